"""What a definition says about a batch in the shape of a case: its papers with the rows of its cases."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from desktop_app.checks import MaterialStatus, check_case
from desktop_app.domain.answers import Answers, is_blank
from desktop_app.domain.case import Case
from desktop_app.domain.finding import Finding
from desktop_app.domain.place import Place
from desktop_app.domain.progress import Progress
from desktop_app.programmes.batch_papers import BatchContent, as_written, batch_answers, batch_names, papers_of
from desktop_app.programmes.expressions import ExpressionFailed
from desktop_app.programmes.fields import FieldType
from desktop_app.programmes.normalise import normalise
from desktop_app.programmes.programme import Programme
from desktop_app.services.batch_case import BATCH_FORM, case_ids_of, unit_of
from desktop_app.services.batch_members import BatchMember
from desktop_app.services.score_sheets import SheetScore

ReadMembers = Callable[[Iterable[str], Progress | None], Mapping[str, BatchMember]]


class BatchReader:
    """Reads batches of one programme. ``unprintable`` tells the characters of a text that no font here can print."""

    def __init__(self, programme: Programme, read: ReadMembers, unprintable: Callable[[str], str]) -> None:
        self.definition = programme
        """The notice's own definition."""
        self.programme = papers_of(programme)
        """The papers of the batch alone, every field open to the recommending unit."""
        self._as_written = as_written(self.programme)
        self._read = read
        self._unprintable = unprintable
        self._members: dict[str, BatchMember] = {}

    def members(self, case: Case) -> Mapping[str, BatchMember]:
        """Return the batch's cases as they were read last, in order; one that came since is read now."""
        ids = case_ids_of(case)
        if missing := [case_id for case_id in ids if case_id not in self._members]:
            self._members |= self._read(missing, None)
        return {case_id: self._members[case_id] for case_id in ids if case_id in self._members}

    def fetch(self, case: Case, progress: Progress | None = None) -> Mapping[str, BatchMember]:
        """Read the batch's cases again, without taking them over yet; may take long."""
        return self._read(case_ids_of(case), progress)

    def adopt(self, members: Mapping[str, BatchMember]) -> bool:
        """Take over cases that were fetched, and tell whether anything about them is new."""
        before, self._members = self._members, dict(members)
        return before.keys() != members.keys() or any(before[key] is not item for key, item in members.items())

    def content(self, case: Case) -> BatchContent:
        """Return what the batch's papers are made of."""
        members = {case_id: member.contribution for case_id, member in self.members(case).items()}
        return BatchContent(unit_of(case), members, case.answers)

    def completed(self, case: Case) -> Answers:
        """Return the papers as they print, and the batch's own list of cases."""
        answers = batch_answers(self.definition, self.content(case), case)
        return {**answers, BATCH_FORM: case.answers.get(BATCH_FORM, {})}

    def suggestions(self, case: Case) -> Mapping[tuple[str, str], str]:
        """Nothing waits to be taken over: what the definition proposes stands there until it is written over."""
        return {}

    def title(self, case: Case) -> str:
        """Return the recommending unit's name."""
        return unit_of(case)

    def unit(self, case: Case) -> str:
        """Return the recommending unit's name."""
        return unit_of(case)

    def normalised(self, kind: FieldType, text: str) -> str:
        """Return the canonical text of an answer that can be read, other text unchanged."""
        return normalise(kind, text)

    def holds(self, case: Case, expression: str) -> bool:
        """Whether a condition of the papers is true of the batch; one that cannot be judged is not."""
        names = batch_names(self.definition, self.content(case), case)
        try:
            return self.definition.expressions.evaluate(expression, names) is True
        except ExpressionFailed:
            return False

    def scores(self, case: Case, form_id: str, *, advise: bool = False) -> tuple[SheetScore, ...]:
        """Nothing is scored on the papers of a batch."""
        return ()

    def findings(self, case: Case) -> list[Finding]:
        """Return what is wrong with what stands on the papers: blanks, limits, what cannot be read or printed."""
        shown = {form: fields for form, fields in self.completed(case).items() if form != BATCH_FORM}
        return check_case(self._as_written, case.with_answers(shown), unprintable=self._unprintable)

    def materials(self, case: Case) -> list[MaterialStatus]:
        """A batch has no list of materials."""
        return []

    def derives(self, place: Place) -> bool:
        """Whether a place has a value of its own while nothing is written there."""
        form = self.definition.form(place.form or "")
        field = form.field(place.field or "") if form is not None else None
        if field is None:
            return False
        column = field.column(place.column) if place.column else None
        if place.column:
            return field.from_cases and column is not None and column.derive is not None
        return bool(field.batch) or field.compute is not None

    def overridden(self, case: Case, place: Place) -> bool:
        """Whether the recommending unit wrote over what would stand at a place."""
        if not self.derives(place):
            return False
        value = case.answers.get(place.form or "", {}).get(place.field or "")
        if place.column is None:
            return not is_blank(value)
        rows = value if isinstance(value, list) else []
        row = next((row for row in rows if isinstance(row, dict) and row.get("id") == place.row), {})
        return not is_blank(row.get(place.column))
