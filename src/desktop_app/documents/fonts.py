"""Fonts: which of the machine's families stand for the official type faces, and which characters none of them has."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import typst
from fontTools.ttLib import TTFont, TTLibError

from desktop_app.documents.printed_text import clean
from desktop_app.programmes.layout import Face

REPLACEMENT = "〓"
"""Printed where no font has the character (U+3013, the compositor's sign for a missing sort)."""

_FAMILIES: dict[Face, tuple[str, ...]] = {
    Face.SONG: ("SimSun", "宋体", "STSong", "Songti SC", "NSimSun", "Source Han Serif SC", "Noto Serif CJK SC"),
    Face.HEI: ("SimHei", "黑体", "STHeiti", "Heiti SC", "Source Han Sans SC", "Noto Sans CJK SC"),
    Face.FANG: (
        "FangSong_GB2312", "仿宋_GB2312", "FangSong", "仿宋", "STFangsong", "FZFangSong-Z02S", "Noto Serif CJK SC",
    ),
    Face.KAI: (
        "KaiTi_GB2312", "楷体_GB2312", "KaiTi", "楷体", "STKaiti", "Kaiti SC", "FZKai-Z03S", "Noto Serif CJK SC",
    ),
    Face.XIAOBIAO: (
        "FZXiaoBiaoSong-B05S", "方正小标宋简体", "FZXiaoBiaoSong-B05", "STZhongsong", "华文中宋", "Noto Serif CJK SC",
    ),
}  # fmt: skip
_FALLBACK = (
    "Noto Serif CJK SC", "Noto Sans CJK SC", "Source Han Serif SC", "SimSun-ExtB", "SimSun-ExtG", "MingLiU-ExtB",
    "Times New Roman", "Liberation Serif", "DejaVu Sans", "Segoe UI Symbol", "Segoe UI Emoji", "Apple Symbols",
    "Noto Sans Symbols 2", "Noto Sans Symbols2", "Noto Sans Symbols", "Noto Color Emoji", "Apple Color Emoji",
)  # fmt: skip
"""Asked in this order for what the face's own family does not have."""
_LATIN = ("Times New Roman", "Liberation Serif", "Nimbus Roman")
"""For Latin letters and digits beside families whose own are unfit for print."""
_OWN_LATIN = ("Noto", "Source Han")
_WEIGHTS = {Face.XIAOBIAO: 600, Face.HEI: 500}
"""Weight asked of a family that only stands in for the face."""
_IGNORABLE = frozenset("\n\t \u00a0\u200d\ufe0e\ufe0f")


@dataclass(frozen=True, slots=True)
class FaceFonts:
    """What Typst is told for one face."""

    families: tuple[str, ...]
    """In order; the first that has a character prints it."""
    latin: str
    """Family for Latin letters and digits; empty to leave them to ``families``."""
    weight: int
    has_bold: bool
    """Whether the first family has a bold cut; otherwise bold is drawn with a thicker line."""


class NoChineseFont(Exception):
    """The machine has none of the families that we know for Chinese; the installation is incomplete."""


class FontShelf:
    """The fonts of this machine, looked up once, when first asked for.

    ``folders`` hold fonts of our own (frozen builds bring Noto CJK). Safe to share between threads.
    """

    def __init__(self, folders: Sequence[Path] = (), *, machine: bool = True) -> None:
        self._folders = tuple(folders)
        self._machine = machine
        self._lock = threading.RLock()

    @property
    def typst_fonts(self) -> typst.Fonts:
        """The fonts as Typst takes them."""
        with self._lock:
            return self._typst_fonts

    def faces(self) -> dict[str, FaceFonts]:
        """Return the fonts for each official face, by its Chinese name."""
        with self._lock:
            return self._faces

    def family(self, face: Face) -> str:
        """Return the family that prints ``face`` on this machine."""
        return self.faces()[face.value].families[0]

    def missing_characters(self, text: str) -> str:
        """Return the characters of ``text`` that no font here can print, each once, in order of appearance.

        What never reaches paper (control characters and the like) does not count.
        """
        return "".join(dict.fromkeys(character for character in clean(text) if not self._printable(character)))

    def printable(self, text: str) -> str:
        """Return ``text`` with :data:`REPLACEMENT` in place of every character that no font here can print."""
        with self._lock:
            missing = {ord(sign) for sign in set(text) - _IGNORABLE} - self._coverage
        if not missing:
            return text
        return text.translate(dict.fromkeys(missing, REPLACEMENT))

    def _printable(self, character: str) -> bool:
        with self._lock:
            return character in _IGNORABLE or ord(character) in self._coverage

    @cached_property
    def _typst_fonts(self) -> typst.Fonts:
        return typst.Fonts(
            include_system_fonts=self._machine,
            include_embedded_fonts=True,
            font_paths=[str(folder) for folder in self._folders],
        )

    @cached_property
    def _files(self) -> dict[str, list[typst.FontInfo]]:
        """Upright cuts that lie in files, by family."""
        found: dict[str, list[typst.FontInfo]] = {}
        for font in self._typst_fonts.fonts():
            if font.path and font.style == "normal":
                found.setdefault(font.family, []).append(font)
        return found

    @cached_property
    def _faces(self) -> dict[str, FaceFonts]:
        return {face.value: self._face(face) for face in Face}

    def _face(self, face: Face) -> FaceFonts:
        own = self._present(_FAMILIES[face])
        families = self._present((*own[:1], *_FALLBACK, *(name for names in _FAMILIES.values() for name in names)))
        if not own and not families:
            raise NoChineseFont(face.value)
        first = families[0]
        stands_in = first == _FAMILIES[face][-1]
        latin = "" if first.startswith(_OWN_LATIN) else next(iter(self._present(_LATIN)), "")
        return FaceFonts(
            families=families,
            latin=latin,
            weight=_WEIGHTS.get(face, 400) if stands_in else 400,
            has_bold=any(font.weight >= 600 for font in self._files[first]),
        )

    def _present(self, families: Iterable[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(name for name in families if name in self._files))

    @cached_property
    def _coverage(self) -> frozenset[int]:
        """Code points that at least one family of the chain has; the chain is the same set for every face."""
        families = {name for face in self._faces.values() for name in face.families}
        return frozenset().union(*(self._code_points(name) for name in sorted(families)))

    def _code_points(self, family: str) -> frozenset[int]:
        font = min(self._files[family], key=lambda font: abs(font.weight - 400))
        return _code_points(str(font.path), font.index)


def _code_points(path: str, index: int) -> frozenset[int]:
    """Return what a font file's character map holds; nothing when the file cannot be read."""
    try:
        with TTFont(path, fontNumber=index, lazy=True) as font:
            font.setGlyphOrder([""] * font["maxp"].numGlyphs)  # nobody asks for glyphs' names, which take half the time
            return frozenset(font.getBestCmap() or ())
    except (OSError, TTLibError):
        return frozenset()
