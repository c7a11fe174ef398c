"""Wrapping and unwrapping of the file key: X25519 recipients and scrypt passphrases."""

from __future__ import annotations

import hmac
import os
import re
import unicodedata

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from desktop_app.age import bech32
from desktop_app.age.errors import AgeDamaged, InvalidRecipient, NoMatch, TooCostly
from desktop_app.age.header import Header, Stanza, base64_data, base64_text, stanza_bytes

FILE_KEY_BYTES = 16
MAX_WORK_FACTOR = 22
"""log2 of scrypt's N that is tried on reading; the ``age`` command has the same limit."""
DEFAULT_WORK_FACTOR = 18
"""log2 of scrypt's N for writing, as the ``age`` command has it: about a second and 256 MiB."""
X25519 = "X25519"
SCRYPT = "scrypt"
RECIPIENT_PREFIX = "age"
IDENTITY_PREFIX = "age-secret-key-"
_X25519_LABEL = b"age-encryption.org/v1/X25519"
_SCRYPT_LABEL = b"age-encryption.org/v1/scrypt"
_WRAPPED_BYTES = FILE_KEY_BYTES + 16
_ZERO_NONCE = bytes(12)
_WORK_FACTOR = re.compile(r"[1-9][0-9]*")


def hkdf(secret: bytes, salt: bytes, label: bytes) -> bytes:
    """Return 32 bytes of HKDF-SHA-256 (RFC 5869)."""
    return HKDF(SHA256(), 32, salt, label).derive(secret)


def header_code(file_key: bytes, covered: bytes) -> bytes:
    """Return the header's authentication code."""
    return hmac.digest(hkdf(file_key, b"", b"header"), covered, "sha256")


def header_bytes(stanzas: tuple[Stanza, ...], file_key: bytes) -> bytes:
    """Return a whole header."""
    covered = stanza_bytes(stanzas)
    return covered + b" " + base64_text(header_code(file_key, covered)) + b"\n"


def parse_recipient(text: str) -> bytes:
    """Return the 32 bytes of ``age1…``; raise :class:`InvalidRecipient` if it is none, or a key that hides nothing."""
    try:
        prefix, data = bech32.decode(text)
        X25519PrivateKey.from_private_bytes(bytes(32)).exchange(X25519PublicKey.from_public_bytes(data))
    except ValueError as error:
        raise InvalidRecipient from error
    if prefix != RECIPIENT_PREFIX or text != text.lower():
        raise InvalidRecipient
    return data


def parse_identity(text: str) -> bytes:
    """Return the 32 bytes of ``AGE-SECRET-KEY-1…``; raise :class:`ValueError` if it is none."""
    prefix, data = bech32.decode(text)
    if prefix != IDENTITY_PREFIX or len(data) != 32:
        raise ValueError("not an age identity")
    return data


def new_identity() -> str:
    """Return a new identity, ``AGE-SECRET-KEY-1…``, from the system's random source."""
    return bech32.encode(IDENTITY_PREFIX, os.urandom(32)).upper()


def recipient_of(identity: str) -> str:
    """Return the recipient (``age1…``) that belongs to an identity."""
    public = X25519PrivateKey.from_private_bytes(parse_identity(identity)).public_key()
    return bech32.encode(RECIPIENT_PREFIX, public.public_bytes_raw())


def wrap_for_recipient(file_key: bytes, recipient: str) -> Stanza:
    """Return the stanza that lets the owner of ``recipient`` have the file key."""
    public = parse_recipient(recipient)
    ephemeral = X25519PrivateKey.generate()
    share = ephemeral.public_key().public_bytes_raw()
    secret = ephemeral.exchange(X25519PublicKey.from_public_bytes(public))
    wrapping = hkdf(secret, share + public, _X25519_LABEL)
    return Stanza(X25519, (base64_text(share).decode(),), _sealed(wrapping, file_key))


def wrap_with_passphrase(file_key: bytes, passphrase: str, work_factor: int) -> Stanza:
    """Return the stanza that lets whoever knows the passphrase have the file key."""
    salt = os.urandom(16)
    wrapping = _stretched(passphrase, salt, work_factor)
    return Stanza(SCRYPT, (base64_text(salt).decode(), str(work_factor)), _sealed(wrapping, file_key))


def unwrap_with_identity(header: Header, identity: str) -> bytes:
    """Return the file key; raise :class:`NoMatch` when no stanza is for ``identity``."""
    private = X25519PrivateKey.from_private_bytes(parse_identity(identity))
    public = private.public_key().public_bytes_raw()
    for stanza in header.stanzas:
        if stanza.kind == X25519:
            share = _ephemeral_share(stanza)
            try:
                secret = private.exchange(X25519PublicKey.from_public_bytes(share))
            except ValueError as error:
                raise AgeDamaged from error
            file_key = _opened(hkdf(secret, share + public, _X25519_LABEL), stanza.body)
            if file_key is not None:
                return _authenticated(header, file_key)
    raise NoMatch


def unwrap_with_passphrase(header: Header, passphrase: str) -> bytes:
    """Return the file key; raise :class:`NoMatch` when it is another one. Check :func:`work_factor` first."""
    factor = work_factor(header)
    if factor is None:
        raise NoMatch
    stanza = header.stanzas[0]
    file_key = _opened(_stretched(passphrase, base64_data(stanza.arguments[0].encode()), factor), stanza.body)
    if file_key is None:
        raise NoMatch
    return _authenticated(header, file_key)


def work_factor(header: Header) -> int | None:
    """Return log2 of scrypt's N, or None where no passphrase is used.

    Raises :class:`TooCostly` above the cap, and :class:`AgeDamaged` for a scrypt stanza that is malformed or not alone.
    """
    if all(stanza.kind != SCRYPT for stanza in header.stanzas):
        return None
    stanza = header.stanzas[0]
    if len(header.stanzas) != 1 or len(stanza.arguments) != 2 or len(stanza.body) != _WRAPPED_BYTES:
        raise AgeDamaged
    salt, factor = stanza.arguments
    if len(base64_data(salt.encode())) != 16 or not _WORK_FACTOR.fullmatch(factor):
        raise AgeDamaged
    if len(factor) > 2 or int(factor) > MAX_WORK_FACTOR:
        raise TooCostly
    return int(factor)


def _ephemeral_share(stanza: Stanza) -> bytes:
    if len(stanza.arguments) != 1 or len(stanza.body) != _WRAPPED_BYTES:
        raise AgeDamaged
    return base64_data(stanza.arguments[0].encode())


def _authenticated(header: Header, file_key: bytes) -> bytes:
    if not hmac.compare_digest(header_code(file_key, header.authenticated), header.code):
        raise AgeDamaged
    return file_key


def _stretched(passphrase: str, salt: bytes, factor: int) -> bytes:
    """Return the wrapping key of a passphrase; in NFC, so that two keyboards give the same key."""
    text = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
    try:
        return Scrypt(_SCRYPT_LABEL + salt, 32, 1 << factor, 8, 1).derive(text)
    except MemoryError as error:
        raise TooCostly from error


def _sealed(wrapping: bytes, file_key: bytes) -> bytes:
    return ChaCha20Poly1305(wrapping).encrypt(_ZERO_NONCE, file_key, None)


def _opened(wrapping: bytes, body: bytes) -> bytes | None:
    try:
        return ChaCha20Poly1305(wrapping).decrypt(_ZERO_NONCE, body, None)
    except InvalidTag:
        return None
