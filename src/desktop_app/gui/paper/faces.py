"""Official type faces on screen: for each Chinese face name, the best family that this machine has."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFontDatabase

from desktop_app.programmes.layout import Face

_SONG = ("SimSun", "宋体", "Songti SC", "STSong", "Noto Serif CJK SC", "Source Han Serif SC", "Noto Serif SC")
_HEI = ("SimHei", "黑体", "Heiti SC", "STHeiti", "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei")
_FAMILIES = {
    Face.SONG: _SONG,
    Face.HEI: _HEI,
    Face.FANG: ("FangSong", "FangSong_GB2312", "仿宋", "仿宋_GB2312", "STFangsong", *_SONG),
    Face.KAI: ("KaiTi", "KaiTi_GB2312", "楷体", "楷体_GB2312", "STKaiti", "Kaiti SC", *_SONG),
    Face.XIAOBIAO: ("FZXiaoBiaoSong-B05S", "方正小标宋简体", "FZXiaoBiaoSong-B05", "STZhongsong", *_SONG),
}


@cache
def family_of(face: Face) -> str:
    """Return the family name to ask Qt for; the first official name where the machine has none of them."""
    installed = set(QFontDatabase.families())
    return next((name for name in _FAMILIES[face] if name in installed), _FAMILIES[face][0])


@cache
def wants_weight(face: Face) -> bool:
    """Whether the face is stood in for by a lighter one and must be set bold to look its part (小标宋 only)."""
    return face is Face.XIAOBIAO and family_of(face) in _SONG
