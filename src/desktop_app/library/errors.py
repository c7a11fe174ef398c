"""Known errors of the library, one class each; the text is the sentence that the user reads."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop_app.domain.contact import CardAlarm
from desktop_app.domain.errors import KnownError, WrongUse

_FULL = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}
_READ_ONLY = {errno.EACCES, errno.EPERM, errno.EROFS}


class LibraryError(KnownError):
    """Something about the library that has a name and a remedy."""


class LibraryBusy(LibraryError):
    """Another program, or another window of this one, has the library open."""

    def __init__(self, holder: str = "") -> None:
        who = f"（{holder}）" if holder else ""
        super().__init__(
            f"档案库正在别处打开{who}，同一时间只能有一处使用。数据没有改动，请先关闭另一处的匠报，然后重试。"
        )


class WrongKey(LibraryError):
    """The passphrase, recovery code or keyring entry does not open this library."""

    def __init__(self, what: str = "口令") -> None:
        super().__init__(f"{what}不正确，档案库没有打开，数据没有改动。请核对后重试。")


class KeyTooCostly(LibraryError):
    """Stretching the passphrase needs more memory than there is, or than anyone should ask for."""

    def __init__(self) -> None:
        super().__init__(
            "校验口令所需的内存超出限度，档案库没有打开，数据没有改动。请关闭其他程序后重试，仍不行请从备份恢复。"
        )


class RecoveryCodeMismatch(WrongKey):
    """A recovery code that is well typed, but does not open what it is used on."""

    def __init__(self) -> None:
        LibraryError.__init__(
            self,
            "恢复码与这个档案库或备份不符，没有打开，数据没有改动。"
            "请核对恢复码属于哪个档案库；如果确认无误，说明文件已损坏，请改用另一份备份。",
        )


class KeyringUnavailable(LibraryError):
    """The machine has no usable system keyring, or it refused."""

    def __init__(self) -> None:
        super().__init__(
            "系统密钥环不可用或已锁定，档案库没有打开，数据没有改动。请解锁系统密钥环后重试，或使用口令、恢复码打开。"
        )


class KeyringKeyMissing(WrongKey):
    """The keyring works, but holds no key for this library: another machine or another user made it."""

    def __init__(self) -> None:
        LibraryError.__init__(
            self,
            "系统密钥环里没有这个档案库的密钥，档案库没有打开，数据没有改动。"
            "请在建立它的电脑和用户下打开，或使用恢复码打开。",
        )


class NotALibrary(LibraryError):
    """The folder holds no library, or only pieces of one."""

    def __init__(self, folder: Path) -> None:
        super().__init__(f"“{folder}”不是匠报档案库。没有改动任何文件，请选择正确的文件夹，或新建档案库。")


class LibraryExists(LibraryError):
    """A library cannot be made where one, or the remains of one, already lie."""

    def __init__(self, folder: Path) -> None:
        super().__init__(f"“{folder}”里已有档案库的文件。没有改动任何文件，请打开它，或另选文件夹新建。")


class LibraryReadOnly(LibraryError):
    """The folder or one of its files may not be written."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"档案库所在的文件夹“{folder}”不允许写入，刚才的操作没有执行，已有数据没有改动。"
            "请检查文件夹权限或磁盘写保护，然后重试。"
        )


class LibraryUnreachable(LibraryError):
    """The disk under the library fails or went away."""

    def __init__(self, folder: Path, cause: str) -> None:
        super().__init__(
            f"无法读写档案库所在的位置“{folder}”（{cause}），刚才的操作没有执行，已保存的数据没有改动。"
            "请检查磁盘或网络位置是否连接，然后重试。"
        )


class LibraryTooNew(LibraryError):
    """A newer version of the program has already converted this library."""

    def __init__(self, version: str) -> None:
        super().__init__(
            f"档案库由更新版本的匠报建立或升级（数据版本 {version}），本版本不能打开。"
            "数据没有改动，请安装新版匠报后再打开。"
        )


class LibraryDamaged(LibraryError):
    """The database or the key file cannot be what it should be."""

    def __init__(self, what: str) -> None:
        super().__init__(f"档案库已损坏：{what}。没有再写入任何内容，请先整体复制该文件夹，再从备份恢复。")


class ObjectMissing(LibraryError):
    """A stored attachment's content is not there."""

    def __init__(self, digest: str) -> None:
        self.digest = digest
        super().__init__(
            f"佐证材料的文件内容缺失（编号 {digest[:12]}）。填报内容没有影响，请从原文件重新添加，或从备份恢复。"
        )


class ObjectDamaged(LibraryError):
    """A stored attachment's content is no longer what was stored."""

    def __init__(self, digest: str) -> None:
        self.digest = digest
        super().__init__(
            f"佐证材料的文件内容已损坏（编号 {digest[:12]}）。填报内容没有影响，请从原文件重新添加，或从备份恢复。"
        )


class SourceUnreadable(LibraryError):
    """A file that was to be attached cannot be read."""

    def __init__(self, name: str, cause: str) -> None:
        super().__init__(f"无法读取文件“{name}”（{cause}）。没有添加，已有材料没有影响，请检查文件后重新添加。")


class NotABackup(LibraryError):
    """The file is no backup, or one of a newer format."""

    def __init__(self, *, newer: bool = False) -> None:
        what = "是更新版本的匠报做的备份，本版本不能读取" if newer else "不是匠报的备份文件"
        super().__init__(f"这个文件{what}。没有改动，请选择正确的备份文件，或安装新版匠报。")


class BackupDamaged(LibraryError):
    """A backup is cut short, was changed, or does not fit together."""

    def __init__(self) -> None:
        super().__init__("备份文件不完整或已损坏，没有恢复，现有档案库没有改动。请改用另一份备份，或重新复制这个文件。")


class FolderTaken(LibraryError):
    """A library cannot be restored into a folder that holds other things."""

    def __init__(self, folder: Path) -> None:
        super().__init__(f"“{folder}”里有别的文件，没有恢复，也没有改动任何文件。请选择空文件夹或原档案库的文件夹。")


class DiskFull(LibraryError):
    """No room left where the library lies."""

    def __init__(self) -> None:
        super().__init__("档案库所在的磁盘空间不足，刚才的操作没有保存，之前保存的内容没有影响。请清理磁盘空间后重试。")


class UnknownCase(WrongUse):
    """No case has this id."""

    def __init__(self, case_id: str) -> None:
        super().__init__(f"没有编号为“{case_id}”的申报件。请核对编号，可用申报件列表查看。")


class CaseExists(LibraryError):
    """A case with this id is already in the library."""

    def __init__(self, case_id: str) -> None:
        super().__init__(f"编号为“{case_id}”的申报件已在档案库中。没有改动，请在申报件列表中打开它。")


class RevisionTaken(LibraryError):
    """A revision number is not above the ones that the case has."""

    def __init__(self, number: int) -> None:
        super().__init__(f"这个申报件的第 {number} 版已经存在或已被更新的版本取代。没有改动，请刷新后重试。")


class UnknownRevision(WrongUse):
    """The case has no such revision."""

    def __init__(self, number: int) -> None:
        super().__init__(f"这个申报件没有第 {number} 版。请在历史版本列表中选择。")


class UnknownCard(WrongUse):
    """No card of this name was imported."""

    def __init__(self, name: str) -> None:
        super().__init__(f"没有名为“{name}”的收件名片。请先导入对方的名片文件（.jbc），或用名片列表核对名称。")


class CardKeyChanged(LibraryError):
    """A card comes with other keys than the card of that name had: an alarm."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"这张名片与本机登记的“{name}”的名片不是同一张，可能有人冒充，没有导入。原名片没有改动；"
            "请用原来就知道的号码打电话给对方，按对方读出的八组数字决定用哪一张。在此之前不能向其报送。"
        )


class CardInAlarm(LibraryError):
    """Something was to go to a card in whose name another one turned up."""

    def __init__(self, alarm: CardAlarm) -> None:
        super().__init__(
            f"“{alarm.name}”出现了另一张同名的名片，还没有核实，现在不能向其报送，没有生成任何文件。"
            "请打电话给对方核对指纹，决定用哪一张后再报送。"
        )


class OwnCardImported(LibraryError):
    """The card to be imported is this library's own."""

    def __init__(self) -> None:
        super().__init__("这是本机自己的名片，不需要导入。没有改动，请把它发给对方，并导入对方的名片。")


class UnknownRecord(WrongUse):
    """A person, unit, batch or other record with this id does not exist."""

    def __init__(self, kind: str, record_id: str) -> None:
        super().__init__(f"没有编号为“{record_id}”的{kind}。请刷新列表后重新选择。")


def os_trouble(error: OSError, folder: Path) -> LibraryError:
    """Return the known error for an operating-system error met while reading or writing the library."""
    if error.errno in _FULL:
        return DiskFull()
    if error.errno in _READ_ONLY:
        return LibraryReadOnly(folder)
    return LibraryUnreachable(folder, error.strerror or str(error))


@contextmanager
def naming_os_errors(folder: Path) -> Iterator[None]:
    """Turn operating-system errors of the block into :class:`LibraryError`."""
    try:
        yield
    except OSError as error:
        raise os_trouble(error, folder) from error
