"""Definitions: cases keep theirs for ever, new cases get the program's own, whatever packages bring."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.domain.case import ProgrammeRef
from desktop_app.programmes.registry import UnknownProgramme
from desktop_app.services.desk import Desk, create_desk, open_desk
from tests.unit.services.conftest import KEY, PROGRAMME, QUICK, RESOURCES, MakeDesk


@pytest.fixture
def other_resources(tmp_path: Path) -> Path:
    """The program as another version of it ships: one more version of the programme, with another title."""
    folder = tmp_path / "resources"
    for name in ("programmes", "documents"):
        shutil.copytree(RESOURCES / name, folder / name)
    head = folder / "programmes" / PROGRAMME / "programme.yaml"
    text = head.read_text(encoding="utf-8")
    changed = text.replace('version: "1.0"', 'version: "99.0"').replace("title: 2021年", "title: 另一版2021年", 1)
    assert changed != text
    head.write_text(changed, encoding="utf-8")
    return folder


def test_a_case_opens_with_its_own_definition_in_every_later_program(tmp_path: Path, other_resources: Path) -> None:
    with create_desk(tmp_path / "l", KEY, "甲", resources=other_resources, settings=QUICK) as desk:
        case = desk.cases.new(PROGRAMME, answers={"application": {"name": "王䶮"}})
    with open_desk(tmp_path / "l", KEY, resources=RESOURCES) as desk:
        programme = desk.registry.get(case.programme)
        assert (programme.head.version, programme.head.title[:3]) == ("99.0", "另一版")
        assert desk.cases.fill(case.id, {"application": {"name": "李"}}).title == "李"
        assert desk.checks.findings(case.id)
        assert desk.checks.materials(case.id)[0].item.title
        assert desk.registry.newest(PROGRAMME).head.version == "1.0"
        assert desk.cases.new(PROGRAMME).programme.version == "1.0"


def test_a_definition_that_comes_with_a_package_serves_its_cases_alone(
    tmp_path: Path, other_resources: Path, make_desk: MakeDesk
) -> None:
    receiver = make_desk("乙")
    receiver.cards.export_own(tmp_path / "b.jbc")
    with create_desk(tmp_path / "l", KEY, "甲", resources=other_resources, settings=QUICK) as sender:
        sender.cards.import_card(tmp_path / "b.jbc")
        case = sender.cases.new(PROGRAMME)
        sender.outbox.create([case.id], tmp_path / "p.jbp", ["乙"], None)
    assert receiver.inbox.receive([tmp_path / "p.jbp"])[0].ok
    assert receiver.registry.get(receiver.cases.get(case.id).programme).head.version == "99.0"
    assert [programme.head.version for programme in receiver.registry.all() if programme.id == PROGRAMME] == ["1.0"]
    assert receiver.cases.new(PROGRAMME).programme.version == "1.0"


def test_a_definition_that_nobody_has_is_told(desk: Desk) -> None:
    with pytest.raises(UnknownProgramme):
        desk.registry.get(replace(desk.registry.newest(PROGRAMME).ref, digest="0" * 64))
    with pytest.raises(UnknownProgramme):
        desk.registry.get(ProgrammeRef("nothing", "1.0", "0" * 64))
