"""What a definition says about a case, in one place: completed answers, proposals, findings, materials."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from decimal import Decimal

from desktop_app.checks import MaterialStatus, check_case, material_status
from desktop_app.domain.answers import Answers
from desktop_app.domain.case import Case
from desktop_app.domain.finding import Finding
from desktop_app.programmes.completion import Completion, complete
from desktop_app.programmes.computed import case_title, case_unit, suggestions
from desktop_app.programmes.expressions import ExpressionFailed
from desktop_app.programmes.fields import FieldType
from desktop_app.programmes.normalise import normalise
from desktop_app.programmes.programme import Programme
from desktop_app.services.score_sheets import SheetScore, sheet_scores

Pixels = Callable[[Case], Mapping[str, tuple[int, int]]]


class _Recent(threading.local):
    """The last completions of each thread."""

    def __init__(self) -> None:
        self.completions: list[tuple[Case, Completion]] = []


class ProgrammeReader:
    """Reads cases of one programme. ``unprintable`` tells the characters of a text that no font here can print."""

    def __init__(self, programme: Programme, unprintable: Callable[[str], str], pixels: Pixels) -> None:
        self._programme = programme
        self._unprintable = unprintable
        self._pixels = pixels
        self._recent = _Recent()

    @property
    def programme(self) -> Programme:
        """The definition itself."""
        return self._programme

    def completed(self, case: Case) -> Answers:
        """Return the answers with computed fields, derived and fixed rows."""
        return self._completion(case).answers

    def suggestions(self, case: Case) -> Mapping[tuple[str, str], str]:
        """Return values proposed for blank fields, by form and field; starting texts of narratives among them."""
        return suggestions(self._programme, case, self._completion(case))

    def title(self, case: Case) -> str:
        """Return what lists show for the case."""
        return case_title(self._programme, case, self._completion(case))

    def unit(self, case: Case) -> str:
        """Return what lists show as the applying unit."""
        return case_unit(self._programme, case, self._completion(case))

    def normalised(self, kind: FieldType, text: str) -> str:
        """Return the canonical text of an answer that can be read, other text unchanged."""
        return normalise(kind, text)

    def holds(self, case: Case, expression: str) -> bool:
        """Whether a condition of the definition is true of the case; one that cannot be judged is not."""
        try:
            return self._programme.expressions.evaluate(expression, self._completion(case).names) is True
        except ExpressionFailed:
            return False

    def scores(self, case: Case, form_id: str, *, advise: bool = False) -> tuple[SheetScore, ...]:
        """Return what the case comes to on each score sheet of a form, on request with what would raise it."""
        if not self._programme.implied_fields(form_id):
            return ()
        return sheet_scores(self._programme, case, form_id, self._completion(case), advise=advise)

    def _completion(self, case: Case) -> Completion:
        """Complete a case, or find it among the last two completed: one key asks for several things about both."""
        for known, completion in self._recent.completions:
            if _same_content(known, case):
                return completion
        completion = complete(self._programme, case)
        self._recent.completions = [*self._recent.completions[-1:], (case, completion)]
        return completion

    def findings(self, case: Case) -> list[Finding]:
        """Return what the pre-review has to say, errors first."""
        return check_case(
            self._programme,
            case,
            unprintable=self._unprintable,
            portrait_pixels=self._pixels(case),
            points=self._points(case),
        )

    def _points(self, case: Case) -> dict[str, Decimal]:
        """What the lines of the case's score sheets come to by their standard, by line id."""
        scores = (score for form in self._programme.forms_of(case) for score in self.scores(case, form.id))
        return {name: line.standard for score in scores for name, line in score.result.lines.items()}

    def materials(self, case: Case) -> list[MaterialStatus]:
        """Return how each item of the list of materials stands."""
        return material_status(self._programme, case)


def _same_content(one: Case, other: Case) -> bool:
    """Whether two cases hold the very same content; content is never changed in place, so identity says it."""
    return (
        one.answers is other.answers
        and one.attachments is other.attachments
        and one.reasons is other.reasons
        and (one.nominee, one.procedure, one.recommender) == (other.nominee, other.procedure, other.recommender)
    )
