"""Editing: every change can be undone, redone and is saved; listeners hear of it; a locked case stays as it is."""

from __future__ import annotations

import pytest

from desktop_app.domain.answers import SectionRow, rows_of
from desktop_app.domain.case import CaseStatus
from desktop_app.domain.place import Place
from desktop_app.services.answer_shapes import ReadOnlyField, UnknownPlace, WrongShape
from desktop_app.services.editing import CaseLocked, EditSession
from desktop_app.services.pasting import PasteDoesNotFit
from desktop_app.services.row_edits import FixedRow
from tests.unit.services.small_programme import MemoryStore, SmallReader, new_case

FORM = "application"


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore()


@pytest.fixture
def session(store: MemoryStore) -> EditSession:
    return EditSession(store, SmallReader(), new_case())


def periods(session: EditSession) -> list[object]:
    return [row.get("period") for row in rows_of(session.answers[FORM].get("career"))]


def test_typing_in_one_field_is_one_step(session: EditSession) -> None:
    for text in ("王", "王工", "王工匠"):
        session.set_value(FORM, "name", text)
    assert session.undo_label == "修改“姓名”"
    assert session.undo() == Place(form=FORM, field="name")
    assert "name" not in session.case.answers.get(FORM, {})
    assert not session.can_undo


def test_typing_elsewhere_starts_another_step(session: EditSession) -> None:
    session.set_value(FORM, "name", "王")
    session.set_value(FORM, "sex", "男")
    session.set_value(FORM, "name", "王工")
    session.undo()
    assert session.answers[FORM]["name"] == "王"
    assert session.answers[FORM]["sex"] == "男"


def test_what_is_typed_after_an_undo_is_a_step_of_its_own(session: EditSession) -> None:
    session.set_value(FORM, "name", "王")
    session.set_value(FORM, "sex", "男")
    session.undo()
    session.set_value(FORM, "name", "李")
    session.undo()
    assert session.answers[FORM]["name"] == "王"


def test_typing_that_comes_to_nothing_leaves_no_step(session: EditSession) -> None:
    session.set_value(FORM, "name", "王")
    session.set_value(FORM, "sex", "男")
    session.set_value(FORM, "sex", "")
    session.set_value(FORM, "name", "王")
    session.undo()
    session.undo()
    assert session.case.answers.get(FORM, {}) == {}


def test_a_new_change_forgets_what_was_undone(session: EditSession) -> None:
    session.set_value(FORM, "name", "王")
    session.undo()
    session.set_value(FORM, "sex", "女")
    assert not session.can_redo
    assert session.redo() is None


def test_typing_waits_for_the_flush_and_rows_do_not(session: EditSession, store: MemoryStore) -> None:
    session.set_value(FORM, "name", "王")
    assert session.pending
    assert store.count == 0
    session.flush()
    session.flush()
    assert (session.pending, store.count) == (False, 1)
    session.insert_row(FORM, "career", 0, {"what": "某厂"})
    assert (session.pending, store.count) == (False, 2)
    assert store.saved == session.case


def test_a_failed_save_keeps_everything_for_the_next_one(session: EditSession, store: MemoryStore) -> None:
    store.failure = OSError("disk full")
    with pytest.raises(OSError, match="disk full"):
        session.insert_row(FORM, "career", 0, {"what": "某厂"})
    assert session.pending
    store.failure = None
    session.flush()
    assert store.saved == session.case
    assert len(rows_of(session.case.answers[FORM]["career"])) == 1


def test_rows_are_inserted_moved_duplicated_and_removed_where_asked(session: EditSession) -> None:
    first = session.insert_row(FORM, "career", 0, {"period": "a"})
    session.insert_row(FORM, "career", 1, {"period": "b"})
    session.insert_row(FORM, "career", 0, {"period": "z"})
    assert periods(session) == ["z", "a", "b"]
    session.move_row(FORM, "career", first, 2)
    assert periods(session) == ["z", "b", "a"]
    copy = session.duplicate_row(FORM, "career", first)
    assert copy != first
    assert periods(session) == ["z", "b", "a", "a"]
    session.remove_row(FORM, "career", first)
    assert [row["id"] for row in rows_of(session.answers[FORM]["career"])][-1] == copy
    for _ in range(6):
        session.undo()
    assert periods(session) == []


def test_a_section_takes_no_more_rows_than_the_definition_allows(session: EditSession) -> None:
    for at in range(6):
        session.insert_row(FORM, "career", at)
    with pytest.raises(PasteDoesNotFit, match="最多 6 行"):
        session.insert_row(FORM, "career", 6)


def test_a_printed_row_takes_text_but_is_not_moved_or_removed(session: EditSession) -> None:
    session.set_cell(FORM, "asked", "tax", "opinion", "无意见")
    assert [row.get("opinion") for row in rows_of(session.answers[FORM]["asked"])] == [None, "无意见"]
    with pytest.raises(FixedRow):
        session.remove_row(FORM, "asked", "tax")
    with pytest.raises(FixedRow):
        session.move_row(FORM, "asked", "tax", 0)
    with pytest.raises(ReadOnlyField):
        session.set_cell(FORM, "asked", "tax", "department", "公安")
    with pytest.raises(PasteDoesNotFit):
        session.insert_row(FORM, "asked", 2)


def test_pasted_cells_replace_and_reach_further_as_in_excel(session: EditSession) -> None:
    session.insert_row(FORM, "career", 0, {"period": "a", "what": "某厂"})
    session.paste_rows(FORM, "career", 0, [["2001.9—2004.7", "技校", "是"], ["2004.8—至今", "某厂"]], "period")
    assert periods(session) == ["2001-9—2004-7", "2004-8—至今"]
    assert rows_of(session.answers[FORM]["career"])[0]["there"] is True
    session.undo()
    assert periods(session) == ["a"]


@pytest.mark.parametrize(
    ("field", "value"),
    [("name", True), ("name", ["王"]), ("front", "是"), ("met", "一"), ("career", "某厂"), ("career", ["某厂"])],
)
def test_a_value_that_a_field_cannot_hold_is_refused(session: EditSession, field: str, value: object) -> None:
    with pytest.raises(WrongShape):
        session.set_value(FORM, field, value)  # type: ignore[arg-type]
    assert not session.pending


def test_an_unknown_field_is_refused_with_the_nearest_name(session: EditSession) -> None:
    with pytest.raises(UnknownPlace, match="是否想写“name”"):
        session.set_value(FORM, "nane", "王")
    with pytest.raises(UnknownPlace):
        session.set_cell(FORM, "career", "nowhere", "what", "某厂")


def test_a_computed_field_cannot_be_typed_into(session: EditSession) -> None:
    with pytest.raises(ReadOnlyField):
        session.set_value(FORM, "length", "3")


def test_an_id_number_fills_the_blank_sex_in_the_same_step(session: EditSession) -> None:
    heard: list[str] = []
    session.subscribe(lambda place: heard.append(str(place)))
    session.set_value(FORM, "id_number", "33010619800101001X"[:18])
    assert session.answers[FORM]["sex"] == "男"
    assert "application.sex" in heard
    session.undo()
    assert session.answers[FORM].get("sex") is None


def test_a_filled_or_a_deliberately_cleared_field_is_left_alone(session: EditSession) -> None:
    session.set_value(FORM, "sex", "女")
    session.set_value(FORM, "id_number", "33010619800101001X")
    assert session.answers[FORM]["sex"] == "女"
    session.set_value(FORM, "sex", "")
    session.set_value(FORM, "name", "王")
    assert session.answers[FORM]["sex"] == ""


def test_listeners_hear_the_place_and_what_is_computed_from_it(session: EditSession) -> None:
    heard: list[str] = []
    stop = session.subscribe(lambda place: heard.append(str(place)))
    session.set_value(FORM, "name", "王")
    assert heard == ["application.name", "application.length"]
    stop()
    stop()
    session.set_value(FORM, "name", "王工")
    assert len(heard) == 2


def test_tidying_belongs_to_the_typing(session: EditSession) -> None:
    row = session.insert_row(FORM, "career", 0)
    session.set_value(FORM, "birth", "1980.1")
    session.tidy(Place(form=FORM, field="birth"))
    assert session.answers[FORM]["birth"] == "1980-1"
    session.set_cell(FORM, "career", row, "period", "1.2")
    session.tidy(Place(form=FORM, field="career", row=row, column="period"))
    assert periods(session) == ["1-2"]
    session.undo()
    session.undo()
    assert session.answers[FORM].get("birth") is None


def test_a_reason_and_the_recommender_are_steps_too(session: EditSession) -> None:
    session.set_reason("front_line", "因公借调")
    session.set_recommender("district")
    assert (session.case.reasons, session.case.recommender) == ({"front_line": "因公借调"}, "district")
    session.undo()
    session.undo()
    assert (session.case.reasons, session.case.recommender) == ({}, "")
    with pytest.raises(UnknownPlace):
        session.set_recommender("nobody")
    with pytest.raises(UnknownPlace):
        session.set_reason("front_lin", "x")


def test_filling_is_one_step_and_leaves_other_fields(session: EditSession) -> None:
    session.set_value(FORM, "name", "王")
    career: list[SectionRow] = [{"what": "某厂"}]
    session.fill({FORM: {"birth": "1980-01", "career": career}})
    assert session.answers[FORM]["name"] == "王"
    assert rows_of(session.answers[FORM]["career"])[0]["id"]
    session.undo()
    assert "career" not in session.case.answers[FORM]


@pytest.mark.parametrize("status", [status for status in CaseStatus if not status.editable])
def test_a_locked_case_refuses_every_change(store: MemoryStore, status: CaseStatus) -> None:
    session = EditSession(store, SmallReader(), new_case(status=status))
    with pytest.raises(CaseLocked, match=status.label):
        session.set_value(FORM, "name", "王")
    with pytest.raises(CaseLocked):
        session.undo()
    assert not session.can_undo
    assert store.count == 0


def test_the_title_follows_the_name(session: EditSession) -> None:
    session.set_value(FORM, "name", "王䶮")
    assert session.case.title == "王䶮"


def test_listeners_are_called_the_way_the_owner_delivers(store: MemoryStore) -> None:
    waiting: list[object] = []
    session = EditSession(store, SmallReader(), new_case(), deliver=waiting.append)
    session.subscribe(lambda place: pytest.fail("called before delivery"))
    session.set_value(FORM, "sex", "男")
    assert len(waiting) == 1
