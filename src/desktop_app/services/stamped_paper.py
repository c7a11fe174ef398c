"""Paper and file: whether a stamped page shows the very content that is kept here, by its code or by what is typed."""

from __future__ import annotations

import errno
import re
import stat
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from desktop_app.documents.page_code import PageCode
from desktop_app.documents.stamped_scan import ScannedPage, scanned_pages
from desktop_app.domain.errors import KnownError, WrongUse
from desktop_app.domain.fingerprint import SHOWN_CHARACTERS
from desktop_app.domain.progress import Progress
from desktop_app.library import Library
from desktop_app.services.definitions import Definitions

_LARGEST_SCAN = 200 * 1024 * 1024
_SEPARATORS = re.compile(r"[\s\-‐-―－—_.·]+")
_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}


class ScanTooLarge(KnownError):
    """A scan beyond what is read into memory."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"扫描件“{path.name}”超过 {_LARGEST_SCAN >> 20} MB，没有识别。"
            "原文件没有改动，请降低扫描分辨率或分成几个文件后再试。"
        )


class ScanUnreadable(KnownError):
    """A scan that the system does not give us."""

    def __init__(self, path: Path, cause: OSError) -> None:
        super().__init__(
            f"无法读取扫描件“{path.name}”（{cause.strerror or cause}）。没有改动任何内容，请确认文件还在原处后重试。"
        )


class PaperVerdict(StrEnum):
    """How a page stands to the case that is kept here."""

    SAME = "same"
    """It shows the revision that is kept now."""
    CLAIMED = "claimed"
    """It shows what the sender says the whole is, of which less came: nobody can hold the rest against it here."""
    EARLIER = "earlier"
    """It shows an earlier revision of this case."""
    OTHER_CASE = "other-case"
    """It belongs to another case of this library."""
    UNKNOWN = "unknown"
    """It shows content that this library has never had."""
    NO_CODE = "no-code"
    """No code of ours is on it."""


@dataclass(frozen=True, slots=True)
class CheckedPage:
    """What was found on one page, or by one typed fingerprint."""

    source: str
    """File name; empty for what was typed."""
    page: int
    """Of the file, from 1; 0 for what was typed."""
    verdict: PaperVerdict
    sentence: str
    """Chinese, for people."""
    form: str = ""
    """Id of the form, where the code tells."""
    form_page: int = 0
    revision: int = 0
    """Which revision of the case it shows; 0 where that is not known."""


class StampedPaper:
    """Holds scans of stamped paper against the cases of one library."""

    def __init__(self, library: Library, definitions: Definitions) -> None:
        self._library = library
        self._definitions = definitions

    def check_files(self, case_id: str, paths: Sequence[Path], progress: Progress | None = None) -> list[CheckedPage]:
        """Return what the pages of scans are to a case, page by page; nothing is kept.

        Raises :class:`ScanTooLarge`, :class:`ScanUnreadable`, and what :func:`scanned_pages` raises.
        """
        self._library.cases.get(case_id)
        return [
            checked
            for path in paths
            for page in scanned_pages(_content(path), progress)
            for checked in self._pages(case_id, path.name, page)
        ]

    def check_typed(self, case_id: str, text: str) -> CheckedPage:
        """Return what a fingerprint read off the paper is to a case: its 16 characters in any grouping."""
        typed = _SEPARATORS.sub("", text.translate(_FULL_WIDTH)).lower()
        if not re.fullmatch(rf"[0-9a-f]{{{SHOWN_CHARACTERS},64}}", typed):
            raise WrongUse(
                f"“{text[:40]}”不是页脚的校验码，没有核对。"
                f"校验码是 {SHOWN_CHARACTERS} 个数字或字母 A-F，请照页脚重新输入。"
            )
        verdict, revision, title = self._verdict(case_id, typed)
        return CheckedPage("", 0, verdict, _sentence(verdict, revision, title), revision=revision)

    def _pages(self, case_id: str, name: str, page: ScannedPage) -> list[CheckedPage]:
        if not page.codes:
            verdict = PaperVerdict.NO_CODE
            return [CheckedPage(name, page.number, verdict, _sentence(verdict, 0, ""))]
        return [self._checked(case_id, name, page.number, code) for code in page.codes]

    def _checked(self, case_id: str, name: str, number: int, code: PageCode) -> CheckedPage:
        verdict, revision, title = self._verdict(case_id, code.fingerprint)
        sentence = self._what(case_id, code) + _sentence(verdict, revision, title)
        return CheckedPage(name, number, verdict, sentence, code.form, code.page, revision)

    def _what(self, case_id: str, code: PageCode) -> str:
        programme = self._definitions.get(self._library.cases.get(case_id).programme)
        form = programme.form(code.form) if code.programme == programme.id else None
        page = f"第 {code.page} 页" if code.page else ""
        return f"《{form.title}》{page}：" if form is not None else ""

    def _verdict(self, case_id: str, fingerprint: str) -> tuple[PaperVerdict, int, str]:
        """Return how content stands to a case, the revision that it is, and the other case's title."""
        case = self._library.cases.get(case_id)
        travel = self._library.travels.get(case_id)
        if travel.whole.startswith(fingerprint):
            return PaperVerdict.CLAIMED if travel.left_out else PaperVerdict.SAME, case.revision, ""
        kept = self._library.cases.with_fingerprint(fingerprint)
        own = [number for found, number in kept if found == case_id]
        if own:
            verdict = PaperVerdict.SAME if case.revision in own and not case.edited else PaperVerdict.EARLIER
            return verdict, max(own), ""
        if kept:
            return PaperVerdict.OTHER_CASE, kept[0][1], self._library.cases.get(kept[0][0]).title
        return PaperVerdict.UNKNOWN, 0, ""


def _sentence(verdict: PaperVerdict, revision: int, title: str) -> str:
    return {
        PaperVerdict.SAME: f"与本机保存的内容一致（第 {revision} 版）。",
        PaperVerdict.CLAIMED: f"是报送人所称第 {revision} 版的完整内容，但报送时有未报送或缩小的部分，"
        "本机不能核对这些部分，请以纸面和原件为准。",
        PaperVerdict.EARLIER: f"是这份申报件以前的内容（第 {revision} 版），不是现在的版本，请核对是否要换。",
        PaperVerdict.OTHER_CASE: f"是另一份申报件“{title}”的纸面材料，请核对是否放错。",
        PaperVerdict.UNKNOWN: "与本机保存的任何一版都不一致，纸面材料和电子文件不是同一份内容，请向报送人核实。",
        PaperVerdict.NO_CODE: "没有识别到页脚的二维码，请手工输入页脚的校验码核对。",
    }[verdict]


def _content(path: Path) -> bytes:
    try:
        about = path.stat()
        if _is_special(about.st_mode):
            raise ScanUnreadable(path, OSError(errno.EINVAL, "不是普通文件"))
        if about.st_size > _LARGEST_SCAN:
            raise ScanTooLarge(path)
        return path.read_bytes()
    except OSError as error:
        raise ScanUnreadable(path, error) from error


def _is_special(mode: int) -> bool:
    """Whether it is a pipe or device, which could keep whoever reads it waiting."""
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))
