"""Bech32 (BIP 173), as age uses it for keys: no limit on length, and one case throughout."""

from __future__ import annotations

_ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_GENERATORS = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
_CHECKSUM_LENGTH = 6


def encode(prefix: str, data: bytes) -> str:
    """Return ``data`` as lower-case Bech32 under ``prefix``."""
    words = _regroup(list(data), 8, 5, pad=True)
    residue = _residue(_expanded(prefix) + words + [0] * _CHECKSUM_LENGTH) ^ 1
    words += [residue >> 5 * (_CHECKSUM_LENGTH - 1 - place) & 31 for place in range(_CHECKSUM_LENGTH)]
    return prefix + "1" + "".join(_ALPHABET[word] for word in words)


def decode(text: str) -> tuple[str, bytes]:
    """Return prefix and data, the prefix in lower case; raise :class:`ValueError` for anything but valid Bech32."""
    if not text.isascii() or text not in (text.lower(), text.upper()):
        raise ValueError("not Bech32: mixed case or not ASCII")
    prefix, separator, tail = text.lower().rpartition("1")
    if not separator or not prefix or len(tail) < _CHECKSUM_LENGTH or set(tail) - set(_ALPHABET):
        raise ValueError("not Bech32")
    words = [_ALPHABET.index(character) for character in tail]
    if _residue(_expanded(prefix) + words) != 1:
        raise ValueError("Bech32 checksum fails")
    return prefix, bytes(_regroup(words[:-_CHECKSUM_LENGTH], 5, 8, pad=False))


def _expanded(prefix: str) -> list[int]:
    codes = prefix.encode("ascii")
    return [code >> 5 for code in codes] + [0] + [code & 31 for code in codes]


def _residue(words: list[int]) -> int:
    value = 1
    for word in words:
        top = value >> 25
        value = (value & 0x1FFFFFF) << 5 ^ word
        for place, generator in enumerate(_GENERATORS):
            if top >> place & 1:
                value ^= generator
    return value


def _regroup(values: list[int], width: int, new_width: int, *, pad: bool) -> list[int]:
    gathered, bits, result = 0, 0, []
    for value in values:
        gathered, bits = gathered << width | value, bits + width
        while bits >= new_width:
            bits -= new_width
            result.append(gathered >> bits & (1 << new_width) - 1)
        gathered &= (1 << bits) - 1
    if pad and bits:
        result.append(gathered << new_width - bits & (1 << new_width) - 1)
    elif not pad and (bits >= width or gathered):
        raise ValueError("Bech32 padding is not zero")
    return result
