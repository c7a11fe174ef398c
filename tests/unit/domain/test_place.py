"""Places are written as text and read back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.errors import WrongUse
from desktop_app.domain.place import Place

WRITTEN = {
    "material:certificate": Place(material="certificate"),
    "application": Place(form="application"),
    "application.name": Place(form="application", field="name"),
    "application.career[3f2a90b1c4d5]": Place(form="application", field="career", row="3f2a90b1c4d5"),
    "application.career[3f2a-b1].period": Place(form="application", field="career", row="3f2a-b1", column="period"),
    "score:signboard": Place(score="signboard"),
}

names = st.from_regex(r"[a-z][a-z0-9_]{0,20}", fullmatch=True)
rows = st.from_regex(r"[\w-]{1,20}", fullmatch=True)
places = st.one_of(
    st.builds(lambda name: Place(material=name), names),
    st.builds(lambda name: Place(score=name), names),
    st.builds(lambda form: Place(form=form), names),
    st.builds(lambda form, field: Place(form=form, field=field), names, names),
    st.builds(lambda form, field, row: Place(form=form, field=field, row=row), names, names, rows),
    st.builds(lambda f, g, row, column: Place(form=f, field=g, row=row, column=column), names, names, rows, names),
)


@pytest.mark.parametrize(("text", "place"), WRITTEN.items())
def test_each_kind_of_place_is_written_and_read(text: str, place: Place) -> None:
    assert Place.parse(text) == place
    assert str(place) == text


@pytest.mark.parametrize(
    "text",
    [
        "", " ", ".", "a.", ".b", "a.b.c", "a.b[", "a.b[]", "a.b[x", "a[x]", "a.b[x].", "a.b[x].c.d", "a.b[x]c",
        "material:", "material:a.b", "score:", "person:a", "../etc", "a.b[x y]", "a.b[x]\n", "a b",
    ],
)  # fmt: skip
def test_what_is_no_place_is_refused_by_name(text: str) -> None:
    with pytest.raises(WrongUse) as refused:
        Place.parse(text)
    assert f"“{text}”" in str(refused.value)
    assert refused.value.exit_status == 2


@given(places)
def test_every_place_is_read_back_from_its_text(place: Place) -> None:
    assert Place.parse(str(place)) == place


@given(st.text(max_size=40))
def test_any_text_is_a_place_or_refused(text: str) -> None:
    try:
        assert str(Place.parse(text)) == text
    except WrongUse as error:
        assert text in str(error)  # noqa: PT017
