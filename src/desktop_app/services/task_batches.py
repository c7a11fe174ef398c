"""What goes up for a task that was taken: a batch of its own."""

from __future__ import annotations

from desktop_app.domain.batch import Batch
from desktop_app.domain.plain_name import plain_name
from desktop_app.services.batch_book import BatchBook
from desktop_app.services.cards import Cards
from desktop_app.services.recommending_units import UnknownRecommender
from desktop_app.services.tasks import Tasks


class TaskBatches:
    """Makes batches for the tasks of one library."""

    def __init__(self, tasks: Tasks, batches: BatchBook, cards: Cards) -> None:
        self._tasks = tasks
        self._batches = batches
        self._cards = cards

    def gathered(self, task_id: str) -> Batch | tuple[str, ...]:
        """Return the batch of this desk for a task, with all cases that could be sent now.

        An open one of the same programme is used. Where the programme does not take this desk for a recommending unit,
        such as an enterprise, the ids of the cases are returned and no batch is made.
        """
        state = self._tasks.state(task_id)
        own = self._cards.own().name
        wanted = {ref.id for ref in state.task.programmes}
        mine = [
            batch
            for batch in self._batches.list()
            if batch.programme.id in wanted and plain_name(batch.title) == plain_name(own)
        ]
        if mine:
            return self._batches.amend(mine[0].id, add=state.ready)
        try:
            return self._batches.new(state.task.programmes[0].id, own, state.ready)
        except UnknownRecommender:
            return state.ready
