"""Editing one case: what people can do to it, each an undoable step that is saved.

Row operations, undo and redo are saved before the call returns. Typing (values, cells, reasons) is saved by
:meth:`EditSession.flush`; the session's owner calls that within a second while :attr:`EditSession.pending` is true.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from desktop_app.domain.answers import ROW_ID, Answers, AnswerValue, Scalar, SectionRow, is_blank, new_row_id, rows_of
from desktop_app.domain.place import Place
from desktop_app.programmes.rules import Rule
from desktop_app.services.answer_shapes import (
    UnknownPlace,
    find_column,
    find_field,
    shaped_cell,
    shaped_row,
    shaped_value,
)
from desktop_app.services.edit_state import EditState, row_position, with_cells
from desktop_app.services.pasting import Matrix, pasted_rows
from desktop_app.services.row_edits import (
    duplicated,
    find_row,
    inserted,
    moved,
    refuse_fixed,
    refuse_printed,
    replaced_row,
)
from desktop_app.services.undoable_case import CaseLocked, UndoableCase, utc_now

__all__ = ["CaseLocked", "EditSession", "utc_now"]


class EditSession(UndoableCase):
    """One case being edited. Places and shapes are checked before anything changes."""

    def writable(self, place: Place) -> bool:
        """Whether the cell at a place may be written in: all of them while the case may be edited."""
        return place.form is not None and self.editable

    # typing

    def set_value(self, form: str, field: str, value: AnswerValue) -> None:
        """Set one answer as typed. Raises :class:`WrongShape` where the field cannot hold such a value."""
        definition = find_field(self.programme, form, field)
        shaped = shaped_value(definition, value)
        self.change(
            Place(form=form, field=field),
            f"修改“{definition.label}”",
            lambda state: state.with_value(form, field, shaped),
            typing=True,
        )

    def clear_value(self, form: str, field: str) -> None:
        """Take one answer away, so that a yes-or-no question is unanswered again."""
        definition = find_field(self.programme, form, field)
        self.change(
            Place(form=form, field=field),
            f"清空“{definition.label}”",
            lambda state: state.with_value(form, field, None),
        )

    def set_cell(self, form: str, field: str, row_id: str, column: str, value: Scalar) -> None:
        """Set one cell of a section row as typed."""
        definition = find_field(self.programme, form, field)
        shaped = shaped_cell(definition, column, value)
        refuse_printed(definition, row_id, column)
        self._change_rows(
            Place(form=form, field=field, row=row_id, column=column),
            f"修改“{find_column(definition, column).label}”",
            lambda rows: replaced_row(rows, row_id, lambda row: with_cells(row, {column: shaped})),
            typing=True,
        )

    def tidy(self, place: Place) -> None:
        """Bring the text at a place into its canonical form (``2019.8`` → ``2019-08``), as part of the same step.

        For editors to call when they lose the focus; does nothing for anything but text and while the case is locked.
        """
        if not self.writable(place) or place.form is None or place.field is None:
            return
        definition = find_field(self.programme, place.form, place.field)
        state = self.state
        if place.row is None or place.column is None:
            value, kind = state.value(place.form, place.field), definition.type
        else:
            at = row_position(rows := state.rows(place.form, place.field), place.row)
            value = rows[at].get(place.column) if at is not None else None
            kind = find_column(definition, place.column).type
        if not isinstance(value, str) or (text := self.reader.normalised(kind, value)) == value:
            return
        if place.row is not None and place.column is not None:
            self.set_cell(place.form, place.field, place.row, place.column, text)
        else:
            self.set_value(place.form, place.field, text)

    def derives(self, place: Place) -> bool:
        """Whether a place has a value that the program gives until somebody writes over it (summary sheets)."""
        field = self.programme.field(place.form or "", place.field or "")
        column = field.column(place.column or "") if field is not None else None
        return column is not None and column.derive is not None

    def overridden(self, place: Place) -> bool:
        """Whether somebody wrote over the value that the program gives at a place."""
        if not self.derives(place):
            return False
        rows = self.state.rows(place.form or "", place.field or "")
        at = row_position(rows, place.row or "")
        return at is not None and not is_blank(rows[at].get(place.column or ""))

    def restore_derived(self, place: Place) -> None:
        """Take away what was written over a value that the program gives at a place."""
        if place.row is not None and place.column is not None:
            self.set_cell(place.form or "", place.field or "", place.row, place.column, "")
        else:
            self.set_value(place.form or "", place.field or "", "")

    # rows

    def insert_row(self, form: str, field: str, index: int, values: Mapping[str, Scalar] | None = None) -> str:
        """Insert a row before position ``index`` and return its id."""
        definition = find_field(self.programme, form, field)
        row_id = new_row_id()
        row = shaped_row(definition, {**(values or {}), ROW_ID: row_id})
        self._change_rows(
            Place(form=form, field=field, row=row_id),
            f"增加一行“{definition.label}”",
            lambda rows: inserted(definition, rows, index, row),
        )
        return row_id

    def duplicate_row(self, form: str, field: str, row_id: str) -> str:
        """Copy a row to right below itself and return the copy's id."""
        definition = find_field(self.programme, form, field)
        copy_id = new_row_id()
        self._change_rows(
            Place(form=form, field=field, row=copy_id),
            f"复制一行“{definition.label}”",
            lambda rows: duplicated(definition, rows, row_id, copy_id),
        )
        return copy_id

    def remove_row(self, form: str, field: str, row_id: str) -> None:
        """Take a row away. Raises :class:`FixedRow` for one that the notice prints."""
        definition = find_field(self.programme, form, field)
        refuse_fixed(definition, row_id)
        self._change_rows(
            Place(form=form, field=field, row=row_id),
            f"删除一行“{definition.label}”",
            lambda rows: [row for row in rows if row is not find_row(rows, row_id)],
        )

    def move_row(self, form: str, field: str, row_id: str, to_index: int) -> None:
        """Move a row so that it stands at position ``to_index``."""
        definition = find_field(self.programme, form, field)
        refuse_fixed(definition, row_id)
        self._change_rows(
            Place(form=form, field=field, row=row_id),
            f"移动一行“{definition.label}”",
            lambda rows: moved(definition, rows, row_id, to_index),
        )

    def paste_rows(self, form: str, field: str, index: int, matrix: Matrix, first_column: str) -> None:
        """Lay pasted cells over the rows as Excel does; see :func:`desktop_app.services.pasting.pasted_rows`."""
        definition = find_field(self.programme, form, field)
        self._change_rows(
            Place(form=form, field=field),
            f"粘贴到“{definition.label}”",
            lambda rows: pasted_rows(definition, rows, index, matrix, first_column, self.reader.normalised),
        )

    # the rest of a case

    def set_reason(self, rule: str, text: str) -> None:
        """Write the reason that a soft rule (原则上) takes; blank text takes it away."""
        definition = self._rule(rule)
        place = Place.parse(definition.at) if definition.at else self.front()
        label = f"填写理由（{definition.clause}）"
        self.change(place, label, lambda state: state.with_reason(rule, text), typing=True)

    def set_recommender(self, recommender: str) -> None:
        """Choose the kind of recommending unit; empty text means not known yet."""
        self._require_recommender(recommender)
        self.change(self.front(), "选择推荐单位类别", lambda state: replace(state, recommender=recommender))

    def fill(self, answers: Answers, reasons: Mapping[str, str] | None = None, recommender: str | None = None) -> None:
        """Take over many answers, reasons and the recommender at once, as one step; the rest stays as it is."""
        shaped = [
            (form, field, shaped_value(find_field(self.programme, form, field), value))
            for form, fields in answers.items()
            for field, value in fields.items()
        ]
        for rule in reasons or {}:
            self._rule(rule)
        self._require_recommender(recommender or "")

        def merged(state: EditState) -> EditState:
            for form, field, value in shaped:
                state = state.with_value(form, field, value)
            for rule, text in (reasons or {}).items():
                state = state.with_reason(rule, text)
            return state if recommender is None else replace(state, recommender=recommender)

        self.change(Place(form=shaped[0][0]) if shaped else self.front(), "填入内容", merged)

    def _rule(self, rule: str) -> Rule:
        for item in self.programme.head.rules:
            if item.id == rule:
                return item
        raise UnknownPlace("规则", rule, (item.id for item in self.programme.head.rules))

    def _require_recommender(self, recommender: str) -> None:
        known = [item.id for item in self.programme.head.recommenders]
        if recommender and recommender not in known:
            raise UnknownPlace("推荐单位类别", recommender, known)

    def _change_rows(
        self,
        place: Place,
        label: str,
        make: Callable[[list[SectionRow]], list[SectionRow]],
        *,
        typing: bool = False,
    ) -> None:
        form, field = place.form or "", place.field or ""
        self.change(
            place, label, lambda state: state.with_rows(form, field, make(self._shown_rows(form, field))), typing=typing
        )

    def _shown_rows(self, form: str, field: str) -> list[SectionRow]:
        """The rows in the order shown; fixed and derived ones that were not written to yet are bare ids."""
        written = {str(row[ROW_ID]): row for row in self.state.rows(form, field)}
        shown = [str(row[ROW_ID]) for row in rows_of(self.answers.get(form, {}).get(field))]
        bare: list[SectionRow] = [written.pop(row_id, {ROW_ID: row_id}) for row_id in shown]
        return bare + list(written.values())
