"""The same road by commands, every desk in processes of its own: three cases up four levels, one of them back once."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pypdfium2

from desktop_app.domain.case import Case, CaseStatus
from desktop_app.domain.fingerprint import shown_fingerprint
from desktop_app.programmes.fields import Level
from desktop_app.programmes.programme import Programme
from tests.integration.demo_cases import builtin
from tests.integration.levels import (
    NAMES,
    PROGRAMMES,
    SCORED_LINE,
    STUDIO,
    TECHNICIAN,
    applicants_answers,
    described,
    opinions_in,
    written_by,
)
from tests.integration.test_road_by_command_line import Desk

APPLICANT = "章某某"
KEYS = {Level.UNIT: "U", Level.DISTRICT: "D", Level.CITY: "C", Level.PROVINCE: "P"}


class Road:
    """Five installations and a folder that stands for the stick."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.applicant = Desk(folder, "A")
        self.levels = {level: Desk(folder, key) for level, key in KEYS.items()}
        self._count = 0

    def path(self, ending: str) -> Path:
        """Return a new place on the stick."""
        self._count += 1
        return self.folder / f"{self._count:02}{ending}"

    def json(self, content: object) -> Path:
        """Write a document for a command to read."""
        path = self.path(".json")
        path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
        return path

    def introduce(self) -> None:
        """Make the libraries; every desk knows the one above it."""
        cards = {}
        desks = {APPLICANT: self.applicant, **{NAMES[level]: desk for level, desk in self.levels.items()}}
        for name, desk in desks.items():
            cards[name] = self.path(".jbc")
            desk.run("card", "export", "--to", cards[name], "--name", name)
            desk.make_cheap_to_open()
        names = list(desks)
        for below, above in zip(names, names[1:], strict=False):
            desks[below].run("card", "import", cards[above])
        for level, desk in self.levels.items():
            desk.run("inbox", "level", level.value)

    def hand_up(self, below: Desk, above: Desk, name: str, *cases: str) -> Path:
        """Send cases up and take them in."""
        package = self.path(".jbp")
        below.run("package", "create", *cases, "--to-card", name, "--out", package)
        above.run("inbox", "import", package)
        return package


def test_commands_carry_three_cases_up_four_levels(tmp_path: Path) -> None:
    road = Road(tmp_path)
    road.introduce()
    unit, district, city, province = (road.levels[level] for level in Level)
    programmes = {programme_id: builtin(programme_id) for programme_id in PROGRAMMES}
    ids = {programme_id: _begun(road, programme) for programme_id, programme in programmes.items()}
    every = list(ids.values())

    road.hand_up(road.applicant, unit, NAMES[Level.UNIT], *every)
    _reviewed(road, Level.UNIT, programmes, ids)
    road.hand_up(unit, district, NAMES[Level.DISTRICT], *every)
    _comes_back(road, ids[TECHNICIAN], programmes)
    others = [case_id for programme_id, case_id in ids.items() if programme_id != TECHNICIAN]
    unit.run("receipt", "import", *_reviewed(road, Level.DISTRICT, programmes, ids))
    _batch_goes_up(road, Level.DISTRICT, Level.CITY, ids[TECHNICIAN])
    road.hand_up(district, city, NAMES[Level.CITY], *others)
    district.run("receipt", "import", *_reviewed(road, Level.CITY, programmes, ids))
    [received] = city.document("inbox", "batches")["batches"]
    package = _batch_goes_up(road, Level.CITY, Level.PROVINCE, "--from", received["id"])
    verified = province.document("package", "verify", package)
    assert (verified["ok"], len(verified["chains"][0]["sendings"])) == (True, 4)
    road.hand_up(city, province, NAMES[Level.PROVINCE], *others)
    city.run("receipt", "import", *_reviewed(road, Level.PROVINCE, programmes, ids))
    for programme_id, case_id in ids.items():
        _verified_at_the_top(road, programmes[programme_id], case_id)
    _printed_at_the_top(road, programmes[TECHNICIAN], ids[TECHNICIAN])


def _begun(road: Road, programme: Programme) -> str:
    words = described(programme.id)
    answers = road.json(applicants_answers(programme, words["answers"]))
    chosen = [f"--{key}={words[key]}" for key in ("nominee", "procedure", "recommender") if words.get(key)]
    said = road.applicant.run("case", "new", "--programme", programme.id, "--answers", answers, *chosen)
    return said.strip()


def _case(programme: Programme) -> Case:
    """A case of the kind that was begun, to tell which forms it has."""
    words = described(programme.id)
    head = programme.head
    return Case(
        id="0" * 32,
        programme=programme.ref,
        nominee=words.get("nominee") or head.nominees[0].id,
        procedure=words.get("procedure") or head.procedures[0].id,
        title="",
        status=CaseStatus.RECEIVED,
        created_at=datetime(2023, 1, 1, tzinfo=UTC),
        updated_at=datetime(2023, 1, 1, tzinfo=UTC),
    )


def _reviewed(road: Road, level: Level, programmes: dict[str, Programme], ids: dict[str, str]) -> list[Path]:
    """Let a level write and accept all cases; return the receipts."""
    desk, receipts = road.levels[level], []
    for programme_id, case_id in ids.items():
        programme = programmes[programme_id]
        if said := written_by(programme, _case(programme), level):
            desk.run("inbox", "fill", case_id, "--answers", road.json(said))
        if programme_id == STUDIO:
            desk.run("inbox", "points", case_id, f"{SCORED_LINE}=2", "--reason", f"{NAMES[level]}现场核查")
        receipts.append(road.path(".jbr"))
        desk.run("inbox", "accept", case_id, "--receipt", receipts[-1])
    return receipts


def _comes_back(road: Road, case_id: str, programmes: dict[str, Programme]) -> None:
    """The district returns a case down to the applicant, who answers and sends it again."""
    unit, district = road.levels[Level.UNIT], road.levels[Level.DISTRICT]
    first, second = road.path(".jbr"), road.path(".jbr")
    district.run("inbox", "return", case_id, "--comment", "application.position=请写明班组", "--receipt", first)
    unit.run("receipt", "import", first)
    unit.run("inbox", "return", case_id, "--comment", "application.position=区里要求写明班组", "--receipt", second)
    road.applicant.run("receipt", "import", second)
    assert road.applicant.document("case", "show", case_id)["status"] == "returned"
    position = road.json({"application": {"position": "装配车间三班班长"}})
    road.applicant.run("case", "fill", case_id, "--answers", position)
    road.hand_up(road.applicant, unit, NAMES[Level.UNIT], case_id)
    _reviewed(road, Level.UNIT, programmes, {TECHNICIAN: case_id})
    road.hand_up(unit, district, NAMES[Level.DISTRICT], case_id)


def _batch_goes_up(road: Road, below: Level, above: Level, *cases: str) -> Path:
    """Make a batch, of cases or out of a received batch, and send it to the level above."""
    desk, package = road.levels[below], road.path(".jbp")
    batch = desk.run("batch", "new", "--programme", TECHNICIAN, "--recommender", NAMES[below], *cases).strip()
    desk.run("batch", "package", batch, "--to-card", NAMES[above], "--out", package)
    road.levels[above].run("inbox", "import", package)
    return package


def _verified_at_the_top(road: Road, programme: Programme, case_id: str) -> None:
    province = road.levels[Level.PROVINCE]
    chain: dict[str, Any] = province.document("inbox", "chain", case_id)
    assert (chain["intact"], chain["faults"]) == (True, [])
    below = list(NAMES.values())[:3]
    assert [item["sender"]["name"] for item in chain["sendings"]] == [APPLICANT, *below]
    assert [item["review"]["author"] for item in chain["sendings"][1:]] == below
    assert province.document("case", "show", case_id)["chain"] == chain
    sent = road.applicant.document("case", "show", case_id)["fingerprint"]
    assert {item["whole"] for item in chain["sendings"]} == {sent}


def _printed_at_the_top(road: Road, programme: Programme, case_id: str) -> None:
    """The batch's booklet at the top carries every opinion and the applicant's own fingerprint."""
    province, folder = road.levels[Level.PROVINCE], road.folder / "装订"
    name = NAMES[Level.PROVINCE]
    batch = province.run("batch", "new", "--programme", TECHNICIAN, "--recommender", name, case_id).strip()
    [file] = province.document("batch", "export", batch, "--to", folder, "--formats", "booklet")["files"]
    document = pypdfium2.PdfDocument(file)
    words = "".join("".join(page.get_textpage().get_text_bounded().split()) for page in document)
    document.close()
    wanted = [text for level in Level for text in opinions_in(written_by(programme, _case(programme), level))]
    assert len(wanted) == 3
    assert [text for text in wanted if "".join(text.split()) not in words] == []
    sent = road.applicant.document("case", "show", case_id)["fingerprint"]
    assert "".join(shown_fingerprint(sent).split()) in words
