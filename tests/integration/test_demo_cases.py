"""The demonstration: complete cases pass, faulty ones fail, for every programme."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.checks import (
    assessment,
    characters,
    choices,
    formats,
    gaps,
    identity,
    limits,
    lowering,
    materials,
    portrait,
    required,
    rows,
)
from tests.integration.demonstration import FILES, Made


@pytest.fixture(params=[path.stem for path in FILES])
def cases(demo: list[Made], request: pytest.FixtureRequest) -> list[Made]:
    """The cases of one programme."""
    return [one for one in demo if one.case.programme.id == request.param]


def test_complete_cases_are_held_back_by_nothing(cases: list[Made]) -> None:
    whole = [one for one in cases if one.complete]
    assert whole
    assert [one.blocking for one in whole] == [set()] * len(whole)


def test_a_faulty_case_is_held_back_by_rules_with_their_clauses(cases: list[Made]) -> None:
    faulty = [one for one in cases if one.faulty]
    assert faulty
    assert all(len(one.blocking) > 5 for one in faulty)
    assert all(finding.clause for one in faulty for finding in one.findings)


def test_every_attachment_of_the_demonstration_was_made(cases: list[Made]) -> None:
    for one in cases:
        files = [attachment["name"] for attachment in one.described["attachments"]]
        portrait = ["照片.jpg"] if one.described.get("portrait") else []
        assert sorted(item.name for item in one.case.attachments) == sorted(files + portrait)


MODULES = (
    *(assessment, characters, choices, formats, gaps, identity, limits),
    *(lowering, materials, portrait, required, rows),
)
NOT_SHOWN = {
    formats.STORED: "cannot be typed",
    choices.RECOMMENDER: "cannot be chosen",
    rows.MIN_ROWS: "no notice asks for more rows than one",
    rows.MAX_ROWS: "no notice limits rows",
}
FAMILIES = {
    *(assessment.FACT, assessment.VETO, assessment.EVIDENCE, lowering.RULE),
    *(characters.CONTROL, characters.SURROGATE, characters.PRIVATE, characters.LINE_BREAK, characters.UNPRINTABLE),
    *(choices.RULE, choices.INNER, choices.RECOMMENDER),
    *(formats.STORED, *(kind.value for kind in formats.READABLE_TYPES)),
    *(gaps.RULE, limits.RULE, limits.ROOM, materials.RULE, portrait.RULE, required.RULE),
    *(identity.RULE, identity.SEX, identity.BIRTH, identity.DIVISION, identity.TWICE),
    *(rows.MIN_ROWS, rows.MAX_ROWS, rows.REVERSED, rows.OVERLAP),
}


def test_the_demonstration_shows_every_kind_of_finding(demo: list[Made]) -> None:
    shown = {finding.rule for one in demo for finding in one.findings}
    assert FAMILIES - shown == set(NOT_SHOWN)


def test_every_module_of_checks_is_thought_of() -> None:
    folder = Path(gaps.__file__).parent
    told = {"conditions", "rules", "subject", "pre_review", "whole_case", "__init__"}
    families = {module.__name__.rpartition(".")[2] for module in MODULES}
    assert {path.stem for path in folder.glob("*.py")} == told | families
