"""Downward (下发): programmes that units are to fill, and cases that applicants are to go on with.

A case that was handed over is locked here until its holder brings it back or it is taken back; see
:mod:`desktop_app.services.task_intake` for what happens when something arrives.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from desktop_app.domain.case import Case, CaseStatus, CaseSummary
from desktop_app.domain.errors import KnownError
from desktop_app.domain.package_log import LoggedPackage
from desktop_app.domain.progress import Progress
from desktop_app.domain.review import Decision
from desktop_app.domain.travel import BY_PASSPHRASE, TaskRecord, Travel, Way
from desktop_app.library import Library
from desktop_app.package.contents import PackageContents, ProgrammeContents, Task
from desktop_app.services.case_book import CaseBook
from desktop_app.services.definitions import Definitions
from desktop_app.services.editing import utc_now
from desktop_app.services.outbox import Outbox, Sealed
from desktop_app.services.outcomes import SentPackage
from desktop_app.services.own_folder import refuse_inside
from desktop_app.services.records import Records
from desktop_app.services.sealing import Parcel, contents_of
from desktop_app.services.sending import Sending
from desktop_app.services.sessions import CaseSessions
from desktop_app.services.task_intake import resumed_status

_SENT = (CaseStatus.SENT, CaseStatus.ACCEPTED, CaseStatus.FORWARDED)
_GIVEN_UP = (CaseStatus.DECLINED,)


class CannotHandOver(KnownError):
    """A case that is not here to be given to somebody."""

    def __init__(self, case: Case) -> None:
        if case.sender:
            why = f"是由“{case.sender}”报送来的，需要修改的，请写明意见后退回"
        elif case.status is CaseStatus.HANDED:
            why = "已经交给申报人填写，要改交给别人，请先收回"
        else:
            why = f"现在的状态是“{case.status.label}”，内容已经锁定"
        super().__init__(f"申报件“{case.title}”{why}。没有生成文件，申报件没有改动，请去掉它后重试。")


class NotHandedOver(KnownError):
    """A case that is to be taken back and is here."""

    def __init__(self, case: Case) -> None:
        super().__init__(f"申报件“{case.title}”没有交给别人填写，不需要收回，没有改动。")


class NotToOneself(KnownError):
    """Something is to be given to the desk that gives it."""

    def __init__(self) -> None:
        super().__init__("收件人就是本单位自己，没有生成文件，请选择对方的名片。")


@dataclass(frozen=True, slots=True)
class TaskState:
    """A task that was taken, and how far it is here."""

    task: TaskRecord
    titles: tuple[str, ...]
    """Of its programmes."""
    sent_ids: tuple[str, ...]
    """Cases that went to the giver."""
    open: int
    """Cases that are still being filled, reviewed or handed out here."""
    case_ids: tuple[str, ...]
    """Of both, the last changed first."""
    ready: tuple[str, ...]
    """Of those that could be sent now."""

    @property
    def sent(self) -> int:
        """How many went to the giver."""
        return len(self.sent_ids)

    @property
    def giver(self) -> str:
        """Name on the card of the department that gave it."""
        return self.task.partners[0]

    @property
    def left(self) -> int | None:
        """How many more may be sent; None where nothing is said, below zero where there are too many."""
        return None if self.task.quota is None else self.task.quota - self.sent


class Tasks:
    """Gives and takes tasks for one library."""

    def __init__(
        self,
        library: Library,
        definitions: Definitions,
        cases: CaseBook,
        sessions: CaseSessions,
        outbox: Outbox,
        records: Records,
    ) -> None:
        self._library = library
        self._definitions = definitions
        self._cases = cases
        self._sessions = sessions
        self._outbox = outbox
        self._records = records

    # giving

    def give(
        self,
        programme_id: str,
        to: Sequence[str] | None,
        passphrase: str | None,
        out: Path,
        *,
        due: date | None = None,
        quota: int | None = None,
        note: str = "",
        progress: Progress | None = None,
    ) -> SentPackage:
        """Write the newest definition of a programme as a task to ``out``, for contact cards or under a passphrase.

        Raises ``UnknownProgramme``, ``UnknownCard``, :class:`NotToOneself`, and what :meth:`Outbox.send` raises.
        """
        self._refuse_oneself(to or ())
        programme = self._definitions.newest(programme_id)
        contents = PackageContents(
            programmes=(ProgrammeContents(programme.ref, programme.files),), cases=(), note=note, task=Task(due, quota)
        )

        def record(sealed: Sealed) -> None:
            task = replace(_record(sealed, Task(due, quota), note), programmes=(programme.ref,))
            with self._library.transaction():
                self._library.definitions.save(programme.id, programme.head.version, programme.digest, programme.files)
                self._library.travels.record_task(task)
                self._library.packages.record(sealed.entry)

        return self._outbox.deliver(contents, Sending((), out, tuple(to or ()), passphrase), record, progress)

    def hand_over(
        self,
        case_ids: Sequence[str],
        to: str | None,
        passphrase: str | None,
        out: Path,
        *,
        due: date | None = None,
        note: str = "",
        fill_known: bool = True,
        progress: Progress | None = None,
    ) -> SentPackage:
        """Write own cases to ``out`` for somebody to fill, and lock them here until they come back.

        ``to`` names one contact card; without it ``passphrase`` locks the package. ``fill_known`` first fills blanks
        with what the records know. A failure leaves the cases here and open.
        Raises :class:`CannotHandOver`, ``UnknownCard``, :class:`NotToOneself`, and what :meth:`Outbox.send` raises.
        """
        refuse_inside(self._library.folder, out)
        cards = (to,) if to else ()
        self._refuse_oneself(cards)
        chosen = list(dict.fromkeys(case_ids))
        for case_id in chosen:
            _require_here(self._cases.get(case_id))
        if fill_known:
            for case_id in chosen:
                self._fill_known(case_id)
        with self._out(chosen, to or BY_PASSPHRASE) as parcels:

            def record(sealed: Sealed) -> None:
                with self._library.transaction():
                    self._library.travels.record_task(_record(sealed, Task(due), note))
                    self._library.packages.record(sealed.entry)
                    self._note(parcels, sealed.entry)

            sending = Sending(tuple(chosen), out, cards, passphrase)
            return self._outbox.deliver(self._contents(parcels, note, Task(due)), sending, record, progress)

    def recall(self, case_id: str) -> Case:
        """Take a case back that was handed over; what its holder still sends will be asked about.

        Raises :class:`NotHandedOver`.
        """
        if self._cases.get(case_id).status is not CaseStatus.HANDED:
            raise NotHandedOver(self._cases.get(case_id))
        with self._library.transaction():
            case = self._take_back(case_id)
            own = self._library.cards.own().card.name
            self._library.reviews.note(Decision(case_id, case.revision, CaseStatus.DRAFT, own, utc_now()))
        return case

    def _refuse_oneself(self, names: Sequence[str]) -> None:
        if any(self._library.cards.get(name).own for name in names):
            raise NotToOneself

    def _fill_known(self, case_id: str) -> None:
        """Fill blanks from the records that a case is about; nothing is overwritten, and it can be undone."""
        person, unit = self._records.match(self._cases.get(case_id))
        if person is not None or unit is not None:
            self._records.fill(case_id, person.id if person else "", unit.id if unit else "")

    @contextmanager
    def _out(self, case_ids: Sequence[str], holder: str) -> Iterator[list[Parcel]]:
        """Lock cases as handed over while the block runs; unless it ends well they are open again."""
        with ExitStack() as undo:
            parcels = []
            for case_id in case_ids:
                parcels.append(self._lock(case_id, holder))
                undo.callback(self._take_back, case_id)
            yield parcels
            undo.pop_all()

    def _lock(self, case_id: str, holder: str) -> Parcel:
        """Lock a case with a revision of its own, so that whatever was on its way before is older."""
        with self._sessions.on(case_id) as session, session.held() as case:
            _require_here(case)
            with self._library.transaction():
                fingerprint = self._cases.fingerprint(case)
                revision = self._library.cases.add_revision(case_id, why="hand", fingerprint=fingerprint)
                locked = replace(
                    case, status=CaseStatus.HANDED, revision=revision.number, edited=False, updated_at=utc_now()
                )
                self._library.cases.save(locked)
                self._library.travels.save(replace(self._library.travels.get(case_id), holder=holder))
            session.adopt(locked)
            return Parcel(locked, revision, Travel(case_id))

    def _take_back(self, case_id: str) -> Case:
        with self._sessions.on(case_id) as session, session.held() as case:
            open_again = replace(case, status=resumed_status(self._library, case_id), updated_at=utc_now())
            with self._library.transaction():
                self._library.cases.save(open_again)
                self._library.travels.save(replace(self._library.travels.get(case_id), holder=""))
            session.adopt(open_again)
            return open_again

    def _contents(self, parcels: Sequence[Parcel], note: str, task: Task) -> PackageContents:
        programmes = {item.case.programme.digest: self._definitions.get(item.case.programme) for item in parcels}
        contents = contents_of(parcels, programmes.values(), self._library.objects)
        cases = tuple(replace(case, status=CaseStatus.DRAFT) for case in contents.cases)
        return replace(contents, cases=cases, note=note, task=task)

    def _note(self, parcels: Sequence[Parcel], entry: LoggedPackage) -> None:
        own = self._library.cards.own().card.name
        for parcel in parcels:
            decision = Decision(parcel.case.id, parcel.revision.number, CaseStatus.HANDED, own, entry.at)
            self._library.reviews.note(decision)

    # taken and given

    def given(self) -> list[tuple[TaskRecord, tuple[str, ...]]]:
        """Return the tasks that were given, newest first, each with the titles of its programmes or cases."""
        packages = {item.at: item for item in self._library.packages.sent()}
        found = []
        for task in self._library.travels.tasks(Way.GIVEN):
            cases = packages[task.at].cases if task.at in packages else ()
            found.append((task, self._titles(task) or tuple(case.title for case in cases)))
        return found

    def taken(self) -> list[TaskState]:
        """Return the programmes that departments sent down, newest first; the last word of each department counts."""
        summaries, sent_to = self._cases.list(), self._sent_to()
        travels = self._library.travels.all()
        found: list[TaskState] = []
        heard: set[tuple[str, str]] = set()
        for task in self._library.travels.tasks(Way.TAKEN):
            about = {(task.partners[0], ref.id) for ref in task.programmes}
            if about and not about <= heard:
                heard |= about
                bound = {case_id for case_id, travel in travels.items() if travel.task not in ("", task.id)}
                found.append(self._state(task, [item for item in summaries if item.id not in bound], sent_to))
        return found

    def state(self, task_id: str) -> TaskState:
        """Return one task that was taken; raise ``UnknownRecord``."""
        task = self._library.travels.task(task_id, Way.TAKEN)
        return self._state(task, self._cases.list(), self._sent_to())

    def recipient(self, case_ids: Sequence[str]) -> str:
        """Return the card that gave all these cases, or the task that they are for; empty where none or several did."""
        names = {self._giver(self._cases.get(case_id)) for case_id in case_ids}
        known = {pinned.card.name for pinned in self._library.cards.list() if not pinned.own}
        name = names.pop() if len(names) == 1 else ""
        return name if name in known else ""

    def _giver(self, case: Case) -> str:
        bound = self._library.travels.get(case.id).task
        if bound:
            return self._library.travels.task(bound, Way.TAKEN).partners[0]
        tasks = self._library.travels.tasks(Way.TAKEN)
        givers = {task.partners[0] for task in tasks if case.programme.id in {ref.id for ref in task.programmes}}
        return givers.pop() if len(givers) == 1 else ""

    def _state(self, task: TaskRecord, summaries: Sequence[CaseSummary], sent_to: dict[str, set[str]]) -> TaskState:
        wanted = {ref.id for ref in task.programmes}
        mine = [item for item in summaries if item.programme_id in wanted and item.status not in _GIVEN_UP]
        gone = [item for item in mine if item.status in _SENT and not _waits_here(item)]
        sent = [item for item in gone if sent_to.get(item.id, set()) & {task.partners[0], BY_PASSPHRASE}]
        still = [item for item in mine if item not in gone]
        return TaskState(
            task,
            self._titles(task),
            tuple(item.id for item in sent),
            len(still),
            tuple(item.id for item in mine if item in sent or item in still),
            tuple(item.id for item in still if item.editable or _waits_here(item)),
        )

    def _sent_to(self) -> dict[str, set[str]]:
        """Who was sent each case: names of cards, :data:`BY_PASSPHRASE` for a passphrase."""
        found: dict[str, set[str]] = {}
        for package in self._library.packages.sent():
            for entry in package.cases:
                found.setdefault(entry.case_id, set()).update(package.partners or (BY_PASSPHRASE,))
        return found

    def _titles(self, task: TaskRecord) -> tuple[str, ...]:
        return tuple(self._definitions.get(ref).head.title for ref in task.programmes)


def _waits_here(case: CaseSummary) -> bool:
    """Whether a received case was accepted and can go up."""
    return bool(case.sender) and case.status is CaseStatus.ACCEPTED


def _require_here(case: Case) -> None:
    if not case.editable:
        raise CannotHandOver(case)


def _record(sealed: Sealed, task: Task, note: str) -> TaskRecord:
    entry = sealed.entry
    return TaskRecord(sealed.digest, Way.GIVEN, (), entry.partners, task.due, task.quota, note, entry.at)
