"""A batch of 温州市第七轮首席技师: one 一览表 and one 推荐函 for all, under a quota that holds in principle."""

from __future__ import annotations

import io
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from openpyxl import load_workbook

from desktop_app.domain.finding import Severity
from desktop_app.services.desk import Desk, DeskSettings, create_desk
from desktop_app.services.outcomes import KeyChoice
from tests.integration.demo_cases import RESOURCES
from tests.integration.wenzhou import COMPLETE, wenzhou

OFFICE = "温州市洞头区人力资源和社会保障局"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    key, quick = KeyChoice("口令 correct horse"), DeskSettings(work_factor=4)
    with create_desk(tmp_path / "library", key, OFFICE, resources=RESOURCES, settings=quick) as made:
        yield made


def made(desk: Desk, *names: str) -> list[str]:
    ids = []
    for name in names:
        answers = deepcopy(COMPLETE)
        del answers["application"]["photo"], answers["letter"]
        answers["application"]["name"] = name
        ids.append(desk.cases.new(wenzhou().id, answers=answers).id)
    return ids


def test_one_more_than_the_quota_takes_a_written_reason(desk: Desk) -> None:
    batch = desk.batches.new(wenzhou().id, OFFICE, made(desk, "陈志远", "林海生"))
    (finding,) = [one for one in desk.batches.check(batch.id) if one.rule == "quota"]
    assert (finding.severity, finding.clause, finding.blocks) == (Severity.SOFT, "附件1", True)
    desk.batches.amend(batch.id, reason="两人技艺相当，均为海岛渔业急需工种。")
    (finding,) = [one for one in desk.batches.check(batch.id) if one.rule == "quota"]
    assert not finding.blocks


def test_each_of_several_units_of_a_kind_has_its_own_quota(desk: Desk) -> None:
    for unit, name in (("温州市某集团", "陈志远"), ("温州市某医院", "林海生")):
        batch = desk.batches.new(wenzhou().id, unit, made(desk, name), "direct_unit")
        assert not desk.batches.quota(batch.id).exceeded


def test_the_overview_lists_all_and_the_letter_names_them(desk: Desk) -> None:
    batch = desk.batches.new(wenzhou().id, OFFICE, made(desk, "陈志远", "林海生"))
    sheet = load_workbook(io.BytesIO(desk.batch_papers.xlsx(batch.id, "summary"))).active
    assert sheet is not None
    rows = [[str(cell or "") for cell in row] for row in sheet.iter_rows(values_only=True)]
    listed = [row for row in rows if row[0] in ("1", "2")]
    assert [(row[0], row[1], row[3]) for row in listed] == [
        ("1", "陈志远", "330106198001010013"),
        ("2", "林海生", "330106198001010013"),
    ]
    with pdfium.PdfDocument(desk.batch_papers.pdf(batch.id, ["letter"])) as document:
        text = "".join("".join(page.get_textpage().get_text_range().split()) for page in document)
    assert "确定推荐陈志远、林海生共2名同志为温州市第七轮首席技师候选人" in text
    assert f"{OFFICE}（盖章）" in text
