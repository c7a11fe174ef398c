"""Forms small enough to see whole, with the kinds of cells that the real form does not use."""

from __future__ import annotations

import json
from typing import Any

from desktop_app.programmes.loader import load_programme
from desktop_app.programmes.programme import Programme

_HEAD = """\
format: 1
id: small
version: "1"
title: 小项目
notice: {title: 通知, issuer: 某局, date: 2021-06-21}
reference_date: 2021-06-21
nominees:
  - {id: person, title: 个人, name: application.name, unit: application.name}
procedures:
  - {id: recognition, title: 认定}
forms: [application.form.yaml]
"""
_NAME = {"id": "name", "label": "姓名"}


def small_programme(fields: list[dict[str, Any]], body: list[dict[str, Any]], **more: Any) -> Programme:
    """Return a programme of one form ``application``, its fields and blocks written as in a definition file.

    A field ``name`` comes first, in a line of its own at the top of the paper.
    """
    form = {
        "id": "application",
        "kind": "application",
        "title": "小表",
        "official": True,
        "fields": [_NAME, *fields],
        "body": [{"text": "{name}"}, *body],
        **more,
    }
    files = {"programme.yaml": _HEAD, "application.form.yaml": json.dumps(form, ensure_ascii=False)}
    return load_programme({name: content.encode() for name, content in files.items()})


def table(columns: list[float], *rows: Any, **more: Any) -> dict[str, Any]:
    """Return a table block."""
    return {"table": {"columns": columns, "rows": list(rows), **more}}
