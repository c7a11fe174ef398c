"""Everything that is asked about others' cards: taking one in, comparing, renewals, alarms, history."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QMessageBox, QWidget

from desktop_app.domain.contact import CardEvent, CardFile, ContactCard, PinnedCard, RenewalReason
from desktop_app.domain.errors import KnownError
from desktop_app.gui.card_wording import history_line, spoken_lines
from desktop_app.gui.dialogs.card_alarm_dialog import CardAlarmDialog
from desktop_app.gui.dialogs.card_dialog import CardDialog
from desktop_app.gui.jobs import Jobs
from desktop_app.services.desk import Desk
from desktop_app.services.outcomes import CardArrival, CardStanding, Intake


class CardDialogs(QObject):
    """Emits what became of it; one card at a time."""

    told = Signal(str)
    """Something went well."""
    refused = Signal(str)
    """Something was refused, or is an alarm."""
    changed = Signal()
    """Cards may have changed."""

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._jobs, self._window = desk, jobs, parent

    def register(self, path: Path) -> None:
        """Take in the card in a file, picture or PDF."""
        self._read(lambda: self._desk.cards.read(path), path.name)

    def register_text(self, text: str) -> None:
        """Take in the card in a text that was pasted."""
        self._read(lambda: self._desk.cards.read_text(text), "粘贴的文字")

    def _read(self, read: Callable[[], CardFile], source: str) -> None:
        self._jobs.run(
            lambda _: self._desk.cards.look(read()),
            lambda arrival: self._arrived(arrival, source),
            self._fail,
            owner=self,
        )

    def _arrived(self, arrival: CardArrival, source: str) -> None:
        if arrival.standing in (CardStanding.RENAMED, CardStanding.VOUCHED):
            self._ask(arrival, source)
        else:
            self._take(arrival, source, accept=False)

    def _take(self, arrival: CardArrival, source: str, *, accept: bool) -> None:
        self._jobs.run(
            lambda _: self._desk.cards.take(arrival.file, source, accept=accept),
            lambda pinned: self._taken(arrival, pinned),
            lambda error: self._not_taken(arrival, error),
            owner=self,
        )

    def _taken(self, arrival: CardArrival, pinned: PinnedCard) -> None:
        self.told.emit(f"已登记“{pinned.card.name}”的名片（{pinned.label}）。")
        self.changed.emit()
        if not pinned.confirmed and arrival.standing is not CardStanding.RENAMED:
            self.decide(pinned)

    def _not_taken(self, arrival: CardArrival, error: KnownError) -> None:
        self._fail(error)
        self.changed.emit()
        if arrival.standing is CardStanding.CHANGED and arrival.known is not None and not arrival.known.own:
            name = arrival.known.card.name
            self._jobs.run(lambda _: self._desk.cards.list(), lambda cards: self._alarmed(cards, name), owner=self)

    def _alarmed(self, cards: Sequence[PinnedCard], name: str) -> None:
        for pinned in cards:
            if pinned.card.name == name and pinned.alarm is not None:
                self.decide(pinned)

    def _ask(self, arrival: CardArrival, source: str) -> None:
        box = QMessageBox(QMessageBox.Icon.Question, "名片有更新", _question(arrival), parent=self._window)
        box.setInformativeText(_details(arrival))
        yes = box.addButton("接受(&A)", QMessageBox.ButtonRole.AcceptRole)
        box.addButton("暂不接受(&C)", QMessageBox.ButtonRole.RejectRole)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        yes.clicked.connect(lambda: self._take(arrival, source, accept=True))
        box.open()

    # what the telephone says

    def decide(self, pinned: PinnedCard) -> None:
        """Compare a card by telephone; in an alarm, find out which of the two it is."""
        if pinned.alarm is not None:
            alarm = CardAlarmDialog(pinned, self._window)
            alarm.accepted.connect(lambda: self._confirm(pinned.card, alarm.heard))
            _show(alarm)
        else:
            dialog = CardDialog(pinned.card, self._window)
            dialog.accepted.connect(lambda: self._confirm(pinned.card, None))
            _show(dialog)

    def _confirm(self, card: ContactCard, heard: str | None) -> None:
        def confirm() -> tuple[PinnedCard, Sequence[Intake]]:
            pinned = self._desk.cards.confirm(card.name, heard)
            return pinned, self._desk.inbox.take_waiting(pinned.card.name)

        self._jobs.run(lambda _: confirm(), lambda outcome: self._confirmed(card, *outcome), self._fail, owner=self)

    def _confirmed(self, before: ContactCard, pinned: PinnedCard, waited: Sequence[Intake]) -> None:
        what = "已换成新名片并确认" if pinned.card.fingerprint != before.fingerprint else "的名片已确认"
        received = sum(intake.ok for intake in waited)
        also = f"等待核实的 {received} 个文件已接收。" if received else ""
        self.told.emit(f"“{pinned.card.name}”{what}。{also}")
        self.changed.emit()

    # looking back, forgetting

    def show_history(self, pinned: PinnedCard) -> None:
        """Show what happened to a card, who decided it and when."""
        name = pinned.card.name
        self._jobs.run(
            lambda _: self._desk.cards.history(name), lambda events: self._show_events(name, events), owner=self
        )

    def _show_events(self, name: str, events: Sequence[CardEvent]) -> None:
        lines = "\n".join(map(history_line, events)) or "没有记录。"
        box = QMessageBox(QMessageBox.Icon.NoIcon, "名片的经过", f"“{name}”的名片", parent=self._window)
        box.setInformativeText(lines)
        box.addButton("关闭(&C)", QMessageBox.ButtonRole.RejectRole)
        _show(box)

    def remove(self, pinned: PinnedCard) -> None:
        """Forget a card, after asking."""
        name = pinned.card.name
        box = QMessageBox(QMessageBox.Icon.Question, "删除名片", f"要删除“{name}”的名片吗？", parent=self._window)
        box.setInformativeText("收到的材料不受影响。以后再登记这个名称的名片，要重新打电话核对。")
        yes = box.addButton("删除(&D)", QMessageBox.ButtonRole.DestructiveRole)
        box.addButton("取消(&C)", QMessageBox.ButtonRole.RejectRole)
        yes.clicked.connect(lambda: self._remove(name))
        _show(box)

    def _remove(self, name: str) -> None:
        self._jobs.run(lambda _: self._desk.cards.remove(name), lambda _: self._removed(name), self._fail, owner=self)

    def _removed(self, name: str) -> None:
        self.told.emit(f"“{name}”的名片已删除。")
        self.changed.emit()

    def _fail(self, error: KnownError) -> None:
        self.refused.emit(str(error))


def _question(arrival: CardArrival) -> str:
    known, name = arrival.known, arrival.file.card.name
    before = known.card.name if known else name
    if arrival.reason is None:
        return f"“{before}”现在自称“{name}”，是否采用新名称？"
    return f"“{before}”换了新名片，由原名片担保，是否接受？"


def _details(arrival: CardArrival) -> str:
    if arrival.reason is None:
        return "名片的八组数字没有变，就是原来那张。请确认对方确实改了名称；不认识这个新名称时，不要接受。"
    fingerprint = spoken_lines(arrival.file.card.spoken_fingerprint)
    on = arrival.file.renewals[0].on
    told = f"对方说明：{on:%Y年%m月%d日}{arrival.reason.label}。\n新的八组数字：\n{fingerprint}\n"
    if arrival.reason is RenewalReason.LOSS:
        return told + "旧名片可能已经落到别人手里，接受后请打电话核对，核对之前显示“没有核对”。"
    return told + "接受后今后都用新名片，原名片不再使用。拿不准时，请打电话问一声。"


def _show(dialog: QDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
