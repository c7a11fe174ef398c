"""What a roster would do, by record and by cell, before anything of it is stored."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QTableView, QWidget

from desktop_app.gui.designed.dialogs.ui_roster_import_dialog import Ui_RosterImportDialog
from desktop_app.gui.dialogs.task_dialog import TaskDialog
from desktop_app.gui.icons import icon
from desktop_app.gui.jobs import Jobs
from desktop_app.gui.models.table_model import TableColumn, TableModel
from desktop_app.gui.widgets.tables import dress_table
from desktop_app.services.desk import Desk
from desktop_app.services.roster_report import PlannedRecord, RosterError, RosterNote, RosterReport, RowState

_MOST_CHANGES = 6
"""Facts of a record that are written out; the rest is counted."""
_MOST_CHARACTERS = 40


class RosterImportDialog(TaskDialog):
    """Reads as soon as it is made; importing is all or nothing."""

    imported = Signal(int)
    """How many records were added or changed."""

    def __init__(self, desk: Desk, jobs: Jobs, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(jobs, parent)
        self._desk = desk
        self.report: RosterReport | None = None
        self.ui = ui = Ui_RosterImportDialog()
        ui.setupUi(self)
        self._records: TableModel[PlannedRecord] = TableModel(_RECORDS, self)
        self._errors: TableModel[RosterError] = TableModel(_ERRORS, self)
        self._notes: TableModel[RosterNote] = TableModel(_NOTES, self)
        _dress(ui.records, self._records, (110, 150, 110, 400), 3)
        _dress(ui.errors, self._errors, (150, 300, 300), 2)
        _dress(ui.notes, self._notes, (150, 500), 1)
        self._set_up_task(ui.progress, ui.error, (ui.importButton,))
        ui.importButton.clicked.connect(self._import)
        ui.closeButton.clicked.connect(self.reject)
        ui.title.setText(f"导入“{path.name}”")
        self._start(lambda progress: desk.roster.read(path, progress), self._read, "正在读取名册…")

    def _read(self, report: RosterReport) -> None:
        self.report = report
        ui = self.ui
        ui.summary.setText(report.summary)
        self._records.set_rows(sorted(report.records, key=lambda record: record.state is RowState.UNCHANGED))
        self._errors.set_rows(report.errors)
        self._notes.set_rows(report.notes)
        for tab, rows in ((ui.errorsTab, report.errors), (ui.notesTab, report.notes)):
            at = ui.tabs.indexOf(tab)
            ui.tabs.setTabText(at, f"{ui.tabs.tabText(at)}（{len(rows)}）")
            ui.tabs.setTabVisible(at, bool(rows))
        if report.errors:
            ui.tabs.setCurrentWidget(ui.errorsTab)
            ui.tabs.setTabIcon(ui.tabs.indexOf(ui.errorsTab), icon("x-circle", "error"))
        something = any(record.state is not RowState.UNCHANGED for record in report.records)
        ui.importButton.setEnabled(something and not report.errors)
        (ui.importButton if ui.importButton.isEnabled() else ui.closeButton).setFocus()

    def _import(self) -> None:
        report = self.report
        if report is not None:
            self._start(lambda progress: self._desk.roster.apply(report, progress), self._imported, "正在导入…")

    def _imported(self, count: int) -> None:
        self.imported.emit(count)
        self.accept()


def _dress(table: QTableView, model: object, widths: tuple[int, ...], stretch: int) -> None:
    assert isinstance(model, TableModel)  # noqa: S101 - for the type checker
    table.setModel(model)
    dress_table(table, widths, stretch, wrap=True)


def _state_icon(record: PlannedRecord) -> QIcon:
    name, tone = {
        RowState.ADDED: ("plus-circle", "success"),
        RowState.CHANGED: ("pencil-simple", "accent"),
        RowState.UNCHANGED: ("check-circle", "muted"),
    }[record.state]
    return icon(name, tone)


def changes_words(record: PlannedRecord) -> str:
    """Return what would change about a record: ``手机：13800000000 → 13900000000``, a line for each fact."""
    lines = [
        f"{item.label}：{_short(item.before)} → {_short(item.after)}"
        if item.before
        else f"{item.label}：{_short(item.after)}"
        for item in record.changes[:_MOST_CHANGES]
    ]
    more = len(record.changes) - len(lines)
    return "\n".join([*lines, *([f"另有 {more} 项"] if more else [])])


def _short(text: str) -> str:
    line = text.replace("\n", "；")
    return line if len(line) <= _MOST_CHARACTERS else f"{line[:_MOST_CHARACTERS]}…"


_RECORDS: tuple[TableColumn[PlannedRecord], ...] = (
    TableColumn("位置", lambda record: record.place),
    TableColumn("姓名或单位", lambda record: record.title),
    TableColumn("结果", lambda record: record.state.label, icon=_state_icon),
    TableColumn("内容", changes_words),
)
_ERRORS: tuple[TableColumn[RosterError], ...] = (
    TableColumn("位置", lambda error: error.place, icon=lambda _: icon("x-circle", "error")),
    TableColumn("问题", lambda error: error.problem),
    TableColumn("怎样改正", lambda error: error.remedy),
)
_NOTES: tuple[TableColumn[RosterNote], ...] = (
    TableColumn("位置", lambda note: note.place, icon=lambda _: icon("info", "accent")),
    TableColumn("说明", lambda note: note.text),
)
