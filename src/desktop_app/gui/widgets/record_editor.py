"""The editor of a whole record, made from the list of facts: fields by group, the portrait, tables of sections."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.domain.answers import AnswerValue, rows_of
from desktop_app.domain.place import Place
from desktop_app.domain.records import Fact, FactKind
from desktop_app.gui.dialogs.picture_choice import choose_picture
from desktop_app.gui.paper.ink import ink_for
from desktop_app.gui.theme import SPACE_SMALL, SPACE_WIDE
from desktop_app.gui.widgets.fact_field import FactField
from desktop_app.gui.widgets.portrait import Portrait
from desktop_app.gui.widgets.portrait_flow import PortraitFlow
from desktop_app.gui.widgets.section_table import SectionTable
from desktop_app.programmes.fields import PhotoSize

_COLUMNS = 3
_PORTRAIT = (105, 135)
"""Width and height in pixels, 35 × 45 as it prints."""
PortraitSource = Callable[[str], bytes | None]


class RecordEditor(QWidget):
    """Shows facts and gives them back; facts that it has no editor for are handed through."""

    edited = Signal()
    removed = Signal(str, object)
    """See :attr:`SectionTable.removed`."""
    portrait_cropped = Signal(bytes)
    """A JPEG file that is to become the portrait."""
    refused = Signal(str)

    def __init__(self, facts: Sequence[Fact], portraits: PortraitSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._portraits = portraits
        self._shown: dict[str, AnswerValue] = {}
        self.fields: dict[str, FactField] = {}
        self.sections: dict[str, SectionTable] = {}
        self.portrait: Portrait | None = None
        self._flow = PortraitFlow(choose_picture, lambda _form, _field, picture: self._cropped(picture), self)
        self._flow.refused.connect(self.refused)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_WIDE)
        for group in dict.fromkeys(fact.group for fact in facts):
            layout.addWidget(self._group(group, [fact for fact in facts if fact.group == group]))
        layout.addStretch(1)

    # making

    def _group(self, title: str, facts: Sequence[Fact]) -> QWidget:
        card = QFrame(self)
        card.setProperty("role", "card")
        layout = QVBoxLayout(card)
        layout.setContentsMargins(SPACE_WIDE, SPACE_WIDE, SPACE_WIDE, SPACE_WIDE)
        layout.setSpacing(SPACE_WIDE)
        heading = QLabel(title, card)
        heading.setProperty("role", "heading")
        layout.addWidget(heading)
        plain = [fact for fact in facts if fact.kind is not FactKind.ROWS]
        if plain:
            layout.addLayout(self._grid(plain, card))
        for fact in facts:
            if fact.kind is FactKind.ROWS:
                layout.addWidget(self._section(fact, card))
        return card

    def _grid(self, facts: Sequence[Fact], card: QWidget) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_WIDE)
        grid.setVerticalSpacing(SPACE_SMALL)
        photo = next((fact for fact in facts if fact.kind is FactKind.PHOTO), None)
        if photo is not None:
            grid.addWidget(self._portrait_box(photo, card), 0, _COLUMNS, 4, 1, Qt.AlignmentFlag.AlignTop)
        at = 0
        for fact in facts:
            if fact.kind is FactKind.PHOTO:
                continue
            wide = fact.kind is FactKind.PARAGRAPHS
            at = -(-at // _COLUMNS) * _COLUMNS if wide else at
            grid.addWidget(self._field(fact, card), at // _COLUMNS, at % _COLUMNS, 1, _COLUMNS if wide else 1)
            at += _COLUMNS if wide else 1
        for column in range(_COLUMNS):
            grid.setColumnStretch(column, 1)
        return grid

    def _field(self, fact: Fact, parent: QWidget) -> FactField:
        field = FactField(fact, parent)
        field.edited.connect(self.edited)
        self.fields[fact.name] = field
        return field

    def _section(self, fact: Fact, parent: QWidget) -> SectionTable:
        section = SectionTable(fact, parent)
        section.edited.connect(self.edited)
        section.removed.connect(self.removed)
        self.sections[fact.name] = section
        return section

    def _portrait_box(self, fact: Fact, parent: QWidget) -> QWidget:
        box = QFrame(parent)
        self.portrait = Portrait(fact.label, _PORTRAIT[0] / _PORTRAIT[1], box)
        self.portrait.setFixedSize(*_PORTRAIT)
        self.portrait.setAccessibleName(fact.label)
        self.portrait.wanted.connect(self.choose_portrait)
        self.portrait.setAutoFillBackground(True)
        self._dye()
        self._remove = QPushButton("移除照片", box)
        self._remove.setProperty("role", "link")
        self._remove.clicked.connect(self._remove_portrait)
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.portrait)
        layout.addWidget(self._remove)
        return box

    # facts

    def show_facts(self, facts: Mapping[str, AnswerValue]) -> None:
        """Show a record's facts."""
        self._shown = dict(facts)
        for name, field in self.fields.items():
            value = facts.get(name, "")
            field.show_text(value if isinstance(value, str) else "")
        for name, section in self.sections.items():
            section.show_rows(rows_of(facts.get(name)))
        self._show_portrait()

    def facts(self) -> dict[str, AnswerValue]:
        """Return the facts as they are written, those without an editor as they were shown."""
        written: dict[str, AnswerValue] = {name: field.text for name, field in self.fields.items()}
        tables: dict[str, AnswerValue] = {name: list(section.rows) for name, section in self.sections.items()}
        return {**self._shown, **written, **tables}

    # portrait

    def choose_portrait(self, source: str = "") -> None:
        """Crop a picture, ``source`` or one that the user picks, for the portrait."""
        self._flow.begin(Place(form="person", field="photo"), PhotoSize(), source)

    def _cropped(self, picture: bytes) -> None:
        self.portrait_cropped.emit(picture)

    def show_portrait(self, digest: str) -> None:
        """Show another portrait."""
        self._shown["photo"] = digest
        self._show_portrait()

    def _remove_portrait(self) -> None:
        digest = self._shown.pop("photo", "")
        self._show_portrait()
        self.edited.emit()
        self.removed.emit("已移除照片。", lambda: self._bring_back(str(digest)))

    def _bring_back(self, digest: str) -> None:
        self.show_portrait(digest)
        self.edited.emit()

    def _show_portrait(self) -> None:
        if self.portrait is None:
            return
        digest = self._shown.get("photo")
        content = self._portraits(digest) if isinstance(digest, str) and digest else None
        picture = QPixmap()
        self.portrait.show_picture(picture if content is not None and picture.loadFromData(content) else None)
        self._remove.setVisible(bool(digest))

    def changeEvent(self, event: QEvent) -> None:
        """Follow light and dark."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._dye()

    def _dye(self) -> None:
        """Let the portrait lie on paper, by day and by night."""
        if self.portrait is None:
            return
        ink, palette = ink_for(QApplication.palette()), self.portrait.palette()
        if palette.window().color() != ink.field:
            palette.setColor(palette.ColorRole.Window, ink.field)
            self.portrait.setPalette(palette)
            self.portrait.set_ink(ink)
