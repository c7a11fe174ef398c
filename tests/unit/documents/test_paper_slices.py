"""Long sheets become several papers, each with title, head and foot."""

from __future__ import annotations

from pathlib import Path

from desktop_app.documents.paper import Paper, build_paper
from desktop_app.documents.paper_parts import PaperTable
from desktop_app.documents.paper_slices import slices
from desktop_app.domain.answers import SectionRow
from desktop_app.programmes.registry import Registry

RESOURCES = Path(__file__).resolve().parents[3] / "resources"


def sheet(count: int) -> Paper:
    form = Registry(RESOURCES / "programmes").newest("hangzhou-chief-technician-2021").form("summary")
    assert form is not None
    rows: list[SectionRow] = [{"id": f"{at}", "name": f"王{at}"} for at in range(count)]
    return build_paper(form, {"unit": "某局", "filler": "李女士", "people": rows})


def rows_of(paper: Paper) -> list[str]:
    table = max((block for block in paper.blocks if isinstance(block, PaperTable)), key=lambda block: len(block.rows))
    return [row.cells[0].text for row in table.rows]


def test_a_short_sheet_stays_as_it_is() -> None:
    paper = sheet(3)
    [only] = slices(paper, 10)
    assert (only.paper, only.first, only.last) == (paper, 0, 0)


def test_a_long_one_is_cut_with_everything_else_on_each_part() -> None:
    paper = sheet(25)
    parts = list(slices(paper, 10))
    assert [(part.first, part.last) for part in parts] == [(1, 10), (11, 20), (21, 25)]
    assert [number for part in parts for number in rows_of(part.paper)] == [str(number) for number in range(1, 26)]
    for part in parts:
        assert len(part.paper.blocks) == len(paper.blocks)
        assert part.paper.blocks[0] == paper.blocks[0]
        assert part.paper.blocks[-1] == paper.blocks[-1]
