"""Vectors of the outside: what is no package, the lock, the age header and its payload."""

from __future__ import annotations

import os
import zlib
from collections.abc import Iterator

from desktop_app.age.header import Stanza
from desktop_app.age.keys import header_bytes, wrap_for_recipient, wrap_with_passphrase
from desktop_app.package.contents import PassphraseLock
from desktop_app.package.limits import MAX_HEADER_BYTES, MAX_RECIPIENTS
from tests.unit.package.sample import case_with, contents
from tests.vectors.keys import PASSPHRASE, RECEIVER, STRANGER, WORK_FACTOR
from tests.vectors.workshop import Vector, flipped, packed, sealed, sealed_with, unsealed, zipped

CHUNK = 64 * 1024
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0:~\x9bU\0\0\0\nIDATx\x9cc`\0\0\0\x02\0\x01"


def vectors(good: bytes) -> Iterator[Vector]:
    """Yield all vectors of the outside."""
    yield from _good(good)
    yield from _no_packages(good)
    yield from _locks(good)
    yield from _headers(good)
    yield from _cut(good)
    yield from _bits(good)


def _good(good: bytes) -> Iterator[Vector]:
    yield Vector("good", good, None, note="to a card")
    lock = PassphraseLock(PASSPHRASE, WORK_FACTOR)
    locked = packed(contents(case_with({"证书.jpg": b"scan"})), lock)
    yield Vector("good-passphrase", locked, None, "passphrase")
    yield Vector("wrong-passphrase", locked, "WrongPassphrase", "wrong passphrase")
    yield Vector("passphrase-not-given", locked, "PassphraseNeeded")


def _no_packages(good: bytes) -> Iterator[Vector]:
    yield Vector("empty", b"", "NotAPackage")
    yield Vector("png", PNG, "NotAPackage")
    yield Vector("zip", zipped([("a.txt", b"a")]), "NotAPackage", note="a ZIP without encryption")
    yield Vector("armoured", b"-----BEGIN AGE ENCRYPTED FILE-----\n", "NotAPackage", note="age's text form")
    yield Vector("age-of-text", sealed(b"hello, world: no archive inside"), "NotAPackage")
    yield Vector("age-of-nothing", sealed(b""), "NotAPackage")
    yield Vector("age-of-a-zip", sealed(zipped([("a.txt", b"a")])), "NotAPackage", note="a ZIP without manifest")
    yield Vector("age-of-an-empty-zip", sealed(zipped([])), "NotAPackage")
    yield Vector("age-version-2", good.replace(b"age-encryption.org/v1", b"age-encryption.org/v2", 1), "NewerFormat")


def _locks(good: bytes) -> Iterator[Vector]:
    yield Vector("wrong-key", good, "WrongKey", "stranger")
    yield Vector("passphrase-for-a-card", good, "PassphraseNotUsed", "passphrase")
    key = os.urandom(16)
    for factor in (23, 40, 10**20):
        stanza = Stanza("scrypt", ("A" * 21 + "A", str(factor)), bytes(32))
        yield Vector(f"scrypt-factor-{factor}", sealed_with(b"", key, [stanza]), "TooCostly", "passphrase")
    scrypt = wrap_with_passphrase(key, PASSPHRASE, WORK_FACTOR)
    both = [scrypt, wrap_for_recipient(key, RECEIVER.card.recipient)]
    yield Vector("scrypt-not-alone", sealed_with(unsealed(good), key, both), "Damaged", "passphrase")
    zero = Stanza("scrypt", (scrypt.arguments[0], "0" + scrypt.arguments[1]), scrypt.body)
    yield Vector("scrypt-factor-with-zero", sealed_with(b"", key, [zero]), "Damaged", "passphrase")
    yield Vector("no-recipient-of-ours", sealed_with(b"", key, [Stanza("ssh-rsa", ("x",), b"")]), "WrongKey")
    many = [wrap_for_recipient(key, STRANGER.card.recipient)] * (MAX_RECIPIENTS + 1)
    yield Vector("too-many-recipients", sealed_with(b"", key, many), "OverLimit")


def _headers(good: bytes) -> Iterator[Vector]:
    start = good.index(b"-> ")
    yield Vector("header-without-stanza", good[:start] + good[good.index(b"--- ") :], "Damaged")
    yield Vector("header-with-carriage-returns", good.replace(b"\n", b"\r\n", 3), "NotAPackage")
    yield Vector("header-padded-base64", good.replace(b"\n\x2d\x2d\x2d ", b"=\n--- ", 1), "Damaged")
    key = os.urandom(16)
    forged = header_bytes((wrap_for_recipient(os.urandom(16), RECEIVER.card.recipient),), key)
    yield Vector("header-of-another-key", forged + bytes(64), "Damaged", note="authentication code of another file key")
    low = Stanza("X25519", ("A" * 43,), bytes(32))
    yield Vector("low-order-share", sealed_with(b"", key, [low]), "Damaged", note="X25519 gives zero")
    endless = b"age-encryption.org/v1\n-> X25519 " + b"a" * MAX_HEADER_BYTES
    yield Vector("endless-header", endless, "OverLimit", note="a line without end")


def _cut(good: bytes) -> Iterator[Vector]:
    payload = good.index(b"\n--- ") + 5 + 43 + 1
    for name, length in (
        ("in-first-line", 10),
        ("in-stanza", 60),
        ("before-code", good.index(b"\n--- ") + 3),
        ("after-header", payload),
        ("in-nonce", payload + 9),
        ("after-nonce", payload + 16),
        ("in-first-chunk", payload + 700),
        ("by-one-byte", len(good) - 1),
    ):
        error = "NotAPackage" if name == "in-first-line" else "Damaged"
        yield Vector(f"truncated-{name}", good[:length], error)
    yield Vector("byte-appended", good + b"\0", "Damaged")
    long = packed(contents(case_with({"长.bin": zlib.compress(os.urandom(CHUNK + 500))})))
    boundary = long.index(b"\n--- ") + 5 + 43 + 1 + 16 + CHUNK + 16
    yield Vector("truncated-at-chunk-end", long[:boundary], "Damaged", note="a whole chunk, but not the last")


def _bits(good: bytes) -> Iterator[Vector]:
    stanza = good.index(b"\n", good.index(b"-> ")) + 5
    code = good.index(b"\n--- ") + 10
    yield Vector("bit-in-stanza", _letter_changed(good, stanza), "WrongKey", note="cannot be told from a wrong key")
    yield Vector("bit-in-header-code", _letter_changed(good, code), "Damaged")
    yield Vector("bit-in-nonce", flipped(good, code + 43), "Damaged")
    yield Vector("bit-in-payload", flipped(good, len(good) // 2, 5), "Damaged")
    yield Vector("bit-in-last-tag", flipped(good, len(good) - 1, 7), "Damaged")


def _letter_changed(data: bytes, at: int) -> bytes:
    """Return ``data`` with another letter of Base64 at ``at``."""
    return data[:at] + (b"B" if data[at : at + 1] == b"A" else b"A") + data[at + 1 :]
