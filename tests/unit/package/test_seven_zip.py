"""The 7z: opens with 7-Zip, tells nothing without the passphrase, and no name in it does harm."""

from __future__ import annotations

import io
import subprocess
from functools import partial
from pathlib import Path

import pytest

from desktop_app.domain.errors import Cancelled
from desktop_app.domain.progress import Progress
from desktop_app.package.seven_zip import Member, write_seven_zip

KEY = "麦浪-K7QM-ABCD"


def member(folder: str, name: str, data: bytes = b"secret") -> Member:
    return Member(folder, name, partial(io.BytesIO, data))


def packed(path: Path, *members: Member) -> Path:
    with path.open("w+b") as stream:
        assert write_seven_zip(stream, members, KEY) == stream.tell()
    return path


def unpacked(archive: Path, folder: Path) -> dict[str, bytes]:
    subprocess.run(["7z", "x", "-y", f"-p{KEY}", f"-o{folder}", archive], check=True, capture_output=True)
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_everything_comes_out_again(tmp_path: Path) -> None:
    large = bytes(range(256)) * 40_000
    archive = packed(
        tmp_path / "a.7z", member("张三", "表.pdf"), member("", "说明.txt", b""), member("张三", "大", large)
    )
    assert unpacked(archive, tmp_path / "x") == {"张三/表.pdf": b"secret", "说明.txt": b"", "张三/大": large}


def test_without_the_passphrase_not_even_a_name_is_told(tmp_path: Path) -> None:
    archive = packed(tmp_path / "a.7z", member("张三", "表.pdf"))
    for command in ("l", "t", "x"):
        said = subprocess.run(["7z", command, "-pwrong", archive], capture_output=True, stdin=subprocess.DEVNULL)
        assert said.returncode != 0
        assert "表.pdf" not in said.stdout.decode()
    assert b"secret" not in archive.read_bytes()
    assert "表.pdf".encode("utf-16-le") not in archive.read_bytes()


def test_names_that_would_do_harm_or_meet_are_made_safe_and_kept_apart(tmp_path: Path) -> None:
    hostile = [
        "../../etc/passwd",
        "a.txt",
        "A.TXT",
        "a.txt",
        "C:\\x",
        "CON",
        "a\x00b",
        "x\u202efdp.exe",
        "长" * 200,
        " . ",
    ]
    archive = packed(tmp_path / "a.7z", *(member("..", name, name.encode()) for name in hostile))
    found = unpacked(archive, tmp_path / "x")
    assert sorted(found.values()) == sorted(name.encode() for name in hostile)
    assert len({name.casefold() for name in found}) == len(hostile)
    assert all(".." not in Path(name).parts and "\u202e" not in name for name in found)


def test_progress_counts_bytes_and_stops(tmp_path: Path) -> None:
    progress = Progress(lambda done, total, _: progress.cancel() if done > 500_000 else None)
    with (tmp_path / "a.7z").open("w+b") as stream, pytest.raises(Cancelled):
        write_seven_zip(stream, [member("", "x", bytes(10_000_000))], KEY, 10_000_000, progress)
