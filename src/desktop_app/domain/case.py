"""Cases (申报件): one nominee in one programme."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from desktop_app.domain.answers import Answers
from desktop_app.domain.attachment import Attachment


class CaseStatus(StrEnum):
    """Where a case stands on its way up."""

    DRAFT = "draft"
    HANDED = "handed"
    """An own case that somebody below was given to fill; locked here meanwhile."""
    SENT = "sent"
    RECEIVED = "received"
    RETURNED = "returned"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    FORWARDED = "forwarded"

    @property
    def label(self) -> str:
        """The Chinese word on screen."""
        return _STATUS_LABELS[self]

    @property
    def editable(self) -> bool:
        """Whether the answers of an own case may be changed; see :attr:`Case.editable`."""
        return self in (CaseStatus.DRAFT, CaseStatus.RETURNED)


_STATUS_LABELS = {
    CaseStatus.DRAFT: "填报中",
    CaseStatus.HANDED: "待申报人填写",
    CaseStatus.SENT: "已报送",
    CaseStatus.RECEIVED: "待审",
    CaseStatus.RETURNED: "退回修改",
    CaseStatus.ACCEPTED: "受理",
    CaseStatus.DECLINED: "不予受理",
    CaseStatus.FORWARDED: "已上报",
}


@dataclass(frozen=True, slots=True)
class ProgrammeRef:
    """The exact definition that a case was written against."""

    id: str
    version: str
    digest: str
    """SHA-256 of the definition's canonical content, 64 hexadecimal characters."""


@dataclass(frozen=True, slots=True)
class Case:
    """A whole case as it stands now. Frozen: an edit makes a new value, which a repository then saves."""

    id: str
    """Globally unique, kept across packages: 32 hexadecimal characters."""
    programme: ProgrammeRef
    nominee: str
    """Nominee kind of the programme: ``person``, ``unit`` or ``studio``."""
    procedure: str
    title: str
    """What lists show: the nominee's name, or a placeholder while it has none."""
    status: CaseStatus
    created_at: datetime
    updated_at: datetime
    """Both aware, UTC."""
    answers: Answers = field(default_factory=dict)
    attachments: tuple[Attachment, ...] = ()
    reasons: dict[str, str] = field(default_factory=dict)
    """Written reasons for soft rules: rule id to text."""
    recommender: str = ""
    """Id of the kind of recommending unit (推荐单位类别) in the programme, empty while unknown."""
    revision: int = 0
    """Number of the last snapshot, counted from 1; 0 before the first."""
    edited: bool = True
    """Whether anything was changed since that snapshot."""
    sender: str = ""
    """Name on the card of whoever sent it to this library; empty for own cases."""
    unit: str = ""
    """What lists show as the applying unit, computed like ``title`` by whoever edits the case."""

    @property
    def editable(self) -> bool:
        """Whether the content may be changed here: what somebody else sent stays as it was signed."""
        return not self.sender and self.status.editable

    def with_answers(self, answers: Answers) -> Case:
        """Return this case with other answers."""
        return replace(self, answers=answers)


@dataclass(frozen=True, slots=True)
class CaseSummary:
    """One line of a case list: no answers, so that ten thousand can be shown."""

    id: str
    programme_id: str
    nominee: str
    title: str
    unit: str
    status: CaseStatus
    updated_at: datetime
    revision: int
    sender: str = ""

    @property
    def editable(self) -> bool:
        """As of :class:`Case`."""
        return not self.sender and self.status.editable


@dataclass(frozen=True, slots=True)
class Revision:
    """An earlier version of a case that can be compared and restored."""

    number: int
    made_at: datetime
    why: str
    """``export``, ``package``, ``restore``, ``import``, ``hand`` or ``manual``."""
    fingerprint: str
    """64 hexadecimal characters; see :mod:`desktop_app.domain.fingerprint`."""
    answers: Answers
    attachments: tuple[Attachment, ...]
    reasons: dict[str, str]
