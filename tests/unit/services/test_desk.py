"""A desk: opened and made with its key, its sessions shared, everything saved when it closes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.domain.answers import rows_of
from desktop_app.domain.errors import KnownError
from desktop_app.domain.place import Place
from desktop_app.library import LibraryBusy, LibraryExists, NotALibrary, WrongKey
from desktop_app.services.card_errors import BadOwnerName
from desktop_app.services.desk import Desk, create_desk, library_state, open_desk
from desktop_app.services.outcomes import KeyChoice, LibraryState
from tests.unit.services.conftest import KEY, PROGRAMME, QUICK, RESOURCES


def test_what_lies_in_a_folder_is_told_before_it_is_opened(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    assert library_state(folder) is LibraryState.ABSENT
    folder.mkdir()
    assert library_state(folder) is LibraryState.ABSENT
    create_desk(folder, KEY, "甲公司", resources=RESOURCES, settings=QUICK).close()
    assert library_state(folder) is LibraryState.PASSPHRASE
    (tmp_path / "x").write_text("")
    assert library_state(tmp_path) is LibraryState.NOT_A_LIBRARY
    assert library_state(tmp_path / "x") is LibraryState.NOT_A_LIBRARY


def test_what_is_saved_is_there_at_the_next_opening(tmp_path: Path) -> None:
    with create_desk(tmp_path / "l", KEY, "甲公司", resources=RESOURCES, settings=QUICK) as desk:
        case = desk.cases.new(PROGRAMME, answers={"application": {"name": "王䶮"}})
        session = desk.edit(case.id)
        session.set_value("application", "native_place", "诸暨")
    with open_desk(tmp_path / "l", KEY, resources=RESOURCES) as desk:
        assert desk.cards.own().name == "甲公司"
        assert desk.cases.get(case.id).answers["application"] == {"name": "王䶮", "native_place": "诸暨"}


def test_each_wrong_way_in_has_its_own_error(tmp_path: Path) -> None:
    with pytest.raises(NotALibrary):
        open_desk(tmp_path / "nothing", KEY, resources=RESOURCES)
    assert not (tmp_path / "nothing").exists()
    with create_desk(tmp_path / "l", KEY, "甲公司", resources=RESOURCES, settings=QUICK):
        with pytest.raises(LibraryBusy):
            open_desk(tmp_path / "l", KEY, resources=RESOURCES)
        with pytest.raises((LibraryExists, LibraryBusy)):
            create_desk(tmp_path / "l", KEY, "乙公司", resources=RESOURCES, settings=QUICK)
    with pytest.raises(WrongKey):
        open_desk(tmp_path / "l", KeyChoice("wrong"), resources=RESOURCES)
    open_desk(tmp_path / "l", KEY, resources=RESOURCES).close()


def test_the_recovery_code_opens_the_library_without_its_passphrase(tmp_path: Path) -> None:
    with create_desk(tmp_path / "l", KEY, "甲公司", resources=RESOURCES, settings=QUICK) as desk:
        code = desk.care.recovery_code()
    with open_desk(tmp_path / "l", KeyChoice(recovery_code=code), resources=RESOURCES) as opened:
        assert opened.cards.own().name == "甲公司"


@pytest.mark.parametrize("name", ["", "  ", "甲\n公司", "甲" * 200])
def test_a_name_that_no_card_can_bear_is_refused_before_anything_is_made(tmp_path: Path, name: str) -> None:
    with pytest.raises(BadOwnerName):
        create_desk(tmp_path / "l", KEY, name, resources=RESOURCES, settings=QUICK)
    assert not (tmp_path / "l").exists()


def test_two_owners_of_a_case_share_its_session(desk: Desk) -> None:
    case = desk.cases.new(PROGRAMME)
    first, second = desk.edit(case.id), desk.edit(case.id)
    assert first is second
    first.set_value("application", "name", "王")
    first.close()
    assert desk.edit(case.id) is second
    second.close()
    second.close()
    assert desk.edit(case.id) is not second


def test_listeners_are_called_the_way_the_window_delivers(desk: Desk) -> None:
    case = desk.cases.new(PROGRAMME)
    session = desk.edit(case.id)
    heard: list[Place] = []
    waiting: list[object] = []
    session.subscribe(heard.append)
    desk.deliver = waiting.append
    desk.cases.fill(case.id, {"application": {"name": "王"}})
    assert heard == []
    for call in waiting:
        assert callable(call)
        call()
    assert Place(form="application", field="name") in heard


def test_an_id_number_proposes_sex_and_birth_of_the_real_programme(desk: Desk) -> None:
    session = desk.edit(desk.cases.new(PROGRAMME).id)
    session.set_value("application", "id_number", "330103197805121030")
    assert (session.answers["application"]["sex"], session.answers["application"]["birth"]) == ("男", "1978-05")


def test_starting_texts_of_narratives_wait_to_be_taken_over(desk: Desk) -> None:
    session = desk.edit(desk.cases.new(PROGRAMME).id)
    session.set_value("application", "name", "王䶮")
    assert "recommendation" not in session.case.answers.get("report", {})
    assert "王䶮" in session.proposals["report", "recommendation"]


def test_a_session_tells_findings_and_materials(desk: Desk) -> None:
    session = desk.edit(desk.cases.new(PROGRAMME).id)
    assert any(finding.place == Place(form="application", field="name") for finding in session.findings())
    assert [status.item.id for status in session.materials() if status.missing] == ["certificate"]


def test_a_cell_of_the_derived_summary_row_can_be_overruled_and_undone(desk: Desk) -> None:
    session = desk.edit(desk.cases.new(PROGRAMME, answers={"application": {"name": "王䶮"}}).id)
    session.set_cell("summary", "people", "case", "duty", "班组长")
    row = rows_of(session.answers["summary"]["people"])[0]
    assert (row["name"], row["duty"]) == ("王䶮", "班组长")
    session.undo()
    assert "summary" not in session.case.answers or not session.case.answers["summary"]


def test_errors_of_opening_are_known_errors() -> None:
    assert all(issubclass(error, KnownError) for error in (NotALibrary, WrongKey, LibraryBusy, LibraryExists))


_KILLED = """
import os, signal, sys
from pathlib import Path
from desktop_app.services.desk import open_desk
from tests.unit.services.conftest import KEY, RESOURCES
session = open_desk(Path(sys.argv[1]), KEY, resources=RESOURCES).edit(sys.argv[2])
session.set_value("application", "name", "王䶮")
session.flush()
session.insert_row("application", "career", 0, {"what": "甲厂"})
session.set_value("application", "duty", "班长")
os.kill(os.getpid(), signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
"""


def test_what_was_saved_survives_a_kill(tmp_path: Path) -> None:
    with create_desk(tmp_path / "l", KEY, "甲公司", resources=RESOURCES, settings=QUICK) as desk:
        case = desk.cases.new(PROGRAMME)
    root = RESOURCES.parent
    done = subprocess.run(
        [sys.executable, "-c", _KILLED, str(tmp_path / "l"), case.id],
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(root / "src"), str(root)])},
        capture_output=True,
        check=False,
        timeout=120,
    )
    assert done.returncode != 0
    assert done.stderr == b""
    with open_desk(tmp_path / "l", KEY, resources=RESOURCES) as desk:
        application = desk.cases.get(case.id).answers["application"]
        assert application["name"] == "王䶮"
        assert [row.get("what") for row in rows_of(application["career"])] == ["甲厂"]
        assert desk.care.check() == []
