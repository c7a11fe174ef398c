"""What the tests of four levels share: three cases of three notices, and what each level writes of them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from desktop_app.domain.answers import Answers
from desktop_app.domain.case import Case
from desktop_app.programmes.fields import FieldType, Level
from desktop_app.programmes.programme import Programme

RESOURCES = Path(__file__).parents[2] / "resources"
ARTISAN, TECHNICIAN, STUDIO = "zhejiang-artisan-2023", "hangzhou-chief-technician-2021", "linan-master-studio-2023"
PROGRAMMES = (ARTISAN, TECHNICIAN, STUDIO)
NAMES = {
    Level.UNIT: "某某装备股份有限公司",
    Level.DISTRICT: "某某区人力社保局",
    Level.CITY: "某某市人力社保局",
    Level.PROVINCE: "某省人力社保厅",
}
SCORED_LINE = "site"


def described(programme_id: str) -> dict[str, Any]:
    """Return a complete case of the demonstration; of the studios that one with a score sheet."""
    document = json.loads((RESOURCES / "demo" / f"{programme_id}.json").read_text(encoding="utf-8"))
    cases: list[dict[str, Any]] = document["cases"]
    return next(case for case in cases if programme_id != STUDIO or case["procedure"] == "assessment")


def applicants_answers(programme: Programme, answers: Answers) -> Answers:
    """Return answers without the fields that the levels above the applicant write."""
    return {
        form: {name: value for name, value in fields.items() if not _of_a_level(programme, form, name)}
        for form, fields in answers.items()
    }


def _of_a_level(programme: Programme, form: str, name: str) -> bool:
    field = programme.field(form, name)
    return field is not None and (field.level is not None or field.type is FieldType.PHOTO)


def words_of(level: Level, label: str) -> str:
    """What a level writes as an opinion."""
    return f"{NAMES[level]}对“{label[:8]}”的意见：情况属实，同意推荐。"


def written_by(programme: Programme, case: Case, level: Level) -> Answers:
    """Return what a level writes of a case: every opinion, date and vote that is its own to write."""
    said: Answers = {}
    for form in programme.forms_of(case):
        for field in form.fields:
            if field.level is level and field.columns == () and not form.of_batch:
                value = {
                    FieldType.OPINION: words_of(level, field.label),
                    FieldType.DATE: "2023-05-06",
                    FieldType.INTEGER: "7",
                }.get(field.type)
                if value is not None:
                    said.setdefault(form.id, {})[field.id] = value
    return said


def opinions_in(answers: Answers) -> Iterable[str]:
    """Yield the opinions among what a level wrote."""
    for fields in answers.values():
        for value in fields.values():
            if isinstance(value, str) and "意见：" in value:
                yield value
