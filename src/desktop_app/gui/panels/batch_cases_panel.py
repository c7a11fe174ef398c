"""The quota of a batch and its cases in order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QItemSelectionModel, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QListView, QWidget

from desktop_app.gui.designed.panels.ui_batch_cases_panel import Ui_BatchCasesPanel
from desktop_app.gui.icons import icon
from desktop_app.gui.models.case_order_model import CaseOrderModel
from desktop_app.gui.models.entry_model import Entry
from desktop_app.gui.models.two_line_delegate import TwoLineDelegate
from desktop_app.services.batch_findings import Quota
from desktop_app.services.batch_members import BatchMember


class BatchCasesPanel(QWidget):
    """Emits what the user wants done with the batch's cases."""

    add_wanted = Signal()
    case_wanted = Signal(str)
    remove_wanted = Signal(list)
    order_wanted = Signal(list)
    """Ids of all the cases in their new order."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = ui = Ui_BatchCasesPanel()
        ui.setupUi(self)
        self._blocking: Mapping[str, bool] = {}
        self._model = CaseOrderModel(self._entry, self)
        ui.cases.setModel(self._model)
        ui.cases.setItemDelegate(TwoLineDelegate(self))
        ui.cases.setResizeMode(QListView.ResizeMode.Adjust)
        self._dropped = QTimer(self, singleShot=True, interval=0)
        self._dropped.timeout.connect(lambda: self.order_wanted.emit(self._model.order))
        self._model.reordered.connect(self._dropped.start)
        self._make_actions()
        ui.cases.selectionModel().selectionChanged.connect(self._selected)
        ui.cases.doubleClicked.connect(self._open)
        ui.addButton.clicked.connect(self.add_wanted)
        self.show_members([])

    def _make_actions(self) -> None:
        ui = self.ui
        for button, text, key, slot in (
            (ui.openCaseButton, "打开申报件", QKeySequence(Qt.Key.Key_Return), self._open),
            (None, "上移", QKeySequence("Alt+Up"), lambda: self._move(-1)),
            (None, "下移", QKeySequence("Alt+Down"), lambda: self._move(1)),
            (ui.removeButton, "从批次移出", QKeySequence(Qt.Key.Key_Delete), self._remove),
        ):
            action = QAction(text, self)
            action.setShortcut(key)
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(lambda _=False, slot=slot: slot())
            ui.cases.addAction(action)
            if button is not None:
                button.clicked.connect(lambda _=False, slot=slot: slot())

    @property
    def actions_with_keys(self) -> Sequence[QAction]:
        """The actions of the list, for the list of shortcuts."""
        return self.ui.cases.actions()

    @property
    def members(self) -> Sequence[BatchMember]:
        """The cases on show."""
        return self._model.values

    def show_members(self, members: Sequence[BatchMember]) -> None:
        """Show these cases; what was selected stays so."""
        kept = set(self.selected())
        self._model.set_values(members)
        self.ui.casesHeading.setText(f"申报件 · {len(members)} 件(&4)" if members else "申报件(&4)")
        self.ui.cases.setVisible(bool(members))
        self.ui.casesEmpty.setVisible(not members)
        self._select([row for row, member in enumerate(members) if member.case_id in kept])
        self._selected()

    def show_quota(self, quota: Quota) -> None:
        """Show how the batch stands to the quota of its unit."""
        self.ui.quota.show_quota(quota)
        self.ui.quotaText.setText(quota_words(quota))

    def mark(self, blocked: Sequence[str]) -> None:
        """Mark the cases that something is wrong with, by id."""
        self._blocking = dict.fromkeys(blocked, True)
        self._model.set_values(self._model.values)

    def show_case(self, case_id: str) -> None:
        """Select a case and give the list the keyboard."""
        order = self._model.order
        if case_id in order:
            self._select([order.index(case_id)])
            self.ui.cases.setFocus()

    def selected(self) -> list[str]:
        """Return the ids of the selected cases in their order."""
        rows = sorted(index.row() for index in self.ui.cases.selectionModel().selectedRows())
        return [self._model.value(row).case_id for row in rows]

    def _select(self, rows: Sequence[int]) -> None:
        selection = self.ui.cases.selectionModel()
        selection.clearSelection()
        for row in rows:
            selection.setCurrentIndex(self._model.index(row), QItemSelectionModel.SelectionFlag.Select)

    def _selected(self) -> None:
        some = bool(self.selected())
        self.ui.openCaseButton.setEnabled(some)
        self.ui.removeButton.setEnabled(some)

    def _open(self) -> None:
        if chosen := self.selected():
            self.case_wanted.emit(chosen[0])

    def _remove(self) -> None:
        if chosen := self.selected():
            self.remove_wanted.emit(chosen)

    def _move(self, step: int) -> None:
        """Move the selected cases one place together; at the end they stay."""
        order, chosen = self._model.order, self.selected()
        rows = [order.index(case_id) for case_id in chosen]
        if not rows or not rows[0] + step >= 0 or not rows[-1] + step < len(order):
            return
        rest = [case_id for case_id in order if case_id not in chosen]
        at = rows[0] + step
        self.order_wanted.emit([*rest[:at], *chosen, *rest[at:]])

    def _entry(self, member: BatchMember) -> Entry:
        facts = (member.unit, member.status.label, f"来自{member.sender}" if member.sender else "")
        mark = icon("warning", "caution") if member.case_id in self._blocking else icon("file-text", "accent")
        return Entry(member.title, " · ".join(fact for fact in facts if fact), mark)


def quota_words(quota: Quota) -> str:
    """Return the quota in words: whose, how many, how many of them used, and the total of the programme."""
    if quota.kind is None:
        start = "还没有选定推荐单位类别。"
    elif quota.limit is None:
        start = f"已推荐 {quota.used} 件。通知没有规定“{quota.kind.title}”的名额。"
    else:
        over = f"，超出 {quota.used - quota.limit} 件" if quota.exceeded else ""
        start = f"已推荐 {quota.used} 件，{quota.kind.allowance}{over}。"
    elsewhere = f"其中 {quota.elsewhere} 件在本单位的其他批次里。" if quota.elsewhere else ""
    total = f"全部名额 {quota.total} 个。" if quota.total is not None else ""
    kinds = "".join(f"{item.title} {item.here} / {item.total}。" for item in quota.kinds)
    return start + elsewhere + total + kinds
