"""The mark of a comment beside a cell."""

from __future__ import annotations

from enum import StrEnum


class CommentMark(StrEnum):
    """How the comments at a cell stand."""

    OPEN = "open"
    """At least one is not answered."""
    ANSWERED = "answered"
