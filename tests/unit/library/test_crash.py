"""Whatever was reported as saved is there after kill -9, and the library opens whole."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop_app.library import Library
from tests.unit.library.conftest import make_case, passphrase
from tests.unit.library.crash_child import CASE_ID

ROOT = Path(__file__).parents[3]
ROUNDS = 20


class Victims:
    """Starts workers and kills them."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        assert process.stdin is not None
        assert process.stdout is not None
        self._orders, self._says = process.stdin, process.stdout

    def run_and_kill(self, folder: Path, after: int, delay: float) -> int:
        """Start a worker, kill it ``delay`` seconds after its ``after``-th word; return the last number it told."""
        self._orders.write(f"{folder}\n")
        self._orders.flush()
        words = iter(self._says.readline, "")
        worker = next(int(word.split()[1]) for word in words if word.startswith("worker"))
        heard = [int(next(words)) for _ in range(after)]
        time.sleep(delay)
        os.kill(worker, signal.SIGKILL)
        heard += [int(word) for word in iter(self._says.readline, "gone\n")]
        return heard[-1] if heard else -1


@contextmanager
def victims(job: str) -> Iterator[Victims]:
    environment = {**os.environ, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"}
    with subprocess.Popen(
        [sys.executable, "-m", "tests.unit.library.crash_child", job],
        cwd=ROOT,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        bufsize=1,
    ) as process:
        yield Victims(process)


def test_nothing_that_was_reported_saved_is_lost_when_the_program_is_killed(folder: Path) -> None:
    chance = random.Random(20210715)  # noqa: S311
    with Library.create(folder, passphrase(), owner_name="甲") as library:
        library.cases.add(make_case(CASE_ID, answers={"f": {"n": "0"}}))
    with victims("work") as killed:
        for _ in range(ROUNDS):
            reported = killed.run_and_kill(folder, chance.randrange(1, 4), chance.random() * 0.03)
            with Library.open(folder, passphrase()) as library:
                case = library.cases.get(CASE_ID)
                kept = int(str(case.answers["f"]["n"]))
                assert reported <= kept <= reported + 1
                assert case.answers["f"]["text"] == "总结" * kept
                assert case.attachments[-1].id == f"a{kept}"
                assert library.check() == []
                named = {path.name for path in library.objects.paths()}
                assert {path.name for path in (folder / "objects").rglob("*") if path.is_file()} == named


def test_a_creation_that_was_killed_is_whole_or_can_be_done_again(tmp_path: Path) -> None:
    chance = random.Random(69)  # noqa: S311
    started = time.perf_counter()
    Library.create(tmp_path / "measured", passphrase(), owner_name="甲").close()
    usual = time.perf_counter() - started
    with victims("make") as killed:
        for number in range(ROUNDS):
            folder = tmp_path / str(number)
            killed.run_and_kill(folder, 1, chance.random() * usual)
            if not Library.is_library(folder):
                Library.create(folder, passphrase(), owner_name="甲").close()
            with Library.open(folder, passphrase()) as library:
                assert library.check() == []
