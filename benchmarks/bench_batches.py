"""Summary sheets of ten thousand cases: the rows derived, one keystroke, and the Excel file beside bare openpyxl.

The peer writes the same texts into the same number of cells with one style each and nothing else: no measured heights,
no heads, no print set-up. It is the floor under our workbook, not a rival to it.
"""

from __future__ import annotations

import io
import json
from datetime import UTC, datetime
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font

from benchmarks.figure import Figure
from benchmarks.timing import milliseconds
from desktop_app.documents.paper import Paper, build_paper
from desktop_app.documents.paper_parts import PaperRow, PaperTable
from desktop_app.documents.xlsx import xlsx_bytes
from desktop_app.domain.answers import Answers
from desktop_app.domain.case import Case, CaseStatus
from desktop_app.programmes.batch_papers import BatchContent, Contribution, batch_answers, contribution
from desktop_app.programmes.programme import Programme
from desktop_app.programmes.registry import Registry

RESOURCES = Path(__file__).resolve().parents[1] / "resources"
PROGRAMME = "hangzhou-chief-technician-2021"
ROWS = 10_000
_DERIVED = 500
"""Cases whose derivation is timed; the rest costs the same."""


def run() -> list[Figure]:
    """Measure and return the figures."""
    programme = Registry(RESOURCES / "programmes").newest(PROGRAMME)
    case = _case(programme)
    deriving = milliseconds(lambda: [contribution(programme, case) for _ in range(_DERIVED)]) / _DERIVED
    member = contribution(programme, case)
    members = {f"{at:032x}": member for at in range(ROWS)}
    key = milliseconds(lambda: _answers(programme, members, case))
    answers = _answers(programme, members, case)
    papers: list[Paper] = []
    laying = milliseconds(lambda: papers.append(_sheet(programme, answers)))
    ours = milliseconds(lambda: xlsx_bytes(papers[0]))
    texts = [[cell.text for cell in row.cells] for row in _rows(papers[0])]
    theirs = milliseconds(lambda: _bare(texts))
    peer = f"bare openpyxl, same texts: {theirs:.0f} ms"
    return [
        Figure("row of a summary sheet derived from one case", deriving, "ms"),
        Figure(f"sheet of {ROWS} cases after one key", key, "ms"),
        Figure(f"sheet of {ROWS} cases laid out", laying, "ms"),
        Figure(f"Excel file of {ROWS} rows", ours, "ms", peer, theirs / ours),
    ]


def _case(programme: Programme) -> Case:
    """The first case of the demonstration."""
    document = json.loads((RESOURCES / "demo" / f"{PROGRAMME}.json").read_text(encoding="utf-8"))
    moment = datetime(2021, 7, 1, tzinfo=UTC)
    answers: Answers = document["cases"][0]["answers"]
    nominee, procedure = programme.head.nominees[0].id, programme.head.procedures[0].id
    return Case("0" * 32, programme.ref, nominee, procedure, "", CaseStatus.DRAFT, moment, moment, answers)


def _answers(programme: Programme, members: dict[str, Contribution], blank: Case) -> Answers:
    return batch_answers(programme, BatchContent("某区人力社保局", members, {}), blank.with_answers({}))


def _sheet(programme: Programme, answers: Answers) -> Paper:
    form = programme.form("summary")
    assert form is not None
    return build_paper(form, answers["summary"], title="某区人力社保局", fingerprint="3f2a90b1c4d5e6f7" * 4)


def _rows(paper: Paper) -> list[PaperRow]:
    return max((list(block.rows) for block in paper.blocks if isinstance(block, PaperTable)), key=len)


def _bare(texts: list[list[str]]) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    font, alignment = Font(name="宋体", size=10.5), Alignment(wrap_text=True, vertical="center")
    for number, line in enumerate(texts, start=1):
        for column, text in enumerate(line, start=1):
            cell = sheet.cell(number, column, text)
            cell.font, cell.alignment, cell.number_format = font, alignment, "@"
    book.save(io.BytesIO())
