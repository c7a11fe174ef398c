"""Background work: results on the main thread, cancelling, newest wins, failures kept apart."""

from __future__ import annotations

import threading
import time

from PySide6.QtCore import QObject, QThread
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.errors import Cancelled, KnownError
from desktop_app.domain.progress import Progress
from desktop_app.gui.job import Report, seconds_left
from desktop_app.gui.jobs import Jobs, Lane
from desktop_app.gui.theme import Theme


class Full(KnownError):
    """A known error of these tests."""


def test_the_result_arrives_on_the_main_thread(jobs: Jobs, qtbot: QtBot) -> None:
    worked: list[threading.Thread] = []
    heard: list[tuple[int, QThread]] = []

    def work(progress: Progress) -> int:
        worked.append(threading.current_thread())
        return 7

    jobs.run(work, lambda value: heard.append((value, QThread.currentThread())), owner=jobs)
    qtbot.waitUntil(lambda: bool(heard))
    assert heard[0][0] == 7
    assert heard[0][1] == jobs.thread()
    assert worked[0] is not threading.main_thread()


def test_work_on_the_library_is_done_one_after_the_other(jobs: Jobs, qtbot: QtBot) -> None:
    at_once: list[int] = []
    now = 0

    def work(progress: Progress) -> None:
        nonlocal now
        now += 1
        at_once.append(now)
        time.sleep(0.01)
        now -= 1

    for _ in range(5):
        jobs.run(work, lambda _: None, owner=jobs)
    qtbot.waitUntil(lambda: not jobs.busy)
    assert at_once == [1] * 5


def test_previews_do_not_wait_for_the_library(jobs: Jobs, qtbot: QtBot) -> None:
    gate = threading.Event()
    jobs.run(lambda _: gate.wait(5), lambda _: None, owner=jobs)
    seen: list[str] = []
    jobs.run(lambda _: "page", seen.append, owner=jobs, lane=Lane.PREVIEW)
    qtbot.waitUntil(lambda: seen == ["page"])
    gate.set()
    qtbot.waitUntil(lambda: not jobs.busy)


def test_a_known_error_goes_to_the_caller_and_otherwise_to_everyone(jobs: Jobs, qtbot: QtBot) -> None:
    def work(progress: Progress) -> None:
        raise Full("磁盘已满。")

    mine: list[KnownError] = []
    jobs.run(work, lambda _: None, mine.append, owner=jobs)
    with qtbot.waitSignal(jobs.failed) as heard:
        jobs.run(work, lambda _: None, owner=jobs)
    assert [str(error) for error in mine] == ["磁盘已满。"]
    assert str(heard.args[0]) == "磁盘已满。"


def test_a_defect_is_reported_as_one_and_the_runner_goes_on(theme: Theme, qtbot: QtBot) -> None:
    jobs = Jobs()
    with qtbot.waitSignal(jobs.bug) as heard:
        jobs.run(lambda _: 1 // 0, lambda _: None, owner=jobs)
    assert isinstance(heard.args[0], ZeroDivisionError)
    results: list[int] = []
    jobs.run(lambda _: 3, results.append, owner=jobs)
    qtbot.waitUntil(lambda: results == [3])
    jobs.close()


def test_cancelling_stops_the_work_at_its_next_report(jobs: Jobs, qtbot: QtBot) -> None:
    begun = threading.Event()

    def work(progress: Progress) -> str:
        begun.set()
        while True:
            progress.report(1, 10)
            time.sleep(0.001)

    errors: list[KnownError] = []
    job = jobs.run(work, lambda _: None, errors.append, owner=jobs)
    assert begun.wait(5)
    job.cancel()
    qtbot.waitUntil(lambda: bool(errors))
    assert isinstance(errors[0], Cancelled)


def test_work_cancelled_while_it_waits_never_begins(jobs: Jobs, qtbot: QtBot) -> None:
    gate = threading.Event()
    jobs.run(lambda _: gate.wait(5), lambda _: None, owner=jobs)
    done: list[str] = []
    errors: list[KnownError] = []
    jobs.run(lambda _: "begun", done.append, errors.append, owner=jobs).cancel()
    gate.set()
    qtbot.waitUntil(lambda: bool(errors))
    assert not done


def test_the_newest_of_a_name_replaces_the_others(jobs: Jobs, qtbot: QtBot) -> None:
    gate = threading.Event()
    seen: list[int] = []
    errors: list[KnownError] = []
    jobs.run(lambda _: gate.wait(5), lambda _: None, owner=jobs)
    for number in range(20):
        jobs.run(lambda _, n=number: n, seen.append, errors.append, owner=jobs, newest="preview")  # type: ignore[misc]
    gate.set()
    qtbot.waitUntil(lambda: not jobs.busy)
    assert seen == [19]
    assert not errors


def test_nobody_is_told_when_the_owner_is_gone(jobs: Jobs, qtbot: QtBot) -> None:
    page = QWidget()
    gate = threading.Event()
    seen: list[str] = []

    def late(progress: Progress) -> str:
        gate.wait(5)
        return "late"

    jobs.run(late, seen.append, owner=page)
    with qtbot.waitSignal(page.destroyed):
        page.deleteLater()
    gate.set()
    qtbot.waitUntil(lambda: not jobs.busy)
    assert not seen


def test_progress_reaches_the_main_thread_with_the_last_step(jobs: Jobs, qtbot: QtBot) -> None:
    gate = threading.Event()

    def work(progress: Progress) -> None:
        gate.wait(5)
        for step in range(1001):
            progress.report(step, 1000, "写入")

    reports: list[Report] = []
    job = jobs.run(work, lambda _: None, owner=jobs)
    job.reported.connect(reports.append)
    gate.set()
    qtbot.waitUntil(lambda: not jobs.busy)
    assert reports[-1].done == 1000
    assert len(reports) < 100


def test_busy_is_told_once_when_work_begins_and_once_when_all_is_over(jobs: Jobs, qtbot: QtBot) -> None:
    told: list[bool] = []
    jobs.busy_changed.connect(told.append)
    for _ in range(3):
        jobs.run(lambda _: None, lambda _: None, owner=jobs)
    qtbot.waitUntil(lambda: not jobs.busy)
    assert told == [True, False]


def test_closing_waits_for_the_work_and_tells_nobody(qtbot: QtBot) -> None:
    owner = QObject()
    runner = Jobs()
    stopped = threading.Event()

    def work(progress: Progress) -> None:
        try:
            while True:
                progress.report(0, 0)
                time.sleep(0.001)
        finally:
            stopped.set()

    heard: list[object] = []
    runner.run(work, heard.append, heard.append, owner=owner)
    runner.close()
    assert not heard
    assert stopped.is_set() or not runner.busy


def test_work_asked_for_after_closing_is_not_done(theme: Theme) -> None:
    runner = Jobs()
    runner.close()
    done: list[int] = []
    runner.run(lambda _: done.append(1), lambda _: None, owner=runner)
    assert not runner.busy
    assert not done


def test_what_belongs_to_a_page_is_dropped_with_it(jobs: Jobs, qtbot: QtBot) -> None:
    gate = threading.Event()
    page, other = QWidget(), QWidget()
    panel = QWidget(page)
    heard: list[str] = []
    jobs.run(lambda _: gate.wait(5), lambda _: heard.append("first"), owner=other)
    jobs.run(lambda _: None, lambda _: heard.append("panel"), owner=panel)
    jobs.run(lambda _: None, lambda _: heard.append("other"), owner=other)
    jobs.drop(page)
    gate.set()
    qtbot.waitUntil(lambda: not jobs.busy)
    assert heard == ["first", "other"]


def test_the_time_left_follows_the_pace_so_far() -> None:
    assert seconds_left(10.0, 25, 100) == 30.0
    assert seconds_left(0.5, 25, 100) is None
    assert seconds_left(10.0, 0, 100) is None
    assert seconds_left(10.0, 5, 0) is None
