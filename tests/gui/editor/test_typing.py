"""Typing on the paper: every key reaches the session, answers are tidied on leaving, keys lead in reading order."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from desktop_app.domain.case import CaseStatus
from desktop_app.domain.place import Place
from desktop_app.gui.widgets.paper_editor import PaperEditor
from desktop_app.gui.widgets.text_cell import TextCell
from desktop_app.services.editing import EditSession
from tests.gui.editor.conftest import OpenPaper
from tests.gui.editor.hands import CONTROL, SHIFT, commit, press, type_into
from tests.gui.editor.sessions import form, new_session

At = Callable[[PaperEditor, str], TextCell]
Key = Qt.Key


def answer(session: EditSession, field: str) -> object:
    return session.case.answers.get("application", {}).get(field)


def test_every_key_reaches_the_session_at_once(qtbot: QtBot, open_paper: OpenPaper, at: At) -> None:
    session = new_session()
    cell = at(open_paper(session), "native_place")
    type_into(qtbot, cell, "Zhu")
    assert answer(session, "native_place") == "Zhu"
    press(qtbot, Key.Key_Backspace)
    assert answer(session, "native_place") == "Zh"


def test_an_answer_that_the_paper_asks_twice_follows_on_the_other_page(
    qtbot: QtBot, open_paper: OpenPaper, at: At
) -> None:
    editor = open_paper()
    twins = [cell for cell in editor.cells if cell.place == Place.parse("application.name")]
    assert len(twins) == 2
    type_into(qtbot, at(editor, "name"), "Li")
    qtbot.waitUntil(lambda: [cell.value for cell in twins if isinstance(cell, TextCell)] == ["Li", "Li"])


@pytest.mark.parametrize(
    ("field", "typed", "stored", "shown"),
    [
        ("birth", "201908", "2019-08", "2019-08"),
        ("birth", "2019.8", "2019-08", "2019-08"),
        ("birth", "2019年8月", "2019-08", "2019-08"),
        ("birth", "next year", "next year", "next year"),
        ("unit_opinion_date", "2021/6/28", "2021-06-28", "2021年6月28日"),
        ("id_number", "33010619800712341x", "33010619800712341X", "330106 19800712 341X"),
        ("phone", "13857112345", "13857112345", "138 5711 2345"),
        ("phone", "0571-87654321", "0571-87654321", "0571-87654321"),
    ],
)
def test_an_answer_takes_its_canonical_form_when_it_is_left(
    qtbot: QtBot, open_paper: OpenPaper, at: At, field: str, typed: str, stored: str, shown: str
) -> None:
    session = new_session()
    editor = open_paper(session)
    cell = at(editor, field)
    type_into(qtbot, cell, typed)
    assert answer(session, field) == typed
    at(editor, "unit_address").focus()
    assert answer(session, field) == stored
    qtbot.waitUntil(lambda: cell.widget.toPlainText() == shown)
    cell.focus()
    assert cell.widget.toPlainText() == stored


def test_tab_goes_in_reading_order_and_back(qtbot: QtBot, open_paper: OpenPaper, at: At) -> None:
    editor = open_paper()
    at(editor, "native_place").focus()
    visited = []
    for _ in range(4):
        press(qtbot, Key.Key_Tab)
        assert editor.current is not None
        visited.append(editor.current.place.field)
    assert visited == ["party", "education", "work_start", "occupation"]
    press(qtbot, Key.Key_Backtab, SHIFT)
    assert editor.current is not None
    assert editor.current.place.field == "work_start"


def test_enter_goes_on_from_a_line_and_breaks_the_line_in_running_text(
    qtbot: QtBot, open_paper: OpenPaper, at: At
) -> None:
    session = new_session()
    editor = open_paper(session)
    type_into(qtbot, at(editor, "party"), "x")
    press(qtbot, Key.Key_Return)
    assert editor.current is at(editor, "education")
    type_into(qtbot, at(editor, "specialty"), "a")
    press(qtbot, Key.Key_Return)
    qtbot.keyClicks(at(editor, "specialty").widget, "b")
    assert answer(session, "specialty") == "a\nb"
    press(qtbot, Key.Key_Return, CONTROL)
    assert editor.current is at(editor, "specialty_proof")


def test_text_that_an_input_method_has_not_committed_is_never_sent(qtbot: QtBot, open_paper: OpenPaper, at: At) -> None:
    session = new_session()
    editor = open_paper(session)
    cell = at(editor, "native_place")
    cell.focus()
    QApplication.sendEvent(cell.widget, QInputMethodEvent("zhu'ji", []))
    assert cell.widget.composing
    assert answer(session, "native_place") is None
    session.set_value("application", "native_place", "别处改的")
    editor.refresh()
    editor.set_zoom(1.5)
    assert cell.widget.composing
    commit(cell.widget, "诸暨")
    assert not cell.widget.composing
    assert answer(session, "native_place") == "诸暨"


def test_composing_in_a_blank_row_makes_the_row_only_when_it_is_committed(
    qtbot: QtBot, open_paper: OpenPaper, at: At
) -> None:
    session = new_session()
    editor = open_paper(session)
    cell = at(editor, "career[x].what")
    cell.focus()
    QApplication.sendEvent(cell.widget, QInputMethodEvent("hang", []))
    assert answer(session, "career") is None
    commit(cell.widget, "杭州")
    rows = answer(session, "career")
    assert isinstance(rows, list)
    assert [row["what"] for row in rows if isinstance(row, dict)] == ["杭州"]
    assert cell.widget.hasFocus()


def test_undo_and_redo_go_through_the_session_and_jump_to_the_place(
    qtbot: QtBot, open_paper: OpenPaper, at: At
) -> None:
    session = new_session()
    editor = open_paper(session)
    type_into(qtbot, at(editor, "native_place"), "abc")
    type_into(qtbot, at(editor, "personal_summary"), "long")
    at(editor, "party").focus()
    press(qtbot, Key.Key_Z, CONTROL)
    assert answer(session, "personal_summary") in (None, "")
    assert editor.current is at(editor, "personal_summary")
    assert at(editor, "personal_summary").widget.hasFocus()
    press(qtbot, Key.Key_Z, CONTROL)
    assert editor.current is at(editor, "native_place")
    assert at(editor, "native_place").widget.toPlainText() == ""
    press(qtbot, Key.Key_Z, CONTROL | SHIFT)
    assert answer(session, "native_place") == "abc"
    press(qtbot, Key.Key_Y, CONTROL)
    assert answer(session, "personal_summary") == "long"
    assert editor.current is at(editor, "personal_summary")


def test_undoing_a_step_of_another_form_tells_where_it_was(qtbot: QtBot, open_paper: OpenPaper, at: At) -> None:
    session = new_session()
    session.set_value("report", "signer", "某厂")
    editor = open_paper(session)
    at(editor, "party").focus()
    with qtbot.waitSignal(editor.place_elsewhere) as told:
        press(qtbot, Key.Key_Z, CONTROL)
    assert told.args == [Place.parse("report.signer")]


def test_the_menu_of_a_cell_edits_and_says_what_undo_takes_back(qtbot: QtBot, open_paper: OpenPaper, at: At) -> None:
    session = new_session()
    editor = open_paper(session, suggestions=lambda: {("application", "party"): "群众"})
    type_into(qtbot, at(editor, "native_place"), "zhu")
    cell = at(editor, "party")
    cell.focus()
    spot = QPoint(2, 2)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, spot, cell.widget.mapToGlobal(spot))
    QApplication.sendEvent(cell.widget.viewport(), event)
    menu = editor.findChildren(QMenu)[0]
    actions = {action.text().split("\t")[0]: action for action in menu.actions()}
    assert "撤销修改“籍贯”" in actions
    assert not actions["剪切"].isEnabled()
    actions["采用建议"].trigger()
    assert answer(session, "party") == "群众"
    menu.close()


def test_undo_shows_the_change_with_the_caret_at_its_end(qtbot: QtBot, open_paper: OpenPaper, at: At) -> None:
    session = new_session({"application": {"native_place": "浙江诸暨"}})
    editor = open_paper(session)
    cell = at(editor, "native_place")
    cell.focus()
    cursor = cell.widget.textCursor()
    cursor.setPosition(2)
    cell.widget.setTextCursor(cursor)
    qtbot.keyClicks(cell.widget, "xx")
    editor.undo()
    assert cell.widget.toPlainText() == "浙江诸暨"
    assert cell.widget.textCursor().position() == 2


def test_pasted_lines_become_one_line_where_the_paper_has_one(qtbot: QtBot, open_paper: OpenPaper, at: At) -> None:
    session = new_session()
    cell = at(open_paper(session), "unit_address")
    cell.focus()
    QApplication.clipboard().setText("  杭州市\r\n 余杭区 \r\n")
    press(qtbot, Key.Key_V, CONTROL)
    assert answer(session, "unit_address") == "杭州市 余杭区"


def test_arrow_keys_go_to_the_cell_above_and_below(qtbot: QtBot, open_paper: OpenPaper, at: At) -> None:
    editor = open_paper()
    at(editor, "id_number").focus()
    press(qtbot, Key.Key_Down)
    assert editor.current is at(editor, "unit_address")
    press(qtbot, Key.Key_Up)
    assert editor.current is at(editor, "id_number")


def test_a_suggestion_is_grey_until_tab_or_control_space_takes_it(qtbot: QtBot, open_paper: OpenPaper, at: At) -> None:
    session = new_session()
    editor = open_paper(session, suggestions=lambda: {("application", "sex"): "男", ("application", "party"): "群众"})
    sex, party = at(editor, "sex"), at(editor, "party")
    assert (sex.value, sex.suggestion) == ("", "男")
    sex.focus()
    press(qtbot, Key.Key_Space, CONTROL)
    assert answer(session, "sex") == "男"
    party.focus()
    press(qtbot, Key.Key_Tab)
    assert answer(session, "party") == "群众"


def test_a_suggestion_never_replaces_what_is_written(qtbot: QtBot, open_paper: OpenPaper, at: At) -> None:
    session = new_session({"application": {"party": "党员"}})
    editor = open_paper(session, suggestions=lambda: {("application", "party"): "群众"})
    at(editor, "party").focus()
    press(qtbot, Key.Key_Space, CONTROL)
    press(qtbot, Key.Key_Tab)
    assert answer(session, "party") == "党员"


@pytest.mark.parametrize("status", [CaseStatus.SENT, CaseStatus.ACCEPTED])
def test_a_case_that_is_closed_can_be_read_and_copied_only(
    qtbot: QtBot, open_paper: OpenPaper, at: At, status: CaseStatus
) -> None:
    session = new_session({"application": {"native_place": "诸暨"}}, status)
    editor = open_paper(session)
    cell = at(editor, "native_place")
    cell.focus()
    qtbot.keyClicks(cell.widget, "x")
    press(qtbot, Key.Key_Z, CONTROL)
    assert answer(session, "native_place") == "诸暨"
    assert cell.widget.toPlainText() == "诸暨"
    cell.widget.selectAll()
    press(qtbot, Key.Key_C, CONTROL)
    assert QApplication.clipboard().text() == "诸暨"


def test_a_computed_answer_is_closed_and_says_where_it_comes_from(qtbot: QtBot, open_paper: OpenPaper, at: At) -> None:
    session = new_session({"application": {"unit": "杭州某厂"}})
    editor = open_paper(session, form("summary"))
    cell = at(editor, "unit")
    assert cell.locked
    assert cell.widget.toPlainText() == "杭州某厂"
    assert "不能直接修改" in cell.widget.toolTip()
    cell.focus()
    qtbot.keyClicks(cell.widget, "x")
    assert cell.widget.toPlainText() == "杭州某厂"
