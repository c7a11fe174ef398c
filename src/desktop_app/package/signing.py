"""The signature over a manifest, and reading a manifest that nobody has vouched for yet."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from pydantic import ValidationError

from desktop_app.package.errors import ChangedAfterSigning, NewerFormat, NotAPackage
from desktop_app.package.limits import MAX_MANIFEST_BYTES
from desktop_app.package.manifest import FORMAT, VERSION, Manifest

SIGNATURE_PREFIX = b"jiangbao-package-manifest-v1\0"
SIGNATURE_BYTES = 64


def sign(encoded: bytes, seed: bytes) -> bytes:
    """Return the signature (64 bytes) over a manifest's exact bytes by the Ed25519 seed (32 bytes)."""
    return Ed25519PrivateKey.from_private_bytes(seed).sign(SIGNATURE_PREFIX + encoded)


def digest_of(encoded: bytes) -> str:
    """Return the digest by which a package is known: SHA-256 of its manifest's exact bytes, in hexadecimal."""
    return hashlib.sha256(encoded).hexdigest()


def read_manifest(encoded: bytes, signature: bytes) -> Manifest:
    """Return the manifest if its bytes are well-formed and signed by the sender that they name.

    Whether that sender is the one whom the reader knows is for the caller to decide. Raises :class:`NotAPackage`,
    :class:`NewerFormat` or :class:`ChangedAfterSigning`.
    """
    _check_version(encoded)
    try:
        manifest = Manifest.model_validate_json(encoded)
    except ValidationError as error:
        raise ChangedAfterSigning("清单不合规范") from error
    try:
        key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(manifest.sender.verify_key))
        key.verify(signature, SIGNATURE_PREFIX + encoded)
    except (InvalidSignature, ValueError) as error:
        raise ChangedAfterSigning("签名无效") from error
    if manifest.encoded != encoded:
        raise ChangedAfterSigning("清单不合规范")
    return manifest


def _check_version(encoded: bytes) -> None:
    """Look at format and version alone, for a newer manifest need not fit our types."""
    try:
        head: Any = json.loads(encoded) if len(encoded) <= MAX_MANIFEST_BYTES else None
    except (ValueError, RecursionError) as error:
        raise ChangedAfterSigning("清单不合规范") from error
    if not isinstance(head, dict) or head.get("format") != FORMAT:
        raise NotAPackage
    version = head.get("version")
    if isinstance(version, int) and version > VERSION:
        raise NewerFormat
