"""How points came about, and what would raise them, in the words of the screen."""

from __future__ import annotations

from html import escape

from desktop_app.programmes.scores import ScoreGroup, ScoreLine
from desktop_app.services.score_sheets import Advice, LineScore, SheetScore, Step, StepKind, shown_points


def total_words(score: SheetScore) -> str:
    """Return the total beside what the sheet has: ``95.5 / 100+10``."""
    result = score.result
    caps = [group.cap for group in result.groups if not group.bonus], [g.cap for g in result.groups if g.bonus]
    base, bonus = (sum(part, start=result.total * 0) for part in caps)
    full = f"{shown_points(base)}+{shown_points(bonus)}" if bonus else shown_points(base)
    return f"{shown_points(result.total)} / {full}"


def parts_words(score: SheetScore) -> str:
    """Return what the total is made of, and how many facts are still open."""
    parts = [f"基本分 {shown_points(score.result.base)}"]
    if any(group.bonus for group in score.result.groups):
        parts.append(f"加分 {shown_points(score.result.bonus)}")
    if score.unanswered:
        parts.append(f"还有 {score.unanswered} 项没有回答")
    return " · ".join(parts)


def points_words(line: LineScore) -> str:
    """Return a line's points beside its cap."""
    return f"{shown_points(line.points)} / {shown_points(line.cap)} 分"


def steps_html(scored: LineScore, group: ScoreGroup) -> str:
    """Return how a line's points came about, a row of a table for each step."""
    rows = [_row(*_told(step, group)) for step in scored.steps]
    rows.append(_row(f"<b>{shown_points(scored.points)}</b>", "<b>本项得分</b>"))
    return f"<table cellspacing='0' cellpadding='1'>{''.join(rows)}</table>"


def _row(figure: str, words: str) -> str:
    return f"<tr><td align='right'>{figure}&nbsp;&nbsp;</td><td>{words}</td></tr>"


def _told(step: Step, group: ScoreGroup) -> tuple[str, str]:
    words = escape(step.text)
    match step.kind:
        case StepKind.START:
            return shown_points(step.change), "加分项从 0 分起" if group.bonus else "满分起评"
        case StepKind.UNDECIDED:
            return "？", f"暂时无法判断：{words}"
        case StepKind.REFUSED:
            return "0", f"不予计算：{words}"
        case StepKind.LOWERED:
            return _signed(step), f"酌情扣分：{words}"
        case _:
            return _signed(step), words + (f"（{step.count} 次）" if step.count > 1 else "")


def _signed(step: Step) -> str:
    return f"+{shown_points(step.change)}" if step.change > 0 else f"−{shown_points(-step.change)}"


def advice_words(advice: Advice, line: ScoreLine, stated: object) -> tuple[str, str]:
    """Return what to do and what it gives, in two lines."""
    if isinstance(advice.answer, bool):
        done = f"{advice.fact.label}：{'是' if advice.answer else '否'}"
    else:
        verb = "做到" if not isinstance(stated, int) or advice.answer > stated else "减到"
        done = f"{advice.fact.label}：{verb} {advice.answer}"
    return done, f"+{shown_points(advice.gain)} 分 · {line.content}"
