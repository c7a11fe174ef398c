"""谁签过字: how a case came here, level by level, and whether everything that was signed still holds."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from desktop_app.gui.chain_wording import chain_html, chain_verdict
from desktop_app.gui.designed.dialogs.ui_chain_dialog import Ui_ChainDialog
from desktop_app.gui.jobs import Jobs
from desktop_app.programmes.programme import Programme
from desktop_app.services.chain_report import ChainReport
from desktop_app.services.desk import Desk


class ChainDialog(QDialog):
    """Shows a report; it changes nothing."""

    def __init__(self, programme: Programme, report: ChainReport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = ui = Ui_ChainDialog()
        ui.setupUi(self)
        ui.title.setText(f"谁签过字：{report.title}")
        ui.verdict.setText(chain_verdict(report))
        ui.verdict.setProperty("role", "" if report.intact else "caution")
        ui.sendings.setHtml(chain_html(programme, report))
        ui.sendings.setVisible(bool(report.sendings or report.faults))
        ui.closeButton.clicked.connect(self.accept)
        ui.closeButton.setFocus()


def show_chain(desk: Desk, jobs: Jobs, case_id: str, parent: QWidget) -> None:
    """Walk the chain of a case in the background and show it over ``parent``."""

    def show(found: tuple[Programme, ChainReport]) -> None:
        dialog = ChainDialog(*found, parent)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    jobs.run(
        lambda _: (desk.cases.programme_of(desk.cases.get(case_id)), desk.chains.of_case(case_id)),
        show,
        owner=parent,
        label="正在核对签名…",
    )
