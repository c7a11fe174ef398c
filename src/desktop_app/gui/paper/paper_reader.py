"""What the paper of one form reads out of an editing session: values, rows, conditions, suggestions, names."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal

from desktop_app.domain.answers import ROW_ID, AnswerValue, FormAnswers, SectionRow, rows_of
from desktop_app.domain.place import Place
from desktop_app.gui.paper.grid_plan import SectionSlot
from desktop_app.gui.paper.question import Question, question_of_column, question_of_field
from desktop_app.programmes.composed import composed_note
from desktop_app.programmes.fields import Field
from desktop_app.programmes.forms import FormDefinition
from desktop_app.programmes.layout import INDEX, RepeatRow
from desktop_app.services.editing import EditSession
from desktop_app.services.score_sheets import printed_points, reviewed_points

Judge = Callable[[str], bool]
"""Whether a condition (CEL source) holds for the case as it stands."""
Suggestions = Callable[[], Mapping[tuple[str, str], str]]
"""Values proposed for blank fields, by form and field."""

RowsShown = Callable[[], range | None]
"""Which rows that come from cases are on show; None for all."""


class PaperReader:
    """A snapshot of one form's answers, taken anew with :meth:`reload`."""

    def __init__(
        self,
        session: EditSession,
        form: FormDefinition,
        judge: Judge,
        suggestions: Suggestions,
        review_points: Mapping[str, Decimal] | None = None,
        rows: RowsShown = lambda: None,
    ) -> None:
        """``review_points`` holds the reviewer's points (考核分) by score line."""
        self.form = form
        self._shown_rows = rows
        self._judge = judge
        self._judged: dict[str, bool] = {}
        self._session = session
        self._suggestions = suggestions
        self._answers: FormAnswers = {}
        self._rows: dict[str, dict[str, SectionRow]] = {}
        self._proposed: Mapping[tuple[str, str], str] = {}
        self._scores: Mapping[str, str] | None = None
        self.score_sheets = [
            sheet for sheet in session.programme.score_sheets_of(session.case) if sheet.form == form.id
        ]
        """The score sheets that the form prints for this case."""
        self._reviewed = reviewed_points(self.score_sheets, review_points or {})
        self.note = composed_note(form, session.programme.head.notice.number)
        """What a form that the notice does not print says of itself; empty for a printed one."""
        self.reload()

    def reload(self) -> None:
        """Read the answers as they stand now."""
        self._judged = {}
        self._answers = self._session.answers.get(self.form.id, {})
        self._rows = {
            field.id: {str(row[ROW_ID]): row for row in rows_of(self._answers.get(field.id))}
            for field in self.form.fields
            if field.columns
        }
        self._proposed = self._suggestions()
        self._scores = None

    def self_score(self, item: str) -> str:
        """Return the points that a line, a group or the ``total`` of the form's score sheet comes to, or nothing.

        Under ``vetoes`` the sentence of the vetoes, where any holds.
        """
        if self._scores is None:
            self._scores = printed_points(self._session.scores(self.form.id))
        return self._scores.get(item, "")

    def review_score(self, item: str) -> str:
        """Return the reviewer's points likewise; nothing while nobody has reviewed the case."""
        return self._reviewed.get(item, "")

    def review(self, points: Mapping[str, Decimal]) -> None:
        """Take over the reviewer's points by score line."""
        self._reviewed = reviewed_points(self.score_sheets, points)

    def shown(self, condition: str) -> bool:
        """Whether a ``when`` condition holds; each is judged once for a reading of the answers."""
        if condition not in self._judged:
            self._judged[condition] = self._judge(condition)
        return self._judged[condition]

    def field(self, field_id: str) -> Field:
        """Return a field that the layout names; the loader has made sure that it is there."""
        field = self.form.field(field_id)
        if field is None:
            raise LookupError(f"{self.form.id}.{field_id}")
        return field

    def value(self, place: Place) -> AnswerValue | None:
        """Return the answer at a field or a cell; None where there is none."""
        if place.score is not None:
            return self.self_score(place.score)
        if place.field is None:
            return None
        if place.column is None:
            return self._answers.get(place.field)
        row = self._rows.get(place.field, {}).get(place.row or "")
        return None if row is None else row.get(place.column)

    def closed(self, place: Place) -> bool:
        """Whether nothing is written here: blank rows of a sheet whose rows come from cases."""
        return place.column is not None and place.row is None and self.field(place.field or "").from_cases

    def suggestion(self, place: Place) -> str:
        """Return what is proposed for a blank field."""
        if place.column is not None or place.field is None:
            return ""
        return self._proposed.get((self.form.id, place.field), "")

    def row_ids(self, field_id: str) -> list[str]:
        """Return the ids of a section's rows, in order."""
        ids = list(self._rows.get(field_id, {}))
        shown = self._window(field_id)
        return ids if shown is None else ids[shown.start : shown.stop]

    def first_row(self, field_id: str) -> int:
        """Return how many rows of a section stand before those on show."""
        shown = self._window(field_id)
        return 0 if shown is None else shown.start

    def _window(self, field_id: str) -> range | None:
        return self._shown_rows() if self.field(field_id).from_cases else None

    def derives(self, place: Place) -> bool:
        """Whether the program gives this place a value until somebody writes over it."""
        return self._session.derives(place)

    def overridden(self, place: Place) -> bool:
        """Whether somebody wrote over the value that the program gives here."""
        return self._session.overridden(place)

    def section_slots(self, repeat: RepeatRow) -> list[SectionSlot]:
        """Return the rows that a section has on paper: its own, blank printed ones, and one to add where none is."""
        field = self.field(repeat.repeat)
        ids: list[str | None] = [*self.row_ids(field.id)]
        count = len(ids)
        blanks = max(repeat.printed - count, 0) if field.extendable else 0
        slots = [SectionSlot(field.id, index, row_id) for index, row_id in enumerate(ids + [None] * blanks)]
        open_end = field.extendable and not field.from_cases and (field.max_rows is None or count < field.max_rows)
        if blanks == 0 and open_end:
            slots.append(SectionSlot(field.id, count, None, ghost=True))
        return slots

    def question(self, name: str, section: SectionSlot | None) -> Question:
        """Return what ``{name}`` asks, in a section row or outside."""
        if section is None:
            return question_of_field(self.field(name))
        field = self.field(section.field)
        column = field.column(name)
        if column is None:
            return question_of_field(self.field(name))
        return question_of_column(field, column)

    def place(self, name: str, section: SectionSlot | None) -> Place:
        """Return where ``{name}`` is answered; a blank printed row has no row id yet."""
        if section is None or self.field(section.field).column(name) is None:
            return Place(form=self.form.id, field=name)
        return Place(form=self.form.id, field=section.field, row=section.row_id, column=name)

    def printed_word(self, name: str, section: SectionSlot | None) -> str | None:
        """Return what the paper prints instead of a blank: a row's number or a fixed row's word; None otherwise."""
        if section is None:
            return None
        if name == INDEX:
            number = self.first_row(section.field) + section.index + 1
            return str(number) if section.row_id is not None else ""
        fixed = next((row for row in self.field(section.field).fixed_rows if row.id == section.row_id), None)
        return fixed.values.get(name) if fixed is not None else None
