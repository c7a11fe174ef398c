"""Reading expressions: agreeing with CEL, and refusing what would make evaluation long."""

from __future__ import annotations

import cel
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.programmes.expression_syntax import (
    MAX_BRACKETS,
    MAX_LITERALS,
    MAX_TOKENS,
    Call,
    ExpressionSyntaxError,
    Literal,
    Macro,
    Member,
    Name,
    Operation,
    read_expression,
)

SOUND = [
    "a.b == 'x' && !filled(a.c)",
    "a.rows.exists(r, r.x > 1 || r.y in ['1', '2']) ? 1 : -2",
    '{"国家级": 6, "省级": 3}[a.b]',
    "a.rows.filter(r, r.y).map(r, r.n).join('、')",
    "a.b.startsWith(r'\\d') || a.c.matches(\"^\\\\d+$\")",
    "1 + 2 * 3 - 4 / 2 % 3 >= -1",
    "'''多\n行'''",
    "a[0].b.size() == 3 // 说明\n && true",
    "a.b != null",
    "1.5e3 < 0x10",
    "[1, 2,]",
]
UNSOUND = [
    ("", 0),
    ("1 +", 3),
    ("a b", 2),
    ("(a", 2),
    ("a)", 1),
    ("a..b", 2),
    ("'abc", 0),
    ("姓名 == 1", 0),
    ("a ? b", 5),
    ("a == ", 5),
    ("5u == 5", 0),
    ("a.rows.exists(r)", 7),
    ("a.rows.exists(r.x, true)", 7),
    ("a.rows.exists(r, true, true)", 7),
    ("&& a", 0),
    ("a = b", 2),
    ("a; b", 1),
]


@pytest.mark.parametrize("source", SOUND)
def test_what_is_read_is_what_cel_compiles(source: str) -> None:
    assert read_expression(source)
    assert cel.compile(source)


@pytest.mark.parametrize(("source", "at"), UNSOUND)
def test_what_is_refused_is_told_with_its_offset(source: str, at: int) -> None:
    with pytest.raises(ExpressionSyntaxError) as refused:
        read_expression(source)
    assert refused.value.at == at
    assert refused.value.cause
    assert refused.value.remedy


def test_the_tree_keeps_names_and_offsets() -> None:
    tree = read_expression("a.rows.exists(r, r.x == '甲')")
    assert tree == Macro(
        7,
        "exists",
        Member(2, Name(0, "a"), "rows"),
        "r",
        (Operation(21, "==", (Member(19, Name(17, "r"), "x"), Literal(24, "甲"))),),
    )


def test_a_method_is_a_call_with_its_target_first() -> None:
    assert read_expression("a.join('x')") == Call(2, "join", (Name(0, "a"), Literal(7, "x")), method=True)


def test_escapes_are_resolved_except_in_raw_texts() -> None:
    assert read_expression(r"'a\n\u4e2d\'\\'") == Literal(0, "a\n中'\\")
    assert read_expression(r"r'a\n'") == Literal(0, r"a\n")


@pytest.mark.parametrize(
    "source",
    [
        "(" * (MAX_BRACKETS + 1) + "1" + ")" * (MAX_BRACKETS + 1),
        "[" + "1," * (MAX_LITERALS + 1) + "]",
        "+".join(["1"] * MAX_TOKENS),
        "!!!a",
        "a.all(r, a.all(s, a.all(t, true)))",
        "a.all(r, size(a.filter(s, true)) > 0)",
        "a.map(r, a.map(s, s))",
        "a ? 1 : " * (MAX_BRACKETS + 1) + "1",
    ],
)
def test_what_would_take_long_is_refused(source: str) -> None:
    with pytest.raises(ExpressionSyntaxError):
        read_expression(source)


def refusal(source: str) -> ExpressionSyntaxError | None:
    try:
        read_expression(source)
    except ExpressionSyntaxError as refused:
        return refused
    return None


def compiles(source: str) -> bool:
    try:
        cel.compile(source)
    except ValueError:
        return False
    return True


@given(st.text(alphabet=st.sampled_from("ab.rx()[]{}?:'\"\\+-*/%!<>=&|,01 \n中"), max_size=40))
def test_any_text_is_read_or_refused(source: str) -> None:
    refused = refusal(source)
    assert refused is None or 0 <= refused.at <= len(source)


PIECES = [
    "a",
    "a.b",
    "(",
    ")",
    "[",
    "]",
    "'x'",
    "1",
    "2.5",
    "&&",
    "||",
    "==",
    "<",
    "+",
    "-",
    "!",
    "?",
    ":",
    ",",
    " in ",
]


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_whatever_cel_compiles_of_our_part_is_read(source: str) -> None:
    if compiles(source):
        refused = refusal(source)
        assert refused is None or "连写太多" in refused.cause
