"""What the intake remembers comes back as it was saved."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from desktop_app.domain.intake_log import CaseGlance, Fate, HeldFile
from desktop_app.domain.package_log import LoggedCase
from desktop_app.library import Library, UnknownRecord
from tests.unit.library.conftest import NOW, make_case

CASES = (
    LoggedCase("a" * 32, "陆䶮", "person", "p", 1, "f" * 64, 2),
    LoggedCase("b" * 32, "李", "person", "p", 1, "e" * 64),
)
HELD = HeldFile("1" * 64, "坏.jbp", 3, NOW, Fate.REFUSED, "Damaged", "损坏。", cases=CASES, missing=(2,))


def test_a_held_file_is_kept_once_with_its_last_reason(library: Library) -> None:
    library.arrivals.hold(HELD)
    later = replace(HELD, sentence="还是损坏。", at=NOW + timedelta(1), settled=("a" * 32,))
    library.arrivals.hold(later)
    assert library.arrivals.all_held() == [later]
    assert [case.title for case in later.asking] == ["李"]
    library.arrivals.release(HELD.digest)
    library.arrivals.release(HELD.digest)
    assert library.arrivals.find(HELD.digest) is None
    with pytest.raises(UnknownRecord):
        library.arrivals.held(HELD.digest)


def test_the_newest_stands_first(library: Library) -> None:
    library.arrivals.hold(HELD)
    library.arrivals.hold(replace(HELD, digest="2" * 64, at=NOW + timedelta(1)))
    assert [held.digest[0] for held in library.arrivals.all_held()] == ["2", "1"]


def test_a_glance_goes_with_its_case(library: Library) -> None:
    library.cases.add(make_case())
    glance = CaseGlance(make_case().id, 1, 2, 0, 1, "330106197001011234")
    library.arrivals.save_glances([replace(glance, errors=9)])
    library.arrivals.save_glances([glance])
    assert library.arrivals.glances() == {glance.case_id: glance}
    library.cases.delete(glance.case_id)
    assert library.arrivals.glances() == {}
    library.arrivals.save_glances([glance])
    assert library.arrivals.glances() == {}
