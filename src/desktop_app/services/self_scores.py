"""The self score of a case as its score sheets print it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from desktop_app.domain.answers import is_blank
from desktop_app.domain.case import Case
from desktop_app.programmes.programme import Programme
from desktop_app.programmes.score_words import TOTAL
from desktop_app.programmes.scores import ScoreSheet
from desktop_app.scoring import ScoreResult, score_case, shown_points


def self_scores(programme: Programme, case: Case, form_id: str) -> dict[str, str]:
    """Return the points that a form's score sheets print, by line, group or ``total``.

    Empty while nothing was stated on a sheet. What a standard that cannot be judged counts towards is left out, since
    the paper shows no number that may be wrong.
    """
    printed: dict[str, str] = {}
    for sheet in programme.score_sheets_of(case):
        if sheet.form == form_id and _is_begun(sheet, case.answers.get(form_id, {})):
            printed |= dict(_points(score_case(programme, sheet, case)))
    return printed


def _is_begun(sheet: ScoreSheet, answers: Mapping[str, object]) -> bool:
    asked = [fact.id for group in sheet.groups for line in group.lines for fact in line.facts]
    return any(not is_blank(answers.get(name)) for name in (*asked, *(veto.id for veto in sheet.vetoes)))


def _points(result: ScoreResult) -> Iterator[tuple[str, str]]:
    for group in result.groups:
        yield from ((line.id, shown_points(line.points)) for line in group.lines if not line.undecided)
        if not any(line.undecided for line in group.lines):
            yield group.id, shown_points(group.points)
    if not any(line.undecided for line in result.lines.values()):
        yield TOTAL, shown_points(result.total)
