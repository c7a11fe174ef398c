"""What a 7z holds for a receiver without the program: a folder for each case with its papers and its evidence."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import BinaryIO

from desktop_app.domain.attachment import Attachment
from desktop_app.domain.fingerprint import shown_fingerprint
from desktop_app.domain.progress import Progress
from desktop_app.library import Library
from desktop_app.package.seven_zip import Member, write_seven_zip
from desktop_app.programmes.programme import Programme
from desktop_app.services.definitions import Definitions
from desktop_app.services.left_out import left_out_words, place_words
from desktop_app.services.papers import FORMATS, Papers
from desktop_app.services.selection import Selected

_README = "说明.txt"
_LONGEST_FOLDER = 40
"""Characters of a case's title in the name of its folder."""


class PeopleArchive:
    """Writes cases as a 7z for people."""

    def __init__(self, library: Library, definitions: Definitions, papers: Papers) -> None:
        self._library = library
        self._definitions = definitions
        self._papers = papers

    def write(
        self, out: BinaryIO, cases: Sequence[Selected], sender: str, note: str, passphrase: str, progress: Progress
    ) -> int:
        """Write the archive and return its bytes; one document or one piece of a scan is in memory at a time."""
        total = sum(item.size for selected in cases for item in selected.case.attachments)
        return write_seven_zip(out, self._members(cases, sender, note), passphrase, total, progress)

    def _members(self, cases: Sequence[Selected], sender: str, note: str) -> Iterator[Member]:
        yield _text("", _README, _introduction(cases, sender, note))
        for number, selected in enumerate(cases, start=1):
            folder = f"{number:02}-{selected.case.title[:_LONGEST_FOLDER]}"
            programme = self._definitions.get(selected.case.programme)
            yield _text(folder, _README, _about(programme, selected))
            for name, make in self._papers.rendered(selected.case, selected.fingerprint, FORMATS, selected.left_out):
                yield Member(folder, name, partial(_made, make))
            for item in selected.case.attachments:
                yield Member(folder, _evidence_name(programme, item), partial(self._library.objects.open, item.digest))


def _made(make: Callable[[], bytes]) -> BinaryIO:
    return io.BytesIO(make())


def _evidence_name(programme: Programme, item: Attachment) -> str:
    words = place_words(programme, item.place)[:24]
    return f"佐证-{words}-{item.name}"


def _introduction(cases: Sequence[Selected], sender: str, note: str) -> list[str]:
    return [
        f"“{sender}”报送的申报材料，共 {len(cases)} 件：",
        *(f"  {number:02}  {item.case.title}　{item.case.unit}" for number, item in enumerate(cases, start=1)),
        "",
        *(["报送人的话：", *note.splitlines(), ""] if note.strip() else []),
        "每件一个文件夹：各表的 PDF、Word、Excel 文件，装订册，佐证材料。",
        "这些文件供查看和打印；正式报送以匠报的报送包（.jbp）为准。",
    ]


def _about(programme: Programme, selected: Selected) -> list[str]:
    case = selected.case
    lines = [
        f"项目：{programme.head.title}（{programme.head.notice.number}）",
        f"申报对象：{case.title}",
        f"申报单位：{case.unit}",
        f"第 {case.revision} 版，指纹 {shown_fingerprint(selected.fingerprint)}",
    ]
    if selected.left_out:
        words = left_out_words(programme, case, selected.left_out)
        lines += ["", "报送人没有报送、或以缩小的扫描件代替的：", *(f"  · {item}" for item in words)]
        if selected.whole != selected.fingerprint:
            lines.append(f"完整内容的指纹 {shown_fingerprint(selected.whole)}")
    return lines


def _text(folder: str, name: str, lines: Sequence[str]) -> Member:
    data = "\ufeff".encode() + "\r\n".join([*lines, ""]).encode()
    return Member(folder, name, partial(io.BytesIO, data))
