"""Receiving: files, folders, parts and e-mails come in; what is verified is taken in, everything else is accounted for.

One bad file stops no other, and its reason stays in the library until it comes again sound or is dismissed.
"""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias

from desktop_app.domain.contact import ContactCard
from desktop_app.domain.errors import Cancelled, KnownError
from desktop_app.domain.intake_log import Fate, HeldFile
from desktop_app.domain.package_log import Direction, LoggedPackage, Standing
from desktop_app.domain.progress import Progress
from desktop_app.library import Library
from desktop_app.package.errors import CannotRead, MissingParts
from desktop_app.package.opened import OpenedPackage
from desktop_app.package.parts import Joined, Part, group_parts
from desktop_app.package.reader import Source, inspect_header, open_package
from desktop_app.services.aside import ASIDE_FOLDER, Aside
from desktop_app.services.cards import Cards
from desktop_app.services.editing import utc_now
from desktop_app.services.incoming import PACKAGE_SUFFIX, Incoming, files_in, opened_up
from desktop_app.services.intake_errors import (
    AlreadyDecided,
    Conflict,
    NothingThere,
    SenderKeyChanged,
    SenderOnHold,
    StillChanging,
)
from desktop_app.services.key_alarms import KeyAlarms
from desktop_app.services.outbox import Outbox
from desktop_app.services.outcomes import Intake, PackedCase, ReceivedPackage, Trust
from desktop_app.services.package_look import file_digest
from desktop_app.services.sealing import packed_cases
from desktop_app.services.taking_in import Arrival, Decided, TakingIn

__all__ = ["ASIDE_FOLDER", "PACKAGE_SUFFIX", "Inbox"]

ReceivedPackages: TypeAlias = "list[ReceivedPackage]"
Intakes: TypeAlias = "list[Intake]"
_UNDECIDED = Decided()
_STEPS = 1000
_log = logging.getLogger(__name__)

_TOLD = {
    Standing.NEW: "新收到",
    Standing.NEWER: "更新到新版本",
    Standing.SAME: "以前已收到，没有变化",
    Standing.OLDER: "比已收到的版本旧，保留已有的新版本",
    Standing.CONFLICT: "按您的选择作为新的一版收下",
}
_AGAIN = "退回后再次报送，内容没有变化，重新待审"


class Inbox:
    """Receives packages into one library."""

    def __init__(
        self,
        library: Library,
        outbox: Outbox,
        cards: Cards,
        taking_in: TakingIn,
        aside: Aside,
        alarms: KeyAlarms,
        asked_by: Callable[[OpenedPackage], str],
    ) -> None:
        """``asked_by`` tells what a package that goes down asks for; empty for others."""
        self._library = library
        self._outbox = outbox
        self._cards = cards
        self._taking_in = taking_in
        self._aside = aside
        self._alarms = alarms
        self._met: dict[str, tuple[Trust, str, bool]] = {}
        self._asked_by = asked_by

    def receive(
        self, paths: Sequence[Path], passphrase: str | None = None, progress: Progress | None = None
    ) -> list[Intake]:
        """Receive packages, parts of packages and e-mails that carry them, and all of these inside folders.

        Returns what became of each file, in order; parts come last, those of one package as one. Raises only
        :class:`Cancelled`; the files received before that stay received.
        """
        watched = progress or Progress()
        self._met.clear()
        files = files_in(paths)
        intakes: list[Intake] = []
        parts: list[Incoming] = []
        with self._aside.room() as room:
            for number, file in enumerate(files):
                part_of = _share(watched, number, len(files))
                for item in opened_up(file, room):
                    if item.part is not None:
                        parts.append(item)
                    else:
                        intakes.append(self._receive_file(item, passphrase, part_of))
                        _clear(item)
            intakes += self._receive_parts(parts, passphrase, watched)
        return intakes

    def _receive_file(self, item: Incoming, passphrase: str | None, progress: Progress) -> Intake:
        if item.trouble is not None:
            return self._refused(item, item.path, item.trouble)
        before = _mark(item.path)
        intake = self._receive(item, item.path, passphrase, progress)
        if not intake.ok and intake.sender is None and _mark(item.path) not in (before, None):
            return self._refused(item, item.path, StillChanging(item.name))
        return intake

    def _receive(
        self, item: Incoming, source: Source, passphrase: str | None, progress: Progress, decided: Decided = _UNDECIDED
    ) -> Intake:
        try:
            _require_file(source)
            with open_package(source, self._outbox.key_for(inspect_header(source), passphrase), progress) as opened:
                return self._take_in(item, source, opened, decided, progress)
        except Cancelled:
            raise
        except KnownError as error:
            return self._refused(item, source, error)

    # parts

    def _receive_parts(self, items: Sequence[Incoming], passphrase: str | None, progress: Progress) -> list[Intake]:
        by_part = {id(item.part): item for item in items}
        groups = group_parts(item.part for item in items if item.part is not None)
        return [
            self._receive_group([by_part[id(part)] for part in parts], parts, passphrase, progress)
            for parts in groups.values()
        ]

    def _receive_group(
        self, items: Sequence[Incoming], parts: Sequence[Part], passphrase: str | None, progress: Progress
    ) -> Intake:
        line = parts[0].line
        item = replace(items[0], name=_whole_name(items))
        try:
            joined = self._aside.joined(parts, progress)
        except Cancelled:
            raise
        except KnownError as error:
            return self._incomplete(item, parts, error)
        intake = self._receive(item, joined, passphrase, progress)
        if intake.ok or intake.sender is not None:
            self._aside.drop_parts(line.whole)
        else:
            self._aside.keep_parts(parts)
        return intake

    def _incomplete(self, item: Incoming, parts: Sequence[Part], error: KnownError) -> Intake:
        """Keep what is sound of a package of which something is missing, and say what."""
        line = parts[0].line
        try:
            self._aside.keep_parts(parts)
        except KnownError as worse:
            error = worse
        there = {part.line.number for part in self._aside.parts(line.whole)}
        missing = tuple(number for number in range(1, line.count + 1) if number not in there)
        fate = Fate.INCOMPLETE if isinstance(error, MissingParts) or there else Fate.REFUSED
        held = HeldFile(
            line.whole, item.name, line.size, utc_now(), fate, type(error).__name__, str(error), missing=missing
        )
        return self._held(item, held)

    # whole packages

    def _take_in(
        self, item: Incoming, source: Source, opened: OpenedPackage, decided: Decided, progress: Progress
    ) -> Intake:
        trust, sender, alarmed = self._met.get(opened.sender.fingerprint) or self._meet(opened.sender)
        entry = _log_entry(item, source, opened, sender)
        if trust is Trust.KEY_CHANGED:
            self._cards.sound_alarm(opened.sender, item.name)
            return self._put_aside(item, source, opened, entry, SenderKeyChanged(opened.sender))
        if alarmed:
            return self._put_aside(item, source, opened, entry, SenderOnHold(sender))
        before = self._library.arrivals.find(entry.digest)
        if before is not None and before.settled:
            decided = Decided(decided.arrived, {*decided.kept, *before.settled})
        arrivals = self._taking_in.store(opened, entry, trust, decided, progress)
        return self._taken(item, source, opened, entry, trust, arrivals, decided)

    def _taken(
        self,
        item: Incoming,
        source: Source,
        opened: OpenedPackage,
        entry: LoggedPackage,
        trust: Trust,
        arrivals: Sequence[Arrival],
        decided: Decided,
    ) -> Intake:
        asking = [arrival for arrival in arrivals if arrival.asking]
        cases = packed_cases(opened.manifest)
        told = _sentence(opened, trust, arrivals, self._asked_by(opened))
        open_ones = [arrival for arrival in asking if arrival.case.id not in decided.kept]
        if not asking:
            self._release(entry.digest)
            return Intake(item.given, True, told, opened.sender, trust, cases, name=item.name)
        logged = {case.case_id: case for case in entry.cases}
        said = [str(Conflict(arrival.kept, arrival.case)) for arrival in open_ones if arrival.kept is not None]
        others = told if len(asking) < len(arrivals) else ""
        held = HeldFile(
            entry.digest, item.name, entry.size, utc_now(), Fate.CONFLICT, Conflict.__name__,
            "".join([*said, others]) or "按您的选择，保留了原有的内容。",
            opened.sender, tuple(logged[arrival.case.id] for arrival in asking),
            tuple(arrival.case.id for arrival in asking if arrival.case.id in decided.kept),
            aside=self._aside.keep(source, entry.digest), dismissed=not open_ones,
        )  # fmt: skip
        intake = self._held(item, held, trust=trust, cases=cases)
        return intake if open_ones else replace(intake, ok=True, kind="")

    def _put_aside(
        self, item: Incoming, source: Source, opened: OpenedPackage, entry: LoggedPackage, error: KnownError
    ) -> Intake:
        """Hold a package back until people have found out whose it is."""
        self._met.clear()
        held = HeldFile(
            entry.digest, item.name, entry.size, utc_now(), Fate.KEY_CHANGED, type(error).__name__, str(error),
            opened.sender, entry.cases, aside=self._aside.keep(source, entry.digest),
        )  # fmt: skip
        return self._held(item, held, trust=Trust.KEY_CHANGED, cases=packed_cases(opened.manifest))

    def _meet(self, card: ContactCard) -> tuple[Trust, str, bool]:
        """Return how far a sender is known, the name, and whether an alarm is open; while files come in, asked once."""
        name = self._known_name(card)
        met = self._cards.trust(card), name, self._alarms.about(name) is not None
        if met[0] in (Trust.PINNED, Trust.CONFIRMED):
            self._met[card.fingerprint] = met
        return met

    def _known_name(self, card: ContactCard) -> str:
        """The name under which these keys are known here; senders may rename themselves, keys decide."""
        known = self._library.cards.by_fingerprint(card.fingerprint)
        return known.card.name if known is not None else card.name

    # what stays in question

    def _refused(self, item: Incoming, source: Source, error: KnownError) -> Intake:
        """Account for a file that cannot be taken in, whatever it is."""
        _log.info("package refused: %s", type(error).__name__)
        digest, size = _digest_and_size(source, item)
        held = HeldFile(digest, item.name, size, utc_now(), Fate.REFUSED, type(error).__name__, str(error))
        before = self._library.arrivals.find(digest)
        if before is not None and before.fate is not Fate.REFUSED:
            return _intake(item, held)
        return self._held(item, held)

    def _held(
        self, item: Incoming, held: HeldFile, *, trust: Trust | None = None, cases: tuple[PackedCase, ...] = ()
    ) -> Intake:
        self._library.arrivals.hold(held)
        return replace(_intake(item, held), trust=trust, cases=cases)

    def _release(self, digest: str) -> None:
        held = self._library.arrivals.find(digest)
        if held is not None:
            self._library.arrivals.release(digest)
            self._aside.drop(held.aside)

    def again(
        self,
        held: HeldFile,
        passphrase: str | None = None,
        decided: Decided = _UNDECIDED,
        progress: Progress | None = None,
    ) -> Intake:
        """Receive a file anew that was kept aside, now that something was decided about it."""
        self._met.clear()
        path = self._aside.path(held.aside)
        return self._receive(Incoming(path, path, held.name), path, passphrase, progress or Progress(), decided)

    def settle(self, name: str, heard: str, passphrase: str | None = None, progress: Progress | None = None) -> Intakes:
        """End the alarm about a sender by what was heard over the telephone, and receive what waited for it.

        What is heard is the right card; what bears the keys of the other one is dismissed. Raises
        :class:`AlreadyDecided` without an alarm, ``FingerprintDiffers`` for what is neither card's.
        """
        if self._alarms.about(name) is None:
            raise AlreadyDecided("名片变更")
        return self.take_waiting(self._cards.confirm(name, heard).card.name, passphrase, progress)

    def take_waiting(self, name: str, passphrase: str | None = None, progress: Progress | None = None) -> Intakes:
        """Receive what waited for an alarm about a sender that is over now."""
        return [self.again(held, passphrase, progress=progress) for held in self._alarms.released(name)]

    def dismiss(self, digest: str) -> None:
        """Take a file off the list of what is in question; its record stays. Raises ``UnknownRecord``."""
        self._library.arrivals.hold(replace(self._library.arrivals.held(digest), dismissed=True))

    def list(self) -> ReceivedPackages:
        """Return what was received, newest first."""
        return [ReceivedPackage.of(entry) for entry in self._library.packages.received()]


def _share(progress: Progress, number: int, total: int) -> Progress:
    """Return the progress of one file of several, as part of the whole."""
    if total < 2:
        return progress

    def report(done: int, of: int, message: str) -> None:
        within = _STEPS * min(done, of) // of if of else 0
        progress.report(number * _STEPS + within, total * _STEPS, f"{message}（第 {number + 1}/{total} 个文件）")

    return Progress(report)


def _clear(item: Incoming) -> None:
    """Let go of what was taken out of an e-mail."""
    if item.path != item.given and item.part is None:
        item.path.unlink(missing_ok=True)


def _mark(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_size, status.st_mtime_ns


def _require_file(source: Source) -> None:
    """Raise :class:`NothingThere` for a folder or nothing at all, :class:`CannotRead` for what cannot be looked at."""
    if isinstance(source, Joined):
        return
    try:
        if not source.is_dir() and source.exists():
            return
    except OSError as error:
        raise CannotRead(source, error) from error
    raise NothingThere(source)


def _digest_and_size(source: Source, item: Incoming) -> tuple[str, int]:
    if isinstance(source, Joined):
        return source.digest, source.size
    try:
        if source.is_file():
            return file_digest(source), source.stat().st_size
    except (KnownError, OSError):
        pass
    return hashlib.sha256(f"path:{item.given}:{item.name}".encode("utf-8", "replace")).hexdigest(), 0


def _whole_name(items: Sequence[Incoming]) -> str:
    """How people would call the package that parts make: the first part without its number."""
    name = min(item.name for item in items)
    stem, dot, suffix = name.rpartition(".")
    return stem if dot and suffix.isdecimal() else name


def _log_entry(item: Incoming, source: Source, opened: OpenedPackage, sender: str) -> LoggedPackage:
    digest, size = _digest_and_size(source, item)
    return LoggedPackage(
        Direction.RECEIVED,
        digest=digest,
        name=item.name,
        size=size,
        at=utc_now(),
        partners=(sender,),
        sender_fingerprint=opened.sender.fingerprint,
        cases=tuple(case.logged for case in packed_cases(opened.manifest)),
    )


def _intake(item: Incoming, held: HeldFile) -> Intake:
    return Intake(item.given, False, held.sentence, held.sender, kind=held.kind, name=item.name, missing=held.missing)


def _sentence(opened: OpenedPackage, trust: Trust, arrivals: Sequence[Arrival], asked: str) -> str:
    told = [
        f"{arrival.case.title}（第 {arrival.case.revision} 版）{_AGAIN if arrival.again else _TOLD[arrival.standing]}"
        for arrival in arrivals
        if not arrival.asking
    ]
    told += [asked] if asked and (told or not arrivals) else []
    verb = "报送" if opened.task is None else "交来填写" if arrivals else "下发"
    return f"“{opened.sender.name}”{verb}：{'；'.join(told)}。{trust.sentence}" if told else ""
