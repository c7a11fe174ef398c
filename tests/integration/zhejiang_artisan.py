"""浙人社发〔2023〕39号: the demonstration's complete cases, and ways to change just one thing of them."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from copy import deepcopy
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from desktop_app.checks import check_case
from desktop_app.domain.case import Case
from desktop_app.domain.finding import Finding
from desktop_app.programmes.definition_files import read_programme_folder
from desktop_app.programmes.loader import load_programme
from desktop_app.programmes.programme import Programme
from tests.integration.chief_technician import PORTRAIT, Answers, case

RESOURCES = Path(__file__).parents[2] / "resources"
WORKER, TEACHER, UNIT = range(3)
"""The complete cases of the demonstration: an enterprise's worker, a public college's teacher, an enterprise."""
Change = Callable[[Answers], object]


@cache
def artisan() -> Programme:
    return load_programme(read_programme_folder(RESOURCES / "programmes" / "zhejiang-artisan-2023"))


@cache
def _described() -> list[dict[str, Any]]:
    text = (RESOURCES / "demo" / "zhejiang-artisan-2023.json").read_text(encoding="utf-8")
    cases: list[dict[str, Any]] = json.loads(text)["cases"]
    return cases


def answers_of(which: int) -> Answers:
    """The answers of a complete case, with a portrait and row ids."""
    answers: Answers = deepcopy(_described()[which]["answers"])
    if which != UNIT:
        answers["person_form"]["photo"] = PORTRAIT
    for fields in answers.values():
        for value in fields.values():
            for at, row in enumerate(value if isinstance(value, list) and value and isinstance(value[0], dict) else ()):
                row.setdefault("id", f"r{at}")
    return answers


def files_of(which: int) -> tuple[str, ...]:
    items = tuple(f"material:{item['item']}" for item in _described()[which]["attachments"])
    return items if which == UNIT else ("person_form.photo", *items)


def made(which: int, *changes: Change, files: Sequence[str] | None = None, recommender: str = "city") -> Case:
    answers = answers_of(which)
    for change in changes:
        change(answers)
    attached = files_of(which) if files is None else tuple(files)
    made = case(artisan(), answers, attached, recommender)
    portrait = tuple(
        replace(item, digest=PORTRAIT) if str(item.place) == "person_form.photo" else item for item in made.attachments
    )
    nominee = "unit" if which == UNIT else "person"
    return replace(made, nominee=nominee, procedure="commendation", attachments=portrait)


def found(which: int, *changes: Change, files: Sequence[str] | None = None, recommender: str = "city") -> list[Finding]:
    return check_case(artisan(), made(which, *changes, files=files, recommender=recommender))


def put(form: str, **values: object) -> Change:
    """A change that writes these fields."""
    return lambda answers: answers[form].update(values)


def nothing(_answers: Answers) -> None:
    """No change."""
