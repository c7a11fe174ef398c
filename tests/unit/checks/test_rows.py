"""Repeating sections have as many rows as the form wants, and periods that make sense."""

from __future__ import annotations

import pytest

from desktop_app.checks import rows
from desktop_app.domain.finding import Finding, Severity
from desktop_app.programmes.fields import Column, Field, FieldType
from tests.unit.checks.making import asked, case, form, programme, section, subject

WHAT = Column(id="what", label="单位")
PERIOD = Column(id="period", label="起止年月", type=FieldType.PERIOD)


def lines(count: int) -> list[dict[str, str]]:
    return [{"id": f"r{number}", "what": f"第{number}家"} for number in range(1, count + 1)]


def periods(*texts: str) -> list[Finding]:
    made = [{"id": f"r{number}", "period": text} for number, text in enumerate(texts, start=1)]
    return list(rows.check(asked(section(PERIOD), made)))


@pytest.mark.parametrize(
    ("count", "rule"), [(0, "min_rows"), (1, "min_rows"), (2, None), (4, None), (5, "max_rows"), (300, "max_rows")]
)
def test_the_number_of_rows_is_judged(count: int, rule: str | None) -> None:
    found = list(rows.check(asked(section(WHAT, min_rows=2, max_rows=4), lines(count))))
    assert [finding.rule for finding in found] == ([rule] if rule else [])
    assert all(finding.severity is Severity.ERROR for finding in found)


def test_the_message_says_how_many_are_lacking() -> None:
    (finding,) = rows.check(asked(section(WHAT, min_rows=3), lines(1)))
    assert finding.message == "“工作经历”填写了 1 行，至少需要 3 行。"
    assert finding.remedy == "请再补充 2 行。"
    assert str(finding.place) == "application.career"


def test_blank_rows_do_not_count() -> None:
    (finding,) = rows.check(asked(section(WHAT, min_rows=2), [*lines(1), {"id": "x", "what": " "}]))
    assert finding.rule == "min_rows"


def test_a_required_section_without_any_row_is_the_other_familys_matter() -> None:
    assert list(rows.check(asked(section(WHAT, min_rows=1, required=True), []))) == []
    assert len(list(rows.check(asked(section(WHAT, min_rows=2, required=True), lines(1))))) == 1


def test_a_period_that_ends_before_it_begins_is_a_warning() -> None:
    (finding,) = periods("2020.3-2019.8")
    assert (finding.rule, finding.severity) == ("period_reversed", Severity.WARNING)
    assert "2020-03—2019-08" in finding.message
    assert str(finding.place) == "application.career[r1].period"


@pytest.mark.parametrize(
    "texts",
    [
        ("2005.9-2008.6", "2008.7-2012.1", "2012.2至今"),
        ("2005.9-2008.6", "2008.6-2012.1"),
        ("2012.2至今", "2005.9-2008.6"),
        ("2005.9-2005.9", "2005.9-2006.1"),
        ("去年", "2005.9-2008.6", ""),
    ],
)
def test_periods_that_follow_each_other_in_any_order_are_fine(texts: tuple[str, ...]) -> None:
    assert periods(*texts) == []


def test_a_reversed_period_overlaps_with_nothing() -> None:
    assert [finding.rule for finding in periods("2020.3-2019.8", "2019.1-2020.1")] == ["period_reversed"]


def test_only_period_columns_are_read_as_periods() -> None:
    small = programme(form(Field(id="when", label="时间", type=FieldType.PERIOD), section(WHAT)))
    made = [{"id": "r1", "what": "2020.3-2019.8"}, {"id": "r2", "what": "2020.3-2019.8"}]
    filled = case({"application": {"when": "2020.3-2019.8", "career": made}})
    assert list(rows.check(subject(small, filled))) == []


@pytest.mark.parametrize(
    ("texts", "at"),
    [
        (("2005.9-2008.6", "2008.5-2012.1"), ["r2"]),
        (("2008.5-2012.1", "2005.9-2008.6"), ["r1"]),
        (("2005.9至今", "2008.5-2012.1", "2013.1-2014.1"), ["r2", "r3"]),
        (("2005.9-2006.1", "2005.9-2006.1"), ["r2"]),
        (("2005.9至今", "2005.10至今"), ["r2"]),
    ],
)
def test_periods_over_each_other_are_warned_of_at_the_later_one(texts: tuple[str, ...], at: list[str]) -> None:
    found = periods(*texts)
    assert [finding.place.row for finding in found if finding.place] == at
    assert {(finding.rule, finding.severity) for finding in found} == {("period_overlap", Severity.WARNING)}


def test_sections_and_columns_are_compared_with_themselves_only() -> None:
    other = Column(id="study", label="学习年月", type=FieldType.PERIOD)
    made = [{"id": "r1", "period": "2005.9-2008.6", "study": "2005.9-2008.6"}]
    assert list(rows.check(asked(section(PERIOD, other), made))) == []


@pytest.mark.parametrize(
    "value", [None, "rows", 5, ["x"], {"id": "r"}, [{"id": "r1", "period": 5}], [{"period": ["x"]}]]
)
def test_rows_of_any_shape_are_passed_over(value: object) -> None:
    assert list(rows.check(asked(section(PERIOD), value))) == []
