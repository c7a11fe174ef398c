"""What the tasks that were taken say about a batch, beside the notice's own quota and deadlines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from desktop_app.domain.batch import Batch
from desktop_app.domain.finding import Finding, Severity
from desktop_app.services.batch_case import CASES_PLACE
from desktop_app.services.tasks import TaskState


def task_findings(states: Sequence[TaskState], batch: Batch, today: date) -> Iterator[Finding]:
    """Yield a finding for each quota that is exceeded and each day that has passed."""
    for state in states:
        task = state.task
        if batch.programme.id not in {ref.id for ref in task.programmes}:
            continue
        count = len({*state.sent_ids, *batch.case_ids})
        if task.quota is not None and count > task.quota:
            yield Finding(
                "task_quota",
                Severity.ERROR,
                f"“{state.giver}”下发的名额是 {task.quota} 件，连同已报送的共 {count} 件。",
                CASES_PLACE,
                f"{state.giver}下发的任务",
                f"请移出 {count - task.quota} 件，或与“{state.giver}”商定后请其重新下发名额。",
            )
        if task.due is not None and today > task.due:
            yield Finding(
                "task_due",
                Severity.WARNING,
                f"已经过了“{state.giver}”要求的期限 {task.due:%Y-%m-%d}。",
                CASES_PLACE,
                f"{state.giver}下发的任务",
                f"请与“{state.giver}”确认是否还能报送。",
            )
