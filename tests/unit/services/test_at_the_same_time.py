"""Two threads on one case: a window that types while work in the background fixes versions and ties files."""

from __future__ import annotations

import threading
from pathlib import Path

from desktop_app.domain.fingerprint import content_fingerprint
from desktop_app.domain.place import Place
from desktop_app.services.desk import Desk
from tests.unit.services.conftest import PROGRAMME

ROUNDS = 25


def test_every_revision_is_what_its_fingerprint_says_while_somebody_types(desk: Desk) -> None:
    case = desk.cases.new(PROGRAMME)
    session = desk.edit(case.id)

    def type_on() -> None:
        for number in range(ROUNDS * 4):
            session.set_value("application", "specialty", f"第 {number} 次")
            session.flush()

    typing = threading.Thread(target=type_on)
    typing.start()
    for _ in range(ROUNDS):
        desk.cases.make_revision(case.id, "manual")
    typing.join()
    desk.cases.make_revision(case.id, "manual")
    session.close()
    revisions = desk.cases.revisions(case.id)
    assert [revision.number for revision in revisions] == list(range(1, len(revisions) + 1))
    for revision in revisions:
        assert revision.fingerprint == content_fingerprint(
            revision.answers, revision.attachments, revision.reasons, case.programme.digest
        )
    assert revisions[-1].answers == desk.cases.get(case.id).answers
    assert not desk.cases.get(case.id).edited


def test_what_is_typed_after_a_version_was_fixed_counts_as_edited(desk: Desk) -> None:
    case = desk.cases.new(PROGRAMME, answers={"application": {"name": "王"}})
    session = desk.edit(case.id)
    desk.cases.make_revision(case.id, "manual")
    assert not session.case.edited
    session.set_value("application", "name", "王䶮")
    session.close()
    assert desk.cases.get(case.id).edited


def test_typing_and_tying_files_lose_nothing(desk: Desk, tmp_path: Path) -> None:
    case = desk.cases.new(PROGRAMME)
    session = desk.edit(case.id)
    files = []
    for number in range(ROUNDS):
        files.append(tmp_path / f"{number}.txt")
        files[-1].write_text(f"{number}")

    def attach() -> None:
        for path in files:
            desk.evidence.attach(case.id, Place(material="certificate"), [path])

    working = threading.Thread(target=attach)
    working.start()
    for number in range(ROUNDS * 4):
        session.set_value("application", "name", f"王{number}")
        if number % 10 == 0:
            session.flush()
    working.join()
    session.close()
    kept = desk.cases.get(case.id)
    assert [item.name for item in kept.attachments] == [path.name for path in files]
    assert kept.title == f"王{ROUNDS * 4 - 1}"
