"""Cases in the library: saved as they are edited, listed without their answers, kept in numbered revisions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, TypeAlias

from sqlalchemy.orm.attributes import flag_modified
from sqlmodel import Session, col, or_, select

from desktop_app.domain.answers import Answers
from desktop_app.domain.attachment import Attachment
from desktop_app.domain.case import Case, CaseStatus, CaseSummary, ProgrammeRef, Revision
from desktop_app.domain.package_log import Standing
from desktop_app.domain.place import Place
from desktop_app.library.database import Database
from desktop_app.library.errors import CaseExists, ObjectMissing, RevisionTaken, UnknownCase, UnknownRevision
from desktop_app.library.tables.cases import (
    AttachmentRow,
    CaseAnswersRow,
    CaseRow,
    RevisionAttachmentRow,
    RevisionRow,
)
from desktop_app.library.tables.objects import ObjectRow

Summaries: TypeAlias = "list[CaseSummary]"
_LISTED = (
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


class CaseRepository:
    """The cases of one library. Every method may be called from any thread; what writes is durable on return."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, case: Case) -> None:
        """Store a new case; raise :class:`CaseExists` when its id is taken."""
        with self._database.transaction() as session:
            if session.get(CaseRow, case.id) is not None:
                raise CaseExists(case.id)
            session.add(CaseRow(id=case.id, **_head_columns(case)))
            session.flush()
            _write_answers(session, case)
            _write_attachments(session, case)

    def get(self, case_id: str) -> Case:
        """Return a case whole; raise :class:`UnknownCase`."""
        with self._database.transaction() as session:
            row = _row(session, case_id)
            answers = session.exec(select(CaseAnswersRow).where(CaseAnswersRow.case_id == case_id)).all()
            attachments = session.exec(
                select(AttachmentRow).where(AttachmentRow.case_id == case_id).order_by(col(AttachmentRow.position))
            )
            return _case(row, {item.form: item.document for item in answers}, map(_attachment, attachments))

    def save(self, case: Case) -> None:
        """Store a case as it now is; raise :class:`UnknownCase`, or :class:`ObjectMissing` for an unknown content.

        Only the forms and attachments that differ from what is stored are written.
        """
        with self._database.transaction() as session:
            row = _row(session, case.id)
            for name, value in _head_columns(case).items():
                if getattr(row, name) != value:
                    setattr(row, name, value)
            _write_answers(session, case)
            _write_attachments(session, case)

    def delete(self, case_id: str) -> None:
        """Remove a case with its revisions; contents that nothing needs any more go with the next sweep."""
        with self._database.transaction() as session:
            session.delete(_row(session, case_id))

    def contains(self, case_id: str) -> bool:
        """Whether a case has this id."""
        with self._database.transaction() as session:
            return session.get(CaseRow, case_id) is not None

    def add_revision(
        self, case_id: str, *, why: str, fingerprint: str, number: int | None = None, made_at: datetime | None = None
    ) -> Revision:
        """Keep a snapshot of a case as it is stored, and mark the case unedited.

        ``number`` is the next one unless given, as for a case that comes with its own count; it must be above every
        earlier one, else :class:`RevisionTaken`.
        """
        with self._database.transaction() as session:
            case = self.get(case_id)
            row = _row(session, case_id)
            chosen = row.revision + 1 if number is None else number
            if chosen <= row.revision:
                raise RevisionTaken(chosen)
            row.revision, row.edited = chosen, False
            revision = Revision(
                chosen, made_at or datetime.now(UTC), why, fingerprint, case.answers, case.attachments, case.reasons
            )
            _write_revision(session, case_id, revision)
            return revision

    def revisions(self, case_id: str) -> list[Revision]:
        """Return the snapshots of a case, oldest first."""
        with self._database.transaction() as session:
            _row(session, case_id)
            kept: dict[int, list[Attachment]] = {}
            for item in session.exec(
                select(RevisionAttachmentRow)
                .where(RevisionAttachmentRow.case_id == case_id)
                .order_by(col(RevisionAttachmentRow.position))
            ):
                kept.setdefault(item.number, []).append(_attachment(item))
            rows = session.exec(
                select(RevisionRow).where(RevisionRow.case_id == case_id).order_by(col(RevisionRow.number))
            )
            return [_revision(row, kept.get(row.number, [])) for row in rows]

    def revision(self, case_id: str, number: int) -> Revision:
        """Return one snapshot; raise :class:`UnknownRevision`."""
        with self._database.transaction() as session:
            row = session.get(RevisionRow, (case_id, number))
            if row is None:
                raise UnknownRevision(number)
            attachments = session.exec(
                select(RevisionAttachmentRow)
                .where(RevisionAttachmentRow.case_id == case_id, RevisionAttachmentRow.number == number)
                .order_by(col(RevisionAttachmentRow.position))
            )
            return _revision(row, map(_attachment, attachments))

    def standing(self, case: Case, fingerprint: str) -> Standing:
        """Tell how a case that arrives, with its revision's fingerprint, stands to what is kept."""
        with self._database.transaction() as session:
            kept = session.get(CaseRow, case.id)
            if kept is None:
                return Standing.NEW
            same = session.get(RevisionRow, (case.id, case.revision))
            if same is not None and same.fingerprint == fingerprint:
                return Standing.SAME
            if kept.sender != case.sender or same is not None:
                return Standing.CONFLICT
            if case.revision < kept.revision:
                return Standing.OLDER
            return Standing.CONFLICT if kept.edited else Standing.NEWER

    def receive(self, case: Case, fingerprint: str, *, overrule: bool = False) -> Standing:
        """Take in a case that arrived, with a revision of its own number, unless its standing forbids it.

        NEW and NEWER are stored; SAME and OLDER change nothing; CONFLICT is stored only when the user said so
        (``overrule``), as a further revision of the kept case, whose earlier revisions stay.
        """
        with self._database.transaction():
            standing = self.standing(case, fingerprint)
            if standing is Standing.NEW:
                self.add(replace(case, revision=0))
            elif standing is Standing.NEWER or (standing is Standing.CONFLICT and overrule):
                self.save(replace(case, revision=self.get(case.id).revision))
            else:
                return standing
            number = max(case.revision, self.get(case.id).revision + 1)
            self.add_revision(case.id, why="import", fingerprint=fingerprint, number=number)
            return standing

    def list(
        self, *, programme_id: str | None = None, status: CaseStatus | None = None, containing: str = ""
    ) -> Summaries:
        """Return one line per case, last changed first; ``containing`` looks in title, unit and sender."""
        statement = select(*_LISTED).order_by(col(CaseRow.updated_at).desc(), CaseRow.id)  # type: ignore[call-overload]
        if programme_id is not None:
            statement = statement.where(CaseRow.programme_id == programme_id)
        if status is not None:
            statement = statement.where(CaseRow.status == status.value)
        if containing:
            columns = (CaseRow.title, CaseRow.unit, CaseRow.sender)
            statement = statement.where(or_(*(col(name).contains(containing, autoescape=True) for name in columns)))
        with self._database.transaction() as session:
            return [_summary(*line) for line in session.exec(statement)]


def _row(session: Session, case_id: str) -> CaseRow:
    row = session.get(CaseRow, case_id)
    if row is None:
        raise UnknownCase(case_id)
    return row


def _summary(
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
    return CaseSummary(case_id, programme_id, nominee, title, unit, CaseStatus(status), updated_at, revision, sender)


def _head_columns(case: Case) -> dict[str, Any]:
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


def _case(row: CaseRow, answers: Answers, attachments: Iterable[Attachment]) -> Case:
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


def _write_answers(session: Session, case: Case) -> None:
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


def _write_attachments(session: Session, case: Case) -> None:
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


def _write_revision(session: Session, case_id: str, revision: Revision) -> None:
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


def _attachment(row: AttachmentRow | RevisionAttachmentRow) -> Attachment:
    return Attachment(
        id=row.id,
        place=Place.parse(row.place),
        name=row.name,
        digest=row.digest,
        size=row.size,
        media_type=row.media_type,
        original_seen=row.original_seen,
    )


def _revision(row: RevisionRow, attachments: Iterable[Attachment]) -> Revision:
    return Revision(
        row.number, row.made_at, row.why, row.fingerprint, row.answers, tuple(attachments), dict(row.reasons)
    )
