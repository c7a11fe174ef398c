"""Names are compared without what people write differently."""

from __future__ import annotations

import pytest

from desktop_app.domain.plain_name import plain_name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("王　芳", "王芳"),
        (" 王 芳\t", "王芳"),
        ("杭州市焊接行业协会（总会）", "杭州市焊接行业协会(总会)"),
        ("第３车间Ａ组", "第3车间A组"),
    ],
)
def test_blanks_and_width_make_no_other_name(one: str, other: str) -> None:
    assert plain_name(one) == plain_name(other) == other


def test_other_words_are_another_name() -> None:
    assert plain_name("杭州某厂") != plain_name("杭州某某厂")
