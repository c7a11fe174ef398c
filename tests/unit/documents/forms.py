"""Forms for the tests, written as in definition files."""

from __future__ import annotations

import io
from typing import Any

from PIL import Image

from desktop_app.programmes.forms import FormDefinition

FINGERPRINT = "3f2a90b1c4d5e6f7" * 4
PARAGRAPH = "主持完成设备技术改造项目十二项，解决关键生产技术难题三十余个，累计为企业节约成本一千二百余万元。"


def form(fields: list[dict[str, Any]], body: list[dict[str, Any]], **more: Any) -> FormDefinition:
    """Return a form of these fields and blocks."""
    head = {"id": "demo", "kind": "application", "title": "申报表", "official": True}
    return FormDefinition.model_validate(_frozen({**head, **more, "fields": fields, "body": body}))


def small_form(**more: Any) -> FormDefinition:
    """A title and a table with a name in it."""
    return form(
        [{"id": "name", "label": "姓名"}],
        [
            {"text": "申报表", "align": "center", "size": 22, "face": "小标宋"},
            {"table": {"columns": [30, 140], "rows": [["姓 名", "{name}"]]}},
        ],
        **more,
    )


def studio_form() -> FormDefinition:
    """A form with every kind of cell and block that the layout language has."""
    return form(
        [
            {"id": "unit", "label": "单位全称"},
            {"id": "nature", "label": "单位性质", "type": "choice", "options": NATURES},
            {"id": "awards", "label": "荣誉", "type": "choices", "options": [{"value": "市级"}, {"value": "省级"}]},
            {"id": "agreed", "label": "承诺", "type": "check"},
            {"id": "photo", "label": "照片", "type": "photo", "photo": {"width_mm": 25, "height_mm": 35}},
            {"id": "birth", "label": "出生年月", "type": "month", "format": "YYYY年M月"},
            {"id": "story", "label": "单位简介", "type": "paragraphs"},
            {"id": "short_story", "label": "主要事迹简介", "type": "paragraphs"},
            {
                "id": "members",
                "label": "工作室成员",
                "type": "rows",
                "columns": [
                    {"id": "name", "label": "姓名"},
                    {"id": "period", "label": "起止年月", "type": "period"},
                    {"id": "skill", "label": "技能特长"},
                ],
            },
            {"id": "expected", "label": "应到", "type": "integer"},
            {"id": "present", "label": "实到", "type": "integer"},
            {"id": "opinion", "label": "意见", "type": "opinion"},
            {"id": "opinion_on", "label": "意见日期", "type": "date", "format": "YYYY年M月D日"},
            {"id": "summary", "label": "总结", "type": "paragraphs"},
        ],
        [
            {"text": "技能大师工作室申报表", "align": "center", "size": 22, "face": "小标宋"},
            {"text": "申报单位：{unit}", "blank_width": 80},
            {"table": {"columns": [12, 28, 30, 30, 40, 30], "rows": STUDIO_ROWS}},
            {
                "table": {
                    "columns": [20, 50, 60, 40],
                    "header": [["序 号", "姓 名", "起止年月", "技能特长"]],
                    "rows": [{"repeat": "members", "printed": 3, "row": ["{index}", "{name}", "{period}", "{skill}"]}],
                }
            },
            {"space": 5},
            {"narrative": "summary", "heading": "一、工作总结"},
            {"sign": ["{unit}（盖章）", "{opinion_on}"], "by": "申报单位"},
        ],
    )


NATURES = [
    {"value": "事业", "options": [{"value": "全额"}, {"value": "差额"}, {"value": "自收自支"}]},
    {"value": "企业", "options": [{"value": "国有"}, {"value": "民营"}, {"value": "其他"}]},
    {"value": "个体工商户"},
]
STUDIO_ROWS: list[Any] = [
    [{"label": "申报单位基本情况", "vertical": True, "rows": 6}, "单位性质", {"options": "nature", "only": ["事业"]},
     {"options": "nature", "within": "事业", "cols": 2}, {"field": "photo", "rows": 4, "hint": "照 片"}],
    ["", {"options": "nature", "only": ["企业"]}, {"options": "nature", "within": "企业", "cols": 2}],
    ["荣 誉", {"options": "awards", "joined": "lines", "cols": 3}],
    ["出生年月", "{birth}", "承 诺", "{agreed}"],
    ["表决", {"sentence": "应到 {expected} 人，实到 {present} 人", "cols": 4}],
    [{"label": "简介", "height": 20},
     {"field": "short_story", "cols": 4, "overflow": "annex", "hint": "（600字以内，详细材料请另附）"}],
    {"keep": False, "height": 40, "cells": ["", "单位\n简介", {"field": "story", "cols": 4}]},
    [{"label": "自评分", "cols": 2}, {"score": "signboard"}, {"score": "total", "part": "review", "cols": 3}],
    [{"label": "区人力社保局审核意见", "vertical": True},
     {"seal": "opinion", "cols": 5, "height": 50, "marks": ["(签章)", "年 月 日"], "date": "opinion_on", "by": "区局"}],
]  # fmt: skip


def jpeg(width: int = 295, height: int = 413, colour: str = "#88aadd") -> bytes:
    """Return a plain JPEG picture."""
    out = io.BytesIO()
    Image.new("RGB", (width, height), colour).save(out, "JPEG")
    return out.getvalue()


def _frozen(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _frozen(item) for key, item in value.items()}
    if isinstance(value, list):
        return tuple(_frozen(item) for item in value)
    return value
