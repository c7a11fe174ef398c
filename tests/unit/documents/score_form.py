"""A form that prints a small score sheet, each part in a cell of its own."""

from __future__ import annotations

from desktop_app.programmes.forms import FormDefinition
from desktop_app.programmes.scores import ScoreSheet
from tests.unit.documents.forms import form

SHEET = ScoreSheet.model_validate(
    {
        "id": "sheet",
        "title": "考核表",
        "form": "demo",
        "groups": (
            {
                "id": "basics",
                "title": "基础保障",
                "cap": 35.0,
                "lines": (
                    {
                        "id": "place",
                        "content": "配备专用的工作场地、学习交流场地等",
                        "standard": "无场地不得分，标牌不明显扣2分",
                        "method": "实地考察\n材料审核",
                        "cap": 35.0,
                    },
                ),
            },
            {
                "id": "extra",
                "title": "加分项",
                "cap": 2.5,
                "bonus": True,
                "lines": ({"id": "patents", "content": "专利", "standard": "每项得0.5分", "cap": 2.5},),
            },
        ),
    }
)
PARTS = ("title", "content", "standard", "method", "points", "self", "review")


def score_form() -> FormDefinition:
    """Rows for a group, a line, a bonus line and the total; seven columns, one for each part."""
    rows = [[{"score": item, "part": part} for part in PARTS] for item in ("basics", "place", "patents", "total")]
    return form([], [{"table": {"columns": [20, 48, 50, 18, 12, 12, 12], "rows": rows}}])
