"""What a score sheet asks beside the fields of its form: facts, vetoes, and where points may be lowered by judgement.

These questions are implied: no definition writes them as fields. They are answered among the answers of the sheet's
form: a fact and a veto under its own id, a lowering under :func:`lowered_id` and :func:`reason_id` of its line.
"""

from __future__ import annotations

from collections.abc import Iterator

from desktop_app.programmes.fields import Field, FieldType
from desktop_app.programmes.scores import Fact, ScoreLine, ScoreSheet


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


def implied_fields(sheet: ScoreSheet) -> Iterator[Field]:
    """Yield the implied fields of a sheet in its order: of each line its facts and its lowering, then the vetoes."""
    for group in sheet.groups:
        for line in group.lines:
            yield from (_fact_field(fact, sheet.clause) for fact in line.facts)
            if line.discretion:
                yield from lowering_fields(line, sheet.clause)
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
