"""Renewals on a card: former keys vouch for those that came after them, so that partners need not start anew.

What a former key's word is worth is for the reader to weigh: after a loss, whoever found the key can write one too.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from desktop_app.age.errors import InvalidRecipient
from desktop_app.age.keys import parse_recipient
from desktop_app.domain.contact import CardFile, ContactCard, Renewal, RenewalReason
from desktop_app.domain.fingerprint import canonical_json
from desktop_app.package.errors import CardDamaged
from desktop_app.package.limits import MAX_CARD_RENEWALS

RENEWAL_PREFIX = b"jiangbao-card-renewal-v1\0"
_KEYS = {"on", "reason", "recipient", "signature", "verify_key"}


def vouch(seed: bytes, former: ContactCard, to: ContactCard, reason: RenewalReason, on: date) -> Renewal:
    """Return the former card's word for the one that came after it; ``seed`` (32 bytes) is the former signing key."""
    bare = Renewal(former.recipient, former.verify_key, reason, on, b"")
    signed = _signed_bytes(bare, to.recipient, to.verify_key)
    signature = Ed25519PrivateKey.from_private_bytes(seed).sign(signed)
    return Renewal(bare.recipient, bare.verify_key, reason, on, signature)


def renewal_fields(renewal: Renewal) -> dict[str, str]:
    """Return a renewal as it stands in a card's file."""
    return {
        "on": renewal.on.isoformat(),
        "reason": renewal.reason.value,
        "recipient": renewal.recipient,
        "signature": renewal.signature.hex(),
        "verify_key": renewal.verify_key.hex(),
    }


def renewal_of(fields: Any) -> Renewal:
    """Return a renewal out of a card's file, unverified; raise ``ValueError`` or ``TypeError`` for what is none."""
    if not isinstance(fields, dict) or fields.keys() != _KEYS or not all(type(v) is str for v in fields.values()):
        raise ValueError("no renewal")
    return Renewal(
        fields["recipient"],
        bytes.fromhex(fields["verify_key"]),
        RenewalReason(fields["reason"]),
        date.fromisoformat(fields["on"]),
        bytes.fromhex(fields["signature"]),
    )


def check_renewals(file: CardFile) -> None:
    """Verify each step by the former key itself; raise :class:`CardDamaged` for a step that does not fit."""
    seen = {file.card.fingerprint}
    to = (file.card.recipient, file.card.verify_key)
    if len(file.renewals) > MAX_CARD_RENEWALS:
        raise CardDamaged
    for renewal in file.renewals:
        if renewal.fingerprint in seen:
            raise CardDamaged
        try:
            parse_recipient(renewal.recipient)
            public = Ed25519PublicKey.from_public_bytes(renewal.verify_key)
            public.verify(renewal.signature, _signed_bytes(renewal, *to))
        except (InvalidSignature, InvalidRecipient, ValueError) as error:
            raise CardDamaged from error
        seen.add(renewal.fingerprint)
        to = (renewal.recipient, renewal.verify_key)


def _signed_bytes(renewal: Renewal, recipient: str, verify_key: bytes) -> bytes:
    """Return what a former key signs: itself, its successor's keys, why and when; no name, which may change alone."""
    fields = {name: value for name, value in renewal_fields(renewal).items() if name != "signature"}
    return RENEWAL_PREFIX + canonical_json({**fields, "to": {"recipient": recipient, "verify_key": verify_key.hex()}})
