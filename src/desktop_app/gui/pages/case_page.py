"""One case: what there is to do on the left, the paper in the middle, preview, evidence and history on the right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.domain.case import CaseStatus
from desktop_app.domain.finding import Finding
from desktop_app.domain.place import Place
from desktop_app.gui.dialogs.paper_dialog import PaperDialog
from desktop_app.gui.enter_key import enter_presses_buttons
from desktop_app.gui.icons import icon
from desktop_app.gui.jobs import Jobs, Lane
from desktop_app.gui.memory import Memory
from desktop_app.gui.pages.case_papers_page import CasePapersPage
from desktop_app.gui.widgets.paper_editor import PaperEditor
from desktop_app.services.desk import Desk
from desktop_app.services.editing import CaseLocked
from desktop_app.services.outcomes import MaterialStatus


class CasePage(CasePapersPage):
    """Owns the editing session of its case until :meth:`close_case`."""

    def __init__(self, desk: Desk, jobs: Jobs, memory: Memory, case_id: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, jobs, memory, case_id, parent)
        self._begin_editing(self.ui.saved, self._check, self._fit)
        self._zoom = memory.settings.zoom
        self._begin_more()
        enter_presses_buttons(self)
        self._make_actions()
        self._connect()
        self._show_forms()
        self._show_head()
        self.show_talk()
        self._unsubscribe = self.session.subscribe(self._changed)
        self._check()

    def _begin_more(self) -> None:
        """For what a page adds before it is connected."""

    def _make_actions(self) -> None:
        ui = self.ui
        self.actions_with_keys = [
            self._action(ui.backButton, "回到申报件列表", "arrow-left", ["Alt+Left"], self.closed.emit),
            self._action(ui.undoButton, "撤销", "arrow-u-up-left", [QKeySequence.StandardKey.Undo], self.undo),
            self._action(ui.redoButton, "重做", "arrow-u-up-right", ["Ctrl+Y", "Ctrl+Shift+Z"], self.redo),
            self._action(ui.zoomOutButton, "缩小纸面", "magnifying-glass-minus", ["Ctrl+-"], lambda: self._zoom_by(-1)),
            self._action(ui.zoomInButton, "放大纸面", "magnifying-glass-plus", ["Ctrl+="], lambda: self._zoom_by(1)),
            self._action(None, "纸面与窗口同宽", "", ["Ctrl+0"], self._fit_to_room),
            self._action(None, "下一张表", "", ["Ctrl+PgDown"], lambda: self._turn_form(1)),
            self._action(None, "上一张表", "", ["Ctrl+PgUp"], lambda: self._turn_form(-1)),
            self._action(None, "导出", "", ["Ctrl+E"], self._want_export),
            self._action(None, "报送", "", ["Ctrl+Shift+S"], self.package_wanted.emit),
            self._action(None, "下一处问题", "", ["F8"], self._next_finding),
            self._action(None, "核对纸面", "", ["Ctrl+K"], self.check_paper),
            self._action(None, "下一条意见", "", ["F7"], lambda: self._step_comment(1)),
            self._action(None, "上一条意见", "", ["Shift+F7"], lambda: self._step_comment(-1)),
            self._action(None, "对选中的地方提意见，或答复那里的意见", "", ["Ctrl+M"], self.comment_here),
            self._action(None, "从人员库填入…", "download-simple", ["Ctrl+Shift+F"], self._want_filling),
            self._action(None, "写回人员库…", "upload-simple", ["Ctrl+Shift+B"], self._want_write_back),
        ]  # fmt: skip
        menu = QMenu(ui.recordButton)
        menu.addActions(self.actions_with_keys[-2:])
        ui.recordButton.setMenu(menu)
        ui.recordButton.setIcon(icon("users"))

    def _connect(self) -> None:
        ui = self.ui
        ui.exportButton.clicked.connect(self._want_export)
        ui.packageButton.clicked.connect(self.package_wanted)
        ui.handButton.clicked.connect(self._hand_or_recall)
        ui.guide.recommender_chosen.connect(self._recommend)
        ui.guide.form_wanted.connect(self.show_form)
        ui.guide.material_wanted.connect(self._show_material)
        ui.guide.place_wanted.connect(self.go_to)
        ui.papers.currentChanged.connect(self._paper_turned)
        ui.papers.currentChanged.connect(self._focus_paper)
        ui.splitter.splitterMoved.connect(lambda: self._fit_timer.start())
        ui.side.currentChanged.connect(self._side_turned)
        self.history.told.connect(self.told)
        self.attachments.refused.connect(self.refused)
        self.banner.comments_wanted.connect(self._show_comments)
        self.comments.place_wanted.connect(self.go_to)
        self.comments.answered.connect(self._answer)
        self.scores.refused.connect(self.refused)
        self.scores.line_shown.connect(self._line_shown)
        self.scores.paper_wanted.connect(self._back_to_paper)

    def begin(self) -> None:
        """Put the keyboard on the paper; what was returned opens with the comments beside it."""
        if self.comments.remarks and (self._commentable or self.session.case.status is CaseStatus.RETURNED):
            self.ui.side.setCurrentWidget(self.comments)
        if isinstance(editor := self.ui.papers.currentWidget(), PaperEditor):
            editor.setFocus()

    @property
    def settled(self) -> bool:
        """Whether what is on show belongs to what the case holds now, and that is saved."""
        return self._at_rest and self.preview.up_to_date

    # following changes

    def _changed(self, _: Place) -> None:
        self._follow_saving()
        self._check_timer.start()
        self.preview.refresh()
        if self.session.case.attachments is not self._attachments:
            self._attachments = self.session.case.attachments
            self.attachments.refresh()
        self.ui.caseTitle.setText(self.session.case.title)
        if self.session.case.status is not self._status:
            self._status_changed()
        self._show_undo()

    def _status_changed(self) -> None:
        """The case was sent, or something was decided about it."""
        self.refresh()

    def _check(self) -> None:
        case_id, checks = self.session.case.id, self._desk.checks
        self._jobs.run(
            lambda _: (checks.findings(case_id), checks.materials(case_id)),
            self._show_checks,
            owner=self,
            lane=Lane.PREVIEW,
            newest="checks",
        )

    def _show_checks(self, result: tuple[list[Finding], list[MaterialStatus]]) -> None:
        findings, materials = result
        self.ui.guide.show_checks(findings, materials)
        for editor in self._editors.values():
            editor.show_findings(findings)

    # what the user wants

    def _hand_or_recall(self) -> None:
        self.save()
        out = self.session.case.status is CaseStatus.HANDED
        (self.recall_wanted if out else self.hand_wanted).emit()

    def _show_material(self, material: str) -> None:
        self.go_to(Place(material=material))

    def _side_turned(self) -> None:
        if self.ui.side.currentWidget() is self.history:
            self.history.refresh()

    def _recommend(self, recommender: str) -> None:
        self._tried(lambda: self.session.set_recommender(recommender))

    def _next_finding(self) -> None:
        self.ui.guide.next_finding()

    def _want_filling(self) -> None:
        self.save()
        if self.session.editable:
            self.fill_wanted.emit()
        else:
            self.refused.emit(str(CaseLocked(self.session.case)))

    def _want_write_back(self) -> None:
        self.save()
        self.write_back_wanted.emit()

    def check_paper(self) -> None:
        """Hold stamped paper against this case."""
        case = self.session.case
        dialog = PaperDialog(self._desk, self._jobs, self._memory, case.id, case.title, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _want_export(self) -> None:
        self.save()
        self.export_wanted.emit(self.blocking)

    # leaving

    def refresh(self) -> None:
        """Show again what other services changed: status, versions, comments."""
        self._show_head()
        self.show_talk()
        self.history.refresh()

    def close_case(self) -> None:
        """Save what is pending and give the session back."""
        self.keep_words()
        self._stop_timers()
        self.preview.stop()
        self.scores.stop()
        self._unsubscribe()
        self._jobs.drop(self)
        self._tried(self.session.flush)
        self.session.close()
