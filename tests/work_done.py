"""How much work a piece of code does, counted in calls: the same on an idle machine and on a busy one."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType

LINEAR = 2.2
"""Times the work that twice the input may cost: twice, and a little that does not repay itself at once."""


def calls_during(work: Callable[[], object]) -> int:
    """Return the calls of Python and built-in functions that ``work`` makes on this thread."""
    calls = 0

    def note(_: FrameType, event: str, __: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(before)
    return calls


def growth(work: Callable[[int], Callable[[], object]], size: int) -> float:
    """Return how many times the calls of ``work(size)`` those of ``work(2 * size)`` are; what both prepare is free.

    Each is run once before it is counted, so that what is kept from call to call is already there.
    """
    counts = []
    for ready in (work(size), work(2 * size)):
        ready()
        counts.append(calls_during(ready))
    return counts[1] / counts[0]
