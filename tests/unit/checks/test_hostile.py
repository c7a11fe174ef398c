"""Whatever was saved can be checked: any JSON value anywhere, long texts, many rows, sequences of fills."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.checks.materials import statuses
from desktop_app.checks.pre_review import review
from desktop_app.checks.subject import Subject
from desktop_app.domain.finding import Finding
from desktop_app.programmes.fields import Column, Field, FieldType, Option
from desktop_app.programmes.forms import FormDefinition
from desktop_app.programmes.programme import Programme
from desktop_app.programmes.rules import Condition, ConditionGroup, Material, Rule
from tests.unit.checks.making import attachment, case, form, programme, section
from tests.work_done import LINEAR, growth

OPTIONS = (Option(value="甲", options=(Option(value="一"), Option(value="二"))), Option(value="乙"))
CHOOSING = (FieldType.CHOICE, FieldType.CHOICES)
PLAIN = [kind for kind in FieldType if kind is not FieldType.ROWS]
CELLS = [kind for kind in PLAIN if kind not in (FieldType.PHOTO, FieldType.OPINION)]


def everything() -> FormDefinition:
    """A form with a field of every type and a section with a column of every type, all required and limited."""
    fields = [
        Field(
            id=kind.value,
            label=kind.value,
            type=kind,
            required=True,
            max_chars=20,
            options=OPTIONS if kind in CHOOSING else (),
        )
        for kind in PLAIN
    ]
    columns = [
        Column(
            id=kind.value,
            label=kind.value,
            type=kind,
            required=True,
            max_chars=20,
            options=OPTIONS if kind in CHOOSING else (),
        )
        for kind in CELLS
    ]
    rows = section(*columns, Column(id="sex", label="性别"), Column(id="birth", label="出生"), min_rows=2, max_rows=3)
    return form(*fields, Field(id="sex", label="性别"), Field(id="birth", label="出生"), rows)


FORM = everything()
WHOLE = programme(
    FORM,
    rules=(
        Rule(id="r", clause="一", require="x", needs=("application.text",), message="不符。", at="application.text"),
    ),
    conditions=(
        ConditionGroup(
            id="g",
            clause="二",
            field="application.choices",
            conditions=(Condition(value="甲", clause="二", text="甲", require="x", evidence=("application.rows",)),),
            message="须具备。",
        ),
    ),
    materials=(Material(id="m", title="证书", per="application.career", required="x"),),
)

digits = st.text("0123456789Xx０１Ｘ ", min_size=10, max_size=20)
texts = st.one_of(st.text(max_size=30), digits, st.text("0123456789.-/年月日至今～— ", max_size=20), st.just("甲/一"))
leaves = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), texts)
values = st.recursive(
    leaves, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4), max_leaves=8
)
rows = st.lists(
    st.dictionaries(st.sampled_from([*CELLS, "sex", "birth", "id"]), values, max_size=6) | values, max_size=5
)
fields = st.dictionaries(
    st.sampled_from([field.id for field in FORM.fields if field.id != "career"]), values, max_size=8
)
filled = st.builds(lambda told, section_rows: {**told, "career": section_rows}, fields, rows | values)
verdicts = st.sampled_from([True, False, None])


def findings_of(answers: Any, verdict: bool | None, small: Programme = WHOLE) -> list[Finding]:
    files = (attachment("application.photo"), attachment("material:m"))
    told = case({"application": answers}, attachments=files)
    taken = Subject(small, told, told.answers, lambda _: verdict)
    statuses(taken)
    return review(taken, lambda text: text[:1], {"d" * 64: (1, 1)})


@given(filled | values, verdicts)
@settings(max_examples=300)
def test_any_json_value_anywhere_is_checked_without_an_error(answers: Any, verdict: bool | None) -> None:
    findings = findings_of(answers, verdict)
    assert findings == findings_of(answers, verdict)
    for finding in findings:
        finding.message.encode()
        finding.remedy.encode()
        assert finding.message.endswith("。")
        assert finding.remedy.endswith("。")


@given(st.lists(st.tuples(st.sampled_from([field.id for field in FORM.fields]), values), max_size=12))
def test_filling_other_fields_never_changes_what_is_said_of_one(fills: list[tuple[str, Any]]) -> None:
    """After each fill, what formats and limits say of every field depends on that field alone."""
    answers: dict[str, Any] = {}
    said: dict[str, list[Finding]] = {}
    for name, value in fills:
        answers[name] = value
        found = [finding for finding in findings_of(answers, True) if finding.rule in ("max_chars", "stored_type")]
        by_field: dict[str, list[Finding]] = {}
        for finding in found:
            assert finding.place is not None
            by_field.setdefault(finding.place.field or "", []).append(finding)
        assert {key: kept for key, kept in by_field.items() if key != name} == {
            key: kept for key, kept in said.items() if key != name
        }
        said = by_field


def many_rows(count: int) -> list[dict[str, object]]:
    return [
        {
            "id": f"r{number}",
            "period": f"{1950 + number % 60}.1-{1951 + number % 60}.1",
            "id_number": "330106198001010013",
            "text": "某单位",
            "choice": "乙",
            "month": "2019.8",
            "sex": "男",
            "birth": "1980-01",
        }
        for number in range(count)
    ]


def reviewing(answers: Any, small: Programme) -> Callable[[], list[Finding]]:
    told = case({"application": answers})
    return lambda: review(Subject(small, told, told.answers, lambda _: True))


def test_twice_the_rows_are_at_most_twice_the_work() -> None:
    columns = (
        Column(id="period", label="起止年月", type=FieldType.PERIOD, required=True),
        Column(id="id_number", label="身份证", type=FieldType.ID_NUMBER, required=True),
        Column(id="text", label="单位", max_chars=40, required=True),
        Column(id="choice", label="类别", type=FieldType.CHOICE, options=OPTIONS),
        Column(id="month", label="年月", type=FieldType.MONTH),
        Column(id="sex", label="性别"),
        Column(id="birth", label="出生年月", type=FieldType.MONTH),
    )
    small = programme(form(section(*columns)))
    assert growth(lambda count: reviewing({"career": many_rows(count)}, small), 300) < LINEAR


def test_twice_the_text_is_at_most_twice_the_work() -> None:
    line = "本人从事维修电工工作，解决PLC-200型难题12项。"
    asked = [Field(id=f"f{n}", label="事迹", type=FieldType.PARAGRAPHS, max_chars=1000) for n in range(8)]
    small = programme(form(*asked))
    assert growth(lambda count: reviewing({field.id: line * count for field in asked}, small), 200) < LINEAR


def test_text_that_could_make_a_pattern_run_for_ever_is_told_as_unreadable() -> None:
    hostile = {
        FieldType.EMAIL: ["a" * 5000 + "@", "a@" + "a." * 3000, "@" * 5000],
        FieldType.PHONE: ["1" * 5000, "-" * 5000, "(" * 3000 + "1", "86" * 2000],
        FieldType.PERIOD: ["2019.8" * 1000, "2019-" * 1000, " " * 5000 + "2019.8", "2019.8" + " " * 5000 + "x"],
        FieldType.DATE: ["2" * 5000, "2019-08-05" + " " * 5000 + "1"],
        FieldType.ID_NUMBER: ["1" * 5000, "1 " * 3000],
        FieldType.NUMBER: ["1" * 5000 + ".", "." * 5000],
    }
    for kind, texts in hostile.items():
        for text in texts:
            assert reviewing({"f": text}, programme(form(Field(id="f", label="甲", type=kind))))(), (kind, text[:20])
