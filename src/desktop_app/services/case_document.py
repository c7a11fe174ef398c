"""Cases and findings as the JSON documents that scripts read (PRODUCT section 5)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from desktop_app.domain.attachment import Attachment
from desktop_app.domain.case import Case, CaseSummary
from desktop_app.domain.finding import Finding
from desktop_app.services.turns import Turn


def case_document(case: Case, fingerprint: str) -> dict[str, Any]:
    """Return a whole case: answers as they were given, attachments with their SHA-256, where it stands."""
    return {
        "id": case.id,
        "programme": {"id": case.programme.id, "version": case.programme.version, "digest": case.programme.digest},
        "nominee": case.nominee,
        "procedure": case.procedure,
        "title": case.title,
        "unit": case.unit,
        "status": case.status.value,
        "revision": case.revision,
        "edited": case.edited,
        "fingerprint": fingerprint,
        "sender": case.sender,
        "recommender": case.recommender,
        "created_at": case.created_at.isoformat(),
        "updated_at": case.updated_at.isoformat(),
        "answers": case.answers,
        "reasons": case.reasons,
        "attachments": [attachment_document(item) for item in case.attachments],
    }


def attachment_document(item: Attachment) -> dict[str, Any]:
    """Return one attachment."""
    return {
        "id": item.id,
        "item": str(item.place),
        "name": item.name,
        "sha256": item.digest,
        "size": item.size,
        "media_type": item.media_type,
        "original_seen": item.original_seen,
    }


def summary_document(summary: CaseSummary) -> dict[str, Any]:
    """Return one line of a case list."""
    return {
        "id": summary.id,
        "programme": summary.programme_id,
        "nominee": summary.nominee,
        "title": summary.title,
        "unit": summary.unit,
        "status": summary.status.value,
        "revision": summary.revision,
        "sender": summary.sender,
        "updated_at": summary.updated_at.isoformat(),
    }


def findings_document(findings: Sequence[Finding]) -> dict[str, Any]:
    """Return ``{findings: [{rule, severity, clause, form, field, row, message, remedy}]}`` and what goes with it."""
    return {"findings": [_finding(finding) for finding in findings]}


def _finding(finding: Finding) -> dict[str, Any]:
    place = finding.place
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "clause": finding.clause,
        "form": place.form if place else None,
        "field": place.field if place else None,
        "row": place.row if place else None,
        "column": place.column if place else None,
        "place": str(place) if place else None,
        "message": finding.message,
        "remedy": finding.remedy,
        "blocks": finding.blocks,
    }


def turn_document(turn: Turn) -> dict[str, str]:
    """Return whose turn it is: ``here``, ``below``, ``above`` or ``done``, with the sentence."""
    return {"where": turn.where.value, "sentence": turn.sentence}
