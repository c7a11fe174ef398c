"""From one package to the files that leave: whole or in parts, in e-mail drafts, beside a 7z and a 说明.txt."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import BinaryIO

from desktop_app.domain.answers import whole_text
from desktop_app.domain.durable_file import CannotWrite
from desktop_app.domain.errors import WrongUse
from desktop_app.package.mail_draft import Draft, most_attached, write_draft
from desktop_app.package.parts import Share, part_name, part_pieces, share_pieces, shares
from desktop_app.services.delivery import Delivery, FileKind, SentFile, Workroom, stream_digest
from desktop_app.services.editing import utc_now
from desktop_app.services.explaining import Shipment, mail_subject, mail_text, stick_note
from desktop_app.services.sending import DRAFT_BYTES, LEAST_SPLIT_BYTES, MOST_DRAFT_BYTES, Sending

EXPLANATION = "说明.txt"


class BadSplit(WrongUse):
    """A size of parts that makes no sense."""

    def __init__(self, why: str) -> None:
        super().__init__(f"分卷大小{why}，没有生成报送包，请重新设置。")


@dataclass(frozen=True, slots=True)
class Addressed:
    """Who is named around a package."""

    sender: str
    to: tuple[str, ...]


class Shipper:
    """Brings one package, and what goes with it, to its place; on failure nothing new stays there."""

    def __init__(self, sending: Sending, addressed: Addressed, workroom: Workroom, delivery: Delivery) -> None:
        self._sending = sending
        self._addressed = addressed
        self._workroom = workroom
        self._delivery = delivery
        self._shipment: Shipment | None = None

    @property
    def files(self) -> tuple[SentFile, ...]:
        """What was brought so far."""
        return tuple(self._delivery.files)

    @contextmanager
    def undone_on_failure(self) -> Iterator[None]:
        """Take away what was brought when the block fails."""
        try:
            yield
        except BaseException:
            self._delivery.undo()
            raise

    def package(self, write: Callable[[BinaryIO], object]) -> tuple[int, str]:
        """Bring the package that ``write`` makes; return its size and its SHA-256."""
        sending = self._sending
        if not sending.split and not sending.drafts:
            file = self._delivery.write(sending.out, FileKind.PACKAGE, write)
            self._shipment = self._named(file.digest, 1)
            return file.size, file.digest
        with self._workroom.open(sending.out.name) as stream:
            write(stream)
            size, digest = _measured(stream)
            pieces = self._shares(size)
            self._shipment = self._named(digest, len(pieces))
            for share in pieces:
                self._bring(stream, share, size, digest)
        return size, digest

    def _named(self, digest: str, parts: int) -> Shipment:
        return Shipment(whole_text(self._sending.out.name), self._addressed.sender, self._addressed.to, digest, parts)

    def _shares(self, size: int) -> list[Share]:
        return shares(size, self._most())

    def _most(self) -> int:
        """Bytes of the largest part."""
        return most_attached(self._sending.split or DRAFT_BYTES) if self._sending.drafts else self._sending.split

    def _bring(self, whole: BinaryIO, share: Share, size: int, digest: str) -> None:
        """Bring one part, or the package where it fits into one, as file and as draft."""
        out = self._sending.out
        name = out.name if share.count == 1 else part_name(out.name, share.number)
        kind = FileKind.PACKAGE if share.count == 1 else FileKind.PART

        def content() -> Iterator[bytes]:
            whole_file = share.count == 1
            return share_pieces(whole, share) if whole_file else part_pieces(whole, digest, size, share)

        if self._sending.loose:
            self._delivery.write(out.with_name(name), kind, partial(_copy, content()))
        if self._sending.drafts:
            self._draft(name, share, content(), seven_zip=False)

    def _draft(self, name: str, share: Share, content: Iterator[bytes], *, seven_zip: bool) -> None:
        shipment = self._known()
        subject = mail_subject(shipment, share.number, share.count, seven_zip=seven_zip)
        text = mail_text(shipment, share.number, share.count, seven_zip=seven_zip)
        draft = Draft(subject, text, whole_text(name), utc_now())
        what = "7z邮件" if seven_zip else "邮件"
        path = self._sending.out.with_name(f"{self._sending.out.stem}-{what}{share.number}-共{share.count}封.eml")
        self._delivery.write(path, FileKind.DRAFT, lambda out: write_draft(out, draft, content))

    def seven_zip(self, write: Callable[[BinaryIO], object]) -> None:
        """Bring the 7z that ``write`` makes, cut as 7-Zip itself cuts volumes where parts are wanted."""
        name = self._sending.out.with_suffix(".7z").name
        with self._workroom.open(name) as stream:
            write(stream)
            size, _ = _measured(stream)
            most = self._most() if self._sending.split or self._sending.drafts else size
            for share in shares(size, most):
                volume = name if share.count == 1 else part_name(name, share.number)
                if self._sending.loose:
                    path = self._sending.out.with_name(volume)
                    self._delivery.write(path, FileKind.SEVEN_ZIP, partial(_copy, share_pieces(stream, share)))
                if self._sending.drafts:
                    self._draft(volume, share, share_pieces(stream, share), seven_zip=True)

    def explanation(self) -> None:
        """Bring 说明.txt, under a name of its own where there is another one already."""
        out = self._sending.out
        path = out.with_name(EXPLANATION)
        if os.path.exists(path):
            path = out.with_name(f"{out.stem}-{EXPLANATION}")
        data = stick_note(self._known(), self.files)
        self._delivery.write(path, FileKind.NOTE, lambda stream: stream.write(data))

    def _known(self) -> Shipment:
        if self._shipment is None:
            raise ValueError("the package comes first")
        return self._shipment


def check_split(sending: Sending) -> None:
    """Raise :class:`BadSplit` for parts too small or e-mails that no server takes, ``CannotWrite`` without a name."""
    if not sending.out.name:
        raise CannotWrite(sending.out, IsADirectoryError(errno.EISDIR, "这是文件夹，请写出文件名"))
    if sending.split and sending.split < LEAST_SPLIT_BYTES:
        raise BadSplit(f"至少要 {LEAST_SPLIT_BYTES / 1e6:g} MB")
    if sending.drafts and sending.split > MOST_DRAFT_BYTES:
        raise BadSplit(f"超过一封邮件的上限 {MOST_DRAFT_BYTES // 10**6} MB")


def _measured(stream: BinaryIO) -> tuple[int, str]:
    stream.flush()
    stream.seek(0)
    digest = stream_digest(stream)
    return stream.tell(), digest


def _copy(pieces: Iterator[bytes], out: BinaryIO) -> None:
    for piece in pieces:
        out.write(piece)
