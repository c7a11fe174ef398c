"""Answers and reasons out of a package have the shape that the rest of the program trusts."""

from __future__ import annotations

import json

import pytest

from desktop_app.domain.answers import Answers, FormAnswers, SectionRow
from desktop_app.package.answers_json import json_bytes, read_answers, read_reasons
from desktop_app.package.errors import ChangedAfterSigning


def test_every_kind_of_answer_travels_as_it_was_typed() -> None:
    full: SectionRow = {"id": "3f2a", "period": "2019.8 起", "front": True, "skills": ["车", "钳"]}
    rows: list[SectionRow] = [full, {"id": "行-2"}]
    form: FormAnswers = {"name": "e\u0301", "agreed": False, "choices": ["甲"], "none": [], "career": rows}
    answers: Answers = {"application": form}
    assert read_answers(json_bytes(answers)) == answers


@pytest.mark.parametrize("row_id", ["", "a b", "x" * 65, "../x", None, 7, True, ["x"]])
def test_a_row_without_a_proper_id_is_refused(row_id: object) -> None:
    for row in ({"id": row_id}, {"period": "2019"}):
        with pytest.raises(ChangedAfterSigning):
            read_answers(json.dumps({"application": {"career": [row]}}).encode())


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "null",
        '{"a": 1}',
        '{"a": {"b": 1}}',
        '{"a": {"b": null}}',
        '{"a": {"b": {"c": "d"}}}',
        '{"a": {"b": [["x"]]}}',
        '{"a": {"b": ["x", {"id": "y"}]}}',
        '{"a": {"b": [{"id": "y", "c": {"d": "e"}}]}}',
        '{"a": {"b": "\\ud800"}}',
        '{"a": ' * 500,
        "[" * 100_000,
    ],
)
def test_any_other_shape_is_refused(text: str) -> None:
    with pytest.raises(ChangedAfterSigning):
        read_answers(text.encode())


@pytest.mark.parametrize("text", ["", "[]", '{"a": 1}', '{"a": ["b"]}', '{"a": null}'])
def test_reasons_are_text_by_rule(text: str) -> None:
    assert read_reasons(json_bytes({"front_line": "长期在一线"})) == {"front_line": "长期在一线"}
    with pytest.raises(ChangedAfterSigning):
        read_reasons(text.encode())
