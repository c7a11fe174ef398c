"""What came and asks something, through commands: conflicts, changed keys, parts, stamped paper."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.services.desk import Desk, create_desk
from tests.unit.cli.conftest import PASSPHRASE, Run
from tests.unit.services.conftest import KEY, PROGRAMME, QUICK, RESOURCES
from tests.unit.services.intakes import contradict, split
from tests.unit.services.test_exchange import ANSWERS, introduce, send


class Two:
    """A company and a district, whose library the commands open."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "key.txt").write_text(PASSPHRASE, encoding="utf-8")
        self.options = ["--library", folder / "library-乙区人社局", "--passphrase-file", folder / "key.txt"]
        self.sender = create_desk(folder / "甲", KEY, "甲公司", resources=RESOURCES, settings=QUICK)

    def district(self) -> Desk:
        """Make the district's library and open it."""
        folder = self.folder / "library-乙区人社局"
        return create_desk(folder, KEY, "乙区人社局", resources=RESOURCES, settings=QUICK)


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Two]:
    both = Two(tmp_path)
    yield both
    both.sender.close()


def test_a_conflict_is_shown_and_resolved(two: Two, run: Run, tmp_path: Path) -> None:
    case_id = two.sender.cases.new(PROGRAMME, answers=ANSWERS).id
    with two.district() as district:
        twin = contradict(two.sender, district, case_id, tmp_path)
    said = run(*two.options, "inbox", "import", twin, "--json")
    assert (said.status, said.document["packages"][0]["kind"]) == (1, "Conflict")
    (conflict,) = run(*two.options, "inbox", "conflicts", "--json").document["conflicts"]
    assert [(change["before"], change["after"]) for change in conflict["changes"]] == [("王甲", "王乙")]
    assert "王甲 → 王乙" in run(*two.options, "inbox", "conflicts").out
    rows = run(*two.options, "inbox", "list", "--json").document["rows"]
    assert [row["standing"] for row in rows if row["asks"]] == ["conflict"]
    assert run(*two.options, "inbox", "resolve", conflict["id"], "--take", "arrived").status == 0
    assert run(*two.options, "case", "show", case_id, "--json").document["title"] == "王乙"
    assert "没有需要选择的冲突" in run(*two.options, "inbox", "conflicts").out
    assert run(*two.options, "inbox", "resolve", conflict["id"], "--take", "kept", "--json").status == 1
    assert "王甲 → 王乙" in run(*two.options, "inbox", "compare", case_id).out


def test_a_changed_key_stops_until_it_is_settled(two: Two, run: Run, tmp_path: Path) -> None:
    with two.district() as district:
        card = introduce(two.sender, district, tmp_path)
        first = two.sender.cases.new(PROGRAMME, answers=ANSWERS)
        district.inbox.receive([two.sender.outbox.create([first.id], tmp_path / "1.jbp", [card], None).path])
        with create_desk(tmp_path / "新", KEY, "甲公司", resources=RESOURCES, settings=QUICK) as renewed:
            case = renewed.cases.new(PROGRAMME, answers=ANSWERS)
            package = send(renewed, district, [case.id], tmp_path / "2.jbp")
            words = renewed.cards.own().spoken_fingerprint
    assert run(*two.options, "inbox", "import", package).status == 1
    said = run(*two.options, "inbox", "alarms")
    assert (said.status, words in said.out) == (1, True)
    assert run(*two.options, "inbox", "settle", "甲公司", "--fingerprint", words).status == 0
    assert run(*two.options, "inbox", "alarms", "--json").document == {"alarms": []}
    assert run(*two.options, "case", "show", case.id).status == 0


def test_parts_are_joined_and_what_is_missing_is_named(two: Two, run: Run, tmp_path: Path) -> None:
    case = two.sender.cases.new(PROGRAMME, answers=ANSWERS)
    with two.district() as district:
        package = send(two.sender, district, [case.id], tmp_path / "p.jbp")
    first, *rest = split(package, tmp_path / "parts")
    said = run(*two.options, "inbox", "import", *rest, "--json")
    assert (said.status, said.document["packages"][0]["missing"]) == (1, [1])
    listed = run(*two.options, "inbox", "list")
    assert "分卷不齐" in listed.out
    assert run(*two.options, "inbox", "import", first).status == 0
    (row,) = run(*two.options, "inbox", "list", "--json").document["rows"]
    assert (row["case"], row["standing"], row["findings"]["error"] > 0) == (case.id, "taken", True)


def test_a_refused_file_is_dismissed(two: Two, run: Run, tmp_path: Path) -> None:
    two.district().close()
    (tmp_path / "坏.jbp").write_bytes(b"nothing")
    run(*two.options, "inbox", "import", tmp_path / "坏.jbp")
    (row,) = run(*two.options, "inbox", "list", "--json").document["rows"]
    assert (row["asks"], row["message"].startswith("这不是报送包")) == (True, True)
    assert run(*two.options, "inbox", "dismiss", row["sha256"]).status == 0
    assert "坏.jbp" not in run(*two.options, "inbox", "list").out
    assert run(*two.options, "inbox", "dismiss", "0" * 64).status == 2


def test_stamped_paper_is_this_revision_or_not(two: Two, run: Run, tmp_path: Path) -> None:
    case = two.sender.cases.new(PROGRAMME, answers=ANSWERS)
    scan = next(
        path for path in two.sender.documents.export(case.id, tmp_path / "old", {"pdf"}) if "申报表" in path.name
    )
    with two.district() as district:
        district.inbox.receive([send(two.sender, district, [case.id], tmp_path / "1.jbp")])
    said = run(*two.options, "inbox", "paper", case.id, scan, "--json")
    assert said.status == 0
    assert {page["verdict"] for page in said.document["pages"]} == {"same"}
    code = two.sender.cases.fingerprint(two.sender.cases.get(case.id))[:16].upper()
    assert "与本机保存的内容一致" in run(*two.options, "inbox", "paper", case.id, "--code", code).out
    assert run(*two.options, "inbox", "paper", case.id, "--code", "0" * 16).status == 1
    assert run(*two.options, "inbox", "paper", case.id).status == 2
