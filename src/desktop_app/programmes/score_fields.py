"""What a score sheet asks beside the fields of its form: facts, vetoes, and where points may be lowered by judgement.

These questions are implied: no definition writes them as fields. They are answered among the answers of the sheet's
form: a fact and a veto under its own id, a lowering under :func:`lowered_id` and :func:`reason_id` of its line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from desktop_app.programmes.fields import Field, FieldType
from desktop_app.programmes.scores import Fact, ScoreLine, ScoreSheet

_DECIMALS = 2
_FULL_WIDTH = str.maketrans("０１２３４５６７８９．＋－", "0123456789.+-")
_COUNT = re.compile(r"[0-9]{1,9}")
_POINTS = re.compile(r"[+-]?[0-9]{1,18}(?:\.[0-9]{1,18})?")


class StatedField(Field):
    """A yes-or-no question of which no is an answer too: blank only while neither was said."""

    def left_blank(self, value: object) -> bool:
        """Whether neither yes nor no was said."""
        return value is None or value == ""


def lowered_id(line_id: str) -> str:
    """Return under which id the points are answered that the applicant takes off a line, more than 0."""
    return f"{line_id}_lowered"


def reason_id(line_id: str) -> str:
    """Return under which id the applicant says why."""
    return f"{line_id}_reason"


def scored_lines(sheet: ScoreSheet) -> Iterator[ScoreLine]:
    """Yield every line of a sheet in its order."""
    for group in sheet.groups:
        yield from group.lines


def line_fields(line: ScoreLine, clause: str = "") -> Iterator[Field]:
    """Yield the implied fields of one line: its facts, then its lowering where it leaves room for one."""
    yield from (_fact_field(fact, clause) for fact in line.facts)
    if line.discretion:
        yield from lowering_fields(line, clause)


def implied_fields(sheet: ScoreSheet) -> Iterator[Field]:
    """Yield the implied fields of a sheet in its order: of each line its facts and its lowering, then the vetoes."""
    for line in scored_lines(sheet):
        yield from line_fields(line, sheet.clause)
    for veto in sheet.vetoes:
        yield Field(id=veto.id, label=veto.text, type=FieldType.CHECK, clause=sheet.clause, printed=False)


def lowering_fields(line: ScoreLine, clause: str = "") -> tuple[Field, Field]:
    """Return what a line asks where the notice says 视情况酌情: the points to take off, and the reason."""
    lowered = Field(
        id=lowered_id(line.id),
        label=f"酌情扣分：{line.content}",
        type=FieldType.NUMBER,
        clause=clause,
        printed=False,
    )
    reason = Field(
        id=reason_id(line.id),
        label=f"酌情扣分的理由：{line.content}",
        type=FieldType.PARAGRAPHS,
        clause=clause,
        printed=False,
    )
    return lowered, reason


def _fact_field(fact: Fact, clause: str) -> Field:
    kind = StatedField if fact.type == "check" else Field
    return kind(
        id=fact.id,
        label=fact.label,
        type=FieldType.CHECK if fact.type == "check" else FieldType.INTEGER,
        required=True,
        clause=fact.clause or clause,
        printed=False,
    )


def stated_count(stated: object) -> int | None:
    """Return the whole number that was stated, 0 for a blank, None for anything else."""
    if stated is None:
        return 0
    text = _plain(stated)
    if text == "":
        return 0
    return int(text) if text is not None and _COUNT.fullmatch(text) else None


def stated_points(stated: object) -> Decimal | None:
    """Return the points that were stated, 0 for a blank, None for what is no number."""
    if stated is None:
        return Decimal(0)
    text = _plain(stated)
    if text == "":
        return Decimal(0)
    return Decimal(text) if text is not None and _POINTS.fullmatch(text) else None


def too_fine(points: Decimal) -> bool:
    """Whether points have more than two decimals."""
    exponent = points.normalize().as_tuple().exponent
    return isinstance(exponent, int) and exponent < -_DECIMALS


def _plain(stated: object) -> str | None:
    return stated.strip().translate(_FULL_WIDTH) if isinstance(stated, str) else None
