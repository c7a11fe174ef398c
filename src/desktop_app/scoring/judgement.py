"""From the points that a person set to what they took off the standard."""

from __future__ import annotations

from collections.abc import Iterable

from desktop_app.domain.review import Score, ScorePart
from desktop_app.scoring.result import Lowering, ScoreResult


def lowerings_of(by_standard: ScoreResult, scores: Iterable[Score], part: ScorePart) -> dict[str, Lowering]:
    """Return, by line id, what the scores of one ``part`` take off the lines of ``by_standard``.

    A score that equals the standard is no lowering. One above it becomes a lowering of less than nothing, which the
    engine refuses and tells of.
    """
    lines = by_standard.lines
    return {
        score.line: Lowering(lines[score.line].standard - score.points, score.reason)
        for score in scores
        if score.sheet == by_standard.sheet
        and score.part is part
        and score.line in lines
        and score.points != lines[score.line].standard
    }
