"""A case is a value; an edit makes another."""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from datetime import UTC, datetime

import pytest

from desktop_app.domain.case import Case, CaseStatus, ProgrammeRef

NOW = datetime(2021, 7, 1, tzinfo=UTC)


def case() -> Case:
    return Case("c" * 32, ProgrammeRef("p", "1", "0" * 64), "person", "recognition", "张三", CaseStatus.DRAFT, NOW, NOW)


def test_other_answers_leave_the_first_case_as_it_was() -> None:
    first = case()
    second = first.with_answers({"application": {"name": "李四"}})
    assert (first.answers, second.answers) == ({}, {"application": {"name": "李四"}})
    assert second.id == first.id


def test_cases_do_not_share_their_empty_answers() -> None:
    assert case().answers is not case().answers


def test_a_case_cannot_be_changed_in_place() -> None:
    with pytest.raises(FrozenInstanceError):
        case().title = "李四"  # type: ignore[misc]


def test_only_drafts_and_returned_cases_may_be_edited() -> None:
    assert {status for status in CaseStatus if status.editable} == {CaseStatus.DRAFT, CaseStatus.RETURNED}


def test_every_status_has_its_own_chinese_word() -> None:
    labels = [status.label for status in CaseStatus]
    assert len(set(labels)) == len(labels)
    assert all(label and not label.isascii() for label in labels)
