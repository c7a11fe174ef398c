"""Timing two things in turns, so that a noisy minute is noisy for both."""

from __future__ import annotations

import time
from collections.abc import Callable


def milliseconds(work: Callable[[], object]) -> float:
    """Return how long one run takes."""
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000


def best_in_turns(ours: Callable[[], object], floor: Callable[[], object], rounds: int = 15) -> tuple[float, float]:
    """Return the best milliseconds of each over ``rounds`` turns; other work on the machine can only slow."""
    pairs = [(milliseconds(ours), milliseconds(floor)) for _ in range(rounds)]
    return min(pair[0] for pair in pairs), min(pair[1] for pair in pairs)
