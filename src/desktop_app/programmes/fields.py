"""Fields: what a form asks, one entry per question, independent of where the paper puts it."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any, Self

from pydantic import Field as Key
from pydantic import model_validator

from desktop_app.domain.answers import is_blank
from desktop_app.programmes.strict import Definition, Expression, Identifier, Text


class FieldType(StrEnum):
    """What kind of answer a field takes. In brackets: how the answer is stored (see ``domain.answers``)."""

    TEXT = "text"
    """One line (str)."""
    PARAGRAPHS = "paragraphs"
    """Running text with line breaks (str)."""
    INTEGER = "integer"
    """A whole number (str of digits; other text is a finding)."""
    NUMBER = "number"
    """A decimal number (str)."""
    DATE = "date"
    """A day, normalised to YYYY-MM-DD when it can be read (str)."""
    MONTH = "month"
    """A month, normalised to YYYY-MM when it can be read (str)."""
    PERIOD = "period"
    """From month to month, normalised to ``YYYY-MM—YYYY-MM`` or ``YYYY-MM—至今`` (str)."""
    ID_NUMBER = "id_number"
    """Resident identity number, GB 11643-1999, 18 characters (str)."""
    PHONE = "phone"
    """Telephone or mobile number (str)."""
    EMAIL = "email"
    """E-mail address (str)."""
    POSTCODE = "postcode"
    """Six digits (str)."""
    CHOICE = "choice"
    """One of the options (str: the option's value; nested options as ``outer/inner``)."""
    CHOICES = "choices"
    """Any of the options (list of str)."""
    CHECK = "check"
    """One box (bool)."""
    PHOTO = "photo"
    """A portrait (str: digest of the attachment at this field's place)."""
    OPINION = "opinion"
    """Text of an opinion block that somebody stamps or signs (str)."""
    ROWS = "rows"
    """A repeating section (list of section rows)."""


class Option(Definition):
    """One choice. ``options`` nests a second level that can be chosen only within this one.

    Written short, a text is an option of that value; an answer of the second level is stored ``outer/inner``.
    """

    value: Text
    """What is stored and compared, without a slash."""
    label: str | None = None
    """What is shown; the value when left out."""
    options: tuple[Option, ...] = ()
    """The second level."""

    @model_validator(mode="before")
    @classmethod
    def _short(cls, value: Any) -> Any:
        return {"value": value} if isinstance(value, str) else value

    @property
    def shown(self) -> str:
        """The label, or the value where there is none."""
        return self.label if self.label is not None else self.value


def option_values(options: tuple[Option, ...], prefix: str = "") -> tuple[str, ...]:
    """Return every value that can be chosen, outer ones before their inner ones, inner ones as ``outer/inner``."""
    found: list[str] = []
    for option in options:
        value = prefix + option.value
        found += [value, *option_values(option.options, f"{value}/")]
    return tuple(found)


class Level(StrEnum):
    """The levels above the nominee, in the order in which a case goes up."""

    UNIT = "unit"
    """The unit (所在单位, 申报单位)."""
    DISTRICT = "district"
    """District, department or association that recommends (区县、主管部门、行业协会)."""
    CITY = "city"
    """The city, its experts and committees among it (市)."""
    PROVINCE = "province"
    """The province, its experts and committees among it (省)."""


class PhotoSize(Definition):
    """Printed size of a portrait and the least number of pixels it needs."""

    width_mm: float = Key(default=35.0, gt=0, le=100)
    """Printed width in mm."""
    height_mm: float = Key(default=45.0, gt=0, le=100)
    """Printed height in mm."""
    min_pixels: tuple[int, int] = (295, 413)
    """Width and height in pixels; 295 × 413 is the Chinese one-inch photograph at 300 dpi."""


class Column(Definition):
    """One column of a repeating section; like a field, but it cannot nest."""

    id: Identifier
    """Unique in its field; not ``id``, ``index`` or ``files``."""
    label: Text
    """As printed in the head of the column."""
    type: Annotated[FieldType, Key(strict=False)] = FieldType.TEXT
    """As for a field, except ``rows``, ``photo`` and ``opinion``."""
    required: bool = False
    """Whether every filled row must have it."""
    max_chars: int | None = Key(default=None, gt=0)
    """As for a field."""
    soft_max_chars: bool = False
    """As for a field."""
    room: int | None = Key(default=None, gt=0)
    """As for a field."""
    options: tuple[Option, ...] = ()
    """For ``choice`` and ``choices``."""
    derive: Expression | None = None
    """Summary sheets: the cell's value out of one case, with the case's forms as names. The user may overrule it."""
    compute: Expression | None = None
    """Value computed out of the row (named ``row``) and the case; not editable."""
    example: str = ""
    """The notice's own example or format hint, shown as a placeholder."""
    note: str = ""
    """As for a field."""
    format: str = ""
    """How a date prints, as for a field."""
    printed: bool = True
    """False for a column that rules need and the paper does not show."""
    level: Annotated[Level, Key(strict=False)] | None = None
    """As for a field."""
    record: str = ""
    """In a section with ``record``: the column of the record's section that fills this one, where its id is another."""

    @model_validator(mode="after")
    def _no_nesting(self) -> Self:
        if self.type in (FieldType.ROWS, FieldType.PHOTO, FieldType.OPINION):
            raise ValueError(f"列“{self.id}”的类型不能是 {self.type.value}")
        return self


class FixedRow(Definition):
    """A row that the paper prints already, such as a department to be consulted; people fill its other cells."""

    id: Identifier
    """The row's stable id."""
    values: dict[Identifier, str] = Key(default_factory=dict)
    """Column id to printed text."""
    when: Expression | None = None
    """Condition over the case under which this row is asked for."""


class Field(Definition):
    """One question of a form."""

    id: Identifier
    """Unique in its form."""
    label: Text
    """The label as the notice prints it, with single spaces removed between Chinese characters (layout keeps them)."""
    type: Annotated[FieldType, Key(strict=False)] = FieldType.TEXT
    """What kind of answer it takes; see the table of types."""
    required: bool | Expression = False
    """True, false, or a condition over the case."""
    max_chars: int | None = Key(default=None, gt=0)
    """Limit that the notice sets, counted as Word counts (``domain.text_count``)."""
    soft_max_chars: bool = False
    """The limit is approximate (1000字左右): a warning, from a fifth above the limit."""
    room: int | None = Key(default=None, gt=0)
    """About how many characters its cell has room for, where the notice sets no limit: more is a warning."""
    example: str = ""
    """The notice's own hint (``格式： 19xx-07``), shown as a placeholder, never printed as an answer."""
    note: str = ""
    """An explanation under the editor, from the notice (``说明：须和单位公章相同``)."""
    clause: str = ""
    """Clause of the notice; the form's own when left out."""
    options: tuple[Option, ...] = ()
    """For ``choice`` and ``choices``."""
    columns: tuple[Column, ...] = ()
    """For ``rows``: what each section row holds."""
    fixed_rows: tuple[FixedRow, ...] = ()
    """Rows that always exist; more can be added only when ``extendable``."""
    extendable: bool = True
    """Whether rows can be added to the fixed ones."""
    min_rows: int = Key(default=0, ge=0)
    """Least number of filled rows."""
    max_rows: int | None = Key(default=None, gt=0)
    """Most rows."""
    photo: PhotoSize | None = None
    """For ``photo``: printed size and pixels."""
    compute: Expression | None = None
    """Value computed out of the case; shown, not editable."""
    suggest: Expression | None = None
    """Value proposed while the field is blank, such as the sex that an ID number tells."""
    template: str = ""
    """Starting text of a narrative; ``{{form.field}}`` takes the case's answers."""
    batch: str = ""
    """Text of this field on the paper of a batch, until the recommending unit writes over it: ``{{form.field}}`` stands
    for the answers of all its cases joined by 、, ``{{batch.unit}}`` for the unit's name, ``{{batch.count}}`` for the
    number of cases."""
    record: str = ""
    """Standard fact that fills this field: ``person.<fact>`` or ``unit.<fact>`` (``domain.records``)."""
    format: str = ""
    """How a date prints: ``YYYY-MM`` (default), ``YYYY.MM``, ``YYYY年M月``, ``YYYY年M月D日``."""
    from_cases: bool = False
    """Summary sheets: one row per case of the batch, columns by their ``derive``."""
    printed: bool = True
    """False for a question that rules need and the paper does not show; it is asked below the paper on screen."""
    level: Annotated[Level, Key(strict=False)] | None = None
    """Who above the nominee writes it (opinions, their dates, votes); the nominee's side when left out."""

    @model_validator(mode="after")
    def _shape_fits_type(self) -> Self:
        if (self.type is FieldType.ROWS) != bool(self.columns):
            raise ValueError(f"栏目“{self.id}”：类型 rows 必须有 columns，其他类型不能有")
        if (self.type in (FieldType.CHOICE, FieldType.CHOICES)) != bool(self.options):
            raise ValueError(f"栏目“{self.id}”：类型 choice、choices 必须有 options，其他类型不能有")
        if self.compute is not None and self.suggest is not None:
            raise ValueError(f"栏目“{self.id}”：compute 与 suggest 只能有一个")
        return self

    def left_blank(self, value: object) -> bool:
        """Whether ``value`` counts as not answered."""
        return is_blank(value)

    def column(self, column_id: str) -> Column | None:
        """Return the column with this id, or None."""
        return next((column for column in self.columns if column.id == column_id), None)
