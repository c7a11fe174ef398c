"""A cell that takes one of several answers: typed with help from a list, or picked from it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from desktop_app.gui.widgets.choice_text import ChoiceText
from desktop_app.gui.widgets.growing_text import GrowingText
from desktop_app.gui.widgets.text_cell import TextCell
from desktop_app.programmes.fields import Option


class ChoiceCell(TextCell):
    """Shows the option's words and stores its value. What is typed and fits no option stays as it was typed."""

    def _make_editor(self, parent: QWidget) -> GrowingText:
        self._by_value = dict(_flat(self.question.options))
        self._by_words = {words: value for value, words in self._by_value.items()}
        editor = ChoiceText(parent, list(self._by_words))
        editor.picked.connect(self._picked)
        return editor

    def _words(self, value: str) -> str:
        return self._by_value.get(value, value)

    def _typing(self, value: str) -> str:
        return self._words(value)

    def _meaning(self, text: str) -> str:
        return self._by_words.get(text.strip(), text)

    def _picked(self, words: str) -> None:
        self.show(self._by_words[words])
        self.host.edited(self, self._by_words[words])
        self.widget.moveCursor(self.widget.textCursor().MoveOperation.End)


def _flat(options: tuple[Option, ...], value: str = "", words: str = "") -> Iterator[tuple[str, str]]:
    """Yield value and words of every option, inner ones as ``outer/inner``."""
    for option in options:
        yield value + option.value, words + option.shown
        yield from _flat(option.options, f"{value}{option.value}/", f"{words}{option.shown} · ")
