"""What is known about a sender: pure comparison of the card in a package with the cards that were pinned."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from desktop_app.domain.contact import ContactCard, PinnedCard


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
    Trust.PINNED: "已登记，未核对指纹",
    Trust.UNKNOWN: "首次出现，未核对指纹",
    Trust.KEY_CHANGED: "密钥与登记的不一致",
}
_SENTENCES = {
    Trust.OWN: "由本机签名。",
    Trust.CONFIRMED: "报送人的收件名片已核对，签名有效。",
    Trust.PINNED: "签名有效，但报送人的指纹尚未当面或电话核对，建议核对后确认。",
    Trust.UNKNOWN: "签名有效，但本机没有报送人的收件名片，无法确认是谁报送的；请导入其名片并核对指纹。",
    Trust.KEY_CHANGED: "警告：报送人的密钥与本机保存的不同，可能有人冒名；请先通过电话核对指纹，再决定是否受理。",
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
