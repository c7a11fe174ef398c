"""The table of what came: one row for each case of each file, and one for each file that is still in question."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TypeAlias

from desktop_app.domain.case import CaseStatus, CaseSummary
from desktop_app.domain.contact import PinnedCard
from desktop_app.domain.intake_log import CaseGlance, Fate, HeldFile
from desktop_app.domain.package_log import LoggedCase, LoggedPackage
from desktop_app.domain.travel import Travel
from desktop_app.library import Library
from desktop_app.services.key_alarms import KeyAlarms
from desktop_app.services.outcomes import Trust


class Standing(StrEnum):
    """What a row stands for."""

    TAKEN = "taken"
    """A case as it stands here."""
    SUPERSEDED = "superseded"
    """An earlier revision of a case that came again."""
    GONE = "gone"
    """A case that was deleted here."""
    REFUSED = Fate.REFUSED.value
    INCOMPLETE = Fate.INCOMPLETE.value
    CONFLICT = Fate.CONFLICT.value
    KEY_CHANGED = Fate.KEY_CHANGED.value


@dataclass(frozen=True, slots=True)
class Duplicate:
    """Another case with the same nominee."""

    case_id: str
    title: str
    unit: str
    programme_id: str
    sender: str


@dataclass(frozen=True, slots=True)
class InboxRow:
    """One line of the table. What is not known is empty."""

    digest: str
    """Of the file; with ``case_id`` it names the row."""
    file: str
    at: datetime
    standing: Standing
    sender: str = ""
    trust: Trust | None = None
    case_id: str = ""
    title: str = ""
    unit: str = ""
    nominee: str = ""
    programme_id: str = ""
    revision: int = 0
    current: int = 0
    """The revision that is kept now; 0 for a case that is not here."""
    status: CaseStatus | None = None
    glance: CaseGlance | None = None
    """Of the revision that is kept, once it was counted."""
    duplicates: tuple[Duplicate, ...] = ()
    left_out: int = 0
    """Places where the sender left something out."""
    sentence: str = ""
    """Why the file is in question, in Chinese."""
    kind: str = ""
    missing: tuple[int, ...] = ()
    dismissed: bool = False
    repeated: bool = False
    """Whether an earlier revision of the case is here, to compare with."""

    @property
    def asks(self) -> bool:
        """Whether the user has something to do about the file."""
        return not self.dismissed and self.standing not in (Standing.TAKEN, Standing.SUPERSEDED, Standing.GONE)


Rows: TypeAlias = "list[InboxRow]"


@dataclass(frozen=True, slots=True)
class _Known:
    """What the library knows about all cases, read once for the whole table."""

    cases: Mapping[str, CaseSummary]
    glances: Mapping[str, CaseGlance]
    travels: Mapping[str, Travel]
    duplicates: Mapping[str, tuple[Duplicate, ...]]
    cards: Mapping[str, PinnedCard]
    """By fingerprint."""
    alarmed: frozenset[str]
    """Names of senders about whom an alarm is open."""
    first: frozenset[str]
    """Digests of the first package of each sender."""
    numbers: Mapping[str, frozenset[int]]
    """The revisions that came of each case."""


class InboxTable:
    """Reads the table; ten thousand rows take a few readings of the database and no case."""

    def __init__(self, library: Library, alarms: KeyAlarms) -> None:
        self._library = library
        self._alarms = alarms

    def rows(self) -> Rows:
        """Return all rows, what is in question first, then by time, newest first; dismissed ones are among them."""
        packages = self._library.packages.received()
        held = self._library.arrivals.all_held()
        known = self._known(packages)
        in_question = {(item.digest, case.case_id) for item in held for case in item.cases}
        rows = [row for item in held for row in _held_rows(item, known)]
        rows += [
            _case_row(package, case, known)
            for package in packages
            for case in package.cases
            if (package.digest, case.case_id) not in in_question
        ]
        return sorted(rows, key=lambda row: (row.asks, row.at), reverse=True)

    def _known(self, packages: list[LoggedPackage]) -> _Known:
        cases = {line.id: line for line in self._library.cases.list()}
        glances = self._library.arrivals.glances()
        numbers: defaultdict[str, set[int]] = defaultdict(set)
        for package in packages:
            for case in package.cases:
                numbers[case.case_id].add(case.revision)
        return _Known(
            cases,
            glances,
            self._library.travels.all(),
            _duplicates(cases, glances),
            {pinned.card.fingerprint: pinned for pinned in self._library.cards.list()},
            frozenset(alarm.name for alarm in self._alarms.list()),
            frozenset({package.sender_fingerprint: package.digest for package in packages}.values()),
            {case_id: frozenset(found) for case_id, found in numbers.items()},
        )


def _duplicates(
    cases: Mapping[str, CaseSummary], glances: Mapping[str, CaseGlance]
) -> dict[str, tuple[Duplicate, ...]]:
    """Return for each case the others with the same nominee."""
    same: defaultdict[str, list[CaseSummary]] = defaultdict(list)
    for glance in glances.values():
        if glance.nominee_key and glance.case_id in cases:
            same[glance.nominee_key].append(cases[glance.case_id])
    return {
        line.id: tuple(
            Duplicate(other.id, other.title, other.unit, other.programme_id, other.sender)
            for other in lines
            if other.id != line.id
        )
        for lines in same.values()
        if len(lines) > 1
        for line in lines
    }


def _held_rows(held: HeldFile, known: _Known) -> Iterator[InboxRow]:
    sender = held.sender.name if held.sender is not None else ""
    trust = None
    if held.sender is not None:
        trust = Trust.KEY_CHANGED if held.fate is Fate.KEY_CHANGED else _pinned_trust(held.sender.fingerprint, known)
    for case in held.cases or (None,):
        row = InboxRow(
            held.digest,
            held.name,
            held.at,
            Standing(held.fate.value),
            sender,
            trust,
            sentence=held.sentence,
            kind=held.kind,
            missing=held.missing,
            dismissed=held.dismissed or (case is not None and case.case_id in held.settled),
        )
        yield row if case is None else _with_case(row, case, known)


def _with_case(row: InboxRow, case: LoggedCase, known: _Known) -> InboxRow:
    kept = known.cases.get(case.case_id)
    return InboxRow(
        row.digest,
        row.file,
        row.at,
        row.standing,
        row.sender,
        row.trust,
        case.case_id,
        case.title,
        kept.unit if kept is not None else "",
        case.nominee,
        case.programme_id,
        case.revision,
        kept.revision if kept is not None else 0,
        sentence=row.sentence,
        kind=row.kind,
        missing=row.missing,
        dismissed=row.dismissed,
    )


def _case_row(package: LoggedPackage, case: LoggedCase, known: _Known) -> InboxRow:
    kept = known.cases.get(case.case_id)
    standing = Standing.GONE if kept is None else _standing(case, kept)
    now = kept if standing is Standing.TAKEN else None
    sender = "、".join(package.partners)
    travel = known.travels.get(case.case_id)
    return InboxRow(
        package.digest,
        package.name,
        package.at,
        standing,
        sender,
        _trust(package, sender, known),
        case.case_id,
        now.title if now is not None else case.title,
        kept.unit if kept is not None else "",
        case.nominee,
        case.programme_id,
        case.revision,
        kept.revision if kept is not None else 0,
        kept.status if kept is not None else None,
        known.glances.get(case.case_id) if now is not None else None,
        known.duplicates.get(case.case_id, ()) if now is not None else (),
        len(travel.left_out) if now is not None and travel is not None else 0,
        repeated=kept is not None and min(known.numbers[case.case_id]) < case.revision,
    )


def _standing(case: LoggedCase, kept: CaseSummary) -> Standing:
    return Standing.TAKEN if case.revision >= kept.revision else Standing.SUPERSEDED


def _trust(package: LoggedPackage, sender: str, known: _Known) -> Trust:
    if sender in known.alarmed:
        return Trust.KEY_CHANGED
    trust = _pinned_trust(package.sender_fingerprint, known)
    return Trust.UNKNOWN if trust is Trust.PINNED and package.digest in known.first else trust


def _pinned_trust(fingerprint: str, known: _Known) -> Trust:
    card = known.cards.get(fingerprint)
    if card is None:
        return Trust.PINNED
    return Trust.OWN if card.own else Trust.CONFIRMED if card.confirmed else Trust.PINNED
