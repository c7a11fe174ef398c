"""The log of packages: what was sent and received, each file once however often it comes."""

from __future__ import annotations

from collections.abc import Iterable

from sqlmodel import Session, col, select

from desktop_app.domain.package_log import Direction, LoggedCase, LoggedPackage
from desktop_app.library.database import Database
from desktop_app.library.tables.exchange import PackageCaseRow, PackageRow


class PackageLog:
    """Packages by direction and digest; an entry never changes."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def record(self, package: LoggedPackage) -> bool:
        """Keep an entry; return false, and change nothing, when this file is in the log already."""
        with self._database.transaction() as session:
            if session.get(PackageRow, (package.direction.value, package.digest)) is not None:
                return False
            session.add(_package_row(package))
            session.flush()
            session.add_all(_case_row(package, position, case) for position, case in enumerate(package.cases))
            return True

    def find(self, direction: Direction, digest: str) -> LoggedPackage | None:
        """Return the entry of a file, or None when it is not in the log."""
        with self._database.transaction() as session:
            row = session.get(PackageRow, (direction.value, digest))
            return None if row is None else _logged([row], _cases_in(session, [row]))[0]

    def sent(self) -> list[LoggedPackage]:
        """Return what was sent, newest first."""
        return self._of(Direction.SENT)

    def received(self) -> list[LoggedPackage]:
        """Return what was received, newest first."""
        return self._of(Direction.RECEIVED)

    def _of(self, direction: Direction) -> list[LoggedPackage]:
        statement = select(PackageRow).where(PackageRow.direction == direction.value)
        carried = select(PackageCaseRow).where(PackageCaseRow.direction == direction.value)
        with self._database.transaction() as session:
            rows = session.exec(statement.order_by(col(PackageRow.at).desc(), PackageRow.digest)).all()
            return _logged(rows, session.exec(carried.order_by(col(PackageCaseRow.position))))

    def of_case(self, case_id: str) -> list[LoggedPackage]:
        """Return the packages that carried a case, newest first."""
        carried = select(PackageCaseRow.direction, PackageCaseRow.digest).where(PackageCaseRow.case_id == case_id)
        with self._database.transaction() as session:
            keys = set(session.exec(carried))
            rows = [session.get_one(PackageRow, key) for key in keys]
            return _logged(sorted(rows, key=lambda row: row.at, reverse=True), _cases_in(session, rows))


def _cases_in(session: Session, rows: list[PackageRow]) -> Iterable[PackageCaseRow]:
    """Return the cases of a few packages, each package's in its order."""
    digests = {row.digest for row in rows}
    return session.exec(
        select(PackageCaseRow).where(col(PackageCaseRow.digest).in_(digests)).order_by(col(PackageCaseRow.position))
    )


def _logged(rows: Iterable[PackageRow], carried: Iterable[PackageCaseRow]) -> list[LoggedPackage]:
    """Turn rows into entries."""
    cases: dict[tuple[str, str], list[LoggedCase]] = {}
    for case in carried:
        cases.setdefault((case.direction, case.digest), []).append(_logged_case(case))
    return [_logged_package(row, tuple(cases.get((row.direction, row.digest), ()))) for row in rows]


def _package_row(package: LoggedPackage) -> PackageRow:
    return PackageRow(
        direction=package.direction.value,
        digest=package.digest,
        name=package.name,
        size=package.size,
        at=package.at,
        partners=list(package.partners),
        sender_fingerprint=package.sender_fingerprint,
    )


def _case_row(package: LoggedPackage, position: int, case: LoggedCase) -> PackageCaseRow:
    return PackageCaseRow(
        direction=package.direction.value,
        digest=package.digest,
        position=position,
        case_id=case.case_id,
        title=case.title,
        nominee=case.nominee,
        programme_id=case.programme_id,
        revision=case.revision,
        fingerprint=case.fingerprint,
        attachments=case.attachments,
    )


def _logged_case(row: PackageCaseRow) -> LoggedCase:
    return LoggedCase(
        row.case_id, row.title, row.nominee, row.programme_id, row.revision, row.fingerprint, row.attachments
    )


def _logged_package(row: PackageRow, cases: tuple[LoggedCase, ...]) -> LoggedPackage:
    return LoggedPackage(
        Direction(row.direction),
        row.digest,
        row.name,
        row.size,
        row.at,
        tuple(row.partners),
        row.sender_fingerprint,
        cases,
    )
