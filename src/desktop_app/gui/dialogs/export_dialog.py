"""Export a case or a batch as documents: which formats, to which folder."""

from __future__ import annotations

from collections.abc import Callable, Collection
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.domain.progress import Progress
from desktop_app.gui.designed.dialogs.ui_export_dialog import Ui_ExportDialog
from desktop_app.gui.dialogs.task_dialog import TaskDialog
from desktop_app.gui.jobs import Jobs
from desktop_app.gui.memory import Memory

Export = Callable[[Path, Collection[str], Progress], list[Path]]
"""Writes these formats into a folder."""


class ExportDialog(TaskDialog):
    """``files`` holds what was written once the dialog was accepted."""

    def __init__(
        self, jobs: Jobs, memory: Memory, subject: str, export: Export, blocking: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(jobs, parent)
        self._memory, self._write = memory, export
        self.files: list[Path] = []
        self.ui = ui = Ui_ExportDialog()
        ui.setupUi(self)
        ui.subject.setText(subject)
        ui.folderEdit.setText(memory.settings.export_folder or str(Path.home()))
        ui.notice.setText(f"还有 {blocking} 处问题没有解决，文件会按现在的内容导出。")
        ui.notice.setVisible(blocking > 0)
        self._boxes = {
            "pdf": ui.pdfCheck,
            "docx": ui.docxCheck,
            "xlsx": ui.xlsxCheck,
            "booklet": ui.bookletCheck,
        }
        self._set_up_task(
            ui.progress, ui.error, (*self._boxes.values(), ui.folderEdit, ui.browseButton, ui.exportButton)
        )
        ui.browseButton.clicked.connect(self._browse)
        ui.exportButton.clicked.connect(self._export)
        ui.closeButton.clicked.connect(self.reject)

    @property
    def folder(self) -> Path:
        """The folder chosen."""
        return Path(self.ui.folderEdit.text().strip()).expanduser()

    def _browse(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, "选择保存的文件夹", str(self.folder))
        if chosen:
            self.ui.folderEdit.setText(chosen)

    def _export(self) -> None:
        formats = {name for name, box in self._boxes.items() if box.isChecked()}
        if not formats:
            self._show_error("请至少选一种格式。")
            return
        if not self.ui.folderEdit.text().strip():
            self._show_error("请选择保存到哪个文件夹。")
            return
        folder = self.folder
        self._start(
            lambda progress: self._write(folder, formats, progress),
            self._exported,
            "正在导出…",
        )

    def _exported(self, files: list[Path]) -> None:
        self.files = files
        self._memory.change(export_folder=str(self.folder))
        if self.ui.openCheck.isChecked():
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.folder)))
        self.accept()
