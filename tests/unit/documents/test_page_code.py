"""What the QR code at the foot of a page says."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from desktop_app.documents.page_code import PageCode, code_png, code_svg
from tests.unit.documents.forms import FINGERPRINT

CODE = PageCode("hangzhou-chief-technician-2021", "unit_form", 3, FINGERPRINT, 1)


@given(
    st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)*", fullmatch=True).filter(lambda text: len(text) <= 64),
    st.from_regex(r"[a-z][a-z0-9_]{0,63}", fullmatch=True),
    st.integers(0, 999_999),
    st.from_regex(r"[0-9a-f]{64}", fullmatch=True),
    st.integers(0, 9999),
)
def test_what_was_written_can_be_read_back(programme: str, form: str, revision: int, print_: str, page: int) -> None:
    code = PageCode(programme, form, revision, print_, page)
    assert PageCode.parse(code.content) == code


@pytest.mark.parametrize(
    "content", ["", "JB1", "JB2" + CODE.content[3:], CODE.content + ":1", CODE.content.replace("3F2A", "xyz!", 1)]
)
def test_other_codes_are_not_ours(content: str) -> None:
    assert PageCode.parse(content) is None


def test_the_code_stays_in_the_alphanumeric_mode() -> None:
    assert set(CODE.content) <= set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:")


def test_each_page_has_a_code_of_its_own() -> None:
    assert code_svg(CODE) != code_svg(PageCode(CODE.programme, CODE.form, 3, FINGERPRINT, 2))


def test_the_picture_is_square_and_black_on_white() -> None:
    with Image.open(io.BytesIO(code_png(CODE))) as picture:
        assert picture.width == picture.height
        assert {value for _, value in picture.convert("L").getcolors() or []} == {0, 255}
