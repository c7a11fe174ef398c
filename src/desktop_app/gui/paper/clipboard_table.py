"""Rows on the clipboard, as Excel, WPS, Word and browsers put them there."""

from __future__ import annotations

from html.parser import HTMLParser

from desktop_app.services.pasting import table_of

MAX_HTML = 4_000_000
"""Characters of HTML that are looked at; a larger clipboard is read as plain text."""
_BREAKS = frozenset({"br", "p", "div", "li"})
_MAX_SPAN = 100


def matrix_of(html: str, text: str) -> list[list[str]]:
    """Return the cells on the clipboard, line by line; an empty list where there is nothing.

    A table in ``html`` is believed before ``text``, because plain text loses line breaks inside cells in some programs.
    """
    if "<table" in html[:MAX_HTML].lower() and len(html) <= MAX_HTML:
        reader = _TableReader()
        reader.feed(html)
        reader.close()
        if reader.rows:
            return reader.rows
    return table_of(text)


class _TableReader(HTMLParser):
    """Takes the cells of the first table out of HTML; spans become blank cells, inner markup is dropped."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[list[str]] = []
        self._cell: list[str] | None = None
        self._row_open = False
        self._spans = (1, 1)
        self._covered: dict[int, int] = {}
        self._new: dict[int, int] = {}
        """Columns that cells of earlier rows, and of this one, cover further down: column to number of rows."""
        self._depth = 0
        self._done = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a table, a row, a cell, or break a line inside a cell."""
        if tag == "table":
            self._depth += 1
        if self._depth != 1 or self._done:
            return
        if tag == "tr":
            self._end_row()
            self.rows.append([])
            self._row_open = True
        elif tag in ("td", "th") and self._row_open:
            self._end_cell()
            named = dict(attrs)
            self._cell, self._spans = [], (_span(named.get("colspan")), _span(named.get("rowspan")))
        elif tag in _BREAKS and self._cell:
            self._cell.append("\n")

    def handle_endtag(self, tag: str) -> None:
        """Close a cell, a row or the table."""
        if tag == "table":
            self._depth -= 1
            self._done = self._done or self._depth <= 0
            if self._done:
                self._end_row()
        elif self._depth == 1 and tag in ("td", "th"):
            self._end_cell()
        elif self._depth == 1 and tag == "tr":
            self._end_row()

    def handle_data(self, data: str) -> None:
        """Keep the words of a cell; white space in HTML source means one blank."""
        if self._cell is not None and self._depth == 1:
            self._cell.append(_collapsed(data))

    def close(self) -> None:
        """Close what the source left open."""
        super().close()
        self._end_row()

    def _end_cell(self) -> None:
        if self._cell is None:
            return
        lines = "".join(self._cell).split("\n")
        self._cell = None
        self._skip_covered()
        row, (across, down) = self.rows[-1], self._spans
        if down > 1:
            self._new.update({len(row) + column: down - 1 for column in range(across)})
        row += ["\n".join(line.strip() for line in lines).strip()] + [""] * (across - 1)

    def _end_row(self) -> None:
        """Close the row: what covered it covers one row less."""
        self._end_cell()
        if self._row_open:
            self._row_open = False
            self._skip_covered()
            rest = {column: rows - 1 for column, rows in self._covered.items() if rows > 1}
            self._covered, self._new = {**rest, **self._new}, {}

    def _skip_covered(self) -> None:
        row = self.rows[-1]
        while len(row) in self._covered:
            row.append("")


def _collapsed(data: str) -> str:
    """One blank for each run of white space, none between Chinese characters where the source only broke the line."""
    words = data.split()
    head = " " if data[:1].isspace() and words and words[0][0].isascii() else ""
    tail = " " if data[-1:].isspace() and words and words[-1][-1].isascii() else ""
    joined = ""
    for word in words:
        blank = joined != "" and (joined[-1].isascii() or word[0].isascii())
        joined += (" " if blank else "") + word
    return head + joined + tail


def _span(value: str | None) -> int:
    return min(max(int(value), 1), _MAX_SPAN) if value is not None and value.isascii() and value.isdigit() else 1
