"""LibreOffice opens what we write, and prints as many pages as our own press, give or take one."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pypdfium2 as pdfium

from desktop_app.documents.docx import docx_bytes
from desktop_app.documents.paper import PaperContext, build_paper
from desktop_app.documents.pdf import PdfPress
from desktop_app.documents.xlsx import xlsx_bytes
from desktop_app.domain.answers import FormAnswers, SectionRow
from tests.unit.documents.forms import FINGERPRINT, PARAGRAPH, jpeg, studio_form

MEMBERS: list[SectionRow] = [
    {"id": str(at), "name": f"职工{at}", "period": "2001-01—至今", "skill": "焊工"} for at in range(30)
]
ANSWERS: FormAnswers = {
    "unit": "杭州市临安区某某电器有限公司",
    "nature": "企业/民营",
    "photo": "d",
    "story": "\n".join([PARAGRAPH] * 30),
    "short_story": PARAGRAPH * 10,
    "members": MEMBERS,
    "opinion": "同意推荐。",
}


def converted(path: Path) -> tuple[int, str]:
    profile = f"-env:UserInstallation=file://{path.parent}/profile"
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", path.parent, path],
        check=True,
        capture_output=True,
    )
    with pdfium.PdfDocument(path.with_suffix(".pdf")) as document:
        text = "".join(page.get_textpage().get_text_range() for page in document)
        return len(document), "".join(text.split())


def test_libreoffice_opens_word_and_excel_files(press: PdfPress, tmp_path: Path) -> None:
    paper = build_paper(
        studio_form(), ANSWERS, fingerprint=FINGERPRINT, portraits={"d": jpeg()}, context=PaperContext("demo", 1)
    )
    word, excel = tmp_path / "word.docx", tmp_path / "excel.xlsx"
    word.write_bytes(docx_bytes([paper]))
    excel.write_bytes(xlsx_bytes(paper))
    pages, text = converted(word)
    assert abs(pages - press.page_counts([paper])[0]) <= 1
    assert "职工29" in text
    assert "职工29" in converted(excel)[1]
