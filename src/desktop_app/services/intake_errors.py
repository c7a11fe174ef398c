"""Why a file that came was not, or not wholly, taken in: one class, one Chinese sentence each."""

from __future__ import annotations

from pathlib import Path

from desktop_app.domain.case import Case
from desktop_app.domain.contact import ContactCard
from desktop_app.domain.errors import KnownError


class SenderKeyChanged(KnownError):
    """A package signed with other keys than the card of that name: an alarm."""

    def __init__(self, card: ContactCard) -> None:
        super().__init__(
            f"报送人“{card.name}”的名片与本机登记的不一致，可能有人冒名，没有导入任何内容，文件已原样另存。"
            f"请用登记的电话与对方逐组核对新指纹（{card.spoken_fingerprint}），再在“收件”里处理。"
        )


class SenderOnHold(KnownError):
    """A package of a sender about whom an alarm is open."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"“{name}”的名片正在核实，在此之前这个报送人的文件都不导入，文件已原样另存。"
            "请打电话核对指纹，处理之后这个文件会自动接收。"
        )


class Conflict(KnownError):
    """A package says something else about a case than what this library holds; people have to find out who is right."""

    def __init__(self, kept: Case, arrived: Case) -> None:
        if kept.sender != arrived.sender:
            owner = f"由“{kept.sender}”报送" if kept.sender else "是本单位自己的"
            why = f"在本机{owner}，这次的报送人却是“{arrived.sender}”"
        elif kept.edited:
            why = "在本机有未报送的改动"
        elif not kept.sender:
            why = "已由本机收回或另有改动，又收到一份填好的"
        else:
            why = f"的第 {arrived.revision} 版已经收到过，这次的内容却不同"
        super().__init__(
            f"申报件“{kept.title}”{why}。原有内容没有改动，收到的文件已原样另存，请并排比较后选择保留哪一份。"
        )


class NothingThere(KnownError):
    """A folder without any package, or a path that does not exist."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"“{path.name or path}”里没有找到报送包（.jbp）文件，没有导入任何内容，请核对位置后重试。")


class UnfitDefinition(KnownError):
    """The definition inside a package does not fit its cases."""

    def __init__(self, why: str) -> None:
        super().__init__(f"报送包里的项目定义有问题（{why}），没有导入任何内容，请让报送人升级匠报后重新生成。")


class UnfitAnswers(KnownError):
    """The answers inside a package are not what the forms of its own definition can hold."""

    def __init__(self) -> None:
        super().__init__("报送包里的填报内容与其项目定义不符，没有导入任何内容，请让报送人用匠报重新生成。")


class StillChanging(KnownError):
    """A file that was written to while it was read."""

    def __init__(self, name: str) -> None:
        super().__init__(f"“{name}”正在变化，可能还没有复制或下载完，没有导入任何内容，请等它完成后重新接收。")


class IsReceipt(KnownError):
    """A receipt among the packages."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"“{name}”是上级单位的回执，不是报送包，没有当作报送包导入，请用“导入回执”（命令行为 receipt import）打开。"
        )


class IsCard(KnownError):
    """A contact card among the packages."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"“{name}”是收件名片，不是报送包，没有导入，请在“设置”里登记（命令行为 card import）并核对指纹。"
        )


class IsArchive(KnownError):
    """A 7z file, which is made for people without the program."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"“{name}”是供没有匠报的人查看的 7z 压缩包，不能导入，里面的内容没有签名。请让报送人同时发来 .jbp 报送包。"
        )


class NothingInMail(KnownError):
    """An e-mail without any package."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"邮件“{name}”里没有报送包或分卷，没有导入任何内容，请核对是不是这封邮件，或附件有没有另外保存。"
        )


class MailTooLarge(KnownError):
    """An e-mail beyond what is taken apart in memory, or built to be hard to take apart."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"邮件“{name}”太大或结构异常，没有打开。请在邮件软件里把附件另存出来，再接收保存的附件，原邮件没有改动。"
        )


class TooManyFiles(KnownError):
    """A folder with more files than anybody sends at once."""

    def __init__(self, path: Path, most: int) -> None:
        super().__init__(
            f"文件夹“{path.name or path}”里的文件超过 {most} 个，其余的没有看，请选择更小的文件夹分几次接收。"
        )


class AlreadyDecided(KnownError):
    """A conflict or an alarm that is over."""

    def __init__(self, what: str) -> None:
        super().__init__(f"没有需要处理的{what}，可能已经处理过了，没有改动任何内容，请刷新列表。")
