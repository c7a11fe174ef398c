"""Every way in which a package or a contact card can be refused: one class, one Chinese sentence each.

A caller that needs to tell failures apart catches the class; a person reads the sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from desktop_app.age import errors as age
from desktop_app.domain.errors import KnownError


def _shown(name: str) -> str:
    """Return a name from outside as a sentence may quote it: short, and unable to play with the screen."""
    return (name if name.isprintable() else ascii(name)[1:-1])[:60]


def number_list(numbers: Sequence[int], most: int = 12) -> str:
    """Return numbers for a sentence, runs as 3–7, and after ``most`` of them only how many there are."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1] = [runs[-1][0], number]
        else:
            runs.append([number])
    words = [f"{run[0]}–{run[1]}" if len(run) > 1 else str(run[0]) for run in runs]
    return "、".join(words[:most]) + (f" 等 {len(numbers)}" if len(words) > most else "")


class PackageError(KnownError):
    """The base of all refusals by this layer."""


class CannotRead(PackageError):
    """The operating system would not give us the file's bytes."""

    def __init__(self, path: Path, cause: OSError) -> None:
        super().__init__(
            f"无法读取“{_shown(path.name)}”（{cause.strerror or cause}）。没有导入任何内容，"
            "请确认文件还在原处、U 盘没有拔出，然后重试。"
        )


class NotAPackage(PackageError):
    """The file is something else: a picture, a ZIP, an empty file, or an age file without our content."""

    def __init__(self) -> None:
        super().__init__("这不是报送包（.jbp）文件。没有导入任何内容，请向报送人核对发来的是哪个文件。")


class NewerFormat(PackageError):
    """The format's version is above what this program knows."""

    def __init__(self) -> None:
        super().__init__("这个文件由更新版本的匠报生成，本机版本无法打开。文件没有损坏，请升级匠报后重新打开。")


class WrongKey(PackageError):
    """None of this desk's keys opens it."""

    def __init__(self) -> None:
        super().__init__(
            "这个报送包不是加密给本机的收件名片的，无法打开。文件没有改动，请把本机的收件名片发给报送人，请其重新生成。"
        )


class WrongPassphrase(PackageError):
    """The passphrase does not open it."""

    def __init__(self) -> None:
        super().__init__("口令不正确，报送包没有打开。文件没有改动，请向报送人核对口令后重试。")


class PassphraseNeeded(PackageError):
    """It is locked with a passphrase and none was given."""

    def __init__(self) -> None:
        super().__init__("这个报送包用口令加密，还没有打开。文件没有改动，请输入报送人告知的口令。")


class PassphraseNotUsed(PackageError):
    """A passphrase was given for a package that is encrypted to contact cards."""

    def __init__(self) -> None:
        super().__init__("这个报送包是加密给收件名片的，不用口令。文件没有改动，请不带口令打开。")


class Damaged(PackageError):
    """Truncated or altered on the way: the encryption layer's authentication fails."""

    def __init__(self) -> None:
        super().__init__("报送包在传送或保存中损坏（内容缺失或被改动）。没有导入任何内容，请让报送人重新发送一份。")


class ChangedAfterSigning(PackageError):
    """Decrypts well, but is not what the sender signed, or is not built as the format demands."""

    def __init__(self, what: str = "") -> None:
        detail = f"（{what}）" if what else ""
        super().__init__(
            f"报送包的内容与报送人的签名不符{detail}，可能在签名之后被改动。没有导入任何内容，请联系报送人核实并重新发送。"
        )


class Readdressed(PackageError):
    """Signed for someone else, then encrypted again to this desk or to a passphrase by a third hand."""

    def __init__(self) -> None:
        super().__init__(
            "报送人签名时指定的收件人不是本机，这个报送包被他人转手重新加密过。没有导入任何内容，请让报送人直接发给本机。"
        )


class FingerprintMismatch(PackageError):
    """A case's content does not give the fingerprint that the manifest (and so the stamped paper) claims."""

    def __init__(self, title: str) -> None:
        super().__init__(
            f"申报件“{_shown(title)}”的内容与其指纹不一致，纸面材料将无法核对。没有导入任何内容，请让报送人重新生成报送包。"
        )


class Incomplete(PackageError):
    """Something that the manifest lists is not there."""

    def __init__(self, missing: str) -> None:
        super().__init__(f"报送包不完整，缺少“{_shown(missing)}”。没有导入任何内容，请让报送人重新发送完整的报送包。")


class OverLimit(PackageError):
    """A cap of :mod:`desktop_app.package.limits` is passed; ``what`` says which, and by how much is allowed."""

    def __init__(self, what: str) -> None:
        super().__init__(f"超出报送包的限制：{what}。没有写入任何内容，请分成几个报送包，或压缩材料后重试。")


class TooCostly(PackageError):
    """Opening would take an absurd amount of work or memory: a hostile scrypt work factor."""

    def __init__(self) -> None:
        super().__init__("打开这个报送包所需的计算量或内存异常，已拒绝打开。文件没有改动，请联系报送人核实来源。")


class UnsafeEntry(PackageError):
    """An entry that could do harm when unpacked: its name, its kind, or its being there twice."""

    def __init__(self, name: str, why: str) -> None:
        super().__init__(
            f"报送包里有不安全的条目“{_shown(name)}”（{why}），已拒绝打开。没有导入任何内容，请联系报送人核实来源。"
        )


class SourceChanged(PackageError):
    """While packing, a file was not what the case says it is."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"材料“{_shown(name)}”在打包时与登记的内容不一致，可能已损坏。报送包没有生成，请重新添加这份材料后重试。"
        )


class InvalidRecipient(PackageError):
    """A contact card's recipient is no age X25519 key."""

    def __init__(self) -> None:
        super().__init__("收件名片里的公钥无效，报送包没有生成。请让收件人重新导出收件名片。")


class NotACard(PackageError):
    """The file is no contact card."""

    def __init__(self) -> None:
        super().__init__("这不是收件名片（.jbc）文件。没有导入任何内容，请让对方用匠报重新导出收件名片。")


class CardDamaged(PackageError):
    """It is a contact card, but its content does not fit its signature."""

    def __init__(self) -> None:
        super().__init__("收件名片损坏或被改动，与其自身签名不符。没有导入，请让对方重新导出收件名片并核对指纹。")


class NotAReceipt(PackageError):
    """The file is no receipt."""

    def __init__(self) -> None:
        super().__init__("这不是回执（.jbr）文件。没有导入任何内容，请向收件单位核对发来的是哪个文件。")


class ReceiptForAnother(PackageError):
    """A receipt that none of this desk's keys opens."""

    def __init__(self) -> None:
        super().__init__("这份回执不是发给本机的，无法打开。文件没有改动，请向收件单位核对是哪一份回执。")


class ReceiptDamaged(PackageError):
    """It is a receipt, but its content does not fit its signature or the format."""

    def __init__(self) -> None:
        super().__init__("回执在传送中损坏，或与其签名不符。没有导入任何内容，请让收件单位重新发送回执。")


class NotAPart(PackageError):
    """The file is no part of a split package."""

    def __init__(self) -> None:
        super().__init__("这不是报送包的分卷文件。没有导入任何内容，请向报送人核对发来的是哪个文件。")


class MissingParts(PackageError):
    """Not all parts of a split package are there; ``numbers`` says which are not."""

    def __init__(self, numbers: Sequence[int], count: int) -> None:
        self.numbers, self.count = tuple(numbers), count
        super().__init__(
            f"这个报送包共 {count} 份，还缺第 {number_list(self.numbers)} 份。没有导入任何内容，"
            "请把缺的几份放到一起后重新接收，收到的几份不用再发。"
        )


class PartDamaged(PackageError):
    """A part is not what its first line says."""

    def __init__(self, number: int, name: str) -> None:
        self.number = number
        super().__init__(
            f"报送包的第 {number} 份“{_shown(name)}”在传送或保存中损坏。没有导入任何内容，请让报送人只重新发送这一份。"
        )


class PartsDiffer(PackageError):
    """Parts that do not belong together."""

    def __init__(self, why: str) -> None:
        super().__init__(f"这些分卷不能合成一个报送包（{why}）。没有导入任何内容，请让报送人重新发送全部分卷。")


@contextmanager
def naming_failures(path: Path) -> Iterator[None]:
    """Turn what the system and the age layer raise while the package at ``path`` is read into this module's names."""
    try:
        yield
    except OSError as error:
        raise CannotRead(path, error) from error
    except age.NotAge as error:
        raise NotAPackage from error
    except age.NewerAge as error:
        raise NewerFormat from error
    except age.HeaderTooLarge as error:
        raise OverLimit("收件人过多，或文件头过长") from error
    except age.TooCostly as error:
        raise TooCostly from error
    except age.AgeDamaged as error:
        raise Damaged from error
