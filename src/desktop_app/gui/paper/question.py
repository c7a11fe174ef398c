"""What one editor asks: a field of a form, or one column of a section row, seen alike."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.programmes.fields import Column, Field, FieldType, Option, PhotoSize


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to be answered in one editor."""

    label: str
    """As the form prints it; for a column, the section's label first: ``经历 · 起止年月``."""
    type: FieldType
    max_chars: int | None = None
    soft_max_chars: bool = False
    options: tuple[Option, ...] = ()
    example: str = ""
    note: str = ""
    clause: str = ""
    format: str = ""
    photo: PhotoSize | None = None
    computed: bool = False
    """Filled by the program, not editable."""
    derived: bool = False
    """Filled by the program until somebody writes over it (summary sheets)."""

    @property
    def long(self) -> bool:
        """Whether the answer is running text, in which Enter makes a new line."""
        return self.type in (FieldType.PARAGRAPHS, FieldType.OPINION)


def question_of_field(field: Field) -> Question:
    """Return the question that a field asks."""
    return Question(
        label=field.label, type=field.type, max_chars=field.max_chars, soft_max_chars=field.soft_max_chars,
        options=field.options, example=field.example, note=field.note, clause=field.clause, format=field.format,
        photo=field.photo, computed=field.compute is not None,
    )  # fmt: skip


def question_of_column(section: Field, column: Column) -> Question:
    """Return the question that a column of a repeating section asks in each row."""
    return Question(
        label=f"{section.label} · {column.label}", type=column.type, max_chars=column.max_chars,
        soft_max_chars=column.soft_max_chars, options=column.options, example=column.example, note=column.note,
        format=column.format, computed=column.compute is not None, derived=column.derive is not None,
    )  # fmt: skip
