"""佐证材料: the files tied to a case; added by dialog or by dropping them, looked at, ordered, removed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QIcon, QPixmap
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.domain.attachment import Attachment
from desktop_app.domain.errors import KnownError
from desktop_app.domain.place import Place
from desktop_app.gui.designed.panels.ui_attachments_panel import Ui_AttachmentsPanel
from desktop_app.gui.dropped_files import dropped_files
from desktop_app.gui.icons import icon
from desktop_app.gui.jobs import Jobs
from desktop_app.gui.models.entry_model import Entry, EntryModel
from desktop_app.gui.models.two_line_delegate import TwoLineDelegate
from desktop_app.gui.panels.place_choice import evidence_place, place_choices, place_words
from desktop_app.gui.wording import size_words
from desktop_app.services.desk import Desk
from desktop_app.services.editing import EditSession
from desktop_app.services.review_session import ReviewSession

THUMBNAIL = 96
"""Pixels of the longer side of a thumbnail."""


class AttachmentsPanel(QWidget):
    """Lists all attachments of one case by place. What is added goes to the place chosen above the list."""

    comment_wanted = Signal(object)
    """The :class:`Place` of the attachment that the user wants to comment on."""
    refused = Signal(str)
    """One sentence about something that could not be done."""

    def __init__(self, desk: Desk, jobs: Jobs, session: EditSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._jobs, self._session = desk, jobs, session
        self._on_paper: Place | None = None
        self._thumbnails: dict[str, QIcon | None] = {}
        self.setAcceptDrops(session.editable)
        self.ui = ui = Ui_AttachmentsPanel()
        ui.setupUi(self)
        self._model: EntryModel[Attachment] = EntryModel(self._entry, self)
        ui.list.setModel(self._model)
        ui.list.setItemDelegate(TwoLineDelegate(self, icon_size=36))
        for button, name in ((ui.upButton, "arrow-up"), (ui.downButton, "arrow-down"), (ui.removeButton, "trash")):
            button.setIcon(icon(name))
        ui.splitter.setSizes([260, 260])
        ui.commentButton.setVisible(isinstance(session, ReviewSession))
        for widget in (ui.placeBox, ui.placeLabel, ui.addButton, ui.upButton, ui.downButton, ui.removeButton):
            widget.setVisible(not isinstance(session, ReviewSession))
        self._connect()
        self._list_places(None)
        self.refresh()

    def _connect(self) -> None:
        ui = self.ui
        ui.addButton.clicked.connect(self._choose)
        ui.upButton.clicked.connect(lambda: self._move(-1))
        ui.downButton.clicked.connect(lambda: self._move(1))
        ui.removeButton.clicked.connect(self._remove)
        ui.commentButton.clicked.connect(self._comment)
        ui.originalCheck.clicked.connect(self._note_original)
        ui.list.selectionModel().currentChanged.connect(self._selected)

    @property
    def attachments(self) -> Sequence[Attachment]:
        """The attachments in the order shown."""
        return self._model.values

    @property
    def place(self) -> Place | None:
        """The place that added files go to."""
        choice = self.ui.placeBox.currentData()
        return choice if isinstance(choice, Place) else None

    def follow_paper(self, place: Place) -> None:
        """Offer the place where the cursor stands on the paper; what wants evidence (rows, score lines) is chosen."""
        chosen = self.place
        self._on_paper = evidence_place(place)
        wants = self._on_paper.row is not None or self._on_paper.score is not None
        follow = wants or chosen is None or chosen.material is None
        self._list_places(self._on_paper if follow else chosen)

    def choose_place(self, place: Place) -> None:
        """Choose the place that added files go to, and select what is there already."""
        if place.material is None:
            self._on_paper = evidence_place(place)
        self._list_places(evidence_place(place))
        here = [row for row, item in enumerate(self._model.values) if item.place == self.place]
        if here:
            self.ui.list.setCurrentIndex(self._model.index(here[0]))

    def refresh(self) -> None:
        """Show the attachments as the session holds them."""
        current = self._current()
        items = self._in_order()
        self._model.set_values(items)
        self.ui.empty.setVisible(not items)
        self.ui.splitter.setVisible(bool(items))
        self.ui.addButton.setEnabled(self._session.editable)
        if items:
            kept = [row for row, item in enumerate(items) if current is not None and item.id == current.id]
            self.ui.list.setCurrentIndex(self._model.index(kept[0] if kept else 0))
        self._selected()
        for item in items:
            self._ask_thumbnail(item)

    def attach(self, paths: Sequence[Path]) -> None:
        """Tie files to the chosen place, in the background with progress."""
        place, case_id = self.place, self._session.case.id
        if place is None or not paths or not self._session.editable:
            return
        job = self._jobs.run(
            lambda progress: self._desk.evidence.attach(case_id, place, paths, progress),
            self._attached,
            owner=self,
            label="正在加密保存材料…",
        )
        self.ui.progress.follow(job)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Attach the files."""
        event.acceptProposedAction()
        self.attach(dropped_files(event.mimeData()))

    def _attached(self, added: Sequence[Attachment]) -> None:
        self.refresh()
        ids = [item.id for item in self._model.values]
        if added and added[0].id in ids:
            self.ui.list.setCurrentIndex(self._model.index(ids.index(added[0].id)))

    def _in_order(self) -> list[Attachment]:
        """Materials in the order of the notice, then what is tied to the paper; the order within a place is kept."""
        case = self._session.case
        order = [item.id for item in self._session.programme.materials_for(case.nominee, case.procedure)]

        def key(item: Attachment) -> tuple[int, str]:
            known = item.place.material in order
            return (order.index(str(item.place.material)) if known else len(order), "" if known else str(item.place))

        return sorted(case.attachments, key=key)

    def _list_places(self, chosen: Place | None) -> None:
        box = self.ui.placeBox
        box.clear()
        for choice in place_choices(self._session, self._on_paper):
            box.addItem(choice.words, choice.place)
            box.setItemData(box.count() - 1, choice.words, Qt.ItemDataRole.ToolTipRole)
        places = [box.itemData(row) for row in range(box.count())]
        box.setCurrentIndex(places.index(chosen) if chosen in places else 0)

    def _entry(self, item: Attachment) -> Entry:
        facts = [place_words(self._session, item.place), size_words(item.size)]
        facts += ["原件已核"] if item.original_seen else []
        picture = self._thumbnails.get(item.digest) or icon(_file_icon(item.media_type), "muted")
        return Entry(item.name, " · ".join(facts), picture)

    def _ask_thumbnail(self, item: Attachment) -> None:
        if item.digest in self._thumbnails:
            return
        self._thumbnails[item.digest] = None

        def done(content: bytes | None) -> None:
            picture = QPixmap()
            if content is not None and picture.loadFromData(content):
                self._thumbnails[item.digest] = QIcon(picture)
                self._model.set_values(self._model.values)

        self._jobs.run(lambda _: self._desk.evidence.thumbnail(item.digest, THUMBNAIL), done, owner=self)

    def _current(self) -> Attachment | None:
        index = self.ui.list.currentIndex()
        return self._model.value(index.row()) if index.isValid() else None

    def _selected(self) -> None:
        item, editable = self._current(), self._session.editable
        here = [other.id for other in self._model.values if item is not None and other.place == item.place]
        at = here.index(item.id) if item is not None else 0
        self.ui.upButton.setEnabled(editable and at > 0)
        self.ui.downButton.setEnabled(editable and at + 1 < len(here))
        self.ui.removeButton.setEnabled(editable and item is not None)
        self.show_review()
        self.ui.pages.set_count(0)
        self.ui.noPages.hide()
        if item is not None:
            self._show_pages(item)

    def show_review(self) -> None:
        """Show whether the selected attachment's original was seen, and offer what can be said about it now."""
        item = self._current()
        self.ui.originalCheck.setEnabled(item is not None and not self._closed)
        self.ui.commentButton.setEnabled(item is not None and not self._closed)
        self.ui.originalCheck.setChecked(item is not None and item.original_seen)

    def _show_pages(self, item: Attachment) -> None:
        width = self.ui.pages.page_width

        def done(pages: Sequence[bytes]) -> None:
            current = self._current()
            if current is not None and current.digest == item.digest:
                self.ui.pages.show_pages(pages)
                self.ui.noPages.setVisible(not pages)

        self._jobs.run(
            lambda _: self._desk.evidence.preview_pages(item.digest, width), done, owner=self, newest="evidence"
        )

    def _choose(self) -> None:
        chosen, _ = QFileDialog.getOpenFileNames(
            self, "添加佐证材料", "", "扫描件和文档 (*.pdf *.jpg *.jpeg *.png *.tif *.tiff *.bmp);;所有文件 (*)"
        )
        self.attach([Path(name) for name in chosen])

    def _move(self, step: int) -> None:
        if (item := self._current()) is None:
            return
        here = [other.id for other in self._model.values if other.place == item.place]
        case_id, index = self._session.case.id, here.index(item.id) + step
        self._change(lambda: self._desk.evidence.move(case_id, item.id, index))

    def _remove(self) -> None:
        if item := self._current():
            case_id = self._session.case.id
            self._change(lambda: self._desk.evidence.remove(case_id, item.id))

    def _note_original(self, seen: bool) -> None:
        item, session = self._current(), self._session
        if item is not None and isinstance(session, ReviewSession):
            try:
                session.see_original(item.id, seen)
            except KnownError as error:
                self.refused.emit(str(error))
                self.refresh()
        elif item is not None:
            case_id = session.case.id
            self._change(lambda: self._desk.evidence.original_seen(case_id, item.id, seen))

    @property
    def _closed(self) -> bool:
        """Whether this is a review that is closed."""
        return isinstance(self._session, ReviewSession) and self._session.review.locked

    def _comment(self) -> None:
        if item := self._current():
            self.comment_wanted.emit(item.place)

    def _change(self, change: Callable[[], None]) -> None:
        self._jobs.run(lambda _: change(), lambda _: self.refresh(), owner=self)


def _file_icon(media_type: str) -> str:
    if media_type.startswith("image/"):
        return "image"
    return "file-pdf" if media_type == "application/pdf" else "file"
