"""What every window test shares: no screen, our theme, Qt's words in Chinese, no dialog waiting for a person."""

from __future__ import annotations

import os
from collections.abc import Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.gui.jobs import Jobs
from desktop_app.gui.theme import Appearance, Theme
from desktop_app.gui.translation import speak_chinese


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    """Our theme on the one application, light whatever the machine says."""
    assert speak_chinese(qapp)
    return Theme(qapp, Appearance.LIGHT)


@pytest.fixture
def jobs(theme: Theme) -> Iterator[Jobs]:
    """A runner of background work that is empty again afterwards."""
    assert theme is not None
    runner = Jobs()
    yield runner
    runner.close()
