"""Lays a form's body out on sheets: one for each page that the form begins by itself."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_app.gui.paper.look import Look
from desktop_app.gui.paper.paper_reader import PaperReader
from desktop_app.gui.paper.unprinted import unprinted_blocks
from desktop_app.gui.widgets.block import Block
from desktop_app.gui.widgets.body_maker import BodyMaker
from desktop_app.gui.widgets.narrative_body import NarrativeBody
from desktop_app.gui.widgets.sheet import Sheet
from desktop_app.gui.widgets.sign_block import SignBlock
from desktop_app.gui.widgets.space_block import SpaceBlock
from desktop_app.gui.widgets.table_block import TableBlock
from desktop_app.gui.widgets.text_block import TextBlock
from desktop_app.gui.widgets.text_cell import TextCell
from desktop_app.programmes import layout
from desktop_app.programmes.forms import PageSetup
from desktop_app.programmes.layout import Align, VAlign

_SIGN_BLANK_MM = 30.0
_PLAIN_PAGE = PageSetup()


class FormSheets:
    """Builds the sheets of one form."""

    def __init__(self, reader: PaperReader, maker: BodyMaker) -> None:
        self._reader = reader
        self._maker = maker
        self._page = reader.form.page

    def build(self, parent: QWidget) -> list[Sheet]:
        """Return the sheets, filled with blocks, as children of ``parent``."""
        sheets = []
        for blocks in _pages(self._reader.form.body):
            sheet = Sheet(self._page, parent, self._reader.note)
            sheet.set_blocks([made for block in blocks if (made := self._block(block, sheet)) is not None])
            sheets.append(sheet)
        below = unprinted_blocks(self._reader.form)
        if below:
            sheet = Sheet(_PLAIN_PAGE, parent)
            sheet.set_blocks([made for block in below if (made := self._block(block, sheet)) is not None])
            sheets.append(sheet)
        return sheets

    def _block(self, block: layout.Block, sheet: QWidget) -> Block | None:
        match block:
            case layout.TableBlock():
                return TableBlock(block.table, self._reader, self._maker, sheet)
            case layout.SpaceBlock():
                return SpaceBlock(block.space)
            case layout.TextBlock():
                return self._text(block, sheet)
            case layout.NarrativeBlock():
                return self._narrative(block, sheet)
            case layout.SignBlock():
                return self._sign(block, sheet)
            case _:
                return None

    def _text(self, block: layout.TextBlock, sheet: QWidget) -> Block:
        look = Look(
            block.size or self._page.size, block.face or self._page.face, block.bold, block.align, VAlign.MIDDLE
        )
        body = self._maker.line(block.text, look, sheet, block.blank_width, indent=block.indent)
        return TextBlock([body])

    def _narrative(self, block: layout.NarrativeBlock, sheet: QWidget) -> Block | None:
        look = Look(self._page.size, self._page.face, align=Align.LEFT, valign=VAlign.TOP)
        cell = self._maker.cell(block.narrative, None, look, sheet)
        if not isinstance(cell, TextCell):
            return None
        made = TextBlock([NarrativeBody(cell, block.heading)])
        made.when = block.when
        return made

    def _sign(self, block: layout.SignBlock, sheet: QWidget) -> Block:
        look = Look(self._page.size, self._page.face, align=Align.CENTER, valign=VAlign.MIDDLE)
        return SignBlock([self._maker.line(line, look, sheet, _SIGN_BLANK_MM) for line in block.sign])


def _pages(body: tuple[layout.Block, ...]) -> list[list[layout.Block]]:
    pages: list[list[layout.Block]] = [[]]
    for block in body:
        if isinstance(block, layout.BreakBlock):
            pages.append([])
        else:
            pages[-1].append(block)
    return [page for page in pages if page]
