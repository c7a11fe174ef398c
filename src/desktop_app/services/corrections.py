"""Corrections: what the levels below wrote over on the summary sheets that cases came up with, and who signed it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from desktop_app.domain.answers import ROW_ID, Answers, Scalar, SectionRow, is_blank, rows_of
from desktop_app.domain.case import Case
from desktop_app.domain.place import Place
from desktop_app.library import Library
from desktop_app.package.answers_json import read_answers
from desktop_app.package.manifest_fields import moment
from desktop_app.package.provenance import Hop
from desktop_app.programmes.batch_papers import Contribution
from desktop_app.programmes.fields import Field
from desktop_app.programmes.programme import Programme
from desktop_app.services.chain import Chain


@dataclass(frozen=True, slots=True)
class Correction:
    """One cell of a case's row that a level wrote over."""

    case_id: str
    form: str
    field: str
    column: str
    label: str
    """The column's heading."""
    before: str
    """What stood there below; empty where nothing did."""
    after: str
    by: str
    """Name on the card of the desk that wrote it."""
    unit: str
    """The recommending unit of its batch."""
    signed_at: datetime
    """Aware, UTC, by that desk's clock."""

    @property
    def place(self) -> Place:
        """The cell in the row of the case."""
        return Place(form=self.form, field=self.field, row=self.case_id, column=self.column)


class Corrections:
    """Reads the corrections that came with the cases of one library."""

    def __init__(self, library: Library, chain: Chain) -> None:
        self._library = library
        self._chain = chain

    def laid_over(
        self, programme: Programme, case: Case, own: Contribution
    ) -> tuple[Contribution, tuple[Correction, ...]]:
        """Return what a case brings with the corrections of the levels below on top, a higher one's over a lower's."""
        if not case.sender:
            return own, ()
        rows = {at: dict(row) for at, row in own.rows.items()}
        found: list[Correction] = []
        for hop in self._chain.road(case).hops:
            for field, form, cells in _rows_of(programme, self._answers(hop), case.id):
                row = rows.setdefault((form, field.id), {})
                found += _changed(hop, case.id, form, field, row, cells)
                row.update({name: value for name, value in cells.items() if not is_blank(value)})
        return replace(own, rows=rows), tuple(found)

    def _answers(self, hop: Hop) -> Answers:
        batch = self._library.received_batches.find(hop.digest) if hop.manifest.batch is not None else None
        return {} if batch is None else read_answers(batch.answers)


def _rows_of(programme: Programme, answers: Answers, case_id: str) -> Iterator[tuple[Field, str, SectionRow]]:
    """Yield the cells that a batch has in the rows of a case, only those that the definition knows."""
    for form in programme.forms:
        for field in form.fields if form.of_batch else ():
            if field.from_cases:
                for row in rows_of(answers.get(form.id, {}).get(field.id)):
                    if row.get(ROW_ID) == case_id:
                        known = {column.id for column in field.columns}
                        yield field, form.id, {name: value for name, value in row.items() if name in known}


def _changed(
    hop: Hop, case_id: str, form: str, field: Field, row: SectionRow, cells: SectionRow
) -> Iterator[Correction]:
    batch = hop.manifest.batch
    for column in field.columns:
        value = cells.get(column.id)
        if not is_blank(value) and value != row.get(column.id):
            yield Correction(
                case_id,
                form,
                field.id,
                column.id,
                column.label,
                _text(row.get(column.id)),
                _text(value),
                hop.manifest.sender.name,
                batch.title if batch is not None else "",
                moment(hop.manifest.created_at),
            )


def _text(value: Scalar | None) -> str:
    if isinstance(value, bool):
        return "是" if value else "否"
    return "" if value is None else str(value)
