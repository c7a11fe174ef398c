"""The desk: one open library with everything that can be done to it. The window and the command line start here."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import Self

from desktop_app.documents.fonts import FontShelf
from desktop_app.domain.case import Case
from desktop_app.domain.durable_file import TEMPORARY_SUFFIX
from desktop_app.domain.errors import KnownError
from desktop_app.library import KeyKind, KeyringUnavailable, Library, NotALibrary, key_kind, naming_os_errors
from desktop_app.programmes.fields import Level
from desktop_app.services.aside import Aside
from desktop_app.services.batch_book import BatchBook
from desktop_app.services.batch_papers import BatchPapers
from desktop_app.services.cards import Cards, clean_owner_name
from desktop_app.services.care import Care
from desktop_app.services.case_arrival import CaseArrival, arrival_of
from desktop_app.services.case_book import CaseBook
from desktop_app.services.chain import Chain
from desktop_app.services.chain_reports import ChainReports
from desktop_app.services.conflicts import Conflicts
from desktop_app.services.corrections import Corrections
from desktop_app.services.deciding import Deciding
from desktop_app.services.definitions import Definitions
from desktop_app.services.demo import DemoMaker
from desktop_app.services.editing import EditSession
from desktop_app.services.evidence import Evidence
from desktop_app.services.glances import Glances
from desktop_app.services.inbox import Inbox
from desktop_app.services.inbox_table import InboxTable
from desktop_app.services.key_alarms import KeyAlarms
from desktop_app.services.keys import key_holder, key_source
from desktop_app.services.level_reviews import LevelReviews
from desktop_app.services.outbox import Outbox
from desktop_app.services.outcomes import KeyChoice, LibraryState
from desktop_app.services.papers import Papers
from desktop_app.services.parcels import Packer
from desktop_app.services.people import People
from desktop_app.services.people_archive import PeopleArchive
from desktop_app.services.pre_review import PreReview
from desktop_app.services.receipts import Receipts
from desktop_app.services.received_batches import ReceivedBatches
from desktop_app.services.records import Records
from desktop_app.services.replies import Replies
from desktop_app.services.review_session import ReviewSession
from desktop_app.services.reviewing import Reviewing
from desktop_app.services.roster import Roster
from desktop_app.services.selection import Selector
from desktop_app.services.sessions import Sessions
from desktop_app.services.sheets import Sheets
from desktop_app.services.shrinking import Shrinker
from desktop_app.services.stamped_paper import StampedPaper
from desktop_app.services.taking_in import TakingIn
from desktop_app.services.task_batches import TaskBatches
from desktop_app.services.task_intake import TaskIntake
from desktop_app.services.tasks import Tasks
from desktop_app.services.turns import Turns
from desktop_app.services.units import Units

_UNFINISHED = re.compile(
    rf"lock|library\.key|objects|backups|library\.db\.new(-journal|-wal|-shm)?|\.library\.key\..*{TEMPORARY_SUFFIX}"
)
"""What an interrupted creation may have left; making the library anew clears it up."""

Delivery = Callable[[Callable[[], None]], None]


@dataclass(frozen=True, slots=True)
class DeskSettings:
    """What can be set about a desk from outside."""

    work_factor: int | None = None
    """Logarithm of scrypt's cost for a new library's passphrase; None for the library's default."""


STANDARD = DeskSettings()


class NoKeyring(KnownError):
    """A new library was to be held by the system keyring, and there is none that works."""

    def __init__(self) -> None:
        super().__init__(
            "这台电脑没有可用的系统密钥环，没有建立档案库。请改用口令建立（命令行为 --passphrase-file 文件）。"
        )


@cache
def _fonts(resources: Path) -> FontShelf:
    """Return the fonts of this machine, read once for every desk of the process."""
    return FontShelf([resources / "fonts"])


class Desk:
    """One open library. Close it, or use it as a context manager. Every method may be called from any thread."""

    def __init__(self, library: Library, resources: Path) -> None:
        self._library = library
        fonts = _fonts(resources)
        self.registry = Definitions(resources / "programmes", library)
        self.deliver: Delivery = lambda call: call()
        """How listeners of sessions are called; a window sets it to bring the calls to its own thread."""
        self._sessions = Sessions(library.cases.get, self._begin)
        self.evidence = Evidence(library, self._sessions)
        chain = Chain(library)
        self._reviews = LevelReviews(library, chain, lambda case: self.registry.get(case.programme))
        shown = self._reviews.shown
        self.checks = PreReview(self.registry, self._sessions, self.evidence, fonts.missing_characters, shown)
        self.cases = CaseBook(library, self.registry, self._sessions, self.checks.reader_of)
        self.people = People(library)
        self.units = Units(library)
        self.roster = Roster(library, self.people, self.units)
        self.records = Records(library, self.cases, self._sessions, self.people, self.units)
        self.cards = Cards(library)
        self.documents = Papers(
            library, self.cases, self.checks.reader_of, self._reviews, resources / "documents", fonts
        )
        self.selector = Selector(self.checks.reader_of, Shrinker(library))
        packer = Packer(library, self.registry, self.cases, chain, self.selector)
        people = PeopleArchive(library, self.registry, self.documents)
        self.outbox = Outbox(library, self.cases, self.cards, packer, people)
        aside, self.alarms = Aside(library.folder), KeyAlarms(library)
        downward = TaskIntake(library, self.registry)
        taking_in = TakingIn(library, self.registry, self._sessions, self.checks.reader_of, chain, downward)
        self.inbox = Inbox(library, self.outbox, self.cards, taking_in, aside, self.alarms, downward.told)
        self.inbox_table = InboxTable(library, self.alarms)
        self.glances = Glances(library, self.checks.reader_of)
        self.conflicts = Conflicts(
            library, self._sessions, aside, self.outbox, self.inbox, taking_in, self.cases.programme_of
        )
        self.stamped = StampedPaper(library, self.registry)
        self.reviewing = Reviewing(library, self._sessions, self._reviews, self.evidence, self.checks.reader_of)
        self.receipts = Receipts(library, self._sessions, self._reviews, self.cards)
        self.deciding = Deciding(self.cases, self.reviewing, self.receipts)
        self.replies = Replies(library, self._sessions, self._reviews)
        self.sheets = Sheets(library, self.cards, self.documents.press)
        self.tasks = Tasks(library, self.registry, self.cases, self._sessions, self.outbox, self.records)
        self.turns = Turns(library, lambda: self.reviewing.own_level() is Level.PROVINCE)
        self.batches = BatchBook(
            library,
            self.registry,
            self.cases,
            self.checks,
            self.outbox,
            lambda call: self.deliver(call),
            shown,
            Corrections(library, chain).laid_over,
            self.tasks.taken,
            lambda case_id: sum(item.reply is None for item in self.replies.open_comments(case_id)),
        )
        self.task_batches = TaskBatches(self.tasks, self.batches, self.cards)
        self.received_batches = ReceivedBatches(library, chain, self.registry, self.batches.members, self.checks)
        self.chains = ChainReports(library, chain, self.cards, self.cases.get)
        self.batch_papers = BatchPapers(library, self.registry, self.cases, self.batches, self.documents)
        demo = DemoMaker(
            self.cases, self.evidence, self.registry, self.records, self.documents.press, resources / "demo"
        )
        self.care = Care(library, self._flush, demo)

    def edit(self, case_id: str) -> EditSession:
        """Open a case for editing; the caller closes the session."""
        return self._sessions.open(case_id)

    def arrival(self, case_id: str) -> CaseArrival | None:
        """Return how a received case came; None for an own one."""
        case = self._sessions.current(case_id)
        return arrival_of(self._library, self.cases.programme_of(case), case)

    def review(self, case_id: str) -> ReviewSession:
        """Open a case for review; the caller closes the session."""
        return ReviewSession(
            self._library.cases,
            self._sessions.open(case_id),
            self.reviewing,
            self._reviews,
            lambda call: self.deliver(call),
        )

    def close(self) -> None:
        """Save what is pending and close the library; closing twice does nothing."""
        self._flush()
        self._library.close()

    def _flush(self) -> None:
        self.batches.flush()
        self._sessions.flush()

    def _begin(self, case: Case) -> EditSession:
        return EditSession(
            self._library.cases, self.checks.reader_of(case), case, deliver=lambda call: self.deliver(call)
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def library_state(folder: Path) -> LibraryState:
    """Tell what lies in ``folder``, by its files; says nothing about whether it opens."""
    if Library.is_library(folder):
        return LibraryState.KEYRING if key_kind(folder) is KeyKind.KEYRING else LibraryState.PASSPHRASE
    with naming_os_errors(folder):
        if not folder.exists() or (
            folder.is_dir() and all(_UNFINISHED.fullmatch(path.name) for path in folder.iterdir())
        ):
            return LibraryState.ABSENT
    return LibraryState.NOT_A_LIBRARY


def create_desk(
    folder: Path, key: KeyChoice, owner_name: str, *, resources: Path, settings: DeskSettings = STANDARD
) -> Desk:
    """Make a library and open it. Raises :class:`NoKeyring`, ``LibraryExists``, ``BadOwnerName`` and their like."""
    name = clean_owner_name(owner_name)
    try:
        library = Library.create(folder, key_holder(key, settings.work_factor), owner_name=name)
    except KeyringUnavailable as error:
        raise NoKeyring from error
    return _desk(library, resources)


def open_desk(folder: Path, key: KeyChoice, *, resources: Path, settings: DeskSettings = STANDARD) -> Desk:
    """Open a library. Raises ``NotALibrary``, ``WrongKey``, ``LibraryBusy`` and the other errors of the library."""
    if library_state(folder) in (LibraryState.ABSENT, LibraryState.NOT_A_LIBRARY):
        raise NotALibrary(folder)
    return _desk(Library.open(folder, key_source(key)), resources)


def _desk(library: Library, resources: Path) -> Desk:
    try:
        return Desk(library, resources)
    except BaseException:
        library.close()
        raise
