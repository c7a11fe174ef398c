"""Vectors of receipts: what a level above answers, and what must not pass for such an answer."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from desktop_app.domain.fingerprint import canonical_json
from desktop_app.package.receipt import SIGNATURE_PREFIX, receipt_bytes
from tests.unit.package.sample import CASE_ID, review
from tests.vectors.keys import RECEIVER, SENDER, STRANGER
from tests.vectors.workshop import Vector, flipped, sealed, unsealed

_LINE = {"sheet": "sheet", "line": "line", "hundredths": 200, "reason": ""}
_ORIGINAL = {"place": "material:certificate", "sha256": "c" * 64}
Change = Callable[[dict[str, Any]], None]
GIVEN = datetime(2021, 7, 5, 2, 0, tzinfo=UTC)


def vectors() -> Iterator[Vector]:
    """Yield all vectors of receipts; SENDER is the level that answers, RECEIVER the one whose case it was."""
    good, _ = receipt_bytes([review(CASE_ID, SENDER)], SENDER.sender, RECEIVER.card.recipient, "c" * 32, GIVEN)
    yield Vector("good", good, None)
    yield from _no_receipts(good)
    yield from _changed(good)
    yield from _signed_but_wrong(good)


def _no_receipts(good: bytes) -> Iterator[Vector]:
    yield Vector("empty", b"", "NotAReceipt")
    yield Vector("text", "同意".encode(), "NotAReceipt")
    yield Vector("age-of-text", sealed("同意".encode()), "NotAReceipt")
    yield Vector("age-of-a-list", sealed(b"[]"), "NotAReceipt")
    yield Vector("age-of-another-format", sealed(b'{"format":"jiangbao-card"}'), "NotAReceipt")
    yield Vector("deep", sealed(b"[" * 100_000), "NotAReceipt")
    yield Vector("newer", sealed(unsealed(good).replace(b'"version":1', b'"version":2')), "NewerFormat")
    yield Vector("for-another", sealed(unsealed(good), STRANGER.card.recipient), "ReceiptForAnother")
    yield Vector("truncated", good[:-20], "ReceiptDamaged")
    yield Vector("bit-in-payload", flipped(good, len(good) - 100), "ReceiptDamaged")


def _changed(good: bytes) -> Iterator[Vector]:
    plain = unsealed(good)
    changes = {
        "verdict": plain.replace(b'"verdict":"returned"', b'"verdict":"accepted"'),
        "comment": plain.replace("请补充".encode(), "不补充".encode()),
        "sender": plain.replace(SENDER.card.verify_key.hex().encode(), STRANGER.card.verify_key.hex().encode()),
        "with-spaces": json.dumps(json.loads(plain), ensure_ascii=False).encode(),
        "key-twice": plain[:-1] + b',"version":1}',
        "signature-missing": canonical_json({k: v for k, v in json.loads(plain).items() if k != "signature"}),
        "signature-a-number": canonical_json({**json.loads(plain), "signature": 7}),
    }
    for label, data in changes.items():
        yield Vector(f"changed-{label}", sealed(data), "ReceiptDamaged")


def _signed_but_wrong(good: bytes) -> Iterator[Vector]:
    wrong: dict[str, Change] = {
        "of-another-author": _set("author", STRANGER.card.verify_key.hex()),
        "undecided": _set("verdict", None),
        "without-time": _set("decided_at", None),
        "verdict-unknown": _set("verdict", "forgotten"),
        "level-unknown": _set("level", "county"),
        "place-unknown": lambda fields: fields["reviews"][0]["opinions"][0].update(place="here and there"),
        "row-without-id": _set("answers", {"application": {"career": [{"what": "车工"}]}}),
        "comment-twice": lambda fields: fields["reviews"][0]["opinions"].append(fields["reviews"][0]["opinions"][0]),
        "line-twice": _set("scores", [_LINE, {**_LINE, "hundredths": 100}]),
        "original-twice": _set("originals", [_ORIGINAL, _ORIGINAL]),
        "no-review": lambda fields: fields.update(reviews=[]),
        "case-twice": lambda fields: fields["reviews"].append(fields["reviews"][0]),
        "unknown-key": lambda fields: fields.update(phone="1"),
    }
    for label, change in wrong.items():
        yield Vector(f"signed-{label}", _signed(good, change), "ReceiptDamaged")
    to_another = _signed(good, lambda fields: fields.update(to=STRANGER.card.recipient))
    yield Vector("readdressed", to_another, "Readdressed", note="meant for another desk, encrypted again to this one")


def _set(key: str, value: object) -> Change:
    return lambda fields: fields["reviews"][0].update({key: value})


def _signed(good: bytes, change: Change) -> bytes:
    """Return a receipt with this change, properly signed by its sender."""
    fields = json.loads(unsealed(good))
    del fields["signature"]
    change(fields)
    signature = Ed25519PrivateKey.from_private_bytes(SENDER.seed).sign(SIGNATURE_PREFIX + canonical_json(fields))
    return sealed(canonical_json({**fields, "signature": signature.hex()}))
