"""A hint how well a passphrase would hold; it advises and never refuses."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

_KINDS = {"Lu": 26, "Ll": 26, "Nd": 10, "Lo": 3500}
_OTHER = 30


@dataclass(frozen=True, slots=True)
class Strength:
    """A sentence and the tone it is said in (a label role of the style sheet)."""

    words: str
    role: str


def strength_of(passphrase: str) -> Strength:
    """Judge a passphrase by its length, how many different characters it has, and of how many kinds they are."""
    if not passphrase:
        return Strength("建议用四五个不相干的词，或 12 个以上字符。建好后请在“设置”里打印恢复表，以防忘记。", "small")
    bits = _bits(passphrase)
    if bits < 40:
        return Strength("太弱：很容易被猜出来，请再加长一些。", "error")
    if bits < 64:
        return Strength("一般：再长一些更安全。", "caution")
    return Strength("够强。请记在安全的地方；忘了只能用恢复表打开。", "success")


def _bits(passphrase: str) -> float:
    choices = sum({kind: size for kind, size in map(_kind, passphrase)}.values())
    different = len(set(passphrase))
    return min(len(passphrase), different * 2) * (choices.bit_length() - 1)


def _kind(character: str) -> tuple[str, int]:
    category = unicodedata.category(character)
    return (category, _KINDS[category]) if category in _KINDS else ("other", _OTHER)
