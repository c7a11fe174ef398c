"""A label beside a whole table on screen: as high as head row and section rows together, whatever their number."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from desktop_app.gui.widgets.label_body import LabelBody
from desktop_app.gui.widgets.paper_editor import PaperEditor
from tests.gui.editor.conftest import OpenPaper
from tests.gui.editor.sessions import session_over
from tests.gui.editor.small_forms import small_programme, table

SECTION = {
    "id": "career",
    "label": "经历",
    "type": "rows",
    "columns": [{"id": "period", "label": "起止年月"}, {"id": "what", "label": "何工作"}],
}
ROWS = {"repeat": "career", "printed": 3, "height": 12, "row": ["{period}", "{what}"]}
PROGRAMME = small_programme(
    [SECTION], [table([20.0, 30.0, 100.0], ROWS, header=[["起止年月", "何工作"]], side="工作\n简历")]
)


def label(editor: PaperEditor) -> LabelBody:
    (found,) = [
        body for body in editor.sheets[0].tables[0].bodies if isinstance(body, LabelBody) and body.text == "工作\n简历"
    ]
    return found


def test_the_label_stands_beside_head_and_printed_rows(open_paper: OpenPaper) -> None:
    editor = open_paper(session_over(PROGRAMME), PROGRAMME.forms[0])
    block = editor.sheets[0].tables[0]
    assert label(editor).frame.top() == block.rect.top()
    assert label(editor).frame.bottom() == block.rect.bottom()
    assert {cell.frame.left() for cell in editor.cells if cell.place.column == "period"} == {
        label(editor).frame.right() + 1
    }


def test_the_label_grows_with_the_section_and_leaves_the_inviting_row_out(qtbot: QtBot, open_paper: OpenPaper) -> None:
    session = session_over(PROGRAMME)
    editor = open_paper(session, PROGRAMME.forms[0])
    before = label(editor).frame.height()
    for at in range(5):
        session.insert_row("application", "career", at, {"what": f"第{at}段"})
    qtbot.waitUntil(lambda: label(editor).frame.height() > before)
    block = editor.sheets[0].tables[0]
    last_row, slot = block.section_rows()[-1]
    assert slot.ghost
    assert label(editor).frame.bottom() + 1 == block.row_rect(last_row).top()
