"""Conflicts: a case that came says something else than what is kept. The user sees both and chooses."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import TypeAlias

from desktop_app.domain.case import Case
from desktop_app.domain.intake_log import Fate, HeldFile
from desktop_app.domain.package_log import LoggedCase
from desktop_app.domain.progress import Progress
from desktop_app.library import Library
from desktop_app.package.opened import OpenedPackage
from desktop_app.package.reader import inspect_header, open_package
from desktop_app.programmes.programme import Programme
from desktop_app.services.aside import Aside
from desktop_app.services.comparing import Version, changes
from desktop_app.services.inbox import Inbox
from desktop_app.services.intake_errors import AlreadyDecided
from desktop_app.services.outbox import Outbox
from desktop_app.services.outcomes import Change, Intake
from desktop_app.services.sessions import CaseSessions
from desktop_app.services.taking_in import Arrival, Decided, TakingIn


class Take(StrEnum):
    """Which of the two the user chooses."""

    KEPT = "kept"
    """What is in the library stays; the file that came stays aside."""
    ARRIVED = "arrived"
    """What came becomes a further revision; what was kept stays as an earlier one."""


@dataclass(frozen=True, slots=True)
class ConflictLine:
    """One case about which the user has to choose."""

    id: str
    case_id: str
    title: str
    """As it stands here."""
    arrived_title: str
    revision: int
    """The number that the sender gave it."""
    sender: str
    """Who sent what came."""
    kept_sender: str
    """Who sent what is kept; empty for an own case."""
    at: datetime
    file: str
    sentence: str


@dataclass(frozen=True, slots=True)
class ConflictView:
    """Both sides of a conflict."""

    line: ConflictLine
    kept: Case
    arrived: Case
    changes: tuple[Change, ...]


Lines: TypeAlias = "list[ConflictLine]"
Waiting: TypeAlias = "list[tuple[HeldFile, LoggedCase]]"


class Conflicts:
    """The conflicts of one library that wait for a choice."""

    def __init__(
        self,
        library: Library,
        sessions: CaseSessions,
        aside: Aside,
        outbox: Outbox,
        inbox: Inbox,
        taking_in: TakingIn,
        programme_of: Callable[[Case], Programme],
    ) -> None:
        self._library = library
        self._sessions = sessions
        self._aside = aside
        self._outbox = outbox
        self._inbox = inbox
        self._taking_in = taking_in
        self._programme_of = programme_of

    def list(self) -> Lines:
        """Return what waits for a choice, newest first."""
        return [self._line(held, case) for held, case in self._waiting()]

    def view(self, conflict_id: str, passphrase: str | None = None, progress: Progress | None = None) -> ConflictView:
        """Return both sides; the attachments of what came can be looked at like any others.

        Raises :class:`AlreadyDecided`, and what opening the package raises.
        """
        held, logged = self._find(conflict_id)
        watched = progress or Progress()
        with self._opened(held, passphrase, watched) as opened:
            arrival = self._arrival(opened, held, logged)
            self._taking_in.store_objects(opened, arrival.packaged, watched)
            kept = self._sessions.current(logged.case_id)
        found = changes(self._programme_of(arrival.case), Version.of(kept), Version.of(arrival.case))
        return ConflictView(self._line(held, logged), kept, arrival.case, tuple(found))

    def resolve(
        self, conflict_id: str, take: Take, passphrase: str | None = None, progress: Progress | None = None
    ) -> Intake:
        """Do as the user chose and return what became of the file; raise :class:`AlreadyDecided`."""
        held, logged = self._find(conflict_id)
        if take is Take.ARRIVED:
            return self._inbox.again(held, passphrase, Decided(arrived={logged.case_id}), progress)
        settled = replace(held, settled=(*held.settled, logged.case_id))
        settled = replace(settled, dismissed=not settled.asking)
        self._library.arrivals.hold(settled)
        sentence = f"“{logged.title}”保留原有的内容，收到的文件“{held.name}”仍原样存放在本机。"
        return Intake(self._aside.path(held.aside), True, sentence, held.sender, name=held.name)

    def _waiting(self) -> Waiting:
        return [
            (held, case)
            for held in self._library.arrivals.all_held()
            if held.fate is Fate.CONFLICT and not held.dismissed
            for case in held.asking
            if self._library.cases.contains(case.case_id)
        ]

    def _find(self, conflict_id: str) -> tuple[HeldFile, LoggedCase]:
        found = [(held, case) for held, case in self._waiting() if conflict_id in (_id(held, case), case.case_id)]
        if not found:
            raise AlreadyDecided("冲突")
        return found[0]

    def _line(self, held: HeldFile, case: LoggedCase) -> ConflictLine:
        kept = self._sessions.current(case.case_id)
        return ConflictLine(
            _id(held, case),
            case.case_id,
            kept.title,
            case.title,
            case.revision,
            held.sender.name if held.sender is not None else "",
            kept.sender,
            held.at,
            held.name,
            held.sentence,
        )

    @contextmanager
    def _opened(self, held: HeldFile, passphrase: str | None, progress: Progress) -> Iterator[OpenedPackage]:
        path = self._aside.path(held.aside)
        with open_package(path, self._outbox.key_for(inspect_header(path), passphrase), progress) as opened:
            yield opened

    def _arrival(self, opened: OpenedPackage, held: HeldFile, case: LoggedCase) -> Arrival:
        sender = held.sender.name if held.sender is not None else ""
        arrivals = self._taking_in.looked_at(opened, sender, Decided())
        return next(arrival for arrival in arrivals if arrival.case.id == case.case_id)


def _id(held: HeldFile, case: LoggedCase) -> str:
    return f"{held.digest[:12]}-{case.case_id[:8]}"
