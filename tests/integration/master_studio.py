"""Cases of 临人社发〔2023〕26号: the complete ones of the demonstration, and ways to break just one thing of them."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace
from functools import cache
from typing import Any

from desktop_app.checks import check_case
from desktop_app.domain.answers import rows_of
from desktop_app.domain.case import Case
from desktop_app.programmes.programme import Programme
from tests.integration.demo_cases import builtin, demo_cases

RECOGNITION, ASSESSMENT = "recognition", "assessment"


@cache
def studios() -> Programme:
    """The programme, for parameters that are made before fixtures are."""
    return builtin("linan-master-studio-2023")


@cache
def _complete() -> dict[str, Case]:
    return {case.procedure: case for case in demo_cases(studios(), faulty=False)}


def complete(procedure: str) -> Case:
    """Return the complete case of a procedure; its answers may be changed freely."""
    case = _complete()[procedure]
    return case.with_answers(deepcopy(case.answers))


def changed(procedure: str, form: str, **values: Any) -> Case:
    """Return the complete case with some answers of one form changed."""
    case = complete(procedure)
    case.answers[form].update(values)
    return case


def members(procedure: str = RECOGNITION) -> list[dict[str, Any]]:
    """Return the member rows of the complete case, to be changed."""
    return [dict(row) for row in rows_of(complete(procedure).answers["application"]["members"])]


def without(case: Case, *places: str) -> Case:
    """Return the case without the files at these places."""
    return replace(case, attachments=tuple(file for file in case.attachments if str(file.place) not in places))


def found(case: Case) -> list[tuple[str, str]]:
    """Rule and clause of every finding, in their order."""
    return [(finding.rule, finding.clause) for finding in check_case(studios(), case)]


def blocking(case: Case) -> list[tuple[str, str]]:
    """Rule and clause of the findings that hold the case back."""
    return [(finding.rule, finding.clause) for finding in check_case(studios(), case) if finding.blocks]
