"""Loading each built-in notice beside merely reading its YAML, and judging a case's rules beside typing its names."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import yaml

from benchmarks.figure import Figure
from benchmarks.timing import best_in_turns
from desktop_app.domain.case import Case, CaseStatus
from desktop_app.programmes.case_names import names_of
from desktop_app.programmes.definition_files import read_programme_folder
from desktop_app.programmes.expressions import ExpressionFailed
from desktop_app.programmes.loader import load_programme
from desktop_app.programmes.programme import Programme

PROGRAMMES = Path(__file__).resolve().parents[1] / "resources" / "programmes"
LOADS = 3


def run() -> list[Figure]:
    """Measure and return the figures."""
    figures = []
    for folder in sorted(path for path in PROGRAMMES.iterdir() if path.is_dir()):
        files = read_programme_folder(folder)
        figures += [_loaded(folder.name, files), _judged(load_programme(files))]
    return figures


def _loaded(name: str, files: Mapping[str, bytes]) -> Figure:
    def read_alone() -> None:
        for data in files.values():
            yaml.load(data, Loader=yaml.CSafeLoader)

    ours, floor = best_in_turns(lambda: load_programme(files), read_alone, LOADS)
    return Figure(f"load {name}", ours, "ms", f"its YAML alone: {floor:.0f} ms", floor / ours)


def _judged(programme: Programme) -> Figure:
    now = datetime.now(tz=UTC)
    nominee, procedure = programme.head.nominees[0].id, programme.head.procedures[0].id
    case = Case("c" * 32, programme.ref, nominee, procedure, "", CaseStatus.DRAFT, now, now, {})

    def judge() -> None:
        names = names_of(programme, case)
        for rule in programme.head.rules:
            try:
                programme.expressions.evaluate(rule.require, names)
            except ExpressionFailed as failed:
                if not failed.blank:
                    raise

    ours, floor = best_in_turns(judge, lambda: names_of(programme, case))
    what = f"judge the {len(programme.head.rules)} rules of {programme.id}"
    return Figure(what, ours, "ms", f"its names alone: {floor:.2f} ms", floor / ours)
