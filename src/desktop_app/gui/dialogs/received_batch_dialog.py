"""A batch of a level below as it was signed: its sheets to read, what was written over and by whom."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QAbstractItemView, QDialog, QLabel, QTableView, QVBoxLayout, QWidget

from desktop_app.domain.answers import ROW_ID, SectionRow, rows_of
from desktop_app.domain.progress import Progress
from desktop_app.gui.designed.dialogs.ui_received_batch_dialog import Ui_ReceivedBatchDialog
from desktop_app.gui.icons import icon
from desktop_app.gui.models.table_model import TableColumn, TableModel
from desktop_app.gui.short_titles import short_titles
from desktop_app.gui.theme import SPACE_SMALL
from desktop_app.gui.widgets.tables import dress_table
from desktop_app.gui.wording import moment_words
from desktop_app.programmes.fields import Column, Field
from desktop_app.programmes.forms import FormDefinition
from desktop_app.programmes.programme import Programme
from desktop_app.services.batch_papers import paper_forms
from desktop_app.services.comparing import shown, shown_answer
from desktop_app.services.corrections import Correction
from desktop_app.services.desk import Desk
from desktop_app.services.received_batches import ReceivedBatch, ReceivedSheets

_Marks = Mapping[tuple[str, str, str, str], Correction]
"""The last correction of a cell, by form, field, case and column."""
_NARROW, _WIDE = 90, 220


class ReceivedBatchDialog(QDialog):
    """Shows; nothing of it can be changed."""

    case_wanted = Signal(str)

    def __init__(self, programme: Programme, sheets: ReceivedSheets, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._programme, self._sheets = programme, sheets
        self.ui = ui = Ui_ReceivedBatchDialog()
        ui.setupUi(self)
        received = sheets.received
        ui.title.setText(f"{received.batch.title}（{len(received.batch.case_ids)} 件）")
        ui.facts.setText(_facts(programme, received))
        ui.missing.setText(f"不在本机的申报件：{'、'.join(sheets.missing)}。表里没有它们的行。")
        ui.missing.setVisible(bool(sheets.missing))
        self.tables: list[QTableView] = []
        self._add_papers()
        self._add_corrections()
        ui.tabs.setCurrentIndex(0)
        ui.closeButton.clicked.connect(self.accept)
        (self.tables[0] if self.tables else ui.closeButton).setFocus()

    def _add_papers(self) -> None:
        forms = [form for form in paper_forms(self._programme) if form.id in self._sheets.papers]
        titles = short_titles(forms)
        for at, form in enumerate(forms):
            self.ui.tabs.insertTab(at, self._paper(form), titles[form.id])
            self.ui.tabs.setTabToolTip(at, form.title)

    def _paper(self, form: FormDefinition) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, SPACE_SMALL, 0, 0)
        answers = self._sheets.papers[form.id]
        words = [
            f"{field.label}：{shown_answer(field, answers[field.id])}"
            for field in form.fields
            if not field.columns and answers.get(field.id) not in (None, "")
        ]
        label = QLabel("　".join(words) or "没有填写其他内容。")
        label.setWordWrap(True)
        sections = [field for field in form.fields if field.columns]
        for field in sections:
            layout.addWidget(self._table(form, field, rows_of(answers.get(field.id))), 1)
        layout.addWidget(label)
        if not sections:
            layout.addStretch(1)
        return page

    def _table(self, form: FormDefinition, field: Field, rows: Sequence[SectionRow]) -> QTableView:
        table = QTableView()
        table.setProperty("role", "list")
        table.setAccessibleName(f"{form.title}：{field.label}")
        table.setShowGrid(False)
        table.setWordWrap(True)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        marks: _Marks = {(item.form, item.field, item.case_id, item.column): item for item in self._sheets.corrections}
        model = TableModel([_cell_column(form, field, column, marks) for column in field.columns], table)
        model.set_rows(rows)
        table.setModel(model)
        widths = [_WIDE if (column.max_chars or 0) > 100 else _NARROW for column in field.columns]
        dress_table(table, widths, max(range(len(widths)), key=widths.__getitem__), wrap=True)
        if field.from_cases:
            table.activated.connect(lambda index: self._want_case(model.value(QModelIndex(index).row())))
        self.tables.append(table)
        return table

    def _want_case(self, row: SectionRow) -> None:
        self.accept()
        self.case_wanted.emit(str(row[ROW_ID]))

    def _add_corrections(self) -> None:
        ui, found = self.ui, self._sheets.corrections
        titles = {case_id: member.title for case_id, member in self._sheets.members.items()}
        model = TableModel(_correction_columns(titles), self)
        model.set_rows(found)
        ui.corrections.setModel(model)
        dress_table(ui.corrections, (110, 140, 200, 200, 150, 130), 3, wrap=True)
        ui.corrections.setVisible(bool(found))
        ui.correctionsEmpty.setVisible(not found)
        ui.tabs.setTabText(ui.tabs.indexOf(ui.correctionsTab), f"更正（{len(found)}）" if found else "更正")


def read_received(
    desk: Desk, received: ReceivedBatch, progress: Progress | None = None
) -> tuple[Programme, ReceivedSheets]:
    """Return what a dialog shows of a received batch."""
    return desk.registry.get(received.batch.programme), desk.received_batches.sheets(received, progress)


def _facts(programme: Programme, received: ReceivedBatch) -> str:
    lines = [
        programme.head.title,
        f"“{received.sender_name}”{moment_words(received.batch.created_at)} 签名报送，"
        f"{moment_words(received.arrived_at)} 收到。这里只能查看，不能改动。",
        *(f"超名额推荐的理由：{reason}" for reason in received.batch.reasons.values()),
    ]
    return "\n".join(lines)


def _cell_column(form: FormDefinition, field: Field, column: Column, marks: _Marks) -> TableColumn[SectionRow]:
    def mark(row: SectionRow) -> Correction | None:
        return marks.get((form.id, field.id, str(row.get(ROW_ID)), column.id))

    def text(row: SectionRow) -> str:
        words, correction = shown(row.get(column.id)), mark(row)
        if correction is None:
            return words
        before = f"原为“{correction.before}”" if correction.before else "原来空着"
        return f"{words}\n（{correction.by}更正，{before}）"

    return TableColumn(
        column.label, text, icon=lambda row: icon("pencil-simple", "caution") if mark(row) is not None else QIcon()
    )


def _correction_columns(titles: Mapping[str, str]) -> tuple[TableColumn[Correction], ...]:
    return (
        TableColumn("申报对象", lambda item: titles.get(item.case_id, "")),
        TableColumn("栏目", lambda item: item.label),
        TableColumn("原来", lambda item: item.before or "（空）"),
        TableColumn("改为", lambda item: item.after),
        TableColumn("谁改的", lambda item: item.by),
        TableColumn("签名时间", lambda item: moment_words(item.signed_at)),
    )
