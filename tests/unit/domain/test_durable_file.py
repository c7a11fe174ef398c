"""A user's file is whole: the old one or the new one."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app.domain.durable_file import CannotWrite, replacing, sync_folder
from desktop_app.domain.errors import Cancelled


def write_half_and_fail(target: Path, failure: Exception) -> None:
    with replacing(target) as stream:
        stream.write(b"half")
        raise failure


def test_the_content_appears_under_its_name_at_the_end_and_not_before(tmp_path: Path) -> None:
    target = tmp_path / "申报表.pdf"
    with replacing(target) as stream:
        stream.write(b"new")
        assert not target.exists()
    assert target.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [target]


def test_an_old_file_is_replaced_whole(tmp_path: Path) -> None:
    target = tmp_path / "a"
    target.write_bytes(b"old and longer")
    with replacing(target) as stream:
        stream.write(b"new")
        stream.flush()
        assert target.read_bytes() == b"old and longer"
    assert target.read_bytes() == b"new"


def test_whatever_goes_wrong_inside_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "a"
    target.write_bytes(b"old")
    with pytest.raises(ZeroDivisionError):
        write_half_and_fail(target, ZeroDivisionError())
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_missing_folder_is_a_known_error_that_names_the_file(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite, match="无法写入“a.pdf”") as failed, replacing(tmp_path / "gone" / "a.pdf"):
        pass
    assert failed.value.exit_status == 1


def test_a_target_that_is_a_folder_is_a_known_error_and_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "taken" / "inside").mkdir(parents=True)
    with pytest.raises(CannotWrite), replacing(tmp_path / "taken") as stream:
        stream.write(b"x")
    assert [path.name for path in tmp_path.iterdir()] == ["taken"]


def test_a_full_disk_is_a_known_error_and_leaves_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "a"
    target.write_bytes(b"old")
    with pytest.raises(CannotWrite, match="空间"):
        write_half_and_fail(target, OSError(28, "No space left on device"))
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize(("private", "mode"), [(True, 0o600), (False, 0o644)])
def test_a_private_file_is_readable_by_its_owner_only(tmp_path: Path, private: bool, mode: int) -> None:
    target = tmp_path / "a"
    with replacing(target, private=private) as stream:
        stream.write(b"x")
    if os.name == "posix":
        assert target.stat().st_mode & 0o777 == mode
    assert target.read_bytes() == b"x"


def test_a_very_long_chinese_name_can_be_written(tmp_path: Path) -> None:
    target = tmp_path / ("长" * 80 + ".pdf")  # 244 bytes, near the limit of 255
    with replacing(target) as stream:
        stream.write(b"x")
    assert target.read_bytes() == b"x"


def test_syncing_a_folder_that_is_gone_is_no_error(tmp_path: Path) -> None:
    sync_folder(tmp_path / "gone")
    assert not (tmp_path / "gone").exists()


def test_a_check_before_the_rename_can_keep_the_file_from_appearing(tmp_path: Path) -> None:
    path = tmp_path / "报送包.jbp"
    path.write_bytes(b"old")

    def refuse(temporary: Path) -> None:
        assert temporary.read_bytes() == b"new"
        raise Cancelled

    with pytest.raises(Cancelled), replacing(path, check=refuse) as stream:
        stream.write(b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_marked_file_says_what_it_is_until_it_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "报送包.jbp"
    with replacing(path, marked=True) as stream:
        stream.write(b"half")
        assert [item.name for item in tmp_path.iterdir()] == ["报送包.jbp.未完成"]
    assert [item.name for item in tmp_path.iterdir()] == ["报送包.jbp"]


def test_what_an_earlier_attempt_has_left_is_replaced_and_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").write_bytes(b"kept")
    (tmp_path / "a.jbp.未完成").symlink_to(tmp_path / "elsewhere")
    with replacing(tmp_path / "a.jbp", marked=True) as stream:
        stream.write(b"new")
    assert (tmp_path / "elsewhere").read_bytes() == b"kept"
    assert (tmp_path / "a.jbp").read_bytes() == b"new"


def test_a_marked_file_may_have_a_very_long_name(tmp_path: Path) -> None:
    target = tmp_path / ("长" * 80 + ".jbp")
    with replacing(target, marked=True) as stream:
        stream.write(b"x")
        assert next(tmp_path.iterdir()).name.endswith(".未完成")
    assert target.read_bytes() == b"x"


@pytest.mark.parametrize("make", [Path.mkdir, os.mkfifo], ids=["folder", "pipe"])
def test_what_is_no_file_is_never_replaced(tmp_path: Path, make: Callable[[Path], None]) -> None:
    target = tmp_path / "target"
    make(target)
    with pytest.raises(CannotWrite, match="没有改动"), replacing(target) as stream:
        stream.write(b"new")
    assert not target.is_file()
    assert [path.name for path in tmp_path.iterdir()] == ["target"]


def test_content_reaches_the_disk_before_its_name_and_the_name_before_the_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    order: list[str] = []
    fsync, replace = os.fsync, Path.replace

    def synced(handle: int) -> None:
        order.append("folder" if stat.S_ISDIR(os.fstat(handle).st_mode) else f"{os.fstat(handle).st_size} bytes")
        fsync(handle)

    def renamed(path: Path, target: Path) -> Path:
        order.append("name")
        return replace(path, target)

    monkeypatch.setattr(os, "fsync", synced)
    monkeypatch.setattr(Path, "replace", renamed)
    with replacing(tmp_path / "target") as stream:
        stream.write(b"new")
    assert order == ["3 bytes", "name", "folder"]
