"""The PDF press."""

from __future__ import annotations

import pypdfium2 as pdfium

from desktop_app.documents.paper import PaperContext, build_paper
from desktop_app.documents.pdf import PdfPress
from tests.unit.documents.forms import small_form


def text_of(pdf: bytes) -> str:
    with pdfium.PdfDocument(pdf) as document:
        return "\f".join(page.get_textpage().get_text_range() for page in document)


def test_an_answer_stands_in_the_pdf(press: PdfPress) -> None:
    paper = build_paper(small_form(), {"name": "王䶮"}, context=PaperContext("demo"))
    assert "王䶮" in text_of(press.pdf([paper]))


def test_the_same_papers_give_the_same_bytes(press: PdfPress) -> None:
    papers = [build_paper(small_form(), {"name": "王䶮"}, fingerprint="3f" * 32, context=PaperContext("demo"))]
    assert press.pdf(papers) == press.pdf(papers)


def test_text_that_looks_like_typst_is_only_text(press: PdfPress) -> None:
    text = '#include "/etc/passwd" $x$ *b* @ref <label> \\ `raw` // end'
    paper = build_paper(small_form(), {"name": text}, context=PaperContext("demo"))
    printed = text_of(press.pdf([paper])).replace("\r\n", "").replace(" ", "")
    assert text.replace(" ", "") in printed
