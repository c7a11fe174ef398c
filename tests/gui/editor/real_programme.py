"""The real programme 杭州市首席技师 and an editing session over it, nothing below the window faked but the store."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from desktop_app.programmes.forms import FormDefinition
from desktop_app.programmes.programme import Programme, ProgrammeHead

FOLDER = Path(__file__).parents[3] / "resources" / "programmes" / "hangzhou-chief-technician-2021"


def _frozen(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(_frozen(item) for item in value)
    if isinstance(value, dict):
        return {key: _frozen(item) for key, item in value.items()}
    return value


def _parsed(name: str) -> Any:
    return _frozen(YAML(typ="safe").load(FOLDER / name))


def real_programme() -> Programme:
    """Return the programme as its files say it."""
    head = ProgrammeHead.model_validate(_parsed("programme.yaml"))
    forms = tuple(FormDefinition.model_validate(_parsed(name)) for name in head.forms)
    return Programme(head, forms, (), "0" * 64, {})
