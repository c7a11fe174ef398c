"""The frame of a case's page: its session, its panels, its head."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.attachment import Attachment
from desktop_app.domain.case import CaseStatus
from desktop_app.gui.designed.pages.ui_case_page import Ui_CasePage
from desktop_app.gui.jobs import Jobs
from desktop_app.gui.memory import Memory
from desktop_app.gui.pages.editing_page import EditingPage
from desktop_app.gui.panels.attachments_panel import AttachmentsPanel
from desktop_app.gui.panels.comments_panel import CommentsPanel
from desktop_app.gui.panels.history_panel import HistoryPanel
from desktop_app.gui.panels.place_choice import place_words
from desktop_app.gui.panels.preview_panel import PreviewPanel
from desktop_app.gui.panels.score_panel import ScorePanel
from desktop_app.gui.widgets.case_banner import CaseBanner
from desktop_app.gui.widgets.paper_editor import PaperEditor
from desktop_app.programmes.forms import FormDefinition
from desktop_app.services.desk import Desk
from desktop_app.services.editing import EditSession

CHECK_AFTER = 150
"""Milliseconds of silence before the case is checked again."""
COMMENTS = "意见"
NO_COMMENTS = "还没有意见。"


class CaseFrame(EditingPage):
    """Opens the session of a case, sets the panels around its papers and tells on top whose turn it is."""

    export_wanted = Signal(int)
    """Number of findings that are still in the way."""
    package_wanted = Signal()
    hand_wanted = Signal()
    """The case is to be given to the person who fills it."""
    recall_wanted = Signal()
    fill_wanted = Signal()
    """The case is to be filled from records."""
    write_back_wanted = Signal()
    """What the case knows is to go into its records."""
    told = Signal(str)
    """A sentence about something that went well."""

    _commentable = False
    """Whether comments can be written here."""

    def __init__(self, desk: Desk, jobs: Jobs, memory: Memory, case_id: str, parent: QWidget | None = None) -> None:
        super().__init__(CHECK_AFTER, parent)
        self._desk, self._jobs, self._memory = desk, jobs, memory
        self.session: EditSession = self._open_session(case_id)
        self._attachments: Sequence[Attachment] = self.session.case.attachments
        self._editors: dict[str, PaperEditor] = {}
        self.ui = ui = Ui_CasePage()
        ui.setupUi(self)
        self.preview = PreviewPanel(desk, jobs, self.session)
        self.scores = ScorePanel(desk, jobs, self.session)
        self.attachments = AttachmentsPanel(desk, jobs, self.session)
        self.history = HistoryPanel(desk, jobs, self.session)
        self.comments = CommentsPanel(lambda place: place_words(self.session, place), NO_COMMENTS)
        self.banner = CaseBanner()
        ui.layout4.insertWidget(1, self.banner)
        for panel, title in (
            (self.preview, "预览"),
            (self.scores, "自评"),
            (self.comments, COMMENTS),
            (self.attachments, "佐证材料"),
            (self.history, "历史"),
        ):
            ui.side.addTab(panel, title)
        ui.splitter.setSizes([250, 680, 360])
        ui.splitter.setStretchFactor(1, 1)
        self._side_before: QWidget = self.preview
        ui.side.setTabVisible(ui.side.indexOf(self.scores), False)

    def _open_session(self, case_id: str) -> EditSession:
        return self._desk.edit(case_id)

    @property
    def forms(self) -> Sequence[FormDefinition]:
        """The forms of the case."""
        return self.session.programme.forms_of(self.session.case)

    @property
    def blocking(self) -> int:
        """How many findings are still in the way."""
        return sum(1 for finding in self.ui.guide.findings if finding.blocks)

    def _show_head(self) -> None:
        case = self.session.case
        self.ui.caseTitle.setText(case.title)
        self._status = case.status
        self.ui.status.setText(case.status.label)
        title = self.session.programme.head.title
        self.ui.programmeTitle.setText(f"{title} · 由“{case.sender}”报送" if case.sender else title)
        self.ui.turn.setText(self._desk.turns.of(case).sentence)
        out = case.status is CaseStatus.HANDED
        self.ui.handButton.setText("收回(&H)" if out else "交给申报人(&H)…")
        self.ui.handButton.setVisible(out or case.editable)
        if not self.session.editable:
            self.ui.saved.setText("只读")
        elif self.ui.saved.text() == "只读":
            self.ui.saved.setText("")
        self.ui.packageButton.setEnabled(not case.sender and not out)
        self._show_undo()

    def _show_undo(self) -> None:
        undo, redo = self.ui.undoButton.defaultAction(), self.ui.redoButton.defaultAction()
        undo.setEnabled(self.session.can_undo)
        undo.setToolTip(f"撤销：{self.session.undo_label}" if self.session.can_undo else "撤销")
        redo.setEnabled(self.session.can_redo)
        redo.setToolTip(f"重做：{self.session.redo_label}" if self.session.can_redo else "重做")

    def _show_saved(self) -> None:
        if self.session.editable:
            super()._show_saved()
