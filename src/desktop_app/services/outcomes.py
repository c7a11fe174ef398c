"""What services report back to the window and the command line: plain frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from desktop_app.checks import MaterialStatus
from desktop_app.domain.contact import ContactCard
from desktop_app.domain.package_log import LoggedCase, LoggedPackage
from desktop_app.domain.place import Place
from desktop_app.package.trust import CardArrival, CardStanding, Trust
from desktop_app.services.chain_report import ChainReport
from desktop_app.services.delivery import SentFile

__all__ = [
    "CardArrival",
    "CardStanding",
    "Change",
    "Intake",
    "KeyChoice",
    "LibraryState",
    "MaterialStatus",
    "PackageGlance",
    "PackageReport",
    "PackedCase",
    "Preview",
    "ReceivedPackage",
    "SentPackage",
    "Trust",
]


class LibraryState(StrEnum):
    """What lies in a folder that is to be opened as a library."""

    ABSENT = "absent"
    """Nothing there, or an empty folder: a library can be made."""
    PASSPHRASE = "passphrase"  # noqa: S105 - the name of a state
    """A library that a passphrase opens."""
    KEYRING = "keyring"
    """A library that the system keyring of this user opens."""
    NOT_A_LIBRARY = "not_a_library"
    """Something else; it is left alone."""


@dataclass(frozen=True, slots=True)
class KeyChoice:
    """How a library is unlocked: by a passphrase, by a recovery code, or (both None) by the system keyring."""

    passphrase: str | None = None
    recovery_code: str | None = None


@dataclass(frozen=True, slots=True)
class PackedCase:
    """One case as a package carries it."""

    id: str
    title: str
    nominee: str
    programme_id: str
    revision: int
    fingerprint: str
    """64 hexadecimal characters, see :mod:`desktop_app.domain.fingerprint`."""
    attachments: int
    left_out: tuple[str, ...] = ()
    """Places where the sender left something out, or sent a smaller copy; the library's log does not keep them."""

    @classmethod
    def of(cls, logged: LoggedCase) -> PackedCase:
        """Return a case as the library's log keeps it."""
        return cls(
            logged.case_id,
            logged.title,
            logged.nominee,
            logged.programme_id,
            logged.revision,
            logged.fingerprint,
            logged.attachments,
        )

    @property
    def logged(self) -> LoggedCase:
        """The case as the library's log keeps it."""
        return LoggedCase(
            self.id, self.title, self.nominee, self.programme_id, self.revision, self.fingerprint, self.attachments
        )


@dataclass(frozen=True, slots=True)
class SentPackage:
    """A package that was written and read back."""

    path: Path
    size: int
    """Bytes."""
    cases: tuple[PackedCase, ...]
    fingerprint: str
    """SHA-256 of the file, 64 hexadecimal characters: what the receiver's program shows for the same file."""
    files: tuple[SentFile, ...] = ()
    """Everything that was written, in order."""
    seven_zip: str = ""
    """Passphrase of the 7z that was made beside it; empty without one."""


@dataclass(frozen=True, slots=True)
class PackageGlance:
    """What a package tells without any key."""

    path: Path
    size: int
    fingerprint: str
    """SHA-256 of the file."""
    locked_by_passphrase: bool
    recipients: int
    """How many contact cards it is encrypted to; 0 where a passphrase locks it."""


@dataclass(frozen=True, slots=True)
class PackageReport:
    """What a package that could be opened holds, after every digest and the signature were verified."""

    glance: PackageGlance
    sender: ContactCard
    trust: Trust
    signed_at: datetime
    cases: tuple[PackedCase, ...]
    chains: tuple[ChainReport, ...]
    """How each case came so far, in the order of ``cases``."""


@dataclass(frozen=True, slots=True)
class Intake:
    """What became of one file that was to be received."""

    path: Path
    ok: bool
    sentence: str
    """Chinese: what was received, or why not."""
    sender: ContactCard | None = None
    trust: Trust | None = None
    cases: tuple[PackedCase, ...] = ()
    kind: str = ""
    """Class name of the failure; empty when it went well."""
    name: str = ""
    """As people know it, where that is not the file at ``path``: an attachment of an e-mail, parts that were joined."""
    missing: tuple[int, ...] = ()
    """Numbers of the parts that have not come."""

    @property
    def shown_name(self) -> str:
        """What people call the file."""
        return self.name or self.path.name


@dataclass(frozen=True, slots=True)
class ReceivedPackage:
    """A line of the list of received packages."""

    name: str
    """File name."""
    fingerprint: str
    """SHA-256 of the file."""
    sender: str
    received_at: datetime
    cases: tuple[PackedCase, ...]

    @classmethod
    def of(cls, logged: LoggedPackage) -> ReceivedPackage:
        """Return an entry of the library's log."""
        return cls(
            logged.name, logged.digest, "、".join(logged.partners), logged.at, tuple(map(PackedCase.of, logged.cases))
        )


@dataclass(frozen=True, slots=True)
class Change:
    """One difference between two versions of a case."""

    place: Place
    label: str
    before: str
    after: str
    """Both as a person reads them; empty where there was or is nothing."""
    before_file: str = ""
    after_file: str = ""
    """SHA-256 of the attachments, where the difference is one of files."""


@dataclass(frozen=True, slots=True)
class Preview:
    """Pictures of a form's pages."""

    pages: list[bytes]
    """PNG, in page order; only the page asked for where one was."""
    count: int
    """Pages of the whole form."""
