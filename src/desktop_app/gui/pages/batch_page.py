"""One batch: its papers in the middle, what is wrong on the left, quota and cases on the right."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import KnownError
from desktop_app.domain.finding import Finding
from desktop_app.domain.place import Place
from desktop_app.domain.progress import Progress
from desktop_app.gui.designed.pages.ui_batch_page import Ui_BatchPage
from desktop_app.gui.dialogs.add_cases_dialog import AddCasesDialog
from desktop_app.gui.dialogs.export_dialog import ExportDialog
from desktop_app.gui.enter_key import enter_presses_buttons
from desktop_app.gui.icons import icon
from desktop_app.gui.jobs import Jobs
from desktop_app.gui.memory import Memory
from desktop_app.gui.pages.editing_page import EditingPage
from desktop_app.gui.widgets.batch_papers import BatchPapersView
from desktop_app.services.batch_case import BATCH_FORM, UNIT
from desktop_app.services.batch_findings import Quota
from desktop_app.services.batch_session import BatchSession
from desktop_app.services.desk import Desk

CHECK_AFTER = 300
"""Milliseconds of silence before the batch is checked again."""


class BatchPage(EditingPage):
    """Owns the editing session of its batch until :meth:`close_batch`."""

    case_wanted = Signal(str)
    package_wanted = Signal(str)
    """The batch's id."""
    exported = Signal(list)
    """The files that were written."""

    session: BatchSession

    def __init__(
        self, desk: Desk, jobs: Jobs, memory: Memory, session: BatchSession, parent: QWidget | None = None
    ) -> None:
        super().__init__(CHECK_AFTER, parent)
        self._desk, self._jobs, self._memory, self.session = desk, jobs, memory, session
        self.ui = ui = Ui_BatchPage()
        ui.setupUi(self)
        self.papers = BatchPapersView(session, ui.papers)
        ui.guide.ui.materialsSection.hide()
        ui.splitter.setSizes([240, 760, 280])
        ui.splitter.setStretchFactor(1, 1)
        self._begin_editing(ui.saved, self.check, self.papers.fit)
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
        return self._at_rest and not self._checking

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

    # following changes

    def _changed(self, _: Place) -> None:
        self._follow_saving()
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
        """Let the user choose what to write, the booklet too, and into which folder."""
        self.save()
        batch = self.session.batch
        dialog = ExportDialog(self._jobs, self._memory, batch.title, partial(self._export, batch.id), 0, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self.exported.emit(dialog.files))
        dialog.open()

    def _export(self, batch_id: str, folder: Path, formats: Collection[str], progress: Progress) -> list[Path]:
        return self._desk.batch_papers.export(batch_id, folder, progress, formats)

    def _want_package(self) -> None:
        self.save()
        if self.session.batch.case_ids:
            self.package_wanted.emit(self.session.batch.id)

    def close_batch(self) -> None:
        """Save, end the session and let go of everything; the page is deleted afterwards."""
        self._stop_timers()
        self._unsubscribe()
        self._jobs.drop(self)
        self._tried(self.session.close)
