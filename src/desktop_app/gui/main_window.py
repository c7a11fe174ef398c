"""The main window: the rail on the left, one page at a time, and what to do when a page asks for something."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QAction, QCloseEvent, QDesktopServices, QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QMainWindow, QSizePolicy, QToolButton, QWidget

from desktop_app.domain.case import Case
from desktop_app.domain.errors import Cancelled, KnownError
from desktop_app.gui.batches_door import BatchesDoor
from desktop_app.gui.designed.ui_main_window import Ui_MainWindow
from desktop_app.gui.dialogs.export_dialog import ExportDialog
from desktop_app.gui.dialogs.new_case_dialog import NewCaseDialog
from desktop_app.gui.dialogs.package_dialog import PackageDialog
from desktop_app.gui.dialogs.receive_dialog import ReceiveDialog
from desktop_app.gui.dialogs.shortcuts_dialog import ShortcutsDialog
from desktop_app.gui.dropped_files import dropped_files, is_card, is_incoming, is_receipt
from desktop_app.gui.enter_key import enter_presses_buttons
from desktop_app.gui.icons import icon
from desktop_app.gui.jobs import Jobs
from desktop_app.gui.layout_memory import LayoutMemory
from desktop_app.gui.memory import Memory
from desktop_app.gui.pages.case_page import CasePage
from desktop_app.gui.pages.cases_page import CasesPage
from desktop_app.gui.pages.inbox_page import InboxPage
from desktop_app.gui.pages.overview_page import OverviewPage
from desktop_app.gui.pages.people_page import PeoplePage
from desktop_app.gui.pages.programmes_page import ProgrammesPage
from desktop_app.gui.pages.review_page import ReviewPage
from desktop_app.gui.pages.settings_page import SettingsPage
from desktop_app.gui.record_dialogs import RecordDialogs
from desktop_app.gui.review_dialogs import ReviewDialogs
from desktop_app.gui.tasks_door import TasksDoor
from desktop_app.gui.theme import Theme
from desktop_app.gui.widgets.message_bar import Kind
from desktop_app.gui.widgets.record_choices import Sources
from desktop_app.services.desk import Desk

_SMALLEST, _FIRST_SIZE = QSize(960, 600), QSize(1280, 720)

_MOST_TOLD = 4
"""Places that a message names."""


class MainWindow(QMainWindow):
    """Shows one desk. Closing it saves what is pending; the desk itself is closed by whoever opened it."""

    def __init__(self, desk: Desk, jobs: Jobs, theme: Theme, memory: Memory, folder: Path) -> None:
        super().__init__()
        self._desk, self._jobs, self._memory = desk, jobs, memory
        self._layouts = LayoutMemory(memory)
        self.ui = Ui_MainWindow()
        self.ui.setupUi(self)
        self.messages = self.ui.messages
        self.case_page: CasePage | None = None
        self.overview = OverviewPage(desk, jobs)
        self.cases = CasesPage(desk, jobs)
        self.people = PeoplePage(desk, jobs, memory)
        self.batches = BatchesDoor(desk, jobs, memory, self.ui.stack, self.messages, self)
        self.inbox = InboxPage(desk, jobs, memory)
        self.programmes = ProgrammesPage(desk)
        self.settings = SettingsPage(desk, jobs, memory, theme, self.messages, folder)
        self._records = RecordDialogs(desk, jobs, self)
        self.tasks = TasksDoor(desk, jobs, memory, self)
        self.reviews = ReviewDialogs(desk, jobs, memory, self)
        self._rail: dict[QWidget, QToolButton] = {}
        self._actions: list[QAction] = []
        self._fill_rail()
        enter_presses_buttons(self)
        self._make_actions()
        self._connect(theme)
        self.setMinimumSize(_SMALLEST)
        if not self._layouts.restore_window(self):
            self.resize(_FIRST_SIZE)
        self._name(desk.cards.own().name)
        self.show_page(self.overview)

    # rail and pages

    def _fill_rail(self) -> None:
        entries: tuple[tuple[QWidget, str, str], ...] = (
            (self.overview, "squares-four", "概览"),
            (self.cases, "files", "申报件"),
            (self.people, "users", "人员"),
            (self.batches.list, "stack", "推荐批次"),
            (self.inbox, "tray", "收件"),
            (self.programmes, "medal", "项目"),
            (self.settings, "gear", "设置"),
        )
        for number, (page, icon_name, title) in enumerate(entries, start=1):
            self.ui.stack.addWidget(page)
            button = _rail_button(icon_name, title, f"{title}（Ctrl+{number}）")
            button.clicked.connect(partial(self.show_page, page))
            self._rail[page] = button
            if page is self.settings:
                self.ui.railLayout.addStretch(1)
            self.ui.railLayout.addWidget(button)
            self._action(f"打开“{title}”页", f"Ctrl+{number}", partial(self.show_page, page))

    def show_page(self, page: QWidget) -> None:
        """Show one of the pages; 申报件 and 推荐批次 come back to the case and the batch that are open."""
        shown: QWidget = self.case_page if page is self.cases and self.case_page is not None else page
        if page is self.batches.list:
            shown = self.batches.shown
            self.batches.shown.refresh()
        self.ui.stack.setCurrentWidget(shown)
        for other, button in self._rail.items():
            button.setChecked(other is page)
        if shown in (self.overview, self.cases, self.people, self.inbox, self.settings):
            shown.refresh()

    # actions

    def _make_actions(self) -> None:
        self._action("新建申报件", QKeySequence.StandardKey.New, self.new_case)
        self._action("查找申报件", QKeySequence.StandardKey.Find, self._find)
        self._action("接收报送包", "Ctrl+R", self.receive)
        self._action("快捷键一览", "F1", self.show_shortcuts)
        self._action("退出", QKeySequence.StandardKey.Quit, self.close)

    def _action(self, text: str, key: str | QKeySequence.StandardKey, slot: Callable[[], object]) -> None:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(key))
        action.triggered.connect(lambda: slot())
        self.addAction(action)
        self._actions.append(action)

    def _connect(self, theme: Theme) -> None:
        self._jobs.failed.connect(self.tell_error)
        self.overview.case_wanted.connect(self.open_case)
        self.overview.new_wanted.connect(self.new_case)
        self.cases.case_wanted.connect(self.open_case)
        self.cases.new_wanted.connect(self.new_case)
        self.cases.package_wanted.connect(self.pack)
        self.cases.deleted.connect(self._offer_undo)
        self.people.case_wanted.connect(lambda person: self.new_case(person_id=person))
        for source in (self.people, self._records):
            source.told.connect(self._tell)
            source.refused.connect(self._refuse)
            source.undo_offered.connect(self._offer_taking_back)
        self._records.records_changed.connect(self.people.show_again)
        self.reviews.told.connect(self._tell)
        self.reviews.undo_offered.connect(self._offer_taking_back)
        self.reviews.decided.connect(self._decided)
        self.reviews.case_wanted.connect(self.open_case)
        self.inbox.cases_wanted.connect(self.open_cases)
        self.inbox.decision_wanted.connect(self.reviews.decide)
        self.inbox.reopening_wanted.connect(self.reviews.reopen)
        self.inbox.receive_wanted.connect(self.receive)
        self.inbox.changed.connect(self._received)
        self.batches.page_wanted.connect(lambda: self.show_page(self.batches.list))
        self.batches.case_wanted.connect(self.open_case)
        self.batches.package_wanted.connect(self.pack_batch)
        self.programmes.new_wanted.connect(self.new_case)
        self._connect_tasks()
        self.settings.name_changed.connect(self._name)
        theme.changed.connect(self.programmes.show_again)

    def _connect_tasks(self) -> None:
        self.overview.programme_wanted.connect(self.new_case)
        self.overview.pack_wanted.connect(self.tasks.pack)
        self.overview.list_wanted.connect(lambda: self.show_page(self.cases))
        self.programmes.give_wanted.connect(self.tasks.give)
        self.cases.hand_wanted.connect(self.tasks.hand)
        self.cases.recall_wanted.connect(self.tasks.recall)
        self.tasks.told.connect(self._tell)
        self.tasks.changed.connect(self._case_changed)
        self.tasks.batch_wanted.connect(self.batches.open)
        self.tasks.package_wanted.connect(self.pack)

    def _name(self, owner: str) -> None:
        self.setWindowTitle(f"{owner} · 匠报")

    # messages

    def tell_error(self, error: KnownError) -> None:
        """Show the sentence of a known error in the bar."""
        self.messages.tell(str(error), Kind.INFO if isinstance(error, Cancelled) else Kind.ERROR)

    def tell_crash(self, sentence: str) -> None:
        """Show that something is a bug; what was typed is saved first."""
        if self.case_page is not None:
            self.case_page.save()
        self.people.save()
        if self.batches.page is not None:
            self.batches.page.save()
        self.messages.tell(sentence, Kind.ERROR)

    def _tell(self, sentence: str) -> None:
        self.messages.tell(sentence, Kind.SUCCESS)

    def _refuse(self, sentence: str) -> None:
        self.messages.tell(sentence, Kind.CAUTION)

    def _offer_taking_back(self, sentence: str, take_back: Callable[[], None]) -> None:
        self.messages.tell(sentence, action="撤销", on_action=take_back)

    def _offer_undo(self, sentence: str, number: int) -> None:
        self.messages.tell(
            sentence,
            action="撤销删除",
            on_action=partial(self.cases.undo_deletion, number),
            on_gone=partial(self.cases.finish_deletion, number),
        )

    # cases

    def new_case(self, programme_id: str | bool = "", person_id: str = "") -> None:
        """Ask what kind of case and what it begins with, make it, and open it."""
        desk = self._desk
        dialog = NewCaseDialog(desk.registry, programme_id if isinstance(programme_id, str) else "", self)
        dialog.accepted.connect(partial(self._make_case, dialog))
        self._jobs.run(
            lambda _: Sources(tuple(desk.people.list()), tuple(desk.units.list()), tuple(desk.cases.list())),
            lambda sources: dialog.offer(sources, person_id),
            owner=dialog,
        )
        self._open(dialog)

    def _make_case(self, dialog: NewCaseDialog) -> None:
        begin = dialog.beginning
        self._jobs.run(lambda _: begin.made_by(self._desk), self._made, owner=self, label="正在新建…")

    def _made(self, case: Case) -> None:
        self.open_case(case.id)

    def open_case(self, case_id: str) -> None:
        """Open a case in place of the one that is open."""
        self.close_case()
        try:
            received = self._desk.cases.get(case_id).sender
            kind = ReviewPage if received else CasePage
            page = kind(self._desk, self._jobs, self._memory, case_id)
        except KnownError as error:
            self.tell_error(error)
            return
        self.case_page = page
        self._layouts.restore_splitter("case", page.ui.splitter)
        self._layouts.restore_splitter("guide", page.ui.guide.ui.splitter)
        page.closed.connect(self._back_to_list)
        page.export_wanted.connect(self._export)
        page.package_wanted.connect(lambda: self.pack([page.session.case.id]))
        page.hand_wanted.connect(lambda: self.tasks.hand([case_id]))
        page.recall_wanted.connect(lambda: self.tasks.recall(case_id))
        page.fill_wanted.connect(lambda: self._records.fill(case_id))
        page.write_back_wanted.connect(lambda: self._records.write_back(case_id))
        page.told.connect(self._tell)
        page.refused.connect(self._refuse)
        if isinstance(page, ReviewPage):
            self._connect_review(page, case_id)
        self.ui.stack.addWidget(page)
        self.show_page(self.cases)
        page.begin()
        if left_out := self._desk.cases.left_out(page.session.case):
            more = f"等 {len(left_out)} 处" if len(left_out) > _MOST_TOLD else ""
            self._refuse(f"报送人没有报送：{'、'.join(left_out[:_MOST_TOLD])}{more}。打印时那里印“未报送”。")

    def _connect_review(self, page: ReviewPage, case_id: str) -> None:
        page.decision_wanted.connect(lambda verdict: self.reviews.decide([case_id], verdict))
        page.receipt_wanted.connect(lambda: self.reviews.decide([case_id], None))
        page.reopened.connect(lambda: self._tell("已撤回决定，重新待审。"))

    def _decided(self) -> None:
        self._case_changed()
        self.inbox.refresh()

    def open_cases(self, case_ids: Sequence[str]) -> None:
        """Open the case, or show in the list which cases are meant when there are several."""
        if len(case_ids) == 1:
            self.open_case(case_ids[0])
            return
        self.close_case()
        self.cases.point_out(case_ids)
        self.show_page(self.cases)

    def close_case(self) -> None:
        """Save and close the case that is open, if any."""
        page, self.case_page = self.case_page, None
        if page is not None:
            self._layouts.keep_splitter("case", page.ui.splitter)
            self._layouts.keep_splitter("guide", page.ui.guide.ui.splitter)
            page.close_case()
            self.ui.stack.removeWidget(page)
            page.deleteLater()

    def _back_to_list(self) -> None:
        self.close_case()
        self.show_page(self.cases)
        self.cases.ui.table.setFocus()

    def _find(self) -> None:
        self.close_case()
        self.show_page(self.cases)
        self.cases.focus_filter()

    # dialogs

    def _open(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _export(self, blocking: int) -> None:
        if (page := self.case_page) is None:
            return
        case, export = page.session.case, self._desk.documents.export
        dialog = ExportDialog(self._jobs, self._memory, case.title, partial(export, case.id), blocking, self)
        dialog.accepted.connect(partial(self._exported, dialog))
        self._open(dialog)

    def _exported(self, dialog: ExportDialog) -> None:
        folder = dialog.folder
        self.messages.tell(
            f"已导出 {len(dialog.files)} 个文件到“{folder}”。",
            Kind.SUCCESS,
            action="打开文件夹",
            on_action=lambda: _show_folder(folder),
        )
        self._case_changed()

    def pack(self, case_ids: Sequence[str]) -> None:
        """Make a package of these cases."""
        if self.case_page is not None:
            self.case_page.keep_words()
            self.case_page.save()
        self._pack(PackageDialog(self._desk, self._jobs, self._memory, case_ids, self))

    def pack_batch(self, batch_id: str) -> None:
        """Make a package of a batch."""
        case_ids = self._desk.batches.get(batch_id).case_ids
        self._pack(PackageDialog(self._desk, self._jobs, self._memory, case_ids, self, batch_id))

    def _pack(self, dialog: PackageDialog) -> None:
        dialog.finished.connect(lambda _: self._packed(dialog))
        self._open(dialog)

    def _packed(self, dialog: PackageDialog) -> None:
        if dialog.sent is not None:
            self._tell(f"报送包已存为“{dialog.sent.path}”。")
            self._case_changed()

    def _case_changed(self) -> None:
        if self.case_page is not None:
            self.case_page.refresh()
        if self.batches.page is not None:
            self.batches.page.refresh()
        self.cases.refresh()

    def receive(self, paths: Sequence[Path] | bool = ()) -> None:
        """Receive packages; ``paths`` are on the list already."""
        chosen = paths if isinstance(paths, (list, tuple)) else ()
        dialog = ReceiveDialog(self._desk, self._jobs, self._memory, chosen, self)
        dialog.received.connect(self._received)
        dialog.cases_wanted.connect(self.open_cases)
        dialog.receipts_read.connect(self.reviews.show_receipts)
        self._open(dialog)

    def _received(self) -> None:
        self.inbox.refresh()
        self.cases.refresh()
        self.programmes.refresh()

    def show_shortcuts(self) -> None:
        """Show the list of shortcuts."""
        self._open(ShortcutsDialog([*self._actions, *self._page_actions()], self))

    def _page_actions(self) -> Sequence[QAction]:
        if self.ui.stack.currentWidget() is self.batches.shown:
            return self.batches.shown.actions_with_keys
        return self.case_page.actions_with_keys if self.case_page is not None else self.cases.actions_with_keys

    # window

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders."""
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Receive packages and receipts, register cards, and attach everything else to the case that is open."""
        event.acceptProposedAction()
        paths = dropped_files(event.mimeData())
        others = self.take_in(paths)
        if others and self.case_page is not None and self.ui.stack.currentWidget() is self.case_page:
            self.case_page.attach(others, self.mapToGlobal(event.position().toPoint()))
        elif others:
            self.messages.tell("请先打开一件申报件，再把佐证材料拖进来。", Kind.CAUTION)

    def take_in(self, paths: Sequence[Path]) -> list[Path]:
        """Receive packages and receipts, register a card; return the files that are none of these."""
        receipts = [path for path in paths if is_receipt(path)]
        packages = [path for path in paths if is_incoming(path)]
        cards = [path for path in paths if is_card(path)]
        if packages:
            self.receive([*packages, *receipts])
        elif receipts:
            self.reviews.receive(receipts)
        elif cards:
            self.show_page(self.settings)
            self.settings.register_card(cards[0])
        return [path for path in paths if path not in {*packages, *receipts, *cards}]

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save everything that is pending."""
        self._layouts.keep_window(self)
        self.people.save()
        self.close_case()
        self.batches.close()
        self.messages.clear()
        super().closeEvent(event)


def _rail_button(icon_name: str, title: str, tip: str) -> QToolButton:
    button = QToolButton()
    button.setProperty("role", "rail")
    button.setIcon(icon(icon_name, "muted"))
    button.setIconSize(QSize(22, 22))
    button.setText(title)
    button.setToolTip(tip)
    button.setAccessibleName(title)
    button.setCheckable(True)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
    button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return button


def _show_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
