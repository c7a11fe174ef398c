"""Booklets (装订成册): cover, contents, forms and evidence as A4 pages with running numbers and bookmarks.

Evidence that cannot be shown (damaged, locked with a password, not a picture or PDF) gets a page that names it. The
same content gives the same bytes.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import BinaryIO

import pikepdf

from desktop_app.documents.evidence_pages import A4, NotShown, add_pages, lay_over
from desktop_app.documents.paper_parts import (
    Paper,
    PaperBlock,
    PaperCell,
    PaperRow,
    PaperSpace,
    PaperTable,
    PaperText,
    Run,
    Sheet,
)
from desktop_app.documents.pdf import OverlayPage, PdfPress
from desktop_app.documents.printed_text import clean, too_wide
from desktop_app.domain.progress import Progress
from desktop_app.programmes.layout import Face

_SHEET = Sheet(210, 297, (35, 25, 25, 25), 14, Face.SONG.value, landscape=False, duplex=False)
_POINTS = 72 / 25.4
_CONTENTS_COLUMNS = (16.0, 122.0, 22.0)
_CONTENTS_SIZE = 12.0


@dataclass(frozen=True, slots=True)
class BookletFile:
    """One evidence file."""

    title: str
    """What it is evidence of, for contents and bookmarks, such as the material item's title."""
    name: str
    media_type: str
    read: Callable[[], bytes]
    confirmed_line: bool = False
    """Whether its pages carry the line “复印件与原件核对无误” with room for name, seal and date."""


@dataclass(frozen=True, slots=True)
class _Chapter:
    """One line of the contents."""

    title: str
    first: int
    """Index of its first page in the body."""
    confirmed_line: bool = False


@dataclass(frozen=True, slots=True)
class BookletPart:
    """What stands together in a booklet of several cases: one case, or what goes before them all."""

    title: str
    """For contents and bookmarks; empty where each paper has its own line."""
    papers: Sequence[Paper]
    files: Sequence[BookletFile] = ()


def write_booklet(
    press: PdfPress,
    out: BinaryIO,
    workroom: Path,
    *,
    title: str,
    cover_lines: Sequence[str],
    parts: Iterable[BookletPart],
) -> int:
    """Write a booklet of several parts to ``out`` and return its pages.

    Each part is made by itself and put down in ``workroom``, a folder that the caller removes, so that the evidence of
    one case is in memory at a time; while all are joined, about the size of the whole file is needed once.
    Every part begins on a front page.
    """
    finished: list[tuple[Path, str, list[_Chapter]]] = []
    pages = 0
    for number, part in enumerate(parts):
        with pikepdf.new() as body:
            chapters = _fill(body, press, part.papers, part.files, Progress())
            if not chapters:
                continue
            _begin_on_front_page(body)
            _number(body, press, chapters, pages, f"Part{number}Page")
            path = workroom / f"{number}.pdf"
            body.save(path, deterministic_id=True)
            finished.append((path, part.title, [replace(item, first=item.first + pages) for item in chapters]))
            pages += len(body.pages)
    return _join(press, out, title, cover_lines, finished, pages)


def _join(
    press: PdfPress,
    out: BinaryIO,
    title: str,
    cover_lines: Sequence[str],
    parts: Sequence[tuple[Path, str, list[_Chapter]]],
    pages: int,
) -> int:
    with ExitStack() as stack:
        front = stack.enter_context(pikepdf.new())
        lines = [line for _, name, chapters in parts for line in _lines_of(name, chapters)]
        _append(front, press, [_cover(title, cover_lines), _contents(lines)])
        _begin_on_front_page(front)
        offset = len(front.pages)
        for path, _, _ in parts:
            front.pages.extend(stack.enter_context(_read_bit_by_bit(path)).pages)
        _bookmark_parts(front, [(name, chapters) for _, name, chapters in parts], offset)
        _save(front, title, out)
    return offset + pages


def _read_bit_by_bit(path: Path) -> pikepdf.Pdf:
    """Open a part without mapping it into memory as a whole."""
    return pikepdf.open(path, access_mode=pikepdf.AccessMode.stream)


def _lines_of(name: str, chapters: list[_Chapter]) -> list[_Chapter]:
    """What a part has in the contents: its own line, or those of its chapters where it has no name."""
    return [replace(chapters[0], title=name)] if name and chapters else chapters


def _bookmark_parts(pdf: pikepdf.Pdf, parts: Sequence[tuple[str, list[_Chapter]]], offset: int) -> None:
    with pdf.open_outline() as outline:
        outline.root += [pikepdf.OutlineItem("封面", 0), pikepdf.OutlineItem("目录", 1)]
        for name, chapters in parts:
            items = [pikepdf.OutlineItem(chapter.title, offset + chapter.first) for chapter in chapters]
            if name and chapters:
                part = pikepdf.OutlineItem(name, offset + chapters[0].first)
                part.children += items
                part.is_closed = True
                outline.root.append(part)
            else:
                outline.root += items


def booklet_pdf(
    press: PdfPress,
    *,
    title: str,
    cover_lines: Sequence[str],
    papers: Sequence[Paper],
    files: Sequence[BookletFile],
    progress: Progress | None = None,
) -> bytes:
    """Return the booklet. ``title`` and ``cover_lines`` stand on the cover; numbers begin after the contents.

    Forms that are printed on both sides begin on a front page. Progress counts forms and files. Raises
    :class:`desktop_app.domain.errors.Cancelled`, and whatever a file's ``read`` raises.
    """
    watched = progress or Progress()
    with pikepdf.new() as body, pikepdf.new() as front:
        chapters = _fill(body, press, papers, files, watched)
        _number(body, press, chapters)
        _append(front, press, [_cover(title, cover_lines), _contents(chapters)])
        if any(paper.sheet.duplex for paper in papers):
            _begin_on_front_page(front)
        offset = len(front.pages)
        front.pages.extend(body.pages)
        _bookmark(front, chapters, offset)
        return _saved(front, title)


def _fill(
    body: pikepdf.Pdf, press: PdfPress, papers: Sequence[Paper], files: Sequence[BookletFile], watched: Progress
) -> list[_Chapter]:
    work = len(papers) + len(files)
    chapters: list[_Chapter] = []
    for done, paper in enumerate(papers):
        watched.report(done, work, paper.title)
        chapters.append(_add_form(body, press, paper))
    for done, item in enumerate(files, start=len(papers)):
        watched.report(done, work, item.name)
        chapters.append(_add_file(body, press, item))
    watched.report(work, work, "")
    return chapters


def _append(pdf: pikepdf.Pdf, press: PdfPress, papers: Sequence[Paper]) -> None:
    with pikepdf.open(io.BytesIO(press.pdf(papers))) as printed:
        pdf.pages.extend(printed.pages)


def _begin_on_front_page(pdf: pikepdf.Pdf) -> None:
    if len(pdf.pages) % 2:
        pdf.add_blank_page(page_size=(A4[0] * _POINTS, A4[1] * _POINTS))


def _add_form(pdf: pikepdf.Pdf, press: PdfPress, paper: Paper) -> _Chapter:
    if paper.sheet.duplex:
        _begin_on_front_page(pdf)
    chapter = _Chapter(paper.title, len(pdf.pages))
    _append(pdf, press, [paper])
    return chapter


def _add_file(pdf: pikepdf.Pdf, press: PdfPress, item: BookletFile) -> _Chapter:
    chapter = _Chapter(f"{item.title}（{item.name}）", len(pdf.pages), item.confirmed_line)
    try:
        add_pages(pdf, item.read(), item.media_type)
    except NotShown as reason:
        _append(pdf, press, [_placeholder(item, str(reason))])
    return chapter


def _number(
    pdf: pikepdf.Pdf, press: PdfPress, chapters: Sequence[_Chapter], before: int = 0, name: str = "Number"
) -> None:
    """Print running numbers, and the line of confirmation where a chapter wants it, over all pages.

    ``before`` pages went before; ``name`` begins the names of what is printed.
    """
    if not len(pdf.pages):
        return
    confirmed = {
        at
        for chapter, after in pairwise([*chapters, _Chapter("", len(pdf.pages))])
        if chapter.confirmed_line
        for at in range(chapter.first, after.first)
    }
    boxes = [pikepdf.Rectangle(page.mediabox) for page in pdf.pages]
    marks = [
        OverlayPage(box.width / _POINTS, box.height / _POINTS, f"— {before + at + 1} —", at in confirmed)
        for at, box in enumerate(boxes)
    ]
    with pikepdf.open(io.BytesIO(press.overlays(marks))) as printed:
        for at, (page, mark) in enumerate(zip(pdf.pages, printed.pages, strict=True)):
            lay_over(page, mark, boxes[at], f"/{name}{at}")


def _bookmark(pdf: pikepdf.Pdf, chapters: Sequence[_Chapter], offset: int) -> None:
    with pdf.open_outline() as outline:
        outline.root.append(pikepdf.OutlineItem("封面", 0))
        outline.root.append(pikepdf.OutlineItem("目录", 1))
        outline.root += [pikepdf.OutlineItem(chapter.title, offset + chapter.first) for chapter in chapters]


def _saved(pdf: pikepdf.Pdf, title: str) -> bytes:
    out = io.BytesIO()
    _save(pdf, title, out)
    return out.getvalue()


def _save(pdf: pikepdf.Pdf, title: str, out: BinaryIO) -> None:
    pdf.docinfo["/Title"] = pikepdf.String(title)
    pdf.Root.Lang = pikepdf.String("zh-CN")
    pdf.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)


def _cover(title: str, lines: Sequence[str]) -> Paper:
    blocks: list[PaperBlock] = [PaperSpace(45), _line(title, 26, Face.XIAOBIAO), PaperSpace(70)]
    for line in lines:
        blocks += [_line(line, 16, Face.FANG), PaperSpace(4)]
    return _front_page("封面", blocks)


def _contents(chapters: Sequence[_Chapter]) -> Paper:
    rows = [
        _contents_row(str(at), chapter.title, str(chapter.first + 1)) for at, chapter in enumerate(chapters, start=1)
    ]
    table = PaperTable(_CONTENTS_COLUMNS, (_contents_row("序号", "名　　称", "页码", head=True),), tuple(rows), "all")
    return _front_page("目录", [_line("目　　录", 22, Face.XIAOBIAO), PaperSpace(4), table])


def _contents_row(number: str, title: str, page: str, *, head: bool = False) -> PaperRow:
    aligns = ("center", "center" if head else "left", "center")
    cells = tuple(
        PaperCell(
            column=at,
            cols=1,
            rows=1,
            kind="text",
            lines=((Run(clean(text)),),),
            align=align,
            valign="middle",
            size=_CONTENTS_SIZE,
            face=Face.SONG.value,
            loose=too_wide(text, _CONTENTS_SIZE, _CONTENTS_COLUMNS[at]),
        )
        for at, (text, align) in enumerate(zip((number, title, page), aligns, strict=True))
    )
    return PaperRow(cells, 9.0)


def _placeholder(item: BookletFile, reason: str) -> Paper:
    words = ((item.title, 18.0, Face.HEI), (item.name, 14.0, Face.SONG), (f"未能排入本册：{reason}。", 14.0, Face.SONG))
    blocks: list[PaperBlock] = [PaperSpace(70)]
    for text, size, face in words:
        blocks += [_line(text, size, face), PaperSpace(6)]
    return _front_page(item.title, blocks)


def _line(text: str, size: float, face: Face) -> PaperText:
    return PaperText((Run(clean(text)),), "center", size, face.value)


def _front_page(title: str, blocks: Sequence[PaperBlock]) -> Paper:
    return Paper("booklet", title, "", "", 0, "", note="", sheet=_SHEET, blocks=tuple(blocks), has_footer=False)
