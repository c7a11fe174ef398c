"""Undo and redo over whole states: what was done, where, and under which name a menu offers to take it back."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from desktop_app.domain.place import Place

MAX_STEPS = 1000
State = TypeVar("State")


@dataclass(frozen=True, slots=True)
class Step(Generic[State]):
    """One thing that can be undone."""

    place: Place
    label: str
    """Chinese, for the menu: ``修改“姓名”``."""
    before: State
    after: State
    typing: bool
    """Whether further typing at the same place joins this step."""


class EditHistory(Generic[State]):
    """The steps that led to :attr:`state`; the oldest fall away beyond :data:`MAX_STEPS`."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._done: deque[Step[State]] = deque(maxlen=MAX_STEPS)
        self._undone: list[Step[State]] = []

    @property
    def state(self) -> State:
        """The state as it stands now."""
        return self._state

    @property
    def next_undo(self) -> Step[State] | None:
        """The step that :meth:`undo` would take back."""
        return self._done[-1] if self._done else None

    @property
    def next_redo(self) -> Step[State] | None:
        """The step that :meth:`redo` would do again."""
        return self._undone[-1] if self._undone else None

    def record(self, place: Place, label: str, after: State, *, typing: bool = False) -> None:
        """Make ``after`` the state. Typing at one place joins into one step, which vanishes if it comes to nothing."""
        if after == self._state:
            return
        self._undone.clear()
        last = self.next_undo
        if last is not None and typing and last.typing and (last.place, last.label) == (place, label):
            self._done.pop()
            step = replace(last, after=after)
        else:
            step = Step(place, label, self._state, after, typing)
        self._state = after
        if step.before != after:
            self._done.append(step)

    def undo(self) -> Step[State] | None:
        """Go back one step and return it; None when there is nothing to undo."""
        if not self._done:
            return None
        step = self._done.pop()
        self._undone.append(replace(step, typing=False))
        self._state = step.before
        self._end_typing()
        return step

    def redo(self) -> Step[State] | None:
        """Do the step again that was undone last and return it; None when there is none."""
        if not self._undone:
            return None
        step = self._undone.pop()
        self._done.append(step)
        self._state = step.after
        return step

    def _end_typing(self) -> None:
        """What is typed after an undo is a step of its own."""
        if self._done:
            self._done.append(replace(self._done.pop(), typing=False))
