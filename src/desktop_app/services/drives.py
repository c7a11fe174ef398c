"""Removable drives: which sticks are plugged in, what they hold, and what they cannot."""

from __future__ import annotations

import ctypes
import os
import re
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop_app.domain.errors import KnownError

FAT32_MOST = 4 * 1024**3 - 1
"""Bytes of the largest file on a FAT32 stick."""
_FAT = frozenset(("vfat", "msdos", "fat", "fat12", "fat16", "fat32"))
_REMOVABLE = 2
"""DRIVE_REMOVABLE of GetDriveTypeW."""
_NO_QUESTIONS = 1
"""SEM_FAILCRITICALERRORS."""
_MOUNTED_BY_DESKTOPS = ("/media/", "/run/media/")
_OCTAL = re.compile(r"\\([0-7]{3})")


class NoRoom(KnownError):
    """The place has less free space than will be written."""

    def __init__(self, folder: Path, free: int, needed: int) -> None:
        super().__init__(
            f"“{folder}”只剩 {megabytes(free)}，这次大约要写 {megabytes(needed)}。没有写入任何内容，"
            "请腾出空间、换一个 U 盘，或者改为缩小扫描件后重试。"
        )


class TooLargeForDrive(KnownError):
    """A FAT32 stick takes no file of 4 GiB or more."""

    def __init__(self, folder: Path, needed: int) -> None:
        super().__init__(
            f"“{folder}”是 FAT32 格式，单个文件不能超过 4 GiB，这次大约有 {megabytes(needed)}。没有写入任何内容，"
            "请设置分卷大小（例如 2000 MB），或换用 exFAT 格式的 U 盘后重试。"
        )


@dataclass(frozen=True, slots=True)
class Drive:
    """One removable drive that is ready to be written to."""

    path: Path
    label: str
    """As a person knows it: the drive's letter or the name of the stick."""
    filesystem: str
    """As the system names it, lower case; empty where it cannot be told."""
    free: int
    """Bytes."""

    @property
    def fat(self) -> bool:
        """Whether files of 4 GiB do not fit."""
        return self.filesystem in _FAT


def removable_drives() -> list[Drive]:
    """Return the removable drives of this computer that can be written to, by their names."""
    return sorted(_ready(_found()), key=lambda drive: str(drive.path))


def _found() -> Iterator[tuple[Path, str, str]]:
    if sys.platform == "win32":
        return windows_drives(_kernel())
    return mac_volumes() if sys.platform == "darwin" else linux_mounts()


def _ready(found: Iterator[tuple[Path, str, str]]) -> Iterator[Drive]:
    for path, label, filesystem in found:
        try:
            if os.access(path, os.W_OK):
                yield Drive(path, label, filesystem, shutil.disk_usage(path).free)
        except OSError:  # pulled out meanwhile
            continue


def check_room(folder: Path, needed: int, largest: int) -> None:
    """Raise unless ``needed`` bytes fit into ``folder`` and one file of ``largest`` bytes may stand there.

    Raises :class:`NoRoom` or :class:`TooLargeForDrive`; a folder that cannot be looked at is left to whoever writes.
    """
    try:
        free = shutil.disk_usage(folder).free
    except OSError:
        return
    if needed > free:
        raise NoRoom(folder, free, needed)
    if largest > FAT32_MOST and filesystem_of(folder) in _FAT:
        raise TooLargeForDrive(folder, largest)


def filesystem_of(folder: Path) -> str:
    """Return the file system on which a folder lies, lower case; empty where it cannot be told."""
    if sys.platform == "win32":
        return _windows_volume(_kernel(), folder.absolute().anchor)[1]
    real = os.path.realpath(folder)
    best, kind = "", ""
    for _, place, filesystem in _mounts(Path("/proc/mounts")):
        if (real == place or real.startswith(place.rstrip("/") + "/")) and len(place) >= len(best):
            best, kind = place, filesystem
    return kind


# Linux


def linux_mounts(
    mounts: Path = Path("/proc/mounts"), blocks: Path = Path("/sys/class/block")
) -> Iterator[tuple[Path, str, str]]:
    """Yield path, name and file system of what is mounted from a removable disk, or where desktops mount sticks."""
    for device, place, filesystem in _mounts(mounts):
        if not device.startswith("/dev/"):
            continue
        if place.startswith(_MOUNTED_BY_DESKTOPS) or _is_removable(blocks / device.rpartition("/")[2]):
            yield Path(place), Path(place).name or place, filesystem


def _mounts(table: Path) -> Iterator[tuple[str, str, str]]:
    """Yield device, place and file system of each line of a table of mounts."""
    try:
        lines = table.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return
    for line in lines:
        words = line.split(" ")
        if len(words) >= 3:
            yield words[0], _unescaped(words[1]), words[2].lower()


def _unescaped(text: str) -> str:
    """Undo the octal escapes of a table of mounts."""
    return _OCTAL.sub(lambda match: chr(int(match[1], 8)), text)


def _is_removable(block: Path) -> bool:
    """Whether a partition's disk, or the disk itself, says that it can be taken out or hangs on USB."""
    try:
        real = block.resolve(strict=True)
        flags = [folder / "removable" for folder in (real, real.parent)]
        return "/usb" in str(real) or any(flag.exists() and flag.read_text().strip() == "1" for flag in flags)
    except OSError:
        return False


# macOS


def mac_volumes(volumes: Path = Path("/Volumes")) -> Iterator[tuple[Path, str, str]]:
    """Yield what is mounted below ``/Volumes`` but the system's own disk."""
    try:
        places = sorted(volumes.iterdir())
    except OSError:
        return
    for place in places:
        if place.is_dir() and not os.path.samefile(place, "/"):
            yield place, place.name, ""


# Windows


def windows_drives(kernel: Any) -> Iterator[tuple[Path, str, str]]:
    """Yield the drives that Windows calls removable and that have a medium in them; ``kernel`` is ``kernel32``."""
    letters = kernel.GetLogicalDrives()
    for index in range(26):
        root = f"{chr(ord('A') + index)}:\\"
        if letters >> index & 1 and kernel.GetDriveTypeW(root) == _REMOVABLE:
            name, filesystem = _windows_volume(kernel, root)
            if filesystem:
                yield Path(root), f"{name}（{root[:2]}）" if name else root[:2], filesystem


def _windows_volume(kernel: Any, root: str) -> tuple[str, str]:
    """Return the label and the file system of a drive; both empty where it is not ready."""
    name, filesystem = ctypes.create_unicode_buffer(261), ctypes.create_unicode_buffer(261)
    done = kernel.GetVolumeInformationW(root, name, 261, None, None, None, filesystem, 261)
    return (name.value, filesystem.value.lower()) if done else ("", "")


def _kernel() -> Any:
    """Return Windows' own functions, with its question for a missing disk switched off."""
    if sys.platform != "win32":
        raise NotImplementedError
    kernel = ctypes.WinDLL("kernel32")
    kernel.SetErrorMode(_NO_QUESTIONS)
    return kernel


def megabytes(size: int) -> str:
    """Return bytes as a sentence tells them."""
    return f"{size / 1e9:.1f} GB" if size >= 1e9 else f"{max(size / 1e6, 0.1):.1f} MB"
