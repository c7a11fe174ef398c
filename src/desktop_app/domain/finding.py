"""Findings (预审意见): what a check has to say about a case."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.place import Place


class Severity(StrEnum):
    """How much a finding weighs."""

    ERROR = "error"
    """不符合: the notice forbids it; the level above would refuse."""
    SOFT = "soft"
    """原则上: allowed with a written reason; without one it counts as an error."""
    WARNING = "warning"
    """提醒: worth a look, nothing is refused for it."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One result of one check."""

    rule: str
    """Id of the programme's rule, or of the built-in check family (``required``, ``max_chars``, ``id_number`` …)."""
    severity: Severity
    message: str
    """What is wrong, in Chinese."""
    place: Place | None = None
    clause: str = ""
    """The clause of the notice that asks for it, such as ``二、（一）``; empty for built-in checks."""
    remedy: str = ""
    """What to do about it, in Chinese."""
    reason_accepted: bool = False
    """True for a soft finding for which a written reason was given."""

    @property
    def blocks(self) -> bool:
        """Whether the case is not ready to be sent while this finding stands."""
        if self.severity is Severity.SOFT:
            return not self.reason_accepted
        return self.severity is Severity.ERROR
