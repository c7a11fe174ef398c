"""The way of records into Excel and back: where a roster is written, and what importing one would do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.gui.dialogs.roster_import_dialog import RosterImportDialog
from desktop_app.gui.jobs import Jobs
from desktop_app.gui.memory import Memory
from desktop_app.gui.widgets.progress_strip import ProgressStrip
from desktop_app.services.desk import Desk

_SUFFIX = ".xlsx"
_ROSTER_FILES = "Excel 工作簿 (*.xlsx)"


class RosterDoor(QObject):
    """Asks where, writes and reads rosters in the background, and tells what became of it."""

    told = Signal(str)
    refused = Signal(str)
    imported = Signal(int)
    """How many records an import added or changed."""

    def __init__(self, desk: Desk, jobs: Jobs, memory: Memory, progress: ProgressStrip, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._jobs, self._memory = desk, jobs, memory
        self._progress, self._window = progress, window

    def save_template(self) -> None:
        """Ask where, and write an empty roster."""
        if path := self._asked_path("保存名册模板", "人员名册模板.xlsx"):
            self._run(lambda _: self._desk.roster.template(path), lambda _: f"模板已存为“{path}”。")

    def export(self) -> None:
        """Ask where, and write everybody's records."""
        if path := self._asked_path("导出名册", "人员名册.xlsx"):
            self._run(
                lambda progress: self._desk.roster.export(path, progress),
                lambda count: f"已导出 {count} 人到“{path}”。文件没有加密，请妥善保管。",
            )

    def choose(self) -> None:
        """Ask for a file and show what importing it would do."""
        folder = self._memory.settings.export_folder
        chosen, _ = QFileDialog.getOpenFileName(
            self._window, "从 Excel 导入名册", folder, f"{_ROSTER_FILES};;所有文件 (*)"
        )
        if chosen:
            self.show_import(Path(chosen))

    def show_import(self, path: Path) -> None:
        """Show what importing a file would do."""
        dialog = RosterImportDialog(self._desk, self._jobs, path, self._window)
        dialog.imported.connect(self.imported)
        dialog.open()

    def _asked_path(self, title: str, name: str) -> Path | None:
        suggested = Path(self._memory.settings.export_folder or Path.home(), name)
        chosen, _ = QFileDialog.getSaveFileName(self._window, title, str(suggested), _ROSTER_FILES)
        if not chosen or chosen.lower().endswith(_SUFFIX):
            return Path(chosen) if chosen else None
        path = Path(chosen + _SUFFIX)
        if path.exists():  # the dialog asked about another name
            self.refused.emit(f"“{path.name}”已经存在，没有改动。请另取一个名称，或在保存时选中它。")
            return None
        return path

    def _run(self, work: Callable[..., object], words: Callable[[object], str]) -> None:
        job = self._jobs.run(
            work,
            lambda value: self.told.emit(words(value)),
            lambda error: self.refused.emit(str(error)),
            owner=self,
            label="正在写入名册…",
        )
        self._progress.follow(job)
