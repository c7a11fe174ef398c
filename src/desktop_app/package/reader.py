"""Opening a package: everything is verified before anything is handed out, and no plaintext touches a disk.

:func:`open_package` walks through the whole file once: header, every encrypted chunk, the ZIP's structure, signature,
digest of every entry, chain, answers and fingerprints. Only then it returns. Attachments are decrypted again when they
are asked for, straight into the caller's sink; that is possible at any place of the file, since age works in chunks.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Collection
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Literal

from desktop_app.age.errors import NoMatch
from desktop_app.age.header import Header, read_header
from desktop_app.age.keys import X25519, recipient_of, unwrap_with_identity, unwrap_with_passphrase, work_factor
from desktop_app.age.payload import SealedReader
from desktop_app.domain.fingerprint import content_fingerprint
from desktop_app.domain.progress import Progress
from desktop_app.package.answers_json import read_answers, read_reasons
from desktop_app.package.contents import AgeIdentities, ChainLink, Key, PassphraseLock
from desktop_app.package.errors import (
    ChangedAfterSigning,
    FingerprintMismatch,
    Incomplete,
    NotAPackage,
    OverLimit,
    PassphraseNeeded,
    PassphraseNotUsed,
    Readdressed,
    WrongKey,
    WrongPassphrase,
    naming_failures,
)
from desktop_app.package.limits import MAX_CHAIN_BYTES, MAX_DOCUMENT_BYTES, MAX_MANIFEST_BYTES, MAX_PACKAGE_BYTES, MIB
from desktop_app.package.manifest import MANIFEST, SIGNATURE, Manifest
from desktop_app.package.manifest_entries import CHAIN_ROLES, FileEntry, Role, chain_batch_paths, review_path
from desktop_app.package.opened import OpenedPackage, PackagedCase, VerifiedContent
from desktop_app.package.parts import Joined
from desktop_app.package.provenance import walk
from desktop_app.package.signing import SIGNATURE_BYTES, read_manifest
from desktop_app.package.zip_format import Entry
from desktop_app.package.zip_reader import content, read_directory

_MESSAGE = "正在核验"


@dataclass(frozen=True, slots=True)
class PackageHeader:
    """What can be said about a package without any key."""

    lock: Literal["cards", "passphrase"]
    recipients: int
    """To how many cards it is encrypted; 0 with a passphrase."""
    work_factor: int | None
    """log2 of scrypt's N; None without a passphrase."""
    size: int
    """Bytes of the file."""


Source = Path | Joined
"""Where a package is: one file, or the parts of one that have been joined."""


def inspect_header(source: Source) -> PackageHeader:
    """Return what the outside of a package tells; raise as :func:`open_package` does for what is none."""
    with naming_failures(_path(source)), _opened(source) as stream:
        size, header = _header(stream)
        factor = work_factor(header)
    if factor is not None:
        return PackageHeader("passphrase", 0, factor, size)
    recipients = sum(stanza.kind == X25519 for stanza in header.stanzas)
    return PackageHeader("cards", recipients, None, size)


def open_package(source: Source, key: Key, progress: Progress | None = None) -> OpenedPackage:
    """Verify the whole package and return it open; the caller closes it.

    Progress counts bytes of content. Raises a :class:`~desktop_app.package.errors.PackageError` of the class that names
    the failure, or :class:`~desktop_app.domain.errors.Cancelled`.
    """
    with naming_failures(_path(source)), ExitStack() as stack:
        stream = stack.enter_context(_opened(source))
        _, header = _header(stream)
        file_key, recipient = _file_key(header, key)
        sealed = SealedReader(stream, header.size, file_key)
        entries = {entry.name: entry for entry in read_directory(sealed)}
        signed = _signed(sealed, list(entries.values()))
        manifest = read_manifest(signed.manifest, signed.signature)
        if (recipient is None and manifest.to) or (recipient is not None and recipient not in manifest.to):
            raise Readdressed
        _check_entries(manifest.files, list(entries.values())[2:])
        inside = VerifiedContent(_path(source), sealed, entries, {entry.path: entry for entry in manifest.files})
        _check_digests(inside, manifest.files, progress or Progress())
        package = OpenedPackage(stream, manifest, signed, inside)
        _check_chain(package)
        for case in package.cases:
            _check_case(package, case)
        package.batch()
        stack.pop_all()
        return package


def _path(source: Source) -> Path:
    return source.path if isinstance(source, Joined) else source


def _opened(source: Source) -> BinaryIO:
    if isinstance(source, Joined):
        return source.open()
    path = source
    if not stat.S_ISREG(path.stat().st_mode):
        raise NotAPackage
    return path.open("rb")


def _header(stream: BinaryIO) -> tuple[int, Header]:
    """Return the file's size and its header."""
    size = stream.seek(0, os.SEEK_END)
    if size > MAX_PACKAGE_BYTES:
        raise OverLimit(f"文件超过 {MAX_PACKAGE_BYTES // MIB} MiB")
    stream.seek(0)
    return size, read_header(stream)


def _file_key(header: Header, key: Key) -> tuple[bytes, str | None]:
    """Return the file key, and the recipient by which it was had (None for a passphrase)."""
    factor = work_factor(header)
    if isinstance(key, PassphraseLock):
        if factor is None:
            raise PassphraseNotUsed
        return _by_passphrase(header, key), None
    if factor is not None:
        raise PassphraseNeeded
    return _by_identity(header, key)


def _by_passphrase(header: Header, key: PassphraseLock) -> bytes:
    try:
        return unwrap_with_passphrase(header, key.text)
    except NoMatch as error:
        raise WrongPassphrase from error


def _by_identity(header: Header, key: AgeIdentities) -> tuple[bytes, str]:
    for identity in key.identities:
        try:
            return unwrap_with_identity(header, identity), recipient_of(identity)
        except NoMatch:
            continue
    raise WrongKey


def _signed(source: SealedReader, entries: list[Entry]) -> ChainLink:
    """Return manifest and signature out of the first two entries, nothing of them believed yet."""
    names = [entry.name for entry in entries]
    if MANIFEST not in names:
        raise NotAPackage
    if names[:2] != [MANIFEST, SIGNATURE]:
        raise ChangedAfterSigning("条目次序不符")
    if entries[0].size > MAX_MANIFEST_BYTES:
        raise OverLimit(f"清单超过 {MAX_MANIFEST_BYTES // MIB} MiB")
    if entries[1].size != SIGNATURE_BYTES:
        raise ChangedAfterSigning("签名无效")
    return ChainLink(b"".join(content(source, entries[0])), b"".join(content(source, entries[1])))


def _check_entries(files: tuple[FileEntry, ...], entries: list[Entry]) -> None:
    """Hold the archive against the manifest: the same names in the same order, with the same sizes."""
    names = {entry.name for entry in entries}
    if missing := [entry.path for entry in files if entry.path not in names]:
        raise Incomplete(missing[0])
    if [(entry.path, entry.size) for entry in files] != [(entry.name, entry.size) for entry in entries]:
        raise ChangedAfterSigning("条目与清单不一致")
    if sum(entry.size for entry in files if entry.role in CHAIN_ROLES) > MAX_CHAIN_BYTES:
        raise OverLimit(f"下级清单共超过 {MAX_CHAIN_BYTES // MIB} MiB")
    for entry in files:
        limit = MAX_MANIFEST_BYTES if entry.role is Role.CHAIN_MANIFEST else MAX_DOCUMENT_BYTES
        if entry.role is not Role.ATTACHMENT and entry.size > limit:
            raise OverLimit(f"“{entry.path}”超过 {limit // MIB} MiB")


def _check_digests(inside: VerifiedContent, files: tuple[FileEntry, ...], progress: Progress) -> None:
    total = sum(entry.size for entry in files)
    done = 0
    for entry in files:
        progress.report(done, total, _MESSAGE)
        for piece in inside.pieces(entry.path):
            done += len(piece)
            progress.report(done, total, _MESSAGE)


def _check_chain(package: OpenedPackage) -> None:
    """Hold each manifest of the levels below against its signature, and what came from there against what it lists."""
    links: dict[str, Manifest] = {}
    for digest, link in zip(package.manifest.chain, package.chain(), strict=True):
        links[digest] = read_manifest(link.manifest, link.signature)
        _check_chain_batch(package.manifest, digest, links[digest], link)
    known = {**links, package.digest: package.manifest}
    for case in package.cases:
        for fault in walk(case.id, package.digest, known).faults:
            raise ChangedAfterSigning(fault)
        _check_reviews(package, case, links.values())


def _check_chain_batch(manifest: Manifest, digest: str, below: Manifest, link: ChainLink) -> None:
    """Hold what the batch of a level below says against that level's own signature; none of it may be missing."""
    digests = {entry.path: entry.sha256 for entry in manifest.files}
    signed = {entry.path: entry.sha256 for entry in below.files}
    for path, listed in chain_batch_paths(digest).values():
        if digests.get(path) != signed.get(listed):
            raise ChangedAfterSigning("下级批次的内容没有其报送人的签名")
    if link.batch is not None:
        read_answers(link.batch)
    if link.reasons is not None:
        read_reasons(link.reasons)


def _check_reviews(package: OpenedPackage, case: PackagedCase, links: Collection[Manifest]) -> None:
    """Hold each review against its author's own signature: the sender's is this one, others' are in the chain."""
    digests = {entry.path: entry.sha256 for entry in package.manifest.files}
    for review in package.reviews(case.id):
        if review.case_id != case.id:
            raise ChangedAfterSigning("审核意见不是这一申报件的")
        author = review.author.hex()
        path = review_path(case.id, author)
        signed = [package.manifest, *links]
        if not any(
            manifest.sender.verify_key == author and (path, digests[path]) in manifest.listed for manifest in signed
        ):
            raise ChangedAfterSigning("审核意见没有其作者的签名")


def _check_case(package: OpenedPackage, case: PackagedCase) -> None:
    answers, reasons = package.answers(case.id), package.reasons(case.id)
    package.replies(case.id)
    if content_fingerprint(answers, case.attachments, reasons, case.programme.digest) != case.fingerprint:
        raise FingerprintMismatch(case.title)
