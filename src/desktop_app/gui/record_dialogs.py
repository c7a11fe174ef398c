"""Between an open case and the records: the two dialogs, and what the message bar offers afterwards."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from desktop_app.domain.errors import KnownError
from desktop_app.gui.dialogs.record_fill_dialog import RecordFillDialog
from desktop_app.gui.dialogs.write_back_dialog import WriteBackDialog
from desktop_app.gui.jobs import Jobs
from desktop_app.services.desk import Desk
from desktop_app.services.records import WrittenBack


class RecordDialogs(QObject):
    """Opens the dialogs over the window."""

    told = Signal(str)
    refused = Signal(str)
    undo_offered = Signal(str, object)
    """A sentence about what was written back, and what takes it back when it is called."""
    records_changed = Signal()

    def __init__(self, desk: Desk, jobs: Jobs, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._jobs, self._window = desk, jobs, window

    def fill(self, case_id: str) -> None:
        """Ask what of a record to fill into a case."""
        dialog = RecordFillDialog(self._desk, self._jobs, case_id, self._window)
        dialog.filled.connect(lambda count: self.told.emit(f"已从人员库填入 {count} 处，可以一步撤销。"))
        self._open(dialog)

    def write_back(self, case_id: str) -> None:
        """Ask what of a case to write into its records."""
        dialog = WriteBackDialog(self._desk, self._jobs, case_id, self._window)
        dialog.written.connect(self._written)
        self._open(dialog)

    def _written(self, written: WrittenBack) -> None:
        names = [record.name for record in (written.person, written.unit) if record is not None]
        self.records_changed.emit()
        self.undo_offered.emit(f"已写回“{'”“'.join(names)}”的记录。", partial(self._take_back, written))

    def _take_back(self, written: WrittenBack) -> None:
        try:
            self._desk.records.take_back(written)
        except KnownError as error:
            self.refused.emit(str(error))
        self.records_changed.emit()

    def _open(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
