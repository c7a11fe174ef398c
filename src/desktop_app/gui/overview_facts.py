"""What the overview shows: cases being filled, tasks that were taken, and whose turn it is with all the others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop_app.domain.case import CaseSummary
from desktop_app.domain.progress import Progress
from desktop_app.gui.case_progress import CaseProgress, progress_of_cases
from desktop_app.services.desk import Desk
from desktop_app.services.tasks import TaskState
from desktop_app.services.turns import Turn, Where


@dataclass(frozen=True, slots=True)
class OverviewFacts:
    """All of it, read in the background."""

    lines: Sequence[CaseProgress]
    tasks: Sequence[TaskState]
    turns: Mapping[str, Turn]
    """By case id, of all cases."""
    others: Mapping[Where, Sequence[tuple[CaseSummary, Turn]]]
    """The cases that nobody fills here now, by whose turn it is."""


def overview_facts(desk: Desk, progress: Progress) -> OverviewFacts:
    """Read what the overview shows."""
    lines = progress_of_cases(desk, progress)
    summaries = desk.cases.list()
    turns = desk.turns.of_all(summaries)
    others: dict[Where, list[tuple[CaseSummary, Turn]]] = {where: [] for where in Where}
    for summary in summaries:
        if not summary.editable:
            others[turns[summary.id].where].append((summary, turns[summary.id]))
    return OverviewFacts(lines, desk.tasks.taken(), turns, others)
