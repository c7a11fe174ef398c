"""What the levels write stands on the papers of a received case, beside content that stays as it was signed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from desktop_app.documents.paper import Paper
from desktop_app.domain.answers import Answers, SectionRow
from desktop_app.domain.case import CaseStatus
from desktop_app.domain.fingerprint import shown_fingerprint
from desktop_app.domain.review import Review
from desktop_app.programmes.fields import Column, Field, Level
from desktop_app.programmes.programme import Programme
from desktop_app.services.answer_shapes import UnknownPlace, WrongShape
from desktop_app.services.desk import Desk
from desktop_app.services.level_answers import NotOwnField, shaped_for, with_levels
from tests.unit.services.conftest import PROGRAMME, MakeDesk
from tests.unit.services.reviews import send_case
from tests.unit.services.test_exchange import ANSWERS

OPINION = Review("0" * 32, 1, "0" * 64, "district", bytes(32), "某局")


def text_of(desk: Desk, case_id: str) -> str:
    document = pdfium.PdfDocument(desk.documents.pdf(case_id, ["application"]))
    text = "".join(page.get_textpage().get_text_bounded() for page in document)
    return "".join(text.replace("\u200b", "").split())


def test_each_levels_opinion_stands_on_paper_and_the_fingerprint_is_the_nominees(
    desk: Desk, other: Desk, make_desk: MakeDesk, tmp_path: Path
) -> None:
    city = make_desk("丙市人社局")
    city.reviewing.set_own_level("city")
    case_id = send_case(desk, other, tmp_path)
    other.reviewing.set_answer(case_id, "application", "department_opinion", "同意推荐参评")
    other.reviewing.set_answer(case_id, "application", "department_opinion_date", "2021-07-09")
    assert "同意推荐参评" in text_of(other, case_id), "before any decision"
    other.reviewing.accept(case_id)
    send_case(other, city, tmp_path, case_id)
    for field, value in (("votes_for", "913"), ("city_opinion", "同意认定")):
        city.reviewing.set_answer(case_id, "application", field, value)
    text = text_of(city, case_id)
    for words in ("同意推荐参评", "2021年7月9日", "913", "同意认定"):
        assert words in text
    for part in shown_fingerprint(desk.cases.fingerprint(desk.cases.get(case_id))).split("-"):
        assert part in text
    assert "同意推荐" not in text_of(desk, case_id)
    assert city.cases.get(case_id).answers == desk.cases.get(case_id).answers


def test_what_a_level_said_of_an_earlier_revision_is_not_printed(desk: Desk, other: Desk, tmp_path: Path) -> None:
    case_id = send_case(desk, other, tmp_path)
    other.reviewing.set_answer(case_id, "application", "department_opinion", "同意推荐参评")
    desk.cases.set_status(case_id, CaseStatus.RETURNED)
    desk.cases.fill(case_id, {"application": {"name": "王小䶮"}})
    send_case(desk, other, tmp_path, case_id)
    assert other.cases.get(case_id).revision == 2
    assert "同意推荐参评" not in text_of(other, case_id)


def test_only_what_can_still_be_edited_is_shown_as_a_draft(
    desk: Desk, other: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def shown(owner: Desk) -> str:
        seen: list[Paper] = []

        def pages(paper: Paper, ppi: float) -> Sequence[bytes]:
            seen.append(paper)
            return [b""]

        monkeypatch.setattr(owner.documents.press, "pages_png", pages)
        owner.documents.preview(owner.cases.get(case_id), "application", 30)
        return seen[0].fingerprint

    case_id = desk.cases.new(PROGRAMME, answers=ANSWERS).id
    assert shown(desk) == ""
    send_case(desk, other, tmp_path, case_id)
    assert shown(other) == shown(desk) == desk.cases.fingerprint(desk.cases.get(case_id))


def test_the_pre_review_of_a_received_case_knows_what_its_level_wrote(desk: Desk, other: Desk, tmp_path: Path) -> None:
    case_id = desk.cases.new(PROGRAMME, answers={**ANSWERS, "report": {"author_kind": "行业协会"}}).id
    send_case(desk, other, tmp_path, case_id)

    def rules() -> set[str]:
        return {finding.rule for finding in other.checks.findings(case_id)}

    assert "members_consulted" in rules()
    other.reviewing.set_answer(case_id, "eligibility", "members_consulted", True)
    assert "members_consulted" not in rules()


def test_the_printed_rows_of_a_consultation_are_the_citys_to_fill(desk: Desk, other: Desk, tmp_path: Path) -> None:
    answers = {"person_form": {"name": "王䶮", "unit": "甲公司"}, "consultation": {"kind": "其他推荐候选人"}}
    case_id = send_case(desk, other, tmp_path, desk.cases.new("zhejiang-artisan-2023", answers=answers).id)
    said: list[SectionRow] = [{"id": "police", "result": "无异议", "replied_on": "2023-05-04"}]
    with pytest.raises(NotOwnField, match="市级"):
        other.reviewing.set_answer(case_id, "consultation", "departments", said)
    other.reviewing.set_own_level("city")
    other.reviewing.set_answer(case_id, "consultation", "departments", said)
    document = pdfium.PdfDocument(other.documents.pdf(case_id, ["consultation"]))
    text = "".join("".join(page.get_textpage().get_text_bounded().split()) for page in document)
    assert "公安" in text
    assert "2023年5月4日" in text
    with pytest.raises(WrongShape):
        other.reviewing.set_answer(case_id, "consultation", "departments", "无异议")


def with_own_column(desk: Desk) -> tuple[Programme, Field]:
    """The programme with a column of the nominee's career that the district writes."""
    programme = desk.registry.newest(PROGRAMME)
    form = next(form for form in programme.forms if form.id == "application")
    career = next(field for field in form.fields if field.id == "career")
    columns = (*career.columns, Column(id="checked", label="核对", level=Level.DISTRICT))
    written = career.model_copy(update={"columns": columns})
    fields = tuple(written if field is career else field for field in form.fields)
    changed = form.model_copy(update={"fields": fields})
    return replace(programme, forms=tuple(changed if item is form else item for item in programme.forms)), written


def test_a_level_writes_its_own_columns_in_the_rows_that_the_nominee_has(desk: Desk) -> None:
    programme, career = with_own_column(desk)
    rows: list[SectionRow] = [{"id": "r1", "what": "甲厂"}, {"id": "r2", "what": "乙厂"}]
    said: list[SectionRow] = [{"id": "r2", "checked": "属实"}]
    shaped = shaped_for(career, Level.DISTRICT, said, ["r1", "r2"])
    shown = with_levels(
        programme, {"application": {"career": rows}}, [replace(OPINION, answers={"application": {"career": shaped}})],
        Level.DISTRICT,
    )  # fmt: skip
    assert shown == {"application": {"career": [rows[0], {**rows[1], "checked": "属实"}]}}
    theirs: list[SectionRow] = [{"id": "r1", "what": "改"}]
    with pytest.raises(NotOwnField):
        shaped_for(career, Level.DISTRICT, theirs, ["r1"])
    with pytest.raises(NotOwnField):
        shaped_for(career, Level.CITY, said, ["r2"])
    with pytest.raises(UnknownPlace):
        shaped_for(career, Level.DISTRICT, said, ["r1"])
    stranger: list[SectionRow] = [{"id": "r2", "what": "改", "checked": "是"}, {"id": "r9", "checked": "?"}]
    hostile = replace(OPINION, answers={"application": {"career": stranger}})
    assert with_levels(programme, {"application": {"career": rows}}, [hostile], Level.DISTRICT) == {
        "application": {"career": [rows[0], {**rows[1], "checked": "是"}]}
    }


# what a hostile or careless review may say


def merged(desk: Desk, answers: Answers, review: Review, top: Level) -> Answers:
    programme = desk.registry.newest(PROGRAMME)
    return with_levels(programme, answers, [review], top)


@pytest.mark.parametrize(
    "said",
    [
        {"application": {"name": "冒名"}},
        {"application": {"city_opinion": "同意"}},
        {"application": {"nothing": "?"}},
        {"nothing": {"department_opinion": "?"}},
        {"application": {"department_opinion": ["不是文字"]}},
        {"application": {"department_opinion": [{"id": "r1"}]}},
        {"application": {"department_opinion": "  "}},
        {"application": {"career": [{"id": "r1", "what": "改"}]}},
    ],
)
def test_a_review_speaks_only_for_fields_of_its_level(desk: Desk, said: Answers) -> None:
    career: list[SectionRow] = [{"id": "r1", "what": "甲厂"}]
    answers: Answers = {"application": {"name": "王䶮", "career": career}}
    assert merged(desk, answers, replace(OPINION, answers=said), Level.DISTRICT) == answers


def test_nobody_below_speaks_for_a_level_above(desk: Desk) -> None:
    said = replace(OPINION, level="city", answers={"application": {"city_opinion": "同意"}})
    assert merged(desk, {}, said, Level.DISTRICT) == {}
    assert merged(desk, {}, said, Level.CITY) == {"application": {"city_opinion": "同意"}}
    assert merged(desk, {}, replace(said, level="country"), Level.PROVINCE) == {}
