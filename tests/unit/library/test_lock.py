"""One writer at a time, whatever becomes of the one before."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.library import Library, LibraryBusy, WrongKey
from desktop_app.library.lock import LOCK_FILE, LibraryLock
from tests.unit.library.conftest import passphrase

ROOT = Path(__file__).parents[3]
HOLD = "import sys, pathlib; from desktop_app.library.lock import LibraryLock; " \
    "LibraryLock(pathlib.Path(sys.argv[1])); print('held', flush=True); sys.stdin.read()"  # fmt: skip


def test_another_process_that_holds_the_library_is_named_and_a_dead_one_is_no_hindrance(folder: Path) -> None:
    Library.create(folder, passphrase(), owner_name="甲").close()
    command = [sys.executable, "-c", HOLD, str(folder)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        with pytest.raises(LibraryBusy, match=f"进程 {holder.pid}，"):
            Library.open(folder, passphrase())
        with pytest.raises(LibraryBusy):
            LibraryLock(folder)
        holder.kill()
        holder.wait()
        Library.open(folder, passphrase()).close()


def test_a_refused_opening_lets_the_lock_go(folder: Path) -> None:
    Library.create(folder, passphrase(), owner_name="甲").close()
    for _ in range(3):
        with pytest.raises(WrongKey):
            Library.open(folder, passphrase("错"))
    Library.open(folder, passphrase()).close()


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"[]", b'{"user": 1}', b"null"])
def test_whatever_the_lock_file_says_it_only_helps_the_sentence(tmp_path: Path, content: bytes) -> None:
    lock = LibraryLock(tmp_path)
    (tmp_path / LOCK_FILE).write_bytes(content)
    with pytest.raises(LibraryBusy, match="正在别处打开，"):
        LibraryLock(tmp_path)
    lock.release()
    LibraryLock(tmp_path).release()


def test_a_disk_too_full_to_tell_who_holds_it_does_not_keep_the_library_shut(tmp_path: Path) -> None:
    (tmp_path / LOCK_FILE).symlink_to("/dev/full")
    LibraryLock(tmp_path).release()
