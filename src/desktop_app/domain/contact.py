"""Contact cards (收件名片): the public half of a desk's keys, with a name and a fingerprint to read aloud."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


def fingerprint_of(recipient: str, verify_key: bytes) -> str:
    """Return SHA-256 over both keys of a card, 64 hexadecimal characters; the name is not part of it."""
    return hashlib.sha256(b"jiangbao-card-v1\0" + recipient.encode() + b"\0" + verify_key).hexdigest()


def spoken(fingerprint: str) -> str:
    """Return a fingerprint as eight groups of four decimal digits, for reading over the telephone."""
    digits = f"{int(fingerprint, 16) % 10**32:032d}"
    return " ".join(digits[start : start + 4] for start in range(0, 32, 4))


@dataclass(frozen=True, slots=True)
class ContactCard:
    """Whom a package can be encrypted to, and whose signature it can carry."""

    name: str
    """The unit or department, as it calls itself."""
    recipient: str
    """age X25519 recipient, ``age1…``."""
    verify_key: bytes
    """Ed25519 public key, 32 bytes (RFC 8032)."""

    @property
    def fingerprint(self) -> str:
        """SHA-256 over both keys, 64 hexadecimal characters; the name is not part of it."""
        return fingerprint_of(self.recipient, self.verify_key)

    @property
    def spoken_fingerprint(self) -> str:
        """The fingerprint as eight groups of four decimal digits, for reading over the telephone."""
        return spoken(self.fingerprint)


class RenewalReason(StrEnum):
    """Why a desk took new keys."""

    ROUTINE = "routine"
    """By habit: nobody else ever had the old ones."""
    LOSS = "loss"
    """Somebody else may have them, so that their word for the new ones is worth little."""

    @property
    def label(self) -> str:
        """The word that people read."""
        return "例行更换" if self is RenewalReason.ROUTINE else "怀疑丢失或泄露"


@dataclass(frozen=True, slots=True)
class Renewal:
    """One step of a card's past: former keys, and their word for those that came after them."""

    recipient: str
    verify_key: bytes
    reason: RenewalReason
    on: date
    """By the owner's clock."""
    signature: bytes
    """By the former keys over the step; 64 bytes (Ed25519)."""

    @property
    def fingerprint(self) -> str:
        """Of the former keys."""
        return fingerprint_of(self.recipient, self.verify_key)


@dataclass(frozen=True, slots=True)
class CardFile:
    """What a card's file says: the card, and how its keys follow from former ones."""

    card: ContactCard
    renewals: tuple[Renewal, ...] = ()
    """Newest first: the first one speaks for the card, each further one for the step before it."""

    def reason_since(self, fingerprint: str) -> RenewalReason | None:
        """Return why the keys changed since those of ``fingerprint``: loss, if any step was one; None if never his."""
        for count, renewal in enumerate(self.renewals, start=1):
            if renewal.fingerprint == fingerprint:
                steps = self.renewals[:count]
                lost = any(step.reason is RenewalReason.LOSS for step in steps)
                return RenewalReason.LOSS if lost else RenewalReason.ROUTINE
        return None


class Assurance(StrEnum):
    """Why a card may be relied upon."""

    NONE = "none"
    """Nobody compared its fingerprint."""
    CONFIRMED = "confirmed"
    """The fingerprint was compared with its owner."""
    VOUCHED = "vouched"
    """The owner's former card, which had been compared, speaks for it."""

    @property
    def label(self) -> str:
        """The few words that stand wherever the card is used."""
        return {"none": "没有核对", "confirmed": "已核对", "vouched": "由原名片担保"}[self.value]


@dataclass(frozen=True, slots=True)
class CardAlarm:
    """Another card turned up under the name of a known one; nothing goes to that name until somebody resolves it."""

    name: str
    """Of the known card."""
    card: ContactCard
    """The one that turned up."""
    source: str
    """The file it came with."""
    seen_at: datetime


@dataclass(frozen=True, slots=True)
class PinnedCard:
    """A card as this library keeps it."""

    card: ContactCard
    confirmed: bool
    """Whether it may be relied upon: compared with the owner, or vouched for by a card that was."""
    own: bool = False
    vouched: bool = False
    """With ``confirmed``: its former card speaks for it, nobody compared it anew."""
    since: datetime | None = None
    """When it was pinned."""
    alarm: CardAlarm | None = None

    @property
    def assurance(self) -> Assurance:
        """Why it may be relied upon."""
        if not self.confirmed:
            return Assurance.NONE
        return Assurance.VOUCHED if self.vouched else Assurance.CONFIRMED

    @property
    def label(self) -> str:
        """The few words that stand wherever the card is used."""
        if self.own:
            return "本机"
        return "名片有变，待核实" if self.alarm is not None else self.assurance.label


class CardStep(StrEnum):
    """What happened to a card."""

    PINNED = "pinned"
    CONFIRMED = "confirmed"
    VOUCHED = "vouched"
    ALARM = "alarm"
    REPLACED = "replaced"
    REFUSED = "refused"
    RENAMED = "renamed"
    REMOVED = "removed"

    @property
    def label(self) -> str:
        """The words that people read."""
        return {
            "pinned": "登记",
            "confirmed": "电话核对",
            "vouched": "换新，由原名片担保",
            "alarm": "出现另一张同名名片",
            "replaced": "换成新名片",
            "refused": "认定另一张不可信",
            "renamed": "改名",
            "removed": "删除",
        }[self.value]


@dataclass(frozen=True, slots=True)
class CardEvent:
    """One line of the history of a name."""

    name: str
    step: CardStep
    at: datetime
    by: str
    """Name on the own card of the desk where it was decided."""
    fingerprint: str
    """Of the card that the step is about."""
    previous: str
    """Fingerprint or name in whose place it came; empty where there was none."""
