"""Give something downward: a programme to units, or cases to the person who is to fill them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QFileDialog, QListWidgetItem, QWidget

from desktop_app.domain.progress import Progress
from desktop_app.gui.card_wording import card_icon, is_sure
from desktop_app.gui.designed.dialogs.ui_give_dialog import Ui_GiveDialog
from desktop_app.gui.dialogs.task_dialog import TaskDialog
from desktop_app.gui.jobs import Jobs
from desktop_app.gui.memory import Memory
from desktop_app.services.desk import Desk
from desktop_app.services.outcomes import SentPackage

SUFFIX = ".jbp"
SHORTEST_PASSPHRASE = 12
_DAYS = 14
"""Days to the due day that is proposed."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What the user chose."""

    out: Path
    to: tuple[str, ...]
    passphrase: str | None
    due: date | None
    quota: int | None
    note: str
    fill_known: bool


@dataclass(frozen=True, slots=True)
class Gift:
    """What is to be given."""

    title: str
    what: str
    """What the user should know, in a sentence or two."""
    stem: str
    """Of the file's name."""
    one: bool
    """Whether it goes to one person: cases do, programmes may go to many units."""
    give: Callable[[Asked, Progress], SentPackage]
    note: str = ""
    """Proposed words."""


class GiveDialog(TaskDialog):
    """``sent`` holds what was written once the dialog was accepted."""

    def __init__(self, desk: Desk, jobs: Jobs, memory: Memory, gift: Gift, parent: QWidget | None = None) -> None:
        super().__init__(jobs, parent)
        self._desk, self._memory, self._gift = desk, memory, gift
        self.sent: SentPackage | None = None
        self.to: tuple[str, ...] = ()
        self.ui = ui = Ui_GiveDialog()
        ui.setupUi(self)
        self.setWindowTitle(gift.title)
        ui.title.setText(gift.title)
        ui.what.setText(gift.what)
        ui.noteEdit.setPlainText(gift.note)
        for widget in (ui.quotaCheck, ui.quotaSpin):
            widget.setVisible(not gift.one)
        ui.knownCheck.setVisible(gift.one)
        ui.dueEdit.setDate(QDate.currentDate().addDays(_DAYS))
        ui.outEdit.setText(str(self._free_path()))
        who = (ui.cardsRadio, ui.cardsList, ui.passphraseRadio, ui.passphraseEdit, ui.suggestButton)
        self._set_up_task(ui.progress, ui.error, (*who, ui.outEdit, ui.browseButton, ui.createButton))
        self._list_cards()
        self._connect()
        self._choose_key()

    def _connect(self) -> None:
        ui = self.ui
        ui.cardsRadio.toggled.connect(self._choose_key)
        ui.suggestButton.clicked.connect(lambda: ui.passphraseEdit.setText(self._desk.outbox.suggest_passphrase()))
        ui.dueCheck.toggled.connect(ui.dueEdit.setEnabled)
        ui.quotaCheck.toggled.connect(ui.quotaSpin.setEnabled)
        ui.browseButton.clicked.connect(self._browse)
        ui.createButton.clicked.connect(self._create)
        ui.cancelButton.clicked.connect(self.reject)
        if self._gift.one:
            ui.cardsList.itemChanged.connect(self._only)

    def _list_cards(self) -> None:
        others = [pinned for pinned in self._desk.cards.list() if not pinned.own]
        for pinned in others:
            shown = pinned.card.name if is_sure(pinned) else f"{pinned.card.name}（{pinned.label}）"
            item = QListWidgetItem(card_icon(pinned), shown)
            item.setData(Qt.ItemDataRole.UserRole, pinned.card.name)
            item.setCheckState(Qt.CheckState.Unchecked)
            self.ui.cardsList.addItem(item)
        (self.ui.cardsRadio if others else self.ui.passphraseRadio).setChecked(True)

    def _only(self, ticked: QListWidgetItem) -> None:
        """Cases go to one person: another tick takes the first away."""
        if ticked.checkState() is Qt.CheckState.Checked:
            for row in range(self.ui.cardsList.count()):
                if (item := self.ui.cardsList.item(row)) is not ticked:
                    item.setCheckState(Qt.CheckState.Unchecked)

    def _choose_key(self) -> None:
        by_cards = self.ui.cardsRadio.isChecked()
        self.ui.cardsList.setEnabled(by_cards)
        self.ui.passphraseEdit.setEnabled(not by_cards)
        self.ui.suggestButton.setEnabled(not by_cards)

    def _ticked(self) -> tuple[str, ...]:
        items = [self.ui.cardsList.item(row) for row in range(self.ui.cardsList.count())]
        ticked = [item for item in items if item.checkState() is Qt.CheckState.Checked]
        return tuple(str(item.data(Qt.ItemDataRole.UserRole)) for item in ticked)

    def _free_path(self) -> Path:
        folder = Path(self._memory.settings.package_folder or Path.home())
        stem = "".join("_" if sign in '\\/:*?"<>|' or ord(sign) < 32 else sign for sign in self._gift.stem)[:60]
        names = [f"{stem}{SUFFIX}", *(f"{stem}-{number}{SUFFIX}" for number in range(2, 100))]
        return next((folder / name for name in names if not (folder / name).exists()), folder / names[-1])

    def _browse(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self, "文件保存为", self.ui.outEdit.text(), f"报送包 (*{SUFFIX})",
            options=QFileDialog.Option.DontConfirmOverwrite,
        )  # fmt: skip
        if chosen:
            self.ui.outEdit.setText(chosen)

    def _problem(self) -> str:
        if self.ui.cardsRadio.isChecked() and not self._ticked():
            return "请勾选收件人的名片；没有名片时，先请对方把名片发给您，或者改用口令。"
        if self.ui.passphraseRadio.isChecked() and len(self.ui.passphraseEdit.text()) < SHORTEST_PASSPHRASE:
            return f"口令至少要 {SHORTEST_PASSPHRASE} 个字符，可以按“生成”得到一个。"
        if not self.ui.outEdit.text().strip():
            return "请选择文件保存到哪里。"
        if self._out().exists():
            return f"“{self._out().name}”已经存在，请换一个文件名。"
        return ""

    def _out(self) -> Path:
        out = Path(self.ui.outEdit.text().strip()).expanduser()
        return out if out.suffix.lower() == SUFFIX else out.with_name(out.name + SUFFIX)

    def _create(self) -> None:
        if problem := self._problem():
            self._show_error(problem)
            return
        ui = self.ui
        by_cards = ui.cardsRadio.isChecked()
        self.to = self._ticked() if by_cards else ()
        day = ui.dueEdit.date()
        asked = Asked(
            out=self._out(),
            to=self.to,
            passphrase=None if by_cards else ui.passphraseEdit.text(),
            due=date(day.year(), day.month(), day.day()) if ui.dueCheck.isChecked() else None,
            quota=ui.quotaSpin.value() if ui.quotaCheck.isChecked() else None,
            note=ui.noteEdit.toPlainText().strip(),
            fill_known=ui.knownCheck.isChecked(),
        )
        self._start(lambda progress: self._gift.give(asked, progress), self._written, "正在写入文件…")

    def _written(self, sent: SentPackage) -> None:
        self.sent = sent
        self._memory.change(package_folder=str(sent.path.parent))
        self.accept()


def programme_gift(desk: Desk, programme_id: str, title: str) -> Gift:
    """Return a programme as something to be given to units."""

    def give(asked: Asked, progress: Progress) -> SentPackage:
        return desk.tasks.give(
            programme_id, asked.to, asked.passphrase, asked.out,
            due=asked.due, quota=asked.quota, note=asked.note, progress=progress,
        )  # fmt: skip

    what = f"“{title}”。对方接收后，项目装入对方的匠报，名额、期限和您的话列在对方的概览里，报送时已选好您的名片。"
    return Gift("下发项目", what, f"下发-{title}", False, give)


def cases_gift(desk: Desk, case_ids: Sequence[str]) -> Gift:
    """Return cases as something to be given to the person who is to fill them."""
    titles = [desk.cases.get(case_id).title for case_id in case_ids]

    def give(asked: Asked, progress: Progress) -> SentPackage:
        return desk.tasks.hand_over(
            case_ids, asked.to[0] if asked.to else None, asked.passphrase, asked.out,
            due=asked.due, note=asked.note, fill_known=asked.fill_known, progress=progress,
        )  # fmt: skip

    named = "、".join(titles[:5]) + ("等" if len(titles) > 5 else "")
    what = f"{named}，共 {len(titles)} 件。交出期间本机锁定，对方填好交回后，在原申报件里接着办理；随时可以收回。"
    return Gift("交给申报人填写", what, f"请填写-{titles[0]}", True, give)
