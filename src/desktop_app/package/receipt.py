"""Receipts as files (回执 ``.jbr``): what a level decided about cases, signed, and locked to the one who sent them.

An age v1 file whose content is one canonical JSON document with its own Ed25519 signature, like a contact card.
"""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any, Literal

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from pydantic import Field, ValidationError

from desktop_app.age import errors as age
from desktop_app.age.files import begin_for_recipients
from desktop_app.age.header import read_header
from desktop_app.age.keys import recipient_of, unwrap_with_identity
from desktop_app.age.payload import SealedReader
from desktop_app.domain.contact import ContactCard
from desktop_app.domain.fingerprint import canonical_json
from desktop_app.domain.review import Review
from desktop_app.package.contents import AgeIdentities, Sender
from desktop_app.package.errors import (
    NewerFormat,
    NotAReceipt,
    OverLimit,
    Readdressed,
    ReceiptDamaged,
    ReceiptForAnother,
)
from desktop_app.package.limits import MAX_CASES, MAX_RECEIPT_BYTES, MIB
from desktop_app.package.manifest_entries import ManifestPart, SenderEntry
from desktop_app.package.manifest_fields import Hex32, Moment, Recipient, moment, moment_text
from desktop_app.package.review_json import ReviewEntry

FORMAT = "jiangbao-receipt"
VERSION = 1
SIGNATURE_PREFIX = b"jiangbao-receipt-signature-v1\0"
_OVERHEAD = 64 * 1024
"""Room for the age header and the authentication tags."""


class ReceiptDocument(ManifestPart):
    """The content of a receipt, its signature apart."""

    format: Literal["jiangbao-receipt"]
    version: Literal[1]
    id: Hex32
    given_at: Moment
    sender: SenderEntry
    to: Recipient
    """Whose cases they are."""
    reviews: Annotated[tuple[ReviewEntry, ...], Field(min_length=1, max_length=MAX_CASES)]
    """What the sender of the receipt decided, one for each case."""

    @property
    def encoded(self) -> bytes:
        """The exact bytes that are signed."""
        return canonical_json(self.model_dump(mode="json"))


@dataclass(frozen=True, slots=True)
class OpenedReceipt:
    """A receipt whose signature holds; whether its sender is someone known, :mod:`.trust` tells."""

    digest: str
    """SHA-256 of the signed bytes: the same receipt, encrypted again, has the same."""
    sender: ContactCard
    given_at: datetime
    reviews: tuple[Review, ...]


def receipt_bytes(
    reviews: Sequence[Review], sender: Sender, recipient: str, receipt_id: str, given_at: datetime
) -> tuple[bytes, str]:
    """Return the ``.jbr`` file's content, and the digest by which the receipt is known.

    ``recipient`` is the age recipient on the card of whoever sent the cases. Raises :class:`OverLimit`;
    :class:`ValueError` when a review is another desk's or undecided, or the seed does not belong to the card.
    """
    private = Ed25519PrivateKey.from_private_bytes(sender.seed)
    if private.public_key().public_bytes_raw() != sender.card.verify_key:
        raise ValueError("the seed is not that of the sender's card")
    document = ReceiptDocument(
        format="jiangbao-receipt",
        version=1,
        id=receipt_id,
        given_at=moment_text(given_at),
        sender=SenderEntry(
            name=sender.card.name, recipient=sender.card.recipient, verify_key=sender.card.verify_key.hex()
        ),
        to=recipient,
        reviews=tuple(map(ReviewEntry.of, reviews)),
    )
    _check_own(document)
    encoded = document.encoded
    plain = canonical_json({**json.loads(encoded), "signature": private.sign(SIGNATURE_PREFIX + encoded).hex()})
    if len(plain) > MAX_RECEIPT_BYTES:
        raise OverLimit(f"回执超过 {MAX_RECEIPT_BYTES // MIB} MiB")
    out = io.BytesIO()
    sealed = begin_for_recipients(out, (recipient,))
    sealed.write(plain)
    sealed.finish()
    return out.getvalue(), hashlib.sha256(encoded).hexdigest()


def read_receipt(data: bytes, key: AgeIdentities) -> OpenedReceipt:
    """Return the receipt in a ``.jbr`` file's content.

    Raises :class:`NotAReceipt`, :class:`NewerFormat`, :class:`ReceiptForAnother`, :class:`Readdressed`,
    :class:`ReceiptDamaged` or :class:`OverLimit`.
    """
    plain, recipient = _unsealed(data, key)
    fields = _fields(plain)
    signature = fields.pop("signature", None)
    try:
        document = ReceiptDocument.model_validate_json(canonical_json(fields))
        _check_own(document)
        if canonical_json({**fields, "signature": signature}) != plain or not isinstance(signature, str):
            raise ReceiptDamaged
        public = Ed25519PublicKey.from_public_bytes(bytes.fromhex(document.sender.verify_key))
        public.verify(bytes.fromhex(signature), SIGNATURE_PREFIX + document.encoded)
        reviews = tuple(entry.review for entry in document.reviews)
    except (ValidationError, ValueError, InvalidSignature) as error:
        raise ReceiptDamaged from error
    if document.to != recipient:
        raise Readdressed
    digest = hashlib.sha256(document.encoded).hexdigest()
    return OpenedReceipt(digest, document.sender.card, moment(document.given_at), reviews)


def _check_own(document: ReceiptDocument) -> None:
    """Raise :class:`ValueError` unless the reviews are the sender's own, decided, and one for each case."""
    cases = [entry.case for entry in document.reviews]
    if len(set(cases)) != len(cases):
        raise ValueError("two reviews of one case")
    for entry in document.reviews:
        if entry.author != document.sender.verify_key or entry.verdict is None or entry.decided_at is None:
            raise ValueError("a review that is not the sender's decision")


def _unsealed(data: bytes, key: AgeIdentities) -> tuple[bytes, str]:
    """Return what is inside, and the recipient by whose key it was opened."""
    if len(data) > MAX_RECEIPT_BYTES + _OVERHEAD:
        raise OverLimit(f"回执超过 {MAX_RECEIPT_BYTES // MIB} MiB")
    stream = io.BytesIO(data)
    try:
        header = read_header(stream)
        for identity in key.identities:
            try:
                file_key = unwrap_with_identity(header, identity)
            except age.NoMatch:
                continue
            source = SealedReader(stream, header.size, file_key)
            return source.read_at(0, source.size), recipient_of(identity)
    except age.NotAge as error:
        raise NotAReceipt from error
    except age.NewerAge as error:
        raise NewerFormat from error
    except (age.AgeDamaged, age.HeaderTooLarge, age.TooCostly) as error:
        raise ReceiptDamaged from error
    raise ReceiptForAnother


def _fields(plain: bytes) -> dict[str, Any]:
    try:
        fields = json.loads(plain)
    except (ValueError, RecursionError) as error:
        raise NotAReceipt from error
    if not isinstance(fields, dict) or fields.get("format") != FORMAT:
        raise NotAReceipt
    version = fields.get("version")
    if isinstance(version, int) and version > VERSION:
        raise NewerFormat
    return fields
