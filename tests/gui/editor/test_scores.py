"""A score sheet on screen: its own words, and the self score that follows the answers."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.domain.finding import Finding, Severity
from desktop_app.domain.place import Place
from desktop_app.gui.widgets.cell import Cell
from desktop_app.gui.widgets.label_body import LabelBody
from desktop_app.gui.widgets.paper_editor import PaperEditor
from desktop_app.gui.widgets.points_cell import PointsCell
from desktop_app.programmes.loader import load_programme
from desktop_app.programmes.programme import Programme
from tests.gui.editor.conftest import OpenPaper
from tests.gui.editor.sessions import session_over
from tests.gui.editor.small_forms import small_programme, table

LINE = {
    "id": "tutoring",
    "content": "每年带徒传艺不少于10人",
    "standard": "无计划不得分，每少1人扣1分",
    "cap": 10,
    "standards": [
        {"nothing_if": "!planned", "text": "无计划不得分"},
        {"deduct": 1, "each": "10 - application.taught", "text": "每少1人扣1分"},
    ],
    "facts": [{"id": "planned", "label": "有带徒计划", "type": "check"}],
}
SHEET: dict[str, Any] = {
    "id": "sheet",
    "title": "考核表",
    "form": "application",
    "groups": [{"id": "group", "title": "带徒传艺", "cap": 10, "lines": [LINE]}],
    "vetoes": [{"id": "refused", "text": "拒绝考核的"}, {"id": "closed", "text": "单位被注销的"}],
}


def scored() -> Programme:
    """The small programme with a score sheet on its form."""
    parts = [{"score": "tutoring", "part": part} for part in ("content", "standard", "points", "self", "review")]
    files = {**small_programme([], []).files}
    form = json.loads(files["application.form.yaml"])
    form["fields"].append({"id": "taught", "label": "带徒人数", "type": "integer"})
    vetoes = [{"score": "vetoes", "part": "content", "cols": 5}]
    form["body"] += [{"text": "{taught}"}, table([40.0, 40.0, 20.0, 20.0, 20.0], parts, vetoes)]
    files["application.form.yaml"] = json.dumps(form, ensure_ascii=False).encode()
    files["programme.yaml"] += b"score_sheets: [sheet.score.yaml]\n"
    return load_programme({**files, "sheet.score.yaml": json.dumps(SHEET, ensure_ascii=False).encode()})


def words(editor: PaperEditor) -> list[str]:
    """What stands in each cell of the table, points among them."""
    bodies = editor.sheets[0].tables[0].bodies
    return [body.text if isinstance(body, LabelBody) else points(body.cells[0]).widget.text() for body in bodies]


def points(cell: Cell | None) -> PointsCell:
    assert isinstance(cell, PointsCell)
    return cell


VETOES = "拒绝考核的；单位被注销的。"
LINE_PLACE = Place(score="tutoring")


def test_the_sheets_words_are_there_before_any_scores(open_paper: OpenPaper) -> None:
    programme = scored()
    editor = open_paper(session_over(programme), programme.forms[0])
    assert words(editor) == ["每年带徒传艺不少于10人", "无计划不得分，每少1人扣1分", "10", "", "", VETOES]


def test_the_self_score_follows_the_answers(qtbot: QtBot, open_paper: OpenPaper) -> None:
    programme = scored()
    session = session_over(programme, {"application": {"planned": True, "taught": "7"}})
    editor = open_paper(session, programme.forms[0])
    assert words(editor)[3:5] == ["7", ""]
    session.set_value("application", "taught", "9")
    qtbot.waitUntil(lambda: words(editor)[3:5] == ["9", ""])


def test_the_reviewers_points_stand_beside_and_nobody_writes_them(open_paper: OpenPaper) -> None:
    programme = scored()
    session = session_over(programme, {"application": {"planned": True, "taught": "7"}})
    editor = open_paper(session, programme.forms[0], review_points={"tutoring": Decimal("6.5")})
    assert words(editor)[3:5] == ["7", "6.5"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_enter_and_space_on_points_ask_for_their_facts(key: Qt.Key, qtbot: QtBot, open_paper: OpenPaper) -> None:
    programme = scored()
    editor = open_paper(session_over(programme), programme.forms[0])
    assert editor.focus_place(LINE_PLACE)
    with qtbot.waitSignal(editor.score_wanted) as asked:
        qtbot.keyClick(points(editor.current).widget, key)
    assert asked.args == [LINE_PLACE]


def test_a_click_on_the_words_of_a_line_goes_to_its_points(qtbot: QtBot, open_paper: OpenPaper) -> None:
    programme = scored()
    editor = open_paper(session_over(programme), programme.forms[0])
    sheet = editor.sheets[0]
    content = sheet.tables[0].bodies[0]
    qtbot.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=content.frame.center())
    assert editor.current is not None
    assert editor.current.place == LINE_PLACE
    assert QApplication.focusWidget() is editor.current.widget
    assert editor.score_place_at(sheet.mapToGlobal(content.frame.center())) == LINE_PLACE
    assert editor.score_place_at(sheet.mapToGlobal(sheet.rect().topLeft())) is None


def test_the_place_of_a_fact_is_its_lines_cell_and_of_a_veto_the_sentence(open_paper: OpenPaper) -> None:
    programme = scored()
    editor = open_paper(session_over(programme), programme.forms[0])
    for name, place in (("planned", LINE_PLACE), ("closed", Place(form="application", field="refused"))):
        assert editor.focus_place(Place(form="application", field=name))
        assert editor.current is not None
        assert editor.current.place == place
    assert not editor.focus_place(Place(score="elsewhere"))


def test_findings_of_a_fact_are_marked_at_the_points(open_paper: OpenPaper) -> None:
    programme = scored()
    editor = open_paper(session_over(programme), programme.forms[0])
    place = Place(form="application", field="planned")
    editor.show_findings([Finding("required", Severity.ERROR, "“有带徒计划”还没有回答。", place)])
    cell = points(editor.cell(LINE_PLACE))
    assert cell.mark is Severity.ERROR
    assert "还没有回答" in cell.widget.toolTip()
    assert cell.widget.accessibleName() == "自评分 每年带徒传艺不少于10人"
    assert cell.widget.accessibleDescription().startswith("还没有自评")


def test_points_are_told_to_screen_readers_with_their_cap(qtbot: QtBot, open_paper: OpenPaper) -> None:
    programme = scored()
    session = session_over(programme, {"application": {"planned": True, "taught": "7"}})
    editor = open_paper(session, programme.forms[0])
    cell = points(editor.cell(LINE_PLACE))
    assert cell.widget.accessibleDescription() == "7 分，满分 10 分"
    session.clear_value("application", "planned")
    qtbot.waitUntil(lambda: cell.widget.text() == "")
    assert cell.widget.accessibleDescription() == "还没有自评，按回车键回答"


def test_a_veto_that_holds_bears_a_tick_on_the_paper(qtbot: QtBot, open_paper: OpenPaper) -> None:
    programme = scored()
    session = session_over(programme)
    editor = open_paper(session, programme.forms[0])
    session.set_value("application", "closed", True)
    qtbot.waitUntil(lambda: words(editor)[5] == "拒绝考核的；☑单位被注销的。")


def test_the_line_that_a_panel_speaks_of_is_marked(open_paper: OpenPaper) -> None:
    programme = scored()
    editor = open_paper(session_over(programme), programme.forms[0])
    editor.choose_line(LINE_PLACE)
    assert [cell.place for cell in editor.cells if cell.chosen] == [LINE_PLACE]
    editor.choose_line(None)
    assert not any(cell.chosen for cell in editor.cells)
