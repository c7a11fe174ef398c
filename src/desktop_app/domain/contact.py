"""Contact cards (收件名片): the public half of a desk's keys, with a name and a fingerprint to read aloud."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass


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
        return hashlib.sha256(b"jiangbao-card-v1\0" + self.recipient.encode() + b"\0" + self.verify_key).hexdigest()

    @property
    def spoken_fingerprint(self) -> str:
        """The fingerprint as eight groups of four decimal digits, for reading over the telephone."""
        number = int(self.fingerprint, 16) % 10**32
        digits = f"{number:032d}"
        return " ".join(digits[start : start + 4] for start in range(0, 32, 4))


@dataclass(frozen=True, slots=True)
class PinnedCard:
    """A card as this library keeps it."""

    card: ContactCard
    confirmed: bool
    """Whether the user compared the fingerprint with the owner."""
    own: bool = False
