"""How the rows of what came read on screen."""

from __future__ import annotations

from desktop_app.domain.case import CaseStatus
from desktop_app.services.inbox_table import InboxRow, Standing
from desktop_app.services.outcomes import Trust
from desktop_app.services.stamped_paper import PaperVerdict

TRUST_WORDS = {
    Trust.OWN: "本机",
    Trust.CONFIRMED: "已核对",
    Trust.PINNED: "未核对",
    Trust.UNKNOWN: "新",
    Trust.KEY_CHANGED: "名片有变",
}
_TRUST_ICONS = {
    Trust.OWN: ("house", "muted"),
    Trust.CONFIRMED: ("check-circle", "success"),
    Trust.PINNED: ("question", "muted"),
    Trust.UNKNOWN: ("sparkle", "accent"),
    Trust.KEY_CHANGED: ("warning-octagon", "error"),
}
_STANDING_WORDS = {
    Standing.SUPERSEDED: "以前的版本",
    Standing.GONE: "已在本机删除",
    Standing.REFUSED: "没有导入",
    Standing.CONFLICT: "待选择",
    Standing.KEY_CHANGED: "待核实",
}
_STANDING_ICONS = {
    Standing.SUPERSEDED: ("clock-counter-clockwise", "muted"),
    Standing.GONE: ("trash", "muted"),
    Standing.REFUSED: ("x-circle", "error"),
    Standing.INCOMPLETE: ("puzzle-piece", "caution"),
    Standing.CONFLICT: ("git-diff", "caution"),
    Standing.KEY_CHANGED: ("warning-octagon", "error"),
}
_STATUS_ICONS = {
    CaseStatus.RECEIVED: ("tray", "accent"),
    CaseStatus.ACCEPTED: ("check-circle", "success"),
    CaseStatus.RETURNED: ("arrow-u-up-left", "caution"),
    CaseStatus.DECLINED: ("x-circle", "error"),
    CaseStatus.FORWARDED: ("paper-plane-tilt", "success"),
}
PAPER_ICONS = {
    PaperVerdict.SAME: ("check-circle", "success"),
    PaperVerdict.CLAIMED: ("question", "caution"),
    PaperVerdict.EARLIER: ("clock-counter-clockwise", "caution"),
    PaperVerdict.OTHER_CASE: ("x-circle", "error"),
    PaperVerdict.UNKNOWN: ("x-circle", "error"),
    PaperVerdict.NO_CODE: ("question", "muted"),
}
PAPER_WORDS = {
    PaperVerdict.SAME: "一致",
    PaperVerdict.CLAIMED: "未报全，不能全部核对",
    PaperVerdict.EARLIER: "是以前的版本",
    PaperVerdict.OTHER_CASE: "是别人的材料",
    PaperVerdict.UNKNOWN: "不一致",
    PaperVerdict.NO_CODE: "认不出",
}


def state_words(row: InboxRow) -> str:
    """Return how a row stands, in a few words."""
    if row.standing is Standing.INCOMPLETE:
        return missing_words(row.missing)
    if row.standing is Standing.TAKEN:
        return row.status.label if row.status is not None else ""
    return "已选择保留原有的" if row.standing is Standing.CONFLICT and row.dismissed else _STANDING_WORDS[row.standing]


def missing_words(missing: tuple[int, ...]) -> str:
    """Return which parts have not come: 缺第 2、3 部分."""
    shown = "、".join(map(str, missing[:6])) + ("…" if len(missing) > 6 else "")
    return f"缺第 {shown} 部分"


def state_icon(row: InboxRow) -> tuple[str, str]:
    """Return the icon and its tone."""
    if row.standing is Standing.TAKEN and row.status is not None:
        return _STATUS_ICONS.get(row.status, ("tray", "muted"))
    return _STANDING_ICONS.get(row.standing, ("tray", "muted"))


def trust_words(row: InboxRow) -> str:
    """Return how far the sender is known."""
    return TRUST_WORDS[row.trust] if row.trust is not None else ""


def trust_icon(row: InboxRow) -> tuple[str, str] | None:
    """Return the icon and its tone; None where nothing is known."""
    return _TRUST_ICONS[row.trust] if row.trust is not None else None


def findings_words(row: InboxRow) -> str:
    """Return the counted findings of a case: 2 不符 · 1 原则 · 3 提醒."""
    glance = row.glance
    if glance is None:
        return "…" if row.standing is Standing.TAKEN else ""
    counted = ((glance.errors, "不符"), (glance.soft, "原则"), (glance.warnings, "提醒"))
    return " · ".join(f"{count} {word}" for count, word in counted if count) or "没有问题"


def findings_weight(row: InboxRow) -> tuple[int, int, int]:
    """Return what the findings are sorted by: the worst last."""
    glance = row.glance
    return (glance.errors, glance.soft, glance.warnings) if glance is not None else (-1, 0, 0)


def findings_icon(row: InboxRow) -> tuple[str, str] | None:
    """Return the icon and its tone; None before the findings were counted."""
    glance = row.glance
    if glance is None:
        return None
    if glance.errors:
        return "x-circle", "error"
    return ("warning", "caution") if glance.soft or glance.warnings else ("check-circle", "success")


def duplicate_words(row: InboxRow) -> str:
    """Return how many other cases have the same nominee."""
    if not row.duplicates:
        return ""
    return f"{len(row.duplicates)} 件"


def detail_words(row: InboxRow) -> str:
    """Return what is to be said about a row below the table."""
    said = [row.sentence] if row.sentence and not row.dismissed else []
    if row.duplicates:
        said.append(
            "同一申报对象："
            + "；".join(
                f"{item.title}，{item.unit or item.sender}（来自{item.sender or '本单位'}）" for item in row.duplicates
            )
            + "。"
        )
    if row.left_out:
        said.append(f"报送人有 {row.left_out} 处没有随包发来，或发的是缩小的扫描件，纸面材料以全本为准。")
    return " ".join(said)
