"""The 考核表 of 临人社发〔2023〕26号 附件2 as a score sheet, and CEL to judge it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

import cel

from desktop_app.programmes.scores import ScoreSheet


def check(fact: str, label: str) -> dict[str, object]:
    return {"id": fact, "label": label, "type": "check"}


def count(fact: str, label: str) -> dict[str, object]:
    return {"id": fact, "label": label, "type": "count"}


def line(name: str, content: str, standard: str, cap: float, **more: object) -> dict[str, object]:
    return {"id": name, "content": content, "standard": standard, "cap": cap, **more}


def not_started(name: str, content: str, cap: float) -> dict[str, object]:
    """A line of 未开展的不得分；视情况酌情扣分."""
    return line(
        name,
        content,
        "未开展的不得分；视情况酌情扣分",
        cap,
        discretion=True,
        facts=(check(f"has_{name}", content),),
        standards=({"nothing_if": f"!has_{name}", "text": "未开展的不得分"},),
    )


BASICS = {
    "id": "basics",
    "title": "基础保障",
    "cap": 35.0,
    "lines": (
        line(
            "site",
            "配备专用的工作场地、学习交流场地等",
            "无场地不得分，工作室标牌不明显扣2分，无工作室成果荣誉展示栏扣3分",
            10.0,
            facts=(check("has_site", "有场地"), check("signboard", "标牌明显"), check("honour_wall", "有展示栏")),
            standards=(
                {"nothing_if": "!has_site", "text": "无场地不得分"},
                {"deduct": 2.0, "when": "!signboard", "text": "工作室标牌不明显扣2分"},
                {"deduct": 3.0, "when": "!honour_wall", "text": "无工作室成果荣誉展示栏扣3分"},
            ),
        ),
        line(
            "equipment",
            "配备正常运作的设备",
            "设备不足影响操作扣5分",
            5.0,
            facts=(check("equipped", "设备充足"),),
            standards=({"deduct": 5.0, "when": "!equipped", "text": "设备不足影响操作扣5分"},),
        ),
        line(
            "support",
            "所在单位对工作室配套相应的经费扶持、制度保障",
            "无扶持资金扣5分，无制度扣5分",
            10.0,
            facts=(check("funds", "有扶持资金"), check("system", "有制度")),
            standards=(
                {"deduct": 5.0, "when": "!funds", "text": "无扶持资金扣5分"},
                {"deduct": 5.0, "when": "!system", "text": "无制度扣5分"},
            ),
        ),
        line(
            "accounts",
            "经费使用符合财务管理规定，账目清楚",
            "没有账目及经费管理办法的不得分；出现不合理、不合规开支的视情影响总评分",
            10.0,
            discretion=True,
            facts=(check("has_accounts", "有账目及经费管理办法"),),
            standards=({"nothing_if": "!has_accounts", "text": "没有账目及经费管理办法的不得分"},),
        ),
    ),
}
DAILY = {
    "id": "daily",
    "title": "日常管理",
    "cap": 15.0,
    "lines": (
        line(
            "duties",
            "管理制度完善，明确岗位及成员职责，规章制度张贴上墙",
            "没有建立或明确的不得分，没有在明显处张贴的扣2分",
            5.0,
            facts=(check("duties_clear", "制度完善、职责明确"), check("posted", "在明显处张贴")),
            standards=(
                {"nothing_if": "!duties_clear", "text": "没有建立或明确的不得分"},
                {"deduct": 2.0, "when": "!posted", "text": "没有在明显处张贴的扣2分"},
            ),
        ),
        not_started("reports", "每年及时报送工作计划、总结及相关材料", 10.0),
    ),
}
RESEARCH = {
    "id": "research",
    "title": "技术攻关",
    "cap": 15.0,
    "lines": (
        not_started("innovation", "参与本单位技术改造或技术革新", 5.0),
        not_started("results", "总结推广技术成果，解决生产难题，产生一定经济效益", 10.0),
    ),
}
EXCHANGE = {
    "id": "exchange",
    "title": "技术交流",
    "cap": 15.0,
    "lines": (
        not_started("meetings", "开展业内技术交流会、课题研讨会或展示活动", 5.0),
        not_started("service", "履行社会责任，参加技能服务社会的有关活动", 5.0),
        not_started("schools", "进行校企合作，培养技能人才、师徒结对等", 5.0),
    ),
}
TEACHING = {
    "id": "teaching",
    "title": "带徒传艺",
    "cap": 20.0,
    "lines": (
        line(
            "apprentices",
            "建立名师带徒机制，签订带徒协议，每年带徒传艺不少于10人，并建立学员花名册",
            "未建立培训花名册的扣2分；每少培养1人扣1分",
            10.0,
            facts=(count("taught", "每年带徒传艺人数"), check("roster", "有学员花名册")),
            standards=(
                {"deduct": 2.0, "when": "!roster", "text": "未建立培训花名册的扣2分"},
                {"deduct": 1.0, "each": "10 - taught", "text": "每少培养1人扣1分"},
            ),
        ),
        line(
            "skilled",
            "每年培养高技能人才不少于3人，并建立学员花名册",
            "未建立培训花名册的扣2分；每少培养1人扣3分，没培养不得分",
            10.0,
            facts=(count("raised", "每年培养高技能人才人数"), check("skilled_roster", "有学员花名册")),
            standards=(
                {"deduct": 2.0, "when": "!skilled_roster", "text": "未建立培训花名册的扣2分"},
                {"deduct": 3.0, "each": "3 - raised", "text": "每少培养1人扣3分"},
                {"nothing_if": "raised == 0", "text": "没培养不得分"},
            ),
        ),
    ),
}
BONUS = {
    "id": "bonus",
    "title": "加分项",
    "cap": 10.0,
    "bonus": True,
    "lines": (
        line(
            "technicians",
            "技师、高级技师培养有成效",
            "每培养技师1人得1分，每培养高级技师1人得2分",
            5.0,
            facts=(count("technicians_raised", "培养技师人数"), count("seniors_raised", "培养高级技师人数")),
            standards=(
                {"award": 1.0, "each": "technicians_raised", "text": "每培养技师1人得1分"},
                {"award": 2.0, "each": "seniors_raised", "text": "每培养高级技师1人得2分"},
            ),
        ),
        line(
            "patents",
            "技术成果获得技术专利或奖项",
            "每获得国家技术专利1例得2分；每获得市级及以上奖项的，每提供1例得1分",
            3.0,
            facts=(count("patents_granted", "国家技术专利"), count("prizes", "市级及以上奖项")),
            standards=(
                {"award": 2.0, "each": "patents_granted", "text": "每获得国家技术专利1例得2分"},
                {"award": 1.0, "each": "prizes", "text": "每提供1例得1分"},
            ),
        ),
        line(
            "media",
            "工作室获得区级及以上电视台、报刊报道",
            "以新闻视频或报刊报道为依据",
            2.0,
            discretion=True,
            facts=(check("reported", "有报道"),),
            standards=({"award": 2.0, "when": "reported", "text": "有新闻视频或报刊报道"},),
        ),
    ),
}
SHEET = ScoreSheet.model_validate(
    {
        "id": "assessment",
        "title": "杭州市临安区技能大师工作室考核表",
        "form": "assessment",
        "groups": (BASICS, DAILY, RESEARCH, EXCHANGE, TEACHING, BONUS),
        "vetoes": (
            {"id": "refused", "text": "工作室拒绝接受区人力资源和社会保障局考核管理的"},
            {"id": "dissolved", "text": "申请承办的单位被注销或撤销的"},
            {"id": "misconduct", "text": "因违法违纪行为或者重大过失，造成重大损失和严重后果的"},
        ),
    }
)
FULL: dict[str, bool | int] = {
    **{
        fact.id: True if fact.type == "check" else 0
        for group in SHEET.groups
        for part in group.lines
        for fact in part.facts
    },
    "taught": 10,
    "raised": 3,
    "technicians_raised": 5,
    "patents_granted": 2,
    "refused": False,
    "dissolved": False,
    "misconduct": False,
}
"""The facts of a studio that gets all 110 points."""

compiled = cache(cel.compile)


def evaluate(source: str, names: Mapping[str, object]) -> Any:
    """Judge by CEL; None where it fails."""
    try:
        return compiled(source).execute(dict(names))
    except (RuntimeError, TypeError):
        return None
