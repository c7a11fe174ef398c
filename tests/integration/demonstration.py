"""The demonstration's cases as a desk makes them, with what the checks say about each."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop_app.domain.case import Case
from desktop_app.domain.finding import Finding
from desktop_app.services.desk import DeskSettings, create_desk
from desktop_app.services.outcomes import KeyChoice

RESOURCES = Path(__file__).parents[2] / "resources"
FILES = sorted((RESOURCES / "demo").glob("*.json"))


@dataclass(frozen=True)
class Made:
    """A case of the demonstration: how it was described, what it became, and what the checks say."""

    described: dict[str, Any]
    case: Case
    findings: list[Finding]

    @property
    def faulty(self) -> bool:
        """Whether it has faults on purpose."""
        return bool(self.described.get("faulty"))

    @property
    def complete(self) -> bool:
        """Whether it is meant to pass."""
        return not (self.faulty or self.described.get("unfinished"))

    @property
    def broken(self) -> set[tuple[str, str]]:
        """Rule and clause of everything that was found."""
        return {(finding.rule, finding.clause) for finding in self.findings}

    @property
    def blocking(self) -> set[tuple[str, str]]:
        """Rule and clause of what holds it back."""
        return {(finding.rule, finding.clause) for finding in self.findings if finding.blocks}


def demonstration(folder: Path) -> list[Made]:
    """Make every case in a library in ``folder``; they stand in the order of the files."""
    described = [case for path in FILES for case in json.loads(path.read_text(encoding="utf-8"))["cases"]]
    key, quick = KeyChoice("口令 correct horse"), DeskSettings(work_factor=4)
    with create_desk(folder, key, "演示单位", resources=RESOURCES, settings=quick) as desk:
        made = zip(described, desk.care.demo(), strict=True)
        return [Made(words, case, desk.checks.findings(case.id)) for words, case in made]
