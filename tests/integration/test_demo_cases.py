"""The demonstration: complete cases pass, faulty ones fail, for every programme."""

from __future__ import annotations

import pytest

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
