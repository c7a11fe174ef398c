"""Demonstration cases as their files tell them, for tests: every attachment there, nothing on a disk."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from desktop_app.domain.attachment import Attachment
from desktop_app.domain.case import Case, CaseStatus
from desktop_app.programmes.definition_files import read_programme_folder
from desktop_app.programmes.loader import load_programme
from desktop_app.programmes.programme import Programme
from desktop_app.services.places import place_named

RESOURCES = Path(__file__).parents[2] / "resources"


def builtin(programme_id: str) -> Programme:
    """Return a programme that comes with the product."""
    return load_programme(read_programme_folder(RESOURCES / "programmes" / programme_id))


def demo_cases(programme: Programme, *, faulty: bool) -> list[Case]:
    """Return the faulty cases of a programme's demonstration, or those that are complete."""
    told = json.loads((RESOURCES / "demo" / f"{programme.id}.json").read_text(encoding="utf-8"))["cases"]
    return [_case(programme, description) for description in told if description.get("faulty", False) is faulty]


def _case(programme: Programme, description: dict[str, Any]) -> Case:
    now = datetime(2023, 5, 1, tzinfo=UTC)
    case = Case(
        id="c" * 32,
        programme=programme.ref,
        nominee=description.get("nominee", programme.head.nominees[0].id),
        procedure=description.get("procedure", programme.head.procedures[0].id),
        title="演示",
        status=CaseStatus.DRAFT,
        created_at=now,
        updated_at=now,
        answers=description["answers"],
        reasons=description.get("reasons", {}),
        recommender=description.get("recommender", ""),
    )
    files = tuple(
        Attachment(
            id=f"a{number}",
            place=place_named(programme, case, told["item"]),
            name=told["name"],
            digest=f"{number:064x}",
            size=1000,
            media_type="application/pdf" if told["kind"] == "pdf" else "image/png",
        )
        for number, told in enumerate(description["attachments"])
    )
    return replace(case, attachments=files)
