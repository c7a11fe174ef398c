"""Writing a package: one pass over the contents, constant memory, nothing but ciphertext leaves."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import BinaryIO

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from desktop_app.age import errors
from desktop_app.age.files import begin_for_recipients, begin_with_passphrase
from desktop_app.age.keys import parse_recipient
from desktop_app.age.payload import SealedWriter
from desktop_app.domain.progress import Progress
from desktop_app.package.assembly import Item, assemble
from desktop_app.package.contents import Lock, PackageContents, PassphraseLock, Recipients, Sender
from desktop_app.package.errors import InvalidRecipient, SourceChanged
from desktop_app.package.manifest import MANIFEST, SIGNATURE, Manifest
from desktop_app.package.signing import digest_of, sign
from desktop_app.package.zip_writer import ContentDiffers, ZipWriter

_COMPRESSIBLE = re.compile(r"text/.+|application/(json|xml|yaml)|.+\+(json|xml)|image/(bmp|tiff)")
_MESSAGE = "正在加密写入"


@dataclass(frozen=True, slots=True)
class Written:
    """What was written."""

    manifest: Manifest
    digest: str
    """By which the package is known: SHA-256 of the manifest's bytes."""
    size: int
    """Bytes of the file."""


def write_package(
    out: BinaryIO,
    contents: PackageContents,
    sender: Sender,
    lock: Lock,
    progress: Progress | None = None,
    after: datetime | None = None,
) -> Written:
    """Write a whole package to ``out``, which the caller flushes, renames into place, or throws away on error.

    Progress counts bytes of content. ``after`` is a moment than which the package is made later, whatever the clock
    says. Raises :class:`OverLimit` before the first byte, :class:`SourceChanged` when an
    attachment's bytes are not those that the case names, :class:`InvalidRecipient`, and
    :class:`~desktop_app.domain.errors.Cancelled`. A :class:`ValueError` means that the caller broke the contract.
    """
    if Ed25519PrivateKey.from_private_bytes(sender.seed).public_key().public_bytes_raw() != sender.card.verify_key:
        raise ValueError("the seed is not that of the sender's card")
    _check_recipients(lock)
    now = datetime.now(UTC)
    later = now if after is None else max(now, after + timedelta(microseconds=1))
    manifest, items = assemble(contents, sender, lock, later)
    encoded = manifest.encoded
    sealed = _begin(out, lock)
    archive = ZipWriter(sealed)
    archive.add(MANIFEST, encoded, deflate=True)
    archive.add(SIGNATURE, sign(encoded, sender.seed), deflate=False)
    _write_items(archive, items, progress or Progress())
    archive.finish()
    sealed.finish()
    return Written(manifest, digest_of(encoded), sealed.sealed)


def _begin(out: BinaryIO, lock: Lock) -> SealedWriter:
    if isinstance(lock, PassphraseLock):
        return begin_with_passphrase(out, lock.text, lock.work_factor)
    return begin_for_recipients(out, tuple(dict.fromkeys(lock.recipients)))


def _check_recipients(lock: Lock) -> None:
    try:
        for recipient in lock.recipients if isinstance(lock, Recipients) else ():
            parse_recipient(recipient)
    except errors.InvalidRecipient as error:
        raise InvalidRecipient from error


def _write_items(archive: ZipWriter, items: list[Item], progress: Progress) -> None:
    total = sum(item.entry.size for item in items)
    done = 0

    def moved(count: int) -> None:
        nonlocal done
        done += count
        progress.report(done, total, _MESSAGE)

    for item in items:
        entry = item.entry
        progress.report(done, total, _MESSAGE)
        try:
            with item.opener() as stream:
                deflate = bool(_COMPRESSIBLE.fullmatch(entry.media_type))
                archive.add_stream(entry.path, stream, entry.size, entry.sha256, deflate=deflate, moved=moved)
        except ContentDiffers as error:
            raise SourceChanged(item.label) from error
