"""Attachments: stored once, tied all or none, undoable, shown where they can be."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from desktop_app.documents.images import PictureUnusable
from desktop_app.domain.case import CaseStatus
from desktop_app.domain.errors import WrongUse
from desktop_app.domain.place import Place
from desktop_app.services.answer_shapes import UnknownPlace
from desktop_app.services.desk import Desk
from desktop_app.services.editing import CaseLocked
from desktop_app.services.evidence import MAX_ATTACHMENT_BYTES, AttachmentRefused, UnknownAttachment
from tests.unit.services.conftest import PROGRAMME, jpeg

CERTIFICATE = Place(material="certificate")
PHOTO = Place(form="application", field="photo")


@pytest.fixture
def case_id(desk: Desk) -> str:
    return desk.cases.new(PROGRAMME).id


def test_a_file_is_tied_to_its_place_and_comes_back_unchanged(desk: Desk, case_id: str, picture: Path) -> None:
    tied = desk.evidence.attach(case_id, CERTIFICATE, [picture])[0]
    assert (tied.place, tied.name, tied.media_type) == (CERTIFICATE, "证书.png", "image/png")
    assert tied.digest == hashlib.sha256(picture.read_bytes()).hexdigest()
    with desk.evidence.open(tied.digest) as stream:
        assert stream.read() == picture.read_bytes()
    assert desk.cases.get(case_id).attachments == (tied,)


def test_the_same_file_at_the_same_place_is_tied_once(desk: Desk, case_id: str, picture: Path) -> None:
    first = desk.evidence.attach(case_id, CERTIFICATE, [picture])
    assert desk.evidence.attach(case_id, CERTIFICATE, [picture, picture]) == first * 2
    desk.evidence.attach(case_id, Place(material="award_certificate"), [picture])
    assert len(desk.cases.get(case_id).attachments) == 2


def test_one_unfit_file_keeps_all_from_being_tied(desk: Desk, case_id: str, picture: Path, tmp_path: Path) -> None:
    empty = tmp_path / "空.png"
    empty.write_bytes(b"")
    for wrong, said in ((empty, "是空的"), (tmp_path / "没有.png", "无法读取"), (tmp_path, "不是普通文件")):
        with pytest.raises(AttachmentRefused, match=said):
            desk.evidence.attach(case_id, CERTIFICATE, [picture, wrong])
    assert desk.cases.get(case_id).attachments == ()


def test_a_file_above_the_limit_is_refused_with_both_sizes(desk: Desk, case_id: str, tmp_path: Path) -> None:
    large = tmp_path / "大.mp4"
    with large.open("wb") as stream:
        os.truncate(stream.fileno(), 300 * 1024 * 1024)
    with pytest.raises(AttachmentRefused, match=r"有 300 MiB，超过单个材料 200 MiB 的上限"):
        desk.evidence.attach(case_id, CERTIFICATE, [large])
    assert MAX_ATTACHMENT_BYTES == 200 * 1024 * 1024
    assert desk.cases.get(case_id).attachments == ()


def test_an_unknown_place_is_refused(desk: Desk, case_id: str, picture: Path) -> None:
    for place in (Place(material="nothing"), Place(form="application", field="career", row="9")):
        with pytest.raises(UnknownPlace):
            desk.evidence.attach(case_id, place, [picture])


def test_a_locked_case_takes_no_files_but_lets_originals_be_checked(desk: Desk, case_id: str, picture: Path) -> None:
    tied = desk.evidence.attach(case_id, CERTIFICATE, [picture])[0]
    desk.cases.make_revision(case_id, "package")
    desk.cases.set_status(case_id, CaseStatus.RECEIVED)
    with pytest.raises(CaseLocked):
        desk.evidence.attach(case_id, CERTIFICATE, [picture])
    with pytest.raises(CaseLocked):
        desk.evidence.remove(case_id, tied.id)
    desk.evidence.original_seen(case_id, tied.id, True)
    case = desk.cases.get(case_id)
    assert case.attachments[0].original_seen
    assert not case.edited


def test_attaching_can_be_undone_in_an_open_session(desk: Desk, case_id: str, picture: Path) -> None:
    session = desk.edit(case_id)
    desk.evidence.attach(case_id, CERTIFICATE, [picture])
    assert len(session.case.attachments) == 1
    assert session.undo() == CERTIFICATE
    assert desk.cases.get(case_id).attachments == ()
    session.close()


def test_typing_and_attaching_at_the_same_time_lose_nothing(desk: Desk, case_id: str, picture: Path) -> None:
    session = desk.edit(case_id)
    session.set_value("application", "name", "王")
    desk.evidence.attach(case_id, CERTIFICATE, [picture])
    session.set_value("application", "name", "王䶮")
    session.close()
    case = desk.cases.get(case_id)
    assert (case.title, len(case.attachments)) == ("王䶮", 1)


def test_files_of_a_place_are_ordered_renamed_and_removed(desk: Desk, case_id: str, tmp_path: Path) -> None:
    paths = []
    for name in ("a", "b", "c"):
        paths.append(tmp_path / f"{name}.txt")
        paths[-1].write_text(name)
    first, _, last = desk.evidence.attach(case_id, CERTIFICATE, paths)
    desk.evidence.move(case_id, last.id, 0)
    assert [item.name for item in desk.cases.get(case_id).attachments] == ["c.txt", "a.txt", "b.txt"]
    desk.evidence.rename(case_id, first.id, " 证书/ 正面.txt ")
    desk.evidence.remove(case_id, last.id)
    assert [item.name for item in desk.cases.get(case_id).attachments] == ["证书 正面.txt", "b.txt"]
    with pytest.raises(UnknownAttachment):
        desk.evidence.remove(case_id, last.id)
    with pytest.raises(WrongUse):
        desk.evidence.rename(case_id, first.id, " / ")


def test_a_portrait_is_the_answer_of_its_field_and_takes_the_place_of_the_one_before(
    desk: Desk, case_id: str, tmp_path: Path
) -> None:
    path = tmp_path / "照片.jpg"
    path.write_bytes(jpeg(413, 551))
    first = desk.evidence.attach(case_id, PHOTO, [path])[0]
    assert desk.cases.get(case_id).answers["application"]["photo"] == first.digest
    second = desk.evidence.set_portrait(case_id, "application", "photo", jpeg(413, 551, "white"))
    case = desk.cases.get(case_id)
    assert case.answers["application"]["photo"] == second.digest
    assert case.attachments == (second,)
    desk.evidence.remove(case_id, second.id)
    assert "photo" not in desk.cases.get(case_id).answers["application"]


def test_what_is_no_picture_cannot_be_a_portrait(desk: Desk, case_id: str, tmp_path: Path) -> None:
    path = tmp_path / "照片.jpg"
    path.write_text("not a picture")
    with pytest.raises(PictureUnusable):
        desk.evidence.attach(case_id, PHOTO, [path])
    with pytest.raises(WrongUse, match="一张"):
        desk.evidence.attach(case_id, PHOTO, [path, path])


def test_pictures_and_pdf_are_shown_and_other_files_are_not(
    desk: Desk, case_id: str, picture: Path, tmp_path: Path
) -> None:
    text = tmp_path / "说明.txt"
    text.write_text("说明")
    broken = tmp_path / "坏.pdf"
    broken.write_bytes(b"%PDF-1.7 broken")
    pdf = tmp_path / "表.pdf"
    pdf.write_bytes(desk.documents.pdf(case_id, ["application"]))
    tied = desk.evidence.attach(case_id, CERTIFICATE, [picture, text, broken, pdf])
    shown = [desk.evidence.thumbnail(item.digest, 80) for item in tied]
    assert [thumbnail is not None for thumbnail in shown] == [True, False, False, True]
    assert len(desk.evidence.preview_pages(tied[3].digest, 200)) > 1
    assert desk.evidence.picture_size(tied[0].digest) == (600, 800)
    assert desk.evidence.picture_size(tied[1].digest) is None
