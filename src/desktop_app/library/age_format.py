"""The age v1 file format (C2SP age specification): header, file key, and the keys that follow from it.

The objects are written by ``pyrage``; this module exists so that they can be read at any position (``age_reader``),
which pyrage does not offer, and so that the work factor of a passphrase can be chosen (``age_scrypt``). Primitives
come from ``cryptography`` and ``hashlib``; tests hold both sides against pyrage.
"""

from __future__ import annotations

import base64
import binascii
import hmac
from dataclasses import dataclass
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

VERSION_LINE = b"age-encryption.org/v1\n"
FILE_KEY_BYTES = 16
PAYLOAD_NONCE_BYTES = 16
CHUNK_BYTES = 64 * 1024
"""Plain bytes of a payload chunk; every chunk but the last is full."""
TAG_BYTES = 16
ZERO_NONCE = bytes(12)
_X25519_INFO = b"age-encryption.org/v1/X25519"
_MAX_LINE = 4096
_MAX_LINES = 1000
_BODY_LINE = 64
_SHARE_BYTES = 32
_BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_IDENTITY_PREFIX = "AGE-SECRET-KEY-"
_CHECKSUM_CHARACTERS = 6


class NotAge(Exception):
    """The bytes are not an intact age v1 file for the key at hand; callers turn this into their own known error."""


@dataclass(frozen=True, slots=True)
class Stanza:
    """One wrapped copy of the file key: type and arguments, and the body's bytes."""

    arguments: tuple[str, ...]
    body: bytes


@dataclass(frozen=True, slots=True)
class Header:
    """A parsed header. ``signed`` are the bytes under the header's MAC, ``size`` the header's length in bytes."""

    stanzas: tuple[Stanza, ...]
    signed: bytes
    mac: bytes
    size: int

    def check(self, file_key: bytes) -> None:
        """Raise :class:`NotAge` unless the header's MAC was made with this file key."""
        if not hmac.compare_digest(header_mac(file_key, self.signed), self.mac):
            raise NotAge("header MAC")


def decode_base64(text: bytes) -> bytes:
    """Decode base64 without padding, canonical only; raise :class:`NotAge` otherwise."""
    try:
        plain = base64.b64decode(text + b"=" * (-len(text) % 4), validate=True)
    except binascii.Error as error:
        raise NotAge("base64") from error
    if encode_base64(plain) != text:
        raise NotAge("base64 is not canonical")
    return plain


def encode_base64(plain: bytes) -> bytes:
    """Encode as base64 without padding."""
    return base64.b64encode(plain).rstrip(b"=")


def derive(key: bytes, salt: bytes, info: bytes) -> bytes:
    """Return 32 bytes by HKDF-SHA256 (RFC 5869)."""
    return HKDF(hashes.SHA256(), 32, salt, info).derive(key)


def header_mac(file_key: bytes, signed: bytes) -> bytes:
    """Return the MAC of a header."""
    return hmac.digest(derive(file_key, b"", b"header"), signed, "sha256")


def payload_key(file_key: bytes, nonce: bytes) -> bytes:
    """Return the key of the payload that starts with ``nonce``."""
    return derive(file_key, nonce, b"payload")


def read_header(stream: BinaryIO) -> Header:
    """Read the header at the stream's position, which is left at the payload's nonce."""
    start = stream.tell()
    if stream.read(len(VERSION_LINE)) != VERSION_LINE:
        raise NotAge("version line")
    lines = _header_lines(stream)
    size = stream.tell() - start
    stream.seek(start)
    mac = decode_base64(lines[-1].removeprefix(b"--- "))
    signed = stream.read(size - len(lines[-1]) - 1) + b"---"
    stream.seek(start + size)
    return Header(_stanzas(lines[:-1]), signed, mac, size)


def _header_lines(stream: BinaryIO) -> list[bytes]:
    """Return the header's lines after the first, without line ends, the last one being the MAC's."""
    lines: list[bytes] = []
    while len(lines) < _MAX_LINES:
        line = stream.readline(_MAX_LINE)
        if not line.endswith(b"\n"):
            break
        lines.append(line[:-1])
        if line.startswith(b"--- "):
            return lines
    raise NotAge("header has no end")


def _stanzas(lines: list[bytes]) -> tuple[Stanza, ...]:
    """Read stanzas: an argument line, then body lines of 64 characters up to the first shorter one."""
    stanzas: list[Stanza] = []
    remaining = iter(lines)
    for line in remaining:
        if not line.startswith(b"-> ") or not line.isascii():
            raise NotAge("stanza")
        body = b""
        for part in remaining:
            body += part
            if len(part) < _BODY_LINE:
                break
        else:
            raise NotAge("stanza body")
        stanzas.append(Stanza(tuple(line[3:].decode("ascii").split(" ")), decode_base64(body)))
    return tuple(stanzas)


def seal(key: bytes, file_key: bytes) -> bytes:
    """Wrap a file key."""
    return ChaCha20Poly1305(key).encrypt(ZERO_NONCE, file_key, None)


def unseal(key: bytes, body: bytes) -> bytes | None:
    """Unwrap a file key, or return None when ``key`` is not the one."""
    if len(body) != FILE_KEY_BYTES + TAG_BYTES:
        raise NotAge("wrapped key size")
    try:
        return ChaCha20Poly1305(key).decrypt(ZERO_NONCE, body, None)
    except InvalidTag:
        return None


def unwrap_x25519(header: Header, secret: bytes) -> bytes:
    """Return the file key of a file encrypted to the identity with these 32 secret bytes."""
    private = X25519PrivateKey.from_private_bytes(secret)
    recipient = private.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
    for stanza in header.stanzas:
        if stanza.arguments[0] != "X25519" or len(stanza.arguments) != 2:
            continue
        share = decode_base64(stanza.arguments[1].encode())
        if len(share) != _SHARE_BYTES:
            raise NotAge("share size")
        try:
            shared = private.exchange(X25519PublicKey.from_public_bytes(share))
        except ValueError as error:
            raise NotAge("share of low order") from error
        file_key = unseal(derive(shared, share + recipient, _X25519_INFO), stanza.body)
        if file_key is not None:
            header.check(file_key)
            return file_key
    raise NotAge("no stanza for this identity")


def identity_secret(identity: str) -> bytes:
    """Return the 32 secret bytes inside ``AGE-SECRET-KEY-1…``, an identity that pyrage made (Bech32, BIP 173)."""
    data = identity.removeprefix(_IDENTITY_PREFIX + "1").lower()
    number = 0
    for character in data[:-_CHECKSUM_CHARACTERS]:
        number = number << 5 | _BECH32.index(character)
    padding = 5 * (len(data) - _CHECKSUM_CHARACTERS) % 8
    return (number >> padding).to_bytes(32, "big")
