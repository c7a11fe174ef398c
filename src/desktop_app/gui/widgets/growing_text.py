"""A text editor as tall as its text: no frame, no scroll bars, no undo of its own."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QTextBlockFormat,
    QTextCursor,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

_STANDARD = QKeySequence.StandardKey
_FOR_THE_PAPER = (_STANDARD.Undo, _STANDARD.Redo, _STANDARD.ZoomIn, _STANDARD.ZoomOut)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CONTROL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


class GrowingText(QTextEdit):
    """Plain text in one cell. Keys that mean something to the whole paper are left to the parents.

    ``typed`` carries the whole text after every change that the user made, never text that an input method has not
    committed yet. ``grown`` says that the text now wants another height.
    """

    typed = Signal(str)
    grown = Signal()
    entered = Signal()
    left = Signal()

    def __init__(self, parent: QWidget, *, one_line: bool) -> None:
        super().__init__(parent)
        self._one_line = one_line
        self._text = ""
        self._telling = True
        self._hint = ""
        self._hint_colour = QColor(Qt.GlobalColor.gray)
        self._indent_px = 0.0
        self._height = 0.0
        self.take_paste: Callable[[QMimeData], bool] | None = None
        """Asked first when something is pasted; True means that it was dealt with."""
        self.before_step: Callable[[], None] | None = None
        """Called when Tab or Enter is about to leave this editor forwards."""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self._measure)
        self.textChanged.connect(self._tell)

    @property
    def text(self) -> str:
        """The committed text; line breaks as line feeds."""
        return self._text

    @property
    def composing(self) -> bool:
        """Whether an input method holds text that is not committed yet."""
        layout = self.textCursor().block().layout()
        return layout is not None and bool(layout.preeditAreaText())

    def show_text(self, text: str) -> None:
        """Show another text without telling; the caret stays at the end of what changed. Silent while composing."""
        if text == self._text or self.composing:
            return
        caret = _end_of_change(self._text, text)
        self._telling = False
        self._text = text
        cursor = self.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)
        cursor.setPosition(min(caret, len(self.toPlainText())))
        self.setTextCursor(cursor)
        self._telling = True
        self._format_paragraphs()

    def set_alignment(self, alignment: Qt.AlignmentFlag) -> None:
        """Set where every line stands, an empty one too."""
        option = QTextOption(alignment)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDefaultTextOption(option)

    def set_hint(self, hint: str, colour: QColor) -> None:
        """Set what is shown while the editor is blank."""
        if (hint, colour) != (self._hint, self._hint_colour):
            self._hint, self._hint_colour = hint, colour
            self.viewport().update()

    def set_first_line_indent(self, px: float) -> None:
        """Indent the first line of every paragraph."""
        self._indent_px = px
        self._format_paragraphs()

    def height_for(self, width: float) -> float:
        """Return the height of the text set ``width`` px wide."""
        document = self.document()
        if document.textWidth() != width:
            document.setTextWidth(width)
        self._height = document.size().height()
        return self._height

    def natural_width(self) -> float:
        """Return the width of the text on one line."""
        text = self._text or self._hint
        return max((self.fontMetrics().horizontalAdvance(line) for line in text.split("\n")), default=0) + 2.0

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the editor is about to be used, before the caret is set by the click that came with it."""
        self.entered.emit()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the user is done here; a menu or another window does not count."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.left.emit()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go to the neighbour in reading order, after a suggestion was taken when going forwards."""
        if forward and self.before_step is not None:
            self.before_step()
        return super().focusNextPrevChild(forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Edit, step on with Enter, and leave to the paper what is the paper's."""
        if self._belongs_to_paper(event):
            event.ignore()
        elif event.key() in _ENTER and (self._one_line or event.modifiers() & _CONTROL):
            self.focusNextPrevChild(not event.modifiers() & _SHIFT)
        elif event.key() == Qt.Key.Key_F2:
            self.moveCursor(QTextCursor.MoveOperation.End)
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste: rows go where rows belong; one line stays one line."""
        if self.take_paste is not None and self.take_paste(source):
            return
        text = source.text().replace("\r\n", "\n").replace("\r", "\n")
        if self._one_line:
            text = " ".join(line.strip() for line in text.split("\n") if line.strip())
        self.insertPlainText(text)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the desk."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text, or the hint of a blank editor where its text would stand."""
        super().paintEvent(event)
        if self._hint and self.document().isEmpty() and not self.composing:
            painter = QPainter(self.viewport())
            painter.setPen(self._hint_colour)
            option = QTextOption(self.document().defaultTextOption())
            painter.drawText(QRectF(self.viewport().rect()), self._hint, option)

    def _belongs_to_paper(self, event: QKeyEvent) -> bool:
        if any(event.matches(key) for key in _FOR_THE_PAPER):
            return True
        if event.modifiers() & _ALT and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            return True
        control_keys = (Qt.Key.Key_Y, Qt.Key.Key_0, Qt.Key.Key_Space, Qt.Key.Key_D)
        return bool(event.modifiers() & _CONTROL) and event.key() in control_keys

    def _tell(self) -> None:
        text = self.toPlainText()
        if self._telling and text != self._text:
            self._text = text
            self.typed.emit(text)

    def _measure(self) -> None:
        height = self.document().size().height()
        if abs(height - self._height) >= 1.0:
            self._height = height
            self.grown.emit()

    def _format_paragraphs(self) -> None:
        if not self._indent_px:
            return
        self._telling = False
        block = QTextBlockFormat()
        block.setTextIndent(self._indent_px)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(block)
        self._telling = True


def _end_of_change(before: str, after: str) -> int:
    """Return the position in ``after`` behind the last character that differs from ``before``."""
    common = 0
    for old, new in zip(reversed(before), reversed(after), strict=False):
        if old != new:
            break
        common += 1
    return len(after) - common
