"""收件: the packages that were received here."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.fingerprint import shown_fingerprint
from desktop_app.gui.designed.pages.ui_inbox_page import Ui_InboxPage
from desktop_app.gui.icons import icon
from desktop_app.gui.jobs import Jobs
from desktop_app.gui.models.table_model import TableColumn, TableModel
from desktop_app.gui.widgets.tables import dress_table, select_rows
from desktop_app.gui.wording import moment_words
from desktop_app.services.desk import Desk
from desktop_app.services.outcomes import ReceivedPackage


class InboxPage(QWidget):
    """Emits intent; the newest package stands first."""

    receive_wanted = Signal()
    cases_wanted = Signal(list)
    """Ids of the cases of one package."""

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self.ui = ui = Ui_InboxPage()
        ui.setupUi(self)
        self._model = TableModel(_COLUMNS, self)
        ui.table.setModel(self._model)
        dress_table(ui.table, (170, 180, 300, 180, 200), 2)
        ui.receiveButton.clicked.connect(self.receive_wanted)
        ui.openButton.clicked.connect(self._open)
        ui.table.activated.connect(self._open)
        ui.table.selectionModel().selectionChanged.connect(self._selected)
        self._selected()

    @property
    def packages(self) -> Sequence[ReceivedPackage]:
        """The packages on show."""
        return self._model.rows

    def refresh(self) -> None:
        """Read the list again in the background."""
        self._jobs.run(lambda _: self._desk.inbox.list(), self._show, owner=self, newest="inbox")

    def _show(self, packages: Sequence[ReceivedPackage]) -> None:
        self._model.set_rows(sorted(packages, key=lambda package: package.received_at, reverse=True))
        self.ui.empty.setVisible(not packages)
        self.ui.table.setVisible(bool(packages))
        self.ui.empty.setText("还没有收到报送包。")
        select_rows(self.ui.table, [0] if packages else [])

    def _selected(self) -> None:
        self.ui.openButton.setEnabled(bool(self._case_ids()))

    def _case_ids(self) -> list[str]:
        index = self.ui.table.currentIndex()
        return [case.id for case in self._model.value(index.row()).cases] if index.isValid() else []

    def _open(self) -> None:
        if case_ids := self._case_ids():
            self.cases_wanted.emit(case_ids)


_COLUMNS: tuple[TableColumn[ReceivedPackage], ...] = (
    TableColumn("收到时间", lambda package: moment_words(package.received_at), icon=lambda _: icon("tray", "accent")),
    TableColumn("来自", lambda package: package.sender),
    TableColumn("申报件", lambda package: "、".join(case.title for case in package.cases)),
    TableColumn("指纹", lambda package: shown_fingerprint(package.fingerprint)),
    TableColumn("文件", lambda package: package.name),
)
