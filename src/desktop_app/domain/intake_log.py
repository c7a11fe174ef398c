"""What a library remembers of the files that came and were not, or not wholly, taken in; and of cases that were."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from desktop_app.domain.contact import ContactCard
from desktop_app.domain.package_log import LoggedCase


class Fate(StrEnum):
    """Why a file is still in question."""

    REFUSED = "refused"
    """It cannot be taken in; its sentence says why."""
    INCOMPLETE = "incomplete"
    """Some of its parts have not come yet."""
    CONFLICT = "conflict"
    """It says something else about a case than what is kept; the user chooses."""
    KEY_CHANGED = "key-changed"
    """Its sender's card does not have the keys that are known under that name, or such an alarm is still open."""


@dataclass(frozen=True, slots=True)
class HeldFile:
    """One file that came and is still in question, or was until the user dismissed it."""

    digest: str
    """SHA-256 of the file, of the whole for parts, or of its name where it could not be read."""
    name: str
    """As people know it, without folders."""
    size: int
    at: datetime
    """Aware, UTC."""
    fate: Fate
    kind: str
    """Class name of the failure."""
    sentence: str
    """What the user was told, in Chinese."""
    sender: ContactCard | None = None
    """Whose signature it bears; None where it could not be opened."""
    cases: tuple[LoggedCase, ...] = ()
    """The cases that are in question."""
    settled: tuple[str, ...] = ()
    """Ids of those for which the user chose what was kept."""
    missing: tuple[int, ...] = ()
    """Numbers of the parts that have not come."""
    aside: str = ""
    """Name of the copy in the library's own folder; empty without one."""
    dismissed: bool = False

    @property
    def asking(self) -> tuple[LoggedCase, ...]:
        """The cases about which nobody has decided yet."""
        return tuple(case for case in self.cases if case.case_id not in self.settled)


@dataclass(frozen=True, slots=True)
class CaseGlance:
    """What a list shows of the pre-review of one received revision, and by what its nominee is known."""

    case_id: str
    revision: int
    errors: int
    soft: int
    warnings: int
    nominee_key: str
    """ID number, or name and unit where there is none; empty where neither is known."""
