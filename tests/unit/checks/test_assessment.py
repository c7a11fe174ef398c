"""A score sheet's facts can be read, no veto holds, and bonuses have evidence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

import pytest

from desktop_app.checks import assessment
from desktop_app.checks.pre_review import review
from desktop_app.domain.finding import Finding, Severity
from desktop_app.programmes.scores import ScoreSheet
from tests.unit.checks.making import attachment, case, form, programme, subject

SHEET = ScoreSheet.model_validate(
    {
        "id": "sheet",
        "title": "考核表",
        "form": "assessment",
        "clause": "附件2",
        "groups": (
            {
                "id": "teaching",
                "title": "带徒传艺",
                "cap": 10.0,
                "lines": (
                    {
                        "id": "apprentices",
                        "content": "每年带徒",
                        "standard": "每少1人扣1分",
                        "cap": 10.0,
                        "facts": (
                            {"id": "taught", "label": "带徒人数", "type": "count"},
                            {"id": "roster", "label": "有花名册", "type": "check", "clause": "附件2 带徒传艺"},
                        ),
                        "discretion": True,
                    },
                ),
            },
            {
                "id": "bonus",
                "title": "加分项",
                "cap": 3.0,
                "bonus": True,
                "lines": (
                    {
                        "id": "patents",
                        "content": "获得专利",
                        "standard": "每例2分",
                        "cap": 3.0,
                        "facts": (
                            {"id": "granted", "label": "专利数", "type": "count"},
                            {"id": "reported", "label": "有报道", "type": "check"},
                        ),
                    },
                ),
            },
        ),
        "vetoes": ({"id": "dissolved", "text": "申办单位被注销"},),
    }
)


ANSWERED: dict[str, object] = {"taught": "0", "roster": False, "granted": "0", "reported": False}


def findings(
    answers: dict[str, object],
    *at: str,
    sheet: ScoreSheet = SHEET,
    points: Mapping[str, Decimal] | None = None,
) -> list[Finding]:
    small = replace(programme(form(form_id="assessment")), score_sheets=(sheet,))
    files = tuple(attachment(place) for place in at)
    filled = case({"assessment": {**ANSWERED, **answers}}, attachments=files)
    return list(assessment.check(replace(subject(small, filled), points=points or {})))


@pytest.mark.parametrize("taught", ["8", " 12 ", "１２", "0"])
def test_a_whole_number_is_fine(taught: object) -> None:
    answers = {"taught": taught, "roster": True, "dissolved": False}
    assert findings(answers, "score:apprentices") == []


@pytest.mark.parametrize("blank", [None, "", "  "])
def test_a_count_that_was_never_stated_is_required(blank: object) -> None:
    (finding,) = findings({"taught": blank})
    assert (finding.rule, finding.severity, finding.clause) == ("required", Severity.ERROR, "附件2")
    assert str(finding.place) == "assessment.taught"
    assert finding.message == "“带徒人数”还没有填写。"


def test_a_no_is_an_answer_and_silence_is_not() -> None:
    assert findings({"roster": False}) == []
    (finding,) = findings({"roster": None})
    assert (finding.rule, finding.message) == ("required", "“有花名册”还没有回答。")
    assert "没有回答的按否计分" in finding.remedy


@pytest.mark.parametrize("taught", ["八人", "-1", "1.5", 8, ["8"], True])
def test_a_count_that_cannot_be_read_is_an_error_at_the_fact(taught: object) -> None:
    (finding,) = findings({"taught": taught}, "score:apprentices")
    assert (finding.rule, finding.severity, finding.clause) == ("score_fact", Severity.ERROR, "附件2")
    assert str(finding.place) == "assessment.taught"
    assert "“带徒人数”" in finding.message
    assert "能识别的个数" in finding.message
    assert finding.remedy == "请只写数字，如 8。"


def test_a_check_that_is_no_check_is_an_error_with_the_facts_own_clause() -> None:
    (finding,) = findings({"roster": "是"}, "score:apprentices")
    assert finding.clause == "附件2 带徒传艺"
    assert finding.message == "“有花名册”填写“是”不是勾选结果。"
    assert finding.remedy == "请重新勾选。"


def test_a_veto_that_holds_is_an_error() -> None:
    (finding,) = findings({"dissolved": True})
    assert (finding.rule, finding.message) == ("score_veto", "否决项成立：申办单位被注销")
    assert str(finding.place) == "assessment.dissolved"
    assert finding.blocks


@pytest.mark.parametrize("blank", [None, False, ""])
def test_nobody_has_to_tick_a_veto(blank: object) -> None:
    assert findings({"dissolved": blank}) == []


def test_a_veto_that_is_no_tick_is_an_error() -> None:
    (finding,) = findings({"dissolved": "是"})
    assert (finding.rule, finding.message) == ("score_fact", "否决项“申办单位被注销”填写“是”不是勾选结果。")


@pytest.mark.parametrize(
    ("answers", "line"),
    [
        ({"granted": "2"}, "patents"),
        ({"reported": True}, "patents"),
        ({"granted": "１", "reported": True}, "patents"),
        ({"taught": "8"}, "apprentices"),
        ({"roster": True}, "apprentices"),
    ],
)
def test_points_without_evidence_are_a_warning_at_their_line(answers: dict[str, object], line: str) -> None:
    (finding,) = findings(answers)
    assert (finding.rule, finding.severity) == ("score_evidence", Severity.WARNING)
    assert str(finding.place) == f"score:{line}"
    assert findings(answers, f"score:{line}") == []


@pytest.mark.parametrize("answers", [{"granted": "0"}, {"granted": "００"}, {"reported": False}])
def test_what_claims_nothing_needs_no_evidence(answers: dict[str, object]) -> None:
    assert findings(answers) == []


def test_a_line_that_gives_no_points_whatever_it_claims_needs_no_evidence() -> None:
    assert findings({"taught": "1"}, points={"apprentices": Decimal(0)}) == []
    assert len(findings({"taught": "1"}, points={"apprentices": Decimal(1)})) == 1


LOWERED = {"apprentices_lowered": "2.5", "apprentices_reason": "名册不全"}


def lowering(**changed: object) -> list[tuple[str, str]]:
    found = findings({**LOWERED, **changed}, points={"apprentices": Decimal(4)})
    assert all(finding.blocks for finding in found)
    return [(str(finding.place), finding.message) for finding in found]


def test_points_may_be_lowered_with_a_reason() -> None:
    assert lowering() == []
    assert lowering(apprentices_lowered="4") == []


@pytest.mark.parametrize("reason", [None, "", " \n"])
def test_a_lowering_without_a_reason_is_an_error_at_the_reason(reason: object) -> None:
    assert lowering(apprentices_reason=reason) == [
        ("assessment.apprentices_reason", "“每年带徒”酌情扣了分，还没有写明理由，不予计算。")
    ]


@pytest.mark.parametrize(
    ("points", "told"),
    [("5", "超过了按标准所得的 4 分"), ("1.005", "小数超过两位"), ("-1", "应当大于 0")],
)
def test_a_lowering_that_cannot_be_is_an_error_at_the_points(points: str, told: str) -> None:
    ((place, message),) = lowering(apprentices_lowered=points)
    assert place == "assessment.apprentices_lowered"
    assert told in message


def test_as_long_as_points_are_not_known_the_cap_is_the_most() -> None:
    (finding,) = findings({**LOWERED, "apprentices_lowered": "10.5"})
    assert "按标准所得的 10 分" in finding.message


@pytest.mark.parametrize("nothing", ["", "0", "0.00", None])
def test_taking_nothing_off_needs_no_reason(nothing: object) -> None:
    assert lowering(apprentices_lowered=nothing, apprentices_reason="") == []


def test_a_line_that_leaves_no_room_takes_no_lowering() -> None:
    (finding,) = findings({"patents_lowered": "1", "patents_reason": "谦虚"})
    assert (finding.rule, str(finding.place)) == ("score_lowering", "score:patents")
    assert "没有酌情扣分的余地" in finding.message


def test_the_whole_pre_review_reads_lowerings_as_it_reads_fields() -> None:
    small = replace(programme(form(form_id="assessment")), score_sheets=(SHEET,))
    answers = {**ANSWERED, "apprentices_lowered": "两分", "apprentices_reason": "名册\u202e不全"}
    found = review(subject(small, case({"assessment": answers})))
    assert [(finding.rule, str(finding.place)) for finding in found] == [
        ("number", "assessment.apprentices_lowered"),
        ("control_character", "assessment.apprentices_reason"),
    ]


def test_a_sheet_of_another_procedure_is_not_looked_at() -> None:
    elsewhere = SHEET.model_copy(update={"procedures": ("renewal",)})
    assert findings({"dissolved": True, "taught": "x"}, sheet=elsewhere) == []
