"""Reading YAML: values with their places, and everything that is refused."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.programmes.problems import Problem
from desktop_app.programmes.yaml_source import MAX_DEPTH, MAX_NODES, MAX_SCALAR, YamlSource, read_yaml


def read(text: str) -> YamlSource:
    source, problems = read_yaml("a.form.yaml", text.encode())
    assert problems == []
    assert source is not None
    return source


def refused(data: bytes | str) -> Problem:
    _, problems = read_yaml("a.form.yaml", data.encode() if isinstance(data, str) else data)
    return problems[0]


def test_plain_scalars_follow_the_core_schema_and_days_are_dates() -> None:
    value = read("a: 1\nb: -2.5\nc: true\nd: null\ne: yes\nf: 2021-06-21\ng: '1'\nh: 0x10\ni: 1e3\n").value
    assert value == {
        "a": 1,
        "b": -2.5,
        "c": True,
        "d": None,
        "e": "yes",
        "f": date(2021, 6, 21),
        "g": "1",
        "h": "0x10",
        "i": "1e3",
    }


def test_lists_become_tuples() -> None:
    assert read("- [a, b]\n- {c: [d]}\n").value == (("a", "b"), {"c": ("d",)})


def test_a_byte_order_mark_is_passed_over() -> None:
    source, problems = read_yaml("a.form.yaml", b"\xef\xbb\xbfa: 1\n")
    assert source is not None
    assert (source.value, problems) == ({"a": 1}, [])


@pytest.mark.parametrize(
    ("text", "offset", "line", "column"),
    [
        ("k: abc + def\n", 6, 1, 10),
        ("k: 'abc + def'\n", 6, 1, 11),
        ('k: "a\\"b + def"\n', 6, 1, 12),
        ("k: >-\n  abc\n  + def\n", 6, 3, 5),
        ("k: |-\n  abc\n  + def\n", 6, 3, 5),
        ("k: >-\n\n    abc\n\n    + def\n", 7, 5, 7),
    ],
)
def test_a_character_of_a_text_is_found_whichever_way_the_text_is_written(
    text: str, offset: int, line: int, column: int
) -> None:
    problem = read(text).problem(("k",), "", "", offset=offset)
    assert (problem.line, problem.column) == (line, column)


def test_the_mark_of_what_is_not_written_is_that_of_what_is_around_it() -> None:
    source = read("a:\n  - b: 1\n")
    assert (source.mark(("a", 0, "c")).line, source.mark(("a", 0, "c")).column) == (2, 5)
    assert source.mark(("a", 0, "b"), key=True).column == 5
    assert source.mark(("a", 0, "b")).column == 8
    assert source.mark(("z",)).line == 1


@pytest.mark.parametrize(
    ("text", "line", "column", "word"),
    [
        ("a: 1\na: 2\n", 2, 1, "重复"),
        ("a: &x 1\n", 1, 4, "锚点"),
        ("a: *x\n", 1, 4, "别名"),
        ("a: !!python/object:os.system x\n", 1, 4, "类型标记"),
        ("%YAML 1.1\n---\na: 1\n", 1, 1, "指令"),
        ("a: 1\n---\nb: 2\n", 2, 1, "不止一份"),
        ("a:\n\t- b\n", 2, 1, "制表符"),
        ("a: [b, c\n", 2, 1, "括号"),
        ("a: 'b\n", 2, 1, "引号"),
        ("a: b: c\n", 1, 5, "键: 值"),
        ("? [a]\n: b\n", 1, 3, "键必须是文字"),
        ("a: \x07\n", 1, 4, "控制字符"),
        ("a:\n   b: 1\n  c: 2\n", 3, 3, "缩进"),
        ("a:\n  - b\n  c: 2\n", 3, 3, "缩进"),
        ("a: [b,\n]]\n", 2, 2, "括号"),
        ("a: @b\n", 1, 4, "不能这样开头"),
        ("a: {b: c: d}\n", 1, 9, "括号"),
        ("a: 1\nb\n", 3, 1, "冒号"),
        ('a: "\\q"\n', 1, 5, "转义"),
        ("", 1, 1, "空的"),
        ("# 只有注释\n", 1, 1, "空的"),
    ],
)
def test_what_is_refused_is_told_with_line_and_column(text: str, line: int, column: int, word: str) -> None:
    problem = refused(text)
    assert (problem.line, problem.column) == (line, column)
    assert word in problem.cause


def test_another_encoding_is_told_with_the_line() -> None:
    problem = refused("a: 1\nb: 姓名\n".encode("gbk"))
    assert problem.line == 2
    assert "UTF-8" in problem.cause


def test_a_billion_laughs_are_refused_without_one() -> None:
    lines = ["a: &a [x,x,x,x,x,x,x,x,x]"]
    lines += [
        f"{name}: &{name} [{','.join(['*' + below] * 9)}]" for below, name in zip("abcdefgh", "bcdefghi", strict=True)
    ]
    source, problems = read_yaml("a.form.yaml", "\n".join(lines).encode())
    assert {problem.cause for problem in problems} == {"不支持锚点（&）", "不支持别名（*）"}
    assert source is not None
    assert source.value["i"] == (None,) * 9  # type: ignore[index]


def test_depth_length_and_number_of_values_are_capped() -> None:
    assert "嵌套" in refused("[" * (MAX_DEPTH + 1)).cause
    assert "个值" in refused("- a\n" * MAX_NODES).cause
    assert "个字符" in refused("a: " + "b" * (MAX_SCALAR + 1)).cause


@given(st.text(alphabet=st.sampled_from("ab:-[]{}'\"&*!|>?#,% \n\t姓0.~"), max_size=60))
def test_any_text_is_read_or_refused_in_a_sentence(text: str) -> None:
    source, problems = read_yaml("a.form.yaml", text.encode())
    assert source is not None or problems
    for problem in problems:
        assert problem.line >= 1
        assert problem.cause
        assert problem.remedy


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    source, problems = read_yaml("a.form.yaml", data)
    assert source is not None or problems
