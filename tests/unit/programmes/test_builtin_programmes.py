"""The notices that come with the program: they load, and every expression of them runs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import cel
import pytest

from desktop_app.programmes.case_names import names_of
from desktop_app.programmes.completion import complete
from desktop_app.programmes.computed import case_title, suggestions
from desktop_app.programmes.definition_files import read_programme_folder
from desktop_app.programmes.expressions import ExpressionFailed
from desktop_app.programmes.fields import Column, Field, FieldType, option_values
from desktop_app.programmes.forms import FormDefinition
from desktop_app.programmes.loader import load_programme
from desktop_app.programmes.programme import Programme
from desktop_app.programmes.registry import Registry
from tests.unit.programmes.making import case_of

BUILTIN = Path(__file__).resolve().parents[3] / "resources" / "programmes"
IDS = sorted(path.name for path in BUILTIN.iterdir() if path.is_dir())
SAMPLES: dict[FieldType, Any] = {
    FieldType.INTEGER: "7",
    FieldType.NUMBER: "3.5",
    FieldType.DATE: "2020-09-16",
    FieldType.MONTH: "1985-07",
    FieldType.PERIOD: "2005-09—至今",
    FieldType.ID_NUMBER: "11010519491231002X",
    FieldType.CHECK: True,
}


@pytest.fixture(scope="module")
def registry() -> Registry:
    return Registry(BUILTIN)


@pytest.mark.parametrize("programme_id", IDS)
def test_a_notice_loads_under_the_name_of_its_folder(programme_id: str) -> None:
    files = read_programme_folder(BUILTIN / programme_id)
    assert load_programme(files).id == programme_id


def sample(item: Field | Column) -> Any:
    if isinstance(item, Field) and item.type is FieldType.ROWS:
        return [{"id": f"r{at}", **{column.id: sample(column) for column in item.columns}} for at in range(3)]
    if item.type is FieldType.CHOICE:
        return option_values(item.options)[-1]
    if item.type is FieldType.CHOICES:
        return list(option_values(item.options))
    return SAMPLES.get(item.type, "样本")


def answered(form: FormDefinition) -> dict[str, Any]:
    return {field.id: sample(field) for field in form.fields if field.compute is None}


def failures(programme: Programme, answers: dict[str, Any], nominee: str, procedure: str) -> list[str]:
    case = case_of(answers, programme=programme, nominee=nominee, procedure=procedure)
    names = names_of(programme, case)
    of_rows = row_expressions(programme)
    found = []
    for source in programme.compiled:
        if source in of_rows:
            form_id, field_id = of_rows[source]
            rows = names[form_id][field_id]  # type: ignore[index]
            names.put("row", rows[0] if rows else {})
        try:
            programme.expressions.evaluate(source, names)
        except ExpressionFailed as failed:
            if not failed.blank and (source not in of_rows or answers):
                found.append(str(failed))
    return found


def row_expressions(programme: Programme) -> dict[str, tuple[str, str]]:
    """The expressions that compute a column out of its row, with form and section."""
    return {
        column.compute: (form.id, field.id)
        for form in programme.forms
        for field in form.fields
        for column in field.columns
        if column.compute is not None
    }


@pytest.mark.parametrize("programme_id", IDS)
def test_every_expression_runs_over_a_filled_case_and_fails_over_a_blank_one_only_for_blanks(
    registry: Registry, programme_id: str
) -> None:
    programme = registry.newest(programme_id)
    filled = {form.id: answered(form) for form in programme.forms}
    for nominee in programme.head.nominees:
        for procedure in programme.head.procedures:
            assert failures(programme, filled, nominee.id, procedure.id) == []
            assert failures(programme, {}, nominee.id, procedure.id) == []


@pytest.mark.parametrize("programme_id", IDS)
def test_a_whole_case_is_completed_and_judged_without_compiling_anything(
    registry: Registry, programme_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    programme = registry.newest(programme_id)
    case = case_of({form.id: answered(form) for form in programme.forms}, programme=programme)
    monkeypatch.delattr(cel, "compile")
    names = complete(programme, case).names
    verdicts = [programme.expressions.evaluate(rule.require, names) for rule in programme.head.rules]
    assert {type(verdict) for verdict in verdicts} <= {bool}
    assert case_title(programme, case)
    assert suggestions(programme, case) is not None
