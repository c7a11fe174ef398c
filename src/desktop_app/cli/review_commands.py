"""``jiangbao inbox show | accept | return | decline | reopen | fill | points | level``: review of received cases."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from desktop_app.cli.arguments import add_verb
from desktop_app.cli.context import Context
from desktop_app.cli.opening import desk_for
from desktop_app.domain.errors import WrongUse
from desktop_app.domain.place import Place
from desktop_app.domain.review import Review
from desktop_app.programmes.fields import Level
from desktop_app.programmes.programme import Programme
from desktop_app.services.answers_document import parse_answers, read_answers_file
from desktop_app.services.comparing import place_label, shown
from desktop_app.services.desk import Desk
from desktop_app.services.level_answers import LEVEL_LABELS
from desktop_app.services.places import field_named
from desktop_app.services.review_document import state_document
from desktop_app.services.review_state import Comment, ReviewState
from desktop_app.services.score_sheets import shown_points

Decide = Callable[[Desk, str], ReviewState]


def add_review_verbs(verbs: Any) -> None:
    """Add the verbs to those of ``inbox``."""
    _case(add_verb(verbs, "show", "查看收到的申报件：状态、意见、答复、各级填写的栏目", _show))
    decisions: list[tuple[str, str, Decide]] = [
        ("accept", "受理收到的申报件", lambda desk, case: desk.reviewing.accept(case)),
        ("return", "退回修改，写明意见", lambda desk, case: desk.reviewing.send_back(case)),
        ("decline", "不予受理", lambda desk, case: desk.reviewing.decline(case)),
    ]
    for name, summary, decide in decisions:
        verb = _case(add_verb(verbs, name, summary, _decision(decide)))
        verb.add_argument(
            "--comment",
            metavar="栏目=意见",
            nargs="+",
            action="extend",
            default=[],
            help="栏目、表.栏目、表.栏目[行].列、材料编号或评分项",
        )
        verb.add_argument("--note", metavar="说明", help="对整件申报的说明")
        verb.add_argument("--receipt", metavar="文件.jbr", type=Path, help="把决定写成回执，发给报送人")
    _case(add_verb(verbs, "reopen", "撤回决定，重新待审（上报前）", _reopen))
    fill = _case(add_verb(verbs, "fill", "填写本级的栏目：意见、日期、票数", _fill))
    fill.add_argument("--answers", metavar="文件.json", type=Path, required=True, help='{"表": {"栏目": 内容}}')
    points = _case(add_verb(verbs, "points", "评考核分", _points))
    points.add_argument("points", metavar="评分项=分数", nargs="+", help="分数留空表示清除")
    points.add_argument("--reason", metavar="理由", default="", help="与评分标准不一致时必须写明")
    level = add_verb(verbs, "level", "查看或更改本单位审核的级别", _level)
    level.add_argument("level", metavar="级别", nargs="?", help="、".join(item.value for item in Level))


def _case(parser: argparse.ArgumentParser) -> argparse.ArgumentParser:
    parser.add_argument("case", metavar="申报件编号")
    return parser


def _show(words: argparse.Namespace, context: Context) -> int:
    with desk_for(words, context) as desk:
        _say(context, desk, desk.reviewing.state(words.case))
    return 0


def _decision(decide: Decide) -> Callable[[argparse.Namespace, Context], int]:
    def run(words: argparse.Namespace, context: Context) -> int:
        with desk_for(words, context) as desk:
            case = desk.cases.get(words.case)
            programme = desk.registry.get(case.programme)
            pairs = _pairs(words.comment, "--comment 应写成 栏目=意见")
            comments = [(field_named(programme, case, name), text) for name, text in pairs]
            for place, text in comments:
                desk.reviewing.comment(case.id, place, text)
            if words.note is not None:
                desk.reviewing.set_note(case.id, words.note)
            state = decide(desk, case.id)
            receipt = desk.receipts.write([case.id], words.receipt) if words.receipt else None
            _say(context, desk, desk.reviewing.state(state.case.id), receipt)
        return 0

    return run


def _reopen(words: argparse.Namespace, context: Context) -> int:
    with desk_for(words, context) as desk:
        _say(context, desk, desk.reviewing.reopen(words.case))
    return 0


def _fill(words: argparse.Namespace, context: Context) -> int:
    document = read_answers_file(words.answers)
    with desk_for(words, context) as desk:
        reader = desk.checks.reader_of(desk.cases.get(words.case))
        desk.reviewing.fill(words.case, parse_answers(reader.programme, document, reader.normalised))
        _say(context, desk, desk.reviewing.state(words.case))
    return 0


def _points(words: argparse.Namespace, context: Context) -> int:
    pairs = _pairs(words.points, "分数应写成 评分项=分数")
    with desk_for(words, context) as desk:
        case = desk.cases.get(words.case)
        sheets = desk.registry.get(case.programme).score_sheets_of(case)
        for line, given in pairs:
            sheet = next((it.id for it in sheets if any(line == x.id for group in it.groups for x in group.lines)), "")
            desk.reviewing.set_points(case.id, sheet, line, given.strip() or None, words.reason)
        _say(context, desk, desk.reviewing.state(case.id))
    return 0


def _level(words: argparse.Namespace, context: Context) -> int:
    with desk_for(words, context) as desk:
        if words.level is not None:
            desk.reviewing.set_own_level(words.level)
        level = desk.reviewing.own_level()
        context.console.say({"level": level.value}, [f"本单位按“{LEVEL_LABELS[level]}”（{level.value}）审核。"])
    return 0


def _pairs(given: Sequence[str], form: str) -> list[tuple[str, str]]:
    parts = [item.partition("=") for item in given]
    if any(not equals for _, equals, _ in parts):
        raise WrongUse(f"{form}，没有改动，请改正后重试。")
    return [(name.strip(), text) for name, _, text in parts]


def _say(context: Context, desk: Desk, state: ReviewState, receipt: Path | None = None) -> None:
    programme = desk.registry.get(state.case.programme)
    document = {**state_document(state, programme), "file": str(receipt) if receipt else None}
    lines = list(_lines(state, programme))
    if receipt:
        lines.append(f"回执已存入“{receipt}”，已读回核对，请发给“{state.case.sender}”。")
    context.console.say(document, lines)


def _lines(state: ReviewState, programme: Programme) -> Iterator[str]:
    case = state.case
    sender = f"{case.sender} 报送，" if case.sender else ""
    yield f"{case.title}  第 {case.revision} 版  {sender}{case.status.label}"
    if state.review.note:
        yield f"说明：{state.review.note}"
    for review in (*state.below, *((state.review,) if case.sender else ())):
        for form, fields in review.answers.items():
            for field, value in fields.items():
                yield f"{review.author_name}  {place_label(programme, Place(form=form, field=field))}：{shown(value)}"
    yield from point_lines(state.review, programme)
    yield from comment_lines((*state.comments, *state.earlier), programme)
    for item in state.history:
        yield f"{item.at.astimezone():%Y-%m-%d %H:%M}  {item.by}  {item.status.label}（第 {item.revision} 版）"


def point_lines(review: Review, programme: Programme) -> Iterator[str]:
    """Yield the 考核分 of a review for people, each with its reason."""
    for score in review.scores:
        reason = f"（{score.reason}）" if score.reason else ""
        yield f"考核分  {place_label(programme, Place(score=score.line))}：{shown_points(score.points)}{reason}"


def comment_lines(comments: Sequence[Comment], programme: Programme) -> Iterator[str]:
    """Yield comments for people, each with its answer below."""
    for item in comments:
        changed = "（内容已修改）" if item.changed else ""
        yield f"意见 {item.opinion.id}  {place_label(programme, item.opinion.place)}：{item.opinion.text}{changed}"
        if item.reply:
            yield f"    答复：{item.reply.text}"
