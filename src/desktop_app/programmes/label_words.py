"""Printed words as paper has them: distributed labels, upright labels, dates with room for a hand.

Screen, PDF and DOCX share these, so that a label looks the same wherever the form is shown.
"""

from __future__ import annotations

import re

MM_PER_POINT = 25.4 / 72
_TURNED = str.maketrans("（）()《》“”—", "︵︶︵︶︽︾﹁﹂︱")


def upright(label: str) -> tuple[str, ...]:
    """Return a vertical label's columns, right to left as they are read; brackets turned, spaces dropped."""
    return tuple(re.sub(r"\s", "", column) for column in label.translate(_TURNED).split("\n"))


def spaced_label(label: str, width: float, size: float) -> str:
    """Return a label with its distributing space as wide as paper has it: ``姓 名`` stands as wide as four characters.

    ``width`` is the room in mm. Labels of two characters get two ideographic spaces where they fit, otherwise one.
    """
    lines = []
    for line in label.split("\n"):
        pair = re.fullmatch(r"(\S) +(\S)", line)
        if pair and not line.isascii():
            gap = "　　" if width >= 4.2 * size * MM_PER_POINT else "　"
            line = pair[1] + gap + pair[2]
        lines.append(line)
    return "\n".join(lines)


def is_date_mark(mark: str) -> bool:
    """Whether a line at the foot of an opinion is where the date goes."""
    return all(sign in mark for sign in "年月日")


def wide_gaps(mark: str) -> str:
    """Return a mark such as ``年 月 日`` with room to write in its gaps."""
    if is_date_mark(mark):
        return re.sub(r"\s*([年月日])", r"　　\1", mark)
    return mark
