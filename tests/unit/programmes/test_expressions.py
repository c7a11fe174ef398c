"""Evaluating expressions: values in, values out, and failures as sentences."""

from __future__ import annotations

import threading
from datetime import date

import cel
import pytest

from desktop_app.programmes.expressions import (
    MAX_ROWS,
    CaseNames,
    ExpressionFailed,
    Expressions,
    compile_expression,
    evaluate,
)
from desktop_app.programmes.loader import load_programme
from tests.unit.programmes.small_definition import small_files

EXPRESSIONS = Expressions({}, date(2024, 6, 30))


def names(**forms: object) -> CaseNames:
    return CaseNames({"reference_date": "2024-06-30", **forms}, EXPRESSIONS.functions)


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("a.name + '同志'", "张三同志"),
        ("a.years >= 5 && a.rows.exists(r, r.place == 1)", True),
        ("a.rows.filter(r, r.place < 3).map(r, r.what).join('；')", "一等奖"),
        ("age_on(a.birth, reference_date)", 34),
        ("a.none == null", True),
        ("{'甲': 1}['甲'] + 1", 2),
        ("a.salary * 2.0", 7000.5),
    ],
)
def test_values_come_back_as_plain_ones(source: str, value: object) -> None:
    answers = {
        "name": "张三",
        "years": 8,
        "birth": "1990-02",
        "none": None,
        "salary": 3500.25,
        "rows": [{"what": "一等奖", "place": 1}, {"what": "三等奖", "place": 3}],
    }
    assert EXPRESSIONS.evaluate(source, names(a=answers)) == value
    assert EXPRESSIONS.evaluate(source, {"a": answers, "reference_date": "2024-06-30"}) == value


@pytest.mark.parametrize(
    ("source", "cause"),
    [
        ("a.years > 5", "无法识别"),
        ("1 / 0 == 1", "除数为零"),
        ("9223372036854775807 + 1 > 0", "数字太大"),
        ("[1][3] == 1", "没有所取的一项"),
        ("{'x': 1}['y'] == 1", "没有所取的一项"),
        ("a.missing == 1", "没有所取的一项"),
        ("nothing == 1", "无法识别"),
        ("a.name.matches('(')", "无法识别"),
        ("int('x') == 1", "无法识别"),
        ("1 +", "写法有误"),
    ],
)
def test_a_failure_is_a_sentence_with_its_cause(source: str, cause: str) -> None:
    with pytest.raises(ExpressionFailed) as failed:
        EXPRESSIONS.evaluate(source, names(a={"years": None, "name": "张三"}))
    assert cause in str(failed.value)
    assert "Traceback" not in str(failed.value)
    assert failed.value.blank is False


def test_a_failure_over_blank_fields_says_so_and_names_the_rule() -> None:
    programme = load_programme(small_files())
    blank = {"application": {"birth": ""}, "reference_date": "2024-06-30"}
    with pytest.raises(ExpressionFailed) as failed:
        evaluate(programme, "age_on(application.birth, reference_date) >= 18", blank)
    assert failed.value.blank
    assert "规则“adult”（programme.yaml 第 " in str(failed.value)


def test_the_fields_of_an_expression_are_known() -> None:
    expressions = load_programme(small_files()).expressions
    assert expressions.fields_of("age_on(application.birth, reference_date) >= 18") == {"application.birth"}
    assert expressions.fields_of("no such expression") == frozenset()


def test_names_can_be_replaced() -> None:
    changing = names(a={"x": "1"})
    changing.put("a", {"x": "2"})
    assert EXPRESSIONS.evaluate("a.x", changing) == "2"
    assert changing["a"] == {"x": "2"}


def test_sections_that_were_cut_are_not_judged() -> None:
    compiled = compile_expression("size(a.rows) > 1", {"a.rows"}, "规则“x”")
    expressions = Expressions({compiled.source: compiled}, date(2024, 6, 30))
    cut = names(a={"rows": [{"x": ""}] * MAX_ROWS})
    cut.cut = frozenset({"a.rows"})
    with pytest.raises(ExpressionFailed, match="超过 200 行"):
        expressions.evaluate(compiled.source, cut)


def test_the_heaviest_expression_allowed_ends() -> None:
    rows = [{"x": "样本文字" * 10, "y": str(number)} for number in range(MAX_ROWS)]
    heavy = names(a={"rows": rows})
    assert EXPRESSIONS.evaluate("size(a.rows.filter(r, a.rows.all(s, s.y != r.x)))", heavy) == MAX_ROWS


def test_what_was_compiled_at_load_is_never_compiled_or_converted_again(monkeypatch: pytest.MonkeyPatch) -> None:
    many = names(a={"rows": [{"x": "一", "place": 2}] * 12, "name": "张三", "years": 8})
    source = "a.years >= 5 && a.rows.exists(r, r.place == 1) || filled(a.name)"
    ready = Expressions({source: compile_expression(source, {"a.years"}, "规则“x”")}, date(2024, 6, 30))
    monkeypatch.delattr(cel, "compile")
    monkeypatch.delattr(cel, "Context")
    assert [ready.evaluate(source, many) for _ in range(50)] == [True] * 50


def test_expressions_run_on_any_thread() -> None:
    shared = names(a={"x": "1"})
    seen: list[object] = []
    threads = [threading.Thread(target=lambda: seen.append(EXPRESSIONS.evaluate("a.x", shared))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seen == ["1"] * 4
