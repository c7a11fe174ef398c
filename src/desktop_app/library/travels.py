"""How cases travel, in the library: where each came from and is, the signed lists it came by, tasks that go down."""

from __future__ import annotations

from sqlmodel import Session, col, select

from desktop_app.domain.case import ProgrammeRef
from desktop_app.domain.travel import SignedManifest, TaskRecord, Travel, Way
from desktop_app.library.database import Database
from desktop_app.library.errors import UnknownCase, UnknownRecord
from desktop_app.library.tables.cases import CaseRow
from desktop_app.library.tables.levels import SignedManifestRow, TaskRow, TravelRow


class TravelRepository:
    """Travels go with their case; signed manifests and tasks stay for the record."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, case_id: str) -> Travel:
        """Return where a case came from and is; a blank one for a case that was only ever edited here."""
        with self._database.transaction() as session:
            row = session.get(TravelRow, case_id)
            return Travel(case_id) if row is None else _travel(row)

    def all(self) -> dict[str, Travel]:
        """Return the travels of all cases that have one, by case id."""
        with self._database.transaction() as session:
            return {row.case_id: _travel(row) for row in session.exec(select(TravelRow))}

    def origins(self) -> dict[str, str]:
        """Return which signed manifest brought each received case, by case id."""
        statement = select(TravelRow.case_id, TravelRow.origin).where(TravelRow.origin != "")
        with self._database.transaction() as session:
            return {case_id: origin for case_id, origin in session.exec(statement)}

    def save(self, travel: Travel) -> None:
        """Store a travel; raise :class:`UnknownCase`."""
        with self._database.transaction() as session:
            if session.get(CaseRow, travel.case_id) is None:
                raise UnknownCase(travel.case_id)
            session.merge(
                TravelRow(
                    case_id=travel.case_id,
                    origin=travel.origin,
                    whole=travel.whole,
                    left_out=list(travel.left_out),
                    task=travel.task,
                    holder=travel.holder,
                )
            )

    def keep_manifest(self, signed: SignedManifest) -> None:
        """Keep a signed manifest; the same again changes nothing."""
        with self._database.transaction() as session:
            if session.get(SignedManifestRow, signed.digest) is None:
                session.add(
                    SignedManifestRow(digest=signed.digest, manifest=signed.manifest, signature=signed.signature)
                )

    def manifest(self, digest: str) -> SignedManifest:
        """Return a signed manifest; raise :class:`UnknownRecord`."""
        with self._database.transaction() as session:
            row = session.get(SignedManifestRow, digest)
            if row is None:
                raise UnknownRecord("报送清单", digest)
            return SignedManifest(row.digest, row.manifest, row.signature)

    def record_task(self, task: TaskRecord) -> bool:
        """Keep a task; return false, and change nothing, when it is kept already."""
        with self._database.transaction() as session:
            if session.get(TaskRow, (task.id, task.way.value)) is not None:
                return False
            session.add(_task_row(task))
            return True

    def tasks(self, way: Way) -> list[TaskRecord]:
        """Return the tasks that went this way, newest first."""
        statement = select(TaskRow).where(TaskRow.way == way.value).order_by(col(TaskRow.at).desc(), TaskRow.id)
        with self._database.transaction() as session:
            return [_task(row) for row in session.exec(statement)]

    def task(self, task_id: str, way: Way) -> TaskRecord:
        """Return a task; raise :class:`UnknownRecord`."""
        with self._database.transaction() as session:
            return _task(_existing(session, task_id, way))


def _existing(session: Session, task_id: str, way: Way) -> TaskRow:
    row = session.get(TaskRow, (task_id, way.value))
    if row is None:
        raise UnknownRecord("下发任务", task_id)
    return row


def _travel(row: TravelRow) -> Travel:
    return Travel(row.case_id, row.origin, row.whole, tuple(row.left_out), row.task, row.holder)


def _task_row(task: TaskRecord) -> TaskRow:
    return TaskRow(
        id=task.id,
        way=task.way.value,
        programmes=[[ref.id, ref.version, ref.digest] for ref in task.programmes],
        partners=list(task.partners),
        due=task.due,
        quota=task.quota,
        note=task.note,
        at=task.at,
    )


def _task(row: TaskRow) -> TaskRecord:
    return TaskRecord(
        row.id,
        Way(row.way),
        tuple(ProgrammeRef(*ref) for ref in row.programmes),
        tuple(row.partners),
        row.due,
        row.quota,
        row.note,
        row.at,
    )
