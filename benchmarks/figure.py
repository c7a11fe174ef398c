"""The shape of a measured figure."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the report."""

    name: str
    value: float
    unit: str
    peer: str = ""
    """What ran beside it, with its own figure, such as ``age 1.1.1: 310 MB/s``."""
    ratio: float | None = None
    """Ours against the peer, so that above 1 is better for us."""
    aim: str = ""

    def __str__(self) -> str:
        ratio = f"{self.ratio:8.2f} x" if self.ratio is not None else " " * 10
        return f"{self.name:<52} {self.value:>10.2f} {self.unit:<8} {ratio}  {self.peer}  {self.aim}".rstrip()
