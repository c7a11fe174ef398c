"""Word documents: the papers as .docx, with the official type faces named and the grid as real tables.

Opens in Word, WPS and LibreOffice. The same papers give the same bytes.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.parts.story import StoryPart
from docx.section import Section
from docx.shared import Mm

from desktop_app.documents.images import picture_size
from desktop_app.documents.page_code import PageCode, code_png
from desktop_app.documents.paper_parts import (
    Paper,
    PaperBlock,
    PaperBreak,
    PaperNarrative,
    PaperSign,
    PaperSpace,
    PaperTable,
    PaperText,
    Sheet,
)
from desktop_app.documents.timeless_zip import timeless
from desktop_app.documents.word_tables import word_table
from desktop_app.documents.word_xml import (
    LATIN,
    Setting,
    Type,
    append,
    element,
    field_run,
    line_runs,
    paragraph,
    pitch,
    text_run,
    twips,
)
from desktop_app.domain.fingerprint import shown_fingerprint
from desktop_app.programmes.label_words import MM_PER_POINT
from desktop_app.programmes.layout import Face

_EPOCH = datetime(2000, 1, 1, tzinfo=UTC)
_FOOTER = Type(9.0, Face.SONG.value)
_TINY = Setting(pitch=1.0)
_FOOTER_COLUMNS = (0.39, 0.22, 0.28, 0.11)
"""Shares of the width: words, page numbers in the middle, room, QR code."""
_NARRATIVE_PITCH = 1.8
_DRAFT = "草稿，未定稿"
_FOOTER_FROM_EDGE = 5.0
"""Mm between the footer and the lower edge of the sheet."""


@dataclass(frozen=True, slots=True)
class _Total:
    """How a paper's footer tells its number of pages."""

    alone: bool
    """Whether the paper is the whole document."""
    likely: int


def docx_bytes(papers: Sequence[Paper], page_counts: Sequence[int] = ()) -> bytes:
    """Return one Word document with all papers in order, each a section with its own page numbers.

    ``page_counts`` are likely numbers of pages of each (:meth:`PdfPress.page_counts`): programs that cannot count the
    pages of a section, as LibreOffice, show these until Word corrects them.
    """
    document = docx.Document()
    _prepare(document, papers)
    body = document.element.body
    for at, paper in enumerate(papers):
        if at:
            _new_section(document, duplex=paper.sheet.duplex)
        section = document.sections[-1]
        _lay(section, paper.sheet)
        _foot(section, paper, _Total(len(papers) == 1, page_counts[at] if at < len(page_counts) else 1))
        for made in _blocks(paper, document.part):
            body.insert(len(body) - 1, made)
    return timeless(_saved(document))


def _new_section(document: Document, *, duplex: bool) -> None:
    """Begin a section; the paragraph that ends the one before takes a point of height and no more."""
    document.add_section(WD_SECTION.ODD_PAGE if duplex else WD_SECTION.NEW_PAGE)
    ending = document.element.body[-2].get_or_add_pPr()
    ending.insert(0, element("spacing", before=0, after=0, line=20, lineRule="exact"))


def _prepare(document: Document, papers: Sequence[Paper]) -> None:
    """Take out what python-docx's template brings and say what this document is."""
    properties = document.core_properties
    properties.author = properties.last_modified_by = properties.comments = ""
    properties.title = "、".join(dict.fromkeys(paper.title for paper in papers))
    properties.created = properties.modified = _EPOCH
    properties.language = "zh-CN"
    _default_type(document)
    compatibility = append(
        element("compat"),
        element(
            "compatSetting",
            name="compatibilityMode",
            uri="http://schemas.microsoft.com/office/word",
            val=15,
        ),
    )
    settings = document.settings.element
    for old in settings.findall(qn("w:compat")):
        settings.remove(old)
    settings.insert_element_before(compatibility, *_AFTER_COMPAT)


_AFTER_COMPAT = (
    "w:docVars", "w:rsids", "m:mathPr", "w:attachedSchema", "w:themeFontLang", "w:clrSchemeMapping",
    "w:doNotIncludeSubdocsInStats", "w:shapeDefaults", "w:decimalSymbol", "w:listSeparator",
)  # fmt: skip


def _default_type(document: Document) -> None:
    """Make the default style Chinese text without spacing of its own."""
    defaults = document.styles.element.find(qn("w:docDefaults"))
    if defaults is not None:
        document.styles.element.remove(defaults)
    fonts = element("rFonts", ascii=LATIN, hAnsi=LATIN, eastAsia=Face.SONG.value, cs=LATIN)
    run = append(element("rPr"), fonts, element("sz", val=24), element("lang", val="en-US", eastAsia="zh-CN"))
    made = append(
        element("docDefaults"),
        append(element("rPrDefault"), run),
        append(element("pPrDefault"), append(element("pPr"), element("spacing", after=0))),
    )
    document.styles.element.insert(0, made)


def _lay(section: Section, sheet: Sheet) -> None:
    top, right, bottom, left = sheet.margins
    section.orientation = WD_ORIENT.LANDSCAPE if sheet.landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Mm(sheet.width), Mm(sheet.height)
    section.top_margin, section.right_margin = Mm(top), Mm(right)
    section.bottom_margin, section.left_margin = Mm(bottom), Mm(left)
    section.footer_distance, section.header_distance = Mm(_FOOTER_FROM_EDGE), Mm(10)
    properties = section._sectPr  # noqa: SLF001 - python-docx offers no page numbering or grid
    for tag in ("pgNumType", "docGrid"):
        for old in properties.findall(qn(f"w:{tag}")):
            properties.remove(old)
    properties.insert_element_before(element("pgNumType", start=1), "w:cols", "w:docGrid")


def _foot(section: Section, paper: Paper, total: _Total) -> None:
    """Fingerprint, page numbers and QR code beside each other; under the first two what a composed form says."""
    footer = section.footer
    footer.is_linked_to_previous = False
    story = footer.part.element
    for old in list(story):
        story.remove(old)
    words = f"校验码　{shown_fingerprint(paper.fingerprint)}" if paper.fingerprint else _DRAFT
    numbers = [
        text_run("第 ", _FOOTER),
        *field_run("PAGE", "1", _FOOTER),
        text_run(" 页　共 ", _FOOTER),
        *field_run("NUMPAGES" if total.alone else "SECTIONPAGES", str(total.likely), _FOOTER),
        text_run(" 页", _FOOTER),
    ]
    code = [_code(footer.part, paper)] if paper.fingerprint else []
    cells = (
        paragraph(Setting("left"), text_run(words, _FOOTER)),
        paragraph(Setting("center"), *numbers),
        paragraph(_TINY),
        paragraph(Setting("right"), *code),
    )
    note = paragraph(Setting("left"), text_run(paper.note, _FOOTER)) if paper.note else None
    append(story, _footer_table(paper.sheet.body_width, cells, note), paragraph(_TINY))


def _footer_table(width: float, cells: Sequence[BaseOxmlElement], note: BaseOxmlElement | None) -> BaseOxmlElement:
    """Return one row of cells; with a note, the note stands in a second row at the left of the QR code."""
    columns = [twips(width * share) for share in _FOOTER_COLUMNS]
    *left, code = [_footer_cell(column, cell) for column, cell in zip(columns, cells, strict=True)]
    rows = [append(element("tr"), *left, code)]
    if note is not None:
        code.tcPr.append(element("vMerge", val="restart"))
        wide = _footer_cell(sum(columns[:-1]), note)
        wide.tcPr.append(element("gridSpan", val=len(left)))
        under = _footer_cell(columns[-1], paragraph(_TINY))
        under.tcPr.append(element("vMerge"))
        rows.append(append(element("tr"), wide, under))
    margins = append(element("tblCellMar"), element("left", w=0, type="dxa"), element("right", w=0, type="dxa"))
    properties = append(
        element("tblPr"),
        element("tblW", w=sum(columns), type="dxa"),
        element("tblLayout", type="fixed"),
        margins,
    )
    grid = append(element("tblGrid"), *(element("gridCol", w=column) for column in columns))
    return append(element("tbl"), properties, grid, *rows)


def _footer_cell(width: int, content: BaseOxmlElement) -> BaseOxmlElement:
    return append(element("tc"), append(element("tcPr"), element("tcW", w=width, type="dxa")), content)


def _code(part: StoryPart, paper: Paper) -> BaseOxmlElement:
    code = PageCode(paper.programme, paper.form, paper.revision, paper.fingerprint, 0)
    side = min(13.0, paper.sheet.margins[2] - _FOOTER_FROM_EDGE - 2)
    return _picture(part, code_png(code), side, side)


def _picture(part: StoryPart, data: bytes, width: float, height: float) -> BaseOxmlElement:
    """Return a run with the picture, as large as fits into ``width`` by ``height`` mm."""
    wide, high = picture_size(data)
    scale = min(width / wide, height / high)
    inline = part.new_pic_inline(io.BytesIO(data), Mm(wide * scale), Mm(high * scale))
    for side in "TBLR":  # LibreOffice keeps 3 mm where nothing is said, and pushes the picture over the cell's edge
        inline.set(f"dist{side}", "0")
    return append(element("r"), append(element("drawing"), inline))


def _blocks(paper: Paper, part: StoryPart) -> Iterator[BaseOxmlElement]:
    def picture(key: str, width: float, height: float) -> BaseOxmlElement:
        return _picture(part, paper.portraits[key], width, height)

    after_table = False
    for block in paper.blocks:
        if isinstance(block, PaperTable):
            if after_table:
                yield paragraph(Setting(pitch=1.0, hidden=True))
            yield word_table(block, picture)
        else:
            yield from _outside_tables(block)
        after_table = isinstance(block, PaperTable)
    yield paragraph(_TINY)


def _outside_tables(block: PaperBlock) -> Iterator[BaseOxmlElement]:
    if isinstance(block, PaperText):
        yield _text(block)
    elif isinstance(block, PaperSpace):
        yield paragraph(Setting(pitch=block.height / MM_PER_POINT))
    elif isinstance(block, PaperBreak):
        yield paragraph(Setting(pitch=1.0, new_page=True))
    elif isinstance(block, PaperNarrative):
        yield from _narrative(block)
    elif isinstance(block, PaperSign):
        yield from _sign(block)


def _text(block: PaperText) -> BaseOxmlElement:
    gap = block.size * 0.3
    setting = Setting(
        block.align,
        pitch(block.size),
        before=gap,
        after=gap,
        indent=block.size if block.indent else 0.0,
        with_next=block.with_next,
    )
    return paragraph(setting, *line_runs(block.line, Type(block.size, block.face, block.bold)))


def _narrative(block: PaperNarrative) -> Iterator[BaseOxmlElement]:
    for item in block.paragraphs:
        setting = Setting("justify", block.size * _NARRATIVE_PITCH, indent=block.size, with_next=item.level > 0)
        yield paragraph(setting, text_run(item.text, Type(block.size, item.face)))


def _sign(block: PaperSign) -> Iterator[BaseOxmlElement]:
    style = Type(block.size, block.face)
    for at, line in enumerate(block.lines):
        last = at + 1 == len(block.lines)
        setting = Setting(
            "right",
            block.size * _NARRATIVE_PITCH,
            before=0 if at else block.size * 1.5,
            right=2 * block.size * MM_PER_POINT,
            with_next=not last,
        )
        yield paragraph(setting, text_run(line, style))


def _saved(document: Document) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()
