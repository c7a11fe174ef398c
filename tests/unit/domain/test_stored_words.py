"""Words that are written into libraries and packages never change their spelling: old files must open for ever."""

from __future__ import annotations

from enum import StrEnum

import pytest

from desktop_app.domain.case import CaseStatus
from desktop_app.domain.finding import Severity
from desktop_app.domain.package_log import Direction, Standing
from desktop_app.domain.review import ScorePart, Verdict

STORED: dict[type[StrEnum], set[str]] = {
    CaseStatus: {"draft", "handed", "sent", "received", "returned", "accepted", "declined", "forwarded"},
    Direction: {"sent", "received"},
    ScorePart: {"self", "review"},
    Severity: {"error", "soft", "warning"},
    Standing: {"new", "same", "newer", "older", "conflict"},
    Verdict: {"accepted", "returned", "declined"},
}


@pytest.mark.parametrize("kind", STORED, ids=lambda kind: kind.__name__)
def test_every_stored_word_is_spelled_as_it_was_from_the_first_version(kind: type[StrEnum]) -> None:
    assert {str(word) for word in kind} == STORED[kind]
