"""A library of every released schema opens for ever, with all that it held."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.domain.travel import Travel
from desktop_app.library import Library, migrate, restore_library
from tests.unit.library.conftest import make_case, passphrase
from tests.unit.library.stored_library import (
    BATCH,
    CARD,
    CARRIED,
    CONTENT,
    DECIDED,
    FALSE_CARD,
    GLANCE,
    HELD,
    LEVEL,
    PACKAGE,
    PERSON,
    REVIEWED,
    TRAVEL,
    fill,
)

STORED = sorted((Path(__file__).parent / "stored").glob("*.backup"))


def assert_filled(library: Library) -> None:
    case = library.cases.get("a" * 32)
    assert (case.title, case.answers, case.reasons) == ("改后", make_case().answers, {"age": "贡献突出"})
    [revision] = library.cases.revisions(case.id)
    assert (revision.number, revision.why, revision.answers) == (1, "package", case.answers)
    for attachment in (*case.attachments, *revision.attachments):
        with library.objects.open(attachment.digest) as stream:
            assert stream.read() == CONTENT
    assert library.people.get("p1") == PERSON
    assert library.units.get(PERSON.unit_id).name == "杭州𬭛业有限公司"
    assert library.cards.get(CARD.name).card == CARD
    assert library.packages.sent() == [PACKAGE]
    assert library.definitions.all()[0].files == {"programme.yaml": b"format: 1\n"}
    assert library.identity.name == "杭州第一机床厂"


def test_the_newest_schema_has_its_stored_library() -> None:
    assert [path.stem for path in STORED][-1] == migrate.NEWEST


@pytest.mark.parametrize("stored", STORED, ids=lambda path: path.stem)
def test_a_stored_library_opens_whole(stored: Path, folder: Path) -> None:
    with stored.open("rb") as source:
        assert restore_library(source, folder, passphrase()) == []
    with Library.open(folder, passphrase()) as library:
        assert_filled(library)
        assert library.batches.list() == ([BATCH] if stored.stem >= "0003" else [])
        assert library.reviews.of_case("a" * 32) == ([REVIEWED] if stored.stem >= "0004" else [])
        assert library.travels.get("a" * 32) == (TRAVEL if stored.stem >= "0004" else Travel("a" * 32))
        assert library.reviews.history("a" * 32) == ([DECIDED] if stored.stem >= "0005" else [])
        assert library.choices.get("level") == (LEVEL if stored.stem >= "0005" else "")
        assert library.arrivals.all_held() == ([HELD] if stored.stem >= "0006" else [])
        assert library.arrivals.glances() == ({"a" * 32: GLANCE} if stored.stem >= "0006" else {})
        alarms = [pinned.alarm.card for pinned in library.cards.list() if pinned.alarm is not None]
        assert alarms == ([FALSE_CARD] if stored.stem >= "0007" else [])
        assert len(library.former_keys) == (1 if stored.stem >= "0007" else 0)
        assert library.received_batches.all() == ([CARRIED] if stored.stem >= "0008" else [])
        assert library.check() == []


def test_what_is_stored_is_what_is_filled_in_today(library: Library) -> None:
    fill(library)
    assert_filled(library)
    assert library.batches.list() == [BATCH]
    assert library.reviews.of_case("a" * 32) == [REVIEWED]
