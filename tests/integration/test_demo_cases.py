"""The demonstration: complete cases pass, faulty ones fail, for every programme."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

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
    def blocking(self) -> set[tuple[str, str]]:
        """Rule and clause of what holds it back."""
        return {(finding.rule, finding.clause) for finding in self.findings if finding.blocks}


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> list[Made]:
    """Every case, in the order of the files."""
    folder, key = tmp_path_factory.mktemp("demo") / "library", KeyChoice("口令 correct horse")
    described = [case for path in FILES for case in json.loads(path.read_text(encoding="utf-8"))["cases"]]
    with create_desk(folder, key, "演示单位", resources=RESOURCES, settings=DeskSettings(work_factor=4)) as desk:
        made = desk.care.demo()
        return [Made(words, case, desk.checks.findings(case.id)) for words, case in zip(described, made, strict=True)]


@pytest.fixture(scope="module", params=[path.stem for path in FILES])
def cases(demo: list[Made], request: pytest.FixtureRequest) -> list[Made]:
    """The cases of one programme."""
    return [one for one in demo if one.case.programme.id == request.param]


def test_complete_cases_are_held_back_by_nothing(cases: list[Made]) -> None:
    whole = [one for one in cases if not (one.described.get("faulty") or one.described.get("unfinished"))]
    assert whole
    assert [one.blocking for one in whole] == [set()] * len(whole)


def test_a_faulty_case_is_held_back_by_rules_with_their_clauses(cases: list[Made]) -> None:
    faulty = [one for one in cases if one.described.get("faulty")]
    assert faulty
    for one in faulty:
        assert len(one.blocking) > 5


def test_every_attachment_of_the_demonstration_was_made(cases: list[Made]) -> None:
    for one in cases:
        files = [attachment["name"] for attachment in one.described["attachments"]]
        portrait = ["照片.jpg"] if one.described.get("portrait") else []
        assert sorted(item.name for item in one.case.attachments) == sorted(files + portrait)
