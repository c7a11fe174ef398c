"""Which cells carry the mark of a finding, and when: not while the answer is being typed for the first time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from html import escape

from desktop_app.domain.answers import is_blank
from desktop_app.domain.finding import Finding, Severity
from desktop_app.domain.place import Place
from desktop_app.gui.widgets.cell import Cell
from desktop_app.gui.widgets.cell_places import places_at

_WEIGHT = [Severity.ERROR, Severity.SOFT, Severity.WARNING]


class FindingMarks:
    """Holds the findings by place and says what each cell shows."""

    def __init__(self) -> None:
        self._by_place: dict[Place, list[Finding]] = {}
        self._visited: set[Place] = set()
        self._typing: Cell | None = None

    def take(self, findings: Iterable[Finding]) -> None:
        """Replace all findings."""
        by_place: dict[Place, list[Finding]] = defaultdict(list)
        for finding in findings:
            if finding.place is not None and not finding.reason_accepted:
                by_place[finding.place].append(finding)
        self._by_place = dict(by_place)

    def entered(self, cell: Cell) -> None:
        """The keyboard came; a cell that was not marked stays so until it goes."""
        self._typing = cell if cell.mark is None or cell.faint_mark else None

    def left(self, cell: Cell) -> None:
        """The keyboard went: from now on the place is marked as it deserves."""
        self._typing = None
        self._visited.add(cell.place)

    def of(self, cell: Cell) -> list[Finding]:
        """Return the findings at a cell, heaviest first; a section's and a row's stand at its first cell."""
        found = [finding for place in places_at(cell) for finding in self._by_place.get(place, ())]
        return sorted(found, key=lambda finding: _WEIGHT.index(finding.severity))

    def mark(self, cell: Cell, value: object) -> bool:
        """Set the cell's mark; return whether that changed what is painted."""
        findings = self.of(cell)
        before = (cell.mark, cell.faint_mark)
        silent = cell is self._typing or not findings
        cell.mark = None if silent else findings[0].severity
        cell.faint_mark = is_blank(value) and cell.place not in self._visited
        return before != (cell.mark, cell.faint_mark)


def finding_text(finding: Finding) -> str:
    """Return message, clause and remedy as one line of plain text."""
    clause = f"（{finding.clause}）" if finding.clause else ""
    return f"{finding.message}{clause}{finding.remedy}"


def finding_html(finding: Finding) -> str:
    """Return message, clause and remedy for a tip."""
    lines = [f"<b>{escape(finding.message)}</b>"]
    if finding.clause:
        lines.append(f"依据：{escape(finding.clause)}")
    if finding.remedy:
        lines.append(escape(finding.remedy))
    return "<br>".join(lines)
