"""The intake's memory in the library: files that are in question, and glances at the cases that came."""

from __future__ import annotations

from collections.abc import Iterable

from sqlmodel import col, select

from desktop_app.domain.contact import ContactCard
from desktop_app.domain.intake_log import CaseGlance, Fate, HeldFile
from desktop_app.domain.package_log import LoggedCase
from desktop_app.library.database import Database
from desktop_app.library.errors import UnknownRecord
from desktop_app.library.tables.cases import CaseRow
from desktop_app.library.tables.intake import CaseGlanceRow, HeldFileRow


class ArrivalRepository:
    """Held files by digest, each once however often it comes; glances by case, gone with their case."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def hold(self, held: HeldFile) -> None:
        """Keep a file in place of what was noted of it before."""
        with self._database.transaction() as session:
            session.merge(_held_row(held))

    def held(self, digest: str) -> HeldFile:
        """Return a file; raise :class:`UnknownRecord`."""
        if (found := self.find(digest)) is None:
            raise UnknownRecord("收件记录", digest)
        return found

    def find(self, digest: str) -> HeldFile | None:
        """Return a file, or None when nothing is in question about it."""
        with self._database.transaction() as session:
            row = session.get(HeldFileRow, digest) if digest.isascii() else None
            return None if row is None else _held(row)

    def all_held(self) -> list[HeldFile]:
        """Return all files, newest first, the dismissed ones too."""
        statement = select(HeldFileRow).order_by(col(HeldFileRow.at).desc(), HeldFileRow.digest)
        with self._database.transaction() as session:
            return [_held(row) for row in session.exec(statement)]

    def release(self, digest: str) -> None:
        """Forget a file; nothing is in question about it any more, or never was."""
        with self._database.transaction() as session:
            row = session.get(HeldFileRow, digest)
            if row is not None:
                session.delete(row)

    def save_glances(self, glances: Iterable[CaseGlance]) -> None:
        """Keep glances in place of those before; what concerns a case that is gone is left out."""
        with self._database.transaction() as session:
            for glance in glances:
                if session.get(CaseRow, glance.case_id) is None:
                    continue
                session.merge(
                    CaseGlanceRow(
                        case_id=glance.case_id,
                        revision=glance.revision,
                        errors=glance.errors,
                        soft=glance.soft,
                        warnings=glance.warnings,
                        nominee_key=glance.nominee_key,
                    )
                )

    def glances(self) -> dict[str, CaseGlance]:
        """Return all glances by case id."""
        row = CaseGlanceRow
        statement = select(  # type: ignore[call-overload]
            row.case_id, row.revision, row.errors, row.soft, row.warnings, row.nominee_key
        )
        with self._database.transaction() as session:
            return {line[0]: CaseGlance(*line) for line in session.exec(statement)}


def _held_row(held: HeldFile) -> HeldFileRow:
    sender = held.sender
    return HeldFileRow(
        digest=held.digest,
        name=held.name,
        size=held.size,
        at=held.at,
        fate=held.fate.value,
        kind=held.kind,
        sentence=held.sentence,
        sender=[] if sender is None else [sender.name, sender.recipient, sender.verify_key.hex()],
        cases=[_case_words(case) for case in held.cases],
        settled=list(held.settled),
        missing=list(held.missing),
        aside=held.aside,
        dismissed=held.dismissed,
    )


def _case_words(case: LoggedCase) -> list[str | int]:
    return [
        case.case_id,
        case.title,
        case.nominee,
        case.programme_id,
        case.revision,
        case.fingerprint,
        case.attachments,
    ]


def _held(row: HeldFileRow) -> HeldFile:
    return HeldFile(
        row.digest,
        row.name,
        row.size,
        row.at,
        Fate(row.fate),
        row.kind,
        row.sentence,
        ContactCard(row.sender[0], row.sender[1], bytes.fromhex(row.sender[2])) if row.sender else None,
        tuple(LoggedCase(*words) for words in row.cases),
        tuple(row.settled),
        tuple(row.missing),
        row.aside,
        row.dismissed,
    )
