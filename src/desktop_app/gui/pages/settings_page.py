"""设置: the own card, others' cards, the library, the look."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.domain.contact import ContactCard, PinnedCard
from desktop_app.domain.errors import KnownError
from desktop_app.domain.progress import Progress
from desktop_app.gui.designed.pages.ui_settings_page import Ui_SettingsPage
from desktop_app.gui.dialogs.card_dialog import CardDialog, spoken_lines
from desktop_app.gui.icons import icon
from desktop_app.gui.jobs import Jobs
from desktop_app.gui.memory import Memory
from desktop_app.gui.models.table_model import TableColumn, TableModel
from desktop_app.gui.theme import Appearance, Theme
from desktop_app.gui.widgets.message_bar import Kind, MessageBar
from desktop_app.gui.widgets.tables import dress_table
from desktop_app.services.desk import Desk

T = TypeVar("T")


class SettingsPage(QWidget):
    """Changes take effect at once; how they went is told in the message bar handed in."""

    name_changed = Signal(str)

    def __init__(
        self,
        desk: Desk,
        jobs: Jobs,
        memory: Memory,
        theme: Theme,
        messages: MessageBar,
        folder: Path,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._jobs, self._memory, self._theme, self._messages = desk, jobs, memory, theme, messages
        self.ui = ui = Ui_SettingsPage()
        ui.setupUi(self)
        ui.folder.setText(str(folder))
        self._cards = TableModel(_COLUMNS, self)
        ui.cardsTable.setModel(self._cards)
        dress_table(ui.cardsTable, (240, 120, 340), 0)
        self._looks = {
            Appearance.SYSTEM: ui.systemRadio,
            Appearance.LIGHT: ui.lightRadio,
            Appearance.DARK: ui.darkRadio,
        }
        self._looks[theme.appearance].setChecked(True)
        self._connect()

    def _connect(self) -> None:
        ui = self.ui
        ui.renameButton.clicked.connect(self._rename)
        ui.ownNameEdit.returnPressed.connect(self._rename)
        ui.exportCardButton.clicked.connect(self._export_card)
        ui.importCardButton.clicked.connect(self.import_card)
        ui.confirmCardButton.clicked.connect(self._confirm_card)
        ui.cardsTable.activated.connect(self._confirm_card)
        ui.cardsTable.selectionModel().selectionChanged.connect(self._card_selected)
        ui.checkButton.clicked.connect(self._check)
        ui.backupButton.clicked.connect(self._back_up)
        for appearance, radio in self._looks.items():
            radio.clicked.connect(lambda _=False, chosen=appearance: self._dress(chosen))

    def refresh(self) -> None:
        """Read the cards again in the background."""
        self._jobs.run(lambda _: self._desk.cards.list(), self._show_cards, owner=self, newest="cards")

    def _show_cards(self, cards: Sequence[PinnedCard]) -> None:
        own = next(pinned.card for pinned in cards if pinned.own)
        self.ui.ownNameEdit.setText(own.name)
        self.ui.ownFingerprint.setText(spoken_lines(own))
        self._cards.set_rows([pinned for pinned in cards if not pinned.own])
        self._card_selected()

    def _rename(self) -> None:
        name = self.ui.ownNameEdit.text()

        def done(card: ContactCard) -> None:
            self._messages.tell(f"名片上的名称已改为“{card.name}”，指纹不变。", Kind.SUCCESS)
            self.name_changed.emit(card.name)
            self.refresh()

        self._jobs.run(lambda _: self._desk.cards.rename_own(name), done, owner=self)

    def _export_card(self) -> None:
        suggested = Path(self._memory.settings.package_folder) / f"{self.ui.ownNameEdit.text()}.jbc"
        chosen, _ = QFileDialog.getSaveFileName(self, "导出本机名片", str(suggested), "收件名片 (*.jbc)")
        if chosen:
            path = Path(chosen) if chosen.endswith(".jbc") else Path(chosen + ".jbc")
            self._jobs.run(
                lambda _: self._desk.cards.export_own(path),
                lambda _: self._messages.tell(f"名片已存为“{path}”，可以发给下级单位。", Kind.SUCCESS),
                owner=self,
            )

    def import_card(self) -> None:
        """Ask for a card file and register the card."""
        chosen, _ = QFileDialog.getOpenFileName(
            self, "导入收件名片", self._memory.settings.package_folder, "收件名片 (*.jbc)"
        )
        if chosen:
            self.register_card(Path(chosen))

    def register_card(self, path: Path) -> None:
        """Keep the card in a file, and offer to compare its fingerprint."""
        self._jobs.run(lambda _: self._desk.cards.import_card(path), self._imported, self._refused, owner=self)

    def _imported(self, pinned: PinnedCard) -> None:
        self._messages.tell(f"已登记“{pinned.card.name}”的名片。", Kind.SUCCESS)
        self.refresh()
        if not pinned.confirmed and not pinned.own:
            self._compare(pinned.card)

    def _refused(self, error: KnownError) -> None:
        self._messages.tell(str(error), Kind.ERROR)

    def _selected_card(self) -> PinnedCard | None:
        index = self.ui.cardsTable.currentIndex()
        return self._cards.value(index.row()) if index.isValid() else None

    def _card_selected(self) -> None:
        self.ui.confirmCardButton.setEnabled(self._selected_card() is not None)

    def _confirm_card(self) -> None:
        if pinned := self._selected_card():
            self._compare(pinned.card)

    def _compare(self, card: ContactCard) -> None:
        dialog = CardDialog(card, self)
        dialog.accepted.connect(lambda: self._confirmed(card))
        dialog.open()

    def _confirmed(self, card: ContactCard) -> None:
        def done(_: PinnedCard) -> None:
            self._messages.tell(f"“{card.name}”的名片已确认。", Kind.SUCCESS)
            self.refresh()

        self._jobs.run(lambda _: self._desk.cards.confirm(card.name), done, owner=self)

    def _check(self) -> None:
        self._care_for(self._desk.care.check, self._checked, "正在检查档案库…")

    def _back_up(self) -> None:
        suggested = Path(self._memory.settings.export_folder) / f"匠报备份-{date.today():%Y%m%d}.jbb"
        chosen, _ = QFileDialog.getSaveFileName(self, "备份档案库", str(suggested), "档案库备份 (*.jbb)")
        if chosen:
            self._care_for(
                lambda progress: self._desk.care.backup(Path(chosen), progress),
                lambda _: self._messages.tell(f"档案库已备份到“{chosen}”，用同样的口令或密钥打开。", Kind.SUCCESS),
                "正在备份档案库…",
            )

    def _care_for(self, work: Callable[[Progress], T], done: Callable[[T], None], label: str) -> None:
        buttons = (self.ui.checkButton, self.ui.backupButton)
        for button in buttons:
            button.setEnabled(False)

        def free() -> None:
            for button in buttons:
                button.setEnabled(True)

        job = self._jobs.run(work, done, owner=self, label=label)
        self.ui.progress.follow(job)
        job.ended.connect(free)

    def _checked(self, problems: Sequence[str]) -> None:
        self.ui.checkResult.setText("\n".join(problems) if problems else "检查完毕，档案库完好。")
        self.ui.checkResult.setProperty("role", "error" if problems else "success")
        self.ui.checkResult.style().polish(self.ui.checkResult)
        self.ui.checkResult.show()

    def _dress(self, appearance: Appearance) -> None:
        self._theme.set_appearance(appearance)
        self._memory.change(theme=appearance.value)


_COLUMNS: tuple[TableColumn[PinnedCard], ...] = (
    TableColumn(
        "单位",
        lambda pinned: pinned.card.name,
        icon=lambda pinned: icon(*(("check-circle", "success") if pinned.confirmed else ("circle-dashed", "caution"))),
    ),
    TableColumn("核对", lambda pinned: "已核对" if pinned.confirmed else "未核对"),
    TableColumn("指纹", lambda pinned: pinned.card.spoken_fingerprint),
)
