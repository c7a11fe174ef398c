"""Rows pasted from Excel, WPS, Word and browsers."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.domain.answers import rows_of
from desktop_app.gui.paper.clipboard_table import matrix_of
from desktop_app.gui.widgets.paper_editor import PaperEditor
from desktop_app.gui.widgets.text_cell import TextCell
from desktop_app.services.editing import EditSession
from tests.gui.editor.conftest import OpenPaper
from tests.gui.editor.hands import CONTROL, copy, press
from tests.gui.editor.sessions import career, form, new_session, people

At = Callable[[PaperEditor, str], TextCell]
EXCEL = '2001.7-2006.3\t杭州某厂\t王\r\n2006.3-至今\t"第一行\n第二行"\t李\r\n'


def rows(session: EditSession) -> list[tuple[object, ...]]:
    found = rows_of(session.case.answers.get("application", {}).get("career"))
    return [(row.get("period"), row.get("what"), row.get("witness")) for row in found]


def paste(qtbot: QtBot, cell: TextCell, text: str, html: str = "") -> None:
    copy(text, html)
    cell.focus()
    press(qtbot, Qt.Key.Key_V, CONTROL)


def test_a_matrix_becomes_rows_in_canonical_form(qtbot: QtBot, open_paper: OpenPaper, at: At) -> None:
    session = new_session()
    editor = open_paper(session)
    paste(qtbot, at(editor, "career[x].period"), EXCEL)
    assert rows(session) == [
        ("2001-07—2006-03", "杭州某厂", "王"),
        ("2006-03—至今", "第一行\n第二行", "李"),
    ]
    assert editor.current is not None
    assert editor.current.section_index == 0


def test_a_matrix_goes_over_existing_cells_and_adds_rows_at_the_end(
    qtbot: QtBot, open_paper: OpenPaper, at: At
) -> None:
    session = new_session(career(("", "one", "w1"), ("", "two", "w2")))
    paste(qtbot, at(open_paper(session), "career[r1].what"), "zwei\tx\ndrei\ty\n")
    assert rows(session) == [("", "one", "w1"), ("", "zwei", "x"), (None, "drei", "y")]


def test_pasting_rows_is_one_step_to_undo(qtbot: QtBot, open_paper: OpenPaper, at: At) -> None:
    session = new_session()
    editor = open_paper(session)
    paste(qtbot, at(editor, "career[x].period"), EXCEL)
    editor.undo()
    assert rows(session) == []


def test_one_cell_is_pasted_as_text(qtbot: QtBot, open_paper: OpenPaper, at: At) -> None:
    session = new_session(career(("", "at ", "")))
    cell = at(open_paper(session), "career[r0].what")
    cell.focus()
    press(qtbot, Qt.Key.Key_End)
    paste(qtbot, cell, "Hangzhou\r\n", "<table><tr><td>Hangzhou</td></tr></table>")
    assert rows(session) == [("", "at Hangzhou", "")]


def test_one_column_fills_rows_downwards(qtbot: QtBot, open_paper: OpenPaper, at: At) -> None:
    session = new_session()
    paste(qtbot, at(open_paper(session), "career[x].witness"), "甲\r\n乙\r\n丙\r\n")
    assert [row[2] for row in rows(session)] == ["甲", "乙", "丙"]


def test_lines_stay_text_in_a_column_of_running_text(qtbot: QtBot, open_paper: OpenPaper, at: At) -> None:
    session = new_session(people("张"))
    paste(qtbot, at(open_paper(session, form("summary")), "people[p0].honours"), "一、\n二、")
    found = rows_of(session.case.answers["summary"]["people"])
    assert [row.get("honours") for row in found] == ["一、\n二、"]


def test_too_many_columns_are_refused_with_a_sentence_and_nothing_changes(
    qtbot: QtBot, open_paper: OpenPaper, at: At
) -> None:
    session = new_session(career(("", "one", "")))
    editor = open_paper(session)
    with qtbot.waitSignal(editor.refused) as refusal:
        paste(qtbot, at(editor, "career[r0].what"), "a\tb\tc\td\n")
    assert "原有内容没有改动" in str(refusal.args)
    assert rows(session) == [("", "one", "")]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>", [["a", "b"], ["c", "d"]]),
        ("<table><tr><th>头</th></tr><tr><td>一<br>二</td></tr></table>", [["头"], ["一\n二"]]),
        ("<table><tr><td colspan=2>a</td><td>b</td></tr></table>", [["a", "", "b"]]),
        ("<table><tr><td>杭州\r\n  某厂</td><td>two\r\n words</td></tr></table>", [["杭州某厂", "two words"]]),
        ("<table><tr><td>a &amp; b</td><td><b>粗</b>体</td></tr></table>", [["a & b", "粗体"]]),
        ("<table><tr><td>x<table><tr><td>y</td></tr></table></td></tr></table>", [["x"]]),
        ("<table><tr><td>x<table><tr><td>y</td></tr></table>z</td><td>w</td></tr></table>", [["xz", "w"]]),
        (
            "<table><tr><td rowspan=2>a</td><td>b</td></tr><tr><td>c</td></tr><tr><td>d</td><td>e</td></tr></table>",
            [["a", "b"], ["", "c"], ["d", "e"]],
        ),
        ("<table><tr><td>b</td><td rowspan=2>a</td></tr><tr><td>c</td></tr></table>", [["b", "a"], ["c", ""]]),
        ("<TABLE><TR><TD>无结尾<TD>标签<TR><TD>二", [["无结尾", "标签"], ["二"]]),
    ],
)
def test_tables_in_html_are_read_cell_by_cell(html: str, expected: list[list[str]]) -> None:
    assert matrix_of(f"<html><body>{html}</body></html>", "ignored") == expected


def test_html_without_a_table_leaves_the_plain_text() -> None:
    assert matrix_of("<p>a</p>", "x\ty") == [["x", "y"]]


@pytest.mark.parametrize("html", ["<table>", "<table><td>x</table>", "<table><tr><td colspan=99999999>x</td></table>"])
def test_broken_html_does_no_harm(html: str) -> None:
    assert all(len(line) <= 100 for line in matrix_of(html, ""))
