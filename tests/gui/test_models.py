"""The item models keep Qt's rules and show what they were given."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import QAbstractItemModel, QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QListView, QStyleOptionViewItem

from desktop_app.domain.case import CaseStatus, CaseSummary
from desktop_app.domain.finding import Finding, Severity
from desktop_app.gui.icons import icon
from desktop_app.gui.models.case_filter import CaseFilter
from desktop_app.gui.models.entry_model import Entry, EntryModel
from desktop_app.gui.models.finding_entries import finding_entry
from desktop_app.gui.models.table_model import SORT_ROLE, TableColumn, TableModel
from desktop_app.gui.models.two_line_delegate import SECOND_LINE, TwoLineDelegate
from desktop_app.gui.theme import Theme

WARN = QAbstractItemModelTester.FailureReportingMode.Warning  # a Qt warning fails the test


def table(rows: list[int]) -> TableModel[int]:
    columns: tuple[TableColumn[int], ...] = (
        TableColumn("数", str, sort=lambda n: -n),
        TableColumn("倍", lambda n: str(2 * n)),
    )
    model = TableModel(columns)
    model.set_rows(rows)
    return model


def summary(number: int, title: str, unit: str, status: CaseStatus = CaseStatus.DRAFT) -> CaseSummary:
    moment = datetime(2021, 7, number, tzinfo=UTC)
    return CaseSummary(f"{number:032x}", "p", "person", title, unit, status, moment, number)


def texts(model: QAbstractItemModel, column: int = 0) -> list[str]:
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def test_a_table_keeps_the_rules_of_qt_while_rows_come_and_go() -> None:
    model = table([])
    tester = QAbstractItemModelTester(model, WARN)
    model.set_rows([3, 1, 2])
    model.set_rows([4])
    assert texts(model) == ["4"]
    assert tester.model() is model


def test_a_cell_tells_its_whole_text_as_tool_tip_and_to_screen_readers() -> None:
    model = table([21])
    index = model.index(0, 1)
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "42"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "42"
    assert index.data(SORT_ROLE) == "42"


def test_heads_are_the_columns_titles() -> None:
    model = table([])
    assert [model.headerData(column, Qt.Orientation.Horizontal) for column in range(2)] == ["数", "倍"]
    assert model.headerData(0, Qt.Orientation.Vertical) is None


def test_entries_keep_the_selection_when_only_their_texts_change() -> None:
    words = {"a": "甲", "b": "乙"}
    model = EntryModel[str](lambda key: Entry(words[key], "二"))
    tester = QAbstractItemModelTester(model, WARN)
    model.set_values(["a", "b"])
    view = QListView()
    view.setModel(model)
    view.setCurrentIndex(model.index(1))
    words["b"] = "丙"
    model.set_values(["a", "b"])
    assert view.currentIndex().row() == 1
    assert view.currentIndex().data() == "丙"
    assert view.currentIndex().data(SECOND_LINE) == "二"
    assert view.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole) == "丙\n二"
    model.set_values(["a"])
    assert model.rowCount() == 1
    assert tester.model() is model


def test_an_entry_grows_as_its_words_wrap() -> None:
    model = EntryModel[str](lambda text: Entry(text, "要做什么"))
    model.set_values(["短", "很长" * 40])
    view = QListView()
    view.resize(200, 300)
    view.setModel(model)
    view.show()
    delegate = TwoLineDelegate(view)
    option = QStyleOptionViewItem()
    option.widget = view
    short, long = (delegate.sizeHint(option, model.index(row)) for row in range(2))
    assert long.height() > 2 * short.height()
    assert long.width() == short.width() == view.viewport().width()


def test_the_case_list_is_filtered_by_every_word_in_any_column() -> None:
    columns: tuple[TableColumn[CaseSummary], ...] = (
        TableColumn("名", lambda case: case.title),
        TableColumn("单位", lambda case: case.unit),
        TableColumn("状态", lambda case: case.status.label),
    )
    model = TableModel(columns)
    model.set_rows(
        [summary(1, "张三", "西湖机床"), summary(2, "李四", "西湖纺织", CaseStatus.SENT), summary(3, "王五", "钱江")]
    )
    proxy = CaseFilter(model)
    proxy.set_text("西湖")
    assert texts(proxy) == ["张三", "李四"]
    proxy.set_text("西湖 已报送")
    assert texts(proxy) == ["李四"]
    proxy.set_text("")
    proxy.set_hidden(frozenset({summary(1, "", "").id}))
    assert texts(proxy) == ["李四", "王五"]
    assert proxy.case(1).title == "王五"


def test_the_case_list_is_sorted_by_what_columns_mean() -> None:
    column: TableColumn[CaseSummary] = TableColumn("版", lambda case: str(case.revision), lambda case: case.revision)
    model = TableModel((column,))
    model.set_rows([summary(10, "", ""), summary(9, "", "")])
    proxy = CaseFilter(model)
    proxy.sort(0)
    assert texts(proxy) == ["9", "10"]


def test_a_finding_reads_with_its_clause_and_what_to_do() -> None:
    soft = Finding("r", Severity.SOFT, "不足五年。", clause="二", remedy="请写明理由。", reason_accepted=True)
    entry = finding_entry(soft)
    assert entry.first == "不足五年。"
    assert entry.second == "二 · 已写明理由 · 请写明理由。"


def test_icons_are_drawn_in_the_colour_of_the_moment(theme: Theme) -> None:
    def darkest(picture: QIcon) -> int:
        image = picture.pixmap(QSize(24, 24)).toImage()
        pixels = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
        return min(pixel.lightness() for pixel in pixels if pixel.alpha() > 200)

    picture = icon("gear")
    by_day = darkest(picture)
    theme.set_appearance(type(theme.appearance).DARK)
    by_night = darkest(picture)
    theme.set_appearance(type(theme.appearance).LIGHT)
    assert by_day < 100 < by_night
