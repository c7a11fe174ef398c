"""Small programmes and cases, made in code, for the tests of the check families."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

from desktop_app.checks.subject import Subject
from desktop_app.domain.attachment import Attachment
from desktop_app.domain.case import Case, CaseStatus, ProgrammeRef
from desktop_app.domain.place import Place
from desktop_app.programmes.fields import Column, Field, FieldType
from desktop_app.programmes.forms import FormDefinition, FormKind
from desktop_app.programmes.programme import NomineeKind, Notice, Procedure, Programme, ProgrammeHead
from desktop_app.programmes.rules import ConditionGroup, Material, RecommenderKind, Rule

REFERENCE = date(2021, 7, 15)


def form(*fields: Field, form_id: str = "application", **more: Any) -> FormDefinition:
    """A form of these fields whose own clause is 三."""
    return FormDefinition(
        id=form_id, kind=FormKind.APPLICATION, title="申报表", official=True, clause="三", fields=fields, **more
    )


def programme(
    *forms: FormDefinition,
    rules: tuple[Rule, ...] = (),
    conditions: tuple[ConditionGroup, ...] = (),
    materials: tuple[Material, ...] = (),
    recommenders: tuple[RecommenderKind, ...] = (),
) -> Programme:
    """A programme for persons with one procedure."""
    head = ProgrammeHead(
        format=1,
        id="small",
        version="1",
        title="小项目",
        notice=Notice(title="通知", issuer="某局", date=date(2021, 6, 21)),
        reference_date=REFERENCE,
        nominees=(NomineeKind(id="person", title="个人", name="application.name", unit="application.unit"),),
        procedures=(Procedure(id="recognition", title="认定"),),
        forms=("application.form.yaml",),
        rules=rules,
        conditions=conditions,
        materials=materials,
        recommenders=recommenders,
    )
    return Programme(head=head, forms=forms, score_sheets=(), digest="0" * 64, files={})


def case(
    answers: Any = None,
    *,
    attachments: tuple[Attachment, ...] = (),
    reasons: dict[str, str] | None = None,
    recommender: str = "",
) -> Case:
    """A person's case with these answers, of whatever shape a test wants."""
    now = datetime(2021, 7, 1, tzinfo=UTC)
    return Case(
        id="c" * 32,
        programme=ProgrammeRef("small", "1", "0" * 64),
        nominee="person",
        procedure="recognition",
        title="",
        status=CaseStatus.DRAFT,
        created_at=now,
        updated_at=now,
        answers=answers or {},
        attachments=attachments,
        reasons=reasons or {},
        recommender=recommender,
    )


def attachment(place: str, *, digest: str = "d" * 64, media_type: str = "image/jpeg", seen: bool = False) -> Attachment:
    """A file at a place."""
    return Attachment(
        id="a1",
        place=Place.parse(place),
        name="扫描件.jpg",
        digest=digest,
        size=1000,
        media_type=media_type,
        original_seen=seen,
    )


def subject(small: Programme, filled: Case | None = None, judged: Mapping[str, bool | None] | None = None) -> Subject:
    """A subject whose expressions come to what the test says; one that it does not mention is a mistake."""
    filled = filled or case()
    return Subject(small, filled, filled.answers, (judged or {}).__getitem__)


def asked(field: Field, value: object) -> Subject:
    """A subject with one form of one field that holds ``value``."""
    return subject(programme(form(field)), case({"application": {field.id: value}}))


def section(*columns: Column, **more: Any) -> Field:
    """A repeating section called 工作经历."""
    return Field(id="career", label="工作经历", type=FieldType.ROWS, columns=columns, **more)
