"""The PDF press: papers in, PDF/A-2b or page pictures out, through one Typst compiler that is kept between calls."""

from __future__ import annotations

import base64
import json
import re
import threading
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

import pypdfium2 as pdfium
import typst

from desktop_app.documents.fonts import FontShelf
from desktop_app.documents.images import picture_size
from desktop_app.documents.page_code import PageCode, code_svg
from desktop_app.documents.page_picture import page_png
from desktop_app.documents.paper_parts import NarrativeParagraph, Paper, PaperBreak, PaperCell, PaperTable, Run, plain
from desktop_app.domain.errors import KnownError

_FORM = ("form.typ", "press")
_OVERLAY = ("overlay.typ", "overlay")
_NOTICE = "notice.typ"
_TIMESTAMP = 946684800
"""2000-01-01T00:00:00Z: documents carry no time of their own, so that the same content gives the same bytes."""
_LONG_WORD = 40
"""Letters: a word this long may be broken anywhere, even in a line as wide as the page."""
_BEFORE_LETTER = re.compile(
    r"(?<=.)(?=[!-~\u00a1-\u02ff\u0370-\u0482\u048a-\u2e7f])(?![\u200d\ufe0e\ufe0f\u0300-\u036f])"
)
MOST_ROWS = 2000
"""Rows of one paper that a PDF is made of: 170 pages of a summary, 700 MB of memory while they are laid out."""


class PaperTooLong(KnownError):
    """A summary with more rows than can be laid out at once."""

    def __init__(self, title: str, rows: int) -> None:
        super().__init__(
            f"《{title}》有 {rows} 行，超过 PDF 一次可排的 {MOST_ROWS} 行。内容没有丢失，请导出 Excel，或分批导出。"
        )


@dataclass(frozen=True, slots=True)
class PagePicture:
    """One page of a preview."""

    png: bytes
    page: int
    """From 0."""
    count: int
    """Pages in all."""


@dataclass(frozen=True, slots=True)
class StampPlace:
    """One line of the stamp list."""

    form: str
    page: int
    """Page of the form, from 1."""
    by: str
    """Who stamps or signs."""
    mark: str
    """``seal`` or ``signature``."""


@dataclass(frozen=True, slots=True)
class OverlayPage:
    """What a booklet prints over one of its pages; sizes in mm."""

    width: float
    height: float
    number: str
    confirmed: bool
    """Whether it carries the line “复印件与原件核对无误”."""


class PdfPress:
    """Prints papers. Safe to share between threads; one print at a time."""

    def __init__(self, template_folder: Path, fonts: FontShelf) -> None:
        self._templates = template_folder
        self._fonts = fonts
        self._lock = threading.RLock()
        self._compiler: typst.Compiler | None = None
        self._known_pages: dict[str, int] = {}

    def pdf(self, papers: Sequence[Paper]) -> bytes:
        """Return one PDF/A-2b with all papers in order, each with its own page numbers and a bookmark.

        The same papers, template and fonts give the same bytes.
        """
        return self._printed(papers, archival=True)

    def pages_png(self, paper: Paper, ppi: float) -> list[bytes]:
        """Return every page as a PNG picture at ``ppi`` pixels an inch."""
        with pdfium.PdfDocument(self._printed([paper], archival=False)) as document:
            return [page_png(document, page, ppi) for page in range(len(document))]

    def page_png(self, paper: Paper, page: int, ppi: float) -> PagePicture:
        """Return one page (from 0; the last one when there are fewer) as a PNG picture; the quick way for previews."""
        with pdfium.PdfDocument(self._printed([paper], archival=False)) as document:
            count = len(document)
            shown = min(max(page, 0), count - 1)
            return PagePicture(page_png(document, shown, ppi), shown, count)

    def stamps(self, paper: Paper) -> list[StampPlace]:
        """Return where a paper is to be stamped or signed, in the order of its pages."""
        _refuse_too_long(paper)
        images = {digest: portrait_svg(data) for digest, data in paper.portraits.items()}
        with self._lock:
            compiler = typst.Compiler(
                _source(*_FORM, self._model([paper], [[]])),
                root=str(self._templates),
                font_paths=self._fonts.typst_fonts,
                sys_inputs={"shelf": self._shelf(images)},
            )
            found = compiler.query("<stamp>", field="value")
        return [
            StampPlace(paper.form, int(item["page"]), str(item["by"]), str(item["mark"])) for item in json.loads(found)
        ]

    def overlays(self, pages: Sequence[OverlayPage]) -> bytes:
        """Return a PDF with one transparent page for each, to lay over a booklet's pages."""
        model = self._fonts.printable(json.dumps([asdict(page) for page in pages], ensure_ascii=False))
        with self._lock:
            return self._typeset(_OVERLAY, model, {}, archival=False)

    def notice(self, function: str, model: Mapping[str, object]) -> bytes:
        """Return a page of our own, not a notice's form, as PDF/A-2b: ``function`` of ``notice.typ`` on ``model``."""
        with self._lock:
            text = self._fonts.printable(json.dumps(model, ensure_ascii=False))
            return self._typeset((_NOTICE, function), text, {}, archival=True)

    def page_counts(self, papers: Sequence[Paper]) -> list[int]:
        """Return how many pages each paper takes when it is printed by itself."""
        return [_page_count(self._printed([paper], archival=False)) for paper in papers]

    def _printed(self, papers: Sequence[Paper], *, archival: bool) -> bytes:
        """Compile; once more when a paper has more pages than QR codes were made for."""
        for paper in papers:
            _refuse_too_long(paper)
        with self._lock:
            guesses = [max(self._known_pages.get(_key(paper), 0), _least_pages(paper)) for paper in papers]
            pdf = self._compile(papers, guesses, archival=archival)
            if not any(paper.fingerprint for paper in papers):
                return pdf
            counts = _counts(pdf)
            self._known_pages |= {_key(paper): count for paper, count in zip(papers, counts, strict=True)}
            if all(count <= guess for count, guess in zip(counts, guesses, strict=True)):
                return pdf
            return self._compile(papers, counts, archival=archival)

    def _compile(self, papers: Sequence[Paper], pages: Sequence[int], *, archival: bool) -> bytes:
        codes = [_codes(paper, count) for paper, count in zip(papers, pages, strict=True)]
        images = {digest: portrait_svg(data) for paper in papers for digest, data in paper.portraits.items()}
        return self._typeset(_FORM, self._model(papers, codes), images, archival=archival)

    def _typeset(self, call: tuple[str, str], model: str, images: Mapping[str, str], *, archival: bool) -> bytes:
        """Run a template's function, given as file and name, on a model."""
        pdf = self._ready().compile(
            input=_source(*call, model),
            sys_inputs={"shelf": self._shelf(images)},
            format="pdf",
            pdf_standards="a-2b" if archival else [],
            timestamp=_TIMESTAMP,
        )
        if not isinstance(pdf, bytes):
            raise TypeError("the compiler gave no PDF")
        return pdf

    def _model(self, papers: Sequence[Paper], codes: Sequence[Sequence[str]]) -> str:
        """Return what changes with every edit as JSON, with only characters that can be printed."""
        bare = [replace(paper, portraits={}) for paper in papers]
        model = {"title": _title(papers), "papers": bare, "codes": codes}
        return self._fonts.printable(json.dumps(model, default=_with_breaks, ensure_ascii=False))

    def _shelf(self, images: Mapping[str, str]) -> str:
        """Return what seldom changes as JSON: type faces and portraits."""
        faces = {face: asdict(fonts) for face, fonts in self._fonts.faces().items()}
        return json.dumps({"faces": faces, "images": images}, sort_keys=True)

    def _ready(self) -> typst.Compiler:
        if self._compiler is None:
            self._compiler = typst.Compiler(root=str(self._templates), font_paths=self._fonts.typst_fonts)
        return self._compiler


def _source(template: str, function: str, model: str) -> bytes:
    """Return the main file: a template's function called with the model, which stands in one string literal.

    Backslash and quotation mark are all that means anything in a Typst string literal.
    """
    literal = model.replace("\\", "\\\\").replace('"', '\\"')
    return f'#import "/{template}": {function}\n#{function}(json(bytes("{literal}")))\n'.encode()


def portrait_svg(data: bytes) -> str:
    """Return a JPEG or PNG file wrapped in SVG, since the template takes text only."""
    kind = "png" if data.startswith(b"\x89PNG") else "jpeg"
    width, height = picture_size(data)
    encoded = base64.b64encode(data).decode("ascii")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">'
        f'<image width="{width}" height="{height}" href="data:image/{kind};base64,{encoded}"/></svg>'
    )


def _refuse_too_long(paper: Paper) -> None:
    rows = sum(len(block.rows) for block in paper.blocks if isinstance(block, PaperTable))
    if rows > MOST_ROWS:
        raise PaperTooLong(paper.title, rows)


def _least_pages(paper: Paper) -> int:
    """Pages that QR codes are made for before the true number is known; more are made when it proves higher."""
    return 2 + sum(isinstance(block, PaperBreak) for block in paper.blocks)


def _key(paper: Paper) -> str:
    return f"{paper.programme}/{paper.form}"


def _title(papers: Sequence[Paper]) -> str:
    forms = "、".join(dict.fromkeys(paper.title for paper in papers))
    names = "、".join(dict.fromkeys(paper.case_title for paper in papers if paper.case_title))
    return f"{forms}（{names}）" if names else forms


def _codes(paper: Paper, pages: int) -> list[str]:
    if not paper.fingerprint:
        return []
    return [
        code_svg(PageCode(paper.programme, paper.form, paper.revision, paper.fingerprint, page))
        for page in range(1, pages + 1)
    ]


def _counts(pdf: bytes) -> list[int]:
    """Return the pages of each paper: each begins at its bookmark."""
    with pdfium.PdfDocument(pdf) as document:
        places = [bookmark.get_dest() for bookmark in document.get_toc()]
        starts = [place.get_index() for place in places if place is not None]
        return [after - start for start, after in pairwise([*starts, len(document)])]


def _page_count(pdf: bytes) -> int:
    with pdfium.PdfDocument(pdf) as document:
        return len(document)


def _with_breaks(value: object) -> object:
    """:func:`plain`, with zero-width spaces where words that are too wide for their cell or line may be broken."""
    if isinstance(value, PaperCell) and value.loose:
        lines = tuple(tuple(replace(run, text=breakable(run.text, 4)) for run in line) for line in value.lines)
        return plain(replace(value, lines=lines))
    if isinstance(value, (Run, NarrativeParagraph)):
        text = breakable(value.text, _LONG_WORD)
        return plain(value if text == value.text else replace(value, text=text))
    return plain(value)


def breakable(text: str, longest: int) -> str:
    """Return ``text`` with a zero-width space between the letters of every word of ``longest`` letters or more."""
    pattern = _words(longest)
    return pattern.sub(lambda word: _BEFORE_LETTER.sub("\u200b", word[0]), text) if pattern.search(text) else text


@lru_cache(maxsize=4)
def _words(longest: int) -> re.Pattern[str]:
    return re.compile(rf"[^\s\u2e80-\uffef\U00020000-\U0003ffff]{{{longest},}}")
