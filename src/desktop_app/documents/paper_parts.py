"""The render model: one form as it will stand on paper, the same for PDF, Word and Excel.

Everything that does not depend on a file format is decided before these values are made: cell text, spans, heights,
choice boxes, blank rows, vertical labels, blanks in sentences, marks of seal blocks, sizes and faces. Lengths are in
mm, type sizes in points. All values are frozen; :func:`paper_json` writes them as JSON.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Literal, TypeAlias

RunKind = Literal["plain", "blank", "hint", "box"]


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of one line."""

    text: str
    kind: RunKind = "plain"
    """``blank``: an answer on a rule; ``hint``: printed small while the cell is empty; ``box``: ``☑`` or ``☐``."""
    width: float = 0.0
    """``blank`` only: length of the rule in mm; 0 lets the rule follow the words, over several lines if need be."""


Line: TypeAlias = tuple[Run, ...]

CellKind = Literal["text", "vertical", "photo", "seal"]


@dataclass(frozen=True, slots=True)
class PaperCell:
    """One cell, placed in its row."""

    column: int
    """Index of the first grid column that it covers."""
    cols: int
    rows: int
    kind: CellKind
    lines: tuple[Line, ...]
    """Paragraphs; for ``vertical`` one line a column of characters, right to left; for ``seal`` the opinion."""
    align: str
    valign: str
    size: float
    face: str
    bold: bool = False
    label: bool = False
    """Whether the form prints it (a label), as against an answer."""
    indent: bool = False
    """Whether paragraphs begin with two characters' space."""
    loose: bool = False
    """Whether a word is too wide for the cell even at the least size, so that words may be broken anywhere."""
    heading: tuple[str, ...] = ()
    """``text`` and ``seal`` only: lines at the head of the cell, at its left, whatever the content is aligned to."""
    marks: tuple[str, ...] = ()
    """``seal`` only: the lines at the foot."""
    photo: str = ""
    """``photo`` only: key into :attr:`Paper.portraits`; empty while there is none."""
    photo_size: tuple[float, float] = (0.0, 0.0)
    keep: bool = False
    """``photo`` only: whether the rows that it covers stay on one page; not when one of them could fill it alone."""
    by: str = ""
    """``seal`` only: who stamps or signs."""
    mark: str = ""
    """``seal`` only: ``seal`` or ``signature``."""
    field: str = ""
    """Id of the field that it shows, for fields."""

    @property
    def text(self) -> str:
        """The cell's words, one line per paragraph, without heading and marks."""
        return "\n".join("".join(run.text for run in line) for line in self.lines)


@dataclass(frozen=True, slots=True)
class PaperRow:
    """One row: the cells that begin in it."""

    cells: tuple[PaperCell, ...]
    height: float
    """Least height in mm; 0 where content alone decides."""
    keep: bool = True
    """Whether it may not be split between pages. False for every row that could be higher than a page."""
    with_next: bool = False
    """Whether it must stand on the page on which the next row begins."""


@dataclass(frozen=True, slots=True)
class PaperTable:
    """A grid with black hairlines."""

    columns: tuple[float, ...]
    header: tuple[PaperRow, ...]
    """Repeated on every page that the table runs over."""
    rows: tuple[PaperRow, ...]
    border: str
    joined: bool = False
    """Whether it follows another table and shares its last line."""
    side: PaperCell | None = None
    """A label in the first column beside all head rows and rows, on every page; it stands in none of them."""
    kind: Literal["table"] = "table"


def with_side(rows: tuple[PaperRow, ...], side: PaperCell | None) -> tuple[PaperRow, ...]:
    """Return rows with the label beside a table among the cells of the first, spanning all of them."""
    if side is None or not rows:
        return rows
    return (replace(rows[0], cells=(replace(side, rows=len(rows)), *rows[0].cells)), *rows[1:])


@dataclass(frozen=True, slots=True)
class PaperText:
    """A paragraph outside tables."""

    line: Line
    align: str
    size: float
    face: str
    bold: bool = False
    indent: bool = False
    with_next: bool = False
    title: bool = False
    """Whether it is the form's printed title."""
    kind: Literal["text"] = "text"


@dataclass(frozen=True, slots=True)
class PaperSpace:
    """Vertical space in mm."""

    height: float
    kind: Literal["space"] = "space"


@dataclass(frozen=True, slots=True)
class PaperBreak:
    """A new page."""

    kind: Literal["break"] = "break"


@dataclass(frozen=True, slots=True)
class NarrativeParagraph:
    """A paragraph of running text; ``level`` 1 and 2 are headings (一、 and （一）), 0 is text."""

    text: str
    level: int
    face: str


@dataclass(frozen=True, slots=True)
class PaperNarrative:
    """Running text set as official documents are (GB/T 9704-2012): indented, justified, even lines."""

    paragraphs: tuple[NarrativeParagraph, ...]
    size: float
    face: str
    kind: Literal["narrative"] = "narrative"


@dataclass(frozen=True, slots=True)
class PaperSign:
    """Lines at the right under a text, kept together."""

    lines: tuple[str, ...]
    size: float
    face: str
    by: str
    mark: str
    kind: Literal["sign"] = "sign"


PaperBlock: TypeAlias = PaperTable | PaperText | PaperSpace | PaperBreak | PaperNarrative | PaperSign


@dataclass(frozen=True, slots=True)
class Sheet:
    """The page: A4, in mm; margins are top, right, bottom, left."""

    width: float
    height: float
    margins: tuple[float, float, float, float]
    size: float
    face: str
    landscape: bool
    duplex: bool

    @property
    def body_width(self) -> float:
        """Width between the margins, in mm."""
        return self.width - self.margins[1] - self.margins[3]

    @property
    def body_height(self) -> float:
        """Height between the margins, in mm."""
        return self.height - self.margins[0] - self.margins[2]


@dataclass(frozen=True, slots=True)
class Paper:
    """A whole form, ready for any press."""

    form: str
    title: str
    """The form's own title."""
    case_title: str
    programme: str
    revision: int
    fingerprint: str
    """64 hexadecimal characters; empty for a draft that has not been fixed as a revision."""
    note: str
    """What a form that the notice does not print says of itself at the foot of each page; empty for a printed one."""
    sheet: Sheet
    blocks: tuple[PaperBlock, ...]
    portraits: Mapping[str, bytes] = field(default_factory=dict)
    """Image files by the digest that photo cells name."""
    has_footer: bool = True
    """Whether pages carry fingerprint, page number and QR code."""


def plain(value: object) -> object:
    """Return a frozen part as a mapping for ``json.dumps(default=plain)``; bytes as base64."""
    if isinstance(value, bytes):
        return base64.b64encode(value).decode("ascii")
    if isinstance(value, Mapping):
        return dict(value)
    part = type(value)
    if part not in _NAMES:
        _NAMES[part] = tuple(item.name for item in fields(value))  # type: ignore[arg-type]
    return {name: getattr(value, name) for name in _NAMES[part]}


_NAMES: dict[type, tuple[str, ...]] = {}
"""Field names of the parts above, looked up once; thousands of parts are written for each preview."""


def paper_json(paper: Paper) -> str:
    """Return the whole paper as JSON, portraits included as base64."""
    return json.dumps(paper, default=plain, ensure_ascii=False, separators=(",", ":"))
