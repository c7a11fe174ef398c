"""What a cell is called and what its tip says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape

from desktop_app.domain.finding import Finding
from desktop_app.gui.widgets.cell import Cell
from desktop_app.gui.widgets.comment_marks import comment_html, comment_text
from desktop_app.gui.widgets.finding_marks import finding_html, finding_text
from desktop_app.gui.widgets.text_cell import TextCell
from desktop_app.programmes.forms import FormDefinition
from desktop_app.services.review_state import Comment

_NAME = re.compile(r"\b(\w+)\.(\w+)\b")
_COMPUTED = "由程序按填报内容得出，不能直接修改。"
_DERIVED = "由申报内容带出，可以改写；清空后恢复。"
_OVERRIDDEN = "已改写，不再随申报内容变化；清空后恢复。"


def accessible_name(cell: Cell) -> str:
    """Return the path of labels that leads to the cell: ``主要学习和工作经历 第3行 起止年月``."""
    label = cell.question.label
    if cell.section_index is None or cell.place.column is None:
        return label
    section, _, column = label.partition(" · ")
    blank = "" if cell.place.row is not None else "（空白行）"
    return f"{section} 第{cell.section_index + 1}行{blank} {column}"


def description(
    findings: Sequence[Finding], suggestion: str, comments: Sequence[Comment] = (), *, overridden: bool = False
) -> str:
    """Return comments, findings, whether it was written over, and the suggestion as plain text, for screen readers."""
    parts = [comment_text(comment) for comment in comments]
    parts += [finding_text(finding) for finding in findings]
    if overridden:
        parts.append(_OVERRIDDEN)
    if suggestion:
        parts.append(f"建议填写：{suggestion}，按 Ctrl+空格 采用")
    return "；".join(parts)


def tip(
    cell: Cell, findings: Sequence[Finding], form: FormDefinition, source: str, comments: Sequence[Comment] = ()
) -> str:
    """Return the tip of a cell: comments, findings, the notice's note, where a value comes from, the suggestion."""
    parts = [comment_html(comment) for comment in comments]
    parts += [finding_html(finding) for finding in findings]
    if cell.question.note:
        parts.append(escape(cell.question.note))
    if cell.question.computed:
        parts.append(escape(_COMPUTED + _sources(source, form)))
    elif cell.derived:
        parts.append(_OVERRIDDEN if cell.overridden else _DERIVED)
    if isinstance(cell, TextCell) and cell.suggestion and not cell.value:
        parts.append(f"建议填写“{escape(cell.suggestion)}”，按 Tab 或 Ctrl+空格 采用")
    return "<hr>".join(parts)


def _sources(expression: str, form: FormDefinition) -> str:
    """Say which of the form's answers an expression reads."""
    names = [name for owner, name in _NAME.findall(expression) if owner == form.id]
    labels = [field.label for name in dict.fromkeys(names) if (field := form.field(name)) is not None]
    return f"依据：{'、'.join(labels)}。" if labels else ""
