"""Section rows on the paper: blank rows invite, rows are added, copied, moved, dragged and taken away."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHoverEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from desktop_app.domain.answers import SectionRow, rows_of
from desktop_app.domain.case import CaseStatus
from desktop_app.domain.errors import KnownError
from desktop_app.gui.paper.ink import DAY
from desktop_app.gui.widgets.cell import Cell
from desktop_app.gui.widgets.label_body import LabelBody
from desktop_app.gui.widgets.paper_editor import PaperEditor
from desktop_app.gui.widgets.row_handle import HANDLE_PX, RowHandle
from desktop_app.gui.widgets.text_cell import TextCell
from desktop_app.programmes.programme import Programme
from desktop_app.services.editing import EditSession
from tests.gui.editor.conftest import OpenPaper
from tests.gui.editor.hands import ALT, CONTROL, press, type_into
from tests.gui.editor.sessions import MemoryStore, career, form, new_session, people, session_over
from tests.gui.editor.small_forms import small_programme, table


class Full(KnownError):
    """The disk is full."""

    def __init__(self) -> None:
        super().__init__("磁盘已满，没有保存。")


At = Callable[[PaperEditor, str], TextCell]
Key = Qt.Key
PRINTED = 15
THREE = career(("2001-07—2006-03", "first", "a"), ("2006-03—2011-08", "second", "b"), ("2011-09—至今", "third", "c"))


def whats(session: EditSession) -> list[str]:
    return [str(row.get("what", "")) for row in rows_of(session.case.answers.get("application", {}).get("career"))]


def column(editor: PaperEditor, name: str = "what") -> list[TextCell]:
    cells = [cell for cell in editor.cells if cell.place.column == name and isinstance(cell, TextCell)]
    return sorted(cells, key=lambda cell: cell.frame.top())


def test_blank_rows_stand_as_the_paper_prints_them(open_paper: OpenPaper) -> None:
    cells = column(open_paper())
    assert len(cells) == PRINTED
    assert all(cell.place.row is None for cell in cells)
    assert [cell.section_index for cell in cells] == list(range(PRINTED))


def test_typing_into_a_blank_row_makes_it_a_section_row_and_keeps_the_keyboard(
    qtbot: QtBot, open_paper: OpenPaper
) -> None:
    session = new_session()
    editor = open_paper(session)
    cell = column(editor)[0]
    type_into(qtbot, cell, "Hang杭州")
    assert whats(session) == ["Hang杭州"]
    assert cell.place.row is not None
    assert cell.widget.hasFocus()
    assert len(column(editor)) == PRINTED
    assert column(editor)[0] is cell


def test_typing_into_a_later_blank_row_fills_the_next_free_one(qtbot: QtBot, open_paper: OpenPaper) -> None:
    session = new_session(THREE)
    editor = open_paper(session)
    before = column(editor)
    cell = before[7]
    type_into(qtbot, cell, "late")
    assert set(map(id, column(editor))) == set(map(id, before))
    assert whats(session) == ["first", "second", "third", "late"]
    assert column(editor)[3] is cell
    assert cell.widget.toPlainText() == "late"
    assert cell.widget.hasFocus()
    assert [other.section_index for other in column(editor)] == list(range(PRINTED))


def test_a_full_section_offers_one_more_row(qtbot: QtBot, open_paper: OpenPaper) -> None:
    session = new_session(career(*[("", f"row {number}", "") for number in range(PRINTED)]))
    editor = open_paper(session)
    assert len(column(editor)) == PRINTED + 1
    type_into(qtbot, column(editor)[-1], "x")
    assert whats(session)[-1] == "x"
    assert len(column(editor)) == PRINTED + 2


def test_undoing_a_new_row_gives_the_blank_one_back(qtbot: QtBot, open_paper: OpenPaper) -> None:
    session = new_session(THREE)
    editor = open_paper(session)
    type_into(qtbot, column(editor)[3], "x")
    press(qtbot, Key.Key_Z, CONTROL)
    assert whats(session) == ["first", "second", "third"]
    assert len(column(editor)) == PRINTED
    current = editor.current
    assert current is not None
    assert (current.place.row, current.section_index) == (None, 3)
    assert current.widget.hasFocus()


@pytest.mark.parametrize(
    ("key", "modifier", "expected", "focused"),
    [
        (Key.Key_Up, ALT, ["second", "first", "third"], 0),
        (Key.Key_Down, ALT, ["first", "third", "second"], 2),
        (Key.Key_Insert, ALT, ["first", "second", "", "third"], 2),
        (Key.Key_Delete, ALT, ["first", "third"], 1),
        (Key.Key_D, CONTROL, ["first", "second", "second", "third"], 2),
    ],
)
def test_keys_work_on_the_row_and_stay_in_the_column(
    qtbot: QtBot,
    open_paper: OpenPaper,
    at: At,
    key: Qt.Key,
    modifier: Qt.KeyboardModifier,
    expected: list[str],
    focused: int,
) -> None:
    session = new_session(THREE)
    editor = open_paper(session)
    at(editor, "career[r1].what").focus()
    press(qtbot, key, modifier)
    assert whats(session) == expected
    assert editor.current is column(editor)[focused]
    assert column(editor)[focused].widget.hasFocus()
    assert [cell.value for cell in column(editor)][: len(expected)] == expected


def test_moving_stops_at_both_ends(qtbot: QtBot, open_paper: OpenPaper, at: At) -> None:
    session = new_session(THREE)
    editor = open_paper(session)
    at(editor, "career[r0].what").focus()
    press(qtbot, Key.Key_Up, ALT)
    at(editor, "career[r2].what").focus()
    press(qtbot, Key.Key_Down, ALT)
    assert whats(session) == ["first", "second", "third"]


def test_the_last_row_taken_away_leaves_the_keyboard_in_a_blank_one(
    qtbot: QtBot, open_paper: OpenPaper, at: At
) -> None:
    session = new_session(career(("", "only", "")))
    editor = open_paper(session)
    at(editor, "career[r0].witness").focus()
    press(qtbot, Key.Key_Delete, ALT)
    assert whats(session) == []
    assert editor.current is column(editor, "witness")[0]


def hover(editor: PaperEditor, cell: Cell) -> RowHandle:
    sheet = editor.sheets[1]
    middle = QPointF(cell.frame.center())
    QApplication.sendEvent(sheet, QHoverEvent(QEvent.Type.HoverMove, middle, middle, middle))
    return editor.findChildren(RowHandle)[0]


def test_the_handle_stands_left_of_the_row_under_the_mouse_but_not_at_blank_ones(open_paper: OpenPaper, at: At) -> None:
    editor = open_paper(new_session(THREE))
    cell = at(editor, "career[r1].what")
    handle = hover(editor, cell)
    assert handle.isVisible()
    assert handle.geometry().right() < at(editor, "career[r1].period").frame.left()
    assert cell.frame.top() <= handle.geometry().center().y() <= cell.frame.bottom()
    hover(editor, column(editor)[6])
    assert not handle.isVisible()


def test_the_plus_of_the_handle_adds_a_row_below(qtbot: QtBot, open_paper: OpenPaper, at: At) -> None:
    session = new_session(THREE)
    editor = open_paper(session)
    handle = hover(editor, at(editor, "career[r0].what"))
    qtbot.mouseClick(handle, Qt.MouseButton.LeftButton, pos=QPoint(HANDLE_PX // 2, handle.height() // 2))
    assert whats(session) == ["first", "", "second", "third"]
    assert editor.current is not None
    assert editor.current.section_index == 1


@pytest.mark.parametrize(
    ("onto", "above", "expected"),
    [
        (2, False, ["second", "third", "first"]),
        (1, False, ["second", "first", "third"]),
        (0, True, ["first", "second", "third"]),
    ],
)
def test_dragging_the_handle_moves_the_row(
    qtbot: QtBot, open_paper: OpenPaper, at: At, onto: int, above: bool, expected: list[str]
) -> None:
    session = new_session(THREE)
    editor = open_paper(session)
    handle = hover(editor, at(editor, "career[r0].what"))
    grip = QPoint(HANDLE_PX + HANDLE_PX // 2, handle.height() // 2)
    target = at(editor, f"career[r{onto}].what").frame
    y = target.top() + 2 if above else target.bottom() - 2
    qtbot.mousePress(handle, Qt.MouseButton.LeftButton, pos=grip)
    qtbot.mouseMove(handle, QPoint(grip.x(), y - handle.y()))
    qtbot.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=QPoint(grip.x(), y - handle.y()))
    assert whats(session) == expected


def test_the_menu_of_a_row_does_what_it_says(qtbot: QtBot, open_paper: OpenPaper, at: At) -> None:
    session = new_session(THREE)
    editor = open_paper(session)
    handle = hover(editor, at(editor, "career[r2].what"))
    qtbot.mouseClick(handle, Qt.MouseButton.LeftButton, pos=QPoint(HANDLE_PX * 3 // 2, handle.height() // 2))
    menu = editor.findChildren(QMenu)[0]
    actions = {action.text().split("\t")[0]: action for action in menu.actions()}
    assert not actions["下移"].isEnabled()
    actions["上移"].trigger()
    menu.close()
    assert whats(session) == ["first", "third", "second"]


def test_rows_of_a_closed_case_stay_as_they_are(qtbot: QtBot, open_paper: OpenPaper, at: At) -> None:
    session = new_session(THREE, CaseStatus.SENT)
    editor = open_paper(session)
    cell = at(editor, "career[r1].what")
    cell.focus()
    press(qtbot, Key.Key_Delete, ALT)
    assert whats(session) == ["first", "second", "third"]
    assert not hover(editor, cell).isVisible()


def test_a_summary_sheet_numbers_its_rows(open_paper: OpenPaper) -> None:
    editor = open_paper(new_session(people("张建华", "李卫东")), form("summary"))
    names = column(editor, "name")
    assert [cell.widget.accessibleName() for cell in names[:3]] == [
        "推荐申报人员 第1行 姓名",
        "推荐申报人员 第2行 姓名",
        "推荐申报人员 第3行（空白行） 姓名",
    ]


def test_a_row_that_could_not_be_saved_is_kept_and_made_once(qtbot: QtBot, open_paper: OpenPaper) -> None:
    session = new_session()
    editor = open_paper(session)
    store = session._store
    assert isinstance(store, MemoryStore)
    store.failure = Full()
    cell = column(editor)[0]
    with qtbot.waitSignal(editor.refused):
        type_into(qtbot, cell, "a")
    type_into(qtbot, cell, "b")
    assert whats(session) == ["ab"]
    assert cell.widget.toPlainText() == "ab"
    store.failure = None
    session.flush()
    assert store.saved is session.case


def test_blank_rows_of_a_sheet_made_from_cases_stay_blank(qtbot: QtBot, open_paper: OpenPaper) -> None:
    editor = open_paper(new_session({"application": {"name": "张建华"}}), form("summary"))
    names = column(editor, "name")
    assert names[0].value == "张建华"
    assert not names[0].locked
    assert all(cell.locked for cell in names[1:])


def numbered() -> tuple[EditSession, Programme]:
    programme = small_programme(
        [{"id": "rows", "label": "成员", "type": "rows", "columns": [{"id": "who", "label": "姓名"}]}],
        [table([20.0, 60.0], {"repeat": "rows", "printed": 4, "row": ["{index}", "{who}"]})],
    )
    rows: list[SectionRow] = [{"id": "a", "who": "x"}, {"id": "b", "who": "y"}]
    return session_over(programme, {"application": {"rows": rows}}), programme


def numbers(editor: PaperEditor) -> list[str]:
    (block,) = editor.sheets[0].tables
    labels = [body for body in block.bodies if isinstance(body, LabelBody)]
    return [label.text for label in sorted(labels, key=lambda label: label.frame.top())]


def test_printed_numbers_follow_the_rows(qtbot: QtBot, open_paper: OpenPaper, at: At) -> None:
    session, programme = numbered()
    editor = open_paper(session, programme.forms[0])
    assert numbers(editor) == ["1", "2", "", ""]
    at(editor, "rows[b].who").focus()
    press(qtbot, Key.Key_Up, ALT)
    assert numbers(editor) == ["1", "2", "", ""]
    assert [cell.value for cell in column(editor, "who")] == ["y", "x", "", ""]
    type_into(qtbot, column(editor, "who")[3], "z")
    assert numbers(editor) == ["1", "2", "3", ""]


def test_a_row_that_only_invites_says_so_and_has_no_printed_lines(open_paper: OpenPaper) -> None:
    rows = career(*[("", f"row {number}", "") for number in range(PRINTED)])
    editor = open_paper(new_session(rows))
    (_, table_block) = editor.sheets[1].tables
    ghost = table_block.row_rect(len(table_block.plan.rows) - 1)
    image = editor.sheets[1].grab().toImage()
    below = [image.pixelColor(ghost.center().x(), y) for y in range(ghost.center().y(), ghost.bottom() + 3)]
    assert DAY.rule not in below
    above = [image.pixelColor(ghost.center().x(), y) for y in range(ghost.top() - 3, ghost.top() + 3)]
    assert DAY.rule in above
