"""A district's busy day, small: revisions, contradictions, damage and a stranger's key in one heap."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from benchmarks.bench_intake import busy_day


def test_what_is_sound_is_taken_in_and_everything_else_is_accounted_for(tmp_path: Path) -> None:
    heap = busy_day(tmp_path, units=4, cases=12, revised=2)
    sound = 12 + 2
    assert heap.packages == sound + 2 + 3 + 1
    assert heap.refused == Counter(Conflict=2, Damaged=2, NotAPackage=1, SenderKeyChanged=1)
    assert sum(intake.ok for intake in heap.outcomes) == sound
    assert all(intake.sentence.endswith("。") for intake in heap.outcomes)
