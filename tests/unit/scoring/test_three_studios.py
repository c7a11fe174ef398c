"""附件2 of 临人社发〔2023〕26号 worked by hand: a perfect studio, a typical one and one that a veto fails."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

from desktop_app.scoring import ScoreResult, score_case, shown_points
from tests.unit.checks.making import case
from tests.unit.scoring.linan import PROGRAMME, SHEET

Stated = dict[str, Any]

CHECKS = (
    "has_site", "signboard", "honour_wall", "equipped", "funds", "system", "has_accounts", "duties_clear", "posted",
    "has_reports", "has_innovation", "has_results", "has_meetings", "has_service", "has_schools", "roster",
    "skilled_roster", "reported",
)  # fmt: skip
PERFECT: Stated = {
    **dict.fromkeys(CHECKS, True),
    "taught": "12",
    "raised": "4",
    "technicians_raised": "1",
    "seniors_raised": "2",
    "patents_granted": "1",
    "prizes": "1",
}
TYPICAL: Stated = {
    **PERFECT,
    "signboard": False,
    "system": False,
    "posted": False,
    "has_schools": False,
    "taught": "8",
    "skilled_roster": False,
    "raised": "2",
    "technicians_raised": "3",
    "seniors_raised": "0",
    "patents_granted": "0",
    "reported": False,
}


def scored(stated: Stated) -> ScoreResult:
    studio = replace(case({"assessment": stated}), nominee="studio", procedure="assessment")
    return score_case(PROGRAMME, SHEET, studio).result


def by_line(result: ScoreResult) -> dict[str, str]:
    return {name: shown_points(line.points) for name, line in result.lines.items()}


def by_group(result: ScoreResult) -> dict[str, Decimal]:
    return {group.title: group.points for group in result.groups}


def test_a_perfect_studio_has_every_point_that_the_sheet_prints() -> None:
    # Bonus by hand: 技师 1×1 + 高级技师 2×2 = 5 of 5; 专利 1×2 + 奖项 1×1 = 3 of 3; 报道 2 of 2.
    result = scored(PERFECT)
    assert {line.id: line.cap for group in SHEET.groups for line in group.lines} == {
        "site": 10, "equipment": 5, "support": 10, "accounts": 10,
        "duties": 5, "reports": 10,
        "innovation": 5, "results": 10,
        "meetings": 5, "service": 5, "schools": 5,
        "apprentices": 10, "skilled": 10,
        "technicians": 5, "patents": 3, "media": 2,
    }  # fmt: skip
    assert all(line.points == line.cap for line in result.lines.values())
    assert (result.base, result.bonus, result.total) == (Decimal(100), Decimal(10), Decimal(110))
    assert not result.failed


def test_a_typical_studio_comes_to_what_the_hand_comes_to() -> None:
    """The hand's own table.

    ========  ==========================================  =========================  ====  ======
    考核项目  考核内容                                    what is so                 分值  by hand
    ========  ==========================================  =========================  ====  ======
    基础保障  场地                                        标牌不明显 -2                10       8
              设备                                        -                             5       5
              经费扶持、制度保障                          无制度 -5                    10       5
              经费使用                                    一笔开支票据不全，酌情 -1.5  10     8.5
    日常管理  管理制度                                    没有张贴 -2                   5       3
              工作计划、总结                              迟报一次，酌情 -2            10       8
    技术攻关  技术改造                                    -                             5       5
              总结推广                                    -                            10      10
    技术交流  交流会                                      -                             5       5
              服务社会                                    -                             5       5
              校企合作                                    未开展                        5       0
    带徒传艺  每年带徒不少于10人                          8人，少2人 -2                10       8
              每年培养高技能人才不少于3人                 2人 -3，无花名册 -2          10       5
    加分项    技师、高级技师                              技师3人 +3                    5       3
              专利、奖项                                  市级奖1例 +1                  3       1
              报道                                        没有                          2       0
    ========  ==========================================  =========================  ====  ======

    26.5 + 11 + 15 + 10 + 13 = 75.5, and 4 of the bonus: 79.5.
    """
    lowered = {
        "accounts_lowered": "1.5",
        "accounts_reason": "一笔开支票据不全",
        "reports_lowered": "2",
        "reports_reason": "2021年度总结迟报",
    }
    result = scored({**TYPICAL, **lowered})
    assert by_line(result) == {
        "site": "8", "equipment": "5", "support": "5", "accounts": "8.5",
        "duties": "3", "reports": "8",
        "innovation": "5", "results": "10",
        "meetings": "5", "service": "5", "schools": "0",
        "apprentices": "8", "skilled": "5",
        "technicians": "3", "patents": "1", "media": "0",
    }  # fmt: skip
    assert by_group(result) == {
        "基础保障": Decimal("26.5"),
        "日常管理": Decimal(11),
        "技术攻关": Decimal(15),
        "技术交流": Decimal(10),
        "带徒传艺": Decimal(13),
        "加分项": Decimal(4),
    }
    assert (result.base, result.bonus, result.total) == (Decimal("75.5"), Decimal(4), Decimal("79.5"))


def test_a_studio_whose_unit_was_dissolved_fails_with_all_its_points() -> None:
    result = scored({**PERFECT, "dissolved": True})
    assert result.vetoes == ("申请承办的单位被注销或撤销的",)
    assert result.failed
    assert result.total == Decimal(110)


def test_the_standards_add_up_word_for_word_to_what_the_sheet_prints() -> None:
    """Nothing of the printed standard is left out of the rules that are counted, and nothing is added."""
    for group in SHEET.groups:
        for line in group.lines:
            counted = [standard.text for standard in line.standards]
            judged = ["视情况酌情扣分"] if line.discretion else []
            if line.id == "accounts":
                judged = ["出现不合理、不合规开支的视情影响总评分"]
            printed = line.standard.replace("，", "；").split("；")
            told = "；".join([*counted, *judged]).replace("，", "；").split("；")
            assert sorted(printed) == sorted(told), line.id
