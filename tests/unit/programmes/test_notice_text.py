"""Transcribed notices: strict like every other file of ours."""

from __future__ import annotations

import pytest

from desktop_app.programmes.notice_text import ItemKind, read_notice_text
from desktop_app.programmes.problems import DefinitionInvalid


def read(items: str) -> list[tuple[str, ItemKind]]:
    data = f"programme: small-2024\nparts:\n  - clause: 一、条件\n    items: {items}\n"
    return [(item.text, item.kind) for _, item in read_notice_text("notice.yaml", data.encode()).items()]


def test_items_come_in_reading_order() -> None:
    assert read("[{text: 一、条件, kind: heading}, {text: 年满十八岁, held_by: ['rule:age']}]") == [
        ("一、条件", ItemKind.HEADING),
        ("年满十八岁", ItemKind.CLAUSE),
    ]


@pytest.mark.parametrize(
    "items",
    [
        "[{text: 年满十八岁}]",
        "[{text: 年满十八岁, held_by: ['rule:age'], reason: 示例}]",
        "[{text: 年满十八岁, kind: thought, reason: 示例}]",
        "[{text: '', reason: 示例}]",
        "[{text: 年满十八岁, reason: 示例, page: 2}]",
        "[]",
        "*",
    ],
    ids=["neither held nor explained", "both", "no such kind", "no words", "no such key", "no items", "no YAML"],
)
def test_what_is_no_item_is_refused(items: str) -> None:
    with pytest.raises(DefinitionInvalid, match="notice.yaml 第"):
        read(items)
