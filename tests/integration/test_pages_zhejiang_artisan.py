"""浙人社发〔2023〕39号 on paper: composed forms that keep to their pages, blank and filled, and say what they are."""

from __future__ import annotations

from dataclasses import replace

import pypdfium2 as pdfium
import pytest

from desktop_app.documents.fonts import FontShelf
from desktop_app.documents.paper import PaperContext, build_paper
from desktop_app.documents.pdf import PdfPress
from desktop_app.domain.case import Case
from desktop_app.programmes.composed import composed_note
from desktop_app.services.programme_reader import ProgrammeReader
from tests.integration.zhejiang_artisan import RESOURCES, TEACHER, UNIT, WORKER, artisan, made

READER = ProgrammeReader(artisan(), unprintable=lambda _: "", pixels=lambda _: {})
PAGES = {
    "person_form": 6, "unit_form": 6, "summary": 1, "consultation": 1, "publicity": 1, "region_publicity": 1,
}  # fmt: skip
OPINIONS = [
    "县（市、区）人力社保部门（主管部门）意见",
    "市人力社保部门（省直有关单位、中央部属在浙有关单位）审核意见",
    "设区市政府（省直有关单位、中央部属在浙有关单位）报送意见",
    "省人力社保厅意见",
    "省政府审批意见",
]


@pytest.fixture(scope="module")
def press() -> PdfPress:
    return PdfPress(RESOURCES / "documents", FontShelf())


def pages(press: PdfPress, case: Case, form_id: str) -> list[str]:
    """The words of every page, without blanks."""
    form = artisan().form(form_id)
    assert form is not None
    context = PaperContext(
        artisan().id, 1, artisan().head.notice.number, holds=lambda condition: READER.holds(case, condition)
    )
    paper = build_paper(form, READER.completed(case).get(form_id, {}), context=context)
    with pdfium.PdfDocument(press.pdf([paper])) as document:
        return ["".join(page.get_textpage().get_text_range().split()) for page in document]


CASES = {
    "worker": made(WORKER),
    "teacher": made(TEACHER),
    "unit": made(UNIT),
    "blank person": made(WORKER).with_answers({}),
    "blank unit": made(UNIT).with_answers({}),
}
PRINTED = [
    (name, form.id)
    for name, case in CASES.items()
    for form in artisan().forms_for(case.nominee, case.procedure)
    if form.printed
]


@pytest.mark.parametrize(("name", "form_id"), PRINTED)
def test_every_form_keeps_to_its_pages_and_each_page_says_that_it_is_composed(
    press: PdfPress, name: str, form_id: str
) -> None:
    form = artisan().form(form_id)
    assert form is not None
    found = pages(press, CASES[name], form_id)
    assert len(found) == PAGES[form_id]
    note = composed_note(form, "浙人社发〔2023〕39号")
    assert [page for page in found if note not in page] == []


@pytest.mark.parametrize(("name", "form_id"), [("worker", "person_form"), ("unit", "unit_form")])
def test_the_levels_above_sign_on_the_last_page_and_the_unit_on_the_one_before(
    press: PdfPress, name: str, form_id: str
) -> None:
    *_, own, above = pages(press, CASES[name], form_id)
    assert own.count("盖章") >= 1
    assert [words for words in OPINIONS if words not in above] == []
    assert above.count("盖章：") == len(OPINIONS)


@pytest.mark.parametrize(("name", "count"), [("worker", 1), ("teacher", 3), ("unit", 8)])
def test_the_consultation_prints_the_departments_that_are_asked(press: PdfPress, name: str, count: int) -> None:
    (page,) = pages(press, CASES[name], "consultation")
    assert page.count("2023年1") == count


def test_long_deeds_run_on_and_nothing_of_them_is_lost(press: PdfPress) -> None:
    case = CASES["worker"]
    answers = {**case.answers, "person_form": {**case.answers["person_form"], "deeds": "攻关不止" * 900}}
    found = pages(press, replace(case, answers=answers), "person_form")
    assert len(found) > PAGES["person_form"]
    assert "".join(found).count("攻关不止") > 850
    assert [words for words in OPINIONS if words not in found[-1]] == []
