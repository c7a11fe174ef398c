"""写回人员库: what a case knows otherwise than its records, ticked line by line."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.gui.designed.dialogs.ui_write_back_dialog import Ui_WriteBackDialog
from desktop_app.gui.dialogs.task_dialog import TaskDialog
from desktop_app.gui.jobs import Jobs
from desktop_app.gui.models.tick_delegate import TickDelegate
from desktop_app.gui.models.tick_model import Proposal, TickModel
from desktop_app.gui.widgets.tables import dress_table
from desktop_app.services.desk import Desk
from desktop_app.services.records import Differences, WrittenBack

_KINDS = {"person": "人员", "unit": "单位"}


class WriteBackDialog(TaskDialog):
    """Facts that the record does not have are ticked to begin with; others only where the user ticks them."""

    written = Signal(object)
    """:class:`WrittenBack`, for taking it back."""

    def __init__(self, desk: Desk, jobs: Jobs, case_id: str, parent: QWidget | None = None) -> None:
        super().__init__(jobs, parent)
        self._desk, self._case_id = desk, case_id
        self.ui = ui = Ui_WriteBackDialog()
        ui.setupUi(self)
        self.model: TickModel[str] = TickModel(("内容", "记录里", "申报件里"), self)
        ui.table.setModel(self.model)
        dress_table(ui.table, (200, 270, 310), 2, wrap=True)
        ui.table.setItemDelegateForColumn(0, TickDelegate(ui.table))
        self._set_up_task(ui.progress, ui.error, (ui.writeButton,))
        ui.allButton.clicked.connect(lambda: self.model.tick_all(True))
        ui.noneButton.clicked.connect(lambda: self.model.tick_all(False))
        ui.writeButton.clicked.connect(self._write)
        ui.closeButton.clicked.connect(self.reject)
        self.model.ticked.connect(lambda: ui.writeButton.setEnabled(bool(self.model.chosen)))
        self._start(lambda _: desk.records.differences(case_id), self._show, "正在比较…")

    def _show(self, found: Differences) -> None:
        self.model.set_lines(
            Proposal(_label(line.record, line.label), line.before, line.after, not line.before, line.record)
            for line in found.lines
        )
        self.ui.summary.setText(_summary(found))

    def _write(self) -> None:
        chosen = self.model.chosen
        self._start(lambda _: self._desk.records.write_back(self._case_id, chosen), self._done, "正在写回…")

    def _done(self, written: WrittenBack) -> None:
        self.written.emit(written)
        self.accept()


def _label(record: str, label: str) -> str:
    return f"{_KINDS[record.partition('.')[0]]} · {label}"


def _summary(found: Differences) -> str:
    if not found.lines:
        return "申报件与记录一致，没有要写回的内容。"
    kinds = {line.record.partition(".")[0] for line in found.lines}
    new = [
        name
        for kind, name, record in (("person", "人员", found.person), ("unit", "单位", found.unit))
        if kind in kinds and record is None
    ]
    made = f"{'、'.join(new)}库里还没有这条记录，写回时新建。" if new else ""
    return f"有 {len(found.lines)} 项与记录不同，请勾选要写回的。{made}"
