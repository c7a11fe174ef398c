"""A table of the paper."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from desktop_app.gui.paper.grid_geometry import GridGeometry
from desktop_app.gui.paper.grid_plan import CellKey, GridPlan, PlannedCell, SectionSlot, plan_grid
from desktop_app.gui.paper.paper_reader import PaperReader
from desktop_app.gui.paper.ruler import Ruler
from desktop_app.gui.widgets.block import Block
from desktop_app.gui.widgets.body import Body
from desktop_app.gui.widgets.body_maker import BodyMaker, Spot
from desktop_app.programmes.layout import Grid

_LINE_MM = 0.2
INVITATION = "＋ 在此填写，增加一行"


class TableBlock(Block):
    """Cells on a grid in mm. Planned anew when a section gets or loses rows; editors that stay are kept."""

    joins = True

    def __init__(self, grid: Grid, reader: PaperReader, maker: BodyMaker, parent: QWidget) -> None:
        super().__init__()
        self._grid = grid
        self._reader = reader
        self._maker = maker
        self._parent = parent
        self._made: dict[CellKey, Body] = {}
        self._plan = GridPlan((), (), (), "all")
        self._geometry = GridGeometry((), ())
        self.replan()

    @property
    def plan(self) -> GridPlan:
        """The table as it is expanded now."""
        return self._plan

    @property
    def bodies(self) -> list[Body]:
        """All cells in reading order."""
        return [self._made[planned.key] for planned in self._plan.cells]

    def follow(self, reader: PaperReader) -> bool:
        """Follow the answers: conditional rows come and go, sections have the rows that they have."""
        return any([self.replan(), *(body.follow() for body in self.bodies)])

    def replan(self) -> bool:
        """Expand the grid with the rows that sections have now; return whether that changed anything."""
        plan = plan_grid(self._grid, self._reader.section_slots, self._reader.shown)
        if plan == self._plan:
            return False
        self._plan = plan
        kept: dict[CellKey, Body] = {}
        invited: int | None = None
        for planned in plan.cells:
            body = kept[planned.key] = self._kept(planned) or self._make(planned)
            if planned.section is not None:
                _move_to(body, planned.section)
                invites = planned.section.ghost and invited != planned.row and bool(body.cells)
                invited = planned.row if invites else invited
                for cell in body.cells:
                    cell.invite(INVITATION if invites else "")
        for body in self._made.values():
            body.discard()
        self._made = kept
        return True

    def _kept(self, planned: PlannedCell) -> Body | None:
        """The body that the cell has already; printed words of a section row are made anew, for its number."""
        body = self._made.get(planned.key)
        if body is None or (planned.section is not None and not body.cells):
            return None
        return self._made.pop(planned.key)

    def adopt(self, index: int, field: str, row_id: str) -> None:
        """Make the blank row at ``index`` the section row ``row_id``, its editors kept; blank rows after it move up."""
        moved: dict[CellKey, Body] = {}
        for planned in self._plan.cells:
            body = self._made[planned.key]
            moved[_key_after_adopting(planned, index, field, row_id)] = body
        self._made = moved

    def height(self, width: int) -> int:
        """Height of the grid, rows as high as their content wants."""
        self._geometry = GridGeometry(
            [self.scale.px(mm) for mm in self._plan.columns], [self.scale.px(row.least_mm) for row in self._plan.rows]
        )
        self._geometry.solve(
            (planned.row, planned.rows, self._need(planned)) for planned in self._plan.cells if planned.rows
        )
        return self._geometry.height

    def settle(self, origin: QPoint, width: int) -> None:
        """Place all cells, the table in the middle of the type area."""
        left = origin.x() + (width - self._geometry.width) // 2
        self.rect = QRect(left, origin.y(), self._geometry.width, self._geometry.height)
        for planned in self._plan.cells:
            frame = self._geometry.rect(planned.row, planned.column, planned.rows, planned.cols)
            self._made[planned.key].settle(frame.translated(self.rect.topLeft()))

    def row_rect(self, row: int) -> QRect:
        """Return the rectangle of one row, in the sheet's pixels."""
        rect = self._geometry.rect(row, 0, 1, len(self._plan.columns))
        return rect.translated(self.rect.topLeft())

    def section_rows(self) -> list[tuple[int, SectionSlot]]:
        """Return the table's section rows: row number and slot."""
        return [(number, row.section) for number, row in enumerate(self._plan.rows) if row.section is not None]

    def paint(self, painter: QPainter, exposed: QRect) -> None:
        """Paint words and lines."""
        super().paint(painter, exposed)
        if self._plan.border == "none":
            return
        ruler = Ruler(painter, self.scale.px(_LINE_MM), self.ink.rule)
        if self._plan.border == "all":
            for planned in self._plan.cells:
                frame = self._made[planned.key].frame
                ghost = planned.section is not None and planned.section.ghost
                if not ghost and frame.adjusted(-2, -2, 2, 2).intersects(exposed):
                    ruler.outline(frame)
        ruler.outline(self._printed_rect())

    def _printed_rect(self) -> QRect:
        """The table without a row at its end that only invites to add one."""
        last = self._plan.rows[-1].section if self._plan.rows else None
        height = self.row_rect(len(self._plan.rows) - 1).height() if last is not None and last.ghost else 0
        return self.rect.adjusted(0, 0, 0, -height)

    def _need(self, planned: PlannedCell) -> float:
        width = self._geometry.span_width(planned.column, planned.cols)
        least = self.scale.px(planned.cell.height) if planned.cell.height is not None else 0.0
        return max(self._made[planned.key].needed(width), least)

    def _make(self, planned: PlannedCell) -> Body:
        rows = self._plan.rows[planned.row : planned.row + planned.rows]
        least = max(planned.cell.height or 0.0, sum(row.least_mm for row in rows))
        spot = Spot(planned.section, self._plan.border != "none", least)
        body = self._maker.body(planned.cell, spot, self._parent)
        body.set_scale(self.scale, self.ink)
        return body


def _move_to(body: Body, section: SectionSlot) -> None:
    """Tell the editors of a section row which row they are in now."""
    for cell in body.cells:
        cell.section_index = section.index
        if cell.place.column is not None:
            cell.place = replace(cell.place, row=section.row_id)


def _key_after_adopting(planned: PlannedCell, index: int, field: str, row_id: str) -> CellKey:
    section = planned.section
    if section is None or section.field != field or section.row_id is not None:
        return planned.key
    if section.index == index:
        return planned.key._replace(section=row_id)
    return planned.key._replace(section=section.index + 1 if section.index < index else section.index)
