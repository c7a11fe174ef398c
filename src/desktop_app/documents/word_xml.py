"""WordprocessingML: runs, paragraphs and their properties as elements (ECMA-376 part 1, chapter 17).

Lengths come in mm and sizes in points; Word's own units (twentieths of a point, half points) stay inside.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from desktop_app.documents.paper_parts import Line, Run
from desktop_app.documents.printed_text import LINE_PITCH, width_em
from desktop_app.programmes.label_words import MM_PER_POINT
from desktop_app.programmes.layout import Face

LATIN = "Times New Roman"
_OFFICIAL = {
    Face.SONG.value: "宋体",
    Face.HEI.value: "黑体",
    Face.FANG.value: "仿宋",
    Face.KAI.value: "楷体",
    Face.XIAOBIAO.value: "方正小标宋简体",
}
_SYMBOLS = "Segoe UI Symbol"
_HINT_SIZE = 9.0
_ALIGN = {"left": "left", "center": "center", "right": "right", "justify": "both"}


@dataclass(frozen=True, slots=True)
class Type:
    """How words are set: size in points, official face, bold."""

    size: float
    face: str
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Setting:
    """How a paragraph stands."""

    align: str = "left"
    pitch: float = 0.0
    """Distance of lines in points, exactly; 0 lets the content decide (pictures)."""
    before: float = 0.0
    after: float = 0.0
    """Points above and below."""
    indent: float = 0.0
    """First line indented by two characters of this many points."""
    left: float = 0.0
    right: float = 0.0
    """Indents in mm."""
    with_next: bool = False
    new_page: bool = False
    hidden: bool = False
    """Whether the paragraph's mark is hidden, so that the tables around it join."""


def twips(mm: float) -> int:
    """Return mm in twentieths of a point."""
    return round(mm / MM_PER_POINT * 20)


def element(tag: str, **attributes: object) -> BaseOxmlElement:
    """Return ``<w:tag w:name="value" …>``."""
    made = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), str(value))
    return made


def append(parent: BaseOxmlElement, *children: BaseOxmlElement | None) -> BaseOxmlElement:
    """Append children, None left out; return the parent."""
    for child in children:
        if child is not None:
            parent.append(child)
    return parent


def paragraph(setting: Setting, *runs: BaseOxmlElement) -> BaseOxmlElement:
    """Return a paragraph with these runs; properties in the order that the schema demands."""
    properties = append(
        element("pPr"),
        element("keepNext") if setting.with_next else None,
        element("pageBreakBefore") if setting.new_page else None,
        element("snapToGrid", val=0),
        _spacing(setting),
        _indent(setting),
        element("jc", val=_ALIGN[setting.align]),
        append(element("rPr"), element("vanish"), element("sz", val=2)) if setting.hidden else None,
    )
    return append(element("p"), properties, *runs)


def _spacing(setting: Setting) -> BaseOxmlElement:
    made = element("spacing", before=round(setting.before * 20), after=round(setting.after * 20))
    if setting.pitch:
        made.set(qn("w:line"), str(max(round(setting.pitch * 20), 1)))
        made.set(qn("w:lineRule"), "exact")
    return made


def _indent(setting: Setting) -> BaseOxmlElement | None:
    if not (setting.indent or setting.left or setting.right):
        return None
    made = element("ind", left=twips(setting.left), right=twips(setting.right))
    if setting.indent:
        made.set(qn("w:firstLineChars"), "200")
        made.set(qn("w:firstLine"), str(round(setting.indent * 40)))
    return made


def text_run(text: str, style: Type, *, underlined: bool = False, font: str = "") -> BaseOxmlElement:
    """Return a run; line feeds become line breaks. ``font`` overrules both the official face and the Latin one."""
    properties = append(
        element("rPr"),
        element(
            "rFonts",
            ascii=font or LATIN,
            hAnsi=font or LATIN,
            eastAsia=font or _OFFICIAL[style.face],
            cs=font or LATIN,
            hint="eastAsia",
        ),
        element("b") if style.bold else None,
        element("sz", val=round(style.size * 2)),
        element("szCs", val=round(style.size * 2)),
        element("u", val="single") if underlined else None,
    )
    made = append(element("r"), properties)
    for at, line in enumerate(text.split("\n")):
        if at:
            made.append(element("br"))
        words = element("t")
        words.text = line
        words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        made.append(words)
    return made


def field_run(instruction: str, shown: str, style: Type) -> list[BaseOxmlElement]:
    """Return the runs of a field such as ``PAGE``, with what it shows until it is computed."""
    code = element("instrText")
    code.text = f" {instruction} "
    runs = [text_run("", style) for _ in range(4)]
    for run, inside in zip(
        runs,
        (element("fldChar", fldCharType="begin"), code, element("fldChar", fldCharType="separate"), None),
        strict=True,
    ):
        if inside is not None:
            run.remove(run[-1])
            run.append(inside)
    runs[3] = text_run(shown, style)
    return [*runs, append(element("r"), element("fldChar", fldCharType="end"))]


def line_runs(line: Line, style: Type) -> list[BaseOxmlElement]:
    """Return the runs of one line of the render model."""
    return [_run(run, style) for run in line]


def lines(lines: Iterable[Line], style: Type, setting: Setting) -> list[BaseOxmlElement]:
    """Return one paragraph for each line; an empty cell has one empty paragraph."""
    return [paragraph(setting, *line_runs(line, style)) for line in lines] or [paragraph(setting, text_run("", style))]


def pitch(size: float) -> float:
    """Return the distance of lines in points at ``size`` points, the same as in the PDF."""
    return size * LINE_PITCH


def _run(run: Run, style: Type) -> BaseOxmlElement:
    if run.kind == "box":
        return text_run(run.text, style, font=_SYMBOLS)
    if run.kind == "hint":
        return text_run(run.text, Type(_HINT_SIZE, style.face))
    if run.kind == "blank":
        return text_run(_padded(run, style.size), style, underlined=True)
    return text_run(run.text, style)


def _padded(run: Run, size: float) -> str:
    """Pad an answer with ideographic spaces to about the length of its rule."""
    missing = int(run.width / (size * MM_PER_POINT) - width_em(run.text))
    before = max(missing, 0) // 2
    return "　" * before + run.text + "　" * (max(missing, 0) - before)
