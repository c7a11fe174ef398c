"""Small forms for the tests."""

from __future__ import annotations

from typing import Any

from desktop_app.programmes.forms import FormDefinition


def form(fields: list[dict[str, Any]], body: list[dict[str, Any]], **more: Any) -> FormDefinition:
    """Return a form of these fields and blocks, written as in a definition file."""
    head = {"id": "demo", "kind": "application", "title": "申报表", "official": True}
    return FormDefinition.model_validate(_frozen({**head, "fields": fields, "body": body, **more}))


def small_form() -> FormDefinition:
    """A title and a table with a name in it."""
    return form(
        [{"id": "name", "label": "姓名"}],
        [
            {"text": "申报表", "align": "center", "size": 22, "face": "小标宋"},
            {"table": {"columns": [30, 140], "rows": [["姓 名", "{name}"]]}},
        ],
    )


def _frozen(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _frozen(item) for key, item in value.items()}
    if isinstance(value, list):
        return tuple(_frozen(item) for item in value)
    return value
