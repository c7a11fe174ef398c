"""Titles of forms as tabs show them."""

from __future__ import annotations

import pytest

from desktop_app.gui.short_titles import short_titles
from desktop_app.programmes.fields import Field
from desktop_app.programmes.forms import FormDefinition, FormKind


def shortened(*titles: str) -> list[str]:
    forms = [
        FormDefinition(
            id=f"form{at}", kind=FormKind.APPLICATION, title=title, official=True, fields=(Field(id="a", label="甲"),)
        )
        for at, title in enumerate(titles)
    ]
    return list(short_titles(forms).values())


@pytest.mark.parametrize(
    ("titles", "short"),
    [
        (["某市首席技师认定申报表", "某市首席技师认定推荐报告"], ["申报表", "推荐报告"]),
        (["某市首席技师推荐表", "某市首席技师推荐人选情况一览表"], ["推荐表", "推荐人选情况一览表"]),
        (["申报表", "汇总表"], ["申报表", "汇总表"]),
        (["申报表"], ["申报表"]),
        (
            ["公示说明（所在）", "公示说明（部门）"],
            ["公示说明（所在）", "公示说明（部门）"],
        ),
    ],
)
def test_what_titles_begin_with_alike_is_left_out_but_never_most_of_a_word(titles: list[str], short: list[str]) -> None:
    assert shortened(*titles) == short


def test_of_a_long_title_the_end_is_told() -> None:
    assert shortened("浙江省新时代突出贡献浙派工匠推荐审批表") == ["…浙派工匠推荐审批表"]
