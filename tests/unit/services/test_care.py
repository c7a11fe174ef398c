"""Care: checking, backing up and restoring, the demonstration, the self-test, cards."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from desktop_app.domain.id_number import parse_id_number
from desktop_app.domain.place import Place
from desktop_app.library import BackupDamaged, NotABackup, OwnCardImported, SourceUnreadable, UnknownCard, WrongKey
from desktop_app.package.errors import CannotRead, NotACard
from desktop_app.programmes.forms import FormKind
from desktop_app.services.card_errors import BadOwnerName
from desktop_app.services.care import restore_backup, verify_backup
from desktop_app.services.desk import Desk, open_desk
from desktop_app.services.outcomes import KeyChoice
from desktop_app.services.selftest import self_test
from tests.unit.services.conftest import KEY, PROGRAMME, RESOURCES


def test_a_damaged_attachment_is_found(desk: Desk, picture: Path, tmp_path: Path) -> None:
    case = desk.cases.new(PROGRAMME)
    desk.evidence.attach(case.id, Place(material="certificate"), [picture])
    assert desk.care.check() == []
    stored = next(path for path in (tmp_path / "library-甲公司" / "objects").rglob("*") if path.is_file())
    stored.write_bytes(stored.read_bytes()[:-1] + b"x")
    assert any("损坏" in problem for problem in desk.care.check())


def test_a_backup_made_while_typing_holds_everything(desk: Desk, picture: Path, tmp_path: Path) -> None:
    case = desk.cases.new(PROGRAMME)
    item = desk.evidence.attach(case.id, Place(material="certificate"), [picture])[0]
    session = desk.edit(case.id)
    session.set_value("application", "name", "王䶮")
    size = desk.care.backup(tmp_path / "b.jbb")
    assert size == (tmp_path / "b.jbb").stat().st_size
    assert verify_backup(tmp_path / "b.jbb", KEY) == 2
    assert restore_backup(tmp_path / "b.jbb", tmp_path / "restored", KEY) == []
    with open_desk(tmp_path / "restored", KEY, resources=RESOURCES) as restored:
        assert restored.cases.get(case.id) == desk.cases.get(case.id)
        assert restored.cards.own() == desk.cards.own()
        with restored.evidence.open(item.digest) as stream:
            assert stream.read() == picture.read_bytes()
    session.close()


def test_each_bad_backup_has_its_own_error_and_changes_nothing(desk: Desk, tmp_path: Path) -> None:
    backup = tmp_path / "b.jbb"
    desk.care.backup(backup)
    (tmp_path / "other").write_text("x")
    cut = tmp_path / "cut"
    cut.write_bytes(backup.read_bytes()[:-50])
    target = tmp_path / "restored"
    for path, key, error in (
        (tmp_path / "nothing", KEY, SourceUnreadable),
        (tmp_path / "other", KEY, NotABackup),
        (cut, KEY, BackupDamaged),
        (backup, KeyChoice("wrong"), WrongKey),
    ):
        with pytest.raises(error):
            restore_backup(path, target, key)
        with pytest.raises(error):
            verify_backup(path, key)
        assert not target.exists()


def test_the_demonstration_has_complete_half_filled_and_faulty_cases(desk: Desk) -> None:
    made = desk.care.demo()
    cases = [case for case in made if case.programme.id == PROGRAMME]
    blocking = [sum(finding.blocks for finding in desk.checks.findings(case.id)) for case in cases]
    assert [count == 0 for count in blocking] == [True, True, False, False, False]
    assert blocking[3] > 20
    assert "䶮" in cases[0].title
    assert len(cases[0].answers["application"]["career"]) == 12  # type: ignore[arg-type]
    assert {item.media_type for item in cases[0].attachments} == {"image/jpeg", "image/png", "application/pdf"}
    assert {case.programme.id for case in made} == {path.stem for path in (RESOURCES / "demo").glob("*.json")}
    for case in made:
        for item in case.attachments:
            assert desk.evidence.thumbnail(item.digest, 64)
    assert desk.care.check() == []


def test_one_case_of_the_demonstration_is_complete_and_has_every_kind_of_form(desk: Desk) -> None:
    case = desk.care.demo_case()
    assert not any(finding.blocks for finding in desk.checks.findings(case.id))
    assert FormKind.SUMMARY in {form.kind for form in desk.registry.get(case.programme).forms}
    assert [summary.id for summary in desk.cases.list()] == [case.id]


def test_complete_cases_of_the_demonstration_fill_the_records_once(desk: Desk) -> None:
    desk.care.demo()
    people, units = desk.people.list(), desk.units.list()
    assert {"王䶮", "沈若兰", "方砚舟"} <= {person.name for person in people}
    assert not {"钱国强", "陈柏川", "林一帆"} & {person.name for person in people}
    assert len({person.name for person in people}) == len(people)
    assert len({unit.name for unit in units}) == len(units)
    case = desk.records.new_case(PROGRAMME, person_id=next(line.id for line in people if line.name == "王䶮"))
    assert case.answers["application"]["unit"] == "杭州湘湖精密机械制造有限公司"
    desk.care.demo()
    assert (desk.people.list(), desk.units.list()) == (people, units)


def test_identity_numbers_of_the_demonstration_are_right_but_for_the_faulty_one() -> None:
    cases = json.loads((RESOURCES / "demo" / f"{PROGRAMME}.json").read_text(encoding="utf-8"))["cases"]
    for case in cases[:3]:
        number = parse_id_number(case["answers"]["application"]["id_number"])
        assert number.sex == case["answers"]["application"]["sex"]
        assert f"{number.birth:%Y-%m}" == case["answers"]["application"]["birth"]


def test_the_demonstration_is_the_same_every_time(desk: Desk, other: Desk) -> None:
    ours, theirs = desk.care.demo()[0], other.care.demo()[0]
    assert desk.cases.fingerprint(ours) != ""
    assert [item.digest for item in ours.attachments] == [item.digest for item in theirs.attachments]


def test_the_self_test_does_the_main_job_and_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    steps = list(self_test(RESOURCES))
    assert [step.what for step in steps if not step.ok] == []
    assert len(steps) == 9
    assert list(tmp_path.iterdir()) == []


def test_the_self_test_stops_with_a_sentence_where_something_is_missing(tmp_path: Path) -> None:
    steps = list(self_test(tmp_path))
    assert [(step.ok, step.what) for step in steps] == [(False, "读取项目定义")]
    assert "没有找到项目定义" in steps[0].detail


def test_cards_are_exported_imported_confirmed_and_removed(desk: Desk, other: Desk, tmp_path: Path) -> None:
    path = tmp_path / "乙.jbc"
    assert other.cards.export_own(path) == other.cards.own() == desk.cards.read(path).card
    assert not desk.cards.import_card(path).confirmed
    assert desk.cards.confirm("乙区人社局").confirmed
    assert desk.cards.import_card(path).confirmed
    assert [(card.card.name, card.own) for card in desk.cards.list()] == [("甲公司", True), ("乙区人社局", False)]
    desk.cards.remove("乙区人社局")
    with pytest.raises(UnknownCard):
        desk.cards.confirm("乙区人社局")


def test_each_bad_card_has_its_own_error(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "x.jbc").write_text("x")
    for path, error in ((tmp_path / "x.jbc", NotACard), (tmp_path / "nothing", CannotRead), (tmp_path, NotACard)):
        with pytest.raises(error):
            desk.cards.import_card(path)
    desk.cards.export_own(tmp_path / "own.jbc")
    with pytest.raises(OwnCardImported):
        desk.cards.import_card(tmp_path / "own.jbc")


def test_the_own_card_takes_another_name_with_the_same_keys(desk: Desk) -> None:
    fingerprint = desk.cards.own().fingerprint
    assert desk.cards.rename_own(" 甲集团 ").name == "甲集团"
    assert desk.cards.own().fingerprint == fingerprint
    with pytest.raises(BadOwnerName):
        desk.cards.rename_own(" ")
