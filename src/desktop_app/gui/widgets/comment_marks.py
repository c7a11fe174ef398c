"""Which cells carry the mark of a comment, and how a comment reads in a tip."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from html import escape

from desktop_app.domain.place import Place
from desktop_app.gui.paper.comment_mark import CommentMark
from desktop_app.gui.widgets.cell import Cell
from desktop_app.gui.widgets.cell_places import places_at
from desktop_app.gui.wording import moment_words
from desktop_app.services.review_state import Comment


class CommentMarks:
    """Holds the comments by place and says what each cell shows."""

    def __init__(self) -> None:
        self._by_place: dict[Place, list[Comment]] = {}

    def take(self, comments: Iterable[Comment]) -> None:
        """Replace all comments."""
        by_place: dict[Place, list[Comment]] = defaultdict(list)
        for comment in comments:
            by_place[comment.opinion.place].append(comment)
        self._by_place = dict(by_place)

    def of(self, cell: Cell) -> list[Comment]:
        """Return the comments at a cell."""
        return [comment for place in places_at(cell) for comment in self._by_place.get(place, ())]

    def mark(self, cell: Cell) -> bool:
        """Set the cell's mark; return whether that changed what is painted."""
        comments, before = self.of(cell), cell.comment
        is_open = any(comment.reply is None for comment in comments)
        cell.comment = None if not comments else CommentMark.OPEN if is_open else CommentMark.ANSWERED
        return before is not cell.comment


def comment_text(comment: Comment) -> str:
    """Return who says what, and the answer, as one line of plain text."""
    said = f"{comment.opinion.author}的意见：{comment.opinion.text}"
    return f"{said}（答复：{comment.reply.text}）" if comment.reply is not None else said


def comment_html(comment: Comment) -> str:
    """Return who says what and when, and the answer, for a tip."""
    opinion = comment.opinion
    lines = [f"<b>{escape(opinion.author)}</b> · {moment_words(opinion.written_at)}", _lines(opinion.text)]
    if comment.reply is not None:
        lines.append(f"<b>答复</b> · {moment_words(comment.reply.written_at)}<br>{_lines(comment.reply.text)}")
    return "<br>".join(lines)


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br>")
