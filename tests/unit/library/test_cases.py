"""Cases are saved, listed, kept in revisions."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import event, insert

from desktop_app.domain.answers import SectionRow, rows_of
from desktop_app.domain.case import CaseStatus
from desktop_app.library import CaseExists, Library, ObjectMissing, RevisionTaken, UnknownCase, UnknownRevision
from desktop_app.library.case_rows import head_columns
from desktop_app.library.tables.cases import CaseAnswersRow, CaseRow
from tests.unit.library.conftest import NOW, attachment_of, make_case


@contextmanager
def statements(library: Library) -> Iterator[list[str]]:
    """The SQL that the library sends while the block runs, without what opens transactions."""
    sent: list[str] = []
    engine = library._database._engine

    def note(_: object, __: object, statement: str, *rest: object) -> None:
        if statement != "BEGIN":
            sent.append(statement)

    event.listen(engine, "before_cursor_execute", note)
    try:
        yield sent
    finally:
        event.remove(engine, "before_cursor_execute", note)


def test_a_case_comes_back_as_it_was_saved(library: Library) -> None:
    stored = library.objects.put(io.BytesIO(b"%PDF-1.7"), name="a.pdf")
    case = make_case(
        attachments=(attachment_of(stored, "b"), attachment_of(stored, "a", "application.career[r1]")),
        reasons={"age": "贡献突出"},
        recommender="district",
        sender="下城区人社局",
    )
    library.cases.add(case)
    assert library.cases.get(case.id) == case


def test_saving_replaces_what_was_and_drops_what_is_gone(library: Library) -> None:
    stored = library.objects.put(io.BytesIO(b"one"))
    case = make_case(attachments=(attachment_of(stored, "a"), attachment_of(stored, "b")))
    library.cases.add(case)
    career: list[SectionRow] = [{"id": "r1", "what": "改"}]
    changed = replace(
        case,
        answers={"summary": {"filler": "王"}, "application": {"name": "陆䶮", "career": career}},
        attachments=(replace(case.attachments[1], original_seen=True),),
        title="改名",
        status=CaseStatus.SENT,
    )
    library.cases.save(changed)
    assert library.cases.get(case.id) == changed


def test_a_row_changed_deep_inside_a_form_is_saved(library: Library) -> None:
    case = make_case()
    library.cases.add(case)
    again = library.cases.get(case.id)
    rows_of(again.answers["application"]["career"])[0]["what"] = "另一家"
    library.cases.save(again)
    assert library.cases.get(case.id) == again


def test_unknown_and_doubled_ids_are_refused(library: Library) -> None:
    case = make_case()
    for work in (library.cases.get, library.cases.delete, library.cases.revisions):
        with pytest.raises(UnknownCase, match=case.id):
            work(case.id)
    with pytest.raises(UnknownCase):
        library.cases.save(case)
    library.cases.add(case)
    with pytest.raises(CaseExists):
        library.cases.add(case)


def test_an_attachment_is_refused_whose_content_was_never_stored(library: Library) -> None:
    case = make_case()
    library.cases.add(case)
    stored = library.objects.put(io.BytesIO(b"one"))
    attachment = replace(attachment_of(stored), digest="0" * 64)
    with pytest.raises(ObjectMissing):
        library.cases.save(replace(case, attachments=(attachment,), title="不该留下"))
    assert library.cases.get(case.id) == case


def test_revisions_keep_what_the_case_was_and_mark_it_unedited(library: Library) -> None:
    stored = library.objects.put(io.BytesIO(b"one"))
    case = make_case(attachments=(attachment_of(stored),), reasons={"r": "x"})
    library.cases.add(case)
    first = library.cases.add_revision(case.id, why="export", fingerprint="f" * 64, made_at=NOW)
    assert (first.number, first.answers, first.attachments) == (1, case.answers, case.attachments)
    assert library.cases.get(case.id) == replace(case, revision=1, edited=False)

    library.cases.save(replace(library.cases.get(case.id), answers={}, attachments=(), edited=True))
    second = library.cases.add_revision(case.id, why="manual", fingerprint="e" * 64)
    assert second.number == 2
    assert library.cases.revisions(case.id) == [first, second]
    assert library.cases.revision(case.id, 1) == first
    with pytest.raises(UnknownRevision):
        library.cases.revision(case.id, 3)


def test_a_revision_number_from_elsewhere_is_kept_but_never_goes_back(library: Library) -> None:
    case = make_case()
    library.cases.add(case)
    assert library.cases.add_revision(case.id, why="import", fingerprint="f" * 64, number=7).number == 7
    with pytest.raises(RevisionTaken):
        library.cases.add_revision(case.id, why="import", fingerprint="f" * 64, number=7)
    assert library.cases.add_revision(case.id, why="manual", fingerprint="f" * 64).number == 8


def test_deleting_a_case_takes_its_revisions_with_it(library: Library) -> None:
    case = make_case()
    library.cases.add(case)
    library.cases.add_revision(case.id, why="export", fingerprint="f" * 64)
    library.cases.delete(case.id)
    assert library.cases.list() == []
    library.cases.add(case)
    assert library.cases.revisions(case.id) == []


def test_the_list_is_newest_first_and_filters(library: Library) -> None:
    library.cases.add(make_case("1" * 32, updated_at=NOW, title="甲%"))
    library.cases.add(make_case("2" * 32, updated_at=NOW + timedelta(1), unit="乙厂", status=CaseStatus.SENT))
    assert [line.id[0] for line in library.cases.list()] == ["2", "1"]
    assert [line.id[0] for line in library.cases.list(status=CaseStatus.SENT)] == ["2"]
    assert [line.id[0] for line in library.cases.list(containing="乙")] == ["2"]
    assert [line.id[0] for line in library.cases.list(containing="%")] == ["1"]
    assert library.cases.list(programme_id="another") == []


def test_a_transaction_happens_whole_or_not_at_all(library: Library) -> None:
    library.cases.add(make_case("1" * 32))

    def add_both() -> None:
        with library.transaction():
            library.cases.add(make_case("2" * 32))
            library.cases.add(make_case("1" * 32))

    with pytest.raises(CaseExists):
        add_both()
    assert len(library.cases.list()) == 1
    with library.transaction():
        library.cases.add(make_case("2" * 32))
        with pytest.raises(CaseExists):
            library.cases.add(make_case("1" * 32))
    assert len(library.cases.list()) == 2


def test_text_that_is_no_valid_unicode_is_saved_rather_than_lost(library: Library) -> None:
    case = make_case(answers={"f": {"x": "a\ud800b\x00"}}, title="名\udcff")
    library.cases.add(case)
    again = library.cases.get(case.id)
    assert again.answers == case.answers
    assert again.title == "名\ufffd"


def test_ten_thousand_cases_are_listed_by_one_statement_that_reads_no_answers(library: Library) -> None:
    columns = head_columns(make_case())
    rows = [{**columns, "id": f"{number:032x}", "title": f"姓名{number}"} for number in range(10_000)]
    with library._database.transaction() as session:
        session.connection().execute(insert(CaseRow), rows)
    with statements(library) as sent:
        assert len(library.cases.list()) == 10_000
    (statement,) = sent
    assert "answers" not in statement


def test_saving_one_field_writes_one_form_and_nothing_else(library: Library) -> None:
    career = [{"id": f"r{row}", "period": "2001-09—2004-06", "what": "杭州机床厂" * 8} for row in range(40)]
    stored = library.objects.put(io.BytesIO(b"%PDF-1.7"), name="a.pdf")
    answers = {"application": {"career": career, "personal_summary": "总结" * 2000}, "summary": {"filler": "王"}}
    case = make_case(answers=answers, attachments=(attachment_of(stored, "a"), attachment_of(stored, "b")))
    library.cases.add(case)
    changed = replace(case, answers={**case.answers, "application": {**case.answers["application"], "name": "甲"}})
    with statements(library) as sent:
        library.cases.save(changed)
    written = [statement.split()[:2] for statement in sent if not statement.startswith("SELECT")]
    assert written == [["UPDATE", CaseAnswersRow.__tablename__]]
    assert len(sent) <= 4
