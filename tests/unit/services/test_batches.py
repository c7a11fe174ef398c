"""Batches: made of cases, edited with undo, saved, checked against the notice."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from desktop_app.domain.answers import ROW_ID, SectionRow, rows_of
from desktop_app.domain.case import CaseStatus
from desktop_app.domain.finding import Finding, Severity
from desktop_app.domain.place import Place
from desktop_app.library import UnknownCase, UnknownRecord
from desktop_app.services.answer_shapes import UnknownPlace
from desktop_app.services.batch_session import BatchSession, NoUnitName, RowsFromCases
from desktop_app.services.desk import Desk, open_desk
from desktop_app.services.recommending_units import UnknownRecommender
from tests.unit.services.batches import NAMES, add_case, add_cases
from tests.unit.services.conftest import KEY, PROGRAMME, RESOURCES

UNIT = "杭州市上城区人力资源和社会保障局"
ZHEJIANG = "zhejiang-artisan-2023"


def people(session: BatchSession) -> list[SectionRow]:
    return rows_of(session.answers["summary"]["people"])


def of_rule(findings: Sequence[Finding], rule: str) -> list[Finding]:
    return [finding for finding in findings if finding.rule == rule]


def test_a_batch_is_made_of_cases_in_the_order_given_and_kept(desk: Desk) -> None:
    ids = add_cases(desk, 3)
    batch = desk.batches.new(PROGRAMME, UNIT, [ids[2], ids[0], ids[2]])
    assert (batch.title, batch.recommender, batch.case_ids) == (UNIT, "district", (ids[2], ids[0]))
    assert desk.batches.get(batch.id) == batch
    assert desk.batches.list() == [batch]
    assert [item.id for item in desk.batches.addable(batch.id)] == [ids[1]]


@pytest.mark.parametrize(
    ("name", "kind", "found", "title"),
    [
        ("district", None, "district", "区、县（市）人力社保部门"),
        ("行业协会", None, "association", "行业协会"),
        ("某某行业协会", "association", "association", "某某行业协会"),
        ("某某行业协会", "行业协会", "association", "某某行业协会"),
    ],
)
def test_the_kind_of_recommending_unit_follows_from_its_name_or_is_said(
    desk: Desk, name: str, kind: str | None, found: str, title: str
) -> None:
    batch = desk.batches.new(PROGRAMME, name, kind=kind)
    assert (batch.recommender, batch.title) == (found, title)


def test_a_unit_of_which_nobody_says_the_kind_is_refused_with_the_kinds(desk: Desk) -> None:
    with pytest.raises(UnknownRecommender, match="association（行业协会）"):
        desk.batches.new(PROGRAMME, "某某单位", [add_case(desk, 0, recommender=None)])
    with pytest.raises(NoUnitName):
        desk.batches.new(PROGRAMME, "  ", kind="district")
    with pytest.raises(UnknownCase):
        desk.batches.new(PROGRAMME, "district", ["0" * 32])
    assert desk.batches.list() == []


def test_cases_come_and_go_and_change_places_with_undo(desk: Desk) -> None:
    ids = add_cases(desk, 4)
    batch = desk.batches.new(PROGRAMME, UNIT, ids[:2])
    session = desk.batches.edit(batch.id)
    session.add_cases([ids[3], ids[0]], 1)
    session.move_case(ids[1], 0)
    session.remove_cases([ids[0]])
    session.rename("  杭州市  上城区人社局 ")
    assert session.batch.case_ids == (ids[1], ids[3])
    assert [row["name"] for row in people(session)] == [NAMES[1], NAMES[3]]
    assert session.undo_label == "修改推荐单位名称"
    for _ in range(4):
        session.undo()
    assert session.batch == batch
    assert not session.can_undo
    for _ in range(4):
        session.redo()
    assert (session.batch.case_ids, session.batch.title) == ((ids[1], ids[3]), "杭州市 上城区人社局")
    session.close()
    assert desk.batches.list()[0].case_ids == (ids[1], ids[3])


def test_the_batch_as_a_whole_does_the_same(desk: Desk) -> None:
    ids = add_cases(desk, 3)
    batch = desk.batches.new(PROGRAMME, UNIT, ids[:1])
    desk.batches.add_cases(batch.id, ids[1:])
    desk.batches.reorder(batch.id, reversed(ids))
    desk.batches.remove_cases(batch.id, [ids[1]])
    desk.batches.rename(batch.id, "新名称")
    assert desk.batches.get(batch.id).case_ids == (ids[2], ids[0])
    assert desk.batches.list()[0].title == "新名称"
    with pytest.raises(UnknownCase):
        desk.batches.add_cases(batch.id, ["0" * 32])


def test_deleting_a_batch_keeps_its_cases_and_can_be_taken_back(desk: Desk) -> None:
    ids = add_cases(desk, 2)
    batch = desk.batches.new(PROGRAMME, UNIT, ids)
    with DeskSession(desk, batch.id) as session:
        session.set_value("summary", "filler", "王女士")
    gone = desk.batches.delete(batch.id)
    assert desk.batches.list() == []
    with pytest.raises(UnknownRecord):
        desk.batches.get(batch.id)
    desk.cases.delete(ids[0])
    desk.batches.put_back(gone)
    assert desk.batches.get(batch.id).case_ids == (ids[1],)
    assert desk.batches.get(batch.id).answers == {"summary": {"filler": "王女士"}}


class DeskSession:
    """A session of a batch that is closed at the end."""

    def __init__(self, desk: Desk, batch_id: str) -> None:
        self.session = desk.batches.edit(batch_id)

    def __enter__(self) -> BatchSession:
        return self.session

    def __exit__(self, *_: object) -> None:
        self.session.close()


def test_a_row_comes_from_its_case_and_the_case_s_own_word_goes_before(desk: Desk) -> None:
    case_id = add_case(desk, 0)
    batch = desk.batches.new(PROGRAMME, UNIT, [case_id])
    with DeskSession(desk, batch.id) as session:
        assert people(session)[0]["honours"] == "王䶮同志，电工技师。主要荣誉：第1届技术能手"
        desk.cases.fill(case_id, {"summary": {"people": [{"honours": "本单位改的"}]}})
        assert session.refresh()

        assert people(session)[0]["honours"] == "本单位改的"
        assert not session.refresh(), "nothing is new"


def test_what_the_recommender_writes_goes_before_all_and_emptying_it_brings_the_case_s_word_back(desk: Desk) -> None:
    case_id = add_case(desk, 0)
    batch = desk.batches.new(PROGRAMME, UNIT, [case_id])
    place = Place(form="summary", field="people", row=case_id, column="honours")
    with DeskSession(desk, batch.id) as session:
        assert not session.overridden(place)
        session.set_cell("summary", "people", case_id, "honours", "推荐单位改的")
        assert session.overridden(place)
        assert people(session)[0]["honours"] == "推荐单位改的"
        assert desk.cases.get(case_id).answers.get("summary") is None, "the case is not touched"
    assert desk.batches.get(batch.id).answers == {"summary": {"people": [{ROW_ID: case_id, "honours": "推荐单位改的"}]}}
    with DeskSession(desk, batch.id) as session:
        session.restore_derived(place)
        assert people(session)[0]["honours"] == "王䶮同志，电工技师。主要荣誉：第1届技术能手"
        assert not session.overridden(place)
    assert desk.batches.get(batch.id).answers == {}


def test_what_the_batch_says_above_and_below_the_rows_is_its_own(desk: Desk) -> None:
    batch = desk.batches.new(PROGRAMME, UNIT, add_cases(desk, 2))
    unit = Place(form="summary", field="unit")
    with DeskSession(desk, batch.id) as session:
        assert session.answers["summary"]["unit"] == UNIT
        session.rename("上城区人社局")
        assert session.answers["summary"]["unit"] == "上城区人社局"
        session.set_value("summary", "unit", "上城区人力社保局（盖章）")
        assert session.overridden(unit)
        session.set_value("summary", "filler_mobile", "１３８00000000")
        session.tidy(Place(form="summary", field="filler_mobile"))
        assert session.answers["summary"]["filler_mobile"] == "13800000000"
        session.restore_derived(unit)
        assert session.answers["summary"]["unit"] == "上城区人社局"


def test_a_letter_begins_with_the_names_of_all_cases(desk: Desk) -> None:
    ids = add_cases(desk, 2)
    batch = desk.batches.new(PROGRAMME, UNIT, ids)
    with DeskSession(desk, batch.id) as session:
        text = str(session.answers["report"]["recommendation"])
        assert "确定王䶮、李四共2名同志" in text
        assert session.answers["report"]["signer"] == UNIT
        session.set_value("report", "recommendation", "自己写的")
        session.remove_cases(ids[1:])
        assert session.answers["report"]["recommendation"] == "自己写的"
        session.set_value("report", "recommendation", "")
        assert "确定王䶮共1名同志" in str(session.answers["report"]["recommendation"])
        session.remove_cases(ids)
        assert session.answers["report"]["recommendation"] == "", "no names, no letter"
        assert not session.holds('report.author_kind != "" && report.author_kind != "申报单位"')
        session.set_value("report", "author_kind", "区、县（市）人力社保部门")
        assert session.holds('report.author_kind != "" && report.author_kind != "申报单位"')


def test_rows_are_not_made_by_hand_but_can_be_taken_away_moved_and_pasted_over(desk: Desk) -> None:
    ids = add_cases(desk, 3)
    batch = desk.batches.new(PROGRAMME, UNIT, ids)
    with DeskSession(desk, batch.id) as session:
        for work in (
            lambda: session.insert_row("summary", "people", 0, {"name": "新"}),
            lambda: session.duplicate_row("summary", "people", ids[0]),
            lambda: session.paste_rows("summary", "people", 2, [["甲"], ["乙"]], "duty"),
        ):
            with pytest.raises(RowsFromCases):
                work()
        session.paste_rows("summary", "people", 1, [["行政职务", "职业（工种）"], ["主任", "焊工"], ["班长"]], "duty")
        assert [row.get("duty", "") for row in people(session)] == ["", "主任", "班长"]
        session.move_row("summary", "people", ids[2], 0)
        session.remove_row("summary", "people", ids[0])
        assert session.batch.case_ids == (ids[2], ids[1])
        assert [row["duty"] for row in people(session)] == ["班长", "主任"]
    assert [row[ROW_ID] for row in rows_of(desk.batches.get(batch.id).answers["summary"]["people"])] == [ids[1], ids[2]]


def test_an_edit_survives_a_kill_once_flushed(desk: Desk, tmp_path: Path) -> None:
    batch = desk.batches.new(PROGRAMME, UNIT, add_cases(desk, 1))
    session = desk.batches.edit(batch.id)
    session.set_value("summary", "filler", "王女士")
    assert session.pending
    session.flush()
    assert not session.pending
    folder = tmp_path / "copy"
    desk.care.backup(folder)
    session.close()
    desk.close()
    with open_desk(tmp_path / "library-甲公司", KEY, resources=RESOURCES) as again:
        assert again.batches.get(batch.id).answers["summary"]["filler"] == "王女士"


def test_a_case_that_is_deleted_leaves_its_batch_even_while_it_is_open(desk: Desk) -> None:
    ids = add_cases(desk, 2)
    batch = desk.batches.new(PROGRAMME, UNIT, ids)
    with DeskSession(desk, batch.id) as session:
        desk.cases.delete(ids[0])
        session.refresh()
        assert [row["name"] for row in people(session)] == [NAMES[1]]
        session.set_value("summary", "filler", "王女士")
    assert desk.batches.get(batch.id).case_ids == (ids[1],)


# checks


def test_a_batch_without_cases_is_told(desk: Desk) -> None:
    findings = desk.batches.check(desk.batches.new(PROGRAMME, UNIT, kind="district").id)
    assert [finding.severity for finding in of_rule(findings, "no_cases")] == [Severity.ERROR]


def test_the_quota_of_the_unit_counts_over_all_its_batches(desk: Desk) -> None:
    ids = add_cases(desk, 5)
    first = desk.batches.new(PROGRAMME, UNIT, ids[:3])
    assert of_rule(desk.batches.check(first.id), "quota") == []
    second = desk.batches.new(PROGRAMME, UNIT + " ", ids[2:])
    desk.batches.new(PROGRAMME, "另一个区", ids[:1])
    quota = desk.batches.quota(second.id)
    assert (quota.here, quota.elsewhere, quota.used, quota.limit, quota.total) == (3, 2, 5, 4, 20)
    [finding] = of_rule(desk.batches.check(second.id), "quota")
    assert (finding.severity, finding.clause) == (Severity.SOFT, "四、推荐名额")
    assert finding.message.startswith(f"“{UNIT}”推荐了 5 件（另有批次 2 件），名额原则上各不超过 4 人")
    assert finding.blocks
    with DeskSession(desk, second.id) as session:
        session.set_reason("quota", "经市局同意")
    [finding] = of_rule(desk.batches.check(second.id), "quota")
    assert finding.reason_accepted
    assert not finding.blocks
    shared = of_rule(desk.batches.check(second.id), "other_batch")
    assert [finding.place.row for finding in shared if finding.place] == [ids[2]]


def test_an_association_may_recommend_two(desk: Desk) -> None:
    batch = desk.batches.new(PROGRAMME, "某协会", [add_case(desk, at, "association") for at in range(3)])
    [finding] = of_rule(desk.batches.check(batch.id), "quota")
    assert "各不超过 2 人" in finding.message


def test_cases_that_do_not_belong_are_told(desk: Desk) -> None:
    stranger = desk.cases.new(ZHEJIANG, "person", answers={"person_form": {"name": "外人"}}).id
    other_kind = add_case(desk, 1, "association")
    batch = desk.batches.new(PROGRAMME, UNIT, [add_case(desk, 0), stranger, other_kind], kind="district")
    findings = desk.batches.check(batch.id)
    [wrong] = of_rule(findings, "other_programme")
    assert wrong.place == Place(form="batch", field="cases", row=stranger)
    assert "zhejiang-artisan-2023" in wrong.message
    [kind] = of_rule(findings, "other_recommender")
    assert kind.place is not None
    assert kind.place.row == other_kind
    assert "“行业协会”" in kind.message


def test_a_nominee_who_is_there_twice_is_found_by_the_id_number(desk: Desk) -> None:
    twice = [add_case(desk, 0), add_case(desk, 0, name="王  䶮", id_number=" 330106197001011234")]
    batch = desk.batches.new(PROGRAMME, UNIT, [*twice, add_case(desk, 1)])
    found = of_rule(desk.batches.check(batch.id), "same_nominee")
    assert [finding.place.row for finding in found if finding.place] == twice


def test_cases_with_open_findings_are_counted_and_cases_on_their_way_back_are_told(desk: Desk) -> None:
    ids = add_cases(desk, 3)
    desk.cases.set_status(ids[1], CaseStatus.DECLINED)
    desk.cases.set_status(ids[2], CaseStatus.RETURNED)
    batch = desk.batches.new(PROGRAMME, UNIT, ids)
    findings = desk.batches.check(batch.id)
    blocking = sum(finding.blocks for finding in desk.checks.findings(ids[0]))
    assert f"还有 {blocking} 条预审意见须处理" in of_rule(findings, "case_findings")[0].message
    assert [finding.severity for finding in of_rule(findings, "status")] == [Severity.ERROR, Severity.WARNING]


def test_kinds_of_nominees_stand_together_in_the_order_of_the_notice(desk: Desk) -> None:
    person, unit = desk.cases.new(ZHEJIANG, "person").id, desk.cases.new(ZHEJIANG, "unit").id
    batch = desk.batches.new(ZHEJIANG, "city", [unit, person])
    assert len(of_rule(desk.batches.check(batch.id), "order")) == 1
    desk.batches.reorder(batch.id, [person, unit])
    assert of_rule(desk.batches.check(batch.id), "order") == []


def test_a_deadline_that_has_passed_is_a_warning_with_its_clause(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    batch = desk.batches.new(PROGRAMME, UNIT, add_cases(desk, 1))
    monkeypatch.setattr(desk.batches, "_today", lambda: date(2021, 7, 15))
    assert of_rule(desk.batches.check(batch.id), "deadline") == []
    monkeypatch.setattr(desk.batches, "_today", lambda: date(2021, 7, 16))
    [finding] = of_rule(desk.batches.check(batch.id), "deadline")
    assert (finding.severity, finding.clause) == (Severity.WARNING, "五、工作要求")


def test_blank_and_overlong_cells_of_the_sheet_are_told_at_their_place(desk: Desk) -> None:
    case_id = add_case(desk, 0, honours="")
    batch = desk.batches.new(PROGRAMME, UNIT, [case_id])
    blank = [str(finding.place) for finding in of_rule(desk.batches.check(batch.id), "required")]
    assert f"summary.people[{case_id}].honours" in blank
    assert "summary.filler" in blank
    assert "summary.unit" not in blank
    with DeskSession(desk, batch.id) as session:
        session.set_cell("summary", "people", case_id, "honours", "荣" * 301)
        session.set_value("summary", "filler_mobile", "电话")
    findings = desk.batches.check(batch.id)
    assert [str(finding.place) for finding in of_rule(findings, "max_chars")] == [f"summary.people[{case_id}].honours"]
    assert [str(finding.place) for finding in of_rule(findings, "phone")] == ["summary.filler_mobile"]


def test_reasons_are_kept_for_the_quota_alone(desk: Desk) -> None:
    batch = desk.batches.new(PROGRAMME, UNIT, add_cases(desk, 1))
    with DeskSession(desk, batch.id) as session:
        session.set_reason("quota", "经市局同意")
        with pytest.raises(Exception, match="没有名为"):
            session.set_reason("age", "理由")
    assert desk.batches.quota(batch.id).reason == "经市局同意"


def test_a_kind_that_is_one_unit_shares_its_quota_whatever_it_is_called(desk: Desk) -> None:
    wenzhou = "wenzhou-chief-technician-2021"
    ids = [desk.cases.new(wenzhou, answers={"application": {"name": name}}).id for name in NAMES[:2]]
    desk.batches.new(wenzhou, "洞头区", ids[:1])
    batch = desk.batches.new(wenzhou, "温州市洞头区人力资源和社会保障局", ids[1:])
    assert batch.recommender == "dongtou"
    assert desk.batches.quota(batch.id).exceeded
    [finding] = of_rule(desk.batches.check(batch.id), "quota")
    assert (finding.severity, finding.clause) == (Severity.SOFT, "附件1")


def test_brackets_of_another_width_make_no_other_unit(desk: Desk) -> None:
    ids = add_cases(desk, 3)
    desk.batches.new(PROGRAMME, "杭州市焊接行业协会（总会）", ids[:2], "association")
    batch = desk.batches.new(PROGRAMME, "杭州市焊接行业协会(总会)", ids[2:], "association")
    assert desk.batches.quota(batch.id).exceeded


def test_a_document_of_answers_fills_the_papers_or_changes_nothing(desk: Desk) -> None:
    ids = add_cases(desk, 2)
    summary = {"filler": "王女士", "people": [{"id": ids[0], "duty": "主任"}]}
    batch = desk.batches.new(PROGRAMME, UNIT, ids[:1], None, {"summary": summary}, "理由")
    assert batch.answers["summary"]["filler"] == "王女士"
    assert batch.reasons == {"quota": "理由"}
    changed = desk.batches.amend(
        batch.id, {"summary": {"people": [{"id": ids[1], "duty": "班长"}]}}, "", add=[ids[1]], remove=[ids[0]]
    )
    assert (changed.case_ids, changed.reasons) == ((ids[1],), {})
    assert changed.answers == {"summary": {"filler": "王女士", "people": [{"id": ids[1], "duty": "班长"}]}}
    for answers in (
        {"application": {"name": "甲"}},
        {"summary": {"people": [{"id": ids[0], "duty": "x"}]}},
        {"summary": {"nobody": "x"}},
    ):
        with pytest.raises(UnknownPlace):
            desk.batches.amend(batch.id, answers)
        with pytest.raises(UnknownPlace):
            desk.batches.new(PROGRAMME, UNIT, [ids[1]], None, answers)
    assert desk.batches.list() == [changed]
