"""What of received batches can go on in a batch of this desk."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.domain.case import CaseStatus
from desktop_app.services.desk import Desk
from desktop_app.services.received_batches import ReceivedBatch


@dataclass(frozen=True, slots=True)
class Merging:
    """Cases of one programme, and what the user is told about them."""

    programme_id: str
    case_ids: tuple[str, ...]
    words: str


def merging_of(desk: Desk, batches: Sequence[ReceivedBatch]) -> Merging:
    """Return the cases of received batches of one programme that can go on, batch after batch."""
    going = dict.fromkeys(item for batch in batches for item in desk.received_batches.cases_to_go_on(batch.batch.id))
    every = {case_id for batch in batches for case_id in batch.batch.case_ids}
    waiting = sum(1 for item in desk.cases.list() if item.id in going and item.status is CaseStatus.RECEIVED)
    words = [f"{len(batches)} 个批次共 {len(every)} 件，并入 {len(going)} 件。"]
    if left := len(every) - len(going):
        words.append(f"{left} 件已退回、不予受理或不在本机，不并入。")
    if waiting:
        words.append(f"{waiting} 件还没有受理，受理后才能上报。")
    return Merging(batches[0].batch.programme.id, tuple(going), "".join(words))
