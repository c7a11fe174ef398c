"""The real programme over hostile answers: never an error, always the same findings, in linear work."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.checks import check_case, material_status
from desktop_app.domain.attachment import Attachment
from desktop_app.domain.case import Case, CaseStatus
from desktop_app.domain.place import Place
from tests.integration.chief_technician import notice
from tests.work_done import LINEAR, growth


def case(answers: Any, attachments: tuple[Attachment, ...] = (), **more: Any) -> Case:
    now = datetime(2021, 7, 1, tzinfo=UTC)
    return Case(
        id="c" * 32,
        programme=notice().ref,
        nominee=more.get("nominee", "person"),
        procedure=more.get("procedure", "recognition"),
        title="",
        status=CaseStatus.DRAFT,
        created_at=now,
        updated_at=now,
        answers=answers,
        attachments=attachments,
        recommender=more.get("recommender", ""),
        reasons=more.get("reasons", {}),
    )


PATHS = [(form.id, field.id) for form in notice().forms for field in form.fields]
COLUMNS = sorted({column.id for form in notice().forms for field in form.fields for column in field.columns} | {"id"})

texts = st.one_of(
    st.text(max_size=20),
    st.text("0123456789Xx.-/年月日至今～— ", max_size=20),
    st.sampled_from(["（一）", "（四）", "本人", "国家级", "一类", "技师", "男", "全国技术能手", "330106198001010013"]),
)
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(COLUMNS) | texts, inner, max_size=5),
    max_leaves=10,
)
fills = st.lists(st.tuples(st.sampled_from(PATHS), values), max_size=12)
places = st.sampled_from(
    ["material:certificate", "eligibility.awards[r1]", "application.photo", "gone.field", "score:x"]
)
files = st.lists(places, max_size=4).map(
    lambda found: tuple(
        Attachment(f"a{number}", Place.parse(place), "a.jpg", f"{number:064x}", 1, "image/jpeg")
        for number, place in enumerate(found)
    )
)


@given(fills, files, st.sampled_from(["", "association", "village"]))
@settings(max_examples=200)
def test_every_sequence_of_fills_is_checked_without_an_error(
    sequence: list[tuple[tuple[str, str], Any]], attachments: tuple[Attachment, ...], recommender: str
) -> None:
    answers: dict[str, dict[str, Any]] = {}
    for (form, field), value in sequence:
        answers.setdefault(form, {})[field] = value
        told = case(answers, attachments, recommender=recommender)
        findings = check_case(notice(), told)
        assert findings == check_case(notice(), told)
        assert all(finding.message for finding in findings)
        assert len(material_status(notice(), told)) == len(notice().head.materials)


@pytest.mark.parametrize(
    "answers",
    [
        {},
        {"application": None},
        {"application": []},
        {"application": "x"},
        {"gone": {"x": 1}},
        {"application": {"gone": 1}},
    ],
)
def test_answers_of_any_shape_are_checked(answers: Any) -> None:
    assert check_case(notice(), case(answers))


@pytest.mark.parametrize(("nominee", "procedure"), [("unit", "recognition"), ("person", "gone"), ("", "")])
def test_a_case_of_an_unknown_kind_is_checked(nominee: str, procedure: str) -> None:
    check_case(notice(), case({}, nominee=nominee, procedure=procedure))


def test_values_nested_five_thousand_deep_are_checked() -> None:
    deep: Any = "x"
    for _ in range(5000):
        deep = [deep]
    answers = {"application": {"name": deep, "career": deep, "sex": deep}, "eligibility": {"conditions": deep}}
    found = {str(finding.place) for finding in check_case(notice(), case(answers)) if finding.rule == "stored_type"}
    assert found == {"application.name", "application.career", "application.sex", "eligibility.conditions"}


def award(number: int) -> dict[str, Any]:
    return {
        "id": f"w{number}",
        "whose": "徒弟" if number % 2 else "本人",
        "contest": "技能大赛",
        "level": "省级",
        "class": "二类",
        "place": str(number % 9 + 1),
        "won_on": "2019.10",
    }


def checking(answers: Any) -> Callable[[], object]:
    told = case(answers)
    return lambda: check_case(notice(), told)


def career(count: int) -> list[dict[str, Any]]:
    return [
        {
            "id": f"r{number}",
            "period": f"{1960 + number % 60}.1-{1960 + number % 60}.9",
            "what": "某厂",
            "witness": "王建",
        }
        for number in range(count)
    ]


def awards(count: int) -> list[dict[str, Any]]:
    return [award(number) for number in range(count)]


def narratives(count: int) -> dict[str, str]:
    long = "本人从事维修电工工作，解决PLC-200型难题12项。" * count
    texts = ("specialty", "contest", "method", "innovation", "honours", "contribution", "personal_summary")
    return dict.fromkeys(texts, long)


def test_twice_the_career_rows_are_at_most_twice_the_work() -> None:
    assert growth(lambda count: checking({"application": {"career": career(count)}}), 300) < LINEAR


def test_twice_the_awards_are_at_most_twice_the_work() -> None:
    assert growth(lambda count: checking({"eligibility": {"awards": awards(count)}}), 50) < LINEAR


def test_twice_the_length_of_narratives_is_at_most_twice_the_work() -> None:
    assert growth(lambda count: checking({"application": narratives(count)}), 200) < LINEAR


def test_more_rows_than_expressions_look_at_are_said_to_be_undecided() -> None:
    told = case({"eligibility": {"awards": [award(number) for number in range(300)], "conditions": ["（一）"]}})
    findings = check_case(notice(), told)
    assert any(finding.rule == "one_of_four" and "暂时无法判断" in finding.message for finding in findings)
