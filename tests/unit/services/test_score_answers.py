"""Facts, vetoes and lowerings are edited, filled in, undone and compared like any answer."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.domain.place import Place
from desktop_app.programmes.definition_files import read_programme_folder
from desktop_app.programmes.loader import load_programme
from desktop_app.services.answer_shapes import UnknownPlace, WrongShape
from desktop_app.services.answers_document import parse_answers
from desktop_app.services.comparing import Version, changes, place_label
from desktop_app.services.editing import EditSession
from desktop_app.services.programme_reader import ProgrammeReader
from tests.unit.services.small_programme import MemoryStore, new_case

PROGRAMME = load_programme(read_programme_folder(Path(__file__).parents[1] / "programmes" / "language"))
FORM = "assessment"


@pytest.fixture
def session() -> EditSession:
    reader = ProgrammeReader(PROGRAMME, unprintable=lambda _: "", pixels=lambda _: {})
    case = replace(new_case(), programme=PROGRAMME.ref, nominee="studio", procedure="assessment")
    return EditSession(MemoryStore(), reader, case)


def stated(session: EditSession) -> dict[str, object]:
    return dict(session.case.answers.get(FORM, {}))


def test_a_fact_is_set_undone_and_set_again(session: EditSession) -> None:
    session.set_value(FORM, "has_site", False)
    assert stated(session) == {"has_site": False}
    assert session.undo_label == "修改“有专用场地”"
    assert session.undo() == Place(form=FORM, field="has_site")
    assert stated(session) == {}
    session.redo()
    assert stated(session) == {"has_site": False}


def test_an_answer_is_taken_back_to_unanswered(session: EditSession) -> None:
    session.set_value(FORM, "has_site", True)
    session.clear_value(FORM, "has_site")
    assert stated(session) == {}
    session.undo()
    assert stated(session) == {"has_site": True}


def test_a_count_is_kept_as_typed_and_tidied_when_left(session: EditSession) -> None:
    session.set_value(FORM, "seniors", "１２")
    session.tidy(Place(form=FORM, field="seniors"))
    assert stated(session) == {"seniors": "12"}


def test_what_a_fact_cannot_hold_is_refused(session: EditSession) -> None:
    with pytest.raises(WrongShape):
        session.set_value(FORM, "has_site", "是")


def test_a_line_without_discretion_takes_no_lowering(session: EditSession) -> None:
    session.set_value(FORM, "reports_lowered", "2.5")
    session.set_value(FORM, "reports_reason", "迟报一次")
    with pytest.raises(UnknownPlace):
        session.set_value(FORM, "site_lowered", "1")


def test_a_file_fills_them_in() -> None:
    document = {FORM: {"has_site": True, "seniors": "３", "refused": True, "reports_lowered": "1.50"}}
    answers = parse_answers(PROGRAMME, document, lambda kind, text: text)
    assert answers == document


def test_a_name_that_is_nearly_right_is_suggested(session: EditSession) -> None:
    with pytest.raises(UnknownPlace, match="has_site"):
        session.set_value(FORM, "has_sight", True)
    with pytest.raises(UnknownPlace, match="seniors"):
        session.set_value(FORM, "高级技师人数", "1")


def test_versions_tell_a_no_from_a_blank(session: EditSession) -> None:
    before = Version.of(session.case)
    session.set_value(FORM, "has_site", False)
    session.set_value(FORM, "refused", True)
    found = changes(PROGRAMME, before, Version.of(session.case))
    assert [(change.label, change.before, change.after) for change in found] == [
        ("技能大师工作室考核表 · 有专用场地", "", "否"),
        ("技能大师工作室考核表 · 工作室拒绝接受考核管理的", "", "是"),
    ]


def test_a_line_is_called_by_its_content() -> None:
    assert place_label(PROGRAMME, Place(score="site")) == "评分 · 配备专用的工作场地、学习交流场地等"
    assert place_label(PROGRAMME, Place(score="gone")) == "评分 · gone"
