"""Booklets: everything of a case in one bound file."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path

import pikepdf
import pypdfium2 as pdfium
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from desktop_app.documents.booklet import BookletFile, BookletPart, booklet_pdf, write_booklet
from desktop_app.documents.evidence_pages import MOST_PAGES, NotShown, add_pages
from desktop_app.documents.paper import PaperContext, build_paper
from desktop_app.documents.pdf import PdfPress
from desktop_app.domain.errors import Cancelled
from desktop_app.domain.progress import Progress
from tests.unit.documents.forms import FINGERPRINT, jpeg, small_form

CONTEXT = PaperContext("demo", 1)
FORM = build_paper(small_form(), {"name": "王䶮"}, fingerprint=FINGERPRINT, context=CONTEXT)


def file(
    data: bytes, media_type: str = "image/jpeg", name: str = "扫描.jpg", *, confirmed: bool = False
) -> BookletFile:
    return BookletFile("技师证书", name, media_type, lambda: data, confirmed)


def bound(press: PdfPress, files: Sequence[BookletFile]) -> bytes:
    return booklet_pdf(
        press, title="申报材料", cover_lines=["申报人：王䶮"], papers=[FORM], files=files, progress=Progress()
    )


def pdf(*sizes: tuple[float, float], **options: object) -> bytes:
    out = io.BytesIO()
    with pikepdf.new() as document:
        for size in sizes:
            document.add_blank_page(page_size=size)
        document.save(out, **options)  # type: ignore[arg-type]
    return out.getvalue()


def texts(data: bytes) -> list[str]:
    with pdfium.PdfDocument(data) as document:
        return ["".join(page.get_textpage().get_text_range().split()) for page in document]


def test_cover_contents_forms_and_evidence_follow_each_other(press: PdfPress) -> None:
    pages = texts(bound(press, [file(jpeg()), file(pdf((595, 842), (595, 842)), "application/pdf", "报告.pdf")]))
    assert len(pages) == 6
    assert "申报材料" in pages[0]
    assert "申报人：王䶮" in pages[0]
    assert pages[1].startswith("目录")
    assert "技师证书（扫描.jpg）2" in pages[1]
    assert "技师证书（报告.pdf）3" in pages[1]
    assert [f"—{number}—" in page for number, page in enumerate(pages[2:], start=1)] == [True] * 4
    assert "王䶮" in pages[2]


def test_bookmarks_lead_to_every_part(press: PdfPress) -> None:
    with pikepdf.open(io.BytesIO(bound(press, [file(jpeg())]))) as document, document.open_outline() as outline:
        assert [item.title for item in outline.root] == ["封面", "目录", "申报表", "技师证书（扫描.jpg）"]


def test_every_page_is_a4_upright_or_across(press: PdfPress) -> None:
    wide = file(pdf((2000, 1000), (100, 200)), "application/pdf", "宽.pdf")
    with pdfium.PdfDocument(bound(press, [wide, file(jpeg(900, 300))])) as document:
        sizes = [tuple(round(side / 72 * 25.4) for side in page.get_size()) for page in document]
    assert sizes == [(210, 297)] * 3 + [(297, 210), (210, 297), (297, 210)]


def test_a_page_that_is_turned_in_its_file_stands_as_it_is_seen(press: PdfPress) -> None:
    with pikepdf.open(io.BytesIO(pdf((595, 842)))) as document:
        document.pages[0].obj["/Rotate"] = 90
        out = io.BytesIO()
        document.save(out)
    with pdfium.PdfDocument(bound(press, [file(out.getvalue(), "application/pdf")])) as made:
        width, height = made[3].get_size()
    assert width > height


def test_copies_carry_the_line_of_confirmation_where_it_is_wanted(press: PdfPress) -> None:
    pages = texts(bound(press, [file(jpeg(), confirmed=True), file(jpeg(), name="另一张.jpg")]))
    assert ["复印件与原件核对无误" in page for page in pages] == [False, False, False, True, False]


@pytest.mark.parametrize(
    ("data", "media_type", "reason"),
    [
        (pdf((100, 100), encryption=pikepdf.Encryption(user="x", owner="y")), "application/pdf", "设有打开密码"),
        (b"%PDF-1.7 broken", "application/pdf", "已损坏"),
        (b"", "application/pdf", "已损坏"),
        (jpeg()[:100], "image/jpeg", "图片已损坏"),
        (b"\x00\x00\x00\x18ftypheic" + bytes(30), "image/heic", "HEIC"),
        (b"film", "video/mp4", "另附纸质件"),
        (pdf(*[(9, 9)] * (MOST_PAGES + 1)), "application/pdf", f"超过{MOST_PAGES}页"),
        (pdf(), "application/pdf", "没有页面"),
    ],
)
def test_a_file_that_cannot_be_shown_gets_a_page_that_names_it(
    press: PdfPress, data: bytes, media_type: str, reason: str
) -> None:
    pages = texts(bound(press, [file(data, media_type, "附件甲"), file(jpeg())]))
    assert len(pages) == 5
    assert "附件甲" in pages[3]
    assert reason in pages[3]


def test_a_page_that_cannot_be_shown_takes_its_file_back_out() -> None:
    with pikepdf.open(io.BytesIO(pdf((100, 100), (100, 100)))) as document:
        document.pages[1].obj["/Rotate"] = pikepdf.Name("/nonsense")
        out = io.BytesIO()
        document.save(out)
    with pikepdf.new() as booklet:
        with pytest.raises(NotShown):
            add_pages(booklet, out.getvalue(), "application/pdf")
        assert len(booklet.pages) == 0


@given(st.integers(0, 900), st.binary(min_size=1, max_size=40))
@settings(max_examples=40)
def test_pages_or_a_reason_come_of_any_damaged_pdf(at: int, noise: bytes) -> None:
    whole = pdf((200, 300), (300, 200))
    damaged = whole[:at] + noise + whole[at + len(noise) :]
    with pikepdf.new() as booklet:
        try:
            count = add_pages(booklet, damaged, "application/pdf")
        except NotShown:
            count = 0
        assert len(booklet.pages) == count


def test_the_same_content_gives_the_same_bytes(press: PdfPress) -> None:
    files = [file(jpeg(), confirmed=True), file(pdf((595, 842)), "application/pdf")]
    assert bound(press, files) == bound(press, files)


def test_forms_for_both_sides_begin_on_a_front_page(press: PdfPress) -> None:
    duplex = build_paper(small_form(page={"duplex": True}), {}, context=CONTEXT)
    pages = texts(booklet_pdf(press, title="册", cover_lines=[], papers=[FORM, duplex, duplex], files=[]))
    assert [at for at, page in enumerate(pages) if "姓" in page] == [2, 4, 6]


def test_binding_can_be_cancelled(press: PdfPress) -> None:
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        booklet_pdf(press, title="册", cover_lines=[], papers=[FORM], files=[], progress=progress)


def test_a_small_picture_is_not_blown_up(press: PdfPress) -> None:
    with pdfium.PdfDocument(bound(press, [file(jpeg(100, 100, "#000000"))])) as document:
        picture = document[3].render(scale=1).to_pil().convert("L")
    dark = Image.eval(picture, lambda value: 255 if value < 128 else 0).getbbox()
    assert dark is not None
    assert dark[2] - dark[0] < 120


def test_a_booklet_of_parts_numbers_all_pages_and_bookmarks_every_case(press: PdfPress, tmp_path: Path) -> None:
    parts = [
        BookletPart("", [FORM]),
        BookletPart("1. 王䶮（甲厂）", [FORM], [file(jpeg()), file(b"%PDF-1.7 broken", "application/pdf", "坏.pdf")]),
        BookletPart("2. 李四（乙厂）", [FORM], [file(pdf((595, 842)), "application/pdf", "报告.pdf")]),
    ]
    out = io.BytesIO()
    count = write_booklet(press, out, tmp_path, title="推荐材料", cover_lines=["推荐单位：某区"], parts=iter(parts))
    pages = texts(out.getvalue())
    assert len(pages) == count == 10
    assert ("推荐材料" in pages[0], "推荐单位：某区" in pages[0]) == (True, True)
    assert "1.王䶮（甲厂）3" in pages[1]
    assert "2.李四（乙厂）7" in pages[1]
    assert [f"—{number}—" in page for number, page in enumerate(pages[2:], start=1)] == [True] * 8
    assert "坏.pdf" in pages[6]
    with pikepdf.open(io.BytesIO(out.getvalue())) as document, document.open_outline() as outline:
        assert [item.title for item in outline.root][:2] == ["封面", "目录"]
        first = outline.root[3]
        assert first.title == "1. 王䶮（甲厂）"
        assert len(first.children) == 3
    again = io.BytesIO()
    write_booklet(press, again, tmp_path, title="推荐材料", cover_lines=["推荐单位：某区"], parts=iter(parts))
    assert again.getvalue() == out.getvalue()
