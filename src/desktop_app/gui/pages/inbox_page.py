"""收件: what came, one line for each case of each file, and for each file that asks something."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QIcon, QKeySequence
from PySide6.QtWidgets import QDialog, QMenu, QWidget

from desktop_app.domain.case import CaseStatus
from desktop_app.domain.review import Verdict
from desktop_app.gui.designed.pages.ui_inbox_page import Ui_InboxPage
from desktop_app.gui.dialogs.compare_dialog import compare_with_previous
from desktop_app.gui.dialogs.conflict_dialog import ConflictDialog
from desktop_app.gui.dialogs.key_alarm_dialog import KeyAlarmDialog
from desktop_app.gui.dialogs.paper_dialog import PaperDialog
from desktop_app.gui.icons import icon
from desktop_app.gui.inbox_wording import (
    detail_words,
    duplicate_words,
    findings_icon,
    findings_weight,
    findings_words,
    state_icon,
    state_words,
    trust_icon,
    trust_words,
)
from desktop_app.gui.jobs import Jobs
from desktop_app.gui.memory import Memory
from desktop_app.gui.models.sifted_model import SiftedModel
from desktop_app.gui.models.table_model import TableColumn
from desktop_app.gui.widgets.tables import dress_table, select_rows
from desktop_app.gui.wording import moment_words
from desktop_app.services.desk import Desk
from desktop_app.services.inbox_table import InboxRow, Standing
from desktop_app.services.key_alarms import KeyAlarm

_COUNTED_AT_ONCE = 40
_DECIDED = (CaseStatus.ACCEPTED, CaseStatus.RETURNED, CaseStatus.DECLINED)
_WAITING = (CaseStatus.RECEIVED,)
_DECISIONS: tuple[tuple[str, str, Verdict | None, tuple[CaseStatus, ...]], ...] = (
    ("受理所选", "Ctrl+Shift+Y", Verdict.ACCEPTED, _WAITING),
    ("退回所选", "Ctrl+Shift+T", Verdict.RETURNED, _WAITING),
    ("不予受理所选", "Ctrl+Shift+N", Verdict.DECLINED, _WAITING),
    ("给所选写回执", "Ctrl+Shift+R", None, (*_DECIDED, CaseStatus.FORWARDED)),
)
_PRESENT = (Standing.TAKEN, Standing.SUPERSEDED)


class InboxPage(QWidget):
    """Emits intent. What asks for a choice stands first; pre-review goes on in the background and fills its column."""

    receive_wanted = Signal()
    cases_wanted = Signal(list)
    """Ids of the cases that the user wants to see."""
    decision_wanted = Signal(list, object)
    """Ids of received cases and a :class:`Verdict`, None for their receipts alone."""
    reopening_wanted = Signal(list)
    """Ids of cases whose decisions are to be taken back."""
    changed = Signal()
    """A choice changed what the library holds."""

    def __init__(self, desk: Desk, jobs: Jobs, memory: Memory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._jobs, self._memory = desk, jobs, memory
        self._alarms: Sequence[KeyAlarm] = ()
        self.ui = ui = Ui_InboxPage()
        ui.setupUi(self)
        titles = {head.id: head.title for head in desk.registry.heads()}
        self._model = SiftedModel(_columns(titles), lambda row: _searched(row, titles), self)
        ui.table.setModel(self._model)
        ui.table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        ui.table.horizontalHeader().setSortIndicatorClearable(True)
        dress_table(ui.table, (120, 100, 96, 52, 112, 148, 52, 108, 84, 58, 128, 84), 2)
        for words, _ in _STATES:
            ui.stateBox.addItem(words)
        self._make_review_menu()
        self._connect()
        self._selected()

    def _connect(self) -> None:
        ui = self.ui
        ui.receiveButton.clicked.connect(self.receive_wanted)
        ui.filterEdit.textChanged.connect(self._filtered)
        ui.stateBox.currentIndexChanged.connect(self._state_chosen)
        ui.alarmButton.clicked.connect(lambda: self._settle(self._alarms[0]) if self._alarms else None)
        ui.table.selectionModel().selectionChanged.connect(self._selected)
        ui.table.doubleClicked.connect(self.open_selected)
        for button, text, key, slot in (
            (ui.openButton, "打开收到的申报件", "Return", self.open_selected),
            (ui.compareButton, "与上一版比较", "Ctrl+E", self.compare_selected),
            (ui.paperButton, "核对纸面", "Ctrl+K", self.check_paper),
            (ui.actButton, "处理冲突或名片变更", "Ctrl+H", self.act_on_selected),
            (ui.dismissButton, "从列表移除没有导入的文件", "Delete", self.dismiss_selected),
        ):
            action = QAction(text, self)
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(slot)
            ui.table.addAction(action)
            button.clicked.connect(slot)

    def _make_review_menu(self) -> None:
        menu = QMenu(self.ui.reviewButton)
        self._reviewing: list[tuple[QAction, tuple[CaseStatus, ...]]] = []
        for text, key, verdict, when in _DECISIONS:
            action = QAction(f"{text}…", self)
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(lambda _=False, verdict=verdict, when=when: self._want(verdict, when))
            self._reviewing.append((action, when))
        reopen = QAction("撤回决定", self)
        reopen.triggered.connect(lambda: self._emit_reopening())
        self._reviewing.append((reopen, _DECIDED))
        for action, _ in self._reviewing:
            menu.addAction(action)
            self.ui.table.addAction(action)
        self.ui.reviewButton.setMenu(menu)

    def _want(self, verdict: Verdict | None, when: tuple[CaseStatus, ...]) -> None:
        if found := self._cases_in(when):
            self.decision_wanted.emit(found, verdict)

    def _emit_reopening(self) -> None:
        if found := self._cases_in(_DECIDED):
            self.reopening_wanted.emit(found)

    def _cases_in(self, statuses: tuple[CaseStatus, ...]) -> list[str]:
        """The selected cases that stand so, each once."""
        chosen = [row for row in self.selected() if row.standing is Standing.TAKEN and row.status in statuses]
        return list(dict.fromkeys(row.case_id for row in chosen))

    @property
    def actions_with_keys(self) -> Sequence[QAction]:
        """The actions of the list, for the list of shortcuts."""
        return self.ui.table.actions()

    @property
    def rows(self) -> Sequence[InboxRow]:
        """The rows on show, as sorted and filtered."""
        return self._model.rows

    # reading

    def refresh(self) -> None:
        """Read the list again in the background."""
        self._jobs.run(
            lambda _: (self._desk.inbox_table.rows(), self._desk.alarms.list()),
            self._show,
            owner=self,
            newest="inbox",
        )

    def _show(self, found: tuple[Sequence[InboxRow], Sequence[KeyAlarm]]) -> None:
        rows, self._alarms = found
        again = {_key(row) for row in self.selected()}
        self._model.set_rows(rows)
        self._show_alarm()
        self._count()
        chosen = [number for number, row in enumerate(self.rows) if _key(row) in again]
        select_rows(self.ui.table, chosen or ([0] if self.rows else []))
        self._selected()
        if any(row.standing is Standing.TAKEN and row.glance is None for row in rows):
            self._jobs.run(
                lambda progress: self._desk.glances.count(progress, _COUNTED_AT_ONCE),
                lambda _: self.refresh(),
                owner=self,
                label="正在预审收到的申报件…",
                newest="glances",
            )

    def _show_alarm(self) -> None:
        self.ui.alarm.setVisible(bool(self._alarms))
        if self._alarms:
            names = "、".join(f"“{alarm.name}”" for alarm in self._alarms)
            self.ui.alarmText.setText(
                f"{names}的名片与登记的不同，可能有人冒名。请打电话核对指纹；核实之前，这个报送人的文件都不导入。"
            )

    # filtering

    def _filtered(self, text: str) -> None:
        self._model.set_text(text)
        self._count()

    def _state_chosen(self, number: int) -> None:
        self._model.set_accepts(_STATES[number][1])
        self._count()

    def _count(self) -> None:
        rows = self._model.everything
        shown, total = len(self.rows), sum(not row.dismissed for row in rows)
        asking = sum(row.asks for row in rows)
        said = f"{total} 行" if shown == total else f"{total} 行，列出 {shown} 行"
        self.ui.count.setText(said + (f"，{asking} 个需要处理" if asking else ""))
        self.ui.empty.setVisible(not shown)
        self.ui.table.setVisible(bool(shown))
        self.ui.empty.setText(
            "没有符合筛选的收件。" if rows else "还没有收到报送包。把文件、文件夹或邮件拖到窗口里就可以接收。"
        )
        self._selected()

    # choosing

    def selected(self) -> list[InboxRow]:
        """Return the selected rows in the order shown."""
        numbers = sorted(index.row() for index in self.ui.table.selectionModel().selectedRows())
        return [self._model.value(number) for number in numbers]

    def _selected(self) -> None:
        chosen = self.selected()
        one = chosen[0] if len(chosen) == 1 else None
        ui = self.ui
        ui.detail.setText(detail_words(one) if one is not None else "")
        ui.detail.setVisible(bool(ui.detail.text()))
        ui.openButton.setEnabled(any(row.current for row in chosen))
        for action, when in self._reviewing:
            action.setEnabled(bool(self._cases_in(when)))
        ui.reviewButton.setEnabled(any(action.isEnabled() for action, _ in self._reviewing))
        ui.compareButton.setEnabled(one is not None and one.repeated)
        ui.paperButton.setEnabled(one is not None and one.standing in _PRESENT)
        ui.actButton.setEnabled(one is not None and self._action_for(one) is not None)
        ui.dismissButton.setEnabled(any(_dismissable(row) for row in chosen))

    def _one(self) -> InboxRow | None:
        chosen = self.selected()
        return chosen[0] if len(chosen) == 1 else None

    # doing

    def open_selected(self) -> None:
        """Open the selected cases."""
        if found := [row.case_id for row in self.selected() if row.current]:
            self.cases_wanted.emit(list(dict.fromkeys(found)))

    def compare_selected(self) -> None:
        """Show what changed since the revision before."""
        row = self._one()
        if row is not None and row.repeated:
            compare_with_previous(self._desk, self._jobs, row.case_id, self)

    def check_paper(self) -> None:
        """Hold stamped paper against the selected case."""
        row = self._one()
        if row is not None and row.standing in _PRESENT:
            self._open(PaperDialog(self._desk, self._jobs, self._memory, row.case_id, row.title, self))

    def act_on_selected(self) -> None:
        """Do what the selected row asks for."""
        row = self._one()
        action = self._action_for(row) if row is not None else None
        if action is not None:
            action()

    def _action_for(self, row: InboxRow) -> Callable[[], None] | None:
        if not row.asks:
            return None
        if row.standing is Standing.CONFLICT:
            return lambda: self._choose(row)
        if row.standing is Standing.KEY_CHANGED:
            alarm = next((alarm for alarm in self._alarms if alarm.name == row.sender), None)
            return lambda: self._settle(alarm) if alarm is not None else self._let_in(row.sender)
        return None

    def _choose(self, row: InboxRow) -> None:
        dialog = ConflictDialog(self._desk, self._jobs, f"{row.digest[:12]}-{row.case_id[:8]}", self)
        dialog.accepted.connect(self._decided)
        self._open(dialog)

    def _settle(self, alarm: KeyAlarm) -> None:
        dialog = KeyAlarmDialog(self._desk, self._jobs, alarm, self)
        dialog.accepted.connect(self._decided)
        self._open(dialog)

    def _let_in(self, sender: str) -> None:
        """Receive what waited for an alarm that was ended among the cards."""
        self._jobs.run(
            lambda progress: self._desk.inbox.take_waiting(sender, progress=progress),
            lambda _: self._decided(),
            owner=self,
            label="正在接收…",
        )

    def _decided(self) -> None:
        self.changed.emit()
        self.refresh()

    def dismiss_selected(self) -> None:
        """Take what was refused off the list; its record stays."""
        digests = list(dict.fromkeys(row.digest for row in self.selected() if _dismissable(row)))

        def dismiss() -> None:
            for digest in digests:
                self._desk.inbox.dismiss(digest)

        if digests:
            self._jobs.run(lambda _: dismiss(), lambda _: self.refresh(), owner=self)

    @staticmethod
    def _open(dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()


def _dismissable(row: InboxRow) -> bool:
    return row.asks and row.standing in (Standing.REFUSED, Standing.INCOMPLETE)


def _key(row: InboxRow) -> tuple[str, str]:
    return row.digest, row.case_id


def _searched(row: InboxRow, titles: dict[str, str]) -> str:
    return "\n".join(
        (
            row.title,
            row.unit,
            row.sender,
            titles.get(row.programme_id, row.programme_id),
            row.file,
            state_words(row),
            trust_words(row),
            row.glance.nominee_key if row.glance is not None else "",
        )
    )


def _is(status: CaseStatus) -> Callable[[InboxRow], bool]:
    return lambda row: row.standing is Standing.TAKEN and row.status is status


_STATES: tuple[tuple[str, Callable[[InboxRow], bool]], ...] = (
    ("全部", lambda row: not row.dismissed),
    ("需要处理的", lambda row: row.asks),
    *((status.label, _is(status)) for status in (
        CaseStatus.RECEIVED, CaseStatus.ACCEPTED, CaseStatus.RETURNED, CaseStatus.DECLINED, CaseStatus.FORWARDED
    )),
    ("有重复的", lambda row: bool(row.duplicates)),
    ("以前的版本", lambda row: row.standing is Standing.SUPERSEDED),
    ("已从列表移除的", lambda row: row.dismissed),
)  # fmt: skip


def _icon(name_and_tone: tuple[str, str] | None) -> QIcon:
    return icon(*name_and_tone) if name_and_tone is not None else QIcon()


def _columns(titles: dict[str, str]) -> tuple[TableColumn[InboxRow], ...]:
    def arrived(row: InboxRow) -> datetime:
        return row.at

    return (
        TableColumn("申报对象", lambda row: row.title or row.file, icon=lambda row: _icon(state_icon(row))),
        TableColumn("单位", lambda row: row.unit),
        TableColumn("项目", lambda row: titles.get(row.programme_id, row.programme_id)),
        TableColumn("版本", lambda row: str(row.revision) if row.revision else "", lambda row: row.revision),
        TableColumn("状态", state_words),
        TableColumn("预审", findings_words, findings_weight, icon=lambda row: _icon(findings_icon(row))),
        TableColumn("重复", duplicate_words, lambda row: len(row.duplicates)),
        TableColumn("来自", lambda row: row.sender),
        TableColumn("签名", trust_words, icon=lambda row: _icon(trust_icon(row))),
        TableColumn("未随包", lambda row: f"{row.left_out} 处" if row.left_out else "", lambda row: row.left_out),
        TableColumn("收到时间", lambda row: moment_words(row.at), arrived),
        TableColumn("文件", lambda row: row.file),
    )
