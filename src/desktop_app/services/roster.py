"""Rosters (名册): everybody's records as one Excel file, out and back in.

Reading stores nothing: it gives a report with every error named by its cell. Applying a report without errors stores
all of it in one transaction, or nothing.
"""

from __future__ import annotations

from pathlib import Path

from desktop_app.domain.errors import KnownError
from desktop_app.domain.progress import Progress
from desktop_app.domain.records import Person, Unit
from desktop_app.library import Library, UnknownRecord
from desktop_app.services.own_folder import refuse_inside
from desktop_app.services.people import People
from desktop_app.services.roster_planning import RosterPlan
from desktop_app.services.roster_report import PlannedRecord, RosterReport, RowState
from desktop_app.services.roster_tables import read_tables
from desktop_app.services.roster_writing import write_roster, write_template
from desktop_app.services.units import Units
from desktop_app.services.workbook_file import read_workbook


class RosterHasErrors(KnownError):
    """A report with errors was to be applied."""

    def __init__(self, report: RosterReport) -> None:
        super().__init__(
            f"“{report.name}”里有 {len(report.errors)} 处错误，没有导入任何内容。"
            f"例如 {report.errors[0]}请在 Excel 里改正后重新导入。"
        )


class RosterOutdated(KnownError):
    """A record was changed after the roster was read."""

    def __init__(self, title: str) -> None:
        super().__init__(f"核对之后“{title}”的记录又有改动，没有导入任何内容。请重新选择文件导入。")


class Roster:
    """The roster of one library."""

    def __init__(self, library: Library, people: People, units: Units) -> None:
        self._library = library
        self._people = people
        self._units = units

    def template(self, path: Path) -> None:
        """Write an empty roster, with text columns, drop-down lists and hints.

        Raises ``CannotWrite``, ``InsideLibrary``.
        """
        refuse_inside(self._library.folder, path)
        write_template(path)

    def export(self, path: Path, progress: Progress | None = None) -> int:
        """Write everybody's records and return how many people.

        Raises ``CannotWrite``, ``InsideLibrary``, ``TooLongForExcel``.
        """
        refuse_inside(self._library.folder, path)
        people = self._people.whole()
        write_roster(path, people, self._units.list(), progress or Progress(), len(people))
        return len(people)

    def read(self, path: Path, progress: Progress | None = None) -> RosterReport:
        """Return what a roster would do, before anything is stored. Raises ``BadWorkbook``."""
        progress = progress or Progress()
        progress.report(0, 0, "正在读取工作簿")
        tables = read_tables(read_workbook(path))
        plan = RosterPlan(tables, self._people, self._units)
        units, people = plan.units(), plan.people(progress)
        return RosterReport(path.name, people, units, tuple(tables.errors), tuple(tables.notes))

    def apply(self, report: RosterReport, progress: Progress | None = None) -> int:
        """Store what a report says, all or nothing, and return how many records were added or changed.

        Raises :class:`RosterHasErrors`, :class:`RosterOutdated`, ``Cancelled``.
        """
        if report.errors:
            raise RosterHasErrors(report)
        wanted = [record for record in report.records if record.state is not RowState.UNCHANGED]
        progress = progress or Progress()
        with self._library.transaction():
            for done, record in enumerate(wanted, start=1):
                self._store(record)
                progress.report(done, len(wanted), "正在导入名册")
        return len(wanted)

    def _store(self, record: PlannedRecord) -> None:
        if self._changed_meanwhile(record):
            raise RosterOutdated(record.title)
        if isinstance(record.after, Unit):
            self._units.save(record.after)
        else:
            self._people.save(record.after)

    def _changed_meanwhile(self, record: PlannedRecord) -> bool:
        """Whether the record is not what it was when the file was read, or has come into being since."""
        if record.before is not None:
            return self._now(record.before) != record.before
        if isinstance(record.after, Unit):
            return self._units.by_name(record.after.name) is not None
        return self._people.by_id_number(record.after.id_number) is not None

    def _now(self, before: Person | Unit) -> Person | Unit | None:
        try:
            return self._units.get(before.id) if isinstance(before, Unit) else self._people.get(before.id)
        except UnknownRecord:
            return None
