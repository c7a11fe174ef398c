"""历史: the kept versions of a case, to compare with what stands now and to bring back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.case import Revision
from desktop_app.domain.fingerprint import shown_fingerprint
from desktop_app.gui.designed.panels.ui_history_panel import Ui_HistoryPanel
from desktop_app.gui.dialogs.compare_dialog import CompareDialog
from desktop_app.gui.icons import icon
from desktop_app.gui.jobs import Jobs
from desktop_app.gui.models.entry_model import Entry, EntryModel
from desktop_app.gui.models.two_line_delegate import TwoLineDelegate
from desktop_app.gui.wording import moment_words
from desktop_app.services.desk import Desk
from desktop_app.services.editing import EditSession
from desktop_app.services.outcomes import Change

_WHY = {
    "export": "导出",
    "package": "报送",
    "restore": "恢复前",
    "import": "收到",
    "hand": "交出填写",
    "manual": "自己存的",
}


class HistoryPanel(QWidget):
    """The newest version stands first. :attr:`told` says how something went."""

    told = Signal(str)

    def __init__(self, desk: Desk, jobs: Jobs, session: EditSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._jobs, self._session = desk, jobs, session
        self.ui = ui = Ui_HistoryPanel()
        ui.setupUi(self)
        self._model: EntryModel[Revision] = EntryModel(_entry, self)
        ui.list.setModel(self._model)
        ui.list.setItemDelegate(TwoLineDelegate(self))
        ui.list.selectionModel().selectionChanged.connect(self._selected)
        ui.list.doubleClicked.connect(self._compare)
        ui.keepButton.clicked.connect(self._keep)
        ui.compareButton.clicked.connect(self._compare)
        ui.restoreButton.clicked.connect(self._restore)
        ui.keepButton.setEnabled(session.editable)

    @property
    def revisions(self) -> Sequence[Revision]:
        """The versions on show, the newest first."""
        return self._model.values

    def refresh(self) -> None:
        """Read the versions again in the background."""
        case_id = self._session.case.id
        self._jobs.run(lambda _: self._desk.cases.revisions(case_id), self._show, owner=self, newest="history")

    def _show(self, revisions: Sequence[Revision]) -> None:
        self._model.set_values(sorted(revisions, key=lambda revision: revision.number, reverse=True))
        self.ui.empty.setVisible(not revisions)
        self.ui.list.setVisible(bool(revisions))
        self._selected()

    def _chosen(self) -> Revision | None:
        rows = self.ui.list.selectionModel().selectedRows()
        return self._model.value(rows[0].row()) if rows else None

    def _selected(self) -> None:
        some = self._chosen() is not None
        self.ui.compareButton.setEnabled(some)
        self.ui.restoreButton.setEnabled(some and self._session.editable)

    def _keep(self) -> None:
        def done(revision: Revision) -> None:
            self.told.emit(f"已存为第 {revision.number} 版。")
            self.refresh()

        case_id = self._session.case.id
        self._jobs.run(lambda _: self._desk.cases.make_revision(case_id, "manual"), done, owner=self)

    def _compare(self) -> None:
        if (chosen := self._chosen()) is None:
            return

        def done(changes: Sequence[Change]) -> None:
            CompareDialog(self._desk, self._jobs, f"第 {chosen.number} 版", "现在", changes, self).open()

        case_id = self._session.case.id
        self._jobs.run(lambda _: self._desk.cases.compare(case_id, chosen.number), done, owner=self)

    def _restore(self) -> None:
        if (chosen := self._chosen()) is None:
            return

        def done(_: object) -> None:
            self.told.emit(f"已恢复第 {chosen.number} 版；恢复前的内容另存了一版，也可以按撤销回去。")
            self.refresh()

        case_id = self._session.case.id
        self._jobs.run(lambda _: self._desk.cases.restore(case_id, chosen.number), done, owner=self)


def _entry(revision: Revision) -> Entry:
    return Entry(
        f"第 {revision.number} 版 · {_WHY.get(revision.why, revision.why)}",
        f"{moment_words(revision.made_at)} · 指纹 {shown_fingerprint(revision.fingerprint)}",
        icon("clock-counter-clockwise", "accent"),
    )
