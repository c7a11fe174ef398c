"""Reusable records that cases draw from: persons (人员库) and units (单位库).

A record is typed where it is queried (name, ID number, unit) and otherwise a bag of facts by standard names. This is
the one place that says which facts there are, what people call them and what they hold; definitions map fields to them
(``record: person.name``), and the window, the Excel roster and the command line take their labels from here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from desktop_app.domain.answers import AnswerValue


class FactKind(StrEnum):
    """What a fact holds; the values are those of the field types of programmes."""

    TEXT = "text"
    PARAGRAPHS = "paragraphs"
    CHOICE = "choice"
    INTEGER = "integer"
    MONTH = "month"
    PERIOD = "period"
    ID_NUMBER = "id_number"
    PHONE = "phone"
    EMAIL = "email"
    POSTCODE = "postcode"
    PHOTO = "photo"
    """SHA-256 of a stored portrait."""
    ROWS = "rows"
    """A section: a list of section rows."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that a record can know, or one column of a section."""

    name: str
    """What definitions call it; unique in its record or section."""
    label: str
    """What people call it."""
    kind: FactKind = FactKind.TEXT
    options: tuple[str, ...] = ()
    """What is offered; a ``CHOICE`` takes nothing else, a ``TEXT`` anything."""
    hint: str = ""
    """How it is written, in one sentence."""
    columns: tuple[Fact, ...] = ()
    """For ``ROWS``."""
    group: str = ""
    """Heading under which an editor shows it."""
    reads: str = "{}"
    """How it reads in running text."""

    def column(self, name: str) -> Fact | None:
        """Return the column of this name, or None."""
        return next((column for column in self.columns if column.name == name), None)


_MONTH_HINT = "年月，如 2019-08"
_GRADES = ("初级工", "中级工", "高级工", "技师", "高级技师", "特级技师", "首席技师")
_LEVELS = ("国家级", "省级", "市级", "区县级")
_BASICS, _WORK, _CONTACT, _DEEDS, _SECTIONS = "基本情况", "工作与技能", "联系方式", "事迹文字", "经历与成果"


def _text(name: str, label: str, group: str, *options: str, hint: str = "") -> Fact:
    return Fact(name, label, options=options, group=group, hint=hint)


def _of(kind: FactKind, name: str, label: str, group: str, hint: str = "") -> Fact:
    return Fact(name, label, kind, group=group, hint=hint)


def _month(name: str, label: str, group: str = "") -> Fact:
    return Fact(name, label, FactKind.MONTH, hint=_MONTH_HINT, group=group)


def _section(name: str, label: str, *columns: Fact) -> Fact:
    return Fact(name, label, FactKind.ROWS, columns=columns, group=_SECTIONS)


PERSON: tuple[Fact, ...] = (
    _text("name", "姓名", _BASICS),
    _of(FactKind.ID_NUMBER, "id_number", "身份证号", _BASICS, "18 位"),
    Fact("sex", "性别", FactKind.CHOICE, ("男", "女"), group=_BASICS),
    _month("birth", "出生年月", _BASICS),
    _text("ethnicity", "民族", _BASICS, "汉族", "畲族", "回族", "满族", "苗族", "土家族", "壮族", "蒙古族"),
    _text("native_place", "籍贯", _BASICS),
    _text("birthplace", "出生地", _BASICS),
    _text("party", "政治面貌", _BASICS, "中共党员", "中共预备党员", "共青团员", "民主党派", "群众"),
    _text("education", "文化程度", _BASICS, "初中", "高中", "中专", "技校", "大专", "本科", "硕士", "博士"),
    _text("school", "毕业院校及专业", _BASICS),
    _text("health", "健康状况", _BASICS, "健康", "良好", "一般"),
    _of(FactKind.PHOTO, "photo", "照片", _BASICS),
    _text("unit_name", "工作单位", _WORK, hint="与单位公章一致的全称"),
    _month("work_start", "参加工作时间", _WORK),
    _month("employed_since", "进入现单位时间", _WORK),
    _text("occupation", "职业（工种）", _WORK),
    _month("occupation_since", "从事本职业时间", _WORK),
    _text("skill_grade", "职业技能等级", _WORK, *_GRADES),
    _month("graded_on", "取得等级时间", _WORK),
    _text("position", "工作岗位", _WORK),
    _text("duty", "行政职务", _WORK),
    _text("title", "职务（职称）", _WORK),
    _text("social_posts", "社会兼职", _WORK),
    _of(FactKind.PHONE, "phone", "固定电话", _CONTACT, "区号-号码，如 0571-88001234"),
    _of(FactKind.PHONE, "mobile", "手机", _CONTACT, "11 位"),
    _of(FactKind.EMAIL, "email", "电子邮箱", _CONTACT),
    _text("address", "通讯地址", _CONTACT),
    _of(FactKind.POSTCODE, "postcode", "邮政编码", _CONTACT, "6 位"),
    _of(FactKind.PARAGRAPHS, "specialty", "技术特长或绝招", _DEEDS),
    _of(FactKind.PARAGRAPHS, "methods", "创造先进操作法", _DEEDS),
    _of(FactKind.PARAGRAPHS, "innovations", "技术革新与攻关", _DEEDS),
    _of(FactKind.PARAGRAPHS, "contribution", "突出贡献", _DEEDS),
    _of(FactKind.PARAGRAPHS, "deeds", "主要事迹", _DEEDS),
    _of(FactKind.PARAGRAPHS, "summary", "个人总结", _DEEDS),
    _section(
        "career",
        "学习和工作经历",
        Fact("period", "起止年月", FactKind.PERIOD, hint="如 2005-09—2008-06 或 2008-07—至今"),
        Fact("what", "学校、单位和职业（岗位）"),
        Fact("witness", "证明人"),
    ),
    _section(
        "certificates",
        "证书",
        Fact("name", "证书名称"),
        Fact("number", "证书编号"),
        Fact("occupation", "职业（工种）"),
        Fact("grade", "等级", options=_GRADES),
        Fact("issuer", "发证机关"),
        _month("issued_on", "发证年月"),
    ),
    _section(
        "achievements",
        "成果",
        Fact("period", "起止年月", FactKind.PERIOD, hint="如 2019-01—2020-06"),
        Fact("title", "名称"),
        Fact("content", "内容", FactKind.PARAGRAPHS),
        Fact("result", "成效", FactKind.PARAGRAPHS),
        Fact("proof", "证明人或证明材料"),
    ),
    _section(
        "awards",
        "竞赛获奖",
        Fact("whose", "获奖人", FactKind.CHOICE, ("本人", "徒弟")),
        Fact("contest", "竞赛名称"),
        Fact("level", "级别", options=_LEVELS),
        Fact("class", "类别", options=("一类", "二类")),
        Fact("place", "名次", FactKind.INTEGER, hint="数字，如 1", reads="第{}名"),
        _month("won_on", "获奖年月"),
        Fact("winner", "徒弟姓名"),
    ),
    _section(
        "honours",
        "荣誉",
        Fact("title", "荣誉称号"),
        Fact("level", "级别", options=_LEVELS),
        Fact("issuer", "授予单位"),
        _month("won_on", "授予年月"),
    ),
    _section(
        "apprentices",
        "带徒",
        Fact("name", "姓名"),
        Fact("unit", "单位和岗位"),
        Fact("grade", "职业技能等级"),
        Fact("result", "成长情况"),
    ),
    _section(
        "properties",
        "专利",
        Fact("kind", "种类", options=("发明专利", "实用新型", "外观设计", "软件著作权")),
        Fact("number", "证书号"),
        Fact("name", "名称"),
        _month("granted_on", "授权年月"),
        Fact("role", "本人排名"),
    ),
    _section(
        "papers",
        "论文著作",
        Fact("kind", "种类", options=("论文", "专著", "教材", "标准", "工法")),
        Fact("title", "题目"),
        Fact("published_in", "刊物或出版单位"),
        _month("published_on", "发表年月"),
        Fact("role", "本人排名"),
    ),
)
"""What a person's record can know, in the order in which it is shown."""

_UNIT, _PEOPLE = "单位情况", "负责人与联系人"

UNIT: tuple[Fact, ...] = (
    _text("name", "单位名称", _UNIT, hint="与公章一致的全称"),
    _text("credit_code", "统一社会信用代码", _UNIT, hint="18 位"),
    _text("nature", "单位性质", _UNIT, "机关", "事业单位", "企业", "院校", "社会组织", "个体工商户"),
    _text("industry", "所属行业", _UNIT),
    _text("superior", "主管部门", _UNIT),
    _of(FactKind.INTEGER, "staff", "职工人数", _UNIT),
    _text("address", "单位地址", _UNIT),
    _of(FactKind.POSTCODE, "postcode", "邮政编码", _UNIT, "6 位"),
    _text("legal_person", "法定代表人", _PEOPLE),
    _of(FactKind.PHONE, "legal_phone", "法定代表人固定电话", _PEOPLE),
    _of(FactKind.PHONE, "legal_mobile", "法定代表人手机", _PEOPLE),
    _text("contact", "联系人", _PEOPLE),
    _of(FactKind.PHONE, "contact_phone", "联系人固定电话", _PEOPLE),
    _of(FactKind.PHONE, "contact_mobile", "联系人手机", _PEOPLE),
    _of(FactKind.PHONE, "fax", "传真", _PEOPLE),
    _of(FactKind.EMAIL, "email", "电子邮箱", _PEOPLE),
    _of(FactKind.PARAGRAPHS, "introduction", "单位简介", _UNIT),
)
"""What a unit's record can know, in the order in which it is shown."""


def _by_name(facts: Iterable[Fact]) -> Mapping[str, Fact]:
    return {fact.name: fact for fact in facts}


RECORD_FACTS: Mapping[str, Mapping[str, Fact]] = {"person": _by_name(PERSON), "unit": _by_name(UNIT)}
"""Facts by record and name, as ``record: person.name`` says them."""
PERSON_FACTS = tuple(fact.name for fact in PERSON)
UNIT_FACTS = tuple(fact.name for fact in UNIT)
SECTION_FACTS: Mapping[str, tuple[str, ...]] = {
    fact.name: tuple(column.name for column in fact.columns) for fact in PERSON if fact.columns
}
"""Facts that are lists of section rows, with their standard columns; a row may carry further columns."""


def fact_of(record: str) -> Fact | None:
    """Return the fact that ``person.name`` names, None where there is none."""
    kind, _, name = record.partition(".")
    return RECORD_FACTS.get(kind, {}).get(name)


@dataclass(frozen=True, slots=True)
class Person:
    """A person as the library remembers them."""

    id: str
    name: str
    id_number: str = ""
    unit_id: str = ""
    facts: dict[str, AnswerValue] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as the library remembers it."""

    id: str
    name: str
    facts: dict[str, AnswerValue] = field(default_factory=dict)
