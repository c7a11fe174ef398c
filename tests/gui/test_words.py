"""Sizes, times, deadlines and the hint about passphrases, as people read them."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox

from desktop_app.gui.passphrase_strength import strength_of
from desktop_app.gui.theme import Theme
from desktop_app.gui.wording import deadline_words, left_words, moment_words, size_words


@pytest.mark.parametrize(
    ("size", "words"),
    [(0, "0 B"), (1023, "1023 B"), (1024, "1.0 KB"), (150_000, "146 KB"), (1_500_000, "1.4 MB"), (3 << 30, "3.0 GB")],
)
def test_sizes(size: int, words: str) -> None:
    assert size_words(size) == words


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(None, ""), (2.0, "马上就好"), (12.0, "还要约 10 秒"), (58.0, "还要约 60 秒"), (150.0, "还要约 2 分钟")],
)
def test_time_left(seconds: float | None, words: str) -> None:
    assert left_words(seconds) == words


@pytest.mark.parametrize(
    ("on", "words"),
    [
        (date(2021, 5, 1), "早已截止"),
        (date(2021, 7, 14), "已截止 1 天"),
        (date(2021, 7, 15), "今天截止"),
        (date(2021, 7, 16), "明天截止"),
        (date(2021, 7, 25), "还有 10 天"),
    ],
)
def test_deadlines(on: date, words: str) -> None:
    assert deadline_words(on, date(2021, 7, 15)) == words


def test_moments_are_shown_in_local_time_to_the_minute() -> None:
    moment = datetime(2021, 7, 1, 1, 30, tzinfo=UTC)
    assert moment_words(moment) == f"{moment.astimezone():%Y-%m-%d %H:%M}"


@pytest.mark.parametrize(
    ("passphrase", "role"),
    [
        ("", "small"),
        ("123456", "error"),
        ("aaaaaaaaaaaaaaaaaaaaaaaa", "error"),
        ("abc12345xy", "caution"),
        ("correct horse battery staple", "success"),
        ("麦浪石桥秋千渡船", "success"),
    ],
)
def test_strength_looks_at_length_variety_and_kinds(passphrase: str, role: str) -> None:
    assert strength_of(passphrase).role == role


def test_the_standard_buttons_of_qt_are_chinese(theme: Theme, qapp: QApplication) -> None:
    box = QMessageBox()
    box.setStandardButtons(QMessageBox.StandardButton.Ok | QMessageBox.StandardButton.Cancel)
    words = {button.text().split("(")[0].replace("&", "") for button in box.buttons()}
    assert words == {"确定", "取消"}
