"""Work says how far it is and learns that it should stop."""

from __future__ import annotations

import threading

import pytest

from desktop_app.domain.errors import Cancelled, KnownError
from desktop_app.domain.progress import Progress


def test_reports_reach_the_listener() -> None:
    seen: list[tuple[int, int, str]] = []
    progress = Progress(lambda done, total, message: seen.append((done, total, message)))
    progress.report(1, 3, "第一页")
    progress.report(3, 3)
    assert seen == [(1, 3, "第一页"), (3, 3, "")]


def test_nobody_needs_to_listen() -> None:
    progress = Progress()
    progress.report(1, 0)
    assert not progress.cancelled


def test_the_next_report_after_a_cancel_stops_the_work_without_reporting() -> None:
    seen: list[int] = []
    progress = Progress(lambda done, _total, _message: seen.append(done))
    progress.report(1, 2)
    progress.cancel()
    progress.cancel()
    assert progress.cancelled
    with pytest.raises(Cancelled):
        progress.report(2, 2)
    assert seen == [1]


def test_a_cancel_from_another_thread_is_seen() -> None:
    progress = Progress()
    thread = threading.Thread(target=progress.cancel)
    thread.start()
    thread.join()
    with pytest.raises(Cancelled):
        progress.report(1, 1)


def test_a_cancelled_work_says_so_in_one_sentence() -> None:
    assert isinstance(Cancelled(), KnownError)
    assert str(Cancelled()) == "操作已取消，没有留下任何改动。"
