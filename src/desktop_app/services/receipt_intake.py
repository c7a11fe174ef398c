"""Receipts that come in: who may say something about a case here, and what becomes of the case.

A receipt counts only for what was sent to the desk that signed it: that revision with that fingerprint. What a case
comes to is a matter of all receipts since it was sent last, so that the order of their coming does not matter: what
one desk returned is to be changed, whatever another says.
"""

from __future__ import annotations

import logging
import unicodedata
from collections.abc import Collection, Sequence
from dataclasses import replace
from pathlib import Path

from desktop_app.domain.case import Case, CaseStatus
from desktop_app.domain.contact import ContactCard
from desktop_app.domain.errors import Cancelled, KnownError
from desktop_app.domain.package_log import Direction, LoggedCase
from desktop_app.domain.review import Decision, Receipt, ReceiptWay, Review, Verdict
from desktop_app.library import Library
from desktop_app.package.contents import AgeIdentities
from desktop_app.package.errors import CannotRead
from desktop_app.package.limits import MAX_RECEIPT_BYTES, MIB
from desktop_app.package.receipt import OpenedReceipt, read_receipt
from desktop_app.package.trust import Trust
from desktop_app.services.cards import Cards
from desktop_app.services.editing import utc_now
from desktop_app.services.level_reviews import STATUS_OF, LevelReviews
from desktop_app.services.receipt_outcomes import (
    UNSURE,
    VERDICT_LABELS,
    NoSuchReceipt,
    OwnReceipt,
    ReceiptCase,
    ReceiptFate,
    ReceiptForNothingSent,
    ReceiptIntake,
    ReceiptKeyChanged,
    SenderInQuestion,
)
from desktop_app.services.sessions import CaseSessions

__all__ = ["VERDICT_LABELS", "ReceiptCase", "ReceiptFate", "ReceiptIntake", "ReceiptReader"]
_log = logging.getLogger(__name__)


class ReceiptReader:
    """Takes receipts into one library."""

    def __init__(self, library: Library, sessions: CaseSessions, reviews: LevelReviews, cards: Cards) -> None:
        self._library = library
        self._sessions = sessions
        self._reviews = reviews
        self._cards = cards

    def take_in(self, path: Path) -> ReceiptIntake:
        """Take in one file; raise only ``Cancelled``."""
        receipt: OpenedReceipt | None = None
        trust: Trust | None = None
        try:
            receipt = read_receipt(_content(path), self._key())
            trust = self._cards.trust(receipt.sender)
            return self._taken(path, receipt, trust)
        except Cancelled:
            raise
        except KnownError as error:
            _log.info("receipt refused: %s", type(error).__name__)
            sender, given_at = (receipt.sender, receipt.given_at) if receipt else (None, None)
            return ReceiptIntake(path, False, str(error), sender, trust, given_at, kind=type(error).__name__)

    def _key(self) -> AgeIdentities:
        return AgeIdentities(self._library.age_identities)

    def _taken(self, path: Path, receipt: OpenedReceipt, trust: Trust) -> ReceiptIntake:
        names = self._names(path, receipt.sender, trust)
        sent = [self._sent(review, names) for review in receipt.reviews]
        if not any(sent):
            raise ReceiptForNothingSent(receipt.sender)
        partner = names[0] if names else self._library.cards.pin(receipt.sender).card.name
        cases = tuple(
            self._answer(_received(receipt, review, partner), review, logged)
            for review, logged in zip(receipt.reviews, sent, strict=True)
        )
        ok = all(case.fate is not ReceiptFate.NOT_SENT for case in cases)
        return ReceiptIntake(
            path, ok, _sentence(receipt.sender, partner, trust, cases), receipt.sender, trust, receipt.given_at, cases
        )

    def _names(self, path: Path, sender: ContactCard, trust: Trust) -> list[str]:
        """Under which names the card of a sender is known; raise what keeps it from saying anything here."""
        if trust is Trust.OWN:
            raise OwnReceipt
        if self._library.cards.replaced(sender.fingerprint):
            raise SenderInQuestion(sender.name, former=True)
        if trust is Trust.KEY_CHANGED:
            self._cards.sound_alarm(sender, path.name)
            raise ReceiptKeyChanged(sender)
        known = [item for item in self._cards.list() if item.card.fingerprint == sender.fingerprint]
        if any(item.alarm is not None for item in known):
            raise SenderInQuestion(sender.name, former=False)
        return [item.card.name for item in known]

    def _sent(self, review: Review, names: Collection[str]) -> LoggedCase | None:
        """The case as it was sent to a desk, by card or by passphrase; None where it never was.

        A desk whose card is not known can only answer what a passphrase locked: nobody else could open it.
        """
        for package in self._library.packages.of_case(review.case_id):
            to = {unicodedata.normalize("NFC", name).strip() for name in package.partners}
            if package.direction is Direction.SENT and (not to or not to.isdisjoint(names)):
                for case in package.cases:
                    if (case.case_id, case.revision, case.fingerprint) == (
                        review.case_id,
                        review.revision,
                        review.fingerprint,
                    ):
                        return case
        return None

    def _answer(self, receipt: Receipt, review: Review, logged: LoggedCase | None) -> ReceiptCase:
        fate = ReceiptFate.NOT_SENT if logged is None else self._fate(receipt, review)
        title = logged.title if logged is not None else ""
        return ReceiptCase(review.case_id, title, review.revision, receipt.verdict, len(review.opinions), fate)

    def _fate(self, receipt: Receipt, review: Review) -> ReceiptFate:
        if not self._library.cases.contains(review.case_id):
            new = self._library.reviews.record_receipt(receipt)
            return ReceiptFate.DELETED if new else ReceiptFate.SAME
        with self._sessions.on(review.case_id) as session, session.held() as case:
            with self._library.transaction():
                later = self._later_known(receipt)
                if not self._library.reviews.record_receipt(receipt):
                    return ReceiptFate.SAME
                if later:
                    return ReceiptFate.OLDER
                self._library.reviews.save(review)
                if review.revision < max(self._newest_sent(case), case.revision if case.sender else 0):
                    return ReceiptFate.OLDER
                self._library.reviews.note(
                    Decision(case.id, review.revision, STATUS_OF[receipt.verdict], receipt.partner, receipt.given_at)
                )
                fate, moved = self._forwarded(case, receipt) if case.sender else self._own(case, receipt)
                if moved is not case:
                    self._library.cases.save(moved)
            if moved is not case:
                session.adopt(moved)
            return fate

    def _later_known(self, receipt: Receipt) -> bool:
        """Whether the same desk has said something later about the case."""
        return any(
            (item.revision, item.given_at) > (receipt.revision, receipt.given_at)
            for item in self._library.reviews.receipts(receipt.case_id)
            if item.way is ReceiptWay.RECEIVED and item.partner == receipt.partner
        )

    def _newest_sent(self, case: Case) -> int:
        return max(
            entry.revision
            for package in self._library.packages.of_case(case.id)
            if package.direction is Direction.SENT
            for entry in package.cases
            if entry.case_id == case.id
        )

    def _own(self, case: Case, receipt: Receipt) -> tuple[ReceiptFate, Case]:
        """What an own case comes to; it is never locked with something in it that was not sent."""
        status = _together(self._library.reviews.history(case.id), receipt.revision)
        gone_on = case.edited or case.revision > receipt.revision
        if case.status is CaseStatus.HANDED or (status is not CaseStatus.RETURNED and gone_on):
            return ReceiptFate.EDITED, case
        return ReceiptFate.TAKEN, _moved(case, status)

    def _forwarded(self, case: Case, receipt: Receipt) -> tuple[ReceiptFate, Case]:
        """What a case that came from below comes to: returned or declined above, it waits here again."""
        review = self._reviews.kept(case)
        if receipt.verdict is Verdict.ACCEPTED or case.status is not CaseStatus.FORWARDED or review is None:
            return ReceiptFate.TAKEN, case
        self._library.reviews.save(replace(review, verdict=None, decided_at=None))
        return ReceiptFate.TAKEN, _moved(case, CaseStatus.RECEIVED)


def _moved(case: Case, status: CaseStatus) -> Case:
    return case if case.status is status else replace(case, status=status, updated_at=utc_now())


def _together(history: Sequence[Decision], revision: int) -> CaseStatus:
    """What the desks say together since the case was sent last: one return is enough, else the latest counts."""
    sent = [at for at, item in enumerate(history) if item.status is CaseStatus.SENT]
    since = history[sent[-1] + 1 :] if sent else history
    said = {item.by: item for item in since if item.revision == revision and item.status in STATUS_OF.values()}
    if any(item.status is CaseStatus.RETURNED for item in said.values()):
        return CaseStatus.RETURNED
    return max(said.values(), key=lambda item: item.at).status


def _received(receipt: OpenedReceipt, review: Review, partner: str) -> Receipt:
    return Receipt(
        receipt.digest,
        ReceiptWay.RECEIVED,
        partner,
        receipt.sender.fingerprint,
        receipt.given_at,
        review.case_id,
        review.revision,
        review.fingerprint,
        review.verdict or Verdict.RETURNED,
    )


def _content(path: Path) -> bytes:
    """Return a file's bytes, no more than a receipt can have; raise :class:`NoSuchReceipt` or ``CannotRead``."""
    try:
        if not path.is_file():
            raise NoSuchReceipt(path)
        with path.open("rb") as stream:
            return stream.read(MAX_RECEIPT_BYTES + MIB)
    except OSError as error:
        raise CannotRead(path, error) from error


def _sentence(sender: ContactCard, partner: str, trust: Trust, cases: Sequence[ReceiptCase]) -> str:
    told = "；".join(case.sentence for case in cases)
    unsure = UNSURE.get(trust, "").format(fingerprint=sender.spoken_fingerprint)
    return f"“{partner}”的回执：{told}。{unsure}"
