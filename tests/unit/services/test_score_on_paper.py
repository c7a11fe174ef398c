"""The 考核表 of 临安 printed out of a real library: self score, reviewer's points, vetoes, subtotals."""

from __future__ import annotations

import io
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

import docx
import pypdfium2 as pdfium

from desktop_app.domain.case import Case
from desktop_app.domain.review import Review, Score, ScorePart
from desktop_app.library import Library
from desktop_app.services.desk import Desk, create_desk
from tests.unit.scoring.linan import FULL, SHEET
from tests.unit.services.conftest import KEY, QUICK, RESOURCES

STATED = {name: value if isinstance(value, bool) else str(value) for name, value in FULL.items()}


def filled(desk: Desk, **changed: object) -> Case:
    answers = {"application": {"studio": "王工木雕技能大师工作室"}, "assessment": {**STATED, **changed}}
    return desk.cases.new("linan-master-studio-2023", "studio", "assessment", answers)


def pdf_text(desk: Desk, case: Case) -> str:
    document = pdfium.PdfDocument(desk.documents.pdf(case.id, ["assessment"]))
    return "".join(page.get_textpage().get_text_bounded() for page in document).replace("\u200b", "")


def save_review(desk: Desk, case: Case, level: str, points: Mapping[str, Decimal]) -> None:
    """Save a review as the level above will, for which there is no service yet."""
    library: Library = desk.cases._library
    review = Review(
        case.id, 1, desk.cases.fingerprint(case), level, level.ljust(32).encode(), level,
        scores=tuple(Score(SHEET.id, line, ScorePart.REVIEW, value) for line, value in points.items()),
    )  # fmt: skip
    library.reviews.save(review)


def test_points_of_a_content_that_has_changed_since_are_not_printed(desk: Desk) -> None:
    case = filled(desk)
    save_review(desk, case, "city", {"site": Decimal(9)})
    assert desk.reviewing.points(case) == {"site": 9}
    changed = desk.cases.amend(case.id, {"assessment": {"signboard": False}})
    assert desk.reviewing.points(changed) == {}


def test_the_pdf_prints_each_lines_points_and_the_total_beside_100_plus_10(desk: Desk) -> None:
    text = pdf_text(desk, filled(desk, signboard=False, reports_lowered="2.5", reports_reason="迟报一次"))
    assert "100+10" in text
    assert "105.5" in text
    assert "7.5" in text
    assert "☑" not in text


def test_a_veto_that_holds_is_ticked_on_paper(desk: Desk) -> None:
    text = pdf_text(desk, filled(desk, dissolved=True)).replace("\r", "").replace("\n", "")
    assert "；☑申请承办的单位被注销或撤销的；" in text


def test_word_and_pdf_print_the_reviewers_points_beside_them(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    with create_desk(folder, KEY, "某区人社局", resources=RESOURCES, settings=QUICK) as desk:
        case = filled(desk)
        points = {line.id: Decimal(str(line.cap)) for group in SHEET.groups for line in group.lines}
        points["site"] = Decimal("8.25")
        save_review(desk, case, "district", dict.fromkeys(points, Decimal(1)))
        save_review(desk, case, "city", points)
        assert desk.reviewing.points(case) == points
        assert "108.25" in pdf_text(desk, case)
        files = desk.documents.export(case.id, tmp_path / "out", {"docx"})
        (word,) = [path for path in files if "考核表" in path.name]
        cells = {
            cell.text
            for table in docx.Document(io.BytesIO(word.read_bytes())).tables
            for row in table.rows
            for cell in row.cells
        }
        assert {"110", "108.25", "8.25", "100+10"} <= cells
