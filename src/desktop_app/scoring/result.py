"""What a score sheet comes to, and how each line's points came about. Points are decimals, never binary fractions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class StepKind(StrEnum):
    """What happened to a line's points."""

    START = "start"
    """The line's full points, or 0 for a bonus."""
    NOTHING = "nothing"
    """不得分."""
    DEDUCT = "deduct"
    """扣分."""
    AWARD = "award"
    """加分."""
    CAP = "cap"
    """Taken back to the line's most."""
    FLOOR = "floor"
    """Brought up to 0."""
    LOWERED = "lowered"
    """视情况酌情扣分, by a person."""
    UNDECIDED = "undecided"
    """A standard that could not be judged; nothing was taken or given for it."""
    REFUSED = "refused"
    """A lowering that the sheet does not allow, or without a reason; nothing was taken for it."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a line. The changes of all steps add up to the line's points."""

    kind: StepKind
    text: str
    """The notice's words, or the person's reason."""
    change: Decimal
    count: int = 1
    """How often the standard applied, for per-unit standards."""


@dataclass(frozen=True, slots=True)
class Lowering:
    """A person's judgement where the notice leaves room: fewer points, and why."""

    by: Decimal
    """Points taken off, more than 0."""
    reason: str


@dataclass(frozen=True, slots=True)
class LineScore:
    """One line's points."""

    id: str
    cap: Decimal
    standard: Decimal
    """What the facts come to by the notice's standard, before any lowering."""
    points: Decimal
    """What the line gives: never below 0, never above its cap."""
    steps: tuple[Step, ...]

    @property
    def undecided(self) -> bool:
        """Whether a standard of the line could not be judged."""
        return any(step.kind is StepKind.UNDECIDED for step in self.steps)


@dataclass(frozen=True, slots=True)
class GroupScore:
    """A group's lines and subtotal."""

    id: str
    title: str
    cap: Decimal
    bonus: bool
    lines: tuple[LineScore, ...]
    points: Decimal
    """The lines' sum, never above the group's cap."""


@dataclass(frozen=True, slots=True)
class ScoreResult:
    """A whole sheet."""

    sheet: str
    groups: tuple[GroupScore, ...]
    vetoes: tuple[str, ...]
    """Texts of the vetoes that hold; the assessment fails when there is any, whatever the points."""
    base: Decimal
    """Points of the ordinary groups."""
    bonus: Decimal
    """Points of the bonus groups."""

    @property
    def total(self) -> Decimal:
        """Base and bonus together."""
        return self.base + self.bonus

    @property
    def failed(self) -> bool:
        """Whether a veto holds."""
        return bool(self.vetoes)

    @property
    def lines(self) -> Mapping[str, LineScore]:
        """Every line by id."""
        return {line.id: line for group in self.groups for line in group.lines}


def shown_points(points: Decimal) -> str:
    """Points as the paper shows them: ``10``, ``7.5``, never ``1E+1`` or ``7.50``."""
    text = f"{points:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
