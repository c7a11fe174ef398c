"""Attachments (佐证材料) of a desk's cases: added, ordered, looked at."""

from __future__ import annotations

import io
import secrets
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from desktop_app.documents.images import (
    PdfUnreadable,
    PictureUnusable,
    pdf_page_count,
    pdf_page_picture,
    picture_size,
    printable_picture,
    thumbnail,
)
from desktop_app.domain.attachment import Attachment
from desktop_app.domain.errors import KnownError, WrongUse
from desktop_app.domain.place import Place
from desktop_app.domain.progress import Progress
from desktop_app.library import Library, SourceUnreadable, StoredObject
from desktop_app.programmes.fields import FieldType
from desktop_app.services.answer_shapes import find_field
from desktop_app.services.edit_state import EditState
from desktop_app.services.editing import EditSession
from desktop_app.services.places import checked_place
from desktop_app.services.sessions import CaseSessions

MIB = 1024 * 1024
MAX_ATTACHMENT_BYTES = 200 * MIB
MAX_SHOWN_BYTES = 64 * MIB
"""Larger files are kept and sent, but not shown."""
MAX_SHOWN_PAGES = 50
PDF = "application/pdf"


class AttachmentRefused(KnownError):
    """A file that cannot be attached: missing, empty, too large, or not what the place takes."""

    def __init__(self, name: str, why: str, remedy: str) -> None:
        super().__init__(f"文件“{name}”{why}，没有添加任何材料，申报件没有改动。{remedy}")


class UnknownAttachment(WrongUse):
    """The case has no attachment with this id."""

    def __init__(self) -> None:
        super().__init__("这份材料已不在申报件中，没有改动。请刷新后重新选择。")


class Evidence:
    """The attachments of one library's cases. Every change is an undoable step of the case."""

    def __init__(self, library: Library, sessions: CaseSessions) -> None:
        self._library = library
        self._sessions = sessions

    def attach(
        self, case_id: str, place: Place, paths: Sequence[Path], progress: Progress | None = None
    ) -> list[Attachment]:
        """Store files and tie them to a place, all or none; the same content at the same place is tied once.

        At a photo field the one file becomes the portrait. Raises :class:`AttachmentRefused`.
        """
        case = self._sessions.current(case_id)
        with self._sessions.on(case_id) as session:
            session.require_editable()
            place = checked_place(session.programme, case, place)
            if _takes_portrait(session, place):
                return [self._attach_portrait(case_id, place, _only(paths))]
        for path in paths:
            _refuse_unfit(path)
        stored = [(path.name, self._library.objects.put(path, progress)) for path in paths]
        return self._tie(case_id, place, stored)

    def attach_content(self, case_id: str, place: Place, name: str, data: bytes) -> Attachment:
        """Tie a content that is in memory to a place."""
        stored = self._library.objects.put(io.BytesIO(data), name=name)
        return self._tie(case_id, place, [(name, stored)])[0]

    def _attach_portrait(self, case_id: str, place: Place, path: Path) -> Attachment:
        _refuse_unfit(path)
        try:
            image = path.read_bytes()
        except OSError as error:
            raise SourceUnreadable(path.name, error.strerror or str(error)) from error
        return self.set_portrait(case_id, place.form or "", place.field or "", image, path.name)

    def _tie(self, case_id: str, place: Place, stored: Sequence[tuple[str, StoredObject]]) -> list[Attachment]:
        tied: list[Attachment] = []

        def add(state: EditState) -> EditState:
            attachments = list(state.attachments)
            for name, item in stored:
                same = next((old for old in attachments if (old.place, old.digest) == (place, item.digest)), None)
                if same is None:
                    same = Attachment(secrets.token_hex(8), place, name, item.digest, item.size, item.media_type)
                    attachments.append(same)
                tied.append(same)
            return replace(state, attachments=tuple(attachments))

        with self._sessions.on(case_id) as session:
            session.change(place, f"添加材料“{stored[0][0]}”" if stored else "添加材料", add)
        return tied

    def set_portrait(self, case_id: str, form: str, field: str, image: bytes, name: str = "照片.jpg") -> Attachment:
        """Store a portrait, cropped already, and make it the answer of a photo field in place of the one before.

        Raises :class:`PictureUnusable` for what is no picture.
        """
        place = Place(form=form, field=field)
        stored = self._library.objects.put(io.BytesIO(printable_picture(image)), name=name)
        attachment = Attachment(secrets.token_hex(8), place, name, stored.digest, stored.size, stored.media_type)

        def put(state: EditState) -> EditState:
            others = tuple(item for item in state.attachments if item.place != place)
            return replace(state, attachments=(*others, attachment)).with_value(form, field, stored.digest)

        with self._sessions.on(case_id) as session:
            label = find_field(session.programme, form, field).label
            session.change(place, f"放入“{label}”", put)
        return attachment

    def remove(self, case_id: str, attachment_id: str) -> None:
        """Untie an attachment; a portrait's field becomes blank with it."""
        item = self._find(case_id, attachment_id)

        def drop(state: EditState) -> EditState:
            rest = replace(state, attachments=tuple(other for other in state.attachments if other.id != attachment_id))
            if item.place.form and item.place.field and state.value(item.place.form, item.place.field) == item.digest:
                return rest.with_value(item.place.form, item.place.field, None)
            return rest

        self._change(case_id, item, f"移除材料“{item.name}”", drop)

    def move(self, case_id: str, attachment_id: str, index: int) -> None:
        """Let an attachment stand at position ``index`` among those of its place."""
        item = self._find(case_id, attachment_id)

        def moved(state: EditState) -> EditState:
            here = [other for other in state.attachments if other.place == item.place and other.id != attachment_id]
            here.insert(max(0, min(index, len(here))), item)
            order = iter(here)
            return replace(
                state,
                attachments=tuple(next(order) if other.place == item.place else other for other in state.attachments),
            )

        self._change(case_id, item, f"调整材料“{item.name}”的顺序", moved)

    def rename(self, case_id: str, attachment_id: str, name: str) -> None:
        """Give an attachment another name, which the package and the booklet show."""
        cleaned = " ".join(name.replace("/", " ").replace("\\", " ").split())
        if not cleaned:
            raise WrongUse("材料的名称不能为空，没有改动，请重新输入。")
        item = self._find(case_id, attachment_id)
        self._change(case_id, item, f"重命名材料“{item.name}”", _replaced(replace(item, name=cleaned)))

    def original_seen(self, case_id: str, attachment_id: str, seen: bool) -> None:
        """Note whether the original was compared with this copy (原件已核); the receiving side may do that too."""
        item = self._find(case_id, attachment_id)
        change = _replaced(replace(item, original_seen=seen))
        self._change(case_id, item, "核对原件", change, locked_too=True)

    def _change(
        self,
        case_id: str,
        item: Attachment,
        label: str,
        make: Callable[[EditState], EditState],
        *,
        locked_too: bool = False,
    ) -> None:
        with self._sessions.on(case_id) as session:
            session.change(item.place, label, make, locked_too=locked_too)

    def _find(self, case_id: str, attachment_id: str) -> Attachment:
        for item in self._sessions.current(case_id).attachments:
            if item.id == attachment_id:
                return item
        raise UnknownAttachment

    # looking at contents

    def open(self, digest: str) -> BinaryIO:
        """Return the plain content as a stream that the caller closes; it never lies on the disk unencrypted."""
        return self._library.objects.open(digest)

    def thumbnail(self, digest: str, pixels: int) -> bytes | None:
        """Return a small picture (PNG) of an image or of a PDF's first page; None for what has no picture."""
        pages = self._pictures(digest, pixels, 1)
        return pages[0] if pages else None

    def preview_pages(self, digest: str, pixels: int) -> list[bytes]:
        """Return pictures (PNG) of the pages of an image or a PDF, at most :data:`MAX_SHOWN_PAGES`."""
        return self._pictures(digest, pixels, MAX_SHOWN_PAGES)

    def picture_size(self, digest: str) -> tuple[int, int] | None:
        """Return width and height in pixels of an image, None for anything else."""
        data = self._shown_bytes(digest)
        try:
            return picture_size(data) if data is not None else None
        except PictureUnusable:
            return None

    def _pictures(self, digest: str, pixels: int, most: int) -> list[bytes]:
        data = self._shown_bytes(digest)
        if data is None:
            return []
        try:
            if self._library.objects.get(digest).media_type == PDF:
                return [pdf_page_picture(data, page, pixels) for page in range(min(pdf_page_count(data), most))]
            return [thumbnail(data, pixels)]
        except (PictureUnusable, PdfUnreadable):
            return []

    def _shown_bytes(self, digest: str) -> bytes | None:
        item = self._library.objects.get(digest)
        if item.size > MAX_SHOWN_BYTES or not (item.media_type == PDF or item.media_type.startswith("image/")):
            return None
        with self.open(digest) as stream:
            return stream.read()


def _replaced(item: Attachment) -> Callable[[EditState], EditState]:
    return lambda state: replace(
        state, attachments=tuple(item if other.id == item.id else other for other in state.attachments)
    )


def _takes_portrait(session: EditSession, place: Place) -> bool:
    if place.form is None or place.field is None or place.row is not None:
        return False
    return find_field(session.programme, place.form, place.field).type is FieldType.PHOTO


def _only(paths: Sequence[Path]) -> Path:
    if len(paths) != 1:
        raise WrongUse("照片栏目只能放一张图片，没有添加任何材料。请只选择一个文件。")
    return paths[0]


def _refuse_unfit(path: Path) -> None:
    try:
        status = path.stat()
    except OSError as error:
        remedy = "请确认文件还在原处、允许读取，然后重试。"
        raise AttachmentRefused(path.name, f"无法读取（{error.strerror or error}）", remedy) from error
    if not path.is_file():
        raise AttachmentRefused(path.name, "不是普通文件", "请选择文件，不要选择文件夹。")
    if not status.st_size:
        raise AttachmentRefused(path.name, "是空的", "请换一个有内容的文件。")
    if status.st_size > MAX_ATTACHMENT_BYTES:
        size, limit = status.st_size / MIB, MAX_ATTACHMENT_BYTES // MIB
        remedy = "请压缩、降低扫描分辨率或拆成几个文件后再添加。"
        raise AttachmentRefused(path.name, f"有 {size:.0f} MiB，超过单个材料 {limit} MiB 的上限", remedy)
