"""The two questions that services ask: what is wrong with a case, and how its materials stand."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from desktop_app.checks.materials import MaterialStatus, statuses
from desktop_app.checks.pre_review import review
from desktop_app.checks.subject import Subject
from desktop_app.domain.case import Case
from desktop_app.domain.finding import Finding
from desktop_app.programmes.completion import complete
from desktop_app.programmes.expressions import ExpressionFailed, evaluate
from desktop_app.programmes.programme import Programme


def check_case(
    programme: Programme,
    case: Case,
    *,
    unprintable: Callable[[str], str] | None = None,
    portrait_pixels: Mapping[str, tuple[int, int]] | None = None,
    points: Mapping[str, Decimal] | None = None,
) -> list[Finding]:
    """Return every finding of a case: errors, then soft ones, then warnings, each in the order of the forms.

    Never raises for what was answered. ``unprintable`` takes text and returns its characters that no font has;
    ``portrait_pixels`` gives width and height of pictures by content digest, as far as they are known; ``points`` what
    the lines of the score sheets come to by their standard.
    """
    return review(_subject(programme, case, points), unprintable, portrait_pixels)


def material_status(programme: Programme, case: Case) -> list[MaterialStatus]:
    """Return how each item of the case's list of materials stands, in the notice's order."""
    return statuses(_subject(programme, case))


def _subject(programme: Programme, case: Case, points: Mapping[str, Decimal] | None = None) -> Subject:
    completed = complete(programme, case)
    return Subject(programme, case, completed.answers, _Judge(programme, completed.names), points or {})


@dataclass(frozen=True, slots=True)
class _Judge:
    """Says what an expression over the case comes to."""

    programme: Programme
    names: Mapping[str, object]

    def __call__(self, source: str) -> bool | None:
        try:
            value = evaluate(self.programme, source, self.names)
        except ExpressionFailed:
            return None
        return value if isinstance(value, bool) else None
