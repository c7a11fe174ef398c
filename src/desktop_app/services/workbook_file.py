"""Excel files from outside, opened with care: caps before anything is read, one sentence for each way they fail."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import Enum
from pathlib import Path

from openpyxl.reader.excel import ExcelReader
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException

from desktop_app.domain.errors import KnownError

MIB = 1024 * 1024
MAX_FILE_BYTES = 50 * MIB
MAX_UNPACKED_BYTES = 200 * MIB
MAX_PARTS = 2_000
MAX_COLUMNS = 100
MAX_FILLED_ROWS = 20_000
"""Of one sheet."""
_LAST_ROW = 1_048_576
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_HIDDEN_ROW = re.compile(rb"<(?:\w+:)?row\b(?=[^>]*\shidden=\"(?:1|true)\")[^>]*?\sr=\"(\d{1,7})\"")
_MERGED = re.compile(rb"<(?:\w+:)?mergeCell\b[^>]*?\sref=\"([A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7})\"")
_MALFORMED = (
    InvalidFileException,
    zipfile.BadZipFile,
    zlib.error,
    SyntaxError,  # the parser's ParseError is one
    ValueError,
    TypeError,
    LookupError,
    AttributeError,
    EOFError,
    OverflowError,
    NotImplementedError,
    RuntimeError,
)
"""What the reader raises for content that is not what it says."""


class BadWorkbook(KnownError):
    """The file is none that can be read; nothing was imported."""

    def __init__(self, name: str, why: str, remedy: str) -> None:
        super().__init__(f"“{name}”{why}，没有导入任何内容。{remedy}")


class CellKind(Enum):
    """What Excel holds in a cell."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    FORMULA = "formula"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class RawCell:
    """One cell that is not empty."""

    column: int
    """From 1."""
    kind: CellKind
    text: str
    """Text; a number in full; a day as ``YYYY-MM-DD``; a formula or an error as Excel writes it."""


@dataclass(frozen=True, slots=True)
class RawRow:
    """One row with something in it."""

    number: int
    """From 1, as Excel shows it."""
    cells: tuple[RawCell, ...]


@dataclass(frozen=True, slots=True)
class RawSheet:
    """One sheet as it is in the file."""

    title: str
    rows: tuple[RawRow, ...]
    hidden_rows: frozenset[int]
    merged: tuple[str, ...]
    """Ranges such as ``C7:C9``."""


def cell_name(column: int, row: int) -> str:
    """Return how Excel calls a cell, such as ``C7``."""
    return f"{get_column_letter(column)}{row}"


def read_workbook(path: Path) -> dict[str, RawSheet]:
    """Return the sheets of an ``.xlsx`` file by title. Raises :class:`BadWorkbook`."""
    data = _contents(path)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _refuse_unfit(path.name, archive)
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                return _sheets(path.name, data, archive)
    except _MALFORMED as error:
        raise BadWorkbook(path.name, "已损坏，或不是 Excel 工作簿", "请用 Excel 或 WPS 打开后另存为 .xlsx。") from error


def _contents(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            data = stream.read(MAX_FILE_BYTES + 1)
    except OSError as error:
        why = f"无法读取（{error.strerror or error}）"
        raise BadWorkbook(path.name, why, "请确认文件还在原处、没有被其他程序独占，然后重试。") from error
    if len(data) > MAX_FILE_BYTES:
        raise BadWorkbook(path.name, f"超过 {MAX_FILE_BYTES // MIB} MiB", "请删去无关的工作表和图片，或分成几个文件。")
    if not data:
        raise BadWorkbook(path.name, "是空文件", "请换一个文件。")
    if data.startswith(_OLE):
        raise _old_or_locked(path.name, data)
    if not data.startswith(_ZIP):
        raise BadWorkbook(path.name, "不是 Excel 工作簿（.xlsx）", "请用 Excel 或 WPS 打开后另存为 .xlsx。")
    return data


def _old_or_locked(name: str, data: bytes) -> BadWorkbook:
    if _ENCRYPTED in data:
        return BadWorkbook(name, "设有打开密码", "请在 Excel 或 WPS 中去掉密码，另存后重试。")
    return BadWorkbook(name, "是旧版 Excel 文件（.xls）", "请用 Excel 或 WPS 打开后另存为 .xlsx。")


def _refuse_unfit(name: str, archive: zipfile.ZipFile) -> None:
    parts = archive.infolist()
    if any(part.flag_bits & 1 for part in parts):
        raise BadWorkbook(name, "设有密码", "请去掉密码，另存后重试。")
    if not any(part.filename == "[Content_Types].xml" for part in parts):
        raise BadWorkbook(name, "不是 Excel 工作簿（.xlsx）", "请用 Excel 或 WPS 打开后另存为 .xlsx。")
    if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED_BYTES:
        remedy = "请新建一个工作簿，只把名册的内容粘贴过去。"
        raise BadWorkbook(name, f"展开后超过 {MAX_UNPACKED_BYTES // MIB} MiB", remedy)


def _sheets(name: str, data: bytes, archive: zipfile.ZipFile) -> dict[str, RawSheet]:
    reader = ExcelReader(io.BytesIO(data), read_only=True, keep_links=False)
    reader.read()
    try:
        paths = {sheet.name: rel.target for sheet, rel in reader.parser.find_sheets()}
        found: dict[str, RawSheet] = {}
        for sheet in reader.wb.worksheets:
            xml = archive.read(paths[sheet.title])
            hidden = frozenset(int(row) for row in _HIDDEN_ROW.findall(xml))
            merged = tuple(area.decode() for area in _MERGED.findall(xml))
            found[sheet.title] = RawSheet(sheet.title, tuple(_rows(name, sheet)), hidden, merged)
        return found
    finally:
        reader.wb.close()


def _rows(name: str, sheet: object) -> Iterator[RawRow]:
    sheet.reset_dimensions()  # type: ignore[attr-defined]  # the file's own figure may be wrong
    count = 0
    for number, cells in enumerate(sheet.iter_rows(), start=1):  # type: ignore[attr-defined]
        if number > _LAST_ROW:
            return
        raw = tuple(
            found for at, cell in enumerate(cells[:MAX_COLUMNS], start=1) if (found := _raw(at, cell)) is not None
        )
        if not raw:
            continue
        count += 1
        if count > MAX_FILLED_ROWS:
            raise BadWorkbook(name, f"里的一张表超过 {MAX_FILLED_ROWS} 行", "请分成几个文件导入。")
        yield RawRow(number, raw)


def _raw(column: int, cell: object) -> RawCell | None:
    value, kind = getattr(cell, "value", None), getattr(cell, "data_type", "n")
    if value is None or value == "":
        return None
    if kind == "f":
        return RawCell(column, CellKind.FORMULA, str(value))
    if kind == "e":
        return RawCell(column, CellKind.ERROR, str(value))
    if isinstance(value, bool):
        return RawCell(column, CellKind.TEXT, "是" if value else "否")
    if isinstance(value, (date, datetime)):
        return RawCell(column, CellKind.DATE, f"{value:%Y-%m-%d}")
    if isinstance(value, (time, timedelta)):
        return RawCell(column, CellKind.TEXT, str(value))
    if isinstance(value, (int, float)):
        return RawCell(column, CellKind.NUMBER, _number_words(value))
    return RawCell(column, CellKind.TEXT, str(value))


def _number_words(value: int | float) -> str:
    return f"{value:.0f}" if float(value).is_integer() else repr(value)
