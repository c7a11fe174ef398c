"""A score sheet's facts can be read, no veto holds, and bonuses have evidence."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.checks import assessment
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


def findings(answers: dict[str, object], *at: str, sheet: ScoreSheet = SHEET) -> list[Finding]:
    small = replace(programme(form(form_id="assessment")), score_sheets=(sheet,))
    files = tuple(attachment(place) for place in at)
    return list(assessment.check(subject(small, case({"assessment": answers}, attachments=files))))


@pytest.mark.parametrize("taught", ["8", " 12 ", "１２", "0", "", None])
def test_a_whole_number_or_a_blank_is_fine(taught: object) -> None:
    assert findings({"taught": taught, "roster": True, "dissolved": False}) == []


@pytest.mark.parametrize("taught", ["八人", "-1", "1.5", 8, ["8"], True])
def test_a_count_that_cannot_be_read_is_an_error_at_the_fact(taught: object) -> None:
    (finding,) = findings({"taught": taught})
    assert (finding.rule, finding.severity, finding.clause) == ("score_fact", Severity.ERROR, "附件2")
    assert str(finding.place) == "assessment.taught"
    assert "“带徒人数”" in finding.message
    assert "能识别的个数" in finding.message
    assert finding.remedy == "请只写数字，如 8。"


def test_a_check_that_is_no_check_is_an_error_with_the_facts_own_clause() -> None:
    (finding,) = findings({"roster": "是"})
    assert finding.clause == "附件2 带徒传艺"
    assert finding.message == "“有花名册”填写“是”不是勾选结果。"
    assert finding.remedy == "请重新勾选。"


def test_a_veto_that_holds_is_an_error() -> None:
    (finding,) = findings({"dissolved": True})
    assert (finding.rule, finding.message) == ("score_veto", "否决项成立：申办单位被注销")
    assert finding.blocks


@pytest.mark.parametrize("answers", [{"granted": "2"}, {"reported": True}, {"granted": "１", "reported": True}])
def test_a_bonus_without_evidence_is_a_warning_at_its_line(answers: dict[str, object]) -> None:
    (finding,) = findings(answers)
    assert (finding.rule, finding.severity) == ("score_evidence", Severity.WARNING)
    assert str(finding.place) == "score:patents"
    assert findings(answers, "score:patents") == []


@pytest.mark.parametrize("answers", [{"granted": "0"}, {"granted": "００"}, {"reported": False}, {"taught": "8"}])
def test_what_claims_no_bonus_needs_no_evidence(answers: dict[str, object]) -> None:
    assert findings(answers) == []


def test_a_sheet_of_another_procedure_is_not_looked_at() -> None:
    elsewhere = SHEET.model_copy(update={"procedures": ("renewal",)})
    assert findings({"dissolved": True, "taught": "x"}, sheet=elsewhere) == []
