"""The widgets that pages share: message bar, progress strip, page view, passphrase line."""

from __future__ import annotations

import threading
from io import BytesIO
from typing import TypeVar

from PIL import Image
from PySide6.QtWidgets import QLineEdit, QProgressBar, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.errors import KnownError
from desktop_app.domain.progress import Progress
from desktop_app.gui.jobs import Jobs
from desktop_app.gui.widgets.elided_label import ElidedLabel
from desktop_app.gui.widgets.message_bar import Kind, MessageBar
from desktop_app.gui.widgets.page_view import PageView
from desktop_app.gui.widgets.passphrase_edit import PassphraseEdit
from desktop_app.gui.widgets.progress_strip import ProgressStrip

W = TypeVar("W", bound=QWidget)


def child(parent: QWidget, kind: type[W]) -> W:
    found = parent.findChild(kind)
    assert found is not None
    return found


def png(width: int = 210, height: int = 297, colour: str = "white") -> bytes:
    buffer = BytesIO()
    Image.new("RGB", (width, height), colour).save(buffer, "PNG")
    return buffer.getvalue()


def test_the_bar_shows_one_sentence_and_hides_when_it_is_closed(qtbot: QtBot) -> None:
    bar = MessageBar()
    qtbot.addWidget(bar)
    assert bar.text == ""
    bar.tell("已导出。", Kind.SUCCESS)
    assert bar.text == "已导出。"
    assert bar.accessibleName() == "已导出。"
    child(bar, QToolButton).click()
    assert bar.text == ""


def test_an_offer_is_taken_once_or_is_over(qtbot: QtBot) -> None:
    bar = MessageBar()
    qtbot.addWidget(bar)
    heard: list[str] = []
    bar.tell("已删除。", action="撤销", on_action=lambda: heard.append("undo"), on_gone=lambda: heard.append("gone"))
    child(bar, QPushButton).click()
    assert heard == ["undo"]
    bar.tell("已删除。", action="撤销", on_action=lambda: heard.append("undo"), on_gone=lambda: heard.append("gone"))
    bar.tell("别的事。")
    assert heard == ["undo", "gone"]


def test_the_strip_follows_a_job_and_its_button_stops_it(jobs: Jobs, qtbot: QtBot) -> None:
    strip = ProgressStrip()
    qtbot.addWidget(strip)
    gate = threading.Event()

    def work(progress: Progress) -> None:
        progress.report(5, 5, "第五步")
        gate.wait(5)
        progress.report(6, 10)

    errors: list[KnownError] = []
    strip.follow(jobs.run(work, lambda _: None, errors.append, owner=strip, label="正在写入…"))
    bar = child(strip, QProgressBar)
    qtbot.waitUntil(lambda: bar.value() == bar.maximum() > 0)
    assert strip.running
    with qtbot.waitSignal(strip.idle):
        child(strip, QPushButton).click()
        gate.set()
    assert not strip.running
    assert strip.isHidden()
    assert "取消" in str(errors[0])


def test_pages_are_as_wide_as_the_view_and_keep_their_shape(qtbot: QtBot) -> None:
    view = PageView()
    qtbot.addWidget(view)
    view.resize(400, 300)
    view.show()
    view.show_pages([png(), png(297, 210)])
    assert view.count == 2
    upright, lying = view.sheet_size(0), view.sheet_size(1)
    assert upright.width() == lying.width()
    assert upright.height() > upright.width() > lying.height()


def test_a_page_without_a_picture_is_a_blank_sheet(qtbot: QtBot) -> None:
    view = PageView()
    qtbot.addWidget(view)
    view.set_count(2)
    view.set_page(0, b"no picture")
    view.set_page(1, png())
    assert view.picture(0) is None
    assert view.picture(1) is not None
    assert view.picture(7) is None


def test_going_to_a_page_tells_which_is_in_view(qtbot: QtBot) -> None:
    view = PageView()
    qtbot.addWidget(view)
    view.resize(300, 300)
    view.show()
    view.show_pages([png(), png(), png()])
    seen: list[int] = []
    view.page_changed.connect(seen.append)
    view.go_to(2)
    qtbot.waitUntil(lambda: view.page == 2)
    assert seen[-1] == 2
    view.set_count(1)
    assert view.page == 0


def test_the_eye_shows_a_passphrase_and_hides_it_again(qtbot: QtBot) -> None:
    line = PassphraseEdit()
    qtbot.addWidget(line)
    assert line.echoMode() is QLineEdit.EchoMode.Password
    line.actions()[0].trigger()
    assert line.echoMode() is QLineEdit.EchoMode.Normal
    line.actions()[0].trigger()
    assert line.echoMode() is QLineEdit.EchoMode.Password


def test_a_line_without_room_ends_in_an_ellipsis_and_its_tip_says_all(qtbot: QtBot) -> None:
    label = ElidedLabel("张建国技能大师工作室期满评估")
    qtbot.addWidget(label)
    label.resize(label.sizeHint())
    label.grab()
    assert label.shown_words() == label.text()
    assert label.toolTip() == ""
    label.resize(label.minimumSizeHint())
    label.grab()
    assert label.shown_words().endswith("…")
    assert label.toolTip() == label.text() == "张建国技能大师工作室期满评估"
