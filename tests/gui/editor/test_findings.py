"""Finding marks: quiet, in place, never while an answer is being typed for the first time."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from desktop_app.domain.finding import Finding, Severity
from desktop_app.domain.place import Place
from desktop_app.gui.paper.ink import DAY
from desktop_app.gui.widgets.cell import Cell
from desktop_app.gui.widgets.paper_editor import PaperEditor
from desktop_app.gui.widgets.text_cell import TextCell
from tests.gui.editor.conftest import OpenPaper
from tests.gui.editor.hands import type_into
from tests.gui.editor.sessions import career, new_session

At = Callable[[PaperEditor, str], TextCell]


def finding(where: str, severity: Severity = Severity.ERROR, clause: str = "", remedy: str = "") -> Finding:
    return Finding("some_rule", severity, "不能这样写", Place.parse(f"application.{where}"), clause, remedy)


def corner(editor: PaperEditor, cell: Cell) -> str:
    """The colour just inside the top right corner of a cell, as painted."""
    sheet = next(sheet for sheet in editor.sheets if sheet is cell.widget.parentWidget())
    image: QImage = sheet.grab().toImage()
    spot = cell.frame.topRight() + QPoint(-2, 3)
    return image.pixelColor(spot).name()


def test_a_finding_marks_its_cell_and_its_tip_says_all(open_paper: OpenPaper, at: At) -> None:
    editor = open_paper(new_session({"application": {"party": "x"}}))
    editor.show_findings([finding("party", clause="二、认定条件", remedy="请改为政治面貌")])
    cell = at(editor, "party")
    assert cell.mark is Severity.ERROR
    assert corner(editor, cell) == DAY.error.name()
    tip = cell.widget.toolTip()
    assert "不能这样写" in tip
    assert "二、认定条件" in tip
    assert "请改为政治面貌" in tip
    assert "不能这样写" in cell.widget.accessibleDescription()


def test_a_finding_that_went_takes_its_mark_along(open_paper: OpenPaper, at: At) -> None:
    editor = open_paper(new_session({"application": {"party": "x"}}))
    editor.show_findings([finding("party")])
    editor.show_findings([])
    assert at(editor, "party").mark is None
    assert at(editor, "party").widget.toolTip() == ""
    assert corner(editor, at(editor, "party")) == DAY.field.name()


def test_the_heaviest_of_several_findings_gives_the_colour(open_paper: OpenPaper, at: At) -> None:
    editor = open_paper(new_session({"application": {"party": "x"}}))
    editor.show_findings([finding("party", Severity.WARNING), finding("party", Severity.SOFT)])
    assert at(editor, "party").mark is Severity.SOFT
    assert corner(editor, at(editor, "party")) == DAY.soft.name()


def test_a_soft_finding_with_a_reason_is_not_marked(open_paper: OpenPaper, at: At) -> None:
    editor = open_paper()
    editor.show_findings(
        [Finding("r", Severity.SOFT, "原则上", Place.parse("application.party"), reason_accepted=True)]
    )
    assert at(editor, "party").mark is None


def test_nothing_is_marked_while_it_is_typed_for_the_first_time(qtbot: QtBot, open_paper: OpenPaper, at: At) -> None:
    editor = open_paper()
    cell = at(editor, "id_number")
    type_into(qtbot, cell, "3301")
    editor.show_findings([finding("id_number")])
    assert cell.mark is None
    at(editor, "party").focus()
    assert cell.mark is Severity.ERROR
    assert not cell.faint_mark


def test_a_mark_that_was_there_stays_while_the_answer_is_mended(qtbot: QtBot, open_paper: OpenPaper, at: At) -> None:
    editor = open_paper(new_session({"application": {"id_number": "3301"}}))
    editor.show_findings([finding("id_number")])
    cell = at(editor, "id_number")
    type_into(qtbot, cell, "0")
    editor.show_findings([finding("id_number")])
    assert cell.mark is Severity.ERROR
    editor.show_findings([])
    assert cell.mark is None


def test_a_blank_that_nobody_has_come_to_is_marked_faintly(open_paper: OpenPaper, at: At) -> None:
    editor = open_paper()
    editor.show_findings([finding("party"), finding("education")])
    at(editor, "party").focus()
    at(editor, "education").focus()
    at(editor, "native_place").focus()
    assert not at(editor, "party").faint_mark
    editor.show_findings([finding("phone")])
    assert at(editor, "phone").faint_mark
    assert corner(editor, at(editor, "phone")) not in (DAY.error.name(), DAY.field.name())


def test_findings_of_a_section_a_row_and_a_cell_stand_where_they_belong(open_paper: OpenPaper, at: At) -> None:
    editor = open_paper(new_session(career(("", "one", ""), ("", "two", ""))))
    editor.show_findings([finding("career"), finding("career[r1]"), finding("career[r1].witness")])
    marked = {str(cell.place) for cell in editor.cells if cell.mark is not None}
    assert marked == {
        "application.career[r0].period",
        "application.career[r1].period",
        "application.career[r1].witness",
    }


def test_findings_of_other_forms_and_of_materials_do_not_disturb(open_paper: OpenPaper) -> None:
    editor = open_paper()
    editor.show_findings(
        [
            Finding("r", Severity.ERROR, "x", Place(material="certificate")),
            Finding("r", Severity.ERROR, "x", Place.parse("report.recommendation")),
            Finding("r", Severity.ERROR, "x", None),
        ]
    )
    assert [cell for cell in editor.cells if cell.mark is not None] == []


def test_focus_place_scrolls_to_the_finding_and_tells(qtbot: QtBot, open_paper: OpenPaper, at: At) -> None:
    editor = open_paper()
    place = Place.parse("application.city_opinion")
    with qtbot.waitSignal(editor.place_focused) as told:
        assert editor.focus_place(place)
    assert told.args == [place]
    cell = at(editor, "city_opinion")
    assert cell.widget.hasFocus()
    assert not cell.widget.visibleRegion().isEmpty()
    assert not editor.focus_place(Place.parse("report.signer"))
    assert not editor.focus_place(Place(material="certificate"))


def test_a_row_that_is_gone_leads_to_the_section(open_paper: OpenPaper) -> None:
    editor = open_paper(new_session(career(("", "one", ""))))
    assert editor.focus_place(Place.parse("application.career[gone].witness"))
    assert editor.current is not None
    assert (editor.current.place.column, editor.current.section_index) == ("witness", 1)
