"""Papers: a form's definition and a case's answers become the render model that every press prints."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import takewhile

from desktop_app.documents.cells import Annex, CellComposer, sentence_lines
from desktop_app.documents.grids import GridComposer
from desktop_app.documents.images import PictureUnusable, printable_picture
from desktop_app.documents.paper_parts import (
    NarrativeParagraph,
    Paper,
    PaperBlock,
    PaperBreak,
    PaperNarrative,
    PaperSign,
    PaperSpace,
    PaperText,
    Run,
    Sheet,
)
from desktop_app.documents.printed_text import LEAST_SIZE, LINE_PITCH, clean
from desktop_app.documents.scope import NOT_SENT, PaperContext, Scope, pieces
from desktop_app.domain.answers import FormAnswers
from desktop_app.programmes.composed import composed_note
from desktop_app.programmes.fields import FieldType
from desktop_app.programmes.forms import FormDefinition, FormKind, Orientation
from desktop_app.programmes.label_words import MM_PER_POINT
from desktop_app.programmes.layout import (
    Block,
    BreakBlock,
    Face,
    NarrativeBlock,
    SignBlock,
    SpaceBlock,
    TableBlock,
    TextBlock,
)

__all__ = ["Paper", "PaperContext", "build_paper"]

_A4 = (210.0, 297.0)
_LEAST_BOTTOM = 18.0
"""Mm: the footer with its QR code needs this much."""
_TITLE_FROM = 16.0
"""Points: a centred line of this size or more is a title."""
_HEADING_LENGTH = 40
_USABLE = 0.93
"""Part of a page that is counted on, for heights are estimated."""
_FIRST_LEVEL = re.compile(r"[一二三四五六七八九十]{1,3}、")
_SECOND_LEVEL = re.compile(r"（[一二三四五六七八九十]{1,3}）")
_NO_PORTRAITS: Mapping[str, bytes] = {}
_PLAIN_CONTEXT = PaperContext()


def build_paper(
    form: FormDefinition,
    answers: FormAnswers,
    *,
    title: str = "",
    fingerprint: str = "",
    portraits: Mapping[str, bytes] = _NO_PORTRAITS,
    context: PaperContext = _PLAIN_CONTEXT,
) -> Paper:
    """Return ``form`` filled with ``answers`` (completed: computed fields included) as it will stand on paper.

    ``title`` is the case's title for the document's metadata, ``fingerprint`` the 64 hexadecimal characters of the
    content or empty for a draft, ``portraits`` maps the digests that photo fields hold to image files (a digest
    without a file, or with one that is no picture, prints as an empty frame).
    """
    sheet = _sheet(form)
    pictures = _pictures(form, answers, portraits)
    shown = {name: value for name, value in answers.items() if not _frame_only(form, name, value, pictures)}
    composer = _PaperComposer(form, sheet, Scope.of_form(form, shown), context)
    return Paper(
        form=form.id,
        title=form.title,
        case_title=clean(title),
        programme=context.programme,
        revision=context.revision,
        fingerprint=fingerprint,
        note=composed_note(form, context.notice),
        sheet=sheet,
        blocks=composer.blocks(),
        portraits=pictures,
    )


def _sheet(form: FormDefinition) -> Sheet:
    page = form.page
    landscape = page.orientation is Orientation.LANDSCAPE
    top, right, bottom, left = page.margins
    return Sheet(
        width=_A4[1] if landscape else _A4[0],
        height=_A4[0] if landscape else _A4[1],
        margins=(top, right, max(bottom, _LEAST_BOTTOM), left),
        size=max(page.size, LEAST_SIZE),
        face=page.face.value,
        landscape=landscape,
        duplex=page.duplex,
    )


def _pictures(form: FormDefinition, answers: FormAnswers, portraits: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the pictures that this form shows, each fit for any press; what is no picture is left out."""
    found = {}
    for definition in form.fields:
        digest = answers.get(definition.id)
        if definition.type is FieldType.PHOTO and isinstance(digest, str) and digest in portraits:
            with suppress(PictureUnusable):
                found[digest] = printable_picture(portraits[digest])
    return found


def _frame_only(form: FormDefinition, name: str, value: object, pictures: Mapping[str, bytes]) -> bool:
    definition = form.field(name)
    is_photo = definition is not None and definition.type is FieldType.PHOTO
    return is_photo and value != NOT_SENT and value not in pictures


class _PaperComposer:
    """Composes the blocks of one form in order."""

    def __init__(self, form: FormDefinition, sheet: Sheet, scope: Scope, context: PaperContext) -> None:
        self._form = form
        self._sheet = sheet
        self._scope = scope
        self._context = context
        score_sheets = [item for item in context.score_sheets if item.form == form.id]
        scores = (context.self_scores, context.review_scores)
        self._cells = CellComposer(sheet, score_sheets, *(read(form.id) if score_sheets else {} for read in scores))
        self._grids = GridComposer(sheet, context, self._cells, scope)

    def blocks(self) -> tuple[PaperBlock, ...]:
        """Return all blocks, texts that went to a 附页 last."""
        body = [block for block in self._form.body if not self._dropped(block)]
        found: list[PaperBlock] = []
        self._grids.new_page(self._spare(body))
        for at, block in enumerate(body):
            found += self._block(block, body[at - 1] if at else None, body[at + 1] if at + 1 < len(body) else None)
            if isinstance(block, BreakBlock):
                self._grids.new_page(self._spare(body[at + 1 :]))
        for annex in self._cells.annexes:
            found += self._annex(annex)
        return tuple(found)

    def _dropped(self, block: Block) -> bool:
        return isinstance(block, NarrativeBlock) and block.when is not None and not self._context.holds(block.when)

    def _block(self, block: Block, above: Block | None, below: Block | None) -> Iterator[PaperBlock]:
        if isinstance(block, TableBlock):
            yield self._grids.compose(block.table, joined=isinstance(above, TableBlock))
        elif isinstance(block, TextBlock):
            yield from self._text(block, with_next=isinstance(below, (TableBlock, NarrativeBlock)))
        elif isinstance(block, SpaceBlock):
            yield PaperSpace(block.space)
        elif isinstance(block, NarrativeBlock):
            yield self._narrative(block)
        elif isinstance(block, SignBlock):
            yield self._sign(block)
        else:
            yield PaperBreak()

    def _spare(self, blocks: Sequence[Block]) -> float:
        """Return how many mm of their page the blocks up to the next page break leave free on the empty form."""
        taken = sum(
            self._blank_height(block) for block in takewhile(lambda one: not isinstance(one, BreakBlock), blocks)
        )
        return self._sheet.body_height * _USABLE - taken

    def _blank_height(self, block: Block) -> float:
        if isinstance(block, TableBlock):
            return self._grids.blank_height(block.table)
        if isinstance(block, SpaceBlock):
            return block.space
        if isinstance(block, TextBlock):
            return (block.size or self._sheet.size) * LINE_PITCH * MM_PER_POINT
        return self._sheet.body_height

    def _text(self, block: TextBlock, *, with_next: bool) -> Iterator[PaperText]:
        size = max(block.size or self._sheet.size, LEAST_SIZE)
        title = block.align.value == "center" and size >= _TITLE_FROM
        ruled = self._form.kind is not FormKind.NARRATIVE
        for line in sentence_lines(block.text, self._scope, block.blank_width, size, ruled=ruled):
            yield PaperText(
                line=line,
                align=block.align.value,
                size=size,
                face=(block.face or (Face.XIAOBIAO if title else Face(self._sheet.face))).value,
                bold=block.bold,
                indent=block.indent,
                with_next=with_next or title,
                title=title,
            )

    def _narrative(self, block: NarrativeBlock) -> PaperNarrative:
        heading = [NarrativeParagraph(clean(block.heading), 1, Face.HEI.value)] if block.heading else []
        text = self._scope.text(block.narrative)
        return PaperNarrative(
            tuple(heading + _paragraphs(text, self._sheet.face)), size=self._sheet.size, face=self._sheet.face
        )

    def _sign(self, block: SignBlock) -> PaperSign:
        lines = tuple(self._signed(line) for line in block.sign)
        return PaperSign(lines, self._sheet.size, self._sheet.face, block.by, block.kind)

    def _signed(self, line: str) -> str:
        return "".join(literal + (self._answer_or_room(name) if name else "") for literal, name in pieces(line))

    def _answer_or_room(self, name: str) -> str:
        definition = self._scope.definition(name)
        room = "　　　　年　　月　　日" if definition and definition.type is FieldType.DATE else "　" * 6
        return self._scope.text(name) or room

    def _annex(self, annex: Annex) -> Sequence[PaperBlock]:
        title = PaperText(
            line=(Run(f"附页：{clean(annex.label)}"),),
            align="center",
            size=_TITLE_FROM,
            face=Face.HEI.value,
            with_next=True,
        )
        text = PaperNarrative(tuple(_paragraphs(annex.text, self._sheet.face)), self._sheet.size, self._sheet.face)
        return (PaperBreak(), title, PaperSpace(4), text)


def _paragraphs(text: str, face: str) -> list[NarrativeParagraph]:
    """Split running text; short lines that begin as GB/T 9704 headings do are set as headings."""
    lines = [line.strip(" 　") for line in text.split("\n")]
    return [NarrativeParagraph(line, *_level(line, face)) for line in lines if line]


def _level(line: str, face: str) -> tuple[int, str]:
    if len(line) <= _HEADING_LENGTH and not line.endswith(("。", "；", "，")):
        if _FIRST_LEVEL.match(line):
            return 1, Face.HEI.value
        if _SECOND_LEVEL.match(line):
            return 2, Face.KAI.value
    return 0, face
