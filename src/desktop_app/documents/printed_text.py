"""Text as it may stand on paper: cleaned, measured roughly, dates in the notice's own writing."""

from __future__ import annotations

import re
from math import ceil

from desktop_app.domain.partial_date import format_date, format_month, format_period
from desktop_app.programmes.fields import Column, Field, FieldType
from desktop_app.programmes.label_words import MM_PER_POINT

LEAST_SIZE = 9.0
"""Points: nothing is printed smaller."""
LATIN_EM = 0.55
"""Width of a Latin letter or digit in em, on the generous side."""
LINE_PITCH = 1.5
"""Distance of two lines in em."""

_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f"
    "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff"
    "\U000e0000-\U000e007f]"
)
_EMOJI_JOINER = re.compile(
    "(?<=[\u2190-\u2bff\ufe0f\U0001f000-\U0001faff])\u200d(?=[\u2190-\u2bff\U0001f000-\U0001faff])"
)
_SURROGATE = re.compile("[\ud800-\udfff]")
_LINE_END = re.compile("\r\n?|[\x85\u2028\u2029]")
_UNBREAKABLE = re.compile(r"[^\s\u2e80-\uffef\U00020000-\U0003ffff]{4,}")
_KEPT_JOINER = "\ue000"


def clean(text: str) -> str:
    """Return ``text`` without what paper cannot show and without what could reorder it.

    Line ends become line feeds, tabs a space; control characters, bidirectional marks, invisible format characters and
    tags vanish; lone surrogates become U+FFFD. Joiners between emoji stay.
    """
    if text.isascii() and text.isprintable():
        return text
    text = _LINE_END.sub("\n", text).replace("\t", " ")
    text = _SURROGATE.sub("\ufffd", text)
    if "\u200d" in text:
        text = _EMOJI_JOINER.sub(_KEPT_JOINER, text.replace(_KEPT_JOINER, ""))
        return _UNPRINTABLE.sub("", text).replace(_KEPT_JOINER, "\u200d")
    return _UNPRINTABLE.sub("", text)


def width_em(text: str) -> float:
    """Return about how wide ``text`` is, in em: Chinese characters 1, the rest of ASCII :data:`LATIN_EM`."""
    latin = len(text.encode("ascii", "ignore"))
    return len(text) - latin + latin * LATIN_EM


def width_mm(text: str, size: float) -> float:
    """Return about how wide ``text`` is at ``size`` points, in mm."""
    return width_em(text) * size * MM_PER_POINT


def lines_needed(text: str, size: float, width: float) -> int:
    """Return how many lines ``text`` takes at most, at ``size`` points in ``width`` mm."""
    return _lines(text, size, max(width * 0.94 - size * MM_PER_POINT, size * MM_PER_POINT))


def height_mm(text: str, size: float, width: float) -> float:
    """Return how high ``text`` stands at most, at ``size`` points in ``width`` mm; in mm."""
    return lines_needed(text, size, width) * size * LINE_PITCH * MM_PER_POINT


def usual_height_mm(text: str, size: float, width: float) -> float:
    """Return how high ``text`` most likely stands; see :func:`height_mm`, which is never too low."""
    return _lines(text, size, max(width, size * MM_PER_POINT)) * size * LINE_PITCH * MM_PER_POINT


def _lines(text: str, size: float, usable: float) -> int:
    return sum(max(1, ceil(width_mm(paragraph, size) / usable)) for paragraph in text.split("\n"))


def printed(definition: Field | Column, value: object) -> str:
    """Return an answer as the paper prints it: cleaned, dates in the field's format, options by their labels."""
    if isinstance(value, bool):
        return "☑" if value else ""
    if isinstance(value, list):
        return "、".join(_option_label(definition, str(item)) for item in value if isinstance(item, str))
    text = clean(str(value)) if value is not None else ""
    if definition.type is FieldType.CHOICE:
        return _option_label(definition, text)
    if definition.type in (FieldType.MONTH, FieldType.PERIOD, FieldType.DATE):
        return _dated(definition, text)
    return text


def _option_label(definition: Field | Column, value: str) -> str:
    options, shown = definition.options, value
    for part in value.split("/"):
        option = next((option for option in options if option.value == part), None)
        if option is None:
            return clean(value)
        options, shown = option.options, option.shown
    return clean(shown)


def _dated(definition: Field | Column, text: str) -> str:
    """Print canonical dates in the field's pattern; periods with points; other text as it was typed."""
    pattern = definition.format
    if definition.type is FieldType.PERIOD:
        return format_period(text, pattern or "YYYY.MM")
    return format_month(text, pattern) if definition.type is FieldType.MONTH else format_date(text, pattern)


def fitted_size(text: str, size: float, room: float, *, one_line: bool = True) -> float:
    """Return the type size in points at which ``text`` stands best in ``room`` mm: ``size``, or down to 9 points.

    Smaller when a word that cannot be broken is too wide, and (``one_line``) when a line that is up to a fifth too
    long then stays one line.
    """
    wanted = [width_mm(word, size) for word in _UNBREAKABLE.findall(text)]
    if one_line and "\n" not in text and width_mm(text, size) <= room * 1.2:
        wanted.append(width_mm(text, size))
    widest = max(wanted, default=0.0)
    if widest <= room:
        return size
    return min(size, max(LEAST_SIZE, int(size * room * 0.98 / widest * 4) / 4))


def snug_size(text: str, size: float, room: float, height: float) -> float:
    """Return the largest type size, from ``size`` down to 9 points, at which ``text`` fits ``room`` by ``height`` mm.

    Text that does not fit at any size is set a little smaller than ``size``, and its cell grows.
    """
    step = size
    while step >= LEAST_SIZE:
        if usual_height_mm(text, step, room * 0.98) <= height and not too_wide(text, step, room):
            return step
        step -= 0.5
    return min(fitted_size(text, size, room), max(size * 0.85, LEAST_SIZE))


def too_wide(text: str, size: float, room: float) -> bool:
    """Whether some word of ``text`` is wider than ``room`` mm at ``size`` points and has to be broken."""
    return any(width_mm(word, size) > room * 0.95 for word in _UNBREAKABLE.findall(text))
