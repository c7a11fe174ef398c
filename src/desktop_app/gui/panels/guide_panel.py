"""What there is to do in a case: its forms, its materials, and what the checks have to say."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QSignalBlocker, Signal
from PySide6.QtWidgets import QListView, QWidget

from desktop_app.domain.finding import Finding, Severity
from desktop_app.gui.designed.panels.ui_guide_panel import Ui_GuidePanel
from desktop_app.gui.icons import icon
from desktop_app.gui.models.entry_model import Entry, EntryModel
from desktop_app.gui.models.finding_entries import finding_entry
from desktop_app.gui.models.two_line_delegate import TwoLineDelegate
from desktop_app.gui.short_titles import short_titles
from desktop_app.programmes.composed import origin
from desktop_app.programmes.forms import FormDefinition
from desktop_app.services.editing import EditSession
from desktop_app.services.outcomes import MaterialStatus


class GuidePanel(QWidget):
    """Three lists. Choosing an entry emits where the user wants to go."""

    form_wanted = Signal(str)
    material_wanted = Signal(str)
    recommender_chosen = Signal(str)
    place_wanted = Signal(object)
    """:class:`Place` of a finding."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session: EditSession | None = None
        self._findings_shown: Sequence[Finding] = ()
        self._titles: dict[str, str] = {}
        self.ui = ui = Ui_GuidePanel()
        ui.setupUi(self)
        self._forms: EntryModel[FormDefinition] = EntryModel(self._form_entry, self)
        self._materials: EntryModel[MaterialStatus] = EntryModel(_material_entry, self)
        self._findings: EntryModel[Finding] = EntryModel(self._finding_entry, self)
        self._dress(ui.formsList, self._forms, self._form_chosen)
        self._dress(ui.materialsList, self._materials, self._material_chosen)
        self._dress(ui.findingsList, self._findings, self._finding_chosen)
        ui.findingsList.selectionModel().currentChanged.connect(self._show_reason)
        ui.reasonEdit.textChanged.connect(self._reason_typed)
        ui.recommenderBox.activated.connect(self._recommender_chosen)
        ui.splitter.setSizes([210, 190, 320])

    def _dress(
        self, view: QListView, model: EntryModel[FormDefinition] | EntryModel[MaterialStatus] | EntryModel[Finding],
        chosen: Callable[[QModelIndex], None],
    ) -> None:  # fmt: skip
        view.setModel(model)
        view.setItemDelegate(TwoLineDelegate(self))
        view.setResizeMode(QListView.ResizeMode.Adjust)
        view.clicked.connect(chosen)
        view.activated.connect(chosen)

    @property
    def findings(self) -> Sequence[Finding]:
        """The findings on show."""
        return self._findings.values

    @property
    def materials(self) -> Sequence[MaterialStatus]:
        """The materials on show: those that are attached as files; forms stand in their own list."""
        return self._materials.values

    def show_session(self, session: EditSession) -> None:
        """Show the case that this session edits."""
        self._session = session
        self._titles = short_titles(session.programme.forms_of(session.case))
        self._forms.set_values(session.programme.forms_of(session.case))
        self.ui.reasonEdit.setReadOnly(not session.editable)
        self._list_recommenders(session)

    def show_checks(self, findings: Sequence[Finding], materials: Sequence[MaterialStatus]) -> None:
        """Show what the checks found, and mark the forms with it."""
        self._findings_shown = findings
        self._findings.set_values(findings)
        self._materials.set_values([status for status in materials if status.item.form is None])
        self._forms.set_values(self._forms.values)
        blocking = sum(1 for finding in findings if finding.blocks)
        missing = sum(1 for status in self.materials if status.missing)
        self.ui.findingsHeading.setText(f"预审意见 · {blocking} 处要解决(&3)" if blocking else "预审意见(&3)")
        self.ui.materialsHeading.setText(f"材料 · 缺 {missing} 份(&2)" if missing else "材料(&2)")
        self.ui.findingsEmpty.setVisible(not findings)
        self.ui.findingsList.setVisible(bool(findings))
        self._show_reason(self.ui.findingsList.currentIndex())

    def mark_form(self, form_id: str) -> None:
        """Show which form is on the paper."""
        for row, form in enumerate(self._forms.values):
            if form.id == form_id:
                self.ui.formsList.setCurrentIndex(self._forms.index(row))

    def next_finding(self) -> None:
        """Go on to the finding after the one selected, from the first again after the last."""
        count = self._findings.rowCount()
        if count:
            index = self._findings.index((self.ui.findingsList.currentIndex().row() + 1) % count)
            self.ui.findingsList.setCurrentIndex(index)
            self._finding_chosen(index)

    def _form_entry(self, form: FormDefinition) -> Entry:
        at_form = [item for item in self._findings_shown if item.place is not None and item.place.form == form.id]
        blocking = sum(1 for item in at_form if item.blocks)
        mark = icon("circle-dashed", "caution") if blocking else icon("check-circle", "success")
        title = f"{self._titles[form.id]} · {blocking} 处" if blocking else self._titles[form.id]
        return Entry(title, "" if form.official else origin(form), mark)

    def _finding_entry(self, finding: Finding) -> Entry:
        """Name the form, where the case has several: they share many labels."""
        form = finding.place.form if finding.place is not None and len(self._titles) > 1 else None
        return finding_entry(finding, self._titles.get(form or "", ""))

    def _asks_recommender(self, finding: Finding) -> bool:
        rules = self._session.programme.head.rules if self._session is not None else ()
        return any(rule.id == finding.rule and "case.recommender" in rule.require for rule in rules)

    def _list_recommenders(self, session: EditSession) -> None:
        kinds = session.programme.head.recommenders
        box = self.ui.recommenderBox
        box.addItem("（未选择）", "")
        for kind in kinds:
            box.addItem(kind.title, kind.id)
        box.setCurrentIndex(max(box.findData(session.case.recommender), 0))
        box.setEnabled(session.editable)
        for widget in (self.ui.recommenderLabel, box):
            widget.setVisible(bool(kinds))

    def _recommender_chosen(self, row: int) -> None:
        self.recommender_chosen.emit(str(self.ui.recommenderBox.itemData(row)))

    def _form_chosen(self, index: QModelIndex) -> None:
        self.form_wanted.emit(self._forms.value(index.row()).id)

    def _material_chosen(self, index: QModelIndex) -> None:
        self.material_wanted.emit(self._materials.value(index.row()).item.id)

    def _finding_chosen(self, index: QModelIndex) -> None:
        place = self._findings.value(index.row()).place
        if place is not None:
            self.place_wanted.emit(place)
        elif self._asks_recommender(self._findings.value(index.row())):
            self.ui.recommenderBox.setFocus()

    def _soft_finding(self) -> Finding | None:
        index = self.ui.findingsList.currentIndex()
        finding = self._findings.value(index.row()) if index.isValid() else None
        return finding if finding is not None and finding.severity is Severity.SOFT else None

    def _show_reason(self, _: QModelIndex) -> None:
        finding = self._soft_finding()
        self.ui.reasonBox.setVisible(finding is not None)
        if finding is not None and self._session is not None:
            reason = self._session.case.reasons.get(finding.rule, "")
            if self.ui.reasonEdit.toPlainText() != reason:
                with QSignalBlocker(self.ui.reasonEdit):
                    self.ui.reasonEdit.setPlainText(reason)

    def _reason_typed(self) -> None:
        finding = self._soft_finding()
        if finding is not None and self._session is not None and self._session.editable:
            self._session.set_reason(finding.rule, self.ui.reasonEdit.toPlainText())


def _material_entry(status: MaterialStatus) -> Entry:
    item = status.item
    facts = [_attached_words(status)]
    facts += [f"{item.copies} 份"] if item.copies > 1 else []
    facts += [_original_words(status)] if item.original else []
    if status.missing:
        mark = icon("circle-dashed", "caution")
    else:
        mark = icon("check-circle", "success") if status.needed else icon("circle", "muted")
    return Entry(item.title, " · ".join(fact for fact in facts if fact), mark)


def _attached_words(status: MaterialStatus) -> str:
    if status.attached:
        return f"已附 {status.attached} 个文件"
    return "还没有附" if status.missing else "视情况"


def _original_words(status: MaterialStatus) -> str:
    return "原件已核" if status.attached and status.originals_seen >= status.attached else "要校验原件"
