"""``jiangbao roster template | export | import``: everybody's records as an Excel file."""

from __future__ import annotations

import argparse
from pathlib import Path

from desktop_app.cli.arguments import add_verb, add_verbs
from desktop_app.cli.context import Context
from desktop_app.cli.opening import desk_for, library_folder
from desktop_app.services.own_folder import refuse_inside
from desktop_app.services.roster_report import PlannedRecord, RosterReport, RowState
from desktop_app.services.roster_writing import write_template


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the verbs."""
    verbs = add_verbs(parser)
    for name, summary, run in (
        ("template", "写出空的名册模板", _template),
        ("export", "导出全部人员与单位", _export),
        ("import", "从名册导入；有一处错误就什么都不导入", _import),
    ):
        verb = add_verb(verbs, name, summary, run)
        verb.add_argument("file", metavar="文件.xlsx", type=Path)
        if name == "import":
            verb.add_argument("--check", action="store_true", help="只核对，不导入")


def _template(words: argparse.Namespace, context: Context) -> int:
    refuse_inside(library_folder(words, context), words.file)
    write_template(words.file)
    context.console.say({"file": str(words.file)}, [f"模板已存为“{words.file}”。"])
    return 0


def _export(words: argparse.Namespace, context: Context) -> int:
    with desk_for(words, context) as desk:
        count = desk.roster.export(words.file, context.console.progress())
    said = f"已导出 {count} 人到“{words.file}”。文件没有加密，请妥善保管。"
    context.console.say({"file": str(words.file), "people": count}, [said])
    return 0


def _import(words: argparse.Namespace, context: Context) -> int:
    with desk_for(words, context, make=True) as desk:
        report = desk.roster.read(words.file, context.console.progress())
        imported = 0
        if not report.errors and not words.check:
            imported = desk.roster.apply(report, context.console.progress())
    lines = [*map(str, report.errors), *map(str, report.notes), report.summary]
    if report.errors:
        lines.append("没有导入任何内容。")
    elif not words.check:
        lines.append(f"已导入 {imported} 条记录。")
    context.console.say({"imported": imported, **_document(report)}, lines)
    return 1 if report.errors else 0


def _document(report: RosterReport) -> dict[str, object]:
    return {
        "errors": [
            {"sheet": item.sheet, "cell": item.cell, "problem": item.problem, "remedy": item.remedy}
            for item in report.errors
        ],
        "notes": [{"place": item.place, "text": item.text} for item in report.notes],
        **{state.value: [_planned(item) for item in report.records if item.state is state] for state in RowState},
    }


def _planned(record: PlannedRecord) -> dict[str, object]:
    changes = [{"label": item.label, "before": item.before, "after": item.after} for item in record.changes]
    return {"place": record.place, "title": record.title, "changes": changes}
