"""Repeating sections: how many rows, and periods that end before they begin or lie over each other."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_app.checks.subject import Question, Subject, filled_rows
from desktop_app.domain.finding import Finding, Severity
from desktop_app.domain.partial_date import Period, read_period
from desktop_app.programmes.fields import FieldType

MIN_ROWS = "min_rows"
MAX_ROWS = "max_rows"
REVERSED = "period_reversed"
OVERLAP = "period_overlap"

_NOW = "9999-99"


def check(subject: Subject) -> Iterator[Finding]:
    """Yield findings for sections with too few or too many rows, and warnings for odd periods."""
    for question in subject.fields:
        if question.type is FieldType.ROWS:
            yield from _number_of_rows(question)
    for column in _period_columns(subject):
        yield from _odd_periods(column)


def _number_of_rows(question: Question) -> Iterator[Finding]:
    count, field = len(filled_rows(question.value)), question.field
    if count < field.min_rows and (count > 0 or field.required is False):
        message = f"{question.named}填写了 {count} 行，至少需要 {field.min_rows} 行。"
        yield question.finding(MIN_ROWS, Severity.ERROR, message, f"请再补充 {field.min_rows - count} 行。")
    if field.max_rows is not None and count > field.max_rows:
        message = f"{question.named}填写了 {count} 行，最多 {field.max_rows} 行。"
        yield question.finding(MAX_ROWS, Severity.ERROR, message, f"请保留最主要的 {field.max_rows} 行。")


def _period_columns(subject: Subject) -> list[list[Question]]:
    """The period cells of each section, column by column."""
    columns: dict[tuple[str, str, str], list[Question]] = {}
    for question in subject.cells:
        if question.column is not None and question.type is FieldType.PERIOD:
            columns.setdefault((question.form.id, question.field.id, question.column.id), []).append(question)
    return list(columns.values())


def _odd_periods(cells: list[Question]) -> Iterator[Finding]:
    read = [(question, period) for question in cells if (period := read_period(question.text)) is not None]
    for question, period in read:
        if _end(period) < period.start:
            message = f"{question.named}的结束年月早于开始年月（{period}）。"
            yield question.finding(REVERSED, Severity.WARNING, message, "请核对起止年月，可能写反了。")
    yield from _overlaps([(question, period) for question, period in read if _end(period) >= period.start])


def _overlaps(read: list[(tuple[Question, Period])]) -> Iterator[Finding]:
    """Warn at each row that begins before an earlier one has ended; sharing one month is no overlap."""
    lasting: tuple[Question, Period] | None = None
    for question, period in sorted(read, key=lambda pair: (pair[1].start, _end(pair[1]), pair[0].row_number)):
        if lasting is not None and period.start < _end(lasting[1]):
            message = f"{question.named}（{period}）与第 {lasting[0].row_number} 行（{lasting[1]}）的时间有重叠。"
            yield question.finding(
                OVERLAP, Severity.WARNING, message, "请核对起止年月；确实同时进行的（如在职学习），不必改动。"
            )
        if lasting is None or _end(period) > _end(lasting[1]):
            lasting = (question, period)


def _end(period: Period) -> str:
    return period.end or _NOW
