"""What is known about a sender: pure comparison of the card in a package with the cards that were pinned."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.contact import CardFile, ContactCard, PinnedCard, RenewalReason


class Trust(StrEnum):
    """How far a valid signature can be relied upon. Not an error: the package opens, and the user decides."""

    OWN = "own"
    """This desk's own key."""
    CONFIRMED = "confirmed"
    """A pinned card whose fingerprint was compared with its owner."""
    PINNED = "pinned"
    """A pinned card, fingerprint not compared."""
    UNKNOWN = "unknown"
    """No card with these keys, and none with this name."""
    KEY_CHANGED = "key-changed"
    """The name is pinned with other keys: an alarm."""

    @property
    def label(self) -> str:
        """The few words that a list shows, in Chinese."""
        return _LABELS[self]

    @property
    def sentence(self) -> str:
        """What the user is told, in Chinese."""
        return _SENTENCES[self]


_LABELS = {
    Trust.OWN: "本机",
    Trust.CONFIRMED: "已核对",
    Trust.PINNED: "已登记，没有核对",
    Trust.UNKNOWN: "首次出现，没有核对",
    Trust.KEY_CHANGED: "名片有变，待核实",
}
_SENTENCES = {
    Trust.OWN: "由本机签名。",
    Trust.CONFIRMED: "报送人的收件名片已核对，签名有效。",
    Trust.PINNED: "签名有效，但报送人的指纹尚未当面或电话核对，建议核对后确认。",
    Trust.UNKNOWN: "签名有效，但本机没有报送人的收件名片，无法确认是谁报送的；请导入其名片并核对指纹。",
    Trust.KEY_CHANGED: "警告：报送人的名片与本机登记的不同，可能有人冒名；请先打电话核对指纹，再决定是否受理。",
}


def trust_in(sender: ContactCard, pinned: Iterable[PinnedCard]) -> Trust:
    """Return what ``pinned`` has to say about ``sender``. Keys decide; a name alone never makes trust."""
    cards = list(pinned)
    for known in cards:
        if known.card.fingerprint == sender.fingerprint:
            return Trust.OWN if known.own else Trust.CONFIRMED if known.confirmed else Trust.PINNED
    if any(known.card.name == sender.name for known in cards):
        return Trust.KEY_CHANGED
    return Trust.UNKNOWN


class CardStanding(StrEnum):
    """How a card that arrives by itself stands to those that are kept."""

    NEW = "new"
    SAME = "same"
    OWN = "own"
    RENAMED = "renamed"
    """The same keys under another name."""
    VOUCHED = "vouched"
    """New keys, for which the keys that are kept give their word."""
    CHANGED = "changed"
    """The name is pinned with other keys, and nothing leads from those to these: an alarm."""


@dataclass(frozen=True, slots=True)
class CardArrival:
    """A card that arrived, beside the one that it concerns."""

    file: CardFile
    standing: CardStanding
    known: PinnedCard | None = None
    """The kept card; None for a new one."""
    reason: RenewalReason | None = None
    """With :attr:`CardStanding.VOUCHED`: why the keys were renewed."""


def arrival_of(file: CardFile, pinned: Iterable[PinnedCard]) -> CardArrival:
    """Return how a card stands to ``pinned``. Keys decide; a name that is taken by others' keys is an alarm."""
    cards = list(pinned)
    named = next((known for known in cards if known.card.name == file.card.name), None)
    for known in cards:
        same = known.card.fingerprint == file.card.fingerprint
        reason = None if known.own else file.reason_since(known.card.fingerprint)
        if known.own and same:
            return CardArrival(file, CardStanding.OWN, known)
        if not same and reason is None:
            continue
        if named is not None and named is not known:
            return CardArrival(file, CardStanding.CHANGED, named)
        if reason is not None:
            return CardArrival(file, CardStanding.VOUCHED, known, reason)
        return CardArrival(file, CardStanding.SAME if named is known else CardStanding.RENAMED, known)
    return CardArrival(file, CardStanding.CHANGED if named is not None else CardStanding.NEW, named)
