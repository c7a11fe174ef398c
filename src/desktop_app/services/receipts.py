"""Receipts (回执): decisions go back to whoever sent the cases, and what the levels above decided comes in."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from desktop_app.domain.case import Case
from desktop_app.domain.contact import ContactCard
from desktop_app.domain.durable_file import replacing
from desktop_app.domain.errors import KnownError, WrongUse
from desktop_app.domain.progress import Progress
from desktop_app.domain.review import Receipt, ReceiptWay, Review, Verdict
from desktop_app.library import Library, UnknownCard
from desktop_app.package.contents import Sender
from desktop_app.package.manifest import Manifest
from desktop_app.package.receipt import receipt_bytes
from desktop_app.package.signing import read_manifest
from desktop_app.services.cards import Cards
from desktop_app.services.editing import utc_now
from desktop_app.services.level_reviews import LevelReviews
from desktop_app.services.own_folder import refuse_inside
from desktop_app.services.receipt_intake import ReceiptIntake, ReceiptReader
from desktop_app.services.sessions import CaseSessions

RECEIPT_SUFFIX = ".jbr"


class Undecided(KnownError):
    """A case about which there is no decision to tell, or that nobody sent."""

    def __init__(self, case: Case) -> None:
        why = "还没有决定" if case.sender else "是本单位自己的"
        super().__init__(f"申报件“{case.title}”{why}，没有生成回执。请先受理、退回修改或不予受理，或去掉它后重试。")


class SeveralSenders(KnownError):
    """Cases of several senders: a receipt can be opened by one."""

    def __init__(self, senders: Sequence[str]) -> None:
        super().__init__(f"所选申报件由{'、'.join(senders)}分别报送，没有生成回执。请为每个报送人各生成一份回执。")


class NoCases(WrongUse):
    """A receipt about nothing."""

    def __init__(self) -> None:
        super().__init__("没有选择申报件，没有生成回执，请选择后重试。")


class ReceiptNotWrittenWell(KnownError):
    """What was read back is not what was written."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"回执“{path.name}”写入后读回核对不一致，目标磁盘或 U 盘可能有问题，没有生成回执。"
            "决定没有改动，请换一个位置重新生成。"
        )


class Receipts:
    """Writes receipts for those below, and takes in those from above."""

    def __init__(self, library: Library, sessions: CaseSessions, reviews: LevelReviews, cards: Cards) -> None:
        self._library = library
        self._sessions = sessions
        self._reviews = reviews
        self._reader = ReceiptReader(library, sessions, reviews, cards)

    def write(self, case_ids: Sequence[str], path: Path) -> Path:
        """Write one receipt for decided cases of one sender; only that sender can open it.

        The file appears under its name only when it was read back whole. Raises :class:`Undecided`,
        :class:`SeveralSenders`, :class:`NoCases`, ``CannotWrite``, ``InsideLibrary``.
        """
        refuse_inside(self._library.folder, path)
        decided = [self._decided(case_id) for case_id in dict.fromkeys(case_ids)]
        senders = list(dict.fromkeys(case.sender for case, _ in decided))
        if not senders:
            raise NoCases
        if len(senders) > 1:
            raise SeveralSenders(senders)
        card = self._card_of(decided[0][0])
        given_at = self._given_at([case for case, _ in decided])
        own = Sender(self._library.cards.own().card, self._library.identity.signing_seed)
        origins = self._origins([case for case, _ in decided])
        reviews = [_as_sent(review, origins[case.id]) if case.id in origins else review for case, review in decided]
        data, digest = receipt_bytes(reviews, own, card.recipient, secrets.token_hex(16), given_at)
        _write(path, data)
        with self._library.transaction():
            for _, review in decided:
                self._library.reviews.record_receipt(_given(digest, card, given_at, review))
        return path

    def import_files(self, paths: Sequence[Path], progress: Progress | None = None) -> list[ReceiptIntake]:
        """Take in receipts, and all receipts directly inside folders; return what became of each file.

        The same again changes nothing, an older one overwrites nothing, a bad file stops no other. Raises only
        ``Cancelled``.
        """
        watched = progress or Progress()
        files = list(dict.fromkeys(item for path in paths for item in _files_in(path)))
        intakes: list[ReceiptIntake] = []
        for done, path in enumerate(files):
            watched.report(done, len(files), path.name)
            intakes.append(self._reader.take_in(path))
        return intakes

    def of_case(self, case_id: str) -> list[Receipt]:
        """Return the receipts of a case that were given or came in, oldest first."""
        return self._library.reviews.receipts(case_id)

    def list(self) -> list[Receipt]:
        """Return all receipts, one entry for each case, newest first."""
        return self._library.reviews.receipts()[::-1]

    def _decided(self, case_id: str) -> tuple[Case, Review]:
        case = self._sessions.current(case_id)
        review = self._reviews.kept(case) if case.sender else None
        if review is None or review.verdict is None:
            raise Undecided(case)
        return case, review

    def _card_of(self, case: Case) -> ContactCard:
        """The card of whoever sent a case: as it is pinned, else as the package carried it."""
        try:
            return self._library.cards.to_send(case.sender)
        except UnknownCard:
            origins = self._origins([case])
            if case.id not in origins:
                raise
            return origins[case.id].sender.card

    def _origins(self, cases: Iterable[Case]) -> dict[str, Manifest]:
        """The signed lists of the packages that brought cases, by case; each list is read once.

        Cases that came before lists were kept have none.
        """
        travels = [self._library.travels.get(case.id) for case in cases]
        digests = {travel.case_id: travel.origin for travel in travels if travel.origin}
        signed = [self._library.travels.manifest(digest) for digest in set(digests.values())]
        read = {item.digest: read_manifest(item.manifest, item.signature) for item in signed}
        return {case_id: read[digest] for case_id, digest in digests.items()}

    def _given_at(self, cases: Sequence[Case]) -> datetime:
        """The present moment, or right after the last receipt for one of the cases where the clock went back."""
        past = [item.given_at for case in cases for item in self.of_case(case.id) if item.way is ReceiptWay.GIVEN]
        return max([utc_now(), *(moment + timedelta(microseconds=1) for moment in past)])


def _as_sent(review: Review, origin: Manifest) -> Review:
    """A review by the number that the sender gave the revision; here it may be kept under a later one."""
    entry = next(entry for entry in origin.cases if entry.id == review.case_id)
    return replace(review, revision=entry.revision, fingerprint=entry.fingerprint)


def _given(digest: str, card: ContactCard, given_at: datetime, review: Review) -> Receipt:
    return Receipt(
        digest,
        ReceiptWay.GIVEN,
        card.name,
        card.fingerprint,
        given_at,
        review.case_id,
        review.revision,
        review.fingerprint,
        review.verdict or Verdict.RETURNED,
    )


def _write(path: Path, data: bytes) -> None:
    def read_back(temporary: Path) -> None:
        if temporary.read_bytes() != data:
            raise ReceiptNotWrittenWell(path)

    with replacing(path, check=read_back) as stream:
        stream.write(data)


def _files_in(path: Path) -> list[Path]:
    try:
        inside = sorted(item for item in path.iterdir() if item.suffix.lower() == RECEIPT_SUFFIX)
    except OSError:  # told of the path itself, when it is taken in
        inside = []
    return inside or [path]
