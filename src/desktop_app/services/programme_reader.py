"""What a definition says about a case, in one place: completed answers, proposals, findings, materials."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from desktop_app.checks import MaterialStatus, check_case, material_status
from desktop_app.domain.answers import Answers
from desktop_app.domain.case import Case
from desktop_app.domain.finding import Finding
from desktop_app.programmes.case_names import names_of
from desktop_app.programmes.computed import case_title, case_unit, complete_answers, suggestions
from desktop_app.programmes.expressions import ExpressionFailed
from desktop_app.programmes.fields import FieldType
from desktop_app.programmes.normalise import normalise
from desktop_app.programmes.programme import Programme

Pixels = Callable[[Case], Mapping[str, tuple[int, int]]]


class ProgrammeReader:
    """Reads cases of one programme. ``unprintable`` tells the characters of a text that no font here can print."""

    def __init__(self, programme: Programme, unprintable: Callable[[str], str], pixels: Pixels) -> None:
        self._programme = programme
        self._unprintable = unprintable
        self._pixels = pixels

    @property
    def programme(self) -> Programme:
        """The definition itself."""
        return self._programme

    def completed(self, case: Case) -> Answers:
        """Return the answers with computed fields, derived and fixed rows."""
        return complete_answers(self._programme, case)

    def suggestions(self, case: Case) -> Mapping[tuple[str, str], str]:
        """Return values proposed for blank fields, by form and field; starting texts of narratives among them."""
        return suggestions(self._programme, case)

    def title(self, case: Case) -> str:
        """Return what lists show for the case."""
        return case_title(self._programme, case)

    def unit(self, case: Case) -> str:
        """Return what lists show as the applying unit."""
        return case_unit(self._programme, case)

    def normalised(self, kind: FieldType, text: str) -> str:
        """Return the canonical text of an answer that can be read, other text unchanged."""
        return normalise(kind, text)

    def holds(self, case: Case, expression: str) -> bool:
        """Whether a condition of the definition is true of the case; one that cannot be judged is not."""
        try:
            return self._programme.expressions.evaluate(expression, names_of(self._programme, case)) is True
        except ExpressionFailed:
            return False

    def findings(self, case: Case) -> list[Finding]:
        """Return what the pre-review has to say, errors first."""
        return check_case(self._programme, case, unprintable=self._unprintable, portrait_pixels=self._pixels(case))

    def materials(self, case: Case) -> list[MaterialStatus]:
        """Return how each item of the list of materials stands."""
        return material_status(self._programme, case)
