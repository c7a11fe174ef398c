"""What a definition says about batches: papers that the recommending unit writes once, and quotas that may give way."""

from __future__ import annotations

import pytest

from desktop_app.domain.finding import Severity
from desktop_app.programmes.loader import load_programme
from tests.unit.programmes.making import SMALL
from tests.unit.programmes.small_definition import only_problem, small_files, spoilt

FILLER = "{id: filler, label: 填报人"


def with_words(words: str) -> dict[str, bytes]:
    return spoilt("summary.form.yaml", FILLER, f'{FILLER}, batch: "{words}"')


def test_summary_sheets_are_papers_of_a_batch_and_other_forms_only_when_they_say_so() -> None:
    assert [form.id for form in SMALL.forms if form.of_batch] == ["summary"]
    files = spoilt("application.form.yaml", "title: 申报表\nofficial", "title: 申报表\nbatch: true\nofficial")
    assert [form.id for form in load_programme(files).forms if form.of_batch] == ["application", "summary"]


def test_a_quota_is_hard_unless_the_notice_says_in_principle() -> None:
    files = spoilt("programme.yaml", "quota: 2}", "quota: 2, severity: soft}")
    assert SMALL.head.recommenders[0].severity is Severity.ERROR
    assert load_programme(files).head.recommenders[0].severity is Severity.SOFT


@pytest.mark.parametrize("words", ["{{batch.unit}}", "{{application.name}}等{{batch.count}}人", "没有空"])
def test_a_text_of_a_batch_names_the_batch_and_the_answers_of_its_cases(words: str) -> None:
    form = load_programme(with_words(words)).form("summary")
    assert form is not None
    assert form.fields[1].batch == words


@pytest.mark.parametrize("words", ["{{batch.units}}", "{{application.nam}}", "{{application.awards}}"])
def test_a_text_of_a_batch_that_names_what_is_not_there_is_a_problem(words: str) -> None:
    assert only_problem(with_words(words)).file == "summary.form.yaml"


def test_a_text_of_a_batch_on_a_paper_of_the_nominee_is_a_problem() -> None:
    files = spoilt("application.form.yaml", "{id: years, label: 从业年限", '{id: years, batch: "1", label: 从业年限')
    assert "batch: true" in str(only_problem(files))


def test_no_form_may_be_called_batch() -> None:
    files = small_files()
    files["summary.form.yaml"] = files["summary.form.yaml"].replace(b"id: summary", b"id: batch")
    assert "batch" in str(only_problem(files))
