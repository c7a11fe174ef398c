"""Loading definitions: the sound one loads, and each fault is told at its place with a remedy."""

from __future__ import annotations

from desktop_app.programmes.loader import load_programme
from tests.unit.programmes.small_definition import problems_of, small_files


def test_the_small_definition_loads() -> None:
    assert problems_of(small_files()) == ()
    programme = load_programme(small_files())
    assert [form.id for form in programme.forms] == ["application", "summary"]
    assert len(programme.digest) == 64
