"""Receiving: packages are verified, then their cases, attachments and definitions are stored, all of a package or none.

The same package again changes nothing; an older revision never overwrites a newer one; one bad file stops no other.
"""

from __future__ import annotations

import logging
import shutil
import stat
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

from desktop_app.domain.case import Case, ProgrammeRef
from desktop_app.domain.contact import ContactCard
from desktop_app.domain.durable_file import replacing
from desktop_app.domain.errors import Cancelled, KnownError, WrongUse
from desktop_app.domain.package_log import Direction, LoggedPackage, Standing
from desktop_app.domain.progress import Progress
from desktop_app.library import Library, ObjectMissing
from desktop_app.package.errors import CannotRead
from desktop_app.package.opened import OpenedPackage, PackagedCase
from desktop_app.package.reader import inspect_header, open_package
from desktop_app.programmes.problems import DefinitionInvalid
from desktop_app.programmes.programme import Programme
from desktop_app.services.answers_document import parse_answers
from desktop_app.services.cards import Cards
from desktop_app.services.case_reader import CaseReader
from desktop_app.services.chain import Chain
from desktop_app.services.definitions import Definitions
from desktop_app.services.editing import utc_now
from desktop_app.services.outbox import Outbox, file_digest
from desktop_app.services.outcomes import Intake, PackedCase, ReceivedPackage, Trust
from desktop_app.services.sealing import packed_cases, received_case
from desktop_app.services.sessions import CaseSessions

PACKAGE_SUFFIX = ".jbp"
ASIDE_FOLDER = "aside"
ReceivedPackages: TypeAlias = "list[ReceivedPackage]"
_log = logging.getLogger(__name__)


class SenderKeyChanged(KnownError):
    """A package signed with other keys than the card of that name: an alarm."""

    def __init__(self, card: ContactCard) -> None:
        super().__init__(
            f"报送人“{card.name}”的密钥与本机登记的名片不一致，可能有人冒名，没有导入任何内容。"
            f"请打电话与对方核对指纹（{card.spoken_fingerprint}），确认无误后导入其新名片，再重新接收。"
        )


class Conflict(KnownError):
    """A package says something else about a case than what this library holds; people have to find out who is right."""

    def __init__(self, kept: Case, arrived: Case) -> None:
        if kept.sender != arrived.sender:
            owner = f"由“{kept.sender}”报送" if kept.sender else "是本单位自己的"
            why = f"在本机{owner}，这次的报送人却是“{arrived.sender}”"
        else:
            why = f"的第 {arrived.revision} 版已经收到过，这次的内容却不同"
        super().__init__(f"申报件“{kept.title}”{why}，没有导入，原有内容没有改动，请联系报送人核实哪一份有效。")


class NothingThere(KnownError):
    """A folder without any package, or a path that does not exist."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"“{path.name or path}”里没有找到报送包（.jbp）文件，没有导入任何内容，请核对位置后重试。")


class UnfitDefinition(KnownError):
    """The definition inside a package does not fit its cases."""

    def __init__(self, why: str) -> None:
        super().__init__(f"报送包里的项目定义有问题（{why}），没有导入任何内容，请让报送人升级匠报后重新生成。")


class UnfitAnswers(KnownError):
    """The answers inside a package are not what the forms of its own definition can hold."""

    def __init__(self) -> None:
        super().__init__("报送包里的填报内容与其项目定义不符，没有导入任何内容，请让报送人用匠报重新生成。")


_TOLD = {
    Standing.NEW: "新收到",
    Standing.NEWER: "更新到新版本",
    Standing.SAME: "以前已收到，没有变化",
    Standing.OLDER: "比已收到的版本旧，保留已有的新版本",
}


@dataclass(frozen=True, slots=True)
class _Arrival:
    """One case of a package, as this library would keep it, beside what it holds already."""

    packaged: PackagedCase
    case: Case
    standing: Standing

    @property
    def stored(self) -> bool:
        return self.standing in (Standing.NEW, Standing.NEWER)


class Inbox:
    """Receives packages into one library."""

    def __init__(
        self,
        library: Library,
        definitions: Definitions,
        sessions: CaseSessions,
        outbox: Outbox,
        cards: Cards,
        reader_of: Callable[[Case], CaseReader],
        chain: Chain,
    ) -> None:
        self._library = library
        self._definitions = definitions
        self._sessions = sessions
        self._outbox = outbox
        self._cards = cards
        self._reader_of = reader_of
        self._chain = chain

    def receive(
        self, paths: Sequence[Path], passphrase: str | None = None, progress: Progress | None = None
    ) -> list[Intake]:
        """Receive packages, and all packages directly inside folders; return what became of each file.

        Raises only :class:`Cancelled`; the files received before that stay received.
        """
        watched = progress or Progress()
        return [self._receive(path, passphrase, watched) for path in dict.fromkeys(_files_in(paths))]

    def _receive(self, path: Path, passphrase: str | None, progress: Progress) -> Intake:
        try:
            _require_file(path)
            with open_package(path, self._outbox.key_for(inspect_header(path), passphrase), progress) as opened:
                return self._take_in(path, opened, progress)
        except Cancelled:
            raise
        except KnownError as error:
            _log.info("package refused: %s", type(error).__name__)
            return Intake(path, ok=False, sentence=str(error), kind=type(error).__name__)

    def _take_in(self, path: Path, opened: OpenedPackage, progress: Progress) -> Intake:
        trust = self._cards.trust(opened.sender)
        cases = packed_cases(opened.manifest)
        try:
            fates = self._stored(path, opened, trust, progress)
        except Conflict as error:
            sentence = f"{error}文件已原样另存到“{self._set_aside(path, opened.digest)}”。"
            return Intake(path, False, sentence, opened.sender, trust, cases, type(error).__name__)
        except SenderKeyChanged as error:
            return Intake(path, False, str(error), opened.sender, trust, cases, type(error).__name__)
        return Intake(path, True, _sentence(opened.sender, trust, cases, fates), opened.sender, trust, cases)

    def _stored(self, path: Path, opened: OpenedPackage, trust: Trust, progress: Progress) -> list[Standing]:
        """Store what is new, all or nothing, and return the standing of each case."""
        if trust is Trust.KEY_CHANGED:
            raise SenderKeyChanged(opened.sender)
        sender = self._known_name(opened.sender)
        self._learn_definitions(opened)
        entry = self._log_entry(path, opened, sender)
        with self._sessions.exclusive():
            arrivals = [self._arrival(opened, packaged, sender) for packaged in opened.cases]
            for arrival in arrivals:
                if arrival.stored:
                    self._store_objects(opened, arrival.packaged, progress)
            with self._library.transaction():
                if trust is Trust.UNKNOWN:
                    self._library.cards.pin(opened.sender)
                self._save_definitions(opened)
                self._chain.keep(opened)
                for arrival in arrivals:
                    self._library.cases.receive(arrival.case, arrival.packaged.fingerprint)
                    if arrival.stored:
                        self._chain.keep_case(opened, arrival.packaged)
                        self._chain.note_arrival(arrival.case)
                waiting = {
                    item.case.id
                    for item in arrivals
                    if item.standing is Standing.SAME and self._chain.keep_again(opened, item.packaged, sender)
                }
                self._library.packages.record(entry)
            for arrival in arrivals:
                if arrival.standing is Standing.NEWER or arrival.case.id in waiting:
                    self._sessions.reload(self._library.cases.get(arrival.case.id))
        return [arrival.standing for arrival in arrivals]

    def _log_entry(self, path: Path, opened: OpenedPackage, sender: str) -> LoggedPackage:
        return LoggedPackage(
            Direction.RECEIVED,
            digest=file_digest(path),
            name=path.name,
            size=path.stat().st_size,
            at=utc_now(),
            partners=(sender,),
            sender_fingerprint=opened.sender.fingerprint,
            cases=tuple(case.logged for case in packed_cases(opened.manifest)),
        )

    def _known_name(self, card: ContactCard) -> str:
        """The name under which these keys are known here; senders may rename themselves, keys decide."""
        known = self._library.cards.by_fingerprint(card.fingerprint)
        return known.card.name if known is not None else card.name

    def _learn_definitions(self, opened: OpenedPackage) -> None:
        for ref in opened.programmes:
            if self._definition(opened, ref).ref != ref:
                raise UnfitDefinition("编号与清单不符")
        for case in opened.cases:
            head = self._definitions.get(case.programme).head
            if case.nominee not in {kind.id for kind in head.nominees}:
                raise UnfitDefinition("申报对象种类不符")
            if case.procedure not in {item.id for item in head.procedures}:
                raise UnfitDefinition("程序不符")

    def _definition(self, opened: OpenedPackage, ref: ProgrammeRef) -> Programme:
        try:
            return self._definitions.remember(opened.programme_files(ref))
        except DefinitionInvalid as error:
            raise UnfitDefinition(f"有 {len(error.problems)} 处本机看不懂的写法") from error

    def _save_definitions(self, opened: OpenedPackage) -> None:
        for ref in opened.programmes:
            self._library.definitions.save(ref.id, ref.version, ref.digest, self._definitions.get(ref).files)

    def _arrival(self, opened: OpenedPackage, packaged: PackagedCase, sender: str) -> _Arrival:
        kept = self._sessions.current(packaged.id) if self._library.cases.contains(packaged.id) else None
        case = received_case(opened, packaged, sender, kept)
        reader = self._reader_of(case)
        _require_shape(reader.programme, case)
        case = replace(case, title=reader.title(case), unit=reader.unit(case))
        standing = self._library.cases.standing(case, packaged.fingerprint)
        if standing is Standing.CONFLICT and kept is not None:
            raise Conflict(kept, case)
        return _Arrival(packaged, case, standing)

    def _store_objects(self, opened: OpenedPackage, packaged: PackagedCase, progress: Progress) -> None:
        for item in packaged.attachments:
            try:
                self._library.objects.get(item.digest)
            except ObjectMissing:
                with opened.open_attachment(packaged.id, item) as stream:
                    self._library.objects.put(stream, progress, name=item.name)

    def _set_aside(self, path: Path, digest: str) -> Path:
        """Keep a refused package as it came, encrypted as it is, for whoever has to find out which one counts."""
        folder = self._library.folder / ASIDE_FOLDER
        kept = folder / f"{digest[:16]}{PACKAGE_SUFFIX}"
        try:
            folder.mkdir(mode=0o700, exist_ok=True)
            with path.open("rb") as source, replacing(kept) as target:
                shutil.copyfileobj(source, target)
        except OSError as error:
            raise CannotRead(path, error) from error
        return kept

    def list(self) -> ReceivedPackages:
        """Return what was received, newest first."""
        return [ReceivedPackage.of(entry) for entry in self._library.packages.received()]


def _files_in(paths: Sequence[Path]) -> Iterator[Path]:
    for path in paths:
        inside: list[Path] = []
        with suppress(OSError):  # told of the path itself, when it is received
            inside = sorted(item for item in path.iterdir() if item.suffix.lower() == PACKAGE_SUFFIX)
        yield from inside or [path]


def _require_file(path: Path) -> None:
    """Raise :class:`NothingThere` for a folder or nothing at all, :class:`CannotRead` for what cannot be looked at."""
    try:
        if not stat.S_ISDIR(path.stat().st_mode):
            return
    except (FileNotFoundError, NotADirectoryError):
        pass
    except OSError as error:
        raise CannotRead(path, error) from error
    raise NothingThere(path)


def _require_shape(programme: Programme, case: Case) -> None:
    """Hold answers from outside against their definition, as those from the screen and from files are."""
    try:
        parse_answers(programme, case.answers, lambda _, text: text)
    except WrongUse as error:
        raise UnfitAnswers from error


def _sentence(sender: ContactCard, trust: Trust, cases: Sequence[PackedCase], fates: Sequence[Standing]) -> str:
    told = "；".join(
        f"{case.title}（第 {case.revision} 版）{_TOLD[fate]}" for case, fate in zip(cases, fates, strict=True)
    )
    return f"“{sender.name}”报送：{told}。{trust.sentence}"
