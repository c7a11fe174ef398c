"""Vectors of contact cards."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from desktop_app.domain.contact import RenewalReason
from desktop_app.domain.fingerprint import canonical_json
from desktop_app.package.card import SIGNATURE_PREFIX, card_bytes
from desktop_app.package.card_renewals import renewal_fields, vouch
from desktop_app.package.limits import MAX_CARD_BYTES, MAX_CARD_NAME, MAX_CARD_RENEWALS
from tests.vectors.keys import RECEIVER, SENDER, STRANGER
from tests.vectors.workshop import Vector

_DAY = date(2026, 11, 21)


def vectors() -> Iterator[Vector]:
    """Yield all vectors of cards."""
    good = card_bytes(SENDER.card, SENDER.seed)
    yield Vector("good", good, None)
    yield from _no_cards(good)
    yield from _changed(good)
    yield from _signed_but_wrong()
    yield from _renewed()


def _no_cards(good: bytes) -> Iterator[Vector]:
    yield Vector("empty", b"", "NotACard")
    yield Vector("text", "某某公司".encode(), "NotACard")
    yield Vector("a-list", b"[]", "NotACard")
    yield Vector("another-format", b'{"format":"vcard"}', "NotACard")
    yield Vector("deep", b"[" * 4000, "NotACard")
    yield Vector("too-large", good + b" " * MAX_CARD_BYTES, "NotACard")
    yield Vector("truncated", good[:-20], "NotACard")
    yield Vector("newer", good.replace(b'"version":1', b'"version":3'), "NewerFormat")


def _changed(good: bytes) -> Iterator[Vector]:
    changes = {
        "other-name": good.replace("某某机械".encode(), "其他机械".encode()),
        "other-recipient": good.replace(SENDER.card.recipient.encode(), STRANGER.card.recipient.encode()),
        "other-key": good.replace(SENDER.card.verify_key.hex().encode(), STRANGER.card.verify_key.hex().encode()),
        "with-spaces": json.dumps(json.loads(good), ensure_ascii=False).encode(),
        "key-twice": good[:-1] + b',"version":1}',
        "unknown-key": good[:-1] + b',"phone":"1"}',
        "name-a-number": good.replace('"某某机械有限公司"'.encode(), b"7"),
        "signature-missing": canonical_json({k: v for k, v in json.loads(good).items() if k != "signature"}),
        "upper-case-key": good.replace(
            SENDER.card.verify_key.hex().encode(), SENDER.card.verify_key.hex().upper().encode()
        ),
    }
    for label, data in changes.items():
        yield Vector(f"changed-{label}", data, "CardDamaged")


def _signed_but_wrong() -> Iterator[Vector]:
    wrong = {
        "control-character": {"name": "某某\x1b[2J公司"},
        "right-to-left": {"name": "某某\u202e公司"},
        "name-too-long": {"name": "某" * (MAX_CARD_NAME + 1)},
        "name-empty": {"name": ""},
        "name-padded": {"name": " 某某公司"},
        "recipient-invalid": {"recipient": "age1qqqqqqqq"},
        "recipient-low-order": {"recipient": "age1" + "q" * 52 + "ncj9qh"},
        "recipient-upper-case": {"recipient": SENDER.card.recipient.upper()},
    }
    for label, change in wrong.items():
        yield Vector(f"signed-{label}", _signed(change), "CardDamaged")


def _signed(change: dict[str, Any]) -> bytes:
    """Return a card with this change, properly signed by its owner."""
    fields = json.loads(card_bytes(SENDER.card, SENDER.seed)) | change
    del fields["signature"]
    signature = Ed25519PrivateKey.from_private_bytes(SENDER.seed).sign(SIGNATURE_PREFIX + canonical_json(fields))
    return canonical_json({**fields, "signature": signature.hex()})


def _renewed() -> Iterator[Vector]:
    """Cards of version 2: the sender had the keys of two other desks before."""
    last = vouch(STRANGER.seed, STRANGER.card, SENDER.card, RenewalReason.ROUTINE, _DAY)
    first = vouch(RECEIVER.seed, RECEIVER.card, STRANGER.card, RenewalReason.LOSS, _DAY)
    yield Vector("good-renewed", card_bytes(SENDER.card, SENDER.seed, (last,)), None)
    yield Vector("good-renewed-twice", card_bytes(SENDER.card, SENDER.seed, (last, first)), None)
    fields = renewal_fields(last)
    wrong: dict[str, Any] = {
        "none": [],
        "no-list": {},
        "no-objects": ["former"],
        "signature-of-another": [fields | {"signature": first.signature.hex()}],
        "reason-changed": [fields | {"reason": "loss"}],
        "reason-unknown": [fields | {"reason": "theft"}],
        "day-changed": [fields | {"on": "2026-11-22"}],
        "day-impossible": [fields | {"on": "2026-02-30"}],
        "day-short": [fields | {"on": "20261121"}],
        "key-changed": [fields | {"verify_key": RECEIVER.card.verify_key.hex()}],
        "recipient-changed": [fields | {"recipient": RECEIVER.card.recipient}],
        "recipient-a-number": [fields | {"recipient": 7}],
        "unknown-key": [fields | {"name": "某某公司"}],
        "in-other-order": [renewal_fields(first), fields],
        "step-missing": [renewal_fields(first)],
        "by-itself": [renewal_fields(vouch(SENDER.seed, SENDER.card, SENDER.card, RenewalReason.ROUTINE, _DAY))],
        "in-a-circle": [fields, renewal_fields(vouch(SENDER.seed, SENDER.card, STRANGER.card, last.reason, _DAY))],
        "too-often": [fields] * (MAX_CARD_RENEWALS + 1),
    }
    for label, renewals in wrong.items():
        yield Vector(f"renewed-{label}", _signed({"version": 2, "renewals": renewals}), "CardDamaged")
    yield Vector("renewed-version-1", _signed({"renewals": [fields]}), "CardDamaged")
    yield Vector("renewed-version-2-bare", _signed({"version": 2}), "CardDamaged")
