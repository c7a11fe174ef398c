"""Editing one batch: its cases and their order, and what the recommending unit writes on its papers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from desktop_app.domain.answers import ROW_ID, Answers, Scalar, SectionRow, rows_of, whole_text
from desktop_app.domain.batch import Batch
from desktop_app.domain.case import Case
from desktop_app.domain.errors import KnownError, WrongUse
from desktop_app.domain.place import Place
from desktop_app.domain.progress import Progress
from desktop_app.services.answer_shapes import UnknownPlace, find_field
from desktop_app.services.batch_case import (
    BATCH_FORM,
    CASES,
    CASES_PLACE,
    UNIT,
    UNIT_PLACE,
    BatchStore,
    batch_of_case,
    case_ids_of,
)
from desktop_app.services.batch_members import BatchMember
from desktop_app.services.batch_reader import BatchReader
from desktop_app.services.editing import EditSession
from desktop_app.services.pasting import Matrix, pasted_rows

QUOTA_RULE = "quota"
LONGEST_NAME = 120


class RowsFromCases(KnownError):
    """A row of a summary sheet cannot be made by hand."""

    def __init__(self, label: str) -> None:
        super().__init__(f"“{label}”每件申报件一行，不能直接增加行，内容没有改动。请在批次里添加申报件。")


class NoUnitName(WrongUse):
    """The recommending unit needs a name that fits on a line."""

    def __init__(self) -> None:
        super().__init__(f"请填写推荐单位名称（不超过 {LONGEST_NAME} 个字符），批次没有改动。")


class BatchSession(EditSession):
    """One batch being edited; undo and saving are those of cases."""

    def __init__(
        self, store: BatchStore, reader: BatchReader, case: Case, deliver: Callable[[Callable[[], None]], None]
    ) -> None:
        super().__init__(store, reader, case, deliver=deliver)
        self._batch_reader = reader

    @property
    def batch(self) -> Batch:
        """The batch as it stands now, saved or not."""
        return batch_of_case(self.case)

    @property
    def members(self) -> Mapping[str, BatchMember]:
        """The batch's cases in order, as they were read last."""
        with self._lock:
            return self._batch_reader.members(self._case)

    def refresh(self, progress: Progress | None = None) -> bool:
        """Read the cases again, whose own editing shows here; tell whether anything is new."""
        members = self._batch_reader.fetch(self.case, progress)
        with self._lock:
            shown = self.answers, self._case.attachments
            if not self._batch_reader.adopt(members):
                return False
            self._completed = None
            changed = self._changed_places(shown)
        self._tell(self.front(), [*changed, CASES_PLACE])
        return True

    def derives(self, place: Place) -> bool:
        """Whether a place has a value of its own while the recommending unit wrote nothing there."""
        return self._batch_reader.derives(place)

    def overridden(self, place: Place) -> bool:
        """Whether the recommending unit wrote over what would stand at a place."""
        return self._batch_reader.overridden(self.case, place)

    def front(self) -> Place:
        """The place that stands for the batch as a whole."""
        return CASES_PLACE

    # the batch itself

    def rename(self, unit: str) -> None:
        """Change the recommending unit's name; raise :class:`NoUnitName`."""
        name = clean_unit_name(unit)
        self.change(UNIT_PLACE, "修改推荐单位名称", lambda state: state.with_value(BATCH_FORM, UNIT, name))

    def add_cases(self, case_ids: Iterable[str], index: int | None = None) -> None:
        """Put cases into the batch before position ``index``, at the end when left out; those that are there stay."""
        before = case_ids_of(self.case)
        added = [case_id for case_id in dict.fromkeys(case_ids) if case_id not in before]
        at = len(before) if index is None else index
        self._take_order("添加申报件", [*before[:at], *added, *before[at:]])

    def remove_cases(self, case_ids: Iterable[str]) -> None:
        """Take cases out of the batch; what was written on their rows comes back with undo."""
        leaving = set(case_ids)
        self._take_order("移出申报件", [item for item in case_ids_of(self.case) if item not in leaving])

    def reorder(self, case_ids: Iterable[str]) -> None:
        """Put the cases into this order; raise :class:`UnknownPlace` unless they are the batch's."""
        order = list(case_ids)
        known = case_ids_of(self.case)
        if sorted(order) != sorted(known):
            odd = next((item for item in order if item not in known), ",".join(order))
            raise UnknownPlace("申报件", odd, known)
        self._take_order("调整顺序", order)

    def move_case(self, case_id: str, to_index: int) -> None:
        """Move a case so that it stands at position ``to_index``."""
        rest = [item for item in case_ids_of(self.case) if item != case_id]
        at = max(0, min(to_index, len(rest)))
        self.reorder([*rest[:at], case_id, *rest[at:]])

    def _take_order(self, label: str, case_ids: list[str]) -> None:
        self.change(CASES_PLACE, label, lambda state: state.with_value(BATCH_FORM, CASES, case_ids))

    # reasons

    def set_reason(self, rule: str, text: str) -> None:
        """Write the reason for more cases than the quota; blank text takes it away."""
        if rule != QUOTA_RULE:
            raise UnknownPlace("规则", rule, [QUOTA_RULE])
        self.change(
            CASES_PLACE, "填写超名额推荐的理由", lambda state: state.with_reason(rule, whole_text(text)), typing=True
        )

    # the papers

    def require_rows(self, answers: Answers, coming: Iterable[str] = ()) -> None:
        """Raise :class:`UnknownPlace` where answers name a row of a case that the batch does not have."""
        known = [*case_ids_of(self.case), *coming]
        for form, fields in answers.items():
            for field, value in fields.items():
                if find_field(self.programme, form, field).from_cases:
                    for row in rows_of(value):
                        if row.get(ROW_ID) not in known:
                            raise UnknownPlace("申报件", str(row.get(ROW_ID)), known)

    def insert_row(self, form: str, field: str, index: int, values: Mapping[str, Scalar] | None = None) -> str:
        """Insert a row where rows do not come from cases; else raise :class:`RowsFromCases`."""
        self._refuse_derived(form, field)
        return super().insert_row(form, field, index, values)

    def duplicate_row(self, form: str, field: str, row_id: str) -> str:
        """Copy a row where rows do not come from cases; else raise :class:`RowsFromCases`."""
        self._refuse_derived(form, field)
        return super().duplicate_row(form, field, row_id)

    def remove_row(self, form: str, field: str, row_id: str) -> None:
        """Take a row away; the row of a case goes with the case."""
        if find_field(self.programme, form, field).from_cases:
            self.remove_cases([row_id])
        else:
            super().remove_row(form, field, row_id)

    def move_row(self, form: str, field: str, row_id: str, to_index: int) -> None:
        """Move a row; the row of a case moves the case."""
        if find_field(self.programme, form, field).from_cases:
            self.move_case(row_id, to_index)
        else:
            super().move_row(form, field, row_id, to_index)

    def paste_rows(self, form: str, field: str, index: int, matrix: Matrix, first_column: str) -> None:
        """Lay pasted cells over rows; over rows of cases no more than there are, else :class:`RowsFromCases`."""
        definition = find_field(self.programme, form, field)
        if definition.from_cases:
            rows: list[SectionRow] = [{ROW_ID: case_id} for case_id in self.members]
            pasted = pasted_rows(definition, rows, index, matrix, first_column, self.reader.normalised)
            if len(pasted) > len(rows):
                raise RowsFromCases(definition.label)
        super().paste_rows(form, field, index, matrix, first_column)

    def _refuse_derived(self, form: str, field: str) -> None:
        definition = find_field(self.programme, form, field)
        if definition.from_cases:
            raise RowsFromCases(definition.label)


def clean_unit_name(unit: str) -> str:
    """Return the name of a recommending unit on one line; raise :class:`NoUnitName`."""
    name = " ".join(whole_text(unit).split())
    if not name or len(name) > LONGEST_NAME:
        raise NoUnitName
    return name
