"""Batches as the JSON documents that scripts read (PRODUCT section 5)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from desktop_app.domain.batch import Batch
from desktop_app.services.batch_findings import Quota
from desktop_app.services.batch_members import BatchMember


def batch_line(batch: Batch) -> dict[str, Any]:
    """Return one line of a list of batches."""
    return {
        "id": batch.id,
        "programme": batch.programme.id,
        "recommender": batch.recommender,
        "unit": batch.title,
        "created_at": batch.created_at.isoformat(),
        "cases": list(batch.case_ids),
    }


def batch_document(batch: Batch, members: Iterable[BatchMember], quota: Quota, answers: object) -> dict[str, Any]:
    """Return a whole batch: its cases in order, its quota, what the unit wrote, and its papers as they print."""
    return {
        **batch_line(batch),
        "version": batch.programme.version,
        "members": [_member(member) for member in members],
        "quota": quota_document(quota),
        "answers": batch.answers,
        "reasons": batch.reasons,
        "papers": answers,
    }


def quota_document(quota: Quota) -> dict[str, Any]:
    """Return how a batch stands to its quota."""
    return {
        "limit": quota.limit,
        "severity": quota.kind.severity.value if quota.kind is not None else None,
        "clause": quota.kind.clause if quota.kind is not None else "",
        "here": quota.here,
        "elsewhere": quota.elsewhere,
        "used": quota.used,
        "exceeded": quota.exceeded,
        "total": quota.total,
        "reason": quota.reason,
        "nominees": [{"title": kind.title, "here": kind.here, "total": kind.total} for kind in quota.kinds],
    }


def _member(member: BatchMember) -> dict[str, Any]:
    return {
        "id": member.case_id,
        "title": member.title,
        "unit": member.unit,
        "nominee": member.nominee,
        "status": member.status.value,
        "sender": member.sender,
        "revision": member.revision,
    }
