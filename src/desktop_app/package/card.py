"""Contact cards as files (收件名片 ``.jbc``): canonical JSON, signed by the very key it carries.

The signature shows that whoever made the card holds the signing key and that nothing was altered since; whose card it
is, only the fingerprint read over the telephone can tell. A card whose keys were renewed is of version 2 and also lists
the former keys, each with its word for those that came after (:mod:`desktop_app.package.card_renewals`).
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Sequence
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from desktop_app.age.errors import InvalidRecipient
from desktop_app.age.keys import parse_recipient
from desktop_app.domain.contact import CardFile, ContactCard, Renewal
from desktop_app.domain.fingerprint import canonical_json
from desktop_app.package.card_renewals import check_renewals, renewal_fields, renewal_of
from desktop_app.package.errors import CardDamaged, NewerFormat, NotACard
from desktop_app.package.limits import MAX_CARD_BYTES, MAX_CARD_NAME
from desktop_app.package.names import is_plain_text

FORMAT = "jiangbao-card"
VERSION = 1
RENEWED_VERSION = 2
"""Of a card with renewals, and of no other: one without stays readable for programs that know version 1 only."""
SIGNATURE_PREFIX = b"jiangbao-card-signature-v1\0"
_KEYS = {"format", "version", "name", "recipient", "verify_key", "signature"}


def is_card_name(name: str) -> bool:
    """Whether ``name`` may stand on a card: 1 to 100 visible characters in NFC, without space around them."""
    return (
        0 < len(name) <= MAX_CARD_NAME
        and is_plain_text(name)
        and name.strip() == name
        and unicodedata.is_normalized("NFC", name)
    )


def card_bytes(card: ContactCard, seed: bytes, renewals: Sequence[Renewal] = ()) -> bytes:
    """Return the content of the ``.jbc`` file, signed with ``seed`` (Ed25519, 32 bytes) that belongs to the card.

    Raises :class:`ValueError` when the name may not stand on a card, the seed belongs to another, or a renewal does not
    fit; all are checked by whoever comes before.
    """
    private = Ed25519PrivateKey.from_private_bytes(seed)
    if not is_card_name(card.name) or private.public_key().public_bytes_raw() != card.verify_key:
        raise ValueError("name or key does not fit the card")
    file = CardFile(card, tuple(renewals))
    try:
        check_renewals(file)
    except CardDamaged as error:
        raise ValueError("a renewal does not fit the card") from error
    return _signed(file, private.sign(SIGNATURE_PREFIX + canonical_json(_content(file))))


def read_card(data: bytes) -> ContactCard:
    """Return the card alone in a ``.jbc`` file's content; raises as :func:`read_card_file` does."""
    return read_card_file(data).card


def read_card_file(data: bytes) -> CardFile:
    """Return what a ``.jbc`` file's content says, every signature in it verified.

    Raises :class:`NotACard`, :class:`NewerFormat` or :class:`CardDamaged`.
    """
    fields = _fields(data)
    if not isinstance(fields["name"], str):
        raise CardDamaged
    try:
        card = ContactCard(fields["name"], fields["recipient"], bytes.fromhex(fields["verify_key"]))
        file = CardFile(card, tuple(renewal_of(item) for item in fields.get("renewals", ())))
        signature = bytes.fromhex(fields["signature"])
        parse_recipient(card.recipient)
        signed = SIGNATURE_PREFIX + canonical_json(_content(file))
        Ed25519PublicKey.from_public_bytes(card.verify_key).verify(signature, signed)
    except (ValueError, TypeError, AttributeError, InvalidSignature, InvalidRecipient) as error:
        raise CardDamaged from error
    if not is_card_name(card.name) or _signed(file, signature) != data:
        raise CardDamaged
    check_renewals(file)
    return file


def _signed(file: CardFile, signature: bytes) -> bytes:
    return canonical_json({**_content(file), "signature": signature.hex()})


def _content(file: CardFile) -> dict[str, Any]:
    card = file.card
    content: dict[str, Any] = {
        "format": FORMAT,
        "version": RENEWED_VERSION if file.renewals else VERSION,
        "name": card.name,
        "recipient": card.recipient,
        "verify_key": card.verify_key.hex(),
    }
    if file.renewals:
        content["renewals"] = [renewal_fields(renewal) for renewal in file.renewals]
    return content


def _fields(data: bytes) -> dict[str, Any]:
    try:
        fields = json.loads(data) if len(data) <= MAX_CARD_BYTES else None
    except (ValueError, RecursionError) as error:
        raise NotACard from error
    if not isinstance(fields, dict) or fields.get("format") != FORMAT:
        raise NotACard
    version = fields.get("version")
    if isinstance(version, int) and version > RENEWED_VERSION:
        raise NewerFormat
    if fields.keys() != (_KEYS | {"renewals"} if version == RENEWED_VERSION else _KEYS):
        raise CardDamaged
    if version == RENEWED_VERSION and not isinstance(fields["renewals"], list):
        raise CardDamaged
    return fields
