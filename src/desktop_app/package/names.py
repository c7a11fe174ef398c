"""Names inside a package that no operating system can be hurt by.

Two uses: entry names of the ZIP, checked and refused; and file names that users gave, made safe before they travel.
"""

from __future__ import annotations

import re
import unicodedata

from desktop_app.package.errors import UnsafeEntry
from desktop_app.package.limits import MAX_NAME_BYTES, MAX_PATH_BYTES, MAX_PATH_DEPTH

_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])\s*(\..*)?")
_FORBIDDEN = frozenset('\\/:*?"<>|')
_INVISIBLE = frozenset(("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"))
_EXTENSION = re.compile(r"\.[a-z0-9]{1,8}")


def check_entry_name(path: str) -> None:
    """Raise :class:`UnsafeEntry` unless ``path`` is a relative path of safe names, with ``/`` between them."""
    segments = path.split("/")
    if len(path.encode("utf-8", "surrogatepass")) > MAX_PATH_BYTES:
        raise UnsafeEntry(path, f"名称超过 {MAX_PATH_BYTES} 字节")
    if len(segments) > MAX_PATH_DEPTH:
        raise UnsafeEntry(path, f"层级超过 {MAX_PATH_DEPTH} 层")
    for segment in segments:
        if trouble := _trouble(segment):
            raise UnsafeEntry(path, trouble)


def is_safe_file_name(name: str) -> bool:
    """Whether ``name`` can be given to a file as it is, on every system."""
    return not _trouble(name) and len(name.encode()) <= MAX_NAME_BYTES


def safe_file_name(name: str) -> str:
    """Return ``name``, changed only as far as it must be to satisfy :func:`is_safe_file_name`."""
    if is_safe_file_name(name):
        return name
    cleaned = "".join(
        "_" if _is_forbidden(character) else character for character in unicodedata.normalize("NFC", name)
    )
    stem, dot, extension = cleaned.rpartition(".")
    if not dot or not 0 < len(extension) <= 16:
        stem, dot, extension = cleaned, "", ""
    tail = (dot + extension).rstrip(". ")
    stem = _cut(stem.lstrip(" "), MAX_NAME_BYTES - len(tail.encode()) - 1) or "_"
    if _RESERVED.fullmatch(stem + tail):
        stem = "_" + stem
    whole = (stem + tail).rstrip(". ")
    return whole or "_"


def is_plain_text(text: str) -> bool:
    """Whether ``text`` has no control, direction-changing or otherwise invisible characters (spaces are none)."""
    return all(unicodedata.category(character) not in _INVISIBLE for character in text)


def plain_text(text: str, limit: int) -> str:
    """Return ``text`` in NFC with each invisible character as a space, cut to ``limit`` characters."""
    shown = "".join(character if is_plain_text(character) else " " for character in unicodedata.normalize("NFC", text))
    return unicodedata.normalize("NFC", shown[:limit])


def note_text(text: str, limit: int) -> str:
    """Return ``text`` as :func:`plain_text` does, its lines kept apart by line feeds."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return unicodedata.normalize("NFC", "\n".join(plain_text(line, limit) for line in lines)[:limit])


def folded(path: str) -> str:
    """Return what two names share when some file system would take one for the other."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFKC", path).casefold())


def extension_of(name: str) -> str:
    """Return the plain lower-case extension of a file name with its dot, or an empty string."""
    extension = name[name.rfind(".") :].lower() if "." in name else ""
    return extension if _EXTENSION.fullmatch(extension) else ""


def _trouble(segment: str) -> str:
    """Return what is wrong with one name, in Chinese; an empty string where nothing is."""
    if segment in ("", ".", ".."):
        return "路径跳转"
    if any(_is_forbidden(character) for character in segment):
        return "含有禁止的字符"
    if segment[0] == " " or segment[-1] in ". ":
        return "首尾有空格或句点"
    if not unicodedata.is_normalized("NFC", segment):
        return "名称写法不规范"
    return "系统保留名称" if _RESERVED.fullmatch(segment) else ""


def _is_forbidden(character: str) -> bool:
    return character in _FORBIDDEN or unicodedata.category(character) in _INVISIBLE


def _cut(text: str, limit: int) -> str:
    """Return the longest beginning of ``text`` of at most ``limit`` bytes in UTF-8."""
    return text.encode()[:limit].decode(errors="ignore")
