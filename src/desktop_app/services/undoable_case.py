"""A case that changes step by step: every step can be undone, is told to listeners, and is saved.

What :mod:`desktop_app.services.editing` offers to people is made of these steps.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime

from desktop_app.checks import MaterialStatus
from desktop_app.domain.answers import Answers
from desktop_app.domain.case import Case
from desktop_app.domain.errors import KnownError
from desktop_app.domain.finding import Finding
from desktop_app.domain.place import Place
from desktop_app.programmes.programme import Programme
from desktop_app.services.answer_shapes import find_field
from desktop_app.services.case_reader import CaseReader, CaseStore
from desktop_app.services.edit_history import EditHistory, Step
from desktop_app.services.edit_state import EditState, changed_places
from desktop_app.services.score_sheets import SheetScore

ChangeListener = Callable[[Place], None]
Change = Callable[[EditState], EditState]


def utc_now() -> datetime:
    """Return the present moment, aware, UTC."""
    return datetime.now(tz=UTC)


class CaseLocked(KnownError):
    """The case was sent, received or decided, so its content stands."""

    def __init__(self, case: Case) -> None:
        if case.sender:
            why = f"由“{case.sender}”报送，内容以其签名为准，不能在本机改动。需要修改的，请写明意见后退回修改。"
        else:
            why = f"目前为“{case.status.label}”，内容已经锁定，没有改动。如需修改，请等待退回，或复制成一份新的申报件。"
        super().__init__(f"申报件“{case.title}”{why}")


class UndoableCase:
    """One case being changed. Safe from several threads; listeners are called after each change, outside the lock."""

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
        self.reader = reader
        """What the definition says about the case."""
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
        return self.reader.programme

    @property
    def answers(self) -> Answers:
        """The answers as shown: with computed fields, derived and fixed rows."""
        with self._lock:
            if self._completed is None:
                self._completed = self.reader.completed(self._case)
            return self._completed

    @property
    def pending(self) -> bool:
        """Whether something was typed that is not saved yet."""
        return self._pending

    @property
    def editable(self) -> bool:
        """Whether the case may be changed here."""
        return self._case.editable and not self._gone

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

    @property
    def state(self) -> EditState:
        """What can be edited of the case, as it stands now."""
        return self._history.state

    def subscribe(self, listener: ChangeListener) -> Callable[[], None]:
        """Call ``listener`` with each changed place (thread: see ``Desk.deliver``); return what ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener) if listener in self._listeners else None

    @property
    def proposals(self) -> Mapping[tuple[str, str], str]:
        """Texts proposed for blank fields, by form and field; starting texts of narratives wait to be taken over."""
        with self._lock:
            return self.reader.suggestions(self._case)

    def holds(self, expression: str) -> bool:
        """Whether a condition of the definition is true of the case as it stands."""
        return self.reader.holds(self.case, expression)

    def scores(self, form_id: str, *, advise: bool = False) -> tuple[SheetScore, ...]:
        """Return what the case comes to on each score sheet of a form, on request with what would raise it."""
        return self.reader.scores(self.case, form_id, advise=advise)

    def findings(self) -> list[Finding]:
        """Return what the pre-review says about the case as it stands."""
        return self.reader.findings(self.case)

    def materials(self) -> list[MaterialStatus]:
        """Return how each item of the list of materials stands."""
        return self.reader.materials(self.case)

    # undo

    def undo(self) -> Place | None:
        """Take the last step back and return where it was; None when there is none."""
        return self._travel(self._history.undo)

    def redo(self) -> Place | None:
        """Do the step again that was undone last and return where it is; None when there is none."""
        return self._travel(self._history.redo)

    def _travel(self, travel: Callable[[], Step[EditState] | None]) -> Place | None:
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
            proposed = self.reader.suggestions(self._case)
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
            self._case = self._history.state.put_into(replace(case, edited=case.edited or self._pending))
            self._completed = None
        self._tell(self.front(), [])

    def reload(self, case: Case) -> None:
        """Show ``case``, which took this one's place in the library; nothing from before can be undone."""
        with self._lock:
            shown = self.answers, self._case.attachments
            self._history = EditHistory(EditState.of(case))
            self._case, self._completed, self._pending = case, None, False
            changed = self._changed_places(shown)
        self._tell(self.front(), changed)

    def flush(self) -> None:
        """Save what is pending; when this returns it survives a kill. After a failure everything is still pending."""
        with self._lock:
            if self._pending:
                self._store.save(self._case)
                self._pending = False

    @contextmanager
    def held(self) -> Iterator[Case]:
        """Save what is pending and let nobody change the case while the block runs; keep it short."""
        with self._lock:
            self.flush()
            yield self._case

    def on_close(self, closed: Callable[[], None]) -> None:
        """Set what is called each time an owner closes the session."""
        self._closed = closed

    def close(self) -> None:
        """Save what is pending and give the session back."""
        self.flush()
        self._closed()

    def abandon(self, delete: Callable[[], None]) -> None:
        """Let the case be deleted; unless ``delete`` fails nothing is saved and nothing can be changed from then on."""
        with self._lock:
            delete()
            self._pending = False
            self._gone = True

    def require_editable(self) -> None:
        """Raise :class:`CaseLocked` unless the case may be edited."""
        if not self.editable:
            raise CaseLocked(self._case)

    def _take(self, state: EditState, *, edited: bool = True) -> None:
        case = replace(state.put_into(self._case), edited=edited or self._case.edited, updated_at=self._now())
        self._case = replace(case, title=self.reader.title(case), unit=self.reader.unit(case))
        self._completed = None
        self._pending = True

    def _with_suggestions(self, state: EditState, before: Mapping[tuple[str, str], str], touched: Place) -> EditState:
        """Fill blanks for which the change brought up a new proposal; what a user has just cleared stays clear."""
        for (form, field), text in self.reader.suggestions(state.put_into(self._case)).items():
            new = text != before.get((form, field), "") and (form, field) != (touched.form, touched.field)
            if new and find_field(self.programme, form, field).suggest is not None:
                state = state.with_value(form, field, text)
        return state

    def _changed_places(self, shown: tuple[Answers, object]) -> list[Place]:
        before, attachments = shown
        places = changed_places(before, self.answers)
        return places if attachments is self._case.attachments else [*places, self.front()]

    def _tell(self, place: Place, others: Iterable[Place]) -> None:
        own = Place(form=place.form, field=place.field) if place.field else place
        for changed in [place, *(other for other in others if other not in (own, place))]:
            for listener in list(self._listeners):
                self._deliver(lambda listener=listener, changed=changed: listener(changed))  # type: ignore[misc]

    def front(self) -> Place:
        """The place that stands for the case as a whole."""
        return Place(form=self.programme.forms[0].id)
