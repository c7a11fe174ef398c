"""The printed words of a score sheet, as its cells name them."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.programmes.layout import ScoreCell
from desktop_app.programmes.scores import ScoreGroup, ScoreLine, ScoreSheet

TOTAL = "total"
LONG_PARTS = ("content", "standard")
"""Parts of running words, which stand at the left where the cell does not say otherwise."""
SELF = "self"
REVIEW = "review"
"""The reviewer writes it on the paper by hand."""


def score_words(sheets: Sequence[ScoreSheet], cell: ScoreCell) -> str:
    """Return what the notice prints in a score cell; nothing where people give the points."""
    for sheet in sheets:
        if cell.score == TOTAL:
            return _total(sheet) if cell.part == "points" else ""
        for group in sheet.groups:
            items: list[ScoreGroup | ScoreLine] = [group, *group.lines]
            found = next((item for item in items if item.id == cell.score), None)
            if found is not None:
                return _words(found, cell.part)
    return ""


def _words(item: ScoreGroup | ScoreLine, part: str) -> str:
    if part == "points":
        return f"{item.cap:g}"
    return str(getattr(item, part, "")) if part not in (SELF, REVIEW) else ""


def _total(sheet: ScoreSheet) -> str:
    base = sum(group.cap for group in sheet.groups if not group.bonus)
    bonus = sum(group.cap for group in sheet.groups if group.bonus)
    return f"{base:g}+{bonus:g}" if bonus else f"{base:g}"
