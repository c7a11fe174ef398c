"""How cases become rows and rows become cases."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy.orm.attributes import flag_modified
from sqlmodel import Session, select

from desktop_app.domain.answers import Answers
from desktop_app.domain.attachment import Attachment
from desktop_app.domain.case import Case, CaseStatus, CaseSummary, ProgrammeRef, Revision
from desktop_app.domain.place import Place
from desktop_app.library.errors import ObjectMissing, UnknownCase
from desktop_app.library.tables.cases import (
    AttachmentRow,
    CaseAnswersRow,
    CaseRow,
    RevisionAttachmentRow,
    RevisionRow,
)
from desktop_app.library.tables.objects import ObjectRow

LISTED = (
    CaseRow.id,
    CaseRow.programme_id,
    CaseRow.nominee,
    CaseRow.title,
    CaseRow.unit,
    CaseRow.status,
    CaseRow.updated_at,
    CaseRow.revision,
    CaseRow.sender,
)
"""What a line of the list shows, and nothing that would load answers."""


def existing_row(session: Session, case_id: str) -> CaseRow:
    """Return a case's own row; raise :class:`UnknownCase`."""
    row = session.get(CaseRow, case_id) if case_id.isascii() else None
    if row is None:
        raise UnknownCase(case_id)
    return row


def summary_of(
    case_id: str,
    programme_id: str,
    nominee: str,
    title: str,
    unit: str,
    status: str,
    updated_at: datetime,
    revision: int,
    sender: str,
) -> CaseSummary:
    """Return a line of the list out of the columns :data:`LISTED`."""
    return CaseSummary(case_id, programme_id, nominee, title, unit, CaseStatus(status), updated_at, revision, sender)


def head_columns(case: Case) -> dict[str, Any]:
    """Return the columns of a case's own row but its id."""
    return {
        "programme_id": case.programme.id,
        "programme_version": case.programme.version,
        "programme_digest": case.programme.digest,
        "nominee": case.nominee,
        "procedure": case.procedure,
        "title": case.title,
        "unit": case.unit,
        "status": case.status.value,
        "recommender": case.recommender,
        "reasons": dict(case.reasons),
        "created_at": case.created_at,
        "updated_at": case.updated_at,
        "revision": case.revision,
        "edited": case.edited,
        "sender": case.sender,
    }


def case_of(row: CaseRow, answers: Answers, attachments: Iterable[Attachment]) -> Case:
    """Return the domain's case."""
    return Case(
        id=row.id,
        programme=ProgrammeRef(row.programme_id, row.programme_version, row.programme_digest),
        nominee=row.nominee,
        procedure=row.procedure,
        title=row.title,
        status=CaseStatus(row.status),
        created_at=row.created_at,
        updated_at=row.updated_at,
        answers=answers,
        attachments=tuple(attachments),
        reasons=dict(row.reasons),
        recommender=row.recommender,
        revision=row.revision,
        edited=row.edited,
        sender=row.sender,
        unit=row.unit,
    )


def write_answers(session: Session, case: Case) -> None:
    """Bring the stored documents of a case to its answers, touching only the forms that differ."""
    statement = select(CaseAnswersRow).where(CaseAnswersRow.case_id == case.id)
    stored = {row.form: row for row in session.exec(statement)}
    for form, document in case.answers.items():
        row = stored.pop(form, None)
        if row is None:
            session.add(CaseAnswersRow(case_id=case.id, form=form, document=document))
        elif row.document != document:
            row.document = document
            flag_modified(row, "document")
    for row in stored.values():
        session.delete(row)


def write_attachments(session: Session, case: Case) -> None:
    """Bring the stored attachments of a case to its attachments, in their order."""
    statement = select(AttachmentRow).where(AttachmentRow.case_id == case.id)
    stored = {row.id: row for row in session.exec(statement)}
    for position, attachment in enumerate(case.attachments):
        columns = _attachment_columns(attachment, position)
        row = stored.pop(attachment.id, None)
        if row is None:
            _require_object(session, attachment.digest)
            session.add(AttachmentRow(case_id=case.id, **columns))
            continue
        if row.digest != attachment.digest:
            _require_object(session, attachment.digest)
        for name, value in columns.items():
            if getattr(row, name) != value:
                setattr(row, name, value)
    for row in stored.values():
        session.delete(row)


def _require_object(session: Session, digest: str) -> None:
    if session.get(ObjectRow, digest) is None:
        raise ObjectMissing(digest)


def write_revision(session: Session, case_id: str, revision: Revision) -> None:
    """Add a snapshot with its attachments."""
    session.add(
        RevisionRow(
            case_id=case_id,
            number=revision.number,
            made_at=revision.made_at,
            why=revision.why,
            fingerprint=revision.fingerprint,
            reasons=revision.reasons,
            answers=revision.answers,
        )
    )
    session.flush()
    for position, attachment in enumerate(revision.attachments):
        columns = _attachment_columns(attachment, position)
        session.add(RevisionAttachmentRow(case_id=case_id, number=revision.number, **columns))


def _attachment_columns(attachment: Attachment, position: int) -> dict[str, Any]:
    return {
        "id": attachment.id,
        "position": position,
        "place": str(attachment.place),
        "name": attachment.name,
        "digest": attachment.digest,
        "size": attachment.size,
        "media_type": attachment.media_type,
        "original_seen": attachment.original_seen,
    }


def attachment_of(row: AttachmentRow | RevisionAttachmentRow) -> Attachment:
    """Return the domain's attachment."""
    return Attachment(
        id=row.id,
        place=Place.parse(row.place),
        name=row.name,
        digest=row.digest,
        size=row.size,
        media_type=row.media_type,
        original_seen=row.original_seen,
    )


def revision_of(row: RevisionRow, attachments: Iterable[Attachment]) -> Revision:
    """Return the domain's revision."""
    return Revision(
        row.number, row.made_at, row.why, row.fingerprint, row.answers, tuple(attachments), dict(row.reasons)
    )
