"""The two key pairs of a desk: one to be written to (age X25519), one to sign with (Ed25519)."""

from __future__ import annotations

import os
from dataclasses import dataclass, field

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from desktop_app.age.keys import new_identity, recipient_of
from desktop_app.domain.contact import ContactCard


@dataclass(frozen=True, slots=True)
class NewKeys:
    """Fresh secret keys; never shown when printed."""

    age_identity: str = field(repr=False)
    """``AGE-SECRET-KEY-1…``."""
    signing_seed: bytes = field(repr=False)
    """Ed25519 seed, 32 bytes."""


def new_keys() -> NewKeys:
    """Return new keys from the system's random source."""
    return NewKeys(new_identity(), os.urandom(32))


def card_of(name: str, age_identity: str, signing_seed: bytes) -> ContactCard:
    """Return the contact card of whoever holds these secret keys."""
    verify_key = Ed25519PrivateKey.from_private_bytes(signing_seed).public_key().public_bytes_raw()
    return ContactCard(name, recipient_of(age_identity), verify_key)
