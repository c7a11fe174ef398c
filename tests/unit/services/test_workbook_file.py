"""Excel files from outside: whatever is wrong with them, one sentence says it, and nothing is read half."""

from __future__ import annotations

import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.services import workbook_file
from desktop_app.services.workbook_file import MAX_PARTS, BadWorkbook, CellKind, RawCell, read_workbook
from tests.unit.services.workbooks import rewritten, workbook

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"", "空文件"),
        (b"name,number\n", "不是 Excel"),
        (OLE + b"\0" * 600, "旧版"),
        (OLE + b"\0" * 64 + "EncryptedPackage".encode("utf-16-le"), "打开密码"),
        (b"PK\x03\x04 damaged", "已损坏"),
    ],
)
def test_what_is_no_workbook_is_told_by_kind(tmp_path: Path, content: bytes, word: str) -> None:
    path = tmp_path / "名册.xlsx"
    path.write_bytes(content)
    with pytest.raises(BadWorkbook, match=word) as caught:
        read_workbook(path)
    assert "没有导入任何内容" in str(caught.value)
    assert "名册.xlsx" in str(caught.value)


def test_a_missing_file_and_a_folder_are_told(tmp_path: Path) -> None:
    for path in (tmp_path / "none.xlsx", tmp_path):
        with pytest.raises(BadWorkbook, match="无法读取"):
            read_workbook(path)


def test_a_file_that_is_too_large_is_refused_before_it_is_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = workbook(tmp_path / "a.xlsx", {"人员": [("姓名",)]})
    monkeypatch.setattr(workbook_file, "MAX_FILE_BYTES", path.stat().st_size - 1)
    with pytest.raises(BadWorkbook, match="超过"):
        read_workbook(path)


def test_a_zip_bomb_is_refused_by_what_it_says_of_itself(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", {"人员": [("姓名",)]})
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive, archive.open("xl/media/a.bin", "w") as part:
        for _ in range(201):
            part.write(bytes(1024 * 1024))
    assert path.stat().st_size < 1024 * 1024
    with pytest.raises(BadWorkbook, match="展开后超过"):
        read_workbook(path)


def test_too_many_parts_are_refused(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", {"人员": [("姓名",)]})
    with zipfile.ZipFile(path, "a") as archive:
        for at in range(MAX_PARTS):
            archive.writestr(f"x/{at}", b"")
    with pytest.raises(BadWorkbook, match="展开后超过"):
        read_workbook(path)


def test_another_zip_file_is_no_workbook(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", b"<x/>")
    with pytest.raises(BadWorkbook, match="不是 Excel"):
        read_workbook(path)


def test_a_sheet_with_too_many_rows_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = workbook(tmp_path / "a.xlsx", {"人员": [("x",)] * 12})
    monkeypatch.setattr(workbook_file, "MAX_FILLED_ROWS", 11)
    with pytest.raises(BadWorkbook, match="超过 11 行"):
        read_workbook(path)


def test_a_wrong_dimension_hides_no_row(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", {"人员": [("甲",), ("乙",), ("丙",)]})
    rewritten(path, "xl/worksheets/sheet1.xml", b'<dimension ref="A1:A3"', b'<dimension ref="A1:A1"')
    assert [row.number for row in read_workbook(path)["人员"].rows] == [1, 2, 3]


def test_a_cell_at_the_end_of_the_sheet_is_read(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", {"人员": [("甲",), ("乙",)]})
    rewritten(path, "xl/worksheets/sheet1.xml", b'<row r="2"><c r="A2"', b'<row r="1048576"><c r="A1048576"')
    assert [row.number for row in read_workbook(path)["人员"].rows] == [1, 1048576]


def test_cells_are_told_apart_by_what_excel_holds(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", {"人员": [("甲", 1.5, 3.0, True, "=A1", "#N/A", None, "")]})
    assert read_workbook(path)["人员"].rows[0].cells == (
        RawCell(1, CellKind.TEXT, "甲"),
        RawCell(2, CellKind.NUMBER, "1.5"),
        RawCell(3, CellKind.NUMBER, "3"),
        RawCell(4, CellKind.TEXT, "是"),
        RawCell(5, CellKind.FORMULA, "=A1"),
        RawCell(6, CellKind.ERROR, "#N/A"),
    )


@given(at=st.integers(0, 10_000), byte=st.integers(0, 255), cut=st.booleans())
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_damaged_workbook_is_read_or_refused_never_more(tmp_path: Path, at: int, byte: int, cut: bool) -> None:
    path = workbook(tmp_path / "a.xlsx", {"人员": [("姓名", "身份证号"), ("甲", 1)]})
    data = bytearray(path.read_bytes())
    at %= len(data)
    if cut:
        del data[at:]
    else:
        data[at] = byte
    path.write_bytes(data)
    with suppress(BadWorkbook):
        read_workbook(path)


XML = st.sampled_from(
    [
        (b'r="A1"', b'r="ZZZZ99"'),
        (b't="inlineStr"', b't="d"'),
        (b't="inlineStr"', b't="s"'),
        (b"<v>1</v>", b"<v>1e999</v>"),
        (b"<v>1</v>", b"<v>x</v>"),
        (b'<row r="1"', b'<row r="x"'),
        (b"<sheetData>", b"<sheetData><sheetData>"),
        (b"<sheetData>", b"&lol;<sheetData>"),
    ]
)


@given(change=XML)
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_sheet_that_lies_is_read_or_refused(tmp_path: Path, change: tuple[bytes, bytes]) -> None:
    path = workbook(tmp_path / "a.xlsx", {"人员": [("姓名", "身份证号"), ("甲", 1)]})
    rewritten(path, "xl/worksheets/sheet1.xml", *change)
    with suppress(BadWorkbook):
        read_workbook(path)
