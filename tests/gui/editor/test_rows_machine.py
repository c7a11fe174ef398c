"""Any sequence of row work leaves the paper showing exactly what the session holds."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData

from desktop_app.domain.answers import SectionRow, rows_of
from desktop_app.domain.place import Place
from desktop_app.gui.paper.paper_keys import PaperKey
from desktop_app.gui.widgets.label_body import LabelBody
from desktop_app.gui.widgets.paper_editor import PaperEditor
from desktop_app.gui.widgets.text_cell import TextCell
from desktop_app.services.editing import EditSession
from tests.gui.editor.conftest import OpenPaper
from tests.gui.editor.hands import commit
from tests.gui.editor.sessions import session_over
from tests.gui.editor.small_forms import small_programme, table

PROGRAMME = small_programme(
    [
        {
            "id": "rows",
            "label": "成员",
            "type": "rows",
            "max_rows": 6,
            "columns": [{"id": "who", "label": "姓名"}, {"id": "when", "label": "起止年月", "type": "period"}],
        }
    ],
    [
        table(
            [20.0, 60.0, 40.0],
            [{"label": "成 员", "rows": 2}, "姓名", "起止年月"],
            {"repeat": "rows", "printed": 3, "row": ["{who}", "{when}"]},
        ),
        table([20.0, 60.0], {"repeat": "rows", "printed": 2, "row": ["{index}", "{who}"]}),
    ],
)
Step = Callable[[PaperEditor, TextCell], object]
KEYS = (PaperKey.ROW_UP, PaperKey.ROW_DOWN, PaperKey.ROW_INSERT, PaperKey.ROW_DELETE, PaperKey.ROW_DUPLICATE)


def paste(editor: PaperEditor, cell: TextCell) -> None:
    data = QMimeData()
    data.setText("甲\t2001.1-2002.2\n乙\t2003.3-至今\n")
    editor.pasted(cell, data)


STEPS: dict[str, Step] = {
    "type": lambda _, cell: commit(cell.widget, "字"),
    "paste": paste,
    "undo": lambda editor, _: editor.undo(),
    "redo": lambda editor, _: editor.redo(),
    **{key.name: lambda editor, cell, key=key: editor._press(key, cell) for key in KEYS},  # type: ignore[misc]
}


def shown(editor: PaperEditor, block: int) -> list[tuple[str | None, str]]:
    """Row ids and names of one table from top to bottom."""
    made = editor.sheets[0].tables[block]
    cells = [cell for cell in made.cells if cell.place.column == "who" and isinstance(cell, TextCell)]
    cells.sort(key=lambda cell: cell.frame.top())
    assert [cell.section_index for cell in cells] == list(range(len(cells)))
    assert all(cell.value == cell.widget.toPlainText() for cell in cells)
    return [(cell.place.row, cell.value) for cell in cells]


def check(editor: PaperEditor, session: EditSession) -> None:
    editor.refresh()
    rows = rows_of(session.case.answers.get("application", {}).get("rows"))
    expected = [(str(row["id"]), str(row.get("who", ""))) for row in rows]
    for block, printed in enumerate((3, 2)):
        found = shown(editor, block)
        assert found[: len(expected)] == expected
        assert found[len(expected) :] == [(None, "")] * (len(found) - len(expected))
        assert len(found) == max(printed, min(len(expected) + 1, 6))
    labels = [body for body in editor.sheets[0].tables[1].bodies if isinstance(body, LabelBody)]
    numbers = [label.text for label in sorted(labels, key=lambda label: label.frame.top())]
    assert numbers == [str(number + 1) if number < len(expected) else "" for number in range(len(numbers))]
    focused = [cell for cell in editor.cells if cell.widget.hasFocus()]
    assert len(focused) <= 1


@pytest.mark.usefixtures("theme")
@given(st.lists(st.tuples(st.sampled_from(sorted(STEPS)), st.integers(0, 7), st.booleans()), min_size=1, max_size=12))
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_the_paper_shows_what_the_session_holds(open_paper: OpenPaper, steps: list[tuple[str, int, bool]]) -> None:
    start: list[SectionRow] = [{"id": "a", "who": "甲"}, {"id": "b", "who": "乙"}]
    session = session_over(PROGRAMME, {"application": {"rows": start}})
    editor = open_paper(session, PROGRAMME.forms[0])
    for name, at, second in steps:
        cells = [cell for cell in editor.sheets[0].tables[int(second)].cells if cell.place.column == "who"]
        cells.sort(key=lambda cell: cell.frame.top())
        cell = cells[at % len(cells)]
        assert isinstance(cell, TextCell)
        cell.focus()
        STEPS[name](editor, cell)
        check(editor, session)
    assert editor.focus_place(Place.parse("application.rows"))
    editor.close()
