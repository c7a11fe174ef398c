"""The printed words of a score sheet, as its cells name them."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from desktop_app.programmes.layout import ScoreCell
from desktop_app.programmes.scores import ScoreGroup, ScoreLine, ScoreSheet

TOTAL = "total"
VETOES = "vetoes"
"""All 否决项 together, as one sentence; those that hold bear a tick."""
TICK = "☑"
LONG_PARTS = ("content", "standard")
"""Parts of running words, which stand at the left where the cell does not say otherwise."""
SELF = "self"
REVIEW = "review"
"""The reviewer's points, written on the paper by hand while they are not known."""


def score_words(sheets: Sequence[ScoreSheet], cell: ScoreCell) -> str:
    """Return what the notice prints in a score cell; nothing where people give the points."""
    for sheet in sheets:
        if cell.score == TOTAL:
            return _total(sheet) if cell.part == "points" else ""
        if cell.score == VETOES and sheet.vetoes:
            return veto_words(sheet, ())
        for group in sheet.groups:
            items: list[ScoreGroup | ScoreLine] = [group, *group.lines]
            found = next((item for item in items if item.id == cell.score), None)
            if found is not None:
                return _words(found, cell.part)
    return ""


def veto_words(sheet: ScoreSheet, holding: Collection[str]) -> str:
    """Return the vetoes of a sheet as one sentence, with a tick before each of the ids that hold."""
    texts = (f"{TICK if veto.id in holding else ''}{veto.text}" for veto in sheet.vetoes)
    return "；".join(texts) + "。"


def _words(item: ScoreGroup | ScoreLine, part: str) -> str:
    if part == "points":
        return f"{item.cap:g}"
    return str(getattr(item, part, "")) if part not in (SELF, REVIEW) else ""


def _total(sheet: ScoreSheet) -> str:
    base = sum(group.cap for group in sheet.groups if not group.bonus)
    bonus = sum(group.cap for group in sheet.groups if group.bonus)
    return f"{base:g}+{bonus:g}" if bonus else f"{base:g}"
