"""A programme as a page of text: what the notice asks for, clause by clause."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from desktop_app.domain.finding import Severity
from desktop_app.programmes.composed import composed_forms_note, origin
from desktop_app.programmes.programme import Notice, Programme
from desktop_app.programmes.rules import Delivery, Material, RecommenderKind

_SEVERITY = {Severity.ERROR: "必须", Severity.SOFT: "原则上", Severity.WARNING: "提醒"}


def programme_html(programme: Programme, muted: str) -> str:
    """Return the page as HTML, clauses in the colour ``muted``; every text of the definition is escaped."""
    head = programme.head
    notice = head.notice
    lines = [
        f"<h2>{escape(head.title)}</h2>",
        f"<p>{escape(notice.title)}<br/>{escape(_origin(notice))}</p>",
        _section(
            "截止时间", (f"{escape(item.what)}：{item.on:%Y-%m-%d}{_clause(item.clause)}" for item in head.deadlines)
        ),
        _section("表", (_form_line(programme, index) for index in range(len(programme.forms)))),
        _note(composed_forms_note(programme.forms, notice.number)),
        _section("材料", (_material_line(item) for item in head.materials)),
        _section("报送要求", _delivery_lines(head.delivery)),
        _section("评选名额", (_total_line(title, total) for title, total in programme.totals)),
        _section("推荐名额", map(_quota_line, head.recommenders)),
        *(
            _section(
                f"至少具备其中 {group.at_least} 项{_clause(group.clause)}",
                (f"{escape(item.text)}{_clause(item.clause)}" for item in group.conditions),
            )
            for group in head.conditions
        ),
        _section(
            "规定",
            (f"〔{_SEVERITY[rule.severity]}〕{escape(rule.message)}{_clause(rule.clause)}" for rule in head.rules),
        ),
        _section("其他", (f"{escape(item.text)}{_clause(item.clause)}" for item in head.remarks)),
    ]
    return f"<style>.c {{ color: {muted}; }} li {{ margin-bottom: 4px; }}</style>" + "".join(lines)


def _origin(notice: Notice) -> str:
    """Issuer, number and day of issue, without those that the notice does not print."""
    issued = f"{notice.date:%Y-%m-%d}" if notice.date else ""
    return " ".join(part for part in (notice.issuer, notice.number, issued) if part)


def _section(title: str, items: Iterable[str]) -> str:
    body = "".join(f"<li>{item}</li>" for item in items)
    return f"<h3>{title}</h3><ul>{body}</ul>" if body else ""


def _clause(clause: str) -> str:
    return f" <span class='c'>{escape(clause)}</span>" if clause else ""


def _form_line(programme: Programme, index: int) -> str:
    form = programme.forms[index]
    return f"{escape(form.title)} · {origin(form)}{_clause(form.source)}"


def _material_line(item: Material) -> str:
    facts = [f"{item.copies} 份"] if item.copies else []
    facts += ["校验原件"] if item.original else []
    facts += ["盖章"] if item.stamped else []
    facts += ["视情况"] if item.required is not True else []
    return f"{escape(item.title)}（{'，'.join(facts)}）{_clause(item.clause)}" if facts else escape(item.title)


def _note(words: str) -> str:
    return f"<p class='c'>{escape(words)}</p>" if words else ""


def _total_line(title: str, total: int) -> str:
    return f"{escape(title)}：{total} 个名额" if title else f"共 {total} 个名额"


def _quota_line(kind: RecommenderKind) -> str:
    number = f"{escape(kind.number)}　" if kind.number else ""
    return f"{number}{escape(kind.title)}：{kind.allowance}{_clause(kind.clause)}"


def _delivery_lines(delivery: Delivery | None) -> list[str]:
    if delivery is None:
        return []
    where = [f"送至：{escape(delivery.to)}"] if delivery.to else []
    return [f"{delivery.words}{_clause(delivery.clause)}", *where]
