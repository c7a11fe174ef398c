"""What the sheet paints around editors: the ground they stand on, focus, findings, counters."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from desktop_app.gui.paper.comment_mark import CommentMark
from desktop_app.gui.paper.counter import Fill, counter_of
from desktop_app.gui.paper.ink import Ink
from desktop_app.gui.paper.scale import Scale
from desktop_app.gui.widgets.cell import Cell
from desktop_app.programmes.layout import Face

_COUNTER_POINTS = 7.5
_CORNER_MM = 2.2
_BUBBLE_MM = (3.6, 2.4)
_FAINT = 110
"""Alpha of the mark of a field that nobody has come to yet."""


def paint_ground(painter: QPainter, cell: Cell, ink: Ink) -> None:
    """Paint the ground of a cell that can be written in, or of one that is filled by the program."""
    ground = ink.locked if cell.locked else ink.field
    painter.fillRect(cell.frame, ink.comment_ground if cell.comment is CommentMark.OPEN else ground)


def paint_marks(painter: QPainter, cell: Cell, ink: Ink, scale: Scale) -> None:
    """Paint focus, finding and counter of one cell."""
    if cell.question.long:
        _paint_counter(painter, cell, ink, scale)
    if cell.mark is not None:
        _paint_finding(painter, cell, ink, scale)
    if cell.comment is not None:
        _paint_comment(painter, cell, ink, scale)
    if cell.chosen and not cell.focused:
        painter.setPen(QPen(ink.focus, 1.0, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(cell.frame).adjusted(1.5, 1.5, -0.5, -0.5))
    if cell.overridden:
        _paint_overridden(painter, cell, ink, scale)
    if cell.focused:
        painter.setPen(QPen(ink.focus, 2.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(cell.frame).adjusted(1.5, 1.5, -0.5, -0.5))


def _paint_finding(painter: QPainter, cell: Cell, ink: Ink, scale: Scale) -> None:
    if cell.mark is None:
        return
    colour = QColor(ink.of(cell.mark))
    colour.setAlpha(_FAINT if cell.faint_mark else 255)
    frame = QRectF(cell.frame)
    side = scale.px(_CORNER_MM)
    corner = frame.topRight() + QPointF(0.0, 1.0)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPolygon(QPolygonF([corner, corner - QPointF(side, 0), corner + QPointF(0, side)]))
    painter.restore()
    if not cell.faint_mark:
        painter.fillRect(QRectF(frame.left() + 2, frame.bottom() - 1.5, frame.width() - 3, 1.5), colour)


def _paint_comment(painter: QPainter, cell: Cell, ink: Ink, scale: Scale) -> None:
    """A speech bubble at the upper right, left of a finding's corner; hollow once everything is answered."""
    width, height = scale.px(_BUBBLE_MM[0]), scale.px(_BUBBLE_MM[1])
    frame = QRectF(cell.frame)
    right = frame.right() - (scale.px(_CORNER_MM) if cell.mark is not None else 0.0) - scale.px(0.5)
    box = QRectF(right - width, frame.top() + scale.px(0.4), width, height)
    shape = QPainterPath()
    shape.addRoundedRect(box, height / 4, height / 4)
    tail = QPainterPath(box.bottomLeft() + QPointF(width * 0.2, -1.0))
    tail.lineTo(box.bottomLeft() + QPointF(width * 0.25, height * 0.35))
    tail.lineTo(box.bottomLeft() + QPointF(width * 0.55, -1.0))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ink.comment, max(scale.px(0.25), 1.0)))
    painter.setBrush(ink.comment if cell.comment is CommentMark.OPEN else ink.paper)
    painter.drawPath(shape.united(tail))
    painter.restore()


def _paint_overridden(painter: QPainter, cell: Cell, ink: Ink, scale: Scale) -> None:
    """A bar at the left edge: what stands here was written over what the case says."""
    frame = QRectF(cell.frame)
    painter.fillRect(QRectF(frame.left() + 1, frame.top() + 1, max(scale.px(0.7), 2.0), frame.height() - 1), ink.focus)


def _paint_counter(painter: QPainter, cell: Cell, ink: Ink, scale: Scale) -> None:
    text = cell.counted()
    counter = counter_of(cell.question, text) if text or (cell.focused and text is not None) else None
    if counter is None:
        return
    painter.setPen({Fill.WELL: ink.quiet, Fill.NEAR: ink.soft, Fill.OVER: ink.error}[counter.fill])
    painter.setFont(scale.font(_COUNTER_POINTS, Face.HEI, bold=counter.fill is Fill.OVER))
    box = QRect(cell.frame).adjusted(0, 0, -round(scale.px(1.2)), -round(scale.px(0.5)))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom), counter.text)
