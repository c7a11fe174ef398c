"""Which drives are sticks, and what does not fit on them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from desktop_app.services import drives
from desktop_app.services.drives import (
    FAT32_MOST,
    Drive,
    NoRoom,
    TooLargeForDrive,
    check_room,
    filesystem_of,
    linux_mounts,
    mac_volumes,
    megabytes,
    removable_drives,
    windows_drives,
)


def block(folder: Path, name: str, disk: str, removable: str, bus: str = "pci0") -> None:
    """Make a partition as ``/sys/class/block`` shows it."""
    real = folder / "devices" / bus / disk / name
    real.mkdir(parents=True)
    (real.parent / "removable").write_text(f"{removable}\n")
    (folder / "class").mkdir(exist_ok=True)
    (folder / "class" / name).symlink_to(real)


def test_linux_sticks_are_told_by_their_disk_their_bus_or_where_they_are_mounted(tmp_path: Path) -> None:
    block(tmp_path, "sda1", "sda", "0")
    block(tmp_path, "sdb1", "sdb", "1")
    block(tmp_path, "sdc1", "sdc", "0", bus="usb2")
    mounts = tmp_path / "mounts"
    mounts.write_text(
        "/dev/sda1 / ext4 rw 0 0\n"
        "proc /proc proc rw 0 0\n"
        "/dev/sdb1 /mnt/MY\\040STICK vfat rw 0 0\n"
        "/dev/sdc1 /mnt/盘 exfat rw 0 0\n"
        "/dev/mmcblk0p1 /run/media/user/CARD vfat rw 0 0\n"
        "broken\n",
        encoding="utf-8",
    )
    found = list(linux_mounts(mounts, tmp_path / "class"))
    assert found == [
        (Path("/mnt/MY STICK"), "MY STICK", "vfat"),
        (Path("/mnt/盘"), "盘", "exfat"),
        (Path("/run/media/user/CARD"), "CARD", "vfat"),
    ]


def test_no_table_of_mounts_means_no_sticks(tmp_path: Path) -> None:
    assert list(linux_mounts(tmp_path / "absent", tmp_path)) == []


def test_mac_volumes_are_sticks_but_for_the_system_itself(tmp_path: Path) -> None:
    (tmp_path / "KINGSTON").mkdir()
    (tmp_path / "Macintosh HD").symlink_to("/")
    assert list(mac_volumes(tmp_path)) == [(tmp_path / "KINGSTON", "KINGSTON", "")]
    assert list(mac_volumes(tmp_path / "absent")) == []


class _Kernel:
    """Windows with a disk C:, a stick E: and an empty card reader F:."""

    def GetLogicalDrives(self) -> int:
        return 0b110100

    def GetDriveTypeW(self, root: str) -> int:
        return 3 if root.startswith("C") else 2

    def GetVolumeInformationW(self, root: str, name: Any, *rest: Any) -> int:
        if root.startswith("F"):
            return 0
        name.value, rest[-2].value = "KINGSTON", "FAT32"
        return 1


def test_windows_sticks_are_the_removable_drives_with_a_medium() -> None:
    assert list(windows_drives(_Kernel())) == [(Path("E:\\"), "KINGSTON（E:）", "fat32")]


def test_only_drives_that_can_be_written_to_are_offered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = [(tmp_path, "STICK", "vfat"), (tmp_path / "pulled", "GONE", "vfat")]
    monkeypatch.setattr(drives, "_found", lambda: iter(found))
    (drive,) = removable_drives()
    assert (drive.path, drive.label, drive.fat) == (tmp_path, "STICK", True)
    assert drive.free > 0


def test_this_computer_can_be_asked() -> None:
    assert all(isinstance(drive, Drive) for drive in removable_drives())
    assert filesystem_of(Path("/proc")) == "proc"


def test_room_is_checked_and_a_large_file_is_refused_on_fat(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    check_room(tmp_path, 1000, 1000)
    check_room(tmp_path / "absent", 10**15, 10**15)
    with pytest.raises(NoRoom, match="没有写入任何内容"):
        check_room(tmp_path, 10**15, 1000)
    usage = type("Usage", (), {"free": 10**12})
    monkeypatch.setattr("desktop_app.services.drives.shutil.disk_usage", lambda _: usage)
    monkeypatch.setattr(drives, "filesystem_of", lambda _: "vfat")
    check_room(tmp_path, FAT32_MOST, FAT32_MOST)
    with pytest.raises(TooLargeForDrive, match="4 GiB"):
        check_room(tmp_path, FAT32_MOST + 1, FAT32_MOST + 1)


def test_sizes_are_told_as_sticks_are_sold() -> None:
    assert (megabytes(10), megabytes(2_500_000), megabytes(8_000_000_000)) == ("0.1 MB", "2.5 MB", "8.0 GB")
