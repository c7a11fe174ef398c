"""A process to be killed: imports once, then forks a worker for every line on its standard input.

Each worker opens the library named on the line and saves and attaches without end, telling after each durable save.
"""

from __future__ import annotations

import io
import itertools
import os
import sys
import time
from dataclasses import replace
from pathlib import Path

from desktop_app.library import Library, Passphrase
from tests.unit.library.conftest import attachment_of, passphrase

CASE_ID = "c" * 32
LIFETIME = 20
"""Seconds after which a worker that nobody kills ends by itself."""


def say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def work(folder: Path, key: Passphrase) -> None:
    with Library.open(folder, key) as library:
        case = library.cases.get(CASE_ID)
        start = int(str(case.answers["f"]["n"])) + 1
        ends = time.monotonic() + LIFETIME
        for number in itertools.takewhile(lambda _: time.monotonic() < ends, itertools.count(start)):
            stored = library.objects.put(io.BytesIO(os.urandom(200_000)))
            attachments = (*case.attachments[-3:], attachment_of(stored, f"a{number}"))
            case = replace(case, answers={"f": {"n": str(number), "text": "总结" * number}}, attachments=attachments)
            library.cases.save(case)
            say(str(number))
            if number % 5 == 0:
                library.cases.add_revision(CASE_ID, why="manual", fingerprint="f" * 64)
                library.objects.sweep()
                case = library.cases.get(CASE_ID)


def make(folder: Path, key: Passphrase) -> None:
    say("0")
    Library.create(folder, key, owner_name="甲").close()
    time.sleep(LIFETIME)


def main() -> None:
    job = {"work": work, "make": make}[sys.argv[1]]
    for line in sys.stdin:
        worker = os.fork()
        if worker == 0:
            say(f"worker {os.getpid()}")
            job(Path(line.rstrip("\n")), passphrase())
            os._exit(1)
        os.waitpid(worker, 0)
        say("gone")


if __name__ == "__main__":
    main()
