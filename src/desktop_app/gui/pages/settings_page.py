"""设置: the own card, others' cards, the library, the look."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from desktop_app.domain.contact import ContactCard, PinnedCard
from desktop_app.domain.progress import Progress
from desktop_app.gui.card_dialogs import CardDialogs
from desktop_app.gui.card_wording import CARD_FILES, card_icon, spoken_lines
from desktop_app.gui.designed.pages.ui_settings_page import Ui_SettingsPage
from desktop_app.gui.dialogs.passphrase_dialog import PassphraseDialog
from desktop_app.gui.dialogs.renew_dialog import RenewDialog
from desktop_app.gui.jobs import Jobs
from desktop_app.gui.memory import Memory
from desktop_app.gui.models.table_model import TableColumn, TableModel
from desktop_app.gui.theme import Appearance, Theme
from desktop_app.gui.widgets.message_bar import Kind, MessageBar
from desktop_app.gui.widgets.tables import dress_table, select_rows
from desktop_app.services.desk import Desk, library_state
from desktop_app.services.outcomes import LibraryState

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
        self._folder = folder
        self.dialogs = CardDialogs(desk, jobs, self)
        ui.folder.setText(str(folder))
        self._cards = TableModel(_COLUMNS, self)
        ui.cardsTable.setModel(self._cards)
        dress_table(ui.cardsTable, (200, 150, 100, 350), 0)
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
        ui.exportPageButton.clicked.connect(self._export_page)
        ui.copyCardButton.clicked.connect(self._copy_card)
        ui.renewButton.clicked.connect(self._renew)
        ui.importCardButton.clicked.connect(self.import_card)
        ui.pasteCardButton.clicked.connect(self._paste_card)
        ui.confirmCardButton.clicked.connect(lambda: self._with_card(self.dialogs.decide))
        ui.historyButton.clicked.connect(lambda: self._with_card(self.dialogs.show_history))
        ui.removeCardButton.clicked.connect(lambda: self._with_card(self.dialogs.remove))
        ui.cardsTable.activated.connect(lambda: self._with_card(self.dialogs.decide))
        ui.cardsTable.selectionModel().selectionChanged.connect(self._card_selected)
        ui.passphraseButton.clicked.connect(self._change_passphrase)
        ui.sheetButton.clicked.connect(self._write_sheet)
        ui.checkButton.clicked.connect(self._check)
        ui.backupButton.clicked.connect(self._back_up)
        for appearance, radio in self._looks.items():
            radio.clicked.connect(lambda _=False, chosen=appearance: self._dress(chosen))
        self.dialogs.told.connect(lambda sentence: self._messages.tell(sentence, Kind.SUCCESS))
        self.dialogs.refused.connect(lambda sentence: self._messages.tell(sentence, Kind.ERROR))
        self.dialogs.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Read the cards again in the background."""
        self._jobs.run(lambda _: self._desk.cards.list(), self._show_cards, owner=self, newest="cards")

    def _show_cards(self, cards: Sequence[PinnedCard]) -> None:
        own = next(pinned for pinned in cards if pinned.own)
        self.ui.ownNameEdit.setText(own.card.name)
        self.ui.ownFingerprint.setText(spoken_lines(own.card.spoken_fingerprint))
        self.ui.ownSince.setText(f"{own.since.astimezone():%Y年%m月%d日}" if own.since else "")
        chosen = self._selected_card()
        others = [pinned for pinned in cards if not pinned.own]
        self._cards.set_rows(others)
        kept = [row for row, pinned in enumerate(others) if chosen and pinned.card.name == chosen.card.name]
        select_rows(self.ui.cardsTable, kept)
        self._card_selected()
        by_keyring = self._by_keyring()
        self.ui.recoveryState.setText(
            "现在由这台电脑的系统保管，打开时不用口令。" if by_keyring else "现在用口令打开。"
        )
        self.ui.passphraseButton.setText("设口令(&A)…" if by_keyring else "更改口令(&A)…")

    def _by_keyring(self) -> bool:
        return library_state(self._folder) is LibraryState.KEYRING

    # the own card

    def _rename(self) -> None:
        name = self.ui.ownNameEdit.text()

        def done(card: ContactCard) -> None:
            self._messages.tell(f"名片上的名称已改为“{card.name}”，指纹不变。请把名片重新发给联系单位。", Kind.SUCCESS)
            self.name_changed.emit(card.name)
            self.refresh()

        self._jobs.run(lambda _: self._desk.cards.rename_own(name), done, owner=self)

    def _export_card(self) -> None:
        if path := self._where_to("导出本机名片", "收件名片 (*.jbc)", ".jbc", ""):
            self._jobs.run(
                lambda _: self._desk.cards.export_own(path),
                lambda _: self._messages.tell(f"名片已存为“{path}”，可以发给下级单位。", Kind.SUCCESS),
                owner=self,
            )

    def _export_page(self) -> None:
        if path := self._where_to("导出名片页", "PDF 文件 (*.pdf)", ".pdf", "-收件名片"):
            self._jobs.run(
                lambda _: self._desk.sheets.card_page(path, date.today()),
                lambda _: self._written(f"名片页已存为“{path}”，可以打印、张贴，也可以发给下级单位。", path),
                owner=self,
            )

    def _copy_card(self) -> None:
        def copied(text: str) -> None:
            QGuiApplication.clipboard().setText(text)
            self._messages.tell("名片文字已复制，可以粘贴到微信或邮件里；对方整段复制后导入。", Kind.SUCCESS)

        self._jobs.run(lambda _: self._desk.cards.own_text(), copied, owner=self)

    def _renew(self) -> None:
        dialog = RenewDialog(self._desk, self._jobs, self)
        dialog.accepted.connect(self._renewed)
        _show(dialog)

    def _renewed(self) -> None:
        self.refresh()
        self._messages.tell(
            "名片已换新，以前收到的报送包和回执仍能打开。请尽快把新名片发给各联系单位。",
            Kind.SUCCESS,
            action="导出新名片",
            on_action=self._export_card,
        )

    def _where_to(self, title: str, kind: str, suffix: str, ending: str) -> Path | None:
        suggested = Path(self._memory.settings.package_folder) / f"{self.ui.ownNameEdit.text()}{ending}{suffix}"
        chosen, _ = QFileDialog.getSaveFileName(self, title, str(suggested), kind)
        if not chosen:
            return None
        return Path(chosen) if chosen.lower().endswith(suffix) else Path(chosen + suffix)

    def _written(self, sentence: str, path: Path) -> None:
        self._messages.tell(
            sentence,
            Kind.SUCCESS,
            action="打开",
            on_action=lambda: _open(path),
        )

    # cards of others

    def import_card(self) -> None:
        """Ask for a card's file, or a picture or PDF of its page, and register the card."""
        chosen, _ = QFileDialog.getOpenFileName(self, "导入收件名片", self._memory.settings.package_folder, CARD_FILES)
        if chosen:
            self.register_card(Path(chosen))

    def register_card(self, path: Path) -> None:
        """Keep the card in a file, and offer to compare its fingerprint."""
        self.dialogs.register(path)

    def _paste_card(self) -> None:
        self.dialogs.register_text(QGuiApplication.clipboard().text())

    def _selected_card(self) -> PinnedCard | None:
        index = self.ui.cardsTable.currentIndex()
        return self._cards.value(index.row()) if index.isValid() else None

    def _with_card(self, work: Callable[[PinnedCard], None]) -> None:
        if pinned := self._selected_card():
            work(pinned)

    def _card_selected(self) -> None:
        pinned = self._selected_card()
        for button in (self.ui.confirmCardButton, self.ui.historyButton, self.ui.removeCardButton):
            button.setEnabled(pinned is not None)
        alarm = pinned is not None and pinned.alarm is not None
        self.ui.confirmCardButton.setText("处理名片变化(&V)…" if alarm else "核对指纹(&V)…")

    # passphrase and recovery

    def _change_passphrase(self) -> None:
        dialog = PassphraseDialog(self._desk, self._jobs, by_keyring=self._by_keyring(), parent=self)
        dialog.accepted.connect(self._passphrase_changed)
        _show(dialog)

    def _passphrase_changed(self) -> None:
        self._messages.tell("口令已更改，下次打开时用新口令。以前的备份仍用当时的口令。", Kind.SUCCESS)
        self.refresh()

    def _write_sheet(self) -> None:
        if path := self._where_to("输出恢复表", "PDF 文件 (*.pdf)", ".pdf", "-恢复表"):
            self._jobs.run(
                lambda _: self._desk.sheets.recovery_sheet(path, date.today()),
                lambda _: self._written(f"恢复表已存为“{path}”。请打印后锁存，再把这个文件删掉。", path),
                owner=self,
            )

    # the library

    def _check(self) -> None:
        self._care_for(self._desk.care.check, self._checked, "正在检查档案库…")

    def _back_up(self) -> None:
        suggested = Path(self._memory.settings.export_folder) / f"匠报备份-{date.today():%Y%m%d}.jbb"
        chosen, _ = QFileDialog.getSaveFileName(self, "备份档案库", str(suggested), "档案库备份 (*.jbb)")
        if chosen:
            self._care_for(
                lambda progress: self._desk.care.backup(Path(chosen), progress),
                lambda _: self._messages.tell(f"档案库已备份到“{chosen}”，用同样的口令或恢复码打开。", Kind.SUCCESS),
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


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def _show(dialog: QDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


_COLUMNS: tuple[TableColumn[PinnedCard], ...] = (
    TableColumn("单位", lambda pinned: pinned.card.name, icon=card_icon),
    TableColumn("核对", lambda pinned: pinned.label),
    TableColumn("登记", lambda pinned: f"{pinned.since.astimezone():%Y-%m-%d}" if pinned.since else ""),
    TableColumn("指纹", lambda pinned: pinned.card.spoken_fingerprint),
)
