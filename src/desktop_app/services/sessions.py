"""The open editing sessions of a desk. Every change of a case goes through here, so that none overwrites another."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Generic, TypeAlias, TypeVar

from desktop_app.domain.case import Case
from desktop_app.services.editing import EditSession

Session = TypeVar("Session", bound=EditSession)


class Sessions(Generic[Session]):
    """Hands out one session per case; several owners of the same case share it. A batch has the shape of a case."""

    def __init__(self, load: Callable[[str], Case], begin: Callable[[Case], Session]) -> None:
        """``load`` reads a case from the library, ``begin`` makes a session for it."""
        self._load = load
        self._begin = begin
        self._open: dict[str, tuple[Session, int]] = {}
        self._lock = threading.RLock()

    def open(self, case_id: str) -> Session:
        """Return the session of a case, which the caller gives back with ``close``."""
        with self._lock:
            session, owners = self._open.get(case_id, (None, 0))
            if session is None:
                session = self._begin(self._load(case_id))
                session.on_close(lambda: self._give_back(case_id))
            self._open[case_id] = (session, owners + 1)
            return session

    @contextmanager
    def on(self, case_id: str) -> Iterator[Session]:
        """Lend the session of a case for a short change; what it leaves is saved. Changes wait for each other."""
        with self._lock:
            session = self.open(case_id)
            try:
                yield session
            finally:
                session.close()

    @contextmanager
    def exclusive(self) -> Iterator[None]:
        """Let no other change of any case begin while the block runs."""
        with self._lock:
            yield

    def reload(self, case: Case) -> None:
        """Show a case anew that was replaced in the library; undo begins afresh."""
        with self._lock:
            entry = self._open.get(case.id)
            if entry is not None:
                entry[0].reload(case)

    def current(self, case_id: str) -> Case:
        """Return the case as it stands now, with what is typed and not saved yet."""
        with self._lock:
            entry = self._open.get(case_id)
            return entry[0].case if entry is not None else self._load(case_id)

    def flush(self) -> None:
        """Save what is pending anywhere."""
        with self._lock:
            for session, _ in self._open.values():
                session.flush()

    def forget(self, case_id: str, delete: Callable[[str], None]) -> None:
        """Delete a case and drop its session, which saves nothing any more; both or none."""
        with self._lock:
            entry = self._open.get(case_id)
            if entry is None:
                delete(case_id)
                return
            entry[0].abandon(lambda: delete(case_id))
            del self._open[case_id]

    def _give_back(self, case_id: str) -> None:
        with self._lock:
            session, owners = self._open.get(case_id, (None, 0))
            if session is not None and owners > 1:
                self._open[case_id] = (session, owners - 1)
            else:
                self._open.pop(case_id, None)


CaseSessions: TypeAlias = "Sessions[EditSession]"
