"""Cases in the library: saved as they are edited, listed without their answers, kept in numbered revisions."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TypeAlias

from sqlmodel import col, or_, select

from desktop_app.domain.attachment import Attachment
from desktop_app.domain.case import Case, CaseStatus, CaseSummary, Revision
from desktop_app.domain.package_log import Standing
from desktop_app.library.case_rows import (
    LISTED,
    attachment_of,
    case_of,
    existing_row,
    head_columns,
    revision_of,
    summary_of,
    write_answers,
    write_attachments,
    write_revision,
)
from desktop_app.library.database import Database
from desktop_app.library.errors import CaseExists, RevisionTaken, UnknownRevision
from desktop_app.library.tables.cases import (
    AttachmentRow,
    CaseAnswersRow,
    CaseRow,
    RevisionAttachmentRow,
    RevisionRow,
)

Summaries: TypeAlias = "list[CaseSummary]"
FoundRevisions: TypeAlias = "list[tuple[str, int]]"


class CaseRepository:
    """The cases of one library. Every method may be called from any thread; what writes is durable on return."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, case: Case) -> None:
        """Store a new case; raise :class:`CaseExists` when its id is taken."""
        with self._database.transaction() as session:
            if session.get(CaseRow, case.id) is not None:
                raise CaseExists(case.id)
            session.add(CaseRow(id=case.id, **head_columns(case)))
            session.flush()
            write_answers(session, case)
            write_attachments(session, case)

    def get(self, case_id: str) -> Case:
        """Return a case whole; raise :class:`UnknownCase`."""
        with self._database.transaction() as session:
            row = existing_row(session, case_id)
            answers = session.exec(select(CaseAnswersRow).where(CaseAnswersRow.case_id == case_id)).all()
            attachments = session.exec(
                select(AttachmentRow).where(AttachmentRow.case_id == case_id).order_by(col(AttachmentRow.position))
            )
            return case_of(row, {item.form: item.document for item in answers}, map(attachment_of, attachments))

    def save(self, case: Case) -> None:
        """Store a case as it now is; raise :class:`UnknownCase`, or :class:`ObjectMissing` for an unknown content.

        Only the forms and attachments that differ from what is stored are written.
        """
        with self._database.transaction() as session:
            row = existing_row(session, case.id)
            for name, value in head_columns(case).items():
                if getattr(row, name) != value:
                    setattr(row, name, value)
            write_answers(session, case)
            write_attachments(session, case)

    def delete(self, case_id: str) -> None:
        """Remove a case with its revisions; contents that nothing needs any more go with the next sweep."""
        with self._database.transaction() as session:
            session.delete(existing_row(session, case_id))

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
            row = existing_row(session, case_id)
            chosen = row.revision + 1 if number is None else number
            if chosen <= row.revision:
                raise RevisionTaken(chosen)
            row.revision, row.edited = chosen, False
            revision = Revision(
                chosen, made_at or datetime.now(UTC), why, fingerprint, case.answers, case.attachments, case.reasons
            )
            write_revision(session, case_id, revision)
            return revision

    def revisions(self, case_id: str) -> list[Revision]:
        """Return the snapshots of a case, oldest first."""
        with self._database.transaction() as session:
            existing_row(session, case_id)
            kept: dict[int, list[Attachment]] = {}
            for item in session.exec(
                select(RevisionAttachmentRow)
                .where(RevisionAttachmentRow.case_id == case_id)
                .order_by(col(RevisionAttachmentRow.position))
            ):
                kept.setdefault(item.number, []).append(attachment_of(item))
            rows = session.exec(
                select(RevisionRow).where(RevisionRow.case_id == case_id).order_by(col(RevisionRow.number))
            )
            return [revision_of(row, kept.get(row.number, [])) for row in rows]

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
            return revision_of(row, map(attachment_of, attachments))

    def with_fingerprint(self, beginning: str) -> FoundRevisions:
        """Return case id and number of every snapshot whose fingerprint begins so, newest first."""
        statement = select(RevisionRow.case_id, RevisionRow.number).where(
            col(RevisionRow.fingerprint).startswith(beginning, autoescape=True)
        )
        with self._database.transaction() as session:
            return list(session.exec(statement.order_by(col(RevisionRow.made_at).desc())))

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
        with self._database.transaction() as session:
            standing = self.standing(case, fingerprint)
            if standing is Standing.NEW:
                self.add(replace(case, revision=0))
            elif standing is Standing.NEWER or (standing is Standing.CONFLICT and overrule):
                self.save(replace(case, revision=existing_row(session, case.id).revision))
            else:
                return standing
            number = max(case.revision, existing_row(session, case.id).revision + 1)
            self.add_revision(case.id, why="import", fingerprint=fingerprint, number=number)
            return standing

    def list(
        self, *, programme_id: str | None = None, status: CaseStatus | None = None, containing: str = ""
    ) -> Summaries:
        """Return one line per case, last changed first; ``containing`` looks in title, unit and sender."""
        statement = select(*LISTED).order_by(col(CaseRow.updated_at).desc(), CaseRow.id)  # type: ignore[call-overload]
        if programme_id is not None:
            statement = statement.where(CaseRow.programme_id == programme_id)
        if status is not None:
            statement = statement.where(CaseRow.status == status.value)
        if containing:
            columns = (CaseRow.title, CaseRow.unit, CaseRow.sender)
            statement = statement.where(or_(*(col(name).contains(containing, autoescape=True) for name in columns)))
        with self._database.transaction() as session:
            return [summary_of(*line) for line in session.exec(statement)]
