"""A transcribed notice beside its definition."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from desktop_app.programmes.notice_text import ItemKind, NoticeItem, NoticePart, NoticeText
from desktop_app.programmes.programme import Programme
from tools.coverage.references import Target, targets

SHOWN = 40
"""Characters of the notice that a message shows."""


@dataclass(frozen=True)
class Coverage:
    """One notice beside its definition."""

    programme: Programme = field(repr=False)
    notice: NoticeText = field(repr=False)
    known: Mapping[str, Target] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "known", targets(self.programme))

    def holders(self, item: NoticeItem) -> list[Target]:
        """Return the parts of the definition that hold an item; unknown references are left out."""
        return [self.known[ref] for ref in item.held_by if ref in self.known]

    @cached_property
    def items(self) -> list[tuple[NoticePart, NoticeItem]]:
        """Every item with its part."""
        return list(self.notice.items())

    def of(self, *kinds: ItemKind) -> Iterator[tuple[NoticePart, NoticeItem]]:
        """Yield the items of these kinds that something holds."""
        return ((part, item) for part, item in self.items if item.kind in kinds and item.held_by)


def short(text: str) -> str:
    """Return the beginning of a text, on one line."""
    words = " ".join(text.split())
    return words if len(words) <= SHOWN else words[: SHOWN - 1] + "…"
