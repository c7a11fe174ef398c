"""The form on screen is the paper: the same grid in mm, the same order, room that grows, nothing over anything."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.domain.answers import Answers, SectionRow
from desktop_app.domain.place import Place
from desktop_app.gui.paper.ink import DAY, NIGHT
from desktop_app.gui.theme import Appearance, Theme
from desktop_app.gui.widgets.field_body import FieldBody
from desktop_app.gui.widgets.paper_editor import PaperEditor
from desktop_app.gui.widgets.seal_body import SealBody
from desktop_app.gui.widgets.text_cell import TextCell
from desktop_app.programmes.placement import mentions
from desktop_app.programmes.programme import Programme
from tests.gui.editor.conftest import OpenPaper
from tests.gui.editor.hands import CONTROL, press, type_into
from tests.gui.editor.sessions import builtin_programmes, form, new_session, real_programme, session_over
from tests.gui.editor.small_forms import small_programme, table

At = Callable[[PaperEditor, str], TextCell]
FORMS = [definition.id for definition in real_programme().forms]
LONG = "长期从事精密链轮、特种链条零件的数控加工，擅长薄壁件变形控制和难加工材料高效切削。" * 30
PERSON: SectionRow = {"id": "a", "name": "张建华", "unit": "杭州东华链条集团有限公司", "honours": LONG}
FULL: Answers = {
    "application": {
        "name": "阿卜杜热西提·艾则孜江",
        "occupation": "数控车工（多工序数控机床操作调整工）",
        "unit": "杭州东华链条集团有限公司特种链条与精密链轮制造分公司技术中心",
        "party": "中国国民党革命委员会会员",
        "education": "硕士研究生",
        "phone": "13857112345",
        "id_number": "33010619800712341X",
        "position": "技术中心精密加工工段工段长兼技能大师工作室领衔人",
        "specialty": LONG,
        "specialty_proof": "https://www.example.com/a/very/long/address/without/any/blank.html",
        "personal_summary": LONG * 3,
        "unit_opinion": LONG,
    },
    "summary": {"people": [PERSON]},
}


@pytest.mark.parametrize("form_id", FORMS)
def test_everything_that_a_form_asks_has_an_editor(open_paper: OpenPaper, form_id: str) -> None:
    definition = form(form_id)
    editor = open_paper(None, definition)
    asked = {(cell.place.field, cell.place.column) for cell in editor.cells}
    wanted = {
        (field.id, column.id if column else None)
        for field in definition.fields
        for column in (field.columns or (None,))
        if field.id != "expert_review"
    }
    assert wanted <= asked


def test_the_editors_stand_in_the_order_of_the_paper(open_paper: OpenPaper) -> None:
    editor = open_paper()
    shown = [cell.place.column or cell.place.field for cell in editor.cells]
    firsts = list(dict.fromkeys(shown))
    assert firsts[:8] == ["name", "occupation", "unit", "sex", "birth", "photo", "native_place", "party"]
    named = {mention.field for mention in mentions(form())}
    assert set(firsts) == named


@pytest.mark.parametrize("zoom", [0.5, 1.0, 1.5])
def test_cells_lie_on_the_grid_in_mm(open_paper: OpenPaper, at: At, zoom: float) -> None:
    editor = open_paper()
    editor.set_zoom(zoom)
    mm = 96 / 25.4 * zoom
    assert [sheet.width() for sheet in editor.sheets] == [round(210 * mm)] * 6
    period, what, witness = (at(editor, f"career[x].{name}").frame for name in ("period", "what", "witness"))
    assert period.left() == pytest.approx(20 * mm, abs=1.5)
    for frame, width in ((period, 38), (what, 104), (witness, 28)):
        assert frame.width() == pytest.approx(width * mm, abs=1.5)
    assert period.height() == pytest.approx(10 * mm, abs=3)


def assert_tidy(editor: PaperEditor) -> None:
    """Nothing lies over anything, nothing sticks out of its cell or the sheet, no text is clipped."""
    for sheet in editor.sheets:
        bodies = [body for block in sheet.blocks if block.shown for body in block.bodies]
        for first, second in combinations(bodies, 2):
            assert not first.frame.intersects(second.frame), (first.cells, second.cells)
        for cell in sheet.cells:
            assert sheet.rect().contains(cell.frame), cell.place
            assert cell.frame.adjusted(-1, -1, 1, 1).contains(cell.widget.geometry()), cell.place
            if isinstance(cell, TextCell):
                document = cell.widget.document()
                assert document.size().height() <= cell.widget.height() + 1.5, cell.place
                assert document.idealWidth() <= cell.widget.width() + 1.5, cell.place


@pytest.mark.parametrize("form_id", FORMS)
@pytest.mark.parametrize("zoom", [0.67, 1.0, 2.0])
def test_no_text_is_clipped_and_nothing_lies_over_anything(open_paper: OpenPaper, form_id: str, zoom: float) -> None:
    editor = open_paper(new_session(FULL), form(form_id))
    editor.set_zoom(zoom)
    assert_tidy(editor)


@pytest.mark.parametrize("programme", builtin_programmes(), ids=lambda programme: programme.id)
def test_every_form_that_comes_with_the_product_is_tidy_and_asks_everything(
    open_paper: OpenPaper, programme: Programme
) -> None:
    for definition in programme.forms:
        asked = set()
        for kind in programme.head.nominees:
            editor = open_paper(session_over(programme, nominee=kind.id), definition)
            assert_tidy(editor)
            asked |= {cell.place.field for block in editor.sheets for part in block.blocks for cell in part.cells}
            editor.hide()
        assert {field.id for field in definition.fields} <= asked


def test_a_cell_grows_with_its_text_and_pushes_the_rest_down(qtbot: QtBot, open_paper: OpenPaper, at: At) -> None:
    editor = open_paper()
    cell, below = at(editor, "career[x].what"), [c for c in editor.cells if c.place.column == "what"][1]
    before = below.frame.top()
    type_into(qtbot, cell, "word " * 30)
    assert below.frame.top() > before
    assert cell.frame.bottom() < below.frame.bottom()
    assert cell.widget.height() >= cell.widget.document().size().height() - 1
    cell.widget.selectAll()
    press(qtbot, Qt.Key.Key_Delete)
    assert below.frame.top() == before


def test_a_sheet_is_a4_and_longer_only_where_its_content_is(open_paper: OpenPaper) -> None:
    blank, full = open_paper(), open_paper(new_session(FULL))
    heights = [sheet.height() for sheet in blank.sheets]
    assert heights == [round(297 * 96 / 25.4)] * 6
    assert full.sheets[4].height() > heights[4]
    assert full.sheets[3].height() == heights[3]


def test_a_landscape_sheet_lies_on_its_side(open_paper: OpenPaper) -> None:
    (sheet,) = open_paper(None, form("summary")).sheets
    assert sheet.width() > sheet.height()


def test_the_marks_of_an_opinion_stay_under_its_text_at_the_bottom_right(open_paper: OpenPaper, at: At) -> None:
    editor = open_paper(new_session(FULL))
    cell, date = at(editor, "unit_opinion"), at(editor, "unit_opinion_date")
    assert cell.widget.geometry().bottom() < date.frame.top()
    assert date.frame.bottom() <= cell.frame.bottom()
    assert date.frame.right() > cell.frame.center().x()
    bodies = [body for block in editor.sheets[5].blocks for body in block.bodies if isinstance(body, SealBody)]
    assert len(bodies) == 3


def test_a_click_anywhere_in_a_cell_goes_to_its_editor(qtbot: QtBot, open_paper: OpenPaper, at: At) -> None:
    editor = open_paper()
    cell = at(editor, "specialty")
    editor.show_rect(editor.sheets[2], cell.frame)
    qtbot.mouseClick(editor.sheets[2], Qt.MouseButton.LeftButton, pos=cell.frame.bottomRight() - QPoint(9, 9))
    assert cell.widget.hasFocus()


def test_conditional_text_comes_and_goes_with_the_answers(qtbot: QtBot, open_paper: OpenPaper, at: At) -> None:
    session = new_session()
    editor = open_paper(session, form("report"))
    review = Place.parse("report.expert_review")
    assert editor.cell(review) is None
    session.set_value("report", "author_kind", "行业协会")
    qtbot.waitUntil(lambda: editor.cell(review) is not None)
    found = editor.cell(review)
    assert found is not None
    assert found.widget.isVisible()
    session.set_value("report", "author_kind", "申报单位")
    qtbot.waitUntil(lambda: editor.cell(review) is None)
    assert not found.widget.isVisible()


def test_conditional_rows_come_and_go_and_spans_follow(qtbot: QtBot, open_paper: OpenPaper) -> None:
    programme = small_programme(
        [{"id": "a", "label": "甲"}, {"id": "b", "label": "乙"}],
        [
            table(
                [30.0, 60.0],
                [{"label": "两 行", "rows": 2}, "{a}"],
                {"cells": ["{b}"], "when": 'application.a == "yes"'},
            )
        ],
    )
    session = session_over(programme)
    editor = open_paper(session, programme.forms[0])
    b = Place.parse("application.b")
    assert editor.cell(b) is None
    session.set_value("application", "a", "yes")
    qtbot.waitUntil(lambda: editor.cell(b) is not None)
    session.undo()
    qtbot.waitUntil(lambda: editor.cell(b) is None)


def test_rows_that_the_notice_prints_are_words_and_their_other_cells_editors(open_paper: OpenPaper) -> None:
    programme = small_programme(
        [
            {
                "id": "asked",
                "label": "征求意见",
                "type": "rows",
                "extendable": False,
                "columns": [{"id": "who", "label": "部门"}, {"id": "answer", "label": "意见"}],
                "fixed_rows": [{"id": "police", "values": {"who": "公安"}}, {"id": "tax", "values": {"who": "税务"}}],
            }
        ],
        [table([15.0, 40.0, 80.0], {"repeat": "asked", "printed": 4, "row": ["{index}", "{who}", "{answer}"]})],
    )
    editor = open_paper(session_over(programme), programme.forms[0])
    assert [str(cell.place) for cell in editor.cells[1:]] == [
        "application.asked[police].answer",
        "application.asked[tax].answer",
    ]


def test_what_the_paper_does_not_ask_is_asked_on_a_sheet_below(qtbot: QtBot, open_paper: OpenPaper, at: At) -> None:
    programme = small_programme(
        [
            {"id": "hidden", "label": "只供预审", "printed": False},
            {
                "id": "rows",
                "label": "获奖",
                "type": "rows",
                "columns": [
                    {"id": "what", "label": "奖项"},
                    {"id": "level", "label": "级别", "printed": False},
                ],
            },
        ],
        [table([60.0], {"repeat": "rows", "printed": 2, "row": ["{what}"]})],
    )
    session = session_over(programme)
    editor = open_paper(session, programme.forms[0])
    assert len(editor.sheets) == 2
    type_into(qtbot, at(editor, "hidden"), "x")
    assert session.case.answers["application"]["hidden"] == "x"
    level = next(cell for cell in editor.cells if cell.place.column == "level")
    assert level.widget.parentWidget() is editor.sheets[1]
    first = next(cell for cell in editor.cells if cell.place.column == "what")
    type_into(qtbot, first, "gold")
    twins = [cell for cell in editor.cells if cell.place == first.place]
    assert len(twins) == 2
    qtbot.waitUntil(lambda: all(cell.widget.toPlainText() == "gold" for cell in twins if isinstance(cell, TextCell)))


def test_upright_labels_headings_and_score_words_find_their_room(open_paper: OpenPaper) -> None:
    programme = small_programme(
        [{"id": "plan", "label": "计划", "type": "paragraphs", "max_chars": 100}],
        [
            table(
                [10.0, 160.0],
                [
                    {"label": "主要事迹简介（重点）", "vertical": True},
                    {"field": "plan", "heading": "工作室下一步工作计划：", "height": 20.0},
                ],
            )
        ],
    )
    editor = open_paper(session_over(programme), programme.forms[0])
    (plan,) = [body for block in editor.sheets[0].blocks for body in block.bodies if isinstance(body, FieldBody)]
    characters = len("主要事迹简介（重点）")
    assert plan.frame.height() > characters * 16
    assert plan.cells[0].widget.geometry().top() > plan.frame.top() + 16


@pytest.mark.parametrize(
    ("key", "expected"),
    [(Qt.Key.Key_Plus, 1.1), (Qt.Key.Key_Equal, 1.1), (Qt.Key.Key_Minus, 0.9), (Qt.Key.Key_0, 1.0)],
)
def test_keys_zoom_from_inside_an_editor(
    qtbot: QtBot, open_paper: OpenPaper, at: At, key: Qt.Key, expected: float
) -> None:
    editor = open_paper()
    at(editor, "party").focus()
    press(qtbot, key, CONTROL)
    assert editor.zoom == expected


def test_the_wheel_zooms_around_the_mouse_and_scrolls_without_control(open_paper: OpenPaper) -> None:
    editor = open_paper()
    editor.verticalScrollBar().setValue(2000)
    spot = QPoint(500, 600)
    under = editor.sheets[2].mapFrom(editor.viewport(), spot)
    mm = editor.scale.mm(under.y())

    def turn(angle: int, keys: Qt.KeyboardModifier) -> None:
        event = QWheelEvent(
            QPointF(spot), QPointF(editor.viewport().mapToGlobal(spot)), QPoint(), QPoint(0, angle),
            Qt.MouseButton.NoButton, keys, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(editor.viewport(), event)

    turn(240, CONTROL)
    assert editor.zoom == 1.25
    after = editor.sheets[2].mapFrom(editor.viewport(), spot)
    assert editor.scale.mm(after.y()) == pytest.approx(mm, abs=1.0)
    value = editor.verticalScrollBar().value()
    turn(-120, Qt.KeyboardModifier.NoModifier)
    assert editor.verticalScrollBar().value() > value
    assert editor.zoom == 1.25


def test_the_paper_fits_the_width_of_its_view(open_paper: OpenPaper) -> None:
    editor = open_paper()
    editor.fit_width()
    sheet = editor.sheets[0]
    assert editor.viewport().width() - 60 <= sheet.width() <= editor.viewport().width()


def test_paper_stays_paper_at_night(open_paper: OpenPaper, theme: Theme, at: At) -> None:
    editor = open_paper(new_session({"application": {"party": "群众"}}))
    assert editor.ink is DAY
    theme.set_appearance(Appearance.DARK)
    try:
        assert editor.ink is NIGHT
        sheet = editor.sheets[1].grab().toImage()
        assert sheet.pixelColor(5, 5).lightness() > 180
        text = at(editor, "party").widget.palette().text().color()
        assert text.lightness() < 80
    finally:
        theme.set_appearance(Appearance.LIGHT)
    assert editor.ink is DAY


def test_every_editor_has_a_name_for_screen_readers(open_paper: OpenPaper) -> None:
    editor = open_paper()
    assert all(cell.widget.accessibleName() for cell in editor.cells)
    assert editor.cells[0].widget.accessibleName() == "姓名"


def test_the_frame_of_the_keyboard_is_painted(open_paper: OpenPaper, at: At) -> None:
    editor = open_paper()
    cell = at(editor, "party")
    edge = QRect(cell.frame).topLeft() + QPoint(1, cell.frame.height() // 2)
    before = editor.sheets[1].grab().toImage().pixelColor(edge)
    cell.focus()
    after = editor.sheets[1].grab().toImage().pixelColor(edge)
    assert before != after
    assert after == DAY.focus
