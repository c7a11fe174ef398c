"""Where lines run and words break, without widgets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect
from PySide6.QtGui import QFont

from desktop_app.gui.paper.fitting import fitted_points
from desktop_app.gui.paper.grid_geometry import GridGeometry
from desktop_app.gui.paper.inline_flow import Box, set_sentence
from desktop_app.gui.paper.scale import Scale


def width(text: str) -> float:
    """Ten pixels a character."""
    return 10.0 * len(text)


def test_rows_are_as_high_as_their_highest_cell_and_no_lower_than_the_form_says() -> None:
    geometry = GridGeometry([100.0, 50.0], [20.0, 20.0, 20.0])
    geometry.solve([(0, 1, 35.0), (0, 1, 10.0), (1, 1, 5.0)])
    assert geometry.rows == [0, 35, 55, 75]
    assert geometry.rect(1, 1, 2, 1) == QRect(100, 35, 50, 40)


def test_what_a_spanning_cell_still_lacks_is_shared_by_its_rows() -> None:
    geometry = GridGeometry([100.0], [20.0, 20.0, 20.0])
    geometry.solve([(0, 2, 100.0), (1, 1, 40.0)])
    assert geometry.rows == [0, 40, 100, 120]


def test_a_spanning_cell_that_has_room_changes_nothing() -> None:
    geometry = GridGeometry([100.0], [20.0, 20.0])
    geometry.solve([(0, 2, 40.0)])
    assert geometry.rows == [0, 20, 40]


@given(
    st.lists(st.floats(1, 80), min_size=1, max_size=8),
    st.lists(st.tuples(st.integers(0, 7), st.integers(1, 8), st.floats(0, 500)), max_size=20),
)
def test_every_cell_gets_the_height_that_it_needs(least: list[float], cells: list[tuple[int, int, float]]) -> None:
    inside = [(row, rows, need) for row, rows, need in cells if row + rows <= len(least)]
    geometry = GridGeometry([10.0], least)
    geometry.solve(inside)
    for row, rows, need in inside:
        assert geometry.rect(row, 0, rows, 1).height() >= need - 1.0 - rows * 0.5
    assert all(lower >= upper for upper, lower in zip(geometry.rows, geometry.rows[1:], strict=False))


def test_a_sentence_breaks_where_the_line_is_full_and_no_stop_begins_a_line() -> None:
    lines = set_sentence(["一二三四五六。七"], 60.0, width)
    assert [(run.content, run.line) for run in lines.runs] == [("一二三四五六。", 0), ("七", 1)]
    lines = set_sentence(["应到", Box(0, 40.0), "人，实到", Box(1, 40.0), "人"], 100.0, width)
    places = [(run.content, run.line, run.left) for run in lines.runs]
    assert places == [("应到", 0, 0.0), (0, 0, 20.0), ("人，实到", 0, 60.0), (1, 1, 0.0), ("人", 1, 40.0)]


def test_a_blank_wider_than_the_line_takes_a_whole_one() -> None:
    lines = set_sentence(["甲", Box(0, 500.0), "乙"], 100.0, width)
    assert [(run.line, run.width) for run in lines.runs] == [(0, 10.0), (1, 100.0), (2, 10.0)]


@given(
    st.lists(st.one_of(st.text("一二三，。ab ", max_size=30), st.floats(1, 300).map(lambda w: Box(0, w))), max_size=8)
)
def test_no_line_is_wider_than_the_paper_but_for_a_stop(pieces: list[str | Box]) -> None:
    lines = set_sentence(pieces, 100.0, width)
    for number in range(len(lines.widths)):
        runs = [run for run in lines.runs if run.line == number]
        words = "".join(run.content for run in runs if isinstance(run.content, str))
        hanging = len(words) - len(words.rstrip("，。"))
        assert sum(run.width for run in runs) <= 100.5 + 10.0 * hanging
    text = "".join(run.content for run in lines.runs if isinstance(run.content, str))
    assert text == "".join(piece for piece in pieces if isinstance(piece, str))


@pytest.mark.usefixtures("theme")
def test_an_answer_is_set_smaller_only_where_that_saves_a_line() -> None:
    font: QFont = Scale().font(12.0)
    em = Scale().px(12 * 25.4 / 72)
    assert fitted_points("四个汉字", font, 12.0, 4.2 * em, one_line=True) == 12.0
    assert 9.0 <= fitted_points("五个汉字啊", font, 12.0, 4.5 * em, one_line=True) < 12.0
    assert fitted_points("这个答案实在太长了放不下", font, 12.0, 4.5 * em, one_line=True) == 12.0
    assert fitted_points("五个汉字啊", font, 12.0, 4.5 * em, one_line=False) == 12.0
    assert fitted_points("Unbreakable", font, 12.0, 4.5 * em, one_line=False) < 12.0
