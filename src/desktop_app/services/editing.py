"""Editing one case: every change goes through an :class:`EditSession`, is undoable, and is saved.

Row operations, undo and redo are saved before the call returns. Typing (values, cells, reasons) is saved by
:meth:`EditSession.flush`; the session's owner calls that within a second while :attr:`EditSession.pending` is true.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime

from desktop_app.checks import MaterialStatus
from desktop_app.domain.answers import ROW_ID, Answers, AnswerValue, Scalar, SectionRow, new_row_id, rows_of
from desktop_app.domain.case import Case
from desktop_app.domain.errors import KnownError
from desktop_app.domain.finding import Finding
from desktop_app.domain.place import Place
from desktop_app.programmes.programme import Programme
from desktop_app.programmes.rules import Rule
from desktop_app.services.answer_shapes import (
    UnknownPlace,
    find_column,
    find_field,
    shaped_cell,
    shaped_row,
    shaped_value,
)
from desktop_app.services.case_reader import CaseReader, CaseStore
from desktop_app.services.edit_history import EditHistory, Step
from desktop_app.services.edit_state import EditState, changed_places, row_position, with_cells
from desktop_app.services.pasting import Matrix, pasted_rows
from desktop_app.services.row_edits import (
    duplicated,
    find_row,
    inserted,
    moved,
    refuse_fixed,
    refuse_printed,
    replaced_row,
)

ChangeListener = Callable[[Place], None]
Change = Callable[[EditState], EditState]


def utc_now() -> datetime:
    """Return the present moment, aware, UTC."""
    return datetime.now(tz=UTC)


class CaseLocked(KnownError):
    """The case was sent, received or decided, so its content stands."""

    def __init__(self, case: Case) -> None:
        super().__init__(
            f"申报件“{case.title}”目前为“{case.status.label}”，内容已经锁定，没有改动。"
            "如需修改，请等待退回，或复制成一份新的申报件。"
        )


class EditSession:
    """One case being edited. Safe from several threads; listeners are called after each change, outside the lock."""

    def __init__(
        self,
        store: CaseStore,
        reader: CaseReader,
        case: Case,
        *,
        deliver: Callable[[Callable[[], None]], None] | None = None,
        now: Callable[[], datetime] = utc_now,
    ) -> None:
        self._store = store
        self._reader = reader
        self._case = case
        self._deliver = deliver or (lambda call: call())
        self._now = now
        self._history = EditHistory(EditState.of(case))
        self._completed: Answers | None = None
        self._pending = False
        self._gone = False
        self._closed: Callable[[], None] = lambda: None
        self._listeners: list[ChangeListener] = []
        self._lock = threading.RLock()

    @property
    def case(self) -> Case:
        """The case as it stands now, saved or not."""
        with self._lock:
            return self._case

    @property
    def programme(self) -> Programme:
        """The definition that the case was written against."""
        return self._reader.programme

    @property
    def answers(self) -> Answers:
        """The answers as shown: with computed fields, derived and fixed rows."""
        with self._lock:
            if self._completed is None:
                self._completed = self._reader.completed(self._case)
            return self._completed

    @property
    def pending(self) -> bool:
        """Whether something was typed that is not saved yet."""
        return self._pending

    @property
    def editable(self) -> bool:
        """Whether the case may be changed here."""
        return self._case.status.editable and not self._gone

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return self.editable and self._history.next_undo is not None

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to do again."""
        return self.editable and self._history.next_redo is not None

    @property
    def undo_label(self) -> str:
        """What :meth:`undo` takes back, for a menu; empty when nothing."""
        step = self._history.next_undo
        return step.label if step else ""

    @property
    def redo_label(self) -> str:
        """What :meth:`redo` does again, for a menu; empty when nothing."""
        step = self._history.next_redo
        return step.label if step else ""

    def subscribe(self, listener: ChangeListener) -> Callable[[], None]:
        """Call ``listener`` with each changed place (thread: see ``Desk.deliver``); return what ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener) if listener in self._listeners else None

    @property
    def proposals(self) -> Mapping[tuple[str, str], str]:
        """Texts proposed for blank fields, by form and field; starting texts of narratives wait to be taken over."""
        with self._lock:
            return self._reader.suggestions(self._case)

    def holds(self, expression: str) -> bool:
        """Whether a condition of the definition is true of the case as it stands."""
        return self._reader.holds(self.case, expression)

    def findings(self) -> list[Finding]:
        """Return what the pre-review says about the case as it stands."""
        return self._reader.findings(self.case)

    def materials(self) -> list[MaterialStatus]:
        """Return how each item of the list of materials stands."""
        return self._reader.materials(self.case)

    # typing

    def set_value(self, form: str, field: str, value: AnswerValue) -> None:
        """Set one answer as typed. Raises :class:`WrongShape` where the field cannot hold such a value."""
        definition = find_field(self.programme, form, field)
        shaped = shaped_value(definition, value)
        self.change(
            Place(form=form, field=field),
            f"修改“{definition.label}”",
            lambda state: state.with_value(form, field, shaped),
            typing=True,
        )

    def set_cell(self, form: str, field: str, row_id: str, column: str, value: Scalar) -> None:
        """Set one cell of a section row as typed."""
        definition = find_field(self.programme, form, field)
        shaped = shaped_cell(definition, column, value)
        refuse_printed(definition, row_id, column)
        self._change_rows(
            Place(form=form, field=field, row=row_id, column=column),
            f"修改“{find_column(definition, column).label}”",
            lambda rows: replaced_row(rows, row_id, lambda row: with_cells(row, {column: shaped})),
            typing=True,
        )

    def tidy(self, place: Place) -> None:
        """Bring the text at a place into its canonical form (``2019.8`` → ``2019-08``), as part of the same step.

        For editors to call when they lose the focus; does nothing for anything but text and while the case is locked.
        """
        if not self.editable or place.form is None or place.field is None:
            return
        definition = find_field(self.programme, place.form, place.field)
        state = self._history.state
        if place.row is None or place.column is None:
            value, kind = state.value(place.form, place.field), definition.type
        else:
            at = row_position(rows := state.rows(place.form, place.field), place.row)
            value = rows[at].get(place.column) if at is not None else None
            kind = find_column(definition, place.column).type
        if not isinstance(value, str) or (text := self._reader.normalised(kind, value)) == value:
            return
        if place.row is not None and place.column is not None:
            self.set_cell(place.form, place.field, place.row, place.column, text)
        else:
            self.set_value(place.form, place.field, text)

    # rows

    def insert_row(self, form: str, field: str, index: int, values: Mapping[str, Scalar] | None = None) -> str:
        """Insert a row before position ``index`` and return its id."""
        definition = find_field(self.programme, form, field)
        row_id = new_row_id()
        row = shaped_row(definition, {**(values or {}), ROW_ID: row_id})
        self._change_rows(
            Place(form=form, field=field, row=row_id),
            f"增加一行“{definition.label}”",
            lambda rows: inserted(definition, rows, index, row),
        )
        return row_id

    def duplicate_row(self, form: str, field: str, row_id: str) -> str:
        """Copy a row to right below itself and return the copy's id."""
        definition = find_field(self.programme, form, field)
        copy_id = new_row_id()
        self._change_rows(
            Place(form=form, field=field, row=copy_id),
            f"复制一行“{definition.label}”",
            lambda rows: duplicated(definition, rows, row_id, copy_id),
        )
        return copy_id

    def remove_row(self, form: str, field: str, row_id: str) -> None:
        """Take a row away. Raises :class:`FixedRow` for one that the notice prints."""
        definition = find_field(self.programme, form, field)
        refuse_fixed(definition, row_id)
        self._change_rows(
            Place(form=form, field=field, row=row_id),
            f"删除一行“{definition.label}”",
            lambda rows: [row for row in rows if row is not find_row(rows, row_id)],
        )

    def move_row(self, form: str, field: str, row_id: str, to_index: int) -> None:
        """Move a row so that it stands at position ``to_index``."""
        definition = find_field(self.programme, form, field)
        refuse_fixed(definition, row_id)
        self._change_rows(
            Place(form=form, field=field, row=row_id),
            f"移动一行“{definition.label}”",
            lambda rows: moved(definition, rows, row_id, to_index),
        )

    def paste_rows(self, form: str, field: str, index: int, matrix: Matrix, first_column: str) -> None:
        """Lay pasted cells over the rows as Excel does; see :func:`desktop_app.services.pasting.pasted_rows`."""
        definition = find_field(self.programme, form, field)
        self._change_rows(
            Place(form=form, field=field),
            f"粘贴到“{definition.label}”",
            lambda rows: pasted_rows(definition, rows, index, matrix, first_column, self._reader.normalised),
        )

    # the rest of a case

    def set_reason(self, rule: str, text: str) -> None:
        """Write the reason that a soft rule (原则上) takes; blank text takes it away."""
        definition = self._rule(rule)
        place = Place.parse(definition.at) if definition.at else self._front()
        label = f"填写理由（{definition.clause}）"
        self.change(place, label, lambda state: state.with_reason(rule, text), typing=True)

    def set_recommender(self, recommender: str) -> None:
        """Choose the kind of recommending unit; empty text means not known yet."""
        self._require_recommender(recommender)
        self.change(self._front(), "选择推荐单位类别", lambda state: replace(state, recommender=recommender))

    def fill(self, answers: Answers, reasons: Mapping[str, str] | None = None, recommender: str | None = None) -> None:
        """Take over many answers, reasons and the recommender at once, as one step; the rest stays as it is."""
        shaped = [
            (form, field, shaped_value(find_field(self.programme, form, field), value))
            for form, fields in answers.items()
            for field, value in fields.items()
        ]
        for rule in reasons or {}:
            self._rule(rule)
        self._require_recommender(recommender or "")

        def merged(state: EditState) -> EditState:
            for form, field, value in shaped:
                state = state.with_value(form, field, value)
            for rule, text in (reasons or {}).items():
                state = state.with_reason(rule, text)
            return state if recommender is None else replace(state, recommender=recommender)

        self.change(Place(form=shaped[0][0]) if shaped else self._front(), "填入内容", merged)

    def _rule(self, rule: str) -> Rule:
        for item in self.programme.head.rules:
            if item.id == rule:
                return item
        raise UnknownPlace("规则", rule, (item.id for item in self.programme.head.rules))

    def _require_recommender(self, recommender: str) -> None:
        known = [item.id for item in self.programme.head.recommenders]
        if recommender and recommender not in known:
            raise UnknownPlace("推荐单位类别", recommender, known)

    def _front(self) -> Place:
        return Place(form=self.programme.forms[0].id)

    # undo

    def undo(self) -> Place | None:
        """Take the last step back and return where it was; None when there is none."""
        return self._travel(self._history.undo)

    def redo(self) -> Place | None:
        """Do the step again that was undone last and return where it is; None when there is none."""
        return self._travel(self._history.redo)

    def _travel(self, travel: Callable[[], Step | None]) -> Place | None:
        with self._lock:
            self.require_editable()
            shown = self.answers, self._case.attachments
            step = travel()
            if step is None:
                return None
            self._take(self._history.state)
            changed = self._changed_places(shown)
        self._tell(step.place, changed)
        self.flush()
        return step.place

    # changing and saving

    def change(self, place: Place, label: str, make: Change, *, typing: bool = False, locked_too: bool = False) -> None:
        """Apply one undoable change; the other services use this for what is not an answer (attachments, restoring).

        Fields that the definition can tell from what changed, and that are blank, are filled in the same step.
        Raises :class:`CaseLocked` unless the case may be edited or ``locked_too`` says that this may be done anyway.
        """
        with self._lock:
            if not locked_too:
                self.require_editable()
            shown = self.answers, self._case.attachments
            proposed = self._reader.suggestions(self._case)
            state = self._history.state
            after = self._with_suggestions(make(state), proposed, place)
            if after == state:
                return
            self._history.record(place, label, after, typing=typing)
            self._take(after, edited=not locked_too)
            changed = self._changed_places(shown)
        self._tell(place, changed)
        if not typing:
            self.flush()

    def adopt(self, case: Case) -> None:
        """Take over what other services changed about the case itself (status, revision) and have saved already."""
        with self._lock:
            self._case = self._history.state.put_into(case)
            self._completed = None
        self._tell(self._front(), [])

    def reload(self, case: Case) -> None:
        """Show ``case``, which took this one's place in the library; nothing from before can be undone."""
        with self._lock:
            shown = self.answers, self._case.attachments
            self._history = EditHistory(EditState.of(case))
            self._case, self._completed, self._pending = case, None, False
            changed = self._changed_places(shown)
        self._tell(self._front(), changed)

    def flush(self) -> None:
        """Save what is pending; when this returns it survives a kill. After a failure everything is still pending."""
        with self._lock:
            if self._pending:
                self._store.save(self._case)
                self._pending = False

    def on_close(self, closed: Callable[[], None]) -> None:
        """Set what is called each time an owner closes the session."""
        self._closed = closed

    def close(self) -> None:
        """Save what is pending and give the session back."""
        self.flush()
        self._closed()

    def abandon(self) -> None:
        """Let go of a case that is no more: nothing is saved and nothing can be changed from now on."""
        with self._lock:
            self._pending = False
            self._gone = True

    def require_editable(self) -> None:
        """Raise :class:`CaseLocked` unless the case may be edited."""
        if not self.editable:
            raise CaseLocked(self._case)

    def _take(self, state: EditState, *, edited: bool = True) -> None:
        case = replace(state.put_into(self._case), edited=edited or self._case.edited, updated_at=self._now())
        self._case = replace(case, title=self._reader.title(case), unit=self._reader.unit(case))
        self._completed = None
        self._pending = True

    def _with_suggestions(self, state: EditState, before: Mapping[tuple[str, str], str], touched: Place) -> EditState:
        """Fill blanks for which the change brought up a new proposal; what a user has just cleared stays clear."""
        for (form, field), text in self._reader.suggestions(state.put_into(self._case)).items():
            new = text != before.get((form, field), "") and (form, field) != (touched.form, touched.field)
            if new and find_field(self.programme, form, field).suggest is not None:
                state = state.with_value(form, field, text)
        return state

    def _changed_places(self, shown: tuple[Answers, object]) -> list[Place]:
        before, attachments = shown
        places = changed_places(before, self.answers)
        return places if attachments is self._case.attachments else [*places, self._front()]

    def _tell(self, place: Place, others: Iterable[Place]) -> None:
        own = Place(form=place.form, field=place.field) if place.field else place
        for changed in [place, *(other for other in others if other not in (own, place))]:
            for listener in list(self._listeners):
                self._deliver(lambda listener=listener, changed=changed: listener(changed))  # type: ignore[misc]

    def _change_rows(
        self,
        place: Place,
        label: str,
        make: Callable[[list[SectionRow]], list[SectionRow]],
        *,
        typing: bool = False,
    ) -> None:
        form, field = place.form or "", place.field or ""
        self.change(
            place, label, lambda state: state.with_rows(form, field, make(self._shown_rows(form, field))), typing=typing
        )

    def _shown_rows(self, form: str, field: str) -> list[SectionRow]:
        """The rows in the order shown; fixed and derived ones that were not written to yet are bare ids."""
        written = {str(row[ROW_ID]): row for row in self._history.state.rows(form, field)}
        shown = [str(row[ROW_ID]) for row in rows_of(self.answers.get(form, {}).get(field))]
        bare: list[SectionRow] = [written.pop(row_id, {ROW_ID: row_id}) for row_id in shown]
        return bare + list(written.values())
