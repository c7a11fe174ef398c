"""Portraits: chosen or dropped, cropped to the printed shape, handed on as a file."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QSize, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.case import CaseStatus
from desktop_app.domain.place import Place
from desktop_app.gui.dialogs.photo_crop import PhotoCrop, pixel_verdict
from desktop_app.gui.paper.crop_frame import CropFrame
from desktop_app.gui.paper.picture_file import NotAPicture, PictureTooLarge, portrait_bytes, read_picture
from desktop_app.gui.widgets.paper_editor import PaperEditor
from desktop_app.gui.widgets.portrait_cell import PortraitCell
from desktop_app.programmes.fields import PhotoSize
from tests.gui.editor.conftest import OpenPaper
from tests.gui.editor.hands import press
from tests.gui.editor.sessions import new_session

SIZE = PhotoSize(width_mm=30, height_mm=40)
Taken = list[tuple[str, str, bytes]]


def picture(width: int = 900, height: int = 900) -> QImage:
    """Left half red, right half blue."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    for x in range(width // 2, width):
        for y in range(0, height, max(height // 8, 1)):
            image.setPixelColor(x, y, QColor("blue"))
    return image


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "me.jpg"
    assert picture().save(str(path))
    return path


@pytest.fixture
def taken() -> Taken:
    return []


@pytest.fixture
def editor(open_paper: OpenPaper, photo: Path, taken: Taken) -> PaperEditor:
    return open_paper(
        on_portrait=lambda form, field, content: taken.append((form, field, content)),
        picture_choice=lambda _: photo,
    )


def cell(editor: PaperEditor) -> PortraitCell:
    found = editor.cell(Place.parse("application.photo"))
    assert isinstance(found, PortraitCell)
    return found


def dialog_of(editor: PaperEditor) -> PhotoCrop:
    return next(child for child in editor.findChildren(PhotoCrop) if child.isVisible())


def confirm(qtbot: QtBot, dialog: PhotoCrop) -> None:
    qtbot.mouseClick(dialog.ui.buttons.button(QDialogButtonBox.StandardButton.Ok), Qt.MouseButton.LeftButton)


def drop(target: QWidget, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    action, button, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(target, QDragEnterEvent(QPoint(5, 5), action, data, button, keys))
    QApplication.sendEvent(target, QDropEvent(QPointF(5, 5), action, data, button, keys))


def test_a_click_leads_through_the_crop_to_a_portrait_of_the_printed_shape(
    qtbot: QtBot, editor: PaperEditor, taken: Taken
) -> None:
    qtbot.mouseClick(cell(editor).widget, Qt.MouseButton.LeftButton)
    confirm(qtbot, dialog_of(editor))
    ((form, field, content),) = taken
    assert (form, field) == ("application", "photo")
    portrait = QImage.fromData(content)
    assert portrait.size() == QSize(675, 900)
    assert content.startswith(b"\xff\xd8")


def test_the_keyboard_opens_the_same_way(qtbot: QtBot, editor: PaperEditor, taken: Taken) -> None:
    cell(editor).focus()
    press(qtbot, Qt.Key.Key_Space)
    confirm(qtbot, dialog_of(editor))
    assert len(taken) == 1


def test_a_dropped_file_is_cropped_too(qtbot: QtBot, editor: PaperEditor, photo: Path, taken: Taken) -> None:
    drop(cell(editor).widget, photo)
    dialog = dialog_of(editor)
    dialog.reject()
    assert taken == []


def test_a_file_that_is_no_picture_is_refused_with_a_sentence(
    qtbot: QtBot, editor: PaperEditor, tmp_path: Path, taken: Taken
) -> None:
    path = tmp_path / "x.jpg"
    path.write_bytes(b"%PDF-1.7 no picture")
    with qtbot.waitSignal(editor.refused) as refusal:
        drop(cell(editor).widget, path)
    assert "x.jpg" in str(refusal.args)
    assert taken == []


def test_a_closed_case_takes_no_portrait(qtbot: QtBot, open_paper: OpenPaper, photo: Path, taken: Taken) -> None:
    editor = open_paper(
        new_session(status=CaseStatus.SENT),
        on_portrait=lambda *portrait: taken.append(portrait),
        picture_choice=lambda _: photo,
    )
    qtbot.mouseClick(cell(editor).widget, Qt.MouseButton.LeftButton)
    drop(cell(editor).widget, photo)
    assert [child for child in editor.findChildren(PhotoCrop) if child.isVisible()] == []


def test_the_picture_of_the_answer_is_shown(open_paper: OpenPaper) -> None:
    content = portrait_bytes(picture(300, 400))
    asked: list[str] = []

    def source(digest: str) -> bytes | None:
        asked.append(digest)
        return content

    editor = open_paper(new_session({"application": {"photo": "d" * 64}}), portraits=source)
    assert asked == ["d" * 64]
    shown = cell(editor).widget.grab().toImage()
    assert shown.pixelColor(shown.width() // 4, shown.height() // 2).red() > 200


def test_the_frame_never_leaves_the_picture() -> None:
    frame = CropFrame(QSize(800, 600), 0.75)
    assert (frame.rect.width(), frame.rect.height()) == (450, 600)
    far = frame.zoomed(2.0).moved(10_000, -10_000)
    assert far.rect.right() == pytest.approx(800)
    assert far.rect.top() == pytest.approx(0)
    assert far.zoomed(0.1).zoom == 1.0
    assert far.zoomed(99).zoom == 8.0
    assert far.zoomed(1.0).rect.height() == pytest.approx(600)


@pytest.fixture
def crop(qtbot: QtBot) -> Callable[[QImage], PhotoCrop]:
    def opened(image: QImage) -> PhotoCrop:
        dialog = PhotoCrop(image, SIZE)
        qtbot.addWidget(dialog)
        with qtbot.waitExposed(dialog):
            dialog.show()
        return dialog

    return opened


def test_too_few_pixels_are_told_and_enough_praised(crop: Callable[[QImage], PhotoCrop]) -> None:
    dialog = crop(picture(900, 900))
    assert "足够清晰" in dialog.ui.verdict.text()
    dialog.ui.zoom.setValue(300)
    assert "少于要求的 295 × 413 像素" in dialog.ui.verdict.text()
    assert dialog.ui.buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()
    assert pixel_verdict(295, 413, SIZE).startswith("框内 295 × 413 像素")
    assert "少于" in pixel_verdict(294, 500, SIZE)


def test_dragging_turning_and_keys_change_what_is_cut_out(qtbot: QtBot, crop: Callable[[QImage], PhotoCrop]) -> None:
    dialog = crop(picture(1200, 900))
    view = dialog.ui.view
    before = view.frame
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(100, 100))
    qtbot.mouseMove(view, QPoint(60, 100))
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(60, 100))
    assert view.frame.x > before.x
    qtbot.keyClick(view, Qt.Key.Key_Left)
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    assert view.frame.zoom > 1.0
    assert dialog.ui.zoom.value() == round(view.frame.zoom * 100)
    qtbot.mouseClick(dialog.ui.right, Qt.MouseButton.LeftButton)
    assert view.frame.picture == QSize(900, 1200)
    assert view.cut().size() == QSize(900, 1200)


def test_a_huge_portrait_is_made_smaller_and_a_transparent_one_white() -> None:
    image = QImage(3000, 4000, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    portrait = QImage.fromData(portrait_bytes(image))
    assert portrait.size() == QSize(1200, 1600)
    assert portrait.pixelColor(10, 10).lightness() > 250


def test_pictures_are_never_trusted(tmp_path: Path) -> None:
    missing = tmp_path / "missing.png"
    with pytest.raises(NotAPicture):
        read_picture(missing)
    bomb = tmp_path / "bomb.png"
    chunks = [b"IHDR" + struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0), b"IDAT" + zlib.compress(bytes(99))]
    framed = [struct.pack(">I", len(c) - 4) + c + struct.pack(">I", zlib.crc32(c)) for c in chunks]
    bomb.write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(framed))
    with pytest.raises(PictureTooLarge):
        read_picture(bomb)
