"""The evidence of one line of a score sheet: listed, added by dialog or by dropping, removed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from desktop_app.domain.attachment import Attachment
from desktop_app.domain.place import Place
from desktop_app.gui.designed.panels.ui_score_panel import Ui_ScorePanel
from desktop_app.gui.icons import icon
from desktop_app.gui.jobs import Jobs
from desktop_app.gui.models.entry_model import Entry, EntryModel
from desktop_app.gui.models.two_line_delegate import TwoLineDelegate
from desktop_app.gui.widgets.list_height import fit_height
from desktop_app.gui.wording import size_words
from desktop_app.services.desk import Desk
from desktop_app.services.editing import EditSession

_KINDS = "扫描件和文档 (*.pdf *.jpg *.jpeg *.png *.tif *.tiff *.bmp);;所有文件 (*)"
_SHOWN = 4


class LineEvidence(QObject):
    """Works the part of the panel that holds the evidence."""

    def __init__(self, ui: Ui_ScorePanel, desk: Desk, jobs: Jobs, session: EditSession, parent: QObject) -> None:
        super().__init__(parent)
        self._ui, self._desk, self._jobs, self._session = ui, desk, jobs, session
        self._place: Place | None = None
        self._model: EntryModel[Attachment] = EntryModel(_entry, self)
        ui.evidenceList.setModel(self._model)
        ui.evidenceList.setItemDelegate(TwoLineDelegate(ui.evidenceList))
        ui.removeButton.setIcon(icon("trash"))
        ui.addButton.clicked.connect(self._choose)
        ui.removeButton.clicked.connect(self._remove)
        ui.evidenceList.selectionModel().currentChanged.connect(lambda: self._enable())

    @property
    def attachments(self) -> Sequence[Attachment]:
        """The files of the line."""
        return self._model.values

    def show_place(self, place: Place) -> None:
        """Show the files of a line as the session holds them."""
        self._place = place
        items = [item for item in self._session.case.attachments if item.place == place]
        self._model.set_values(items)
        ui = self._ui
        ui.evidenceLabel.setText(f"佐证材料：{len(items)} 个文件" if items else "佐证材料：可以拖到这里")
        ui.evidenceList.setVisible(bool(items))
        fit_height(ui.evidenceList, _SHOWN)
        ui.addButton.setEnabled(self._session.editable)
        if items and not ui.evidenceList.currentIndex().isValid():
            ui.evidenceList.setCurrentIndex(self._model.index(0))
        self._enable()

    def attach(self, paths: Sequence[Path]) -> None:
        """Tie files to the line, in the background with progress."""
        place, case_id = self._place, self._session.case.id
        if place is None or not paths or not self._session.editable:
            return
        job = self._jobs.run(
            lambda progress: self._desk.evidence.attach(case_id, place, paths, progress),
            lambda _: None,
            owner=self,
            label="正在加密保存材料…",
        )
        self._ui.progress.follow(job)

    def _choose(self) -> None:
        chosen, _ = QFileDialog.getOpenFileNames(self._ui.addButton, "添加佐证材料", "", _KINDS)
        self.attach([Path(name) for name in chosen])

    def _remove(self) -> None:
        index, case_id = self._ui.evidenceList.currentIndex(), self._session.case.id
        if index.isValid():
            chosen = self._model.value(index.row()).id
            self._jobs.run(lambda _: self._desk.evidence.remove(case_id, chosen), lambda _: None, owner=self)

    def _enable(self) -> None:
        chosen = self._ui.evidenceList.currentIndex().isValid() and bool(self._model.values)
        self._ui.removeButton.setEnabled(chosen and self._session.editable)


def _entry(item: Attachment) -> Entry:
    facts = [size_words(item.size), "原件已核" if item.original_seen else ""]
    return Entry(item.name, " · ".join(fact for fact in facts if fact), icon("paperclip", "muted"))
