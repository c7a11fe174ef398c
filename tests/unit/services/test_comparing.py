"""What changed between two versions is told place by place."""

from __future__ import annotations

from desktop_app.domain.answers import Answers, SectionRow
from desktop_app.domain.attachment import Attachment
from desktop_app.domain.place import Place
from desktop_app.services.comparing import Version, changes, place_label, shown
from tests.unit.services.small_programme import PROGRAMME

FORM = "application"
CERTIFICATE = Attachment("a1", Place(form=FORM), "证书.png", "d" * 64, 10, "image/png")


def told(before: Answers, after: Answers) -> list[tuple[str, str, str]]:
    found = changes(PROGRAMME, Version(before, (), {}), Version(after, (), {}))
    return [(change.label, change.before, change.after) for change in found]


def test_a_changed_field_is_told_with_both_values() -> None:
    assert told({FORM: {"name": "王"}}, {FORM: {"name": "王䶮", "front": True}}) == [
        ("申报表 · 姓名", "王", "王䶮"),
        ("申报表 · 一线", "", "是"),
    ]


def test_blank_and_missing_are_the_same() -> None:
    assert told({FORM: {"name": "", "met": []}}, {}) == []


def test_rows_are_matched_by_their_ids() -> None:
    before: list[SectionRow] = [{"id": "a", "what": "甲厂"}, {"id": "b", "what": "乙厂"}]
    after: list[SectionRow] = [{"id": "b", "what": "乙公司"}, {"id": "c", "what": "丙厂"}]
    assert told({FORM: {"career": before}}, {FORM: {"career": after}}) == [
        ("申报表 · 经历 第 1 行 · 何单位", "乙厂", "乙公司"),
        ("申报表 · 经历 第 2 行 · 何单位", "", "丙厂"),
        ("申报表 · 经历 第 3 行 · 何单位", "甲厂", ""),
    ]


def test_another_order_of_the_same_rows_is_told_once() -> None:
    rows: list[SectionRow] = [{"id": "a", "what": "甲厂"}, {"id": "b", "what": "乙厂"}]
    assert told({FORM: {"career": rows}}, {FORM: {"career": rows[::-1]}}) == [
        ("申报表 · 经历", "原来的顺序", "行的顺序有调整")
    ]


def test_attachments_and_reasons_are_told_too() -> None:
    before = Version({}, (CERTIFICATE,), {})
    after = Version({}, (), {"front_line": "因公借调"})
    assert [(change.label, change.before, change.after) for change in changes(PROGRAMME, before, after)] == [
        ("申报表 · 文件", "证书.png", ""),
        ("理由 · 二", "", "因公借调"),
    ]


def test_places_have_names_that_people_use() -> None:
    assert place_label(PROGRAMME, Place(form=FORM, field="career", row="a", column="what")) == "申报表 · 经历"
    assert place_label(PROGRAMME, Place(material="unknown")) == "材料 · ?"
    assert place_label(PROGRAMME, Place(score="signboard")) == "评分 · signboard"
    assert shown(["一", "二"]) == "一、二"
