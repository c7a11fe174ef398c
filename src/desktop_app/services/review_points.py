"""考核分: what a reviewer gives for the lines of a score sheet, beside what the nominee's facts come to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal, InvalidOperation

from desktop_app.domain.case import Case
from desktop_app.domain.errors import WrongUse
from desktop_app.domain.place import Place
from desktop_app.domain.review import Review, Score, ScorePart
from desktop_app.programmes.programme import Programme
from desktop_app.programmes.score_fields import scored_lines, too_fine
from desktop_app.programmes.scores import ScoreLine
from desktop_app.services.answer_shapes import UnknownPlace
from desktop_app.services.case_reader import CaseReader
from desktop_app.services.score_sheets import shown_points


class BadPoints(WrongUse):
    """Points that a line of the sheet cannot have."""

    def __init__(self, line: ScoreLine) -> None:
        super().__init__(
            f"“{line.content}”的考核分应当是 0 到 {shown_points(Decimal(str(line.cap)))} 之间的数，"
            "最多两位小数，内容没有改动，请重新填写。"
        )


def line_of(programme: Programme, case: Case, sheet_id: str, line_id: str) -> ScoreLine:
    """Return a line of one of the case's score sheets; raise :class:`UnknownPlace`."""
    sheets = {sheet.id: sheet for sheet in programme.score_sheets_of(case)}
    if sheet_id not in sheets:
        raise UnknownPlace("评分表", sheet_id, sheets)
    lines = {line.id: line for line in scored_lines(sheets[sheet_id])}
    if line_id not in lines:
        raise UnknownPlace("评分项", line_id, lines)
    return lines[line_id]


def points_for(line: ScoreLine, points: Decimal | str) -> Decimal:
    """Return points as a line can have them: from 0 to its cap, at most two decimals; raise :class:`BadPoints`."""
    try:
        given = Decimal(points)
    except InvalidOperation as error:
        raise BadPoints(line) from error
    if not given.is_finite() or not 0 <= given <= Decimal(str(line.cap)) or too_fine(given):
        raise BadPoints(line)
    return given


def with_points(review: Review, sheet: str, line: str, points: Decimal | None, reason: str) -> Review:
    """Return a review with the points of one line set, or taken away with None."""
    score = None if points is None else Score(sheet, line, ScorePart.REVIEW, points, reason)
    kept = [score if (item.sheet, item.line) == (sheet, line) else item for item in review.scores]
    if score is not None and score not in kept:
        kept.append(score)
    return replace(review, scores=tuple(item for item in kept if item is not None))


def unexplained(reader: CaseReader, case: Case, review: Review) -> Iterator[Place]:
    """Yield the lines whose points are neither the standard's nor the nominee's, and for which no reason was given."""
    given = {(item.sheet, item.line): item for item in review.scores if not item.reason.strip()}
    if not given:
        return
    for sheet in reader.programme.score_sheets_of(case):
        scored = next(item for item in reader.scores(case, sheet.form) if item.sheet.id == sheet.id)
        for line in scored_lines(sheet):
            score, own = given.get((sheet.id, line.id)), scored.result.lines[line.id]
            if score is not None and score.points not in (own.standard, own.points):
                yield Place(score=line.id)
