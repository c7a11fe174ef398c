"""One batch: its papers in the middle, what is wrong on the left, quota and cases on the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QToolButton, QWidget

from desktop_app.domain.errors import KnownError
from desktop_app.domain.finding import Finding
from desktop_app.domain.place import Place
from desktop_app.domain.progress import Progress
from desktop_app.gui.designed.pages.ui_batch_page import Ui_BatchPage
from desktop_app.gui.dialogs.add_cases_dialog import AddCasesDialog
from desktop_app.gui.enter_key import enter_presses_buttons
from desktop_app.gui.icons import icon
from desktop_app.gui.jobs import Jobs
from desktop_app.gui.memory import Memory
from desktop_app.gui.widgets.batch_papers import BatchPapersView
from desktop_app.services.batch_case import BATCH_FORM, UNIT
from desktop_app.services.batch_findings import Quota
from desktop_app.services.batch_session import BatchSession
from desktop_app.services.desk import Desk

SAVE_WITHIN = 500
"""Milliseconds from the first change that is not saved to its saving."""
SAVE_AGAIN = 5_000
"""Milliseconds until saving that failed is tried again."""
CHECK_AFTER = 300
"""Milliseconds of silence before the batch is checked again."""
FIT_AFTER = 60
"""Milliseconds after the room changed before the paper is fitted to it."""


class BatchPage(QWidget):
    """Owns the editing session of its batch until :meth:`close_batch`."""

    closed = Signal()
    case_wanted = Signal(str)
    package_wanted = Signal(str)
    """The batch's id."""
    exported = Signal(list)
    """The files that were written."""
    refused = Signal(str)
    """A sentence about something that could not be done."""

    def __init__(
        self, desk: Desk, jobs: Jobs, memory: Memory, session: BatchSession, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._jobs, self._memory, self.session = desk, jobs, memory, session
        self.ui = ui = Ui_BatchPage()
        ui.setupUi(self)
        self.papers = BatchPapersView(session, ui.papers)
        ui.guide.ui.materialsSection.hide()
        ui.splitter.setSizes([240, 760, 280])
        ui.splitter.setStretchFactor(1, 1)
        self._save_timer = QTimer(self, singleShot=True, interval=SAVE_WITHIN)
        self._save_timer.timeout.connect(self.save)
        self._check_timer = QTimer(self, singleShot=True, interval=CHECK_AFTER)
        self._check_timer.timeout.connect(self.check)
        self._fit_timer = QTimer(self, singleShot=True, interval=FIT_AFTER)
        self._fit_timer.timeout.connect(self.papers.fit)
        self._checking = False
        enter_presses_buttons(self)
        self._make_actions()
        self._connect()
        self._show()
        self._unsubscribe = session.subscribe(self._changed)
        self.check()

    def _make_actions(self) -> None:
        ui = self.ui
        self.actions_with_keys = [
            self._action(ui.backButton, "回到批次列表", "arrow-left", ["Alt+Left"], self.closed.emit),
            self._action(ui.undoButton, "撤销", "arrow-u-up-left", [QKeySequence.StandardKey.Undo], self.undo),
            self._action(ui.redoButton, "重做", "arrow-u-up-right", ["Ctrl+Y", "Ctrl+Shift+Z"], self.redo),
            self._action(ui.zoomOutButton, "缩小纸面", "magnifying-glass-minus", ["Ctrl+-"], lambda: self._zoom(-1)),
            self._action(ui.zoomInButton, "放大纸面", "magnifying-glass-plus", ["Ctrl+="], lambda: self._zoom(1)),
            self._action(None, "导出", "", ["Ctrl+E"], self.export),
            self._action(None, "打包", "", ["Ctrl+Shift+S"], self._want_package),
            self._action(None, "添加申报件", "", ["Ctrl+Shift+A"], self.add_cases),
            self._action(None, "下一处问题", "", ["F8"], ui.guide.next_finding),
            *ui.side.actions_with_keys,
        ]  # fmt: skip
        for button, name in ((ui.earlierButton, "caret-left"), (ui.laterButton, "caret-right")):
            button.setIcon(icon(name))

    def _action(
        self,
        button: QToolButton | None,
        text: str,
        icon_name: str,
        keys: Sequence[str | QKeySequence.StandardKey],
        slot: Callable[[], object],
    ) -> QAction:
        action = QAction(text, self)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda: slot())
        self.addAction(action)
        if button is not None:
            action.setIcon(icon(icon_name))
            button.setDefaultAction(action)
            button.setAccessibleName(text)
        return action

    def _connect(self) -> None:
        ui = self.ui
        ui.exportButton.clicked.connect(self.export)
        ui.packageButton.clicked.connect(self._want_package)
        ui.unitEdit.editingFinished.connect(self._rename)
        ui.guide.recommender_chosen.connect(lambda kind: self._tried(lambda: self.session.set_recommender(kind)))
        ui.guide.form_wanted.connect(self.papers.show_form)
        ui.guide.place_wanted.connect(self.go_to)
        ui.papers.currentChanged.connect(lambda _: self._fit_timer.start())
        ui.splitter.splitterMoved.connect(lambda: self._fit_timer.start())
        ui.side.add_wanted.connect(self.add_cases)
        ui.side.case_wanted.connect(self.case_wanted)
        ui.side.remove_wanted.connect(lambda ids: self._tried(lambda: self.session.remove_cases(ids)))
        ui.side.order_wanted.connect(lambda ids: self._tried(lambda: self.session.reorder(ids)))
        ui.earlierButton.clicked.connect(lambda: self._turn_rows(-1))
        ui.laterButton.clicked.connect(lambda: self._turn_rows(1))
        self.papers.refused.connect(self.refused)
        self.papers.place_elsewhere.connect(self.go_to)

    # what the page shows

    def _show(self) -> None:
        self.ui.guide.show_session(self.session)
        self.ui.programmeTitle.setText(self.session.programme.head.title)
        some = bool(self.papers.forms)
        self.ui.papers.setVisible(some)
        self.ui.noPapers.setVisible(not some)
        self._show_batch()

    def _show_batch(self) -> None:
        ui, members = self.ui, self.session.members
        if not ui.unitEdit.hasFocus():
            ui.unitEdit.setText(self.session.batch.title)
        if list(ui.side.members) != list(members.values()):
            ui.side.show_members(list(members.values()))
        self.papers.follow(len(members))
        ui.pager.setVisible(self.papers.in_parts)
        ui.rowsShown.setText(self.papers.rows_words)
        ui.packageButton.setEnabled(bool(members))
        ui.undoButton.defaultAction().setEnabled(self.session.can_undo)
        ui.redoButton.defaultAction().setEnabled(self.session.can_redo)

    @property
    def settled(self) -> bool:
        """Whether what is on show belongs to what the batch holds now, and that is saved."""
        timers = (self._save_timer, self._check_timer, self._fit_timer)
        return not any(timer.isActive() for timer in timers) and not self._checking

    def begin(self) -> None:
        """Put the keyboard where the work begins."""
        if self.session.members:
            self.papers.focus()
        else:
            self.ui.side.ui.addButton.setFocus()

    def refresh(self) -> None:
        """Show what became of the cases meanwhile."""
        self._jobs.run(self.session.refresh, lambda _: self.check(), owner=self, newest="batch-refresh")

    def go_to(self, place: Place) -> None:
        """Go to the place of a finding: a case, the unit's name, or a spot on a paper."""
        if place.form == BATCH_FORM:
            if place.field == UNIT:
                self.ui.unitEdit.setFocus()
            elif place.row is not None:
                self.ui.side.show_case(place.row)
            elif not self.session.members:
                self.ui.side.ui.addButton.setFocus()
        else:
            self.papers.go_to(place)
            self._show_batch()

    def _turn_rows(self, step: int) -> None:
        self.papers.turn_rows(step)
        self._show_batch()

    def _zoom(self, direction: int) -> None:
        self.papers.zoom(direction)

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
        self._show_batch()

    def check(self) -> None:
        """Check the batch in the background and show what is wrong."""
        self._check_timer.stop()
        self._checking = True
        batch_id = self.session.batch.id

        def work(progress: Progress) -> tuple[Sequence[Finding], Quota]:
            return self._desk.batches.check(batch_id, progress), self._desk.batches.quota(batch_id)

        self._jobs.run(work, lambda found: self._checked(*found), self._not_checked, owner=self, newest="batch-check")

    def _checked(self, findings: Sequence[Finding], quota: Quota) -> None:
        self._checking = False
        self.ui.guide.show_checks(findings, [])
        self.papers.show_findings(findings)
        self.ui.side.show_quota(quota)
        self.ui.side.mark([f.place.row for f in findings if f.blocks and f.place is not None and f.place.row])

    def _not_checked(self, error: KnownError) -> None:
        self._checking = False
        self.refused.emit(str(error))

    def save(self) -> None:
        """Save what was typed."""
        self._save_timer.stop()
        if self._tried(self.session.flush):
            self._show_saved()
        else:
            self.ui.saved.setText("还没有保存")
            self._save_timer.start(SAVE_AGAIN)

    def _show_saved(self) -> None:
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

    def _tried(self, do: Callable[[], object]) -> bool:
        """Do it; tell a known error and return False when it could not be done."""
        try:
            do()
        except KnownError as error:
            self.refused.emit(str(error))
            return False
        return True

    def _rename(self) -> None:
        if self.ui.unitEdit.text() != self.session.batch.title and not self._tried(
            lambda: self.session.rename(self.ui.unitEdit.text())
        ):
            with QSignalBlocker(self.ui.unitEdit):
                self.ui.unitEdit.setText(self.session.batch.title)

    # cases, files

    def add_cases(self) -> None:
        """Let the user choose cases and put them into the batch."""
        batch_id = self.session.batch.id
        dialog = AddCasesDialog(self.session.programme.head.title, self._desk.batches.addable(batch_id), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._tried(lambda: self.session.add_cases(dialog.chosen)))
        dialog.open()

    def export(self) -> None:
        """Let the user choose a folder and write everything into it."""
        self.save()
        start = self._memory.settings.export_folder or str(Path.home())
        chosen = QFileDialog.getExistingDirectory(self, "选择保存的文件夹", start)
        if chosen:
            self._memory.change(export_folder=chosen)
            batch_id = self.session.batch.id
            job = self._jobs.run(
                lambda progress: self._desk.batch_papers.export(batch_id, Path(chosen), progress),
                self.exported.emit,
                owner=self,
                label="正在导出…",
            )
            self.ui.progress.follow(job)

    def _want_package(self) -> None:
        self.save()
        if self.session.batch.case_ids:
            self.package_wanted.emit(self.session.batch.id)

    def close_batch(self) -> None:
        """Save, end the session and let go of everything; the page is deleted afterwards."""
        for timer in (self._save_timer, self._check_timer, self._fit_timer):
            timer.stop()
        self._unsubscribe()
        self._jobs.drop(self)
        self._tried(self.session.close)
