"""What differs between two versions of a case: a list, and for the chosen line both sides beside each other."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import partial

from PySide6.QtGui import QPixmap, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QTextEdit, QWidget

from desktop_app.gui.designed.panels.ui_changes_panel import Ui_ChangesPanel
from desktop_app.gui.icons import icon
from desktop_app.gui.jobs import Jobs, Lane
from desktop_app.gui.models.table_model import TableColumn, TableModel
from desktop_app.gui.theme import current_scheme
from desktop_app.gui.widgets.tables import dress_table, select_rows
from desktop_app.services.desk import Desk
from desktop_app.services.outcomes import Change

_EMPTY = "（空）"
_PIXELS = 900
_SHOWN_HEIGHT = 170
_MOST_COMPARED = 6000
"""Characters of both sides together beyond which the differing words are not marked."""


class ChangesPanel(QWidget):
    """Words that differ are marked; attachments are shown as pictures where they have one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = ui = Ui_ChangesPanel()
        ui.setupUi(self)
        self._desk: Desk | None = None
        self._jobs: Jobs | None = None
        self._model = TableModel(_COLUMNS, self)
        ui.table.setModel(self._model)
        dress_table(ui.table, (230, 220, 220), 2)
        ui.table.selectionModel().currentChanged.connect(self._chosen)

    def set_up(self, desk: Desk, jobs: Jobs, older: str, newer: str) -> None:
        """Say where pictures come from, and what the two sides are called."""
        self._desk, self._jobs = desk, jobs
        self.ui.beforeHead.setText(older)
        self.ui.afterHead.setText(newer)

    @property
    def changes(self) -> Sequence[Change]:
        """The differences on show."""
        return self._model.rows

    def show_changes(self, changes: Sequence[Change]) -> None:
        """Show these differences; the first is chosen."""
        self._model.set_rows(changes)
        self.ui.summary.setText(
            f"共有 {len(changes)} 处不同，选一行，下面并排显示。" if changes else "两份内容完全一样。"
        )
        for widget in (self.ui.table, self.ui.beforeCard, self.ui.afterCard):
            widget.setVisible(bool(changes))
        select_rows(self.ui.table, [0] if changes else [])

    def _chosen(self) -> None:
        index = self.ui.table.currentIndex()
        if not index.isValid():
            return
        change = self._model.value(index.row())
        _write(self.ui.beforeText, change.before, change.after, "error_soft")
        _write(self.ui.afterText, change.after, change.before, "success_soft")
        self._picture(self.ui.beforePicture, change.before_file, "before")
        self._picture(self.ui.afterPicture, change.after_file, "after")

    def _picture(self, label: QLabel, digest: str, side: str) -> None:
        label.hide()
        desk, jobs = self._desk, self._jobs
        if digest and desk is not None and jobs is not None:
            jobs.run(
                lambda _: desk.evidence.thumbnail(digest, _PIXELS),
                partial(_show_picture, label),
                lambda _: None,
                owner=self,
                lane=Lane.PREVIEW,
                newest=f"change-{side}",
            )


def _show_picture(label: QLabel, data: bytes | None) -> None:
    picture = QPixmap()
    if data is not None and picture.loadFromData(data):
        label.setPixmap(picture.scaledToHeight(min(picture.height(), _SHOWN_HEIGHT)))
        label.show()


def _write(edit: QPlainTextEdit, text: str, other: str, tone: str) -> None:
    """Show a text with what the other one does not have on a coloured ground."""
    edit.setPlainText(text or _EMPTY)
    edit.setExtraSelections([])
    if not text or len(text) + len(other) > _MOST_COMPARED:
        return
    ground = QTextCharFormat()
    ground.setBackground(current_scheme().color(tone))
    marks = []
    for what, start, end, _, _ in SequenceMatcher(None, text, other, autojunk=False).get_opcodes():
        if what in ("replace", "delete"):
            mark = QTextEdit.ExtraSelection()
            mark.format = ground
            mark.cursor = QTextCursor(edit.document())
            mark.cursor.setPosition(_units(text, start))
            mark.cursor.setPosition(_units(text, end), QTextCursor.MoveMode.KeepAnchor)
            marks.append(mark)
    edit.setExtraSelections(marks)


def _units(text: str, position: int) -> int:
    """Return a position as Qt counts it: rare characters take two places."""
    return len(text[:position].encode("utf-16-le")) // 2


_COLUMNS: tuple[TableColumn[Change], ...] = (
    TableColumn(
        "栏目",
        lambda change: change.label,
        icon=lambda change: icon("paperclip" if change.before_file or change.after_file else "text-t", "muted"),
    ),
    TableColumn("原来", lambda change: " ".join(change.before.split()) or _EMPTY),
    TableColumn("现在", lambda change: " ".join(change.after.split()) or _EMPTY),
)
