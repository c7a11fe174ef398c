"""Cases and batches on their way up over three real desks, for tests before a window."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from desktop_app.domain.batch import Batch
from desktop_app.services.desk import Desk
from tests.gui.desks import PROGRAMME


def introduce(one: Desk, other: Desk, folder: Path) -> None:
    """Let two desks know each other's cards, compared."""
    for here, there in ((one, other), (other, one)):
        path = folder / f"{there.cards.own().name}.jbc"
        there.cards.export_own(path)
        here.cards.import_card(path)
        here.cards.confirm(there.cards.own().name)


def case_of(desk: Desk, name: str) -> str:
    """Make a case of a district; return its id."""
    answers = {"application": {"name": name, "unit": "甲公司", "occupation": "电工", "honours": f"{name}的荣誉"}}
    return desk.cases.new(PROGRAMME, answers=answers, recommender="district").id


def sent_up(unit: Desk, district: Desk, case_ids: Sequence[str], path: Path) -> None:
    """Let a unit send cases, which the district accepts."""
    unit.outbox.create(list(case_ids), path, [district.cards.own().name], None)
    [intake] = district.inbox.receive([path])
    assert intake.ok, intake.sentence
    for case_id in case_ids:
        district.reviewing.accept(case_id)


def batch_sent_up(district: Desk, city: Desk, case_ids: Sequence[str], path: Path, honours: str) -> Batch:
    """Let a district send cases as a batch, whose first row it wrote over."""
    rows = [{"id": case_ids[0], "honours": honours}]
    answers = {"summary": {"filler": "何某", "people": rows}}
    title = district.cards.own().name
    batch = district.batches.new(PROGRAMME, title, case_ids, "district", answers)
    district.batches.package(batch.id, path, [city.cards.own().name], None)
    [intake] = city.inbox.receive([path])
    assert intake.ok, intake.sentence
    return batch
