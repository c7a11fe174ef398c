"""A programme as the one JSON document that scripts read (PRODUCT section 5)."""

from __future__ import annotations

from typing import Any

from desktop_app.programmes.composed import composed_note
from desktop_app.programmes.fields import Column, Field
from desktop_app.programmes.forms import FormDefinition
from desktop_app.programmes.programme import Programme
from desktop_app.programmes.rules import Material, RecommenderKind
from desktop_app.services.score_document import sheet_document


def programme_document(programme: Programme) -> dict[str, Any]:
    """Return ``{id, title, notice, nominees, procedures, forms, rules, materials, quotas}`` and what goes with it.

    Score sheets stand under ``score_sheets`` with their lines and facts.
    """
    head = programme.head
    return {
        "id": programme.id,
        "version": head.version,
        "digest": programme.digest,
        "title": head.title,
        "notice": {
            "title": head.notice.title,
            "number": head.notice.number,
            "issuer": head.notice.issuer,
            "date": head.notice.date.isoformat() if head.notice.date else None,
        },
        "reference_date": head.reference_date.isoformat(),
        "nominees": [{"id": kind.id, "title": kind.title, "total": kind.total} for kind in head.nominees],
        "procedures": [{"id": item.id, "title": item.title} for item in head.procedures],
        "forms": [_form(form, head.notice.number) for form in programme.forms],
        "rules": _rules(programme),
        "materials": [_material(item) for item in head.materials],
        "quotas": [_quota(kind) for kind in head.recommenders],
        "score_sheets": [sheet_document(sheet) for sheet in programme.score_sheets],
        "total": head.total,
        "delivery": None if head.delivery is None else head.delivery.model_dump(),
        "remarks": [{"text": item.text, "clause": item.clause} for item in head.remarks],
        "deadlines": [{"on": item.on.isoformat(), "what": item.what, "clause": item.clause} for item in head.deadlines],
    }


def _form(form: FormDefinition, notice: str) -> dict[str, Any]:
    return {
        "id": form.id,
        "kind": form.kind.value,
        "title": form.title,
        "official": form.official,
        "note": composed_note(form, notice),
        "nominees": list(form.nominees),
        "procedures": list(form.procedures),
        "fields": [_field(field) for field in form.fields],
    }


def _field(field: Field) -> dict[str, Any]:
    return {**_asked(field), "columns": [_asked(column) for column in field.columns]}


def _asked(asked: Field | Column) -> dict[str, Any]:
    return {
        "id": asked.id,
        "label": asked.label,
        "type": asked.type.value,
        "required": asked.required,
        "max_chars": asked.max_chars,
    }


def _rules(programme: Programme) -> list[dict[str, Any]]:
    """Single rules, then the lists of which one must hold, each condition by its own clause."""
    head = programme.head
    rules = [
        {"id": rule.id, "clause": rule.clause, "severity": rule.severity.value, "message": rule.message}
        for rule in head.rules
    ]
    for group in head.conditions:
        rules.append({"id": group.id, "clause": group.clause, "severity": "error", "message": group.message})
        rules += [
            {
                "id": f"{group.id}.{condition.value}",
                "clause": condition.clause,
                "severity": "error",
                "message": condition.message or condition.text,
            }
            for condition in group.conditions
        ]
    return rules


def _material(item: Material) -> dict[str, Any]:
    return {
        "id": item.id,
        "title": item.title,
        "clause": item.clause,
        "required": item.required,
        "copies": item.copies,
        "original": item.original,
        "stamped": item.stamped,
        "per": item.per,
        "form": item.form,
    }


def _quota(kind: RecommenderKind) -> dict[str, Any]:
    return {
        "id": kind.id,
        "number": kind.number,
        "title": kind.title,
        "quota": kind.quota,
        "each": kind.each,
        "severity": kind.severity.value,
        "units": list(kind.units),
        "clause": kind.clause,
    }
