"""Boxes to tick and lists to choose from."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.domain.answers import Answers
from desktop_app.domain.case import CaseStatus
from desktop_app.domain.place import Place
from desktop_app.gui.widgets.choice_text import ChoiceText
from desktop_app.gui.widgets.options_cell import OptionsCell
from desktop_app.gui.widgets.paper_box import PaperBox
from desktop_app.gui.widgets.paper_editor import PaperEditor
from desktop_app.gui.widgets.text_cell import TextCell
from desktop_app.services.editing import EditSession
from tests.gui.editor.conftest import OpenPaper
from tests.gui.editor.hands import press, type_into
from tests.gui.editor.sessions import form, new_session, session_over
from tests.gui.editor.small_forms import small_programme, table

At = Callable[[PaperEditor, str], TextCell]
Key = Qt.Key
NATURE = {
    "id": "nature",
    "label": "单位性质",
    "type": "choice",
    "options": [
        {"value": "事业", "options": ["全额", "差额", "自收自支"]},
        {"value": "企业", "options": ["国有", "民营", "其他"]},
        {"value": "个体工商户"},
    ],
}


def inside(outer: str) -> dict[str, str]:
    """Return the cell of the options inside one."""
    return {"options": "nature", "within": outer}


NESTED = small_programme(
    [NATURE],
    [
        table(
            [40.0, 30.0, 100.0],
            [{"label": "单位性质", "rows": 3}, {"options": "nature", "only": ["事业"]}, inside("事业")],
            [{"options": "nature", "only": ["企业"]}, inside("企业")],
            [{"options": "nature", "only": ["个体工商户"], "cols": 2}],
        )
    ],
)


def boxes(editor: PaperEditor) -> dict[str, PaperBox]:
    """All boxes of the paper by value."""
    return {
        value: box for cell in editor.cells if isinstance(cell, OptionsCell) for value, box in cell.widget.boxes.items()
    }


def ticked(editor: PaperEditor) -> set[str]:
    return {value for value, box in boxes(editor).items() if box.isChecked()}


def nature(session: EditSession) -> object:
    return session.case.answers.get("application", {}).get("nature")


@pytest.fixture
def nested(open_paper: OpenPaper) -> tuple[EditSession, PaperEditor]:
    session = session_over(NESTED)
    return session, open_paper(session, NESTED.forms[0])


def test_an_inner_box_ticks_its_outer_box_too(qtbot: QtBot, nested: tuple[EditSession, PaperEditor]) -> None:
    session, editor = nested
    qtbot.mouseClick(boxes(editor)["企业/民营"], Qt.MouseButton.LeftButton)
    assert nature(session) == "企业/民营"
    qtbot.waitUntil(lambda: ticked(editor) == {"企业", "企业/民营"})


def test_another_outer_box_takes_the_place_of_both(qtbot: QtBot, nested: tuple[EditSession, PaperEditor]) -> None:
    session, editor = nested
    qtbot.mouseClick(boxes(editor)["企业/民营"], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(boxes(editor)["事业"], Qt.MouseButton.LeftButton)
    assert nature(session) == "事业"
    qtbot.waitUntil(lambda: ticked(editor) == {"事业"})


def test_clearing_an_inner_box_leaves_the_outer_one(qtbot: QtBot, nested: tuple[EditSession, PaperEditor]) -> None:
    session, editor = nested
    qtbot.mouseClick(boxes(editor)["企业/民营"], Qt.MouseButton.LeftButton)
    editor.refresh()
    qtbot.mouseClick(boxes(editor)["企业/民营"], Qt.MouseButton.LeftButton)
    assert nature(session) == "企业"
    editor.refresh()
    qtbot.mouseClick(boxes(editor)["企业"], Qt.MouseButton.LeftButton)
    assert nature(session) == ""


def test_any_of_several_are_kept_in_a_list(qtbot: QtBot, open_paper: OpenPaper) -> None:
    session = new_session()
    editor = open_paper(session, form("eligibility"))
    qtbot.mouseClick(boxes(editor)["（三）"], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(boxes(editor)["（一）"], Qt.MouseButton.LeftButton)
    assert session.case.answers["eligibility"]["conditions"] == ["（三）", "（一）"]
    qtbot.mouseClick(boxes(editor)["（三）"], Qt.MouseButton.LeftButton)
    assert session.case.answers["eligibility"]["conditions"] == ["（一）"]


def test_a_single_box_is_true_or_false_and_can_be_undone(qtbot: QtBot, open_paper: OpenPaper) -> None:
    session = new_session()
    editor = open_paper(session, form("eligibility"))
    cell = editor.cell(Place.parse("eligibility.front_line"))
    assert isinstance(cell, OptionsCell)
    (box,) = cell.widget.boxes.values()
    box.setFocus()
    press(qtbot, Key.Key_Space)
    assert session.case.answers["eligibility"]["front_line"] is True
    press(qtbot, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert session.case.answers.get("eligibility", {}).get("front_line") in (None, False)
    assert not box.isChecked()


def test_arrows_walk_inside_a_group_and_tab_leaves_it(qtbot: QtBot, open_paper: OpenPaper) -> None:
    editor = open_paper(None, form("eligibility"))
    cell = editor.cell(Place.parse("eligibility.conditions"))
    assert isinstance(cell, OptionsCell)
    group = list(cell.widget.boxes.values())
    group[0].setFocus()
    press(qtbot, Key.Key_Down)
    assert group[1].hasFocus()
    press(qtbot, Key.Key_Up)
    press(qtbot, Key.Key_Up)
    assert group[-1].hasFocus()
    press(qtbot, Key.Key_Down)
    press(qtbot, Key.Key_Tab)
    assert editor.current is not None
    assert editor.current.place.field == "honours"


def test_boxes_of_a_closed_case_stay_as_they_are(qtbot: QtBot, open_paper: OpenPaper) -> None:
    answers: Answers = {"eligibility": {"conditions": ["（一）"]}}
    session = new_session(answers, CaseStatus.SENT)
    editor = open_paper(session, form("eligibility"))
    qtbot.mouseClick(boxes(editor)["（三）"], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(boxes(editor)["（一）"], Qt.MouseButton.LeftButton)
    assert session.case.answers == answers
    assert {"（一）"} <= ticked(editor)
    assert "（三）" not in ticked(editor)


def choice(editor: PaperEditor, cell: TextCell) -> ChoiceText:
    assert isinstance(cell.widget, ChoiceText)
    return cell.widget


def test_typing_narrows_the_list_and_enter_takes_the_first(qtbot: QtBot, open_paper: OpenPaper, at: At) -> None:
    session = new_session()
    editor = open_paper(session)
    cell = at(editor, "grade")
    widget = choice(editor, cell)
    type_into(qtbot, cell, "高")
    assert widget.list_open
    assert widget.offered == ["高级工", "高级技师"]
    qtbot.keyClick(widget.list_view, Key.Key_Down)
    qtbot.keyClick(widget.list_view, Key.Key_Return)
    assert session.case.answers["application"]["grade"] == "高级技师"
    assert widget.toPlainText() == "高级技师"
    assert not widget.list_open


@pytest.mark.parametrize("key", [Key.Key_F2, Key.Key_Down])
def test_the_whole_list_opens_by_key(qtbot: QtBot, open_paper: OpenPaper, at: At, key: Qt.Key) -> None:
    editor = open_paper()
    cell = at(editor, "sex")
    cell.focus()
    press(qtbot, key)
    assert choice(editor, cell).offered == ["男", "女"]
    qtbot.keyClick(choice(editor, cell).list_view, Key.Key_Escape)
    assert not choice(editor, cell).list_open


def test_what_fits_no_option_stays_as_typed(qtbot: QtBot, open_paper: OpenPaper, at: At) -> None:
    session = new_session()
    cell = at(open_paper(session), "grade")
    type_into(qtbot, cell, "technician")
    press(qtbot, Key.Key_Tab)
    assert session.case.answers["application"]["grade"] == "technician"


def test_an_option_with_words_of_its_own_shows_them_and_stores_its_value(
    qtbot: QtBot, open_paper: OpenPaper, at: At
) -> None:
    options = [
        {"value": "a", "label": "甲等"},
        {"value": "b", "label": "乙等", "options": [{"value": "c", "label": "上"}]},
    ]
    worded = small_programme(
        [{"id": "rank", "label": "等次", "type": "choice", "options": options}],
        [table([40.0, 60.0], ["等次", "{rank}"])],
    )
    session = session_over(worded, {"application": {"rank": "b/c"}})
    cell = at(open_paper(session, worded.forms[0]), "rank")
    assert cell.widget.toPlainText() == "乙等 · 上"
    cell.focus()
    cell.widget.selectAll()
    type_into(qtbot, cell, "甲等")
    assert session.case.answers["application"]["rank"] == "a"


def test_a_click_opens_the_list_and_a_click_on_an_answer_takes_it(qtbot: QtBot, open_paper: OpenPaper, at: At) -> None:
    session = new_session()
    editor = open_paper(session)
    cell = at(editor, "sex")
    editor.focus_place(cell.place)
    widget = choice(editor, cell)
    qtbot.mouseClick(widget.viewport(), Qt.MouseButton.LeftButton)
    assert widget.list_open
    view = widget.list_view
    spot = view.visualRect(view.model().index(1, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert session.case.answers["application"]["sex"] == "女"
    assert widget.toPlainText() == "女"
