"""Receipts that come in: who may say something about a case here, and what becomes of the case.

A receipt counts only for what was sent to the desk that signed it: that revision with that fingerprint. What a case
comes to is a matter of all receipts since it was sent last, so that the order of their coming does not matter: what
one desk returned is to be changed, whatever another says.
"""

from __future__ import annotations

import logging
import unicodedata
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
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
from desktop_app.services.sessions import CaseSessions

_log = logging.getLogger(__name__)


class ReceiptFate(StrEnum):
    """What became of a receipt's answer to one case."""

    TAKEN = "taken"
    """The case now stands as it says."""
    SAME = "same"
    """It was known; nothing changed."""
    OLDER = "older"
    """Something later is known, or a later revision was sent; noted, and nothing changed."""
    EDITED = "edited"
    """The case was changed after that revision, or given to somebody to go on with; noted, and it stays as it is."""
    DELETED = "deleted"
    """The case is not here any more; noted."""
    NOT_SENT = "not_sent"
    """That revision of the case was never sent to the desk that signed; nothing changed."""


_TOLD = {
    ReceiptFate.TAKEN: "",
    ReceiptFate.SAME: "（以前已导入，没有变化）",
    ReceiptFate.OLDER: "（比本机已知的旧，只作记录）",
    ReceiptFate.EDITED: "（本机在那一版之后又有改动或已交他人填写，状态没有改变，请核对后决定是否重新报送）",
    ReceiptFate.DELETED: "（申报件已从本机删除，只作记录）",
    ReceiptFate.NOT_SENT: "（没有把这一版报送给对方的记录，没有改动）",
}
VERDICT_LABELS = {Verdict.ACCEPTED: "受理", Verdict.RETURNED: "退回修改", Verdict.DECLINED: "不予受理"}
_UNSURE = {
    Trust.PINNED: "签名有效，但对方的指纹尚未核对，建议打电话核对。",
    Trust.UNKNOWN: "签名有效，但这是第一次收到对方的文件，已登记其名片，请打电话核对指纹（{fingerprint}）。",
}


@dataclass(frozen=True, slots=True)
class ReceiptCase:
    """What a receipt said about one case, and what became of it."""

    case_id: str
    title: str
    """As the case was called when it was sent; empty where it never was."""
    revision: int
    verdict: Verdict
    comments: int
    """How many it brought."""
    fate: ReceiptFate

    @property
    def sentence(self) -> str:
        """What people are told, in Chinese."""
        comments = f"，意见 {self.comments} 条" if self.comments else ""
        name = self.title or f"编号 {self.case_id[:8]}…"
        return f"{name}（第 {self.revision} 版）{VERDICT_LABELS[self.verdict]}{comments}{_TOLD[self.fate]}"


@dataclass(frozen=True, slots=True)
class ReceiptIntake:
    """What became of one file that was to be taken in as a receipt."""

    path: Path
    ok: bool
    sentence: str
    """Chinese: what it said, or why it was refused."""
    sender: ContactCard | None = None
    trust: Trust | None = None
    given_at: datetime | None = None
    cases: tuple[ReceiptCase, ...] = ()
    kind: str = ""
    """Class name of the failure; empty when it went well."""


class NoSuchReceipt(KnownError):
    """A folder without any receipt, or a path that does not exist."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"“{path.name or path}”里没有找到回执（.jbr）文件，没有导入任何内容，请核对位置后重试。")


class ReceiptKeyChanged(KnownError):
    """A receipt signed with other keys than the card of that name: an alarm."""

    def __init__(self, card: ContactCard) -> None:
        super().__init__(
            f"“{card.name}”的回执与本机登记的名片不一致，可能有人冒名，没有导入任何内容，申报件没有改动。"
            f"请打电话与对方核对指纹（{card.spoken_fingerprint}），确认无误后导入其新名片，再重新导入回执。"
        )


class SenderInQuestion(KnownError):
    """A receipt of a desk about whose card an alarm is open, or of a card that it gave up."""

    def __init__(self, name: str, *, former: bool) -> None:
        if former:
            why = "已经更换名片，这份回执用的是旧名片，没有导入任何内容。请对方用新名片重新开具回执。"
        else:
            why = "的名片正在核实，在此之前不导入其回执，申报件没有改动。请打电话核对指纹，处理之后再导入。"
        super().__init__(f"“{name}”{why}")


class OwnReceipt(KnownError):
    """A receipt that this desk gave to somebody."""

    def __init__(self) -> None:
        super().__init__("这份回执是本单位开出的，应由报送人导入。本机没有任何改动。")


class ReceiptForNothingSent(KnownError):
    """A receipt about cases that were never sent to the one who signed it."""

    def __init__(self, card: ContactCard) -> None:
        super().__init__(
            f"没有把回执里的申报件报送给“{card.name}”的记录，没有导入任何内容，申报件没有改动。"
            "请核对是否导入到了报送时所用的档案库，或向对方核实。"
        )


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
    unsure = _UNSURE.get(trust, "").format(fingerprint=sender.spoken_fingerprint)
    return f"“{partner}”的回执：{told}。{unsure}"
