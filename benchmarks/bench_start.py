"""From the start of the process to a usable window beside a bare Qt window, and of a command beside bare Python."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.figure import Figure
from benchmarks.timing import best_in_turns

ROUNDS = 5


def seconds_to_paint(module: str, *words: str) -> tuple[float, float]:
    """Return the seconds from spawning a window's process to its first painted picture, and its processor time in all.

    The processor time counts every thread until the process ended, so it holds for a noisy minute too.
    """
    spent, started = children_seconds(), time.perf_counter()
    command = [sys.executable, "-m", f"benchmarks.{module}", *words]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        line = child.stdout.readline() if child.stdout else ""
        elapsed = time.perf_counter() - started
        child.wait(60)
    if line.strip() != "usable":
        raise RuntimeError("the window did not come up")
    return elapsed, children_seconds() - spent


def children_seconds() -> float:
    """Return the processor time of all processes that were waited for."""
    times = os.times()
    return times.children_user + times.children_system


def run() -> list[Figure]:
    """Measure both in turns, so that a noisy minute is noisy for both."""
    with tempfile.TemporaryDirectory() as folder:
        library, secret = Path(folder, "library"), Path(folder, "passphrase.txt")
        secret.write_text("匠报演示库口令\n", encoding="utf-8")
        options = ["--library", str(library), "--passphrase-file", str(secret)]
        demo = [sys.executable, "-m", "desktop_app", *options, "library", "demo"]
        begun, spent = time.perf_counter(), children_seconds()
        subprocess.run(demo, check=True, capture_output=True)
        made = Figure("library demo, all programmes", time.perf_counter() - begun, "s", aim="aim < 10")
        made_spent = Figure("library demo, processor time", children_seconds() - spent, "s")
        window = ("window_start", str(library), str(secret))
        pairs = [(seconds_to_paint(*window), seconds_to_paint("first_paint")) for _ in range(ROUNDS)]
    (ours, ours_spent), (bare, bare_spent) = (
        (statistics.median(one[0] for one in side), statistics.median(one[1] for one in side))
        for side in zip(*pairs, strict=True)
    )
    name = "start to usable window, demo library"
    return [
        made,
        made_spent,
        Figure(name, ours, "s", f"bare Qt window: {bare:.2f} s", bare / ours),
        Figure(f"{name}, processor", ours_spent, "s", f"bare Qt window: {bare_spent:.2f} s", bare_spent / ours_spent),
        command_figure(),
    ]


def command_figure() -> Figure:
    """Measure a short command as a whole process."""

    def process(*words: str) -> Callable[[], object]:
        return lambda: subprocess.run([sys.executable, *words], check=True, capture_output=True)

    listing, nothing = (
        process("-m", "desktop_app", "programme", "list"),
        process("-c", "import pydantic, desktop_app.programmes.cel_engine"),
    )
    ours, bare = best_in_turns(listing, nothing, ROUNDS)
    return Figure("command: programme list", ours, "ms", f"Python with pydantic and cel: {bare:.0f} ms", bare / ours)
