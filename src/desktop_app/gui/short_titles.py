"""Titles of forms short enough for tabs: what several begin with alike is left out; of a long one the end is told."""

from __future__ import annotations

from collections.abc import Sequence
from os.path import commonprefix

from desktop_app.programmes.forms import FormDefinition

_WORTH_CUTTING = 4
_LEAST = 3
"""Characters that are left of a title at least: 推荐表 stays 推荐表 beside 推荐人选情况一览表."""
_LONGEST = 10


def short_titles(forms: Sequence[FormDefinition]) -> dict[str, str]:
    """Return a tab title for each form id."""
    return {form.id: _cut(form.title, [other.title for other in forms if other is not form]) for form in forms}


def _cut(title: str, others: Sequence[str]) -> str:
    shared = max((_shared(title, other) for other in others), default=0)
    short = title[shared:] if _WORTH_CUTTING <= shared < len(title) and "（" not in title[: shared + 1] else title
    return short if len(short) <= _LONGEST else "…" + short[1 - _LONGEST :]


def _shared(title: str, other: str) -> int:
    """How many characters two titles begin with alike, as far as both stay long enough without them."""
    return min(len(commonprefix([title, other])), len(title) - _LEAST, len(other) - _LEAST)
