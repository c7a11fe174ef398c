"""Looking into packages without receiving them: what the outside tells, and whether all of the inside holds."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from desktop_app.domain.contact import ContactCard
from desktop_app.domain.progress import Progress
from desktop_app.package.contents import Key, PassphraseLock
from desktop_app.package.errors import CannotRead, PassphraseNeeded
from desktop_app.package.reader import PackageHeader, inspect_header, open_package
from desktop_app.services.chain_report import chains_of_package
from desktop_app.services.outcomes import PackageGlance, PackageReport, Trust
from desktop_app.services.sealing import packed_cases


def glance_at(path: Path) -> PackageGlance:
    """Return what a package tells without any key and without any library."""
    return _glance(path, inspect_header(path))


def verify_locked(path: Path, passphrase: str | None, progress: Progress | None = None) -> PackageReport:
    """Verify a package that a passphrase locks, without any library; nobody is known then."""
    return verified(path, passphrase_key(passphrase), lambda _: Trust.UNKNOWN, progress)


def verified(
    path: Path,
    key: Key,
    trust: Callable[[ContactCard], Trust],
    progress: Progress | None,
    names: Mapping[str, str] = MappingProxyType({}),
) -> PackageReport:
    """Open a package, check every byte, and report; ``names`` are those of receivers known by their age keys."""
    with open_package(path, key, progress) as opened:
        return PackageReport(
            glance_at(path),
            opened.sender,
            trust(opened.sender),
            opened.created_at,
            packed_cases(opened.manifest),
            tuple(chains_of_package(opened, trust, names)),
        )


def passphrase_key(passphrase: str | None) -> PassphraseLock:
    """Return a passphrase as a key; raise :class:`PassphraseNeeded` where there is none."""
    if passphrase is None:
        raise PassphraseNeeded
    return PassphraseLock(passphrase)


def _glance(path: Path, header: PackageHeader) -> PackageGlance:
    return PackageGlance(path, header.size, file_digest(path), header.lock == "passphrase", header.recipients)


def file_digest(path: Path) -> str:
    """Return the SHA-256 of a file; raise :class:`CannotRead`."""
    try:
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError as error:
        raise CannotRead(path, error) from error
