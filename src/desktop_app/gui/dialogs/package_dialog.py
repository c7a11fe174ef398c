"""Send: see what goes and what is still wrong, choose who, what and how, write it, read what lies where."""

from __future__ import annotations

from collections.abc import Sequence, Set
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QListWidgetItem, QWidget

from desktop_app.domain.contact import PinnedCard
from desktop_app.domain.finding import Finding
from desktop_app.domain.progress import Progress
from desktop_app.gui.card_wording import CARD_FILES, card_icon, is_sure
from desktop_app.gui.designed.dialogs.ui_package_dialog import Ui_PackageDialog
from desktop_app.gui.dialogs.package_contents import ContentLine, gather
from desktop_app.gui.dialogs.sending_content import SendingContent
from desktop_app.gui.dialogs.sending_way import SendingWay
from desktop_app.gui.dialogs.sent_summary import show_summary
from desktop_app.gui.dialogs.task_dialog import TaskDialog
from desktop_app.gui.jobs import Jobs
from desktop_app.gui.memory import Memory
from desktop_app.gui.models.entry_model import EntryModel
from desktop_app.gui.models.finding_entries import finding_entry
from desktop_app.gui.models.table_model import TableColumn, TableModel
from desktop_app.gui.models.two_line_delegate import TwoLineDelegate
from desktop_app.gui.widgets.tables import dress_table
from desktop_app.services.desk import Desk
from desktop_app.services.outcomes import SentPackage
from desktop_app.services.sending import Sending

SHORTEST_PASSPHRASE = 12
_DONE_WIDTH = 600


class PackageDialog(TaskDialog):
    """``sent`` holds the summary once a package was written; the dialog shows it until it is closed."""

    def __init__(
        self,
        desk: Desk,
        jobs: Jobs,
        memory: Memory,
        case_ids: Sequence[str],
        parent: QWidget | None = None,
        batch_id: str = "",
    ) -> None:
        """``batch_id`` names the batch as which the cases go; its own findings are shown with theirs."""
        super().__init__(jobs, parent)
        self._desk, self._memory, self._case_ids = desk, memory, tuple(case_ids)
        self._batch_id = batch_id
        self._batch_findings: Sequence[Finding] = ()
        self.sent: SentPackage | None = None
        self._recipients = ""
        self._passphrase = ""
        self.ui = ui = Ui_PackageDialog()
        ui.setupUi(self)
        self._contents = TableModel(_COLUMNS, self)
        ui.contentsTable.setModel(self._contents)
        dress_table(ui.contentsTable, (120, 140, 110, 90), 0)
        self._findings = EntryModel(finding_entry, self)
        ui.findingsList.setModel(self._findings)
        ui.findingsList.setItemDelegate(TwoLineDelegate(self))
        self.content = SendingContent(ui, desk, jobs, self)
        self.way = SendingWay(ui, jobs, Path(memory.settings.package_folder or Path.home()), self)
        who = (ui.cardsRadio, ui.cardsList, ui.passphraseRadio, ui.passphraseEdit, ui.suggestButton)
        locked = (*who, ui.importCardButton, ui.whatTab, ui.howTab, ui.createButton)
        self._set_up_task(ui.progress, ui.error, locked)
        self._connect()
        self._list_cards(desk.cards.list(), ticked={desk.tasks.recipient(self._case_ids)})
        self._choose_key(by_cards=True)
        self._show_findings([])
        self._start(self._gather, self._gathered, "正在预审…")

    def _connect(self) -> None:
        ui = self.ui
        ui.cardsRadio.toggled.connect(lambda on: self._choose_key(by_cards=on))
        ui.passphraseRadio.clicked.connect(lambda: ui.passphraseEdit.setFocus())
        ui.suggestButton.clicked.connect(lambda: ui.passphraseEdit.setText(self._desk.outbox.suggest_passphrase()))
        ui.importCardButton.clicked.connect(self._import_card)
        ui.cardsList.itemChanged.connect(self._sum_up)
        self.way.changed.connect(self._sum_up)
        self.content.changed.connect(self._sum_up)
        self.content.saving_wanted.connect(self._find_saving)
        ui.createButton.clicked.connect(self._create)
        ui.cancelButton.clicked.connect(self.reject)
        ui.doneButton.clicked.connect(self.accept)
        ui.folderButton.clicked.connect(self._open_folder)

    # what will be sent

    def _gather(self, progress: Progress) -> list[ContentLine]:
        if self._batch_id:
            found = self._desk.batches.check(self._batch_id, progress)
            self._batch_findings = [item for item in found if item.blocks and item.rule != "case_findings"]
        return gather(self._desk, self._case_ids, progress)

    def _gathered(self, lines: list[ContentLine]) -> None:
        self._contents.set_rows(lines)
        self._show_findings([*self._batch_findings, *(finding for line in lines for finding in line.blocking)])
        once = {item.place: item for line in lines for item in line.leavable}
        self.content.show_cases([line.case for line in lines], list(once.values()))
        self.way.propose_name(self._desk.cards.own().name, len(lines))

    def _find_saving(self) -> None:
        self._start(self.content.find_saving, self.content.show_saving, "正在缩小扫描件…")

    def _sum_up(self) -> None:
        """Say below the pages what would be done."""
        to = "、".join(self._ticked()) if self.ui.cardsRadio.isChecked() else "知道口令的人"
        left = len(self.content.selection.leave_out)
        words = [f"给{to or '……（请先选择收件人）'}", self.way.words]
        words += [f"去掉 {left} 处内容"] if left else []
        words += ["扫描件缩小"] if self.content.selection.shrink else []
        self.ui.summary.setText("；".join(words) + "。")

    def _show_findings(self, blocking: list[Finding]) -> None:
        self._findings.set_values(blocking)
        for widget in (self.ui.findingsHeading, self.ui.findingsList, self.ui.anywayCheck):
            widget.setVisible(bool(blocking))
        self.ui.findingsHeading.setText(f"还没解决的问题（{len(blocking)}）(&F)")

    # who may open it

    def _choose_key(self, *, by_cards: bool) -> None:
        self.ui.cardsList.setEnabled(by_cards)
        self.ui.passphraseEdit.setEnabled(not by_cards)
        self.ui.suggestButton.setEnabled(not by_cards)
        if not by_cards and not self.ui.passphraseEdit.text():
            self.ui.passphraseEdit.setText(self._desk.outbox.suggest_passphrase())
        self._sum_up()

    def _imported(self, cards: Sequence[PinnedCard]) -> None:
        """Tick the card that is new: it was imported to be sent to."""
        known = {self._card_name(row) for row in range(self.ui.cardsList.count())}
        self._list_cards(cards, ticked={pinned.card.name for pinned in cards} - known)

    def _card_name(self, row: int) -> str:
        return str(self.ui.cardsList.item(row).data(Qt.ItemDataRole.UserRole))

    def _list_cards(self, cards: Sequence[PinnedCard], ticked: Set[str] = frozenset()) -> None:
        ticked = {*ticked, *self._ticked()}
        self.ui.cardsList.clear()
        for pinned in cards:
            if not pinned.own:
                item = QListWidgetItem(
                    card_icon(pinned),
                    pinned.card.name if is_sure(pinned) else f"{pinned.card.name}（{pinned.label}）",
                )
                item.setData(Qt.ItemDataRole.UserRole, pinned.card.name)
                item.setCheckState(Qt.CheckState.Checked if pinned.card.name in ticked else Qt.CheckState.Unchecked)
                self.ui.cardsList.addItem(item)
        self._sum_up()

    def _ticked(self) -> list[str]:
        rows = range(self.ui.cardsList.count())
        return [
            self._card_name(row) for row in rows if self.ui.cardsList.item(row).checkState() is Qt.CheckState.Checked
        ]

    def _import_card(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, "导入收件名片", self._memory.settings.package_folder, CARD_FILES)
        if chosen:

            def import_card(progress: Progress) -> Sequence[PinnedCard]:
                self._desk.cards.import_card(Path(chosen))
                return self._desk.cards.list()

            self._start(import_card, self._imported, "正在导入名片…")

    # writing

    def _problem(self) -> str:
        """Why nothing can be sent yet; the page where that can be put right comes up."""
        for page, problem in (
            (self.ui.whoTab, self._problem_of_receivers()),
            (self.ui.whatTab, self.content.problem),
            (self.ui.howTab, self.way.problem),
        ):
            if problem:
                self.ui.tabs.setCurrentWidget(page)
                return problem
        return ""

    def _problem_of_receivers(self) -> str:
        if self._findings.rowCount() and not self.ui.anywayCheck.isChecked():
            return "还有问题没有解决。请先改好；确实要现在报送，请勾选“我知道这些问题，仍然报送”。"
        if self.ui.cardsRadio.isChecked() and not self._ticked():
            return "请勾选至少一张收件名片；没有名片时，先请收件单位把名片发给您，或者改用口令。"
        if self.ui.passphraseRadio.isChecked() and len(self.ui.passphraseEdit.text()) < SHORTEST_PASSPHRASE:
            return f"口令至少要 {SHORTEST_PASSPHRASE} 个字符，可以按“生成”得到一个。"
        return ""

    def _create(self) -> None:
        if problem := self._problem():
            self._show_error(problem)
            return
        by_cards, way = self.ui.cardsRadio.isChecked(), self.way.way
        to = tuple(self._ticked()) if by_cards else ()
        self._passphrase = "" if by_cards else self.ui.passphraseEdit.text()
        self._recipients = "、".join(to) if to else "知道口令的人"
        sending = Sending(
            case_ids=self._case_ids,
            out=way.out,
            to=to,
            passphrase=self._passphrase or None,
            note=self.content.note,
            selection=self.content.selection,
            split=way.split,
            drafts=way.drafts,
            loose=not way.drafts,
            seven_zip=self._desk.outbox.suggest_passphrase() if way.seven_zip else "",
            explain=way.explain,
        )
        self._start(lambda progress: self._send(sending, progress), self._written, "正在制作报送包…")

    def _send(self, sending: Sending, progress: Progress) -> SentPackage:
        if self._batch_id:
            return self._desk.batches.send(self._batch_id, sending, progress, anyway=self.ui.anywayCheck.isChecked())
        return self._desk.outbox.send(sending, progress)

    def _written(self, sent: SentPackage) -> None:
        self.sent = sent
        self._memory.change(package_folder=str(sent.path.parent))
        ui = self.ui
        stick = ui.stickRadio.isChecked()
        show_summary(ui, sent, self._recipients, self._passphrase, stick=stick, width=_DONE_WIDTH)
        ui.steps.setCurrentWidget(ui.doneStep)
        ui.steps.removeWidget(ui.chooseStep)  # whose height would count on
        ui.chooseStep.hide()
        self.setMinimumSize(_DONE_WIDTH, 0)
        self.adjustSize()
        self.resize(self.width(), max(self.height(), self.ui.layout11.totalHeightForWidth(self.width())))
        ui.doneButton.setDefault(True)
        ui.doneButton.setFocus()

    def _open_folder(self) -> None:
        if self.sent is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.sent.path.parent)))


_COLUMNS: tuple[TableColumn[ContentLine], ...] = (
    TableColumn("申报对象", lambda line: line.case.title),
    TableColumn("项目", lambda line: line.programme),
    TableColumn("佐证材料", lambda line: line.attachments),
    TableColumn("预审", lambda line: line.state),
)
