"""A text editor as tall as its text: no frame, no scroll bars, no undo of its own."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextBlockFormat,
    QTextCursor,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from desktop_app.gui.paper.ink import Ink, paper_palette
from desktop_app.gui.paper.paper_keys import belongs_to_paper

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_ELSEWHERE = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
_BY_TAB = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
_Move = QTextCursor.MoveOperation


class GrowingText(QTextEdit):
    """Plain text in one cell. Keys that mean something to the whole paper are left to the parents.

    ``typed`` carries the whole text after every change that the user made, never text that an input method has not
    committed yet. ``grown`` says that the text now wants another height.
    """

    typed = Signal(str)
    grown = Signal()
    entered = Signal()
    left = Signal()
    menu_wanted = Signal(object)
    """Global position of a context menu."""

    def __init__(self, parent: QWidget, *, one_line: bool) -> None:
        self._ink: Ink | None = None
        super().__init__(parent)
        self._one_line = one_line
        self._text = ""
        self._telling = True
        self._hint = ""
        self._hint_colour = QColor(Qt.GlobalColor.gray)
        self._hint_font = QFont()
        self._paragraphs = (0, 0)
        self._height = 0.0
        self._measuring = False
        self.take_paste: Callable[[QMimeData], bool] | None = None
        """Asked first when something is pasted; True means that it was dealt with."""
        self.before_step: Callable[[], None] | None = None
        """Called when Tab or Enter is about to leave this editor forwards."""
        self._set_up()

    def _set_up(self) -> None:
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

    def set_ink(self, ink: Ink) -> None:
        """Write in the paper's colours from now on."""
        if ink is not self._ink:
            self._ink = ink
            self._dress()

    def changeEvent(self, event: QEvent) -> None:
        """Keep the paper's colours: where a window takes the editor in, its style sheet gives back older ones."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.PaletteChange):
            self._dress()

    def _dress(self) -> None:
        if self._ink is not None and self.palette().color(QPalette.ColorRole.Text) != self._ink.text:
            self.setPalette(paper_palette(self.palette(), self._ink))

    @property
    def text(self) -> str:
        """The committed text; line breaks as line feeds."""
        return self._text

    @property
    def composing(self) -> bool:
        """Whether an input method holds text that is not committed yet."""
        return bool(self.textCursor().block().layout().preeditAreaText())

    def show_text(self, text: str) -> bool:
        """Show another text without telling; the caret stays at the end of what changed. False while composing."""
        if text == self._text:
            return True
        if self.composing:
            return False
        caret = _end_of_change(self._text, text)
        self._telling = False
        self._text = text
        cursor = self.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)
        cursor.setPosition(min(caret, self.document().characterCount() - 1))
        self.setTextCursor(cursor)
        self._telling = True
        return True

    def set_alignment(self, alignment: Qt.AlignmentFlag) -> None:
        """Set where every line stands, an empty one too."""
        option = QTextOption(alignment)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        if self.document().defaultTextOption().alignment() != alignment or not self._height:
            self.document().setDefaultTextOption(option)

    def set_type(self, font: QFont) -> None:
        """Set the type; does nothing where it is the same."""
        if font != self.font() and not self.composing:
            self._measuring = True
            self.setFont(font)
            self._measuring = False

    def set_hint(self, hint: str, colour: QColor, font: QFont) -> None:
        """Set what is shown while the editor is blank."""
        if (hint, colour, font) != (self._hint, self._hint_colour, self._hint_font):
            self._hint, self._hint_colour, self._hint_font = hint, colour, font
            self.viewport().update()

    def set_paragraphs(self, indent: float, pitch: float) -> None:
        """Indent the first line of every paragraph, and set lines at least ``pitch`` px apart."""
        wanted = (round(indent), max(round(pitch - QFontMetricsF(self.font()).height()), 0))
        if wanted == self._paragraphs or self.composing:
            return
        self._paragraphs = wanted
        self._telling, self._measuring = False, True
        block = QTextBlockFormat()
        block.setTextIndent(wanted[0])
        block.setLineHeight(wanted[1], QTextBlockFormat.LineHeightTypes.LineDistanceHeight.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(block)
        self._telling, self._measuring = True, False

    def height_for(self, width: float) -> float:
        """Return the height of the text set ``width`` px wide, or of the hint in its place."""
        document = self.document()
        if document.textWidth() != width:
            self._measuring = True
            document.setTextWidth(width)
            self._measuring = False
        self._height = document.size().height()
        if self._hint and not self._text:
            return max(self._height, self._hint_height(width))
        return self._height

    def natural_width(self) -> float:
        """Return the width of the text, or of the hint in its place, on one line."""
        metrics = QFontMetricsF(self.font() if self._text else self._hint_font)
        return max(metrics.horizontalAdvance(line) for line in (self._text or self._hint).split("\n")) + 2.0

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the editor is about to be used, before the caret is set by the click that came with it."""
        if event.reason() not in _ELSEWHERE:
            self.entered.emit()
        super().focusInEvent(event)
        if event.reason() in _BY_TAB:
            self.moveCursor(_Move.End)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the user is done here; a menu or another window does not count."""
        super().focusOutEvent(event)
        if event.reason() not in _ELSEWHERE:
            self.left.emit()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go to the neighbour in reading order, after a suggestion was taken when going forwards."""
        if forward and self.before_step is not None:
            self.before_step()
        return super().focusNextPrevChild(forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Edit, step on with Enter, and leave to the paper what is the paper's."""
        if belongs_to_paper(event) or self._leaves_upwards(event) or self._leaves_downwards(event):
            event.ignore()
        elif event.key() in _ENTER and (self._one_line or event.modifiers() & _CONTROL):
            self.focusNextPrevChild(not event.modifiers() & _SHIFT)
        elif event.key() == Qt.Key.Key_F2:
            self.moveCursor(_Move.End)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask the paper for its menu."""
        self.menu_wanted.emit(event.globalPos())

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Text can be dropped here; files are for whoever stands behind the paper."""
        return not source.hasUrls() and source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste: rows go where rows belong; one line stays one line."""
        if self.isReadOnly() or (self.take_paste is not None and self.take_paste(source)):
            return
        text = source.text().replace("\r\n", "\n").replace("\r", "\n").rstrip("\n")
        if self._one_line:
            text = " ".join(line.strip() for line in text.split("\n") if line.strip())
        self.insertPlainText(text)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the desk."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text, or the hint of a blank editor where its text would stand."""
        super().paintEvent(event)
        if self._hint and not self._text and not self.composing:
            painter = QPainter(self.viewport())
            painter.setPen(self._hint_colour)
            painter.setFont(self._hint_font)
            room = QRectF(self.viewport().rect())
            top = max((room.height() - self._hint_height(room.width())) / 2, 0.0) if self._one_line else 0.0
            flags = int(self.document().defaultTextOption().alignment()) | int(Qt.TextFlag.TextWordWrap)
            painter.drawText(room.adjusted(0, top, 0, 0), flags, self._hint)

    def _hint_height(self, width: float) -> float:
        flags = int(Qt.TextFlag.TextWordWrap)
        return QFontMetricsF(self._hint_font).boundingRect(QRectF(0, 0, width, 10_000), flags, self._hint).height()

    def _leaves_upwards(self, event: QKeyEvent) -> bool:
        return event.key() == Qt.Key.Key_Up and not event.modifiers() and not self._can_move(_Move.Up)

    def _leaves_downwards(self, event: QKeyEvent) -> bool:
        return event.key() == Qt.Key.Key_Down and not event.modifiers() and not self._can_move(_Move.Down)

    def _can_move(self, operation: QTextCursor.MoveOperation) -> bool:
        return self.composing or self.textCursor().movePosition(operation)

    def _tell(self) -> None:
        if not self._telling:
            return
        text = self.toPlainText()
        if text != self._text:
            self._text = text
            self.typed.emit(text)

    def _measure(self) -> None:
        height = self.document().size().height()
        if not self._measuring and abs(height - self._height) >= 1.0:
            self._height = height
            self.grown.emit()


def _end_of_change(before: str, after: str) -> int:
    """Return the position in ``after`` behind the last character that differs from ``before``."""
    common = 0
    for old, new in zip(reversed(before), reversed(after), strict=False):
        if old != new:
            break
        common += 1
    return len(after) - common
