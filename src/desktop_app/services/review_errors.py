"""What keeps something from being said or decided about a received case."""

from __future__ import annotations

from desktop_app.domain.case import Case, CaseStatus
from desktop_app.domain.errors import KnownError, WrongUse


class NotForReview(KnownError):
    """A case that nobody sent here, or about which nothing can be said any more."""

    def __init__(self, case: Case) -> None:
        if not case.sender:
            why = "是本单位自己的，不能由本机审核，没有改动。"
        elif case.status is CaseStatus.FORWARDED:
            why = "已经上报，审核意见和决定已经锁定，没有改动。上级退回后可以重新审核。"
        else:
            why = f"现在的决定是“{case.status.label}”，审核意见没有改动。需要修改的，请先撤回这个决定。"
        super().__init__(f"申报件“{case.title}”{why}")


class NothingSaid(WrongUse):
    """A case is to be returned and nothing says why."""

    def __init__(self) -> None:
        super().__init__("退回修改须写明至少一条意见或说明，决定没有改动，请写明后重试。")


class ReasonsMissing(KnownError):
    """Points that depart from the standard without a reason."""

    def __init__(self, lines: str) -> None:
        super().__init__(f"考核分与评分标准和自评分都不一致的，须写明理由：{lines}。决定没有改动，请补上理由后重试。")


class BadWords(WrongUse):
    """A comment that is empty or too long, or one too many."""

    def __init__(self, why: str) -> None:
        super().__init__(f"{why}，内容没有改动，请改正后重试。")


class UnknownComment(WrongUse):
    """No comment has this id."""

    def __init__(self) -> None:
        super().__init__("这条意见已不在申报件中，没有改动。请刷新后重新选择。")
