"""自评: the facts of the score line that the paper stands at, how its points came about, and what would raise them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal

from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop_app.domain.answers import FormAnswers
from desktop_app.domain.errors import KnownError
from desktop_app.domain.place import Place
from desktop_app.gui.case_undo import leave_undo_to_case
from desktop_app.gui.designed.panels.ui_score_panel import Ui_ScorePanel
from desktop_app.gui.dropped_files import dropped_files
from desktop_app.gui.icons import icon
from desktop_app.gui.jobs import Jobs
from desktop_app.gui.models.entry_model import Entry, EntryModel
from desktop_app.gui.models.two_line_delegate import TwoLineDelegate
from desktop_app.gui.panels.line_evidence import LineEvidence
from desktop_app.gui.panels.line_review import LineReview
from desktop_app.gui.score_wording import advice_words, parts_words, points_words, steps_html, total_words
from desktop_app.gui.widgets.list_height import fit_height
from desktop_app.programmes.forms import FormDefinition
from desktop_app.programmes.score_fields import line_fields, lowered_id, reason_id, scored_lines, stated_count
from desktop_app.programmes.score_words import TOTAL
from desktop_app.programmes.scores import ScoreLine
from desktop_app.services.desk import Desk
from desktop_app.services.editing import EditSession
from desktop_app.services.score_sheets import Advice, SheetScore, reviewed_points

REFRESH_MS = 30
"""How long after a change the points follow."""
_SHOWN = 6


class ScorePanel(QWidget):
    """One score sheet of one case. Speaks to the session; saving is its owner's."""

    line_shown = Signal(object)
    """The :class:`Place` of the line that is on show now."""
    paper_wanted = Signal(object)
    """The keyboard goes back to the paper, to this :class:`Place`."""
    refused = Signal(str)
    """One sentence about something that could not be done."""

    def __init__(self, desk: Desk, jobs: Jobs, session: EditSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._form = ""
        self._line = ""
        self._score: SheetScore | None = None
        self._lines: dict[str, ScoreLine] = {}
        self.setAcceptDrops(session.editable)
        self.ui = ui = Ui_ScorePanel()
        ui.setupUi(self)
        self.evidence = LineEvidence(ui, desk, jobs, session, self)
        self.review = LineReview(ui, self)
        self._advice: EntryModel[Advice] = EntryModel(self._advice_entry, self)
        ui.raiseList.setModel(self._advice)
        ui.raiseList.setItemDelegate(TwoLineDelegate(self))
        ui.previousButton.setIcon(icon("caret-up"))
        ui.nextButton.setIcon(icon("caret-down"))
        for editor in (ui.loweredEdit, ui.reasonEdit):
            leave_undo_to_case(editor)
        ui.reasonEdit.setUndoRedoEnabled(False)
        self._connect()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(REFRESH_MS)
        self._timer.timeout.connect(self.refresh)
        self._unsubscribe = session.subscribe(lambda _: self._timer.start())

    def _connect(self) -> None:
        ui = self.ui
        ui.chart.group_wanted.connect(self._show_group)
        ui.previousButton.clicked.connect(lambda: self._step(-1))
        ui.nextButton.clicked.connect(lambda: self._step(1))
        ui.facts.answered.connect(self._answer)
        ui.facts.left.connect(lambda name: self._session.tidy(Place(form=self._form, field=name)))
        ui.facts.finished.connect(self._line_finished)
        ui.vetoes.ticked.connect(self._answer)
        ui.loweredEdit.textEdited.connect(lambda text: self._answer(lowered_id(self._line), text))
        ui.loweredEdit.editingFinished.connect(self._tidy_lowering)
        ui.reasonEdit.textChanged.connect(lambda: self._answer(reason_id(self._line), self.ui.reasonEdit.toPlainText()))
        ui.raiseList.activated.connect(self._follow_advice)
        ui.raiseList.clicked.connect(self._follow_advice)

    # what the page uses

    @property
    def line(self) -> str:
        """Id of the line on show; empty while none is."""
        return self._line

    def form_of(self, place: Place) -> str:
        """Return the form whose score sheet holds a place (a line, a fact, a veto, a lowering); empty where none."""
        for sheet in self._session.programme.score_sheets_of(self._session.case):
            here = place.form == sheet.form and any(
                field.id == place.field for field in self._session.programme.implied_fields(sheet.form)
            )
            if here or any(line.id == place.score for line in scored_lines(sheet)):
                return sheet.form
        return ""

    def show_form(self, form: FormDefinition) -> bool:
        """Show the score sheet of a form; return whether it has one."""
        sheets = [item for item in self._session.programme.score_sheets_of(self._session.case) if item.form == form.id]
        if not sheets:
            return False
        if form.id != self._form:
            self._form, self._line = form.id, ""
            self._lines = {line.id: line for line in scored_lines(sheets[0])}
            self.ui.vetoes.ask(sheets[0].vetoes)
            self.refresh()
        return True

    def show_place(self, place: Place) -> None:
        """Show the line that a place belongs to; a veto shows no line."""
        line = self._line_of(place)
        if line and line != self._line:
            self._show_line(line)

    def focus_place(self, place: Place) -> None:
        """Show a place and give it the keyboard: a fact, a lowering, a veto; for a line its evidence."""
        self.show_place(place)
        self.refresh()
        ui, name = self.ui, place.field or ""
        if place.score is not None:
            ui.addButton.setFocus(Qt.FocusReason.OtherFocusReason)
        elif name in ui.vetoes.boxes:
            ui.vetoes.boxes[name].setFocus(Qt.FocusReason.OtherFocusReason)
        elif name == lowered_id(self._line):
            ui.loweredEdit.setFocus(Qt.FocusReason.OtherFocusReason)
        elif name == reason_id(self._line):
            ui.reasonEdit.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            ui.facts.focus_fact(name)

    def answer_line(self, place: Place) -> None:
        """Give the keyboard to the first open fact of a line, or to the first veto."""
        if place.score is None:
            self.focus_place(place)
            return
        self.show_place(place)
        if not self.ui.facts.focus_first():
            self.ui.addButton.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_points(self, place: Place) -> None:
        """Show the line of a place and let the reviewer give its points."""
        self.show_place(place)
        if self.ui.reviewBox.isVisibleTo(self):
            self.ui.pointsEdit.setFocus(Qt.FocusReason.OtherFocusReason)
            self.ui.pointsEdit.selectAll()

    def refresh(self) -> None:
        """Show answers and points as the session holds them now."""
        self._timer.stop()
        if not self._form:
            return
        scores = self._session.scores(self._form, advise=True)
        self._score = scores[0] if scores else None
        if self._score is None:
            return
        ui, score = self.ui, self._score
        ui.total.setText(total_words(score))
        ui.total.setAccessibleName(f"自评合计 {total_words(score)}")
        ui.parts.setText(parts_words(score))
        ui.parts.setToolTip("没有回答的，暂按“否”或 0 计分。" if score.unanswered else "")
        ui.failed.setVisible(score.result.failed)
        ui.failed.setText("否决项成立，考核不能通过：" + "；".join(score.result.vetoes))
        ui.chart.show_groups(score.result.groups)
        ui.vetoes.show_answers(self._answers, editable=self._session.editable)
        self._advice.set_values(score.advice)
        for widget in (ui.raiseLabel, ui.raiseList):
            widget.setVisible(bool(score.advice))
        fit_height(ui.raiseList, _SHOWN)
        self._refresh_line(score)

    def stop(self) -> None:
        """Hear of no more changes."""
        self._timer.stop()
        self._unsubscribe()

    # one line

    @property
    def _answers(self) -> FormAnswers:
        return self._session.case.answers.get(self._form, {})

    def show_reviewed(self, points: Mapping[str, Decimal]) -> None:
        """Show what the reviewer's points, by line, come to; nothing where there are none."""
        sheets = [
            sheet for sheet in self._session.programme.score_sheets_of(self._session.case) if sheet.form == self._form
        ]
        total = reviewed_points(sheets, points).get(TOTAL, "")
        self.ui.reviewTotal.setText(f"考核分合计 {total} 分" if total else "")
        self.ui.reviewTotal.setVisible(bool(total))
        if self._line and self._score is not None:
            self._refresh_line(self._score)

    def _line_of(self, place: Place) -> str:
        if place.score is not None:
            return place.score if place.score in self._lines else ""
        if place.form != self._form:
            return ""
        return next(
            (line.id for line in self._lines.values() if any(item.id == place.field for item in line_fields(line))), ""
        )

    def _show_line(self, line_id: str) -> None:
        self._line = line_id
        line = self._lines[line_id]
        ui = self.ui
        ui.nothing.hide()
        ui.lineBox.show()
        ui.lineContent.setText(line.content)
        ui.lineStandard.setText("　".join(words for words in (line.standard, line.method.replace("\n", "、")) if words))
        ui.facts.ask(line.facts)
        ui.loweringBox.setVisible(line.discretion)
        ui.evidenceList.clearSelection()
        self.refresh()
        self.line_shown.emit(Place(score=line_id))

    def _refresh_line(self, score: SheetScore) -> None:
        if not self._line:
            return
        ui, line = self.ui, self._lines[self._line]
        scored = score.result.lines[line.id]
        group = next(group for group in score.sheet.groups if line in group.lines)
        answers, editable = self._answers, self._session.editable
        ui.linePoints.setText(points_words(scored) if score.is_stated(line) else f"未自评 · 满分 {line.cap:g} 分")
        ui.lineGroup.setText(group.title)
        ui.steps.setText(steps_html(scored, group))
        ui.steps.setVisible(score.is_stated(line))
        ui.facts.show_answers(answers, editable=editable)
        self.review.show(line, scored)
        self._show_lowering(line, answers, editable=editable)
        self.evidence.show_place(Place(score=line.id))

    def _show_lowering(self, line: ScoreLine, answers: Mapping[str, object], *, editable: bool) -> None:
        ui = self.ui
        lowered, reason = (_text(answers.get(name)) for name in (lowered_id(line.id), reason_id(line.id)))
        if ui.loweredEdit.text() != lowered:
            ui.loweredEdit.setText(lowered)
        if ui.reasonEdit.toPlainText() != reason:
            with QSignalBlocker(ui.reasonEdit):
                ui.reasonEdit.setPlainText(reason)
        ui.loweredEdit.setReadOnly(not editable)
        ui.reasonEdit.setReadOnly(not editable)
        ui.reasonEdit.setPlaceholderText("写明为什么扣，否则不予计算" if lowered.strip() else "")

    def _step(self, step: int) -> None:
        ids = list(self._lines)
        at = ids.index(self._line) + step if self._line else 0
        if 0 <= at < len(ids):
            self._show_line(ids[at])
            self.answer_line(Place(score=ids[at]))

    def _line_finished(self) -> None:
        ids = list(self._lines)
        if self._line == ids[-1]:
            self.paper_wanted.emit(Place(score=self._line))
        else:
            self._step(1)

    def _show_group(self, group_id: str) -> None:
        if self._score is not None:
            group = next(group for group in self._score.sheet.groups if group.id == group_id)
            self._show_line(group.lines[0].id)

    # what the user does

    def _answer(self, name: str, answer: object) -> None:
        if isinstance(answer, (bool, str)):
            self._tried(lambda: self._session.set_value(self._form, name, answer))
        else:
            self._tried(lambda: self._session.clear_value(self._form, name))

    def _tidy_lowering(self) -> None:
        if self._line and self._lines[self._line].discretion:
            self._session.tidy(Place(form=self._form, field=lowered_id(self._line)))

    def _tried(self, act: Callable[[], None]) -> None:
        try:
            act()
        except KnownError as error:
            self.refused.emit(str(error))
            self.refresh()

    def _follow_advice(self, index: QModelIndex) -> None:
        advice = self._advice.value(index.row())
        self.focus_place(Place(form=self._form, field=advice.fact.id))

    def _advice_entry(self, advice: Advice) -> Entry:
        stated = self._answers.get(advice.fact.id)
        done, gain = advice_words(advice, self._lines[advice.line], stated_count(stated) or 0)
        return Entry(done, gain, icon("chart-line-up", "success"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the paper."""
        if event.key() == Qt.Key.Key_Escape and self._line:
            self.paper_wanted.emit(Place(score=self._line))
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lists are as high as their entries need at the new width."""
        super().resizeEvent(event)
        fit_height(self.ui.raiseList, _SHOWN)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files for the line on show."""
        if self._line and dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Attach the files to the line on show."""
        event.acceptProposedAction()
        self.evidence.attach(dropped_files(event.mimeData()))


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
