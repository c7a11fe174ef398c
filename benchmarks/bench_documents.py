"""Documents: a preview after an edit, and the PDF of a case beside LibreOffice converting our Word file.

Both on the same content: the 申报表 of ``hangzhou-chief-technician-2021``, filled so that it takes eight pages, with
twelve career rows and a portrait. LibreOffice converts with a profile that is already made; it must start for every
conversion, which is how it is used, so its best of three runs is what counts.
"""

from __future__ import annotations

import io
import re
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable
from functools import cache
from pathlib import Path

from PIL import Image

from benchmarks.figure import Figure
from benchmarks.timing import milliseconds
from desktop_app.documents.docx import docx_bytes
from desktop_app.documents.fonts import FontShelf
from desktop_app.documents.paper import Paper, PaperContext, build_paper
from desktop_app.documents.pdf import PdfPress
from desktop_app.domain.answers import FormAnswers, SectionRow
from desktop_app.programmes.forms import FormDefinition
from desktop_app.programmes.registry import Registry

RESOURCES = Path(__file__).resolve().parents[1] / "resources"
PROGRAMME = "hangzhou-chief-technician-2021"
EDITS = 60
PPI = 96
_FINGERPRINT = "3f2a90b1c4d5e6f7" * 4
_PARAGRAPH = (
    "本人自1998年进入企业以来，一直从事数控机床的装配、调试与维修工作，先后主持完成车间设备技术改造项目十二项，"
    "解决关键生产技术难题三十余个，累计为企业节约成本一千二百余万元。"
)


def run() -> list[Figure]:
    """Measure and return the figures."""
    form = _application()
    press = PdfPress(RESOURCES / "documents", FontShelf())
    return [*_preview(press, form), *_beside_libreoffice(press, form)]


def _application() -> FormDefinition:
    form = Registry(RESOURCES / "programmes").newest(PROGRAMME).form("application")
    assert form is not None
    return form


def _paper(form: FormDefinition, edit: str, fingerprint: str) -> Paper:
    career: list[SectionRow] = [
        {
            "id": str(at),
            "period": f"{1994 + 2 * at}-09—{1996 + 2 * at}-08",
            "what": "从事机修钳工工作",
            "witness": "张建国",
        }
        for at in range(12)
    ]
    answers: FormAnswers = {
        "name": "王䶮", "sex": "男", "birth": "1976-07", "occupation": "机修钳工",
        "unit": "杭州余杭仁和精密机械制造有限公司", "grade": "高级技师", "phone": "13805710001",
        "id_number": "330106197607120016", "photo": "portrait", "career": career, "unit_opinion": "同意推荐。",
    }  # fmt: skip
    paragraphs = {"specialty": 3, "contest": 2, "method": 2, "innovation": 5, "contribution": 4, "personal_summary": 16}
    for field, count in paragraphs.items():
        answers[field] = "\n".join([_PARAGRAPH] * count)
    answers["personal_summary"] = f"{answers['personal_summary']}{edit}"
    context = PaperContext(PROGRAMME, 1)
    portraits = {"portrait": _portrait()}
    return build_paper(form, answers, title="王䶮", fingerprint=fingerprint, portraits=portraits, context=context)


@cache
def _portrait() -> bytes:
    """A picture with as much detail as a photograph has, so that it weighs as much."""
    out = io.BytesIO()
    Image.effect_noise((413, 551), 20).convert("RGB").save(out, "JPEG", quality=90)
    return out.getvalue()


def _preview(press: PdfPress, form: FormDefinition) -> list[Figure]:
    """From changed answers to the PNG of the page in view: render model, compile, rasterise."""
    times, pages = [], 0
    for edit in range(EDITS):
        started = time.perf_counter()
        pages = press.page_png(_paper(form, f"第{edit}次修改", ""), 5, PPI).count
        times.append((time.perf_counter() - started) * 1000)
    warm = sorted(times[3:])
    p95 = warm[int(len(warm) * 0.95)]
    what = f"preview of one page after an edit, {pages}-page form"
    return [
        Figure(f"{what}, median", statistics.median(warm), "ms", aim="aim 50 ms"),
        Figure(f"{what}, p95", p95, "ms"),
        Figure("first preview, fonts looked up and nothing cached", times[0], "ms"),
    ]


def _beside_libreoffice(press: PdfPress, form: FormDefinition) -> list[Figure]:
    papers = [_paper(form, "定稿", _FINGERPRINT)]
    cold = milliseconds(lambda: PdfPress(RESOURCES / "documents", FontShelf()).pdf(papers))
    ours = min(milliseconds(_each_time_new(press, form, edit)) for edit in range(5))
    with tempfile.TemporaryDirectory() as folder:
        word = Path(folder) / "case.docx"
        word.write_bytes(docx_bytes(papers))
        theirs = min(milliseconds(lambda: _converted(word)) for _ in range(3))
    peer = f"{_libreoffice_version()} on our DOCX: {theirs:.0f} ms"
    return [
        Figure("PDF/A of one case, program running", ours, "ms", peer, theirs / ours, "aim 30 x"),
        Figure("PDF/A of one case, fonts looked up first", cold, "ms", peer, theirs / cold),
        Figure("Word file of one case", milliseconds(lambda: docx_bytes(papers)), "ms"),
    ]


def _each_time_new(press: PdfPress, form: FormDefinition, edit: int) -> Callable[[], bytes]:
    """The PDF of a case that has just been fixed as a revision: content and fingerprint both new to the press."""
    return lambda: press.pdf([_paper(form, f"第{edit}稿", f"{edit:x}" * 64)])


def _converted(word: Path) -> None:
    profile = f"-env:UserInstallation=file://{word.parent}/profile"
    words = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(word.parent), str(word)]
    subprocess.run(words, check=True, capture_output=True)
    assert word.with_suffix(".pdf").stat().st_size > 0


def _libreoffice_version() -> str:
    said = subprocess.run(["soffice", "--version"], check=True, capture_output=True, text=True).stdout
    found = re.search(r"LibreOffice [\d.]+", said)
    return found[0] if found else "LibreOffice"
