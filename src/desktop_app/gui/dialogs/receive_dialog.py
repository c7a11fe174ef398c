"""Receive packages: many files or a folder at once, one sentence for each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.domain.progress import Progress
from desktop_app.gui.designed.dialogs.ui_receive_dialog import Ui_ReceiveDialog
from desktop_app.gui.dialogs.task_dialog import TaskDialog
from desktop_app.gui.dropped_files import is_incoming, is_receipt
from desktop_app.gui.icons import icon
from desktop_app.gui.jobs import Jobs
from desktop_app.gui.memory import Memory
from desktop_app.gui.models.table_model import TableColumn, TableModel
from desktop_app.gui.widgets.tables import dress_table, select_rows
from desktop_app.services.desk import Desk
from desktop_app.services.outcomes import Intake
from desktop_app.services.receipt_intake import ReceiptIntake

_Found: TypeAlias = "tuple[Sequence[Intake], Sequence[ReceiptIntake]]"


@dataclass(frozen=True, slots=True)
class ReceiveLine:
    """One file that was chosen, and what became of it once that is known."""

    path: Path
    intake: Intake | None = None

    @property
    def name(self) -> str:
        """What people call it."""
        return self.intake.shown_name if self.intake else self.path.name

    @property
    def sentence(self) -> str:
        """What became of it."""
        return self.intake.sentence if self.intake else "等待接收"

    @property
    def sender(self) -> str:
        """Who sent it, as its signature says."""
        return self.intake.sender.name if self.intake and self.intake.sender else ""

    @property
    def trust(self) -> str:
        """How far that signature is known here."""
        return self.intake.trust.label if self.intake and self.intake.trust else ""

    @property
    def icon(self) -> QIcon:
        """A mark for the outcome."""
        if self.intake is None:
            return icon("clock", "muted")
        if self.intake.missing:
            return icon("puzzle-piece", "caution")
        return icon("check-circle", "success") if self.intake.ok else icon("x-circle", "error")


class ReceiveDialog(TaskDialog):
    """Emits :attr:`cases_wanted` with the ids of the received cases that the user wants to see."""

    cases_wanted = Signal(list)
    receipts_read = Signal(object)
    """What became of the receipts among the files: a :class:`ReceiptIntake` for each."""
    received = Signal()
    """At least one file was looked at; lists may have changed."""

    def __init__(
        self, desk: Desk, jobs: Jobs, memory: Memory, paths: Sequence[Path] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(jobs, parent)
        self._desk, self._memory = desk, memory
        self.ui = ui = Ui_ReceiveDialog()
        ui.setupUi(self)
        self._model = TableModel(_COLUMNS, self)
        ui.table.setModel(self._model)
        dress_table(ui.table, (130, 300, 150, 120, 110), 1, wrap=True)
        self._set_up_task(ui.progress, ui.error, (ui.filesButton, ui.folderButton, ui.passphraseEdit, ui.receiveButton))
        ui.filesButton.clicked.connect(self._choose_files)
        ui.folderButton.clicked.connect(self._choose_folder)
        ui.receiveButton.clicked.connect(self._receive)
        ui.openButton.clicked.connect(self._open)
        ui.closeButton.clicked.connect(self.reject)
        ui.table.selectionModel().selectionChanged.connect(self._selected)
        ui.table.doubleClicked.connect(self._open)
        self.add(paths)

    @property
    def lines(self) -> Sequence[ReceiveLine]:
        """The files with their outcomes."""
        return self._model.rows

    def add(self, paths: Iterable[Path]) -> None:
        """Put files or folders on the list."""
        known = {line.path: line for line in self._model.rows}
        self._model.set_rows(list((known | {path: ReceiveLine(path) for path in paths if path not in known}).values()))
        self.ui.receiveButton.setEnabled(bool(self._waiting()))

    def _waiting(self) -> list[Path]:
        return [line.path for line in self._model.rows if line.intake is None or not line.intake.ok]

    def _choose_files(self) -> None:
        chosen, _ = QFileDialog.getOpenFileNames(
            self,
            "选择报送包",
            self._memory.settings.package_folder,
            _CHOSEN,
        )
        self.add(Path(name) for name in chosen)

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, "选择放报送包的文件夹", self._memory.settings.package_folder)
        if chosen:
            self.add([Path(chosen)])

    def _receive(self) -> None:
        paths = self._waiting()
        passphrase = self.ui.passphraseEdit.text() or None
        receipts = [path for path in paths if is_receipt(path) or _holds_receipts(path)]
        packages = [path for path in paths if path not in receipts or (path.is_dir() and not _only_receipts(path))]

        def work(progress: Progress) -> _Found:
            intakes = self._desk.inbox.receive(packages, passphrase, progress) if packages else []
            return intakes, self._desk.receipts.import_files(receipts, progress) if receipts else []

        self._start(work, self._found, "正在接收…")

    def _found(self, found: _Found) -> None:
        intakes, receipts = found
        self._received(intakes)
        if receipts:
            self.receipts_read.emit(receipts)
        if receipts and not self._model.rows:
            self.accept()

    def _received(self, intakes: Sequence[Intake]) -> None:
        good = [line for line in self._model.rows if line.intake is not None and line.intake.ok]
        self._model.set_rows([*good, *(ReceiveLine(intake.path, intake) for intake in intakes)])
        self.ui.receiveButton.setEnabled(bool(self._waiting()))
        opened = [row for row, line in enumerate(self._model.rows) if line.intake and line.intake.cases]
        if opened:
            select_rows(self.ui.table, opened[:1])
            self.ui.openButton.setFocus()
        self.received.emit()

    def _case_ids(self) -> list[str]:
        index = self.ui.table.currentIndex()
        intake = self._model.value(index.row()).intake if index.isValid() else None
        return [case.id for case in intake.cases] if intake is not None else []

    def _selected(self) -> None:
        self.ui.openButton.setEnabled(bool(self._case_ids()))

    def _open(self) -> None:
        if case_ids := self._case_ids():
            self.accept()
            self.cases_wanted.emit(case_ids)


_CHOSEN = "报送包、回执、分卷和邮件 (*.jbp *.jbr *.eml *.jbp.*);;所有文件 (*)"


def _holds_receipts(path: Path) -> bool:
    return path.is_dir() and any(is_receipt(item) for item in path.iterdir())


def _only_receipts(path: Path) -> bool:
    """Whether there is nothing in a folder to receive but receipts."""
    return not any(is_incoming(item) for item in path.iterdir())


def _titles(line: ReceiveLine) -> str:
    return "、".join(case.title for case in line.intake.cases) if line.intake else ""


_COLUMNS: tuple[TableColumn[ReceiveLine], ...] = (
    TableColumn("文件", lambda line: line.name, icon=lambda line: line.icon),
    TableColumn("结果", lambda line: line.sentence),
    TableColumn("来自", lambda line: line.sender),
    TableColumn("签名", lambda line: line.trust),
    TableColumn("申报件", _titles),
)
