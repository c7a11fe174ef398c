"""Limits count as Word counts."""

from __future__ import annotations

import pytest

from desktop_app.checks import limits
from desktop_app.domain.finding import Severity
from desktop_app.domain.text_count import count_characters
from desktop_app.programmes.fields import Column, Field, FieldType
from tests.unit.checks.making import asked, section

SUMMARY = Field(id="s", label="主要事迹", type=FieldType.PARAGRAPHS, max_chars=600)
LONG = "技术革新，PLC-200；" * 500
ABOUT = Field(id="s", label="事迹材料", type=FieldType.PARAGRAPHS, max_chars=1000, soft_max_chars=True)


@pytest.mark.parametrize(
    "text", ["", "技" * 600, "技" * 600 + "\n \u3000\n", "word " * 600, "技" * 599 + "PLC-200型"[:7]]
)
def test_a_text_up_to_the_limit_is_fine(text: str) -> None:
    assert list(limits.check(asked(SUMMARY, text))) == []


def test_one_character_more_is_an_error_that_says_how_many_to_cut() -> None:
    (finding,) = limits.check(asked(SUMMARY, "技" * 601))
    assert finding.severity is Severity.ERROR
    assert finding.rule == "max_chars"
    assert finding.message == "“主要事迹”有 601 字，超过 600 字的限制。"
    assert finding.remedy == "请删减 1 字（按 Word 的“字数”计算）。"
    assert str(finding.place) == "application.s"


@pytest.mark.parametrize(("length", "count"), [(1000, 0), (1199, 0), (1200, 1), (5000, 1)])
def test_an_approximate_limit_warns_from_a_fifth_above(length: int, count: int) -> None:
    found = list(limits.check(asked(ABOUT, "技" * length)))
    assert [finding.severity for finding in found] == [Severity.WARNING] * count


def test_cells_have_limits_of_their_own_soft_ones_too() -> None:
    columns = (
        Column(id="a", label="甲", max_chars=3),
        Column(id="b", label="乙", max_chars=10, soft_max_chars=True),
    )
    rows = [{"id": "r1", "a": "四个字啊", "b": "十一个字十一个字一二三"}, {"id": "r2", "a": "三个字", "b": "一" * 12}]
    found = list(limits.check(asked(section(*columns), rows)))
    assert [(str(finding.place), finding.severity) for finding in found] == [
        ("application.career[r1].a", Severity.ERROR),
        ("application.career[r2].b", Severity.WARNING),
    ]


def test_more_than_a_cell_has_room_for_is_a_warning_that_claims_no_limit_of_the_notice() -> None:
    tight = Field(id="s", label="籍贯", room=20)
    assert list(limits.check(asked(tight, "杭" * 20))) == []
    (finding,) = limits.check(asked(tight, "杭" * 21))
    assert (finding.rule, finding.severity) == ("room", Severity.WARNING)
    assert finding.message == "“籍贯”有 21 字，纸上这一格大约写得下 20 字。"
    assert "通知没有限制字数" in finding.remedy


def test_a_field_without_a_limit_takes_any_length() -> None:
    assert list(limits.check(asked(Field(id="s", label="个人总结"), "技" * 9000))) == []


@pytest.mark.parametrize("value", [None, 7, ["技" * 700], {"text": "技" * 700}, True])
def test_what_is_no_text_has_no_length(value: object) -> None:
    assert list(limits.check(asked(SUMMARY, value))) == []


def test_a_text_of_five_thousand_characters_is_counted_once(monkeypatch: pytest.MonkeyPatch) -> None:
    counted: list[str] = []

    def counting(text: str) -> int:
        counted.append(text)
        return count_characters(text)

    monkeypatch.setattr(limits, "count_characters", counting)
    assert len(list(limits.check(asked(SUMMARY, LONG)))) == 1
    assert counted == [LONG]
