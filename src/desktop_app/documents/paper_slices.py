"""A paper with more rows than one PDF can hold becomes several papers that each stand for themselves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from desktop_app.documents.paper_parts import Paper, PaperTable


@dataclass(frozen=True, slots=True)
class PaperSlice:
    """Some rows of a paper's longest table, with everything else of the paper around them."""

    paper: Paper
    first: int
    """Number of its first row, from 1; 0 where the paper was not cut."""
    last: int


def slices(paper: Paper, most: int) -> Iterator[PaperSlice]:
    """Yield ``paper`` itself where its longest table has at most ``most`` rows, else papers of ``most`` rows each."""
    tables = [at for at, block in enumerate(paper.blocks) if isinstance(block, PaperTable)]
    longest = max(tables, key=lambda at: _length(paper, at), default=None)
    if longest is None or _length(paper, longest) <= most:
        yield PaperSlice(paper, 0, 0)
        return
    table = paper.blocks[longest]
    if not isinstance(table, PaperTable):
        raise TypeError(type(table).__name__)
    for start in range(0, len(table.rows), most):
        rows = table.rows[start : start + most]
        blocks = (*paper.blocks[:longest], replace(table, rows=rows), *paper.blocks[longest + 1 :])
        yield PaperSlice(replace(paper, blocks=blocks), start + 1, start + len(rows))


def _length(paper: Paper, at: int) -> int:
    block = paper.blocks[at]
    return len(block.rows) if isinstance(block, PaperTable) else 0
