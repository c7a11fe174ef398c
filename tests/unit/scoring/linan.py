"""The 考核表 of 临人社发〔2023〕26号 附件2 as the program offers it, and CEL to judge it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import cel

from desktop_app.programmes.definition_files import read_programme_folder
from desktop_app.programmes.loader import load_programme
from desktop_app.scoring.facts import facts_asked

FOLDER = Path(__file__).parents[3] / "resources" / "programmes" / "linan-master-studio-2023"
PROGRAMME = load_programme(read_programme_folder(FOLDER))
(SHEET,) = PROGRAMME.score_sheets
FULL: dict[str, bool | int] = {
    **{fact.id: True if fact.type == "check" else 0 for fact in facts_asked(SHEET)},
    "taught": 10,
    "raised": 3,
    "technicians_raised": 5,
    "patents_granted": 2,
    "refused": False,
    "dissolved": False,
    "misconduct": False,
}
"""The facts of a studio that gets all 110 points."""

compiled = cache(cel.compile)


def evaluate(source: str, names: Mapping[str, object]) -> Any:
    """Judge by CEL; None where it fails."""
    try:
        return compiled(source).execute(dict(names))
    except (RuntimeError, TypeError):
        return None
