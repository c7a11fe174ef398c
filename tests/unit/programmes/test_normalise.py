"""Canonical spellings: what can be read is rewritten once, everything else stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.programmes.fields import FieldType
from desktop_app.programmes.normalise import normalise


@pytest.mark.parametrize(
    ("kind", "text", "canonical"),
    [
        (FieldType.MONTH, "２０１９年８月", "2019-08"),
        (FieldType.DATE, "2019.8.5", "2019-08-05"),
        (FieldType.PERIOD, "2005.09-2008.06", "2005-09—2008-06"),
        (FieldType.ID_NUMBER, "11010519491231002ｘ", "11010519491231002X"),
        (FieldType.INTEGER, "１，２００", "1200"),
        (FieldType.INTEGER, "007", "7"),
        (FieldType.INTEGER, "-0", "-0"),
        (FieldType.NUMBER, " 3,500.50 ", "3500.50"),
        (FieldType.NUMBER, "+1.5", "1.5"),
        (FieldType.PHONE, "０５７１－８７６５４３２１", "0571-87654321"),
        (FieldType.POSTCODE, "310 000", "310000"),
        (FieldType.EMAIL, "ａ＠ｂ．ｃｎ", "a@b.cn"),
    ],
)
def test_what_can_be_read_is_written_one_way(kind: FieldType, text: str, canonical: str) -> None:
    assert normalise(kind, text) == canonical


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (FieldType.MONTH, "去年八月"),
        (FieldType.DATE, "2019-08"),
        (FieldType.INTEGER, "约 30"),
        (FieldType.INTEGER, "1.5"),
        (FieldType.NUMBER, "1.2.3"),
        (FieldType.POSTCODE, "31000"),
        (FieldType.PHONE, "转张三"),
        (FieldType.EMAIL, "ａ ｂ＠ｃ"),
        (FieldType.TEXT, " １２ "),
        (FieldType.PARAGRAPHS, "　　第一段\n"),
        (FieldType.CHOICE, " 男"),
        (FieldType.MONTH, " "),
    ],
)
def test_what_cannot_be_read_stays_as_it_was_typed(kind: FieldType, text: str) -> None:
    assert normalise(kind, text) == text


@given(st.sampled_from(list(FieldType)), st.text(alphabet="0123456789０１．.-—年月日 ,x@至今", max_size=20))
def test_twice_is_the_same_as_once(kind: FieldType, text: str) -> None:
    once = normalise(kind, text)
    assert normalise(kind, once) == once
