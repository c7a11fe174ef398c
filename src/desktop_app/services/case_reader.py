"""What an editing session needs of the layers below: where its case is kept, and what the definition says about it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from desktop_app.checks import MaterialStatus
from desktop_app.domain.answers import Answers
from desktop_app.domain.case import Case
from desktop_app.domain.finding import Finding
from desktop_app.programmes.fields import FieldType
from desktop_app.programmes.programme import Programme
from desktop_app.services.score_sheets import SheetScore


class CaseStore(Protocol):
    """Where a session keeps its case; ``save`` returns when the case is durable."""

    def save(self, case: Case) -> None:
        """Keep this state of the case."""


class CaseReader(Protocol):
    """What a definition says about a case."""

    @property
    def programme(self) -> Programme:
        """The definition itself."""

    def completed(self, case: Case) -> Answers:
        """Return the answers with computed fields, derived and fixed rows."""

    def suggestions(self, case: Case) -> Mapping[tuple[str, str], str]:
        """Return values proposed for blank fields, by form and field."""

    def title(self, case: Case) -> str:
        """Return what lists show for the case."""

    def unit(self, case: Case) -> str:
        """Return what lists show as the applying unit."""

    def normalised(self, kind: FieldType, text: str) -> str:
        """Return the canonical text of an answer that can be read, other text unchanged."""

    def holds(self, case: Case, expression: str) -> bool:
        """Whether a condition of the definition is true of the case."""

    def scores(self, case: Case, form_id: str, *, advise: bool = False) -> tuple[SheetScore, ...]:
        """Return what the case comes to on each score sheet of a form, on request with what would raise it."""

    def findings(self, case: Case) -> list[Finding]:
        """Return what the pre-review has to say."""

    def materials(self, case: Case) -> list[MaterialStatus]:
        """Return how each item of the list of materials stands."""
