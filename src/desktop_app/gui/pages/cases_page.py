"""申报件: the list of cases, to find, open, duplicate, pack and delete them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from desktop_app.domain.case import CaseStatus, CaseSummary
from desktop_app.domain.errors import KnownError
from desktop_app.gui.designed.pages.ui_cases_page import Ui_CasesPage
from desktop_app.gui.dialogs.chain_dialog import show_chain
from desktop_app.gui.icons import icon
from desktop_app.gui.jobs import Jobs
from desktop_app.gui.models.case_filter import CaseFilter
from desktop_app.gui.models.table_model import TableColumn, TableModel
from desktop_app.gui.widgets.tables import dress_table, select_rows
from desktop_app.gui.wording import moment_words
from desktop_app.services.desk import Desk
from desktop_app.services.turns import Turn

_UPDATED = 5


class CasesPage(QWidget):
    """Emits intent; deleting first only hides, and happens for good when the offer to undo is over."""

    case_wanted = Signal(str)
    new_wanted = Signal()
    package_wanted = Signal(list)
    """Ids of the cases to be packed."""
    hand_wanted = Signal(list)
    """Ids of the cases that somebody is to fill."""
    recall_wanted = Signal(str)
    deleted = Signal(str, int)
    """Cases were hidden that will be deleted: a sentence, and a number to undo it by."""

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self._turns: Mapping[str, Turn] = {}
        self._deletions: dict[int, tuple[str, ...]] = {}
        self._next_deletion = 1
        self._pointed_out: frozenset[str] = frozenset()
        self.ui = ui = Ui_CasesPage()
        ui.setupUi(self)
        self._model = TableModel(self._columns(), self)
        self._filter = CaseFilter(self._model, self)
        ui.table.setModel(self._filter)
        ui.table.sortByColumn(_UPDATED, Qt.SortOrder.DescendingOrder)
        dress_table(ui.table, (100, 190, 190, 110, 260, 130, 50, 90), 4)
        self._connect()
        self._selected()

    def _columns(self) -> tuple[TableColumn[CaseSummary], ...]:
        titles = {head.id: head.title for head in self._desk.registry.heads()}
        return (
            TableColumn("申报对象", lambda case: case.title, icon=lambda case: icon(*_status_icon(case.status))),
            TableColumn("单位", lambda case: case.unit),
            TableColumn("项目", lambda case: titles.get(case.programme_id, case.programme_id)),
            TableColumn("状态", lambda case: case.status.label),
            TableColumn("轮到谁", self._turn_words),
            TableColumn(
                "修改时间", lambda case: moment_words(case.updated_at), lambda case: case.updated_at.timestamp()
            ),
            TableColumn("版本", lambda case: str(case.revision) if case.revision else "", lambda case: case.revision),
            TableColumn("来自", lambda case: case.sender),
        )

    def _turn_words(self, case: CaseSummary) -> str:
        turn = self._turns.get(case.id)
        return turn.sentence if turn is not None else ""

    def _connect(self) -> None:
        ui = self.ui
        ui.filterEdit.textChanged.connect(self._filtered)
        ui.newButton.clicked.connect(self.new_wanted)
        for button, text, key, slot in (
            (ui.openButton, "打开申报件", QKeySequence(Qt.Key.Key_Return), self.open_selected),
            (ui.chainButton, "看谁签过字", QKeySequence("Ctrl+G"), self.show_chain_of_selected),
            (ui.duplicateButton, "复制一份申报件", QKeySequence("Ctrl+D"), self.duplicate_selected),
            (ui.handButton, "把选中的申报件交给申报人填写", QKeySequence("Ctrl+Shift+H"), self.hand_selected),
            (ui.recallButton, "收回选中的申报件", QKeySequence("Ctrl+Shift+K"), self.recall_selected),
            (ui.packageButton, "用选中的申报件制作报送包", QKeySequence("Ctrl+Shift+P"), self.pack_selected),
            (ui.deleteButton, "删除选中的申报件", QKeySequence(Qt.Key.Key_Delete), self.delete_selected),
        ):
            action = QAction(text, self)
            action.setShortcut(key)
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(slot)
            ui.table.addAction(action)
            button.clicked.connect(slot)
        ui.table.doubleClicked.connect(self.open_selected)
        ui.table.selectionModel().selectionChanged.connect(self._selected)
        ui.filterEdit.returnPressed.connect(self._open_first)

    @property
    def actions_with_keys(self) -> Sequence[QAction]:
        """The actions of the list, for the list of shortcuts."""
        return self.ui.table.actions()

    @property
    def cases(self) -> Sequence[CaseSummary]:
        """The cases on show, as sorted and filtered."""
        return [self._filter.case(row) for row in range(self._filter.rowCount())]

    def refresh(self) -> None:
        """Read the list again in the background."""
        self._jobs.run(lambda _: self._read(), self._show, owner=self, newest="cases")

    def _read(self) -> tuple[Sequence[CaseSummary], Mapping[str, Turn]]:
        cases = self._desk.cases.list()
        return cases, self._desk.turns.of_all(cases)

    def point_out(self, case_ids: Sequence[str]) -> None:
        """Select these cases, now and after the list was read again."""
        self.ui.filterEdit.clear()
        self._pointed_out = frozenset(case_ids)
        self._select_again()

    def focus_filter(self) -> None:
        """Put the cursor where the filter is typed."""
        self.ui.filterEdit.setFocus()
        self.ui.filterEdit.selectAll()

    def selected(self) -> list[CaseSummary]:
        """Return the selected cases in the order shown."""
        rows = sorted(index.row() for index in self.ui.table.selectionModel().selectedRows())
        return [self._filter.case(row) for row in rows]

    def open_selected(self) -> None:
        """Open the first selected case."""
        if chosen := self.selected():
            self.case_wanted.emit(chosen[0].id)

    def show_chain_of_selected(self) -> None:
        """Show who signed the selected case on its way here."""
        if (case := self._received()) is not None:
            show_chain(self._desk, self._jobs, case.id, self)

    def _received(self) -> CaseSummary | None:
        """The one selected case, where it came from somebody."""
        chosen = self.selected()
        return chosen[0] if len(chosen) == 1 and chosen[0].sender else None

    def duplicate_selected(self) -> None:
        """Make a copy of the first selected case and open it."""
        if chosen := self.selected():
            self._jobs.run(
                lambda _: self._desk.cases.duplicate(chosen[0].id).id,
                self.case_wanted.emit,
                owner=self,
                label="正在复制…",
            )

    def pack_selected(self) -> None:
        """Ask for a package of the selected cases."""
        if chosen := self.selected():
            self.package_wanted.emit([case.id for case in chosen])

    def hand_selected(self) -> None:
        """Ask for the selected cases to be given to somebody to fill."""
        if chosen := [case.id for case in self.selected() if case.editable]:
            self.hand_wanted.emit(chosen)

    def recall_selected(self) -> None:
        """Take the selected cases back that somebody was given to fill."""
        for case in self.selected():
            if case.status is CaseStatus.HANDED:
                self.recall_wanted.emit(case.id)

    def delete_selected(self) -> None:
        """Hide the selected cases and offer to undo it."""
        chosen = self.selected()
        if not chosen:
            return
        number, self._next_deletion = self._next_deletion, self._next_deletion + 1
        self._deletions[number] = tuple(case.id for case in chosen)
        self._hide()
        what = f"“{chosen[0].title}”" if len(chosen) == 1 else f" {len(chosen)} 件申报件"
        self.deleted.emit(f"已删除{what}。", number)

    def undo_deletion(self, number: int) -> None:
        """Show the hidden cases again."""
        self._deletions.pop(number, None)
        self._hide()

    def finish_deletion(self, number: int) -> None:
        """Delete hidden cases for good: the offer to undo is over."""
        try:
            for case_id in self._deletions.pop(number, ()):
                self._desk.cases.delete(case_id)
        except KnownError as error:
            self._jobs.failed.emit(error)
        self.refresh()

    def _show(self, read: tuple[Sequence[CaseSummary], Mapping[str, Turn]]) -> None:
        cases, self._turns = read
        self._pointed_out = self._pointed_out or frozenset(case.id for case in self.selected())
        self._model.set_rows(cases)
        self._hide()
        self._select_again()
        self._pointed_out = frozenset()

    def _select_again(self) -> None:
        again = [row for row, case in enumerate(self.cases) if case.id in self._pointed_out]
        select_rows(self.ui.table, again or [0] if self.cases else [])

    def _hide(self) -> None:
        self._filter.set_hidden(frozenset(case_id for some in self._deletions.values() for case_id in some))
        self._count()

    def _filtered(self, text: str) -> None:
        self._filter.set_text(text)
        self._count()

    def _count(self) -> None:
        shown, total = self._filter.rowCount(), self._model.rowCount()
        self.ui.count.setText(f"共 {total} 件" if shown == total else f"共 {total} 件，列出 {shown} 件")
        self.ui.empty.setVisible(shown == 0)
        self.ui.empty.setText(
            "没有符合筛选的申报件。" if total else "还没有申报件。按“新建”，选一个项目就可以开始填写。"
        )
        self._selected()

    def _open_first(self) -> None:
        if self._filter.rowCount():
            self.case_wanted.emit(self._filter.case(0).id)

    def _selected(self) -> None:
        some = bool(self.selected())
        for button in (self.ui.openButton, self.ui.duplicateButton, self.ui.packageButton, self.ui.deleteButton):
            button.setEnabled(some)
        self.ui.chainButton.setEnabled(self._received() is not None)
        chosen = self.selected()
        self.ui.handButton.setEnabled(some and all(case.editable for case in chosen))
        out = some and all(case.status is CaseStatus.HANDED for case in chosen)
        self.ui.recallButton.setVisible(out)


def _status_icon(status: CaseStatus) -> tuple[str, str]:
    return {
        CaseStatus.DRAFT: ("pencil-simple", "accent"),
        CaseStatus.HANDED: ("hand-palm", "muted"),
        CaseStatus.RETURNED: ("arrow-u-up-left", "caution"),
        CaseStatus.SENT: ("paper-plane-tilt", "success"),
        CaseStatus.ACCEPTED: ("check-circle", "success"),
        CaseStatus.DECLINED: ("x-circle", "error"),
    }.get(status, ("tray", "muted"))
