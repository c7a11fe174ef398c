"""The fonts of the machine."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.documents.fonts import REPLACEMENT, FontShelf, NoChineseFont
from desktop_app.programmes.layout import Face


@pytest.mark.parametrize("character", ["䶮", "𬭛", "㎡", "①", "℃", "·", "—", "“"])
def test_rare_characters_of_names_and_units_can_be_printed(shelf: FontShelf, character: str) -> None:
    assert shelf.missing_characters(character) == ""


def test_characters_without_a_font_are_named_once_in_order(shelf: FontShelf) -> None:
    assert shelf.missing_characters("\U000f1235甲\U000f1234\U000f1235乙") == "\U000f1235\U000f1234"


def test_what_never_reaches_paper_is_not_missing(shelf: FontShelf) -> None:
    assert shelf.missing_characters("\x00\u202e\u200b\n\t ") == ""


def test_missing_characters_are_replaced_visibly(shelf: FontShelf) -> None:
    assert shelf.printable("王\U000f1234五") == f"王{REPLACEMENT}五"
    assert shelf.printable("王五") == "王五"


def test_every_official_face_has_a_family(shelf: FontShelf) -> None:
    assert set(shelf.faces()) == {face.value for face in Face}
    assert all(shelf.family(face) for face in Face)


def test_all_faces_fall_back_on_the_same_set_of_families(shelf: FontShelf) -> None:
    chains = [set(fonts.families) for fonts in shelf.faces().values()]
    common = set.intersection(*chains)
    assert all(len(chain - common) <= 1 for chain in chains)


def test_a_machine_without_chinese_fonts_is_an_incomplete_installation(tmp_path: Path) -> None:
    with pytest.raises(NoChineseFont):
        FontShelf([tmp_path], machine=False).faces()
