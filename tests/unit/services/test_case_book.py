"""Cases: made, filled from documents, kept in versions that can be compared and restored."""

from __future__ import annotations

from typing import Any

import pytest

from desktop_app.domain.answers import rows_of
from desktop_app.domain.case import CaseStatus
from desktop_app.domain.errors import WrongUse
from desktop_app.domain.place import Place
from desktop_app.library import DiskFull, UnknownCase, UnknownRevision
from desktop_app.programmes.registry import UnknownProgramme
from desktop_app.services.answer_shapes import ReadOnlyField, UnknownPlace, WrongShape
from desktop_app.services.desk import Desk
from desktop_app.services.editing import CaseLocked
from tests.unit.services.conftest import PROGRAMME

ANSWERS = {
    "application": {
        "name": "王䶮",
        "unit": "甲公司",
        "id_number": "３３０１０３１９７８０５１２１０３０",
        "birth": "1978年5月",
        "career": [{"period": "1997.8-1999.12", "what": "甲厂"}, {"period": "2000.01—至今", "what": "甲公司"}],
    }
}


def test_a_new_case_has_a_title_a_unit_and_canonical_texts(desk: Desk) -> None:
    case = desk.cases.new(PROGRAMME, answers=ANSWERS)
    assert desk.cases.get(case.id) == case
    assert (case.title, case.unit, case.status, case.revision) == ("王䶮", "甲公司", CaseStatus.DRAFT, 0)
    assert (case.nominee, case.procedure) == ("person", "recognition")
    application = case.answers["application"]
    assert application["id_number"] == "330103197805121030"
    assert application["birth"] == "1978-05"
    assert [row["period"] for row in rows_of(application["career"])] == ["1997-08—1999-12", "2000-01—至今"]
    assert len({str(row["id"]) for row in rows_of(application["career"])}) == 2


@pytest.mark.parametrize(("nominee", "procedure"), [("unit", None), (None, "assessment"), ("nobody", None), ("", None)])
def test_what_the_programme_does_not_know_is_refused(desk: Desk, nominee: str | None, procedure: str | None) -> None:
    with pytest.raises(WrongUse, match="没有新建申报件"):
        desk.cases.new(PROGRAMME, nominee, procedure)
    assert desk.cases.list() == []


def test_an_unknown_programme_is_refused_with_the_nearest_name(desk: Desk) -> None:
    with pytest.raises(UnknownProgramme, match=PROGRAMME):
        desk.cases.new("hangzhou-chief-technician-2022")


@pytest.mark.parametrize(
    ("document", "error"),
    [
        ([], WrongUse),
        ({"application": []}, WrongUse),
        ({"applicatoin": {}}, UnknownPlace),
        ({"applicatoin": {"name": "王"}}, UnknownPlace),
        ({"application": {"nmae": "王"}}, UnknownPlace),
        ({"application": {"name": ["王"]}}, WrongShape),
        ({"application": {"name": None}}, WrongShape),
        ({"application": {"career": "甲厂"}}, WrongShape),
        ({"application": {"career": [{"wat": "甲厂"}]}}, UnknownPlace),
        ({"application": {"career": [{"id": "../x", "what": "甲厂"}]}}, WrongShape),
        ({"application": {"career": [{"id": "a"}, {"id": "a"}]}}, WrongShape),
        ({"eligibility": {"front_line": "是"}}, WrongShape),
        ({"eligibility": {"conditions": "（一）"}}, WrongShape),
        ({"summary": {"unit": "甲公司"}}, ReadOnlyField),
    ],
)
def test_a_document_that_does_not_fit_changes_nothing(desk: Desk, document: object, error: type[WrongUse]) -> None:
    case = desk.cases.new(PROGRAMME, answers=ANSWERS)
    with pytest.raises(error):
        desk.cases.fill(case.id, document)
    assert desk.cases.get(case.id).answers == case.answers


def test_filling_keeps_other_fields_and_replaces_whole_sections(desk: Desk) -> None:
    case = desk.cases.new(PROGRAMME, answers=ANSWERS)
    filled = desk.cases.fill(case.id, {"application": {"sex": "男", "career": [{"what": "乙厂"}]}})
    assert filled.answers["application"]["name"] == "王䶮"
    assert [row.get("what") for row in rows_of(filled.answers["application"]["career"])] == ["乙厂"]


def test_numbers_in_a_document_become_text(desk: Desk) -> None:
    case = desk.cases.new(PROGRAMME, answers={"application": {"judges": 9}})
    assert case.answers["application"]["judges"] == "9"


def test_reasons_and_recommender_are_taken_over_with_the_answers_or_not_at_all(desk: Desk) -> None:
    case = desk.cases.new(PROGRAMME)
    with pytest.raises(UnknownPlace):
        desk.cases.amend(case.id, ANSWERS, {"front_lin": "因公借调"}, "district")
    with pytest.raises(UnknownPlace):
        desk.cases.amend(case.id, ANSWERS, {"front_line": "因公借调"}, "nobody")
    assert desk.cases.get(case.id).answers == {}
    amended = desk.cases.amend(case.id, ANSWERS, {"front_line": "因公借调"}, "district")
    assert (amended.reasons, amended.recommender, amended.title) == ({"front_line": "因公借调"}, "district", "王䶮")


def test_a_revision_is_made_only_when_something_changed(desk: Desk) -> None:
    case = desk.cases.new(PROGRAMME, answers=ANSWERS)
    first = desk.cases.make_revision(case.id, "export")
    again = desk.cases.make_revision(case.id, "package")
    assert (first.number, again.number) == (1, 1)
    desk.cases.fill(case.id, {"application": {"name": "王"}})
    desk.cases.fill(case.id, {"application": {"name": "王䶮"}})
    assert desk.cases.get(case.id).edited
    assert desk.cases.make_revision(case.id, "package").number == 1
    assert not desk.cases.get(case.id).edited
    desk.cases.fill(case.id, {"application": {"name": "王"}})
    assert desk.cases.make_revision(case.id, "package").number == 2
    assert [revision.why for revision in desk.cases.revisions(case.id)] == ["export", "package"]


def test_versions_are_compared_and_restored_without_losing_the_present_one(desk: Desk) -> None:
    case = desk.cases.new(PROGRAMME, answers=ANSWERS)
    desk.cases.make_revision(case.id, "manual")
    desk.cases.fill(case.id, {"application": {"name": "李"}})
    changes = desk.cases.compare(case.id, 1)
    assert [(change.before, change.after) for change in changes] == [("王䶮", "李")]
    restored = desk.cases.restore(case.id, 1)
    assert restored.title == "王䶮"
    assert desk.cases.get(case.id).answers["application"]["name"] == "王䶮"
    assert [(revision.number, revision.why) for revision in desk.cases.revisions(case.id)] == [
        (1, "manual"),
        (2, "restore"),
    ]
    assert [(change.before, change.after) for change in desk.cases.compare(case.id, 2, 1)] == [("李", "王䶮")]
    with pytest.raises(UnknownRevision):
        desk.cases.restore(case.id, 9)


def test_restoring_can_be_undone_in_an_open_session(desk: Desk) -> None:
    case = desk.cases.new(PROGRAMME, answers=ANSWERS)
    desk.cases.make_revision(case.id, "manual")
    desk.cases.fill(case.id, {"application": {"name": "李"}})
    session = desk.edit(case.id)
    desk.cases.restore(case.id, 1)
    assert session.answers["application"]["name"] == "王䶮"
    session.undo()
    assert session.answers["application"]["name"] == "李"
    session.close()
    assert desk.cases.get(case.id).title == "李"


def test_a_copy_is_a_case_of_its_own(desk: Desk) -> None:
    case = desk.cases.new(PROGRAMME, answers=ANSWERS)
    desk.cases.make_revision(case.id, "manual")
    desk.cases.set_status(case.id, CaseStatus.SENT)
    copy = desk.cases.duplicate(case.id)
    assert copy.id != case.id
    assert (copy.status, copy.revision, copy.answers) == (CaseStatus.DRAFT, 0, case.answers)
    desk.cases.fill(copy.id, {"application": {"name": "李"}})
    assert desk.cases.get(case.id).title == "王䶮"


def test_a_sent_case_cannot_be_filled(desk: Desk) -> None:
    case = desk.cases.new(PROGRAMME, answers=ANSWERS)
    desk.cases.set_status(case.id, CaseStatus.SENT)
    with pytest.raises(CaseLocked):
        desk.cases.fill(case.id, {"application": {"name": "李"}})
    with pytest.raises(CaseLocked):
        desk.cases.restore(case.id, 1)
    assert desk.cases.revisions(case.id) == []


def test_a_deleted_case_is_gone_even_while_it_is_open(desk: Desk) -> None:
    case = desk.cases.new(PROGRAMME, answers=ANSWERS)
    session = desk.edit(case.id)
    session.set_value("application", "name", "李")
    desk.cases.delete(case.id)
    with pytest.raises(UnknownCase):
        desk.cases.get(case.id)
    with pytest.raises(CaseLocked):
        session.set_value("application", "name", "王")
    session.close()
    assert desk.cases.list() == []


def test_the_list_shows_what_was_typed_a_moment_ago(desk: Desk) -> None:
    case = desk.cases.new(PROGRAMME)
    session = desk.edit(case.id)
    session.set_value("application", "name", "王䶮")
    assert desk.cases.get(case.id).title == "王䶮"
    assert [summary.title for summary in desk.cases.list()] == ["王䶮"]
    session.close()


def test_a_case_that_cannot_be_begun_leaves_nothing(desk: Desk) -> None:
    wrong: list[dict[str, Any]] = [{"reasons": {"nosuch": "x"}}, {"recommender": "nosuch"}, {"answers": {"nosuch": {}}}]
    for given in wrong:
        with pytest.raises(WrongUse):
            desk.cases.new(PROGRAMME, **given)
    assert desk.cases.list() == []


def test_a_case_begun_with_answers_is_filled_in_as_one_that_gets_them_later(desk: Desk) -> None:
    answers = {"application": {"name": "王五", "id_number": "11010519491231002X"}}
    begun = desk.cases.new(PROGRAMME, answers=answers)
    later = desk.cases.fill(desk.cases.new(PROGRAMME).id, answers)
    assert begun.answers == later.answers
    assert begun.answers["application"]["sex"] == "女"


def test_a_file_that_was_renamed_or_moved_since_the_last_version_makes_a_new_one(desk: Desk) -> None:
    case = desk.cases.new(PROGRAMME)
    items = [desk.evidence.attach_content(case.id, Place(form="application"), f"{n}.txt", b"%d" % n) for n in (1, 2)]
    assert desk.cases.make_revision(case.id, "manual").number == 1
    desk.evidence.rename(case.id, items[0].id, "技师证书.txt")
    renamed = desk.cases.make_revision(case.id, "package")
    assert (renamed.number, [item.name for item in renamed.attachments]) == (2, ["技师证书.txt", "2.txt"])
    desk.evidence.move(case.id, items[1].id, 0)
    moved = desk.cases.make_revision(case.id, "package")
    assert (moved.number, [item.name for item in moved.attachments]) == (3, ["2.txt", "技师证书.txt"])
    desk.evidence.original_seen(case.id, items[1].id, seen=True)
    assert desk.cases.make_revision(case.id, "package").number == 3


def test_a_deletion_that_fails_loses_nothing_that_was_typed(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    case = desk.cases.new(PROGRAMME)
    session = desk.edit(case.id)
    session.set_value("application", "name", "王五")

    def full(_: object, case_id: str) -> None:
        raise DiskFull

    with monkeypatch.context() as patched:
        patched.setattr("desktop_app.library.cases.CaseRepository.delete", full)
        with pytest.raises(DiskFull):
            desk.cases.delete(case.id)
    assert session.pending
    session.close()
    assert desk.cases.get(case.id).title == "王五"
