"""Months, days and periods are read the way people write them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.partial_date import (
    Period,
    format_date,
    format_month,
    format_period,
    parse_date,
    parse_month,
    parse_period,
    read_period,
)

days = st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31))
dashes = st.sampled_from(["-", "－", "–", "—", "——", "~", "～", "至", "到", " - ", " 至 ", "〜", "−"])
writings = st.sampled_from(
    ["{y}{m:02d}", "{y}.{m}", "{y}年{m}月", "{y}/{m:02d}", "{y}-{m}", "{y} 年 {m} 月", "{y}．{m}"]
)


@pytest.mark.parametrize(
    "written",
    [
        "201908", "2019.8", "2019.08", "2019年8月", "2019年08月", "2019年8月份", "2019年8", "2019/08", "2019-8",
        "2019-08", "２０１９．０８", "２０１９年８月", " 2019 年 8 月 ", "2019\u30008", "2019、8", "2019·8",
        "2019—08", "2019\u200b.8",
        "2019-08-05", "2019年8月5日", "20190805", "2019-08-05 00:00:00", "2019-08-05T00:00:00Z",
    ],
)  # fmt: skip
def test_a_month_is_read(written: str) -> None:
    assert parse_month(written) == "2019-08"


@pytest.mark.parametrize(
    "written",
    [
        "", " ", "2019", "8月", "19.8", "90年5月", "2019.13", "2019.0", "201900", "201913", "2019.8.32", "2019.2.29",
        "1899.12", "2101.1", "19xx-07", "2019..8", "二〇一九年八月", "2019年8月5日6", "2019.8-2020.3", "٢٠١٩٠٨",
        "2019.8" + "8" * 200,
        "201", "20190", "2019-00-05", "2019.8.0",
    ],
)  # fmt: skip
def test_what_is_no_month_is_not_guessed(written: str) -> None:
    assert parse_month(written) is None
    assert parse_date(written) is None


@pytest.mark.parametrize(
    "written",
    [
        "20190805", "2019.8.5", "2019-08-05", "2019/8/5", "2019年8月5日", "2019年08月05号", "２０１９．８．５",
        "2019 8 5",
        "2019-08-05 12:30", "2019-08-05 00:00:00.000", "2019-08-05T08:00:00+08:00", "2019 年 8 月 5 日", "2019年8月5",
    ],
)  # fmt: skip
def test_a_day_is_read(written: str) -> None:
    assert parse_date(written) == "2019-08-05"


def test_a_month_is_no_day() -> None:
    assert parse_date("2019-08") is None


def test_leap_days_follow_the_calendar() -> None:
    assert parse_date("2020.2.29") == "2020-02-29"
    assert parse_date("2100.2.29") is None


@pytest.mark.parametrize(
    "written",
    [
        "2019.8-2020.3", "2019.8至2020.3", "2019.8到2020.3", "2019.8~2020.3", "2019.8～2020.3", "2019.8—2020.3",
        "2019.8–2020.3", "2019.8——2020.3", "2019-08-2020-03", "2019-8-2020-3", "201908-202003", "2019年8月—2020年3月",
        "2019年8月至2020年3月止", "自2019年8月至2020年3月", "2019/08-2020/03", "２０１９．８－２０２０．３",
        "2019.08 2020.03",
        "2019 年 8 月 至 2020 年 3 月", "2019-08-01-2020-03-31", "20190801-20200331", "2019.8.1—2020.3.31",
        "2019年8月1日至2020年3月31日", "2019-08—2020-03",
    ],
)  # fmt: skip
def test_a_period_is_read(written: str) -> None:
    assert parse_period(written) == "2019-08—2020-03"


@pytest.mark.parametrize(
    "written",
    [
        "2019.8至今",
        "2019.8-至今",
        "2019.8—今",
        "2019年8月起至今",
        "201908~现在",
        "2019.8 - 目前",
        "2019-08—至今",
        "2019.8——至今",
    ],
)
def test_a_period_may_last_until_now(written: str) -> None:
    assert read_period(written) == Period("2019-08", None)
    assert parse_period(written) == "2019-08—至今"


def test_a_bare_month_after_the_dash_is_of_the_same_year() -> None:
    assert parse_period("2019年8月-12月") == "2019-08—2019-12"


def test_a_period_that_ends_before_it_begins_is_still_read() -> None:
    assert parse_period("2020.3-2019.8") == "2020-03—2019-08"


@pytest.mark.parametrize(
    "written",
    [
        "",
        "2019.8",
        "2019-2020",
        "2010年—2015年",
        "2019.8-",
        "-2020.3",
        "2019.8-12",
        "2019.13-2020.1",
        "2019.8-2020.13",
        "至今",
    ],
)
def test_what_is_no_period_is_not_guessed(written: str) -> None:
    assert parse_period(written) is None


@pytest.mark.parametrize(
    ("pattern", "month", "day"),
    [
        ("", "2019-08", "2019-08-05"),
        ("YYYY-MM", "2019-08", "2019-08"),
        ("YYYY.MM", "2019.08", "2019.08"),
        ("YYYY年M月", "2019年8月", "2019年8月"),
        ("YYYY年M月D日", "2019年8月", "2019年8月5日"),
        ("YYYY.MM.DD", "2019.08", "2019.08.05"),
    ],
)
def test_dates_print_as_the_form_says(pattern: str, month: str, day: str) -> None:
    assert format_month("2019-08", pattern) == month
    assert format_date("2019-08-05", pattern) == day
    assert format_date("2019-08", pattern) == month


def test_a_period_prints_both_months_as_the_form_says() -> None:
    assert format_period("2019-08—2020-03", "YYYY.MM") == "2019.08—2020.03"
    assert format_period("2019-08—至今", "YYYY年M月") == "2019年8月—至今"


@pytest.mark.parametrize("text", ["", "不详", "2019.8", "90年代", "YYYY"])
def test_what_was_not_understood_prints_as_it_was_typed(text: str) -> None:
    assert format_month(text, "YYYY年M月") == text
    assert format_date(text, "YYYY年M月D日") == text
    assert format_period(text, "YYYY年M月") == text


def test_a_text_of_more_than_eighty_characters_is_not_looked_at() -> None:
    for read, text in ((parse_month, "2019.8"), (parse_date, "2019.8.5"), (parse_period, "2019.8-2020.3")):
        assert read(text.ljust(80)) is not None
        assert read(text.ljust(81)) is None


@given(days, writings)
def test_every_month_in_every_writing_is_read(day: date, writing: str) -> None:
    assert parse_month(writing.format(y=day.year, m=day.month)) == f"{day:%Y-%m}"


@given(days, days, writings, dashes)
def test_every_period_in_every_writing_is_read(start: date, end: date, writing: str, dash: str) -> None:
    text = writing.format(y=start.year, m=start.month) + dash + writing.format(y=end.year, m=end.month)
    assert parse_period(text) == f"{start:%Y-%m}—{end:%Y-%m}"


@given(st.one_of(st.text(max_size=40), st.text("0123456789.-/年月日至今～— ", max_size=24)))
def test_reading_is_stable_and_never_raises(text: str) -> None:
    for read in (parse_month, parse_date, parse_period):
        found = read(text)
        assert found is None or read(found) == found
