"""Whatever is done to a case: undoing all of it leads to the start, redoing all to the end, and saved equals shown."""

from __future__ import annotations

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from desktop_app.domain.answers import rows_of
from desktop_app.services.edit_state import EditState
from desktop_app.services.editing import EditSession
from desktop_app.services.pasting import PasteDoesNotFit
from tests.unit.services.small_programme import MemoryStore, SmallReader, new_case

FORM = "application"
TEXT = st.text(st.sampled_from("王䶮a1 .=\n０"), max_size=6)
FIELDS = st.sampled_from(["name", "sex", "birth", "id_number"])
COLUMNS = st.sampled_from(["period", "what"])


class _Editing(RuleBasedStateMachine):
    """Random editing of one case."""

    @initialize()
    def start(self) -> None:
        self.store = MemoryStore()
        self.session = EditSession(self.store, SmallReader(), new_case())
        self.start_state = EditState.of(self.session.case)

    def rows(self) -> list[str]:
        return [str(row["id"]) for row in rows_of(self.session.answers[FORM].get("career"))]

    @rule(field=FIELDS, text=TEXT)
    def type(self, field: str, text: str) -> None:
        self.session.set_value(FORM, field, text)

    @rule(number=st.sampled_from(["33010619800101001X", "330106198001010028"]))
    def type_id_number(self, number: str) -> None:
        self.session.set_value(FORM, "id_number", number)

    @rule(row=st.sampled_from(["police", "tax"]), text=TEXT)
    def write_into_printed_row(self, row: str, text: str) -> None:
        self.session.set_cell(FORM, "asked", row, "opinion", text)

    @rule(index=st.integers(0, 9), text=TEXT)
    def insert(self, index: int, text: str) -> None:
        full = len(self.rows()) >= 6
        try:
            self.session.insert_row(FORM, "career", index, {"what": text})
        except PasteDoesNotFit:
            assert full

    @precondition(lambda self: bool(self.rows()))
    @rule(data=st.data(), column=COLUMNS, text=TEXT)
    def type_into_row(self, data: st.DataObject, column: str, text: str) -> None:
        self.session.set_cell(FORM, "career", data.draw(st.sampled_from(self.rows())), column, text)

    @precondition(lambda self: bool(self.rows()))
    @rule(data=st.data(), index=st.integers(0, 9))
    def move(self, data: st.DataObject, index: int) -> None:
        before = self.rows()
        self.session.move_row(FORM, "career", data.draw(st.sampled_from(before)), index)
        assert sorted(self.rows()) == sorted(before)

    @precondition(lambda self: bool(self.rows()))
    @rule(data=st.data())
    def remove(self, data: st.DataObject) -> None:
        row = data.draw(st.sampled_from(self.rows()))
        self.session.remove_row(FORM, "career", row)
        assert row not in self.rows()

    @rule(index=st.integers(0, 9), matrix=st.lists(st.lists(TEXT, max_size=2), max_size=3), column=COLUMNS)
    def paste(self, index: int, matrix: list[list[str]], column: str) -> None:
        before = self.session.case
        try:
            self.session.paste_rows(FORM, "career", index, matrix, column)
        except PasteDoesNotFit:
            assert self.session.case == before

    @rule(text=TEXT)
    def reason(self, text: str) -> None:
        self.session.set_reason("front_line", text)

    @rule()
    def undo(self) -> None:
        self.session.undo()

    @rule()
    def redo(self) -> None:
        self.session.redo()

    @rule()
    def flush(self) -> None:
        self.session.flush()
        assert self.store.saved is None or self.store.saved == self.session.case

    @rule()
    def undo_everything_and_redo_it(self) -> None:
        while self.session.redo() is not None:
            pass
        end = EditState.of(self.session.case)
        while self.session.undo() is not None:
            pass
        assert EditState.of(self.session.case) == self.start_state
        self.session.flush()  # typing that came to nothing leaves no step to undo, and waits for its second
        assert self.store.saved is None or EditState.of(self.store.saved) == self.start_state
        while self.session.redo() is not None:
            pass
        assert EditState.of(self.session.case) == end

    @invariant()
    def row_ids_are_unique(self) -> None:
        rows = self.rows()
        assert len(set(rows)) == len(rows)

    @invariant()
    def undo_is_offered_exactly_when_there_is_something(self) -> None:
        assert self.session.can_undo == bool(self.session.undo_label)


_Editing.TestCase.settings = settings(max_examples=40, stateful_step_count=30)
TestEditing = _Editing.TestCase
