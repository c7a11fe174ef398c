"""Batches on their way up: a unit's cases go to a district, which sends them to the city as its batch."""

from __future__ import annotations

from pathlib import Path

from desktop_app.domain.batch import Batch
from desktop_app.services.desk import Desk
from desktop_app.services.outcomes import Intake
from tests.unit.services.batches import add_cases
from tests.unit.services.conftest import PROGRAMME
from tests.unit.services.test_exchange import introduce, send

FILLER = {"filler": "何某", "filler_phone": "0571-88880001", "filler_mobile": "13800000001"}


def taken_in(desk: Desk, path: Path) -> Intake:
    """Let a desk take a package in."""
    [intake] = desk.inbox.receive([path])
    assert intake.ok, intake.sentence
    return intake


def accepted(unit: Desk, district: Desk, count: int, folder: Path) -> list[str]:
    """Let a unit send cases, which the district accepts; return their ids."""
    ids = add_cases(unit, count)
    name = unit.cards.own().name
    taken_in(district, send(unit, district, ids, folder / f"{name}.jbp"))
    for case_id in ids:
        district.reviewing.accept(case_id)
    return ids


def batch_of(desk: Desk, unit: str, case_ids: list[str], **corrections: dict[str, str]) -> Batch:
    """Make a batch; ``corrections`` are cells of rows by the number of the case, as ``row0={...}``."""
    rows = [{"id": case_ids[int(at.removeprefix("row"))], **cells} for at, cells in corrections.items()]
    answers = {"summary": {**FILLER, "people": rows}}
    return desk.batches.new(PROGRAMME, unit, case_ids, "district", answers)


def send_batch(below: Desk, above: Desk, batch_id: str, out: Path, *, anyway: bool = False) -> Path:
    """Send a batch to a desk and let it take it in."""
    name = introduce(below, above, out.parent)
    path = below.batches.package(batch_id, out, [name], None, anyway=anyway).path
    taken_in(above, path)
    return path
