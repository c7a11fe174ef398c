"""One case: what there is to do on the left, the paper in the middle, preview, evidence and history on the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from desktop_app.domain.attachment import Attachment
from desktop_app.domain.case import CaseStatus
from desktop_app.domain.errors import KnownError
from desktop_app.domain.finding import Finding
from desktop_app.domain.place import Place
from desktop_app.gui.case_talk import banner_of, remarks_on_own
from desktop_app.gui.designed.pages.ui_case_page import Ui_CasePage
from desktop_app.gui.dialogs.paper_dialog import PaperDialog
from desktop_app.gui.enter_key import enter_presses_buttons
from desktop_app.gui.icons import icon
from desktop_app.gui.jobs import Jobs, Lane
from desktop_app.gui.memory import Memory
from desktop_app.gui.panels.attachments_panel import AttachmentsPanel
from desktop_app.gui.panels.comments_panel import CommentsPanel, holds
from desktop_app.gui.panels.history_panel import HistoryPanel
from desktop_app.gui.panels.place_choice import place_words
from desktop_app.gui.panels.preview_panel import PreviewPanel
from desktop_app.gui.panels.score_panel import ScorePanel
from desktop_app.gui.paper.page_guess import guess_page
from desktop_app.gui.short_titles import short_titles
from desktop_app.gui.widgets.case_banner import CaseBanner
from desktop_app.gui.widgets.comment_card import Remark
from desktop_app.gui.widgets.paper_editor import PaperEditor
from desktop_app.programmes.forms import FormDefinition, Orientation
from desktop_app.services.desk import Desk
from desktop_app.services.editing import CaseLocked, EditSession
from desktop_app.services.outcomes import MaterialStatus

SAVE_WITHIN = 500
"""Milliseconds from the first change that is not saved to its saving."""
SAVE_AGAIN = 5_000
"""Milliseconds until saving that failed is tried again."""
CHECK_AFTER = 150
"""Milliseconds of silence before the case is checked again."""
_HEIGHT_MM = {Orientation.PORTRAIT: 297.0, Orientation.LANDSCAPE: 210.0}
FIT = 0
"""Zoom in the settings that stands for: as wide as the room."""
FIT_AFTER = 60
"""Milliseconds after the room changed before the paper is fitted to it."""
COMMENTS = "意见"
NO_COMMENTS = "还没有意见。"


class CasePage(QWidget):
    """Owns the editing session of its case until :meth:`close_case`."""

    closed = Signal()
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
    refused = Signal(str)
    """A sentence about something that could not be done."""

    def __init__(self, desk: Desk, jobs: Jobs, memory: Memory, case_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
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
        self._save_timer = _single_shot(self, SAVE_WITHIN, self.save)
        self._check_timer = _single_shot(self, CHECK_AFTER, self._check)
        self._fit_timer = _single_shot(self, FIT_AFTER, self._fit)
        self._zoom, self._fitting = memory.settings.zoom, False
        self._begin_more()
        enter_presses_buttons(self)
        self._make_actions()
        self._connect()
        self._show_forms()
        self._show_head()
        self.show_talk()
        self._unsubscribe = self.session.subscribe(self._changed)
        self._check()

    def _open_session(self, case_id: str) -> EditSession:
        return self._desk.edit(case_id)

    def _begin_more(self) -> None:
        """For what a page adds before it is connected."""

    # what the page shows

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

    def _action(
        self,
        button: QToolButton | None,
        text: str,
        icon_name: str,
        keys: Sequence[str | QKeySequence.StandardKey],
        slot: object,
    ) -> QAction:
        action = QAction(text, self)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(slot)
        self.addAction(action)
        if icon_name:
            action.setIcon(icon(icon_name))
        if button is not None:
            button.setDefaultAction(action)
            button.setAccessibleName(text)
        return action

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

    def _show_forms(self) -> None:
        self.ui.guide.show_session(self.session)
        titles = short_titles(self.forms)
        for form in self.forms:
            holder = QWidget()
            holder.setObjectName(form.id)
            self.ui.papers.addTab(holder, titles[form.id])
            self.ui.papers.setTabToolTip(self.ui.papers.count() - 1, form.title)
        self._paper_turned(self.ui.papers.currentIndex())

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

    def _hand_or_recall(self) -> None:
        self.save()
        out = self.session.case.status is CaseStatus.HANDED
        (self.recall_wanted if out else self.hand_wanted).emit()

    @property
    def forms(self) -> Sequence[FormDefinition]:
        """The forms of the case."""
        return self.session.programme.forms_of(self.session.case)

    @property
    def blocking(self) -> int:
        """How many findings are still in the way."""
        return sum(1 for finding in self.ui.guide.findings if finding.blocks)

    @property
    def settled(self) -> bool:
        """Whether what is on show belongs to what the case holds now, and that is saved."""
        timers = (self._save_timer, self._check_timer, self._fit_timer)
        return not any(timer.isActive() for timer in timers) and self.preview.up_to_date

    # going to places

    def begin(self) -> None:
        """Put the keyboard on the paper; what was returned opens with the comments beside it."""
        if self.comments.remarks and (self._commentable or self.session.case.status is CaseStatus.RETURNED):
            self.ui.side.setCurrentWidget(self.comments)
        if isinstance(editor := self.ui.papers.currentWidget(), PaperEditor):
            editor.setFocus()

    def show_form(self, form_id: str) -> None:
        """Turn to a form."""
        ids = [form.id for form in self.forms]
        if form_id in ids:
            self.ui.papers.setCurrentIndex(ids.index(form_id))
            self.editor(form_id).setFocus()

    def go_to(self, place: Place) -> None:
        """Go to the place of a finding: on the paper, in the score sheet, or among the evidence."""
        if form := self.scores.form_of(place):
            self.show_form(form)
            self.editor(form).focus_place(place)
            self.scores.focus_place(place)
        elif place.form is None:
            self.ui.side.setCurrentWidget(self.attachments)
            self.attachments.choose_place(place)
            self.attachments.ui.addButton.setFocus()
        elif place.field is None:
            self.show_form(place.form)
        else:
            self.show_form(place.form)
            self.editor(place.form).focus_place(place)

    def editor(self, form_id: str) -> PaperEditor:
        """Return the paper of a form; made when it is first looked at."""
        return self._editors[form_id]

    def _paper_turned(self, index: int) -> None:
        if index < 0:
            return
        form = self.forms[index]
        if form.id not in self._editors:
            self._make_editor(index, form)
        self._fit_timer.start()
        self.preview.show_form(form)
        self._show_score_sheet(form)
        self.ui.guide.mark_form(form.id)

    def _focus_paper(self) -> None:
        """The paper that was turned away had the keyboard; the one that came gets it, unless the tabs have it."""
        papers = self.ui.papers
        if self.isVisible() and not papers.tabBar().hasFocus():
            papers.currentWidget().setFocus()

    def _show_score_sheet(self, form: FormDefinition) -> None:
        """Bring 自评 to the front beside a score sheet, and take it away beside other forms."""
        side, scored = self.ui.side, self.scores.show_form(form)
        at = side.indexOf(self.scores)
        if scored and not side.isTabVisible(at):
            self._side_before = side.currentWidget()
            side.setTabVisible(at, True)
            side.setCurrentIndex(at)
        elif not scored and side.isTabVisible(at):
            if side.currentIndex() == at:
                side.setCurrentWidget(self._side_before)
            side.setTabVisible(at, False)

    def _make_editor(self, index: int, form: FormDefinition) -> None:
        reader, session = self._desk.checks.reader_of(self.session.case), self.session
        editor = PaperEditor(
            session,
            form,
            judge=lambda expression: reader.holds(session.case, expression),
            suggestions=lambda: reader.suggestions(session.case),
            portraits=self._portrait,
            on_portrait=self._set_portrait,
            review_points=self._desk.reviewing.points(session.case),
            commentable=self._commentable,
        )
        editor.comment_wanted.connect(self.comment_on)
        editor.zoomed.connect(self._zoomed)
        editor.show_findings(list(self.ui.guide.findings))
        editor.show_comments([remark.comment for remark in self.comments.remarks if not remark.earlier])
        editor.place_focused.connect(self._paper_focused)
        editor.place_elsewhere.connect(self.go_to)
        editor.score_wanted.connect(self._answer_score)
        editor.refused.connect(self.refused)
        self._editors[form.id] = editor
        papers = self.ui.papers
        title, tip = papers.tabText(index), papers.tabToolTip(index)
        papers.blockSignals(True)
        papers.removeTab(index)
        papers.insertTab(index, editor, title)
        papers.setTabToolTip(index, tip)
        papers.setCurrentIndex(index)
        papers.blockSignals(False)

    def _portrait(self, digest: str) -> bytes | None:
        try:
            with self._desk.evidence.open(digest) as stream:
                return stream.read()
        except KnownError:
            return None

    def _set_portrait(self, form: str, field: str, picture: bytes) -> None:
        case_id = self.session.case.id
        self._jobs.run(
            lambda _: self._desk.evidence.set_portrait(case_id, form, field, picture), lambda _: None, owner=self
        )

    def _paper_focused(self) -> None:
        editor = self.ui.papers.currentWidget()
        if not isinstance(editor, PaperEditor) or (cell := editor.current) is None:
            return
        self.attachments.follow_paper(cell.place)
        self._follow_comments(cell.place)
        self.scores.show_place(cell.place)
        sheet = next((sheet for sheet in editor.sheets if sheet.isAncestorOf(cell.widget)), None)
        if sheet is not None:
            page_height = editor.scale.px(_HEIGHT_MM[editor.form.page.orientation])
            offset = cell.widget.mapTo(sheet, QPoint(0, 0)).y()
            heights = [other.height() for other in editor.sheets]
            self.preview.follow(guess_page(heights, editor.sheets.index(sheet), offset, page_height))

    def _answer_score(self, place: Place) -> None:
        self.ui.side.setCurrentWidget(self.scores)
        self.scores.answer_line(place)

    def _line_shown(self, place: Place) -> None:
        if isinstance(editor := self.ui.papers.currentWidget(), PaperEditor):
            editor.choose_line(place)

    def _back_to_paper(self, place: Place) -> None:
        if isinstance(editor := self.ui.papers.currentWidget(), PaperEditor):
            editor.focus_place(place)

    def attach(self, paths: Sequence[Path], at: QPoint | None = None) -> None:
        """Attach files to the score line under a global position, else to the place chosen among the evidence."""
        editor = self.ui.papers.currentWidget()
        line = editor.score_place_at(at) if at is not None and isinstance(editor, PaperEditor) else None
        if line is not None:
            self.ui.side.setCurrentWidget(self.scores)
            self.scores.show_place(line)
            self.scores.evidence.attach(paths)
            return
        self.ui.side.setCurrentWidget(self.attachments)
        self.attachments.attach(paths)

    def _show_material(self, material: str) -> None:
        self.go_to(Place(material=material))

    def _side_turned(self) -> None:
        if self.ui.side.currentWidget() is self.history:
            self.history.refresh()

    def _turn_form(self, step: int) -> None:
        count = max(self.ui.papers.count(), 1)
        self.ui.papers.setCurrentIndex((self.ui.papers.currentIndex() + step) % count)

    def _recommend(self, recommender: str) -> None:
        self._tried(lambda: self.session.set_recommender(recommender))

    def _next_finding(self) -> None:
        self.ui.guide.next_finding()

    def _zoom_by(self, direction: int) -> None:
        if isinstance(editor := self.ui.papers.currentWidget(), PaperEditor):
            editor.zoom_step(direction)

    def _zoomed(self, zoom: float) -> None:
        """Keep what the user chose; fitting to the room is not a choice."""
        if not self._fitting:
            self._zoom = round(zoom * 100)
            self._memory.change(zoom=self._zoom)

    def _fit_to_room(self) -> None:
        self._zoom = FIT
        self._memory.change(zoom=FIT)
        self._fit()

    def _fit(self) -> None:
        editor = self.ui.papers.currentWidget()
        if isinstance(editor, PaperEditor):
            self._fitting = True
            if self._zoom == FIT:
                editor.fit_width()
            else:
                editor.set_zoom(self._zoom / 100)
            self._fitting = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the paper to its new room a moment later."""
        super().resizeEvent(event)
        self._fit_timer.start()

    # following changes

    def _changed(self, _: Place) -> None:
        if self.session.pending:
            self.ui.saved.setText("正在保存…")
            if not self._save_timer.isActive():
                self._save_timer.start(SAVE_WITHIN)
        else:
            self._show_saved()
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

    def save(self) -> None:
        """Save what was typed."""
        self._save_timer.stop()
        if self._tried(self.session.flush):
            self._show_saved()
        else:
            self.ui.saved.setText("还没有保存")
            self._save_timer.start(SAVE_AGAIN)

    def _tried(self, do: Callable[[], object]) -> bool:
        """Do it; tell a known error and return False when it could not be done."""
        try:
            do()
        except KnownError as error:
            self.refused.emit(str(error))
            return False
        return True

    def _show_saved(self) -> None:
        if self.session.editable:
            self.ui.saved.setText(f"已保存 {datetime.now().astimezone():%H:%M:%S}")

    def undo(self) -> None:
        """Take the last step back and go to where it was."""
        if self.session.can_undo:
            self._travel(self.session.undo)

    def redo(self) -> None:
        """Do the step again that was taken back last."""
        if self.session.can_redo:
            self._travel(self.session.redo)

    def _travel(self, travel: Callable[[], Place | None]) -> None:
        places: list[Place | None] = []
        if self._tried(lambda: places.append(travel())) and places[0] is not None:
            self.go_to(places[0])

    def _show_undo(self) -> None:
        undo, redo = self.ui.undoButton.defaultAction(), self.ui.redoButton.defaultAction()
        undo.setEnabled(self.session.can_undo)
        undo.setToolTip(f"撤销：{self.session.undo_label}" if self.session.can_undo else "撤销")
        redo.setEnabled(self.session.can_redo)
        redo.setToolTip(f"重做：{self.session.redo_label}" if self.session.can_redo else "重做")

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

    # comments

    _commentable = False
    """Whether comments can be written here."""

    def remarks(self) -> list[Remark]:
        """Return what is said about places of the case."""
        comments = self._desk.replies.open_comments(self.session.case.id)
        return remarks_on_own(self.session, comments)

    def show_talk(self) -> None:
        """Show what is said about the case: beside the cells, in the panel, on top."""
        remarks = self.remarks()
        self.comments.show_remarks(remarks)
        for editor in self._editors.values():
            editor.show_comments([remark.comment for remark in remarks if not remark.earlier])
        side, at = self.ui.side, self.ui.side.indexOf(self.comments)
        side.setTabVisible(at, bool(remarks) or self._commentable)
        side.setTabText(at, f"{COMMENTS} {len(remarks)}" if remarks else COMMENTS)
        self._show_banner()

    def _show_banner(self) -> None:
        told = banner_of(self._desk.reviewing.state(self.session.case.id), self.comments.remarks)
        self.banner.tell(told.text, told.kind, comments=bool(self.comments.remarks))

    def _show_comments(self) -> None:
        self.ui.side.setCurrentWidget(self.comments)
        self.comments.step(1)

    def _step_comment(self, direction: int) -> None:
        if self.comments.remarks:
            self.ui.side.setCurrentWidget(self.comments)
            self.comments.step(direction)

    def comment_here(self) -> None:
        """Comment on the place where the paper stands, or answer the comment there."""
        editor = self.ui.papers.currentWidget()
        place = editor.current.place if isinstance(editor, PaperEditor) and editor.current is not None else None
        self.comment_on(place)

    def comment_on(self, place: Place | None) -> None:
        """Answer the comment at a place."""
        self._answer_at(place)

    def _answer_at(self, place: Place | None) -> bool:
        """Let the user answer the comment at a place; False where there is none."""
        asked = [item for item in self.comments.remarks if place is not None and item.answerable]
        here = [item for item in asked if holds(item.comment.opinion.place, place or Place())]
        if here:
            self.ui.side.setCurrentWidget(self.comments)
            self.comments.answer(here[0].id)
        return bool(here)

    def keep_words(self) -> None:
        """Keep what is being written about the case."""
        self.comments.finish()

    def _follow_comments(self, place: Place) -> None:
        self.comments.follow(place)
        if self.comments.at(place) and self.ui.side.currentWidget() is not self.scores:
            self.ui.side.setCurrentWidget(self.comments)

    def _answer(self, opinion_id: str, words: str) -> None:
        if self._tried(lambda: self._desk.replies.answer(self.session.case.id, opinion_id, words)):
            self.show_talk()

    # leaving

    def refresh(self) -> None:
        """Show again what other services changed: status, versions, comments."""
        self._show_head()
        self.show_talk()
        self.history.refresh()

    def close_case(self) -> None:
        """Save what is pending and give the session back."""
        self.keep_words()
        self._save_timer.stop()
        self._check_timer.stop()
        self._fit_timer.stop()
        self.preview.stop()
        self.scores.stop()
        self._unsubscribe()
        self._jobs.drop(self)
        self._tried(self.session.flush)
        self.session.close()

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


def _single_shot(owner: CasePage, interval: int, slot: object) -> QTimer:
    timer = QTimer(owner)
    timer.setSingleShot(True)
    timer.setInterval(interval)
    timer.timeout.connect(slot)
    return timer
