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
    ],
)
def test_what_titles_begin_with_alike_is_left_out_but_never_most_of_a_word(titles: list[str], short: list[str]) -> None:
    assert shortened(*titles) == short


def test_a_long_title_ends_in_an_ellipsis() -> None:
    assert shortened("甲" * 20) == ["甲" * 13 + "…"]
