"""Sending: cases become an encrypted, signed package (报送包) that is written, read back and compared."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO, cast

from desktop_app.domain.case import Case, CaseStatus, Revision
from desktop_app.domain.contact import ContactCard
from desktop_app.domain.durable_file import replacing
from desktop_app.domain.errors import KnownError, WrongUse
from desktop_app.domain.package_log import Direction, LoggedPackage
from desktop_app.domain.progress import Progress
from desktop_app.domain.travel import Travel
from desktop_app.library import Library
from desktop_app.package.contents import AgeIdentities, Key, Lock, PackageContents, PassphraseLock, Recipients, Sender
from desktop_app.package.errors import CannotRead, PassphraseNeeded
from desktop_app.package.reader import PackageHeader, inspect_header, open_package
from desktop_app.package.writer import Written, write_package
from desktop_app.services.cards import Cards
from desktop_app.services.case_book import CaseBook
from desktop_app.services.chain import Chain
from desktop_app.services.definitions import Definitions
from desktop_app.services.editing import utc_now
from desktop_app.services.outcomes import PackageGlance, PackageReport, SentPackage, Trust
from desktop_app.services.own_folder import refuse_inside
from desktop_app.services.passphrases import suggested_passphrase
from desktop_app.services.sealing import Parcel, contents_of, packed_cases

_SENDABLE = (CaseStatus.DRAFT, CaseStatus.RETURNED, CaseStatus.SENT)
_FORWARDABLE = (CaseStatus.ACCEPTED, CaseStatus.FORWARDED)


class CannotSend(KnownError):
    """A case that does not stand so that it can go up."""

    def __init__(self, case: Case) -> None:
        if case.sender:
            why = f"是由“{case.sender}”报送来的，现在的状态是“{case.status.label}”，受理后才能上报"
        else:
            why = f"现在的状态是“{case.status.label}”，不能报送"
        super().__init__(f"申报件“{case.title}”{why}。没有生成报送包，请去掉它后重试。")


class NotWrittenWell(KnownError):
    """What was read back is not what was written."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"报送包“{path.name}”写入后读回核对不一致，目标磁盘或 U 盘可能有问题，不要使用这个文件。"
            "申报件没有改动，请换一个位置重新生成。"
        )


class Outbox:
    """Makes packages, and looks into packages without receiving them."""

    def __init__(self, library: Library, definitions: Definitions, cases: CaseBook, cards: Cards, chain: Chain) -> None:
        self._library = library
        self._definitions = definitions
        self._cases = cases
        self._cards = cards
        self._chain = chain

    def create(
        self,
        case_ids: Sequence[str],
        out: Path,
        to: Sequence[str] | None,
        passphrase: str | None,
        progress: Progress | None = None,
    ) -> SentPackage:
        """Write a package of cases to ``out`` and mark them sent.

        ``to`` names contact cards; without it ``passphrase`` locks the package. A case that was edited gets a revision
        first; one that is edited while the package is written stays open for the next one. The file appears under its
        name only when it is whole; after a failure nothing is marked sent.
        Raises :class:`InsideLibrary` for a place in the library's own folder.
        """
        refuse_inside(self._library.folder, out)
        lock = self._lock(to, passphrase)
        cases = [(case, self._revised(case)) for case in self._sendable(case_ids)]
        programmes = {case.programme.digest: self._definitions.get(case.programme) for case, _ in cases}
        parcels = [self._parcel(case, revision) for case, revision in cases]
        contents = contents_of(parcels, programmes.values(), self._library.objects)
        contents = replace(contents, chain=self._chain.links(case for case, _ in cases))
        sender = Sender(self._cards.own(), self._library.identity.signing_seed)
        written, digest = _write(out, contents, sender, lock, progress)
        sent = SentPackage(out, written.size, packed_cases(written.manifest), digest)
        self._cases.mark_sent({case.id: revision for case, revision in cases}, _log_entry(sent, to or (), sender.card))
        return sent

    def _lock(self, to: Sequence[str] | None, passphrase: str | None) -> Lock:
        if to:
            return Recipients(tuple(dict.fromkeys(self._library.cards.get(name).card.recipient for name in to)))
        if not passphrase:
            raise WrongUse("请指定收件名片或口令，没有生成报送包。")
        return PassphraseLock(passphrase)

    def _sendable(self, case_ids: Sequence[str]) -> list[Case]:
        cases = [self._cases.get(case_id) for case_id in dict.fromkeys(case_ids)]
        for case in cases:
            if case.status not in (_FORWARDABLE if case.sender else _SENDABLE):
                raise CannotSend(case)
        return cases

    def _revised(self, case: Case) -> Revision:
        """The revision that goes: a received case goes on as it came, an own one as it now stands."""
        if case.sender:
            return self._library.cases.revision(case.id, case.revision)
        return self._cases.make_revision(case.id, "package")

    def _parcel(self, case: Case, revision: Revision) -> Parcel:
        travel = self._library.travels.get(case.id)
        carried = travel if case.sender else Travel(case.id)
        return Parcel(case, revision, carried, self._chain.reviews(case), self._chain.replies(case))

    def suggest_passphrase(self) -> str:
        """Return a fresh passphrase that can be read over the telephone."""
        return suggested_passphrase()

    def inspect(self, path: Path) -> PackageGlance:
        """Return what a package tells without any key."""
        return glance_at(path)

    def verify(self, path: Path, passphrase: str | None = None, progress: Progress | None = None) -> PackageReport:
        """Open a package with this desk's key or a passphrase, check every byte, and report; nothing is kept."""
        return _verified(path, self.key_for(inspect_header(path), passphrase), self._cards.trust, progress)

    def key_for(self, header: PackageHeader, passphrase: str | None) -> Key:
        """Return the key that a package asks for: the passphrase for a locked one, else this desk's own keys."""
        if header.lock == "passphrase":
            return _passphrase_key(passphrase)
        return AgeIdentities((self._library.identity.age_identity,))


def _log_entry(sent: SentPackage, to: Sequence[str], card: ContactCard) -> LoggedPackage:
    return LoggedPackage(
        Direction.SENT,
        digest=sent.fingerprint,
        name=sent.path.name,
        size=sent.size,
        at=utc_now(),
        partners=tuple(to),
        sender_fingerprint=card.fingerprint,
        cases=tuple(case.logged for case in sent.cases),
    )


def glance_at(path: Path) -> PackageGlance:
    """Return what a package tells without any key and without any library."""
    return _glance(path, inspect_header(path))


def verify_locked(path: Path, passphrase: str | None, progress: Progress | None = None) -> PackageReport:
    """Verify a package that a passphrase locks, without any library; nobody is known then."""
    return _verified(path, _passphrase_key(passphrase), lambda _: Trust.UNKNOWN, progress)


def _passphrase_key(passphrase: str | None) -> PassphraseLock:
    if passphrase is None:
        raise PassphraseNeeded
    return PassphraseLock(passphrase)


def _verified(path: Path, key: Key, trust: Callable[[ContactCard], Trust], progress: Progress | None) -> PackageReport:
    with open_package(path, key, progress) as opened:
        return PackageReport(
            glance_at(path), opened.sender, trust(opened.sender), opened.created_at, packed_cases(opened.manifest)
        )


def _glance(path: Path, header: PackageHeader) -> PackageGlance:
    return PackageGlance(path, header.size, file_digest(path), header.lock == "passphrase", header.recipients)


def file_digest(path: Path) -> str:
    """Return the SHA-256 of a file, read from the disk again; raise :class:`CannotRead`."""
    try:
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError as error:
        raise CannotRead(path, error) from error


def _write(
    out: Path, contents: PackageContents, sender: Sender, lock: Lock, progress: Progress | None
) -> tuple[Written, str]:
    """Write the package beside ``out``, read it back, and only then let it take its name; return the file's SHA-256."""
    hashing = _HashingStream()

    def read_back(temporary: Path) -> None:
        if file_digest(temporary) != hashing.digest():
            raise NotWrittenWell(out)

    with replacing(out, check=read_back) as stream:
        hashing.target = stream
        written = write_package(cast("BinaryIO", hashing), contents, sender, lock, progress)
    return written, hashing.digest()


class _HashingStream:
    """Passes bytes on to ``target`` and hashes them."""

    target: BinaryIO

    def __init__(self) -> None:
        self._hash = hashlib.sha256()

    def write(self, data: bytes) -> int:
        """Write and hash."""
        self._hash.update(data)
        return self.target.write(data)

    def digest(self) -> str:
        """The SHA-256 of everything written."""
        return self._hash.hexdigest()
