"""Batches that came from below: as they were signed, with the sheets that they print and the corrections on them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from desktop_app.domain.answers import FormAnswers
from desktop_app.domain.batch import Batch, CarriedBatch
from desktop_app.domain.case import Case, CaseStatus
from desktop_app.domain.contact import ContactCard
from desktop_app.domain.progress import Progress
from desktop_app.library import Library, UnknownRecord
from desktop_app.package.answers_json import read_answers, read_reasons
from desktop_app.package.manifest_entries import BatchEntry
from desktop_app.package.manifest_fields import moment
from desktop_app.services.batch_case import BATCH_FORM, case_of_batch
from desktop_app.services.batch_members import BatchMember, BatchMembers
from desktop_app.services.batch_reader import BatchReader
from desktop_app.services.chain import Chain
from desktop_app.services.corrections import Correction
from desktop_app.services.definitions import Definitions
from desktop_app.services.pre_review import PreReview

_KIND = "收到的批次"
_NOT_TO_GO_ON = (CaseStatus.RETURNED, CaseStatus.DECLINED)


@dataclass(frozen=True, slots=True)
class ReceivedBatch:
    """One sending of a batch by a level below."""

    batch: Batch
    """As it was signed, made when it was signed."""
    digest: str
    """Of the signed manifest that lists it."""
    sender: ContactCard
    sender_name: str
    """As the sender is known here."""
    arrived_at: datetime
    """Aware, UTC."""
    direct: bool
    """Whether it was sent to this desk; else it came with a batch of the level between."""
    titles: Mapping[str, str]
    """Of its cases by id, as they were signed."""
    earlier: int
    """How many times the same batch had come before."""


@dataclass(frozen=True, slots=True)
class ReceivedSheets:
    """What a received batch says on paper."""

    received: ReceivedBatch
    members: Mapping[str, BatchMember]
    """Its cases that are here, in its order."""
    papers: Mapping[str, FormAnswers]
    """As they print, by form."""

    @property
    def missing(self) -> Sequence[str]:
        """Titles of its cases that are not here: deleted, or held back at intake."""
        ids = self.received.batch.case_ids
        return [self.received.titles[case_id] for case_id in ids if case_id not in self.members]

    @property
    def corrections(self) -> Sequence[Correction]:
        """What its sender and the levels below it wrote over, case after case, the lowest level first."""
        return [item for member in self.members.values() for item in member.corrections]


class ReceivedBatches:
    """The batches from below that one library keeps; they are read, and never changed."""

    def __init__(
        self, library: Library, chain: Chain, definitions: Definitions, members: BatchMembers, checks: PreReview
    ) -> None:
        self._library = library
        self._chain = chain
        self._definitions = definitions
        self._members = members
        self._checks = checks

    def list(self) -> Sequence[ReceivedBatch]:
        """Return the batches that were sent to this desk, each as it came last, the newest first."""
        return [item for item in self._current() if item.direct]

    def get(self, batch_id: str) -> ReceivedBatch:
        """Return a batch as it came last; raise ``UnknownRecord``."""
        found = [item for item in self._current() if item.batch.id == batch_id]
        if not found:
            raise UnknownRecord(_KIND, batch_id)
        return min(found, key=lambda item: not item.direct)

    def below(self, received: ReceivedBatch) -> Sequence[ReceivedBatch]:
        """Return the batches of the levels below that went into a received one, lowest level first."""
        under = self._chain.manifest(received.digest).chain
        by_digest = {item.digest: item for item in self._all()}
        return [by_digest[digest] for digest in under if digest in by_digest]

    def cases_to_go_on(self, batch_id: str) -> Sequence[str]:
        """Return the cases of a received batch that can go into a batch of this desk, in its order."""
        ids = self.get(batch_id).batch.case_ids
        standing = {item.id: item.status for item in self._library.cases.list()}
        return [case_id for case_id in ids if case_id in standing and standing[case_id] not in _NOT_TO_GO_ON]

    def sheets(self, received: ReceivedBatch, progress: Progress | None = None) -> ReceivedSheets:
        """Return a received batch as it prints, with the corrections that came with it."""
        case, reader = self.as_case(received)
        reader.adopt(reader.fetch(case, progress))
        papers = {form: fields for form, fields in reader.completed(case).items() if form != BATCH_FORM}
        return ReceivedSheets(received, reader.members(case), papers)

    def as_case(self, received: ReceivedBatch) -> tuple[Case, BatchReader]:
        """Return a received batch in the shape of a case, and what reads it."""
        programme = self._definitions.get(received.batch.programme)
        reader = BatchReader(programme, self._members.read, self._checks.unprintable)
        return case_of_batch(received.batch, programme), reader

    def _current(self) -> Sequence[ReceivedBatch]:
        """Each batch of each sender as it was signed last, straight ones before those that a level between carried."""
        newest: dict[tuple[str, bytes], ReceivedBatch] = {}
        for item in sorted(self._all(), key=lambda item: (item.batch.created_at, item.direct)):
            newest[item.batch.id, item.sender.verify_key] = item
        return sorted(newest.values(), key=lambda item: item.batch.created_at, reverse=True)

    def _all(self) -> Sequence[ReceivedBatch]:
        carried = self._library.received_batches.all()
        names = {card.card.fingerprint: card.card.name for card in self._library.cards.list()}
        times: dict[str, int] = {}
        found = []
        for item in reversed(carried):
            entry = self._chain.manifest(item.digest).batch
            if entry is not None:
                found.append(self._received(item, entry, names, times.get(item.batch_id, 0)))
                times[item.batch_id] = times.get(item.batch_id, 0) + 1
        return found

    def _received(
        self, carried: CarriedBatch, entry: BatchEntry, names: Mapping[str, str], earlier: int
    ) -> ReceivedBatch:
        manifest = self._chain.manifest(carried.digest)
        sender = manifest.sender.card
        batch = Batch(
            id=entry.id,
            programme=next(item.ref for item in manifest.programmes if item.digest == entry.programme),
            recommender=entry.recommender,
            title=entry.title,
            created_at=moment(manifest.created_at),
            case_ids=entry.cases,
            answers=read_answers(carried.answers),
            reasons={} if carried.reasons is None else read_reasons(carried.reasons),
        )
        return ReceivedBatch(
            batch,
            carried.digest,
            sender,
            names.get(sender.fingerprint, sender.name),
            carried.arrived_at,
            carried.direct,
            {case.id: case.title for case in manifest.cases},
            earlier,
        )
