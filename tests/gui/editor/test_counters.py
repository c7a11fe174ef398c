"""Character counters: live, counted as Word counts, never in the way."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.domain.answers import Answers
from desktop_app.gui.paper.counter import Counter, Fill, counter_of
from desktop_app.gui.paper.question import Question
from desktop_app.gui.widgets.counter_chip import CounterChip
from desktop_app.gui.widgets.paper_editor import PaperEditor
from desktop_app.gui.widgets.text_cell import TextCell
from desktop_app.programmes.definition_files import read_programme_folder
from desktop_app.programmes.fields import FieldType
from desktop_app.programmes.loader import load_programme
from desktop_app.services.editing import EditSession
from tests.gui.editor.conftest import OpenPaper
from tests.gui.editor.hands import type_into
from tests.gui.editor.sessions import FOLDER, session_over

At = Callable[[PaperEditor, str], TextCell]


def question(limit: int | None, *, soft: bool = False) -> Question:
    return Question("个人总结", FieldType.PARAGRAPHS, max_chars=limit, soft_max_chars=soft)


@pytest.mark.parametrize(
    ("limit", "soft", "text", "expected"),
    [
        (10, False, "一二三", Counter("3/10", Fill.WELL)),
        (10, False, "一" * 10, Counter("10/10", Fill.NEAR)),
        (10, False, "一" * 11, Counter("11/10", Fill.OVER)),
        (10, False, "PLC-200 two", Counter("2/10", Fill.WELL)),
        (10, True, "一" * 12, Counter("12/10左右", Fill.NEAR)),
        (10, True, "一" * 13, Counter("13/10左右", Fill.OVER)),
    ],
)
def test_a_counter_counts_as_word_does_and_tells_how_near_the_limit_is(
    limit: int, soft: bool, text: str, expected: Counter
) -> None:
    assert counter_of(question(limit, soft=soft), text) == expected


def test_nothing_is_counted_where_nothing_is_limited() -> None:
    assert counter_of(question(None), "x" * 9999) is None


def limited(answers: Answers | None = None) -> EditSession:
    """A session over the real form, as if the notice limited 政治面貌 to 12 characters."""
    files = dict(read_programme_folder(FOLDER))
    name = "application.form.yaml"
    files[name] = files[name].replace(b"room: 12, record: person.party", b"max_chars: 12, record: person.party")
    return session_over(load_programme(files), answers)


def chip(editor: PaperEditor) -> CounterChip:
    return editor.findChildren(CounterChip)[0]


def test_the_counter_of_a_short_answer_hangs_on_its_border_while_it_is_typed(
    qtbot: QtBot, open_paper: OpenPaper, at: At
) -> None:
    session = limited()
    editor = open_paper(session, session.programme.form("application"))
    cell = at(editor, "party")
    type_into(qtbot, cell, "中共党员")
    assert chip(editor).counter == Counter("4/12", Fill.WELL)
    assert chip(editor).geometry().center().y() == pytest.approx(cell.frame.bottom(), abs=3)
    at(editor, "id_number").focus()
    assert chip(editor).counter is None


def test_typing_goes_on_beyond_the_limit_in_red(qtbot: QtBot, open_paper: OpenPaper, at: At) -> None:
    session = limited({"application": {"party": "党" * 12}})
    editor = open_paper(session, session.programme.form("application"))
    cell = at(editor, "party")
    assert chip(editor).counter is None or editor.current is not cell
    type_into(qtbot, cell, "员")
    assert chip(editor).counter == Counter("13/12", Fill.OVER)
    assert session.case.answers["application"]["party"] == "党" * 12 + "员"
