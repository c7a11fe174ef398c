"""What became of receipts that came in: plain values, and the reasons why one is refused."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from desktop_app.domain.contact import ContactCard
from desktop_app.domain.errors import KnownError
from desktop_app.domain.review import Verdict
from desktop_app.package.trust import Trust


class ReceiptFate(StrEnum):
    """What became of a receipt's answer to one case."""

    TAKEN = "taken"
    """The case now stands as it says."""
    SAME = "same"
    """It was known; nothing changed."""
    OLDER = "older"
    """Something later is known, or a later revision was sent; noted, and nothing changed."""
    EDITED = "edited"
    """The case was changed after that revision, or given to somebody to go on with; noted, and it stays as it is."""
    DELETED = "deleted"
    """The case is not here any more; noted."""
    NOT_SENT = "not_sent"
    """That revision of the case was never sent to the desk that signed; nothing changed."""


_TOLD = {
    ReceiptFate.TAKEN: "",
    ReceiptFate.SAME: "（以前已导入，没有变化）",
    ReceiptFate.OLDER: "（比本机已知的旧，只作记录）",
    ReceiptFate.EDITED: "（本机在那一版之后又有改动或已交他人填写，状态没有改变，请核对后决定是否重新报送）",
    ReceiptFate.DELETED: "（申报件已从本机删除，只作记录）",
    ReceiptFate.NOT_SENT: "（没有把这一版报送给对方的记录，没有改动）",
}
VERDICT_LABELS = {Verdict.ACCEPTED: "受理", Verdict.RETURNED: "退回修改", Verdict.DECLINED: "不予受理"}
UNSURE = {
    Trust.PINNED: "签名有效，但对方的指纹尚未核对，建议打电话核对。",
    Trust.UNKNOWN: "签名有效，但这是第一次收到对方的文件，已登记其名片，请打电话核对指纹（{fingerprint}）。",
}


@dataclass(frozen=True, slots=True)
class ReceiptCase:
    """What a receipt said about one case, and what became of it."""

    case_id: str
    title: str
    """As the case was called when it was sent; empty where it never was."""
    revision: int
    verdict: Verdict
    comments: int
    """How many it brought."""
    fate: ReceiptFate

    @property
    def sentence(self) -> str:
        """What people are told, in Chinese."""
        comments = f"，意见 {self.comments} 条" if self.comments else ""
        name = self.title or f"编号 {self.case_id[:8]}…"
        return f"{name}（第 {self.revision} 版）{VERDICT_LABELS[self.verdict]}{comments}{_TOLD[self.fate]}"


@dataclass(frozen=True, slots=True)
class ReceiptIntake:
    """What became of one file that was to be taken in as a receipt."""

    path: Path
    ok: bool
    sentence: str
    """Chinese: what it said, or why it was refused."""
    sender: ContactCard | None = None
    trust: Trust | None = None
    given_at: datetime | None = None
    cases: tuple[ReceiptCase, ...] = ()
    kind: str = ""
    """Class name of the failure; empty when it went well."""


class NoSuchReceipt(KnownError):
    """A folder without any receipt, or a path that does not exist."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"“{path.name or path}”里没有找到回执（.jbr）文件，没有导入任何内容，请核对位置后重试。")


class ReceiptKeyChanged(KnownError):
    """A receipt signed with other keys than the card of that name: an alarm."""

    def __init__(self, card: ContactCard) -> None:
        super().__init__(
            f"“{card.name}”的回执与本机登记的名片不一致，可能有人冒名，没有导入任何内容，申报件没有改动。"
            f"请打电话与对方核对指纹（{card.spoken_fingerprint}），确认无误后导入其新名片，再重新导入回执。"
        )


class SenderInQuestion(KnownError):
    """A receipt of a desk about whose card an alarm is open, or of a card that it gave up."""

    def __init__(self, name: str, *, former: bool) -> None:
        if former:
            why = "已经更换名片，这份回执用的是旧名片，没有导入任何内容。请对方用新名片重新开具回执。"
        else:
            why = "的名片正在核实，在此之前不导入其回执，申报件没有改动。请打电话核对指纹，处理之后再导入。"
        super().__init__(f"“{name}”{why}")


class OwnReceipt(KnownError):
    """A receipt that this desk gave to somebody."""

    def __init__(self) -> None:
        super().__init__("这份回执是本单位开出的，应由报送人导入。本机没有任何改动。")


class ReceiptForNothingSent(KnownError):
    """A receipt about cases that were never sent to the one who signed it."""

    def __init__(self, card: ContactCard) -> None:
        super().__init__(
            f"没有把回执里的申报件报送给“{card.name}”的记录，没有导入任何内容，申报件没有改动。"
            "请核对是否导入到了报送时所用的档案库，或向对方核实。"
        )
