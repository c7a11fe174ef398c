"""``jiangbao case comments | reply``: what the levels above say about a case, and the answers to it."""

from __future__ import annotations

import argparse
from typing import Any

from desktop_app.cli.arguments import add_verb
from desktop_app.cli.context import Context
from desktop_app.cli.opening import desk_for
from desktop_app.cli.review_commands import comment_lines, point_lines
from desktop_app.domain.errors import WrongUse
from desktop_app.services.desk import Desk
from desktop_app.services.review_document import comments_document, review_document


def add_reply_verbs(verbs: Any) -> None:
    """Add the verbs to those of ``case``."""
    comments = add_verb(verbs, "comments", "查看上级的意见和本单位的答复", _comments)
    comments.add_argument("case", metavar="申报件编号")
    reply = add_verb(verbs, "reply", "答复上级的意见，随下一次报送发出", _reply)
    reply.add_argument("case", metavar="申报件编号")
    reply.add_argument("replies", metavar="意见编号=答复", nargs="+", help="答复留空表示清除")


def _comments(words: argparse.Namespace, context: Context) -> int:
    with desk_for(words, context) as desk:
        _say(words.case, context, desk)
    return 0


def _reply(words: argparse.Namespace, context: Context) -> int:
    parts = [item.partition("=") for item in words.replies]
    if any(not equals for _, equals, _ in parts):
        raise WrongUse("答复应写成 意见编号=答复，没有改动，请改正后重试。")
    with desk_for(words, context) as desk:
        for opinion, _, text in parts:
            desk.replies.answer(words.case, opinion.strip(), text)
        _say(words.case, context, desk)
    return 0


def _say(case_id: str, context: Context, desk: Desk) -> None:
    state = desk.reviewing.state(case_id)
    comments = desk.replies.open_comments(case_id)
    programme = desk.registry.get(state.case.programme)
    document = {
        "id": case_id,
        "status": state.case.status.value,
        "comments": comments_document(comments, programme),
        "above": [review_document(review) for review in state.above],
    }
    notes = [f"{review.author_name}：{review.note}" for review in state.above if review.note]
    points = [line for review in state.above for line in point_lines(review, programme)]
    lines = [f"{state.case.title}  {state.case.status.label}", *notes, *points, *comment_lines(comments, programme)]
    context.console.say(document, lines)
