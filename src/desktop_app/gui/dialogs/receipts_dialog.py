"""What receipts said: one line for each case, and for each file that was refused why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QWidget

from desktop_app.domain.review import Verdict
from desktop_app.gui.designed.dialogs.ui_receipts_dialog import Ui_ReceiptsDialog
from desktop_app.gui.enter_key import enter_presses_buttons
from desktop_app.gui.icons import icon
from desktop_app.gui.models.table_model import TableColumn, TableModel
from desktop_app.gui.review_wording import VERDICTS
from desktop_app.gui.widgets.tables import dress_table, select_rows
from desktop_app.services.receipt_intake import ReceiptCase, ReceiptFate, ReceiptIntake

_ICONS = {
    Verdict.ACCEPTED: ("check-circle", "success"),
    Verdict.RETURNED: ("arrow-u-up-left", "caution"),
    Verdict.DECLINED: ("x-circle", "error"),
}


@dataclass(frozen=True, slots=True)
class ReceiptLine:
    """One case of one receipt; no case where the file was refused."""

    intake: ReceiptIntake
    case: ReceiptCase | None

    @property
    def icon(self) -> QIcon:
        """A mark for the verdict."""
        return icon(*_ICONS[self.case.verdict]) if self.case is not None else icon("warning-circle", "error")


class ReceiptsDialog(QDialog):
    """Emits :attr:`case_wanted` with the id of the case that the user wants to see."""

    case_wanted = Signal(str)

    def __init__(self, intakes: Sequence[ReceiptIntake], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = ui = Ui_ReceiptsDialog()
        ui.setupUi(self)
        self._model = TableModel(_COLUMNS, self)
        self._model.set_rows([line for intake in intakes for line in _lines(intake)])
        ui.table.setModel(self._model)
        dress_table(ui.table, (110, 160, 110, 320), 3, wrap=True)
        ui.table.selectionModel().selectionChanged.connect(lambda: self._selected())
        ui.table.doubleClicked.connect(self._open)
        ui.openButton.clicked.connect(self._open)
        ui.closeButton.clicked.connect(self.accept)
        unsure = [intake.sentence for intake in intakes if intake.ok and "核对指纹" in intake.sentence]
        ui.caution.setVisible(bool(unsure))
        ui.caution.setText("对方的指纹还没有核对过，请打电话核对后在“设置”里确认。")
        enter_presses_buttons(self)
        here = [row for row, line in enumerate(self._model.rows) if _can_open(line)]
        select_rows(ui.table, here[:1])
        self._selected()
        (ui.openButton if here else ui.closeButton).setFocus()

    @property
    def lines(self) -> Sequence[ReceiptLine]:
        """What is on show."""
        return self._model.rows

    def _chosen(self) -> ReceiptLine | None:
        index = self.ui.table.currentIndex()
        return self._model.value(index.row()) if index.isValid() else None

    def _selected(self) -> None:
        line = self._chosen()
        self.ui.openButton.setEnabled(line is not None and _can_open(line))

    def _open(self) -> None:
        line = self._chosen()
        if line is not None and line.case is not None and _can_open(line):
            self.accept()
            self.case_wanted.emit(line.case.case_id)


def _lines(intake: ReceiptIntake) -> list[ReceiptLine]:
    return [ReceiptLine(intake, case) for case in intake.cases] or [ReceiptLine(intake, None)]


def _can_open(line: ReceiptLine) -> bool:
    return line.case is not None and line.case.fate not in (ReceiptFate.DELETED, ReceiptFate.NOT_SENT)


_COLUMNS: tuple[TableColumn[ReceiptLine], ...] = (
    TableColumn(
        "结果", lambda line: VERDICTS[line.case.verdict] if line.case else "没有导入", icon=lambda line: line.icon
    ),
    TableColumn("申报件", lambda line: line.case.title if line.case else line.intake.path.name),
    TableColumn("来自", lambda line: line.intake.sender.name if line.intake.sender else ""),
    TableColumn("说明", lambda line: line.case.sentence if line.case else line.intake.sentence),
)
