"""A few secret bytes under a passphrase, as an age file with a scrypt stanza and a work factor of our choice.

``age -d`` opens the result. pyrage would choose the work factor itself and hold up every thread meanwhile;
``hashlib.scrypt`` (RFC 7914) lets the others run.
"""

from __future__ import annotations

import hashlib
import io
import secrets
import unicodedata

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from desktop_app.library.age_format import (
    CHUNK_BYTES,
    FILE_KEY_BYTES,
    PAYLOAD_NONCE_BYTES,
    TAG_BYTES,
    VERSION_LINE,
    NotAge,
    decode_base64,
    encode_base64,
    header_mac,
    payload_key,
    read_header,
    seal,
    unseal,
)

DEFAULT_WORK_FACTOR = 18
"""Logarithm of scrypt's N: about a second and 256 MiB, as the age command chooses."""
MAX_WORK_FACTOR = 22
"""Refused above, as age itself does: 4 GiB and a minute would only serve to stall the program."""
_LABEL = b"age-encryption.org/v1/scrypt"
_SALT_BYTES = 16
_BLOCK_SIZE = 8
_LAST_CHUNK_NONCE = bytes(11) + b"\x01"


class WrongPassphrase(Exception):
    """The passphrase does not open this file."""


def _stretch(passphrase: str, salt: bytes, work_factor: int) -> bytes:
    """Return the wrapping key of a passphrase; text is NFC, so that two keyboards give the same key."""
    text = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
    cost = 1 << work_factor
    memory = 128 * _BLOCK_SIZE * cost + (1 << 20)
    return hashlib.scrypt(text, salt=_LABEL + salt, n=cost, r=_BLOCK_SIZE, p=1, maxmem=memory, dklen=32)


def wrap(secret: bytes, passphrase: str, work_factor: int = DEFAULT_WORK_FACTOR) -> bytes:
    """Return an age file that holds ``secret`` (at most 64 KiB) under ``passphrase``."""
    if len(secret) > CHUNK_BYTES:
        raise ValueError("secret too long for one chunk")
    file_key, salt = secrets.token_bytes(FILE_KEY_BYTES), secrets.token_bytes(_SALT_BYTES)
    body = encode_base64(seal(_stretch(passphrase, salt, work_factor), file_key))
    signed = VERSION_LINE + b"-> scrypt %s %d\n%s\n---" % (encode_base64(salt), work_factor, body)
    nonce = secrets.token_bytes(PAYLOAD_NONCE_BYTES)
    payload = ChaCha20Poly1305(payload_key(file_key, nonce)).encrypt(_LAST_CHUNK_NONCE, secret, None)
    return signed + b" " + encode_base64(header_mac(file_key, signed)) + b"\n" + nonce + payload


def unwrap(sealed: bytes, passphrase: str) -> bytes:
    """Return the secret inside; raise :class:`WrongPassphrase`, or :class:`NotAge` when the file is damaged."""
    stream = io.BytesIO(sealed)
    header = read_header(stream)
    if len(header.stanzas) != 1:
        raise NotAge("a scrypt stanza stands alone")
    salt, work_factor = _scrypt_arguments(header.stanzas[0].arguments)
    file_key = unseal(_stretch(passphrase, salt, work_factor), header.stanzas[0].body)
    if file_key is None:
        raise WrongPassphrase
    header.check(file_key)
    nonce, payload = stream.read(PAYLOAD_NONCE_BYTES), stream.read(CHUNK_BYTES + TAG_BYTES + 1)
    try:
        return ChaCha20Poly1305(payload_key(file_key, nonce)).decrypt(_LAST_CHUNK_NONCE, payload, None)
    except InvalidTag as error:
        raise NotAge("payload") from error


def _scrypt_arguments(arguments: tuple[str, ...]) -> tuple[bytes, int]:
    """Return salt and work factor of a scrypt stanza whose work is bearable."""
    if len(arguments) != 3 or arguments[0] != "scrypt" or not arguments[2].isascii() or not arguments[2].isdigit():
        raise NotAge("scrypt stanza")
    salt, work_factor = decode_base64(arguments[1].encode()), int(arguments[2])
    if len(salt) != _SALT_BYTES or not 1 <= work_factor <= MAX_WORK_FACTOR:
        raise NotAge("scrypt work factor")
    return salt, work_factor
