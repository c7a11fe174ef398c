"""A batch in the shape of a case, so that everything that edits, undoes and saves cases does it for batches too.

The recommending unit's name and the cases in their order are answers of a form called ``batch``, which no programme has
(the word is reserved); what the unit writes on its papers are the answers of those papers.
"""

from __future__ import annotations

from dataclasses import replace

from desktop_app.domain.answers import ROW_ID, Answers, AnswerValue, is_blank, rows_of
from desktop_app.domain.batch import Batch
from desktop_app.domain.case import Case, CaseStatus
from desktop_app.domain.place import Place
from desktop_app.library import Library, UnknownCase
from desktop_app.programmes.programme import Programme

BATCH_FORM = "batch"
UNIT = "unit"
CASES = "cases"
_CASE_ID_LENGTH = 32
CASES_PLACE = Place(form=BATCH_FORM, field=CASES)
UNIT_PLACE = Place(form=BATCH_FORM, field=UNIT)


def case_place(case_id: str) -> Place:
    """Return the place of a case in its batch."""
    return Place(form=BATCH_FORM, field=CASES, row=case_id)


def case_of_batch(batch: Batch, programme: Programme) -> Case:
    """Return ``batch`` in the shape of a case."""
    return Case(
        id=batch.id,
        programme=batch.programme,
        nominee=programme.head.nominees[0].id,
        procedure=programme.head.procedures[0].id,
        title=batch.title,
        status=CaseStatus.DRAFT,
        created_at=batch.created_at,
        updated_at=batch.created_at,
        answers={**batch.answers, BATCH_FORM: {UNIT: batch.title, CASES: list(batch.case_ids)}},
        reasons=batch.reasons,
        recommender=batch.recommender,
    )


def batch_of_case(case: Case) -> Batch:
    """Return the batch that has the shape of ``case``; rows of cases that are not its any more stay out of it."""
    ids = case_ids_of(case)
    return Batch(
        id=case.id,
        programme=case.programme,
        recommender=case.recommender,
        title=unit_of(case),
        created_at=case.created_at,
        case_ids=ids,
        answers=_own_answers(case.answers, set(ids)),
        reasons=case.reasons,
    )


def case_ids_of(case: Case) -> tuple[str, ...]:
    """Return the cases of a batch in order."""
    value = case.answers.get(BATCH_FORM, {}).get(CASES)
    return tuple(item for item in value if isinstance(item, str)) if isinstance(value, list) else ()


def unit_of(case: Case) -> str:
    """Return the name of the recommending unit."""
    value = case.answers.get(BATCH_FORM, {}).get(UNIT)
    return value if isinstance(value, str) else ""


def _own_answers(answers: Answers, ids: set[str]) -> Answers:
    """Return what was written, without rows and cells in which nothing is."""
    kept: Answers = {}
    for form, fields in answers.items():
        written = {name: _own_value(value, ids) for name, value in fields.items() if not is_blank(value)}
        written = {name: value for name, value in written.items() if not is_blank(value)}
        if form != BATCH_FORM and written:
            kept[form] = written
    return kept


def _own_value(value: AnswerValue, ids: set[str]) -> AnswerValue:
    if not (isinstance(value, list) and value and isinstance(value[0], dict)):
        return value
    return [row for row in rows_of(value) if not is_blank(row) and _stays(str(row.get(ROW_ID)), ids)]


def _stays(row_id: str, ids: set[str]) -> bool:
    """Whether a row is one of the batch's own or derives from a case that it still has."""
    return row_id in ids or len(row_id) != _CASE_ID_LENGTH


class BatchStore:
    """Keeps batches that have the shape of cases in the library."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def save(self, case: Case) -> None:
        """Store the batch; cases that were deleted meanwhile leave it."""
        batch = batch_of_case(case)
        try:
            self._library.batches.save(batch)
        except UnknownCase:
            kept = tuple(item for item in batch.case_ids if self._library.cases.contains(item))
            self._library.batches.save(replace(batch, case_ids=kept))
