"""Every control can be named by a screen reader, and every page works without a mouse."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.contact import CardAlarm, ContactCard, PinnedCard
from desktop_app.domain.place import Place
from desktop_app.gui.dialogs.card_alarm_dialog import CardAlarmDialog
from desktop_app.gui.dialogs.card_dialog import CardDialog
from desktop_app.gui.dialogs.compare_dialog import CompareDialog
from desktop_app.gui.dialogs.export_dialog import ExportDialog
from desktop_app.gui.dialogs.new_case_dialog import NewCaseDialog
from desktop_app.gui.dialogs.package_dialog import PackageDialog
from desktop_app.gui.dialogs.passphrase_dialog import PassphraseDialog
from desktop_app.gui.dialogs.receive_dialog import ReceiveDialog
from desktop_app.gui.dialogs.renew_dialog import RenewDialog
from desktop_app.gui.dialogs.shortcuts_dialog import ShortcutsDialog
from desktop_app.gui.jobs import Jobs
from desktop_app.gui.main_window import MainWindow
from desktop_app.runtime.settings import SettingsStore
from desktop_app.services.desk import Desk
from desktop_app.services.outcomes import Change
from tests.gui.desks import case_page, named_case
from tests.gui.naming import unnamed_controls


def in_alarm(card: ContactCard) -> PinnedCard:
    """Return a card in alarm about itself; a dialog looks at its form only."""
    return PinnedCard(card, confirmed=True, alarm=CardAlarm(card.name, card, "x.jbc", datetime.now(UTC)))


DialogMaker = Callable[[Desk, Jobs, SettingsStore], QDialog]
DIALOGS: dict[str, DialogMaker] = {
    "card": lambda desk, jobs, memory: CardDialog(desk.cards.own()),
    "compare": lambda desk, jobs, memory: CompareDialog(desk, jobs, "第 1 版", "现在", []),
    "export": lambda desk, jobs, memory: ExportDialog(jobs, memory, "张三", lambda *_: [], 3),
    "new case": lambda desk, jobs, memory: NewCaseDialog(desk.registry),
    "package": lambda desk, jobs, memory: PackageDialog(desk, jobs, memory, [named_case(desk, "张三").id]),
    "passphrase": lambda desk, jobs, memory: PassphraseDialog(desk, jobs, by_keyring=False),
    "card alarm": lambda desk, jobs, memory: CardAlarmDialog(in_alarm(desk.cards.own())),
    "renew": lambda desk, jobs, memory: RenewDialog(desk, jobs),
    "receive": lambda desk, jobs, memory: ReceiveDialog(desk, jobs, memory),
    "shortcuts": lambda desk, jobs, memory: ShortcutsDialog([]),
}


@pytest.mark.parametrize("name", sorted(DIALOGS))
def test_every_control_of_a_dialog_has_a_name(
    name: str, desk: Desk, jobs: Jobs, memory: SettingsStore, qtbot: QtBot
) -> None:
    dialog = DIALOGS[name](desk, jobs, memory)
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: not jobs.busy)
    assert unnamed_controls(dialog) == []


def test_every_control_of_the_window_has_a_name(window: MainWindow, desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    window.open_case(named_case(desk, "张三").id)
    qtbot.waitUntil(lambda: not jobs.busy and case_page(window).settled, timeout=15_000)
    assert unnamed_controls(window) == []


def test_a_control_without_a_name_is_found(desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
    dialog = CompareDialog(desk, jobs, "", "", [Change(Place(form="a"), "姓名", "甲", "乙")])
    qtbot.addWidget(dialog)
    dialog.ui.changes.ui.table.setAccessibleName("")
    dialog.ui.closeButton.setText("")
    assert len(unnamed_controls(dialog)) == 2


@pytest.mark.parametrize("name", sorted(DIALOGS))
def test_escape_closes_a_dialog(name: str, desk: Desk, jobs: Jobs, memory: SettingsStore, qtbot: QtBot) -> None:
    dialog = DIALOGS[name](desk, jobs, memory)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitUntil(lambda: not jobs.busy)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_tab_key_reaches_the_rail_and_the_page(window: MainWindow, qtbot: QtBot) -> None:
    window.show_page(window.settings)
    window.activateWindow()
    window.ui.rail.setFocus()
    reached: set[str] = set()
    widget: QWidget | None = window.settings.ui.ownNameEdit
    seen: set[QWidget] = set()
    while widget is not None and widget not in seen:
        seen.add(widget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            reached.add(widget.accessibleName() or widget.objectName())
        widget = widget.nextInFocusChain()
    assert {"概览", "设置", "exportCardButton"} <= reached
