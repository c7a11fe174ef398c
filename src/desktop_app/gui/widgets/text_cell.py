"""A cell that is written in: text, numbers, dates, ID numbers, opinions."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QWidget

from desktop_app.domain.answers import AnswerValue
from desktop_app.domain.place import Place
from desktop_app.gui.paper.display import shown_text
from desktop_app.gui.paper.fitting import fitted_points
from desktop_app.gui.paper.ink import DAY, Ink
from desktop_app.gui.paper.look import Look
from desktop_app.gui.paper.question import Question
from desktop_app.gui.paper.scale import Scale
from desktop_app.gui.widgets.cell import Cell, CellHost
from desktop_app.gui.widgets.growing_text import GrowingText
from desktop_app.programmes.fields import FieldType
from desktop_app.programmes.label_words import MM_PER_POINT

_DIGITS = (FieldType.INTEGER, FieldType.NUMBER, FieldType.PHONE, FieldType.POSTCODE, FieldType.MONTH, FieldType.DATE)
_HINT_POINTS = 9.0
LINE_PITCH = 1.5
_INDENT_FROM_MM = 60.0
"""In cells this wide running text is indented by two characters, as it prints."""
_CENTRED_LINES = 2.5
"""Short answers of more lines than this stand at the left, as they print."""


class TextCell(Cell):
    """Text as typed while the keyboard is here; brought to its canonical form and shown for reading afterwards."""

    def __init__(
        self, question: Question, place: Place, host: CellHost, look: Look, parent: QWidget, *, hint: str = "",
        hint_points: float = _HINT_POINTS,
    ) -> None:  # fmt: skip
        """``hint`` is what the paper prints while the cell is blank."""
        super().__init__(question, place, host, look)
        self._hint = hint
        self._hint_points = hint_points
        self._value = ""
        self._suggestion = ""
        self._invitation = ""
        self._reading = True
        self._ink = DAY
        self._scale = Scale()
        self._points = look.points
        self._in_step = True
        """Whether the editor shows the answer; it cannot while an input method is at work."""
        self._width = 0.0
        self._height: float | None = None
        """Height at that width; None where it must be measured anew."""
        self.line_pitch = LINE_PITCH
        """Distance of two lines of running text, in type sizes."""
        self._editor = self._make_editor(parent)
        self._editor.set_alignment(look.horizontal)
        self._connect()
        if question.type in _DIGITS:
            self._editor.setInputMethodHints(Qt.InputMethodHint.ImhPreferNumbers)

    def _connect(self) -> None:
        self._editor.take_paste = self._take_paste
        self._editor.before_step = self._accept_on_step
        self._editor.typed.connect(self._typed)
        self._editor.grown.connect(self._grown)
        self._editor.entered.connect(self._entered)
        self._editor.left.connect(self._left)
        self._editor.menu_wanted.connect(self._menu)

    def _make_editor(self, parent: QWidget) -> GrowingText:
        return GrowingText(parent, one_line=not self.question.long)

    @property
    def widget(self) -> GrowingText:
        """The text editor."""
        return self._editor

    @property
    def value(self) -> str:
        """The answer as this cell holds it."""
        return self._value

    @property
    def suggestion(self) -> str:
        """What is offered while the cell is blank."""
        return self._suggestion

    def show(self, value: AnswerValue | None) -> None:
        """Show an answer; other shapes than text count as blank."""
        text = value if isinstance(value, str) else ""
        if text != self._value or not self._in_step:
            self._value = text
            self._refresh()

    def suggest(self, value: str) -> None:
        """Offer ``value`` in grey while nothing is written."""
        if value != self._suggestion:
            self._suggestion = value
            self._refresh_hint()

    def invite(self, words: str) -> None:
        """Say in the blank cell that writing here adds a row."""
        if words != self._invitation:
            self._invitation = words
            self._refresh_hint()

    def accept_suggestion(self) -> bool:
        """Take the offer as the answer; False when there is none or something is written already."""
        if not self._suggestion or self._value or self.locked or self._editor.composing:
            return False
        self._value = self._suggestion
        self._refresh()
        self.host.edited(self, self._value)
        return True

    def needed(self, width: float) -> float:
        """Height of the text, or of the hint that stands in for it; type and alignment follow what fits."""
        if width != self._width or self._height is None or self._editor.composing:
            self._width = width
            self._height = self._measured(width)
        return self._height

    def _measured(self, width: float) -> float:
        self._fit()
        height = self._editor.height_for(width)
        if not self.look.align_given and not self.question.long:
            many = height > self._editor.fontMetrics().height() * _CENTRED_LINES and bool(self._value)
            self._editor.set_alignment(Qt.AlignmentFlag.AlignLeft if many else self.look.horizontal)
        return height

    @property
    def unsettled(self) -> bool:
        """Whether text, hint or type changed since the height was measured."""
        return self._height is None

    def natural_width(self) -> float:
        """Width of the text on one line."""
        return self._editor.natural_width()

    def counted(self) -> str | None:
        """The text, where it is limited."""
        return self._value if self.question.max_chars is not None else None

    def caret(self) -> QRect:
        """Return where the caret stands, in the sheet's pixels."""
        return self._editor.cursorRect().translated(self._editor.pos())

    def set_scale(self, scale: Scale, ink: Ink) -> None:
        """Set type and colours."""
        self._editor.set_ink(ink)
        self._ink, self._scale = ink, scale
        self._points = self.look.points
        self._editor.set_type(self._font(self._points))
        self._height = None
        self._refresh_hint()

    def set_locked(self, locked: bool) -> None:
        """Close the text for typing; it can still be selected and copied."""
        super().set_locked(locked)
        if self._editor.isReadOnly() != self.locked:
            self._editor.setReadOnly(self.locked)
            self._refresh_hint()

    def focus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Give the editor the keyboard; a click beside the text puts the caret behind it."""
        super().focus(reason)
        if reason is Qt.FocusReason.MouseFocusReason:
            self._editor.moveCursor(self._editor.textCursor().MoveOperation.End)

    def _words(self, value: str) -> str:
        """The answer for reading."""
        return shown_text(self.question, value)

    def _typing(self, value: str) -> str:
        """The answer for writing."""
        return value

    def _meaning(self, text: str) -> str:
        """The answer that was written."""
        return text

    def _typed(self, text: str) -> None:
        self._height = None
        self._value = self._meaning(text)
        self.host.edited(self, self._value)
        if self._fitted() != self._points:
            self.host.resized(self)

    def _grown(self) -> None:
        self._height = None
        self.host.resized(self)

    def _entered(self) -> None:
        self._reading = self.locked
        shown = self._editor.text
        self._refresh()
        if shown != self._editor.text:
            self._editor.moveCursor(self._editor.textCursor().MoveOperation.End)
        self.host.entered(self)
        self._refresh_hint()

    def _left(self) -> None:
        self._reading = True
        self._refresh()
        self._refresh_hint()
        self.host.left(self)

    def _menu(self, position: QPoint) -> None:
        self.host.menu_wanted(self, position)

    def _refresh(self) -> None:
        self._height = None
        text = self._words(self._value) if self._reading else self._typing(self._value)
        self._in_step = self._editor.show_text(text)

    def _refresh_hint(self) -> None:
        hint, colour, points = self._offer()
        if not self._value:
            self._height = None
        self._editor.set_hint(hint, colour, self._font(points))

    def _offer(self) -> tuple[str, QColor, float]:
        """What a blank cell shows: a suggestion, the paper's own hint, or an example; in which colour and size."""
        if self._suggestion and not self.locked:
            indent = "　　" if self.question.long else ""
            words = "\n".join(indent + line for line in self._words(self._suggestion).split("\n"))
            return words, self._ink.suggestion, self.look.points
        if self._invitation and not self._editor.hasFocus():
            return self._invitation, self._ink.hint, _HINT_POINTS
        if self.section_index and not self._editor.hasFocus():
            return "", self._ink.hint, _HINT_POINTS
        if self._hint:
            return self._hint, self._ink.text, self._hint_points
        note = "" if self.question.long else self.question.note
        return self.question.example or note, self._ink.hint, _HINT_POINTS

    def _fit(self) -> None:
        points = self._fitted()
        if not self._editor.composing:
            self._points = points
            self._editor.set_type(self._font(points))
        if self.question.long:
            em = self._scale.px(points * MM_PER_POINT)
            wide = self.section_index is None and self._scale.mm(self._width) >= _INDENT_FROM_MM
            self._editor.set_paragraphs(2 * em if wide else 0.0, em * self.line_pitch)

    def _fitted(self) -> float:
        points = self.look.points
        one_line = not self.question.long
        return fitted_points(self._editor.text, self._font(points), points, self._width, one_line=one_line)

    def _font(self, points: float) -> QFont:
        return self._scale.font(points, self.look.face, bold=self.look.bold)

    def _accept_on_step(self) -> None:
        self.accept_suggestion()

    def _take_paste(self, source: QMimeData) -> bool:
        return self.host.pasted(self, source)
