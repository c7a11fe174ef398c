"""Glances: the pre-review of what came is counted once for each revision, so that a long list need not judge again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from desktop_app.domain.case import Case
from desktop_app.domain.finding import Severity
from desktop_app.domain.intake_log import CaseGlance
from desktop_app.domain.progress import Progress
from desktop_app.library import Library
from desktop_app.services.batch_members import nominee_key
from desktop_app.services.case_reader import CaseReader

_AT_ONCE = 20


class Glances:
    """Counts in steps that can be stopped; what was counted stays."""

    def __init__(self, library: Library, reader_of: Callable[[Case], CaseReader]) -> None:
        self._library = library
        self._reader_of = reader_of

    def waiting(self) -> list[str]:
        """Return the ids of the received cases whose present revision was not looked at yet."""
        known = self._library.arrivals.glances()
        return [
            line.id
            for line in self._library.cases.list()
            if line.sender and (line.id not in known or known[line.id].revision != line.revision)
        ]

    def count(self, progress: Progress | None = None, most: int | None = None) -> int:
        """Look at what waits, at most ``most`` cases, and return how many still wait. Raises ``Cancelled``."""
        waiting = self.waiting()
        chosen = waiting if most is None else waiting[:most]
        for start in range(0, len(chosen), _AT_ONCE):
            if progress is not None:
                progress.report(start, len(chosen), "正在预审收到的申报件")
            some = chosen[start : start + _AT_ONCE]
            self._library.arrivals.save_glances([self._glance(case_id) for case_id in some])
        return len(waiting) - len(chosen)

    def _glance(self, case_id: str) -> CaseGlance:
        case = self._library.cases.get(case_id)
        reader = self._reader_of(case)
        counted = Counter(finding.severity for finding in reader.findings(case))
        return CaseGlance(
            case_id,
            case.revision,
            counted[Severity.ERROR],
            counted[Severity.SOFT],
            counted[Severity.WARNING],
            nominee_key(case, reader.programme),
        )
