"""A case that arrives again changes nothing; an older one never replaces a newer; a conflict asks."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.domain.case import Case, CaseStatus
from desktop_app.domain.package_log import Standing
from desktop_app.library import Library
from tests.unit.library.conftest import make_case


def arriving(revision: int, word: str, sender: str = "甲厂") -> Case:
    return make_case(
        revision=revision, sender=sender, status=CaseStatus.RECEIVED, edited=False, answers={"f": {"w": word}}
    )


def test_a_new_case_is_kept_with_its_own_revision_number(library: Library) -> None:
    case = arriving(3, "三")
    assert library.cases.receive(case, "3" * 64) is Standing.NEW
    assert library.cases.get(case.id) == case
    assert [(item.number, item.why) for item in library.cases.revisions(case.id)] == [(3, "import")]


def test_the_same_again_changes_nothing(library: Library) -> None:
    library.cases.receive(arriving(3, "三"), "3" * 64)
    assert library.cases.receive(arriving(3, "不看"), "3" * 64) is Standing.SAME
    assert library.cases.get("a" * 32) == arriving(3, "三")


def test_a_newer_one_replaces_and_the_older_stays_as_a_revision(library: Library) -> None:
    library.cases.receive(arriving(3, "三"), "3" * 64)
    assert library.cases.receive(arriving(5, "五"), "5" * 64) is Standing.NEWER
    assert library.cases.get("a" * 32) == arriving(5, "五")
    assert [item.number for item in library.cases.revisions("a" * 32)] == [3, 5]
    assert library.cases.receive(arriving(3, "三"), "3" * 64) is Standing.SAME


def test_an_older_one_never_replaces(library: Library) -> None:
    library.cases.receive(arriving(5, "五"), "5" * 64)
    for overrule in (False, True):
        assert library.cases.receive(arriving(4, "四"), "4" * 64, overrule=overrule) is Standing.OLDER
    assert library.cases.get("a" * 32) == arriving(5, "五")


def test_conflicts_change_nothing_until_they_are_overruled(library: Library) -> None:
    library.cases.receive(arriving(3, "三"), "3" * 64)
    other_content, other_sender = arriving(3, "另"), arriving(4, "四", sender="乙厂")
    assert library.cases.receive(other_content, "0" * 64) is Standing.CONFLICT
    assert library.cases.receive(other_sender, "4" * 64) is Standing.CONFLICT
    assert library.cases.get("a" * 32) == arriving(3, "三")
    assert library.cases.receive(other_content, "0" * 64, overrule=True) is Standing.CONFLICT
    assert library.cases.get("a" * 32) == replace(other_content, revision=4)
    assert [item.answers["f"]["w"] for item in library.cases.revisions("a" * 32)] == ["三", "另"]


def test_a_case_that_was_edited_here_is_a_conflict(library: Library) -> None:
    library.cases.receive(arriving(3, "三"), "3" * 64)
    library.cases.save(replace(arriving(3, "改"), edited=True))
    assert library.cases.receive(arriving(4, "四"), "4" * 64) is Standing.CONFLICT
