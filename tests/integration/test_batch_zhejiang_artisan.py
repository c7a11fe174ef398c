"""A batch of 浙派工匠: persons and units on one sheet, and the recommending unit's own statement for all of them."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from openpyxl import load_workbook

from desktop_app.services.desk import Desk, DeskSettings, create_desk
from desktop_app.services.outcomes import KeyChoice
from tests.integration.zhejiang_artisan import RESOURCES, TEACHER, UNIT, WORKER, answers_of, artisan

SENDER = "台州市人力资源和社会保障局"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    key, quick = KeyChoice("口令 correct horse"), DeskSettings(work_factor=4)
    with create_desk(tmp_path / "library", key, SENDER, resources=RESOURCES, settings=quick) as made:
        yield made


def made(desk: Desk, which: int) -> str:
    answers = answers_of(which)
    answers.get("person_form", {}).pop("photo", None)
    return desk.cases.new(artisan().id, "unit" if which == UNIT else "person", None, answers).id


def words(pdf: bytes) -> str:
    with pdfium.PdfDocument(pdf) as document:
        return "".join("".join(page.get_textpage().get_text_range().split()) for page in document)


def test_persons_and_units_stand_on_one_sheet_which_says_that_it_is_composed(desk: Desk) -> None:
    batch = desk.batches.new(artisan().id, SENDER, [made(desk, which) for which in (WORKER, TEACHER, UNIT)], "city")
    sheet = load_workbook(io.BytesIO(desk.batch_papers.xlsx(batch.id, "summary"))).active
    assert sheet is not None
    rows = [[str(cell or "") for cell in row] for row in sheet.iter_rows(values_only=True)]
    listed = [row for row in rows if row[1] in ("突出贡献浙派工匠", "培育突出贡献单位")]
    assert [(row[0], row[2]) for row in listed] == [
        ("1", "叶柏舟"),
        ("2", "柳知夏"),
        ("3", "宁波东钱湖智能装备股份有限公司"),
    ]
    assert any(SENDER in "".join(row) for row in rows)
    assert rows[-1][0].startswith("注：本表系按浙人社发〔2023〕39号的要求自拟")


def test_the_recommending_unit_tells_of_its_publicity_once_for_all(desk: Desk) -> None:
    batch = desk.batches.new(artisan().id, SENDER, [made(desk, which) for which in (WORKER, TEACHER)], "city")
    dates = {"from": "2023-11-06", "to": "2023-11-10", "where": "门户网站", "signed_on": "2023-11-13"}
    desk.batches.amend(batch.id, {"region_publicity": dates})
    text = words(desk.batch_papers.pdf(batch.id, ["region_publicity"]))
    assert "拟推荐叶柏舟、柳知夏为浙江省新时代突出贡献浙派工匠候选对象" in text
    assert "于2023年11月6日至2023年11月10日" in text
    assert "公示期间没有收到异议。" in text
    assert f"{SENDER}（盖章）" in text
    assert "本文系按浙人社发〔2023〕39号的要求自拟" in text
