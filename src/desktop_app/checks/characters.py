"""Characters: nothing that cannot be printed as it was meant."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from desktop_app.checks.subject import Question, Subject
from desktop_app.domain.finding import Finding, Severity
from desktop_app.programmes.fields import FieldType

CONTROL = "control_character"
SURROGATE = "broken_character"
PRIVATE = "private_character"
LINE_BREAK = "line_break"
UNPRINTABLE = "unprintable_character"

_BROKEN = re.compile("[\ud800-\udfff\ufffd\ufffe\uffff]")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069]")
_PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd]")
_ORDINARY = re.compile("[\t\r -~\xa0-\u2029\u202f-\u2065\u206a-\ud7ff\uf900-\ufffc\U00010000-\U000effff]*")
"""What none of the patterns above matches, line breaks excepted: most texts are looked at once only."""
_LINES = (FieldType.PARAGRAPHS, FieldType.OPINION)
_SHOWN = 8

_Kind = tuple[re.Pattern[str], str, Severity, str, str]
_KINDS: tuple[_Kind, ...] = (
    (_BROKEN, SURROGATE, Severity.ERROR, "残缺或乱码的字符", "请删除后重新输入这几个字。"),
    (_CONTROL, CONTROL, Severity.ERROR, "看不见的控制字符", "请删除后重新输入，多半是从别处粘贴时带来的。"),
    (_PRIVATE, PRIVATE, Severity.WARNING, "自造字区的字符，换一台电脑可能显示不出来", "请改用国家标准字库中的字。"),
)


def check(subject: Subject, unprintable: Callable[[str], str] | None) -> Iterator[Finding]:
    """Yield findings for characters that are broken, invisible, private to one machine, or in no font.

    ``unprintable`` takes text and returns those of its characters that no font has.
    """
    lacking = _lacking(subject, unprintable)
    for question in subject.cells:
        for text in _texts(question):
            yield from _odd(question, text)
            if absent := _distinct(character for character in text if character in lacking):
                message = f"{question.named}中的“{absent}”在现有字体中都没有，打印不出来。"
                yield question.finding(
                    UNPRINTABLE, Severity.ERROR, message, "请换成通用写法，或者在电脑上安装含有这个字的字体。"
                )


def _texts(question: Question) -> list[str]:
    """What was written at the spot, and not taken over from another one."""
    taken_over = question.computed or question.repeats or question.type is FieldType.PHOTO
    return [question.text] if question.text and not taken_over else []


def _odd(question: Question, text: str) -> Iterator[Finding]:
    if _ORDINARY.fullmatch(text):
        return
    for pattern, rule, severity, what, remedy in _KINDS:
        if found := pattern.findall(text):
            codes = "、".join(f"U+{ord(character):04X}" for character in _distinct(found))
            yield question.finding(rule, severity, f"{question.named}中有{what}（{codes}）。", remedy)
    if question.type not in _LINES and "\n" in text.strip():
        message = f"{question.named}只能写一行，但其中有换行。"
        yield question.finding(LINE_BREAK, Severity.WARNING, message, "请删除多余的换行。")


def _lacking(subject: Subject, unprintable: Callable[[str], str] | None) -> frozenset[str]:
    """The characters of the whole case that no font has, asked for once."""
    if unprintable is None:
        return frozenset()
    used = {character for question in subject.cells for text in _texts(question) for character in text}
    drawn = "".join(sorted(character for character in used if _drawn(character)))
    return frozenset(unprintable(drawn)) if drawn else frozenset()


def _drawn(character: str) -> bool:
    """Whether a font is asked for it: no blanks, and none that was named already."""
    return not character.isspace() and not any(pattern.match(character) for pattern in (_BROKEN, _CONTROL))


def _distinct(found: Iterator[str] | list[str]) -> str:
    return "".join(list(dict.fromkeys(found))[:_SHOWN])
