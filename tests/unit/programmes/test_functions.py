"""The functions of expressions: what they give, and that nothing makes them raise."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.programmes.functions import FUNCTIONS, functions_for, number_of, shown_value
from desktop_app.programmes.grades import grade_rank
from desktop_app.programmes.retirement import retirement_date
from desktop_app.programmes.working_days import working_days

CALL = functions_for(date(2021, 7, 15))
OLD_LAW, NEW_LAW = date(2023, 5, 8), date(2025, 3, 1)


@pytest.mark.parametrize(
    ("text", "rank"),
    [
        ("技师", 4),
        ("高级技师", 5),
        ("高级技师（一级）", 5),
        ("一级/高级技师", 5),
        ("国家职业资格二级", 4),
        ("职业技能等级３级", 3),
        ("特级技师", 6),
        ("首席技师", 7),
        ("高 级 工", 3),
        ("初级工", 1),
        ("学徒工", 0),
        ("工程师", 0),
        ("高级工程师", 0),
        ("高级工程师、高级技师", 5),
        ("", 0),
        ("省级", 0),
    ],
)
def test_a_grade_is_ranked_by_name_or_level(text: str, rank: int) -> None:
    assert grade_rank(text) == rank


def test_a_list_is_told_without_repetitions_and_blanks() -> None:
    assert CALL["distinct"](["甲", "", "乙", "甲", None]) == ["甲", "乙"]
    assert CALL["distinct"]("甲") == []


@pytest.mark.parametrize(
    ("text", "plain"), [("王　芳", "王芳"), (" 王 芳\n", "王芳"), ("某某（集团）", "某某(集团)"), ("", ""), (None, "")]
)
def test_names_are_compared_without_blanks_and_width(text: object, plain: str) -> None:
    assert CALL["plain_name"](text) == plain


@pytest.mark.parametrize(
    ("birth", "day", "age"),
    [
        ("1961-07-15", "2021-07-15", 60),
        ("1961-07-16", "2021-07-15", 59),
        ("1961-07", "2021-07-15", 60),
        ("1961-08", "2021-07-15", 59),
        ("1961年8月", "2021-07-15", 59),
        ("2000-02-29", "2018-02-28", 17),
        ("2021-08-01", "2021-07-15", 0),
        ("2022-08-01", "2021-07-15", -1),
        ("", "2021-07-15", None),
        ("一九六一年", "2021-07-15", None),
    ],
)
def test_age_counts_full_years(birth: str, day: str, age: int | None) -> None:
    assert CALL["age_on"](birth, day) == age


@pytest.mark.parametrize(
    ("first", "last", "months"),
    [
        ("2019-08", "2021-07", 23),
        ("2019-08-15", "2019-09-14", 0),
        ("2019-08-15", "2019-09-15", 1),
        ("2019-09-14", "2019-08-15", 0),
        ("2019-09-15", "2019-08-15", -1),
        ("2019-08-15", "2019-09", 1),
    ],
)
def test_months_between_count_full_months(first: str, last: str, months: int) -> None:
    assert CALL["months_between"](first, last) == months


def test_a_period_has_a_start_and_an_end_and_until_now_is_the_reference_date() -> None:
    assert CALL["period_start"]("2005-09—2008-06") == "2005-09"
    assert CALL["period_end"]("2005-09—2008-06") == "2008-06"
    assert CALL["period_end"]("2008-07—至今") == "2021-07"
    assert CALL["period_end"]("很久") == ""


@pytest.mark.parametrize(
    ("first", "last", "days"),
    [
        ("2023-09-25", "2023-10-08", 6),  # Mid-Autumn and National Day off, 7 and 8 October made up
        ("2023-10-07", "2023-10-08", 2),
        ("2023-05-01", "2023-05-03", 0),
        ("2023-05-08", "2023-05-12", 5),
        ("2023-05-13", "2023-05-14", 0),
        ("2023-05-12", "2023-05-08", 0),
        ("2023-05-12", "2023-05-12", 1),
        ("2050-05-09", "2050-05-10", None),
        ("2023-05", "2023-06-01", None),
        ("1000-01-01", "9999-01-01", None),
        ("2020-01-01", "9999-01-01", None),
    ],
)
def test_working_days_know_holidays_and_make_up_days(first: str, last: str, days: int | None) -> None:
    assert working_days(first, last) == days


@pytest.mark.parametrize(
    ("birth", "sex", "category", "law", "day"),
    [
        ("1963-05-20", "男", "", OLD_LAW, "2023-05-20"),
        ("1963-05", "男", "", OLD_LAW, "2023-05-31"),
        ("1970-02-10", "女", "女工人（50周岁）", OLD_LAW, "2020-02-10"),
        ("1970-02-10", "女", "女干部（55周岁）", OLD_LAW, "2025-02-10"),
        ("1970-02-10", "女", "专业技术人员", OLD_LAW, "2025-02-10"),
        ("1970-02-10", "男", "特殊工种", OLD_LAW, "2025-02-10"),
        ("1970-02-10", "女", "井下作业", OLD_LAW, "2015-02-10"),
        ("1965-01-10", "男", "", NEW_LAW, "2025-02-10"),
        ("1965-05-10", "男", "", NEW_LAW, "2025-07-10"),
        ("1990-05-10", "男", "", NEW_LAW, "2053-05-10"),
        ("1975-03-10", "女", "工人", NEW_LAW, "2025-05-10"),
        ("1990-05-10", "女", "工人", NEW_LAW, "2045-05-10"),
        ("1970-01-10", "女", "干部", NEW_LAW, "2025-02-10"),
        ("1990-05-10", "女", "干部", NEW_LAW, "2048-05-10"),
        ("1963-05-20", "男", "", NEW_LAW, "2023-05-20"),
        ("1965-01-10", "男", "", date(2025, 1, 1), "2025-02-10"),
        ("1965-01-10", "男", "", date(2024, 12, 31), "2025-01-10"),
        ("1964-02-29", "男", "", OLD_LAW, "2024-02-29"),
        ("1980-02-29", "女", "工人", OLD_LAW, "2030-02-28"),
        ("1963-05-20", "", "", OLD_LAW, ""),
        ("1963-13", "男", "", OLD_LAW, ""),
        ("9999-12", "男", "", OLD_LAW, ""),
        ("不详", "男", "", OLD_LAW, ""),
    ],
)
def test_retirement_follows_the_law_of_the_day(birth: str, sex: str, category: str, law: date, day: str) -> None:
    assert retirement_date(birth, sex, category, law) == day


def test_retirement_in_an_expression_uses_the_law_of_the_reference_date() -> None:
    assert functions_for(NEW_LAW)["retirement_date"]("1965-01-10", "男", "") == "2025-02-10"
    assert functions_for(OLD_LAW)["retirement_date"]("1965-01-10", "男", "") == "2025-01-10"


@pytest.mark.parametrize(
    ("text", "number"),
    [("12", 12.0), ("１２．５", 12.5), ("1,200", 1200.0), ("-3", -3.0), (" 7 ", 7.0), ("", None), ("七", None)],
)
def test_a_number_is_read_in_both_widths(text: str, number: float | None) -> None:
    assert number_of(text) == number


@pytest.mark.parametrize("text", ["nan", "inf", "1_000", "1e999", "٣", "1" * 31])
def test_what_only_python_takes_for_a_number_is_none(text: str) -> None:
    assert number_of(text) is None


def test_an_identity_number_tells_sex_and_birth() -> None:
    assert (CALL["id_sex"]("11010519491231002x"), CALL["id_birth"]("11010519491231002x")) == ("女", "1949-12-31")
    assert (CALL["id_sex"]("110105194912310021"), CALL["id_birth"]("")) == ("", "")


def test_lists_are_joined_without_blanks_and_summed_without_nulls() -> None:
    assert CALL["join"](["甲", "", "乙", None, 3.0], "；") == "甲；乙；3"
    assert CALL["sum"]([1, 2.5, None, "x", True]) == 3.5


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (3.0, "3"),
        (3.25, "3.25"),
        (7, "7"),
        (True, "是"),
        (False, "否"),
        (["甲", "乙"], "甲、乙"),
        ("x", "x"),
    ],
)
def test_a_value_is_shown_as_people_write_it(value: object, text: str) -> None:
    assert shown_value(value) == text


def test_filled_and_text_count_are_the_domain_s_own() -> None:
    assert CALL["filled"]("x") is True
    assert CALL["filled"]([{"id": "a", "what": " "}]) is False
    assert CALL["text_count"]("杭州 PLC-200") == 3
    assert CALL["show_date"]("2019-08", "YYYY.MM") == "2019.08"


JUNK = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(), st.lists(st.text()), st.dates().map(str)
)


@given(st.data())
def test_no_function_ever_raises(data: st.DataObject) -> None:
    for function in FUNCTIONS:
        arguments = [data.draw(JUNK) for _ in function.parameters]
        CALL[function.name](*arguments)
