"""Places on the command line: short ways, rows by number, near misses named."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.domain.answers import SectionRow
from desktop_app.domain.errors import WrongUse
from desktop_app.programmes.programme import Programme
from desktop_app.programmes.rules import Material
from desktop_app.services.answer_shapes import UnknownPlace
from desktop_app.services.places import place_named
from tests.unit.services.small_programme import PROGRAMME, new_case

CAREER: list[SectionRow] = [{"id": "aaa", "what": "甲厂"}, {"id": "bbb", "what": "乙厂"}]
CASE = new_case({"application": {"career": CAREER}})


@pytest.fixture
def programme() -> Programme:
    head = PROGRAMME.head.model_copy(update={"materials": (Material(id="certificate", title="资格证书"),)})
    return replace(PROGRAMME, head=head)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("certificate", "material:certificate"),
        ("material:certificate", "material:certificate"),
        ("application", "application"),
        ("application.name", "application.name"),
        ("application.career[bbb]", "application.career[bbb]"),
        ("application.career[2]", "application.career[bbb]"),
        ("application.career[1].what", "application.career[aaa].what"),
        ("application.asked[1]", "application.asked[police]"),
    ],
)
def test_a_place_may_be_written_short(programme: Programme, text: str, place: str) -> None:
    assert str(place_named(programme, CASE, text)) == place


@pytest.mark.parametrize(
    "text",
    [
        "certificat",
        "material:nothing",
        "score:nothing",
        "application.nmae",
        "application.career[3]",
        "application.career[0]",
        "application.career[aaa].nothing",
        "nothing.name",
    ],
)
def test_an_unknown_place_is_refused(programme: Programme, text: str) -> None:
    with pytest.raises(UnknownPlace):
        place_named(programme, CASE, text)


@pytest.mark.parametrize("text", ["", "a b", "application.career[", "../certificate"])
def test_what_is_no_place_is_refused(programme: Programme, text: str) -> None:
    with pytest.raises(WrongUse):
        place_named(programme, CASE, text)


def test_the_nearest_name_is_suggested(programme: Programme) -> None:
    with pytest.raises(UnknownPlace, match="“certificate”"):
        place_named(programme, CASE, "certifcate")
