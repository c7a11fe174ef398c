"""What the window takes for granted of the Qt binding."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject


def test_calls_without_a_result_leave_none_alone() -> None:
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(500):
        thing.setObjectName("x")
    assert sys.getrefcount(None) > before - 250
