"""Garbage is collected on the main thread alone."""

from __future__ import annotations

import gc
import threading

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.gui.icons import icon
from desktop_app.gui.jobs import Jobs

MANY = 1_000
"""More than Python lets pile up in its youngest generation."""


class Knot:
    """Something that only the collector can take away, and that notes where it went."""

    gone: list[threading.Thread] = []

    def __init__(self) -> None:
        self.itself = self
        self.widget = QWidget()

    def __del__(self) -> None:
        Knot.gone.append(threading.current_thread())


def test_what_piles_up_while_a_worker_works_is_collected_on_the_main_thread(jobs: Jobs, qtbot: QtBot) -> None:
    assert not gc.isenabled()
    Knot.gone.clear()
    for _ in range(MANY):
        Knot()
    jobs.run(lambda _: [[] for _ in range(200_000)], lambda _: None, owner=jobs)
    assert not Knot.gone
    qtbot.waitUntil(lambda: len(Knot.gone) == MANY, timeout=10_000)
    assert set(Knot.gone) == {threading.main_thread()}


def test_an_icon_that_is_changed_keeps_its_picture(qtbot: QtBot) -> None:
    first = icon("house")
    second = QIcon(first)
    second.setIsMask(True)
    del first
    gc.collect()
    assert not second.pixmap(24, 24).isNull()
