"""Applicant, unit, district, city, province: three cases go up, one comes back, and the top can verify everything."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from decimal import Decimal
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PIL import Image

from desktop_app.domain.case import CaseStatus
from desktop_app.domain.fingerprint import shown_fingerprint
from desktop_app.domain.place import Place
from desktop_app.domain.review import Verdict
from desktop_app.programmes.fields import Level
from desktop_app.services.desk import Desk, DeskSettings, create_desk
from desktop_app.services.outcomes import KeyChoice
from desktop_app.services.received_batches import ReceivedBatch
from tests.integration.levels import (
    NAMES,
    PROGRAMMES,
    RESOURCES,
    SCORED_LINE,
    STUDIO,
    TECHNICIAN,
    applicants_answers,
    described,
    opinions_in,
    written_by,
)

APPLICANT = "章某某"
PLACES = {TECHNICIAN: "certificate"}


class Road:
    """Five desks, and the stick that is carried between them."""

    def __init__(self, folder: Path, desks: dict[str, Desk]) -> None:
        self.folder = folder
        self.desks = desks
        self._count = 0

    def path(self, ending: str) -> Path:
        """Return a new place on the stick."""
        self._count += 1
        return self.folder / f"{self._count:02}{ending}"

    def introduce(self, names: Sequence[str]) -> None:
        """Let neighbours import and compare each other's cards, and the top all of them."""
        pairs = {*zip(names, names[1:], strict=False), *((below, names[-1]) for below in names[:-1])}
        for below, above in pairs:
            for one, other in ((below, above), (above, below)):
                card = self.folder / f"{one}.jbc"
                self.desks[one].cards.export_own(card)
                self.desks[other].cards.import_card(card)
                self.desks[other].cards.confirm(one)

    def hand_up(self, below: str, above: str, case_ids: Sequence[str]) -> None:
        """Send cases up one level."""
        path = self.path(".jbp")
        self.desks[below].outbox.create(case_ids, path, [above], None)
        [intake] = self.desks[above].inbox.receive([path])
        assert intake.ok, intake.sentence

    def hand_up_batch(self, below: str, above: str, batch_id: str) -> Path:
        """Send a batch up one level."""
        path = self.path(".jbp")
        self.desks[below].batches.package(batch_id, path, [above], None)
        [intake] = self.desks[above].inbox.receive([path])
        assert intake.ok, intake.sentence
        return path

    def answer(self, above: str, below: str, case_ids: Sequence[str]) -> None:
        """Carry a receipt down one level."""
        receipt = self.desks[above].receipts.write(case_ids, self.path(".jbr"))
        [intake] = self.desks[below].receipts.import_files([receipt])
        assert intake.ok, intake.sentence


@pytest.fixture
def road(tmp_path: Path) -> Iterator[Road]:
    """The desks of an applicant and four levels, each of which knows its neighbours."""
    names = [APPLICANT, *NAMES.values()]
    with ExitStack() as stack:
        desks = {
            name: stack.enter_context(
                create_desk(
                    tmp_path / f"library{number}",
                    KeyChoice("口令 correct horse"),
                    name,
                    resources=RESOURCES,
                    settings=DeskSettings(work_factor=4),
                )
            )
            for number, name in enumerate(names)
        }
        for level, name in NAMES.items():
            desks[name].reviewing.set_own_level(level)
        found = Road(tmp_path, desks)
        found.introduce(names)
        yield found


def begin(desk: Desk, folder: Path) -> dict[str, str]:
    """Let the applicant fill in three cases with evidence; return their ids by programme."""
    scan = folder / "证书.png"
    Image.new("RGB", (800, 1100), "ivory").save(scan)
    broken = folder / "损坏.pdf"
    broken.write_bytes(b"%PDF-1.7\n damaged")
    ids = {}
    for programme_id in PROGRAMMES:
        words = described(programme_id)
        answers = applicants_answers(desk.registry.newest(programme_id), words["answers"])
        case = desk.cases.new(
            programme_id,
            words.get("nominee"),
            words.get("procedure"),
            answers,
            recommender=words.get("recommender") or None,
        )
        ids[programme_id] = case.id
    desk.evidence.attach(ids[TECHNICIAN], Place(material="certificate"), [scan, broken])
    return ids


def review(desk: Desk, level: Level, case_id: str) -> None:
    """Write everything that a level writes of a case, and accept it."""
    case = desk.cases.get(case_id)
    desk.reviewing.fill(case_id, written_by(desk.cases.programme_of(case), case, level))
    if case.programme.id == STUDIO:
        points = {Level.UNIT: "3", Level.DISTRICT: "2.5", Level.CITY: "2", Level.PROVINCE: "1.5"}[level]
        desk.reviewing.set_points(case_id, "assessment", SCORED_LINE, points, f"{NAMES[level]}现场核查")
    desk.reviewing.accept(case_id)


def batches_for(desk: Desk, name: str, ids: dict[str, str]) -> dict[str, str]:
    """Make a batch for each programme; return their ids by programme."""
    return {programme_id: desk.batches.new(programme_id, name, [case_id]).id for programme_id, case_id in ids.items()}


def texts(data: bytes) -> list[str]:
    """Return the words of each page without blanks."""
    document = pypdfium2.PdfDocument(data)
    try:
        return ["".join(page.get_textpage().get_text_bounded().split()) for page in document]
    finally:
        document.close()


def test_three_cases_go_up_four_levels_and_the_top_verifies_every_word(road: Road, tmp_path: Path) -> None:
    unit, district, city, province = (NAMES[level] for level in Level)
    desks = road.desks
    ids = begin(desks[APPLICANT], tmp_path)
    every = list(ids.values())

    road.hand_up(APPLICANT, unit, every)
    for case_id in every:
        review(desks[unit], Level.UNIT, case_id)
    road.hand_up(unit, district, every)
    ids_back = _one_comes_back(road, ids[TECHNICIAN])
    assert ids_back == ids[TECHNICIAN]
    for case_id in every:
        review(desks[district], Level.DISTRICT, case_id)
    road.answer(district, unit, every)
    for programme_id, batch in batches_for(desks[district], district, ids).items():
        if programme_id == TECHNICIAN:
            people = [{"id": ids[TECHNICIAN], "position": "区里更正的岗位"}]
            desks[district].batches.amend(batch, {"summary": {"people": people}})
        road.hand_up_batch(district, city, batch)
    for case_id in every:
        review(desks[city], Level.CITY, case_id)
    road.answer(city, district, every)
    received = {item.batch.programme.id: item for item in desks[city].received_batches.list()}
    merged = {name: list(desks[city].received_batches.cases_to_go_on(item.batch.id)) for name, item in received.items()}
    for programme_id, case_ids in merged.items():
        assert case_ids == [ids[programme_id]]
    packages = [road.hand_up_batch(city, province, batch) for batch in batches_for(desks[city], city, ids).values()]
    for package in packages:
        assert all(chain.intact for chain in desks[province].outbox.verify(package).chains)
    for case_id in every:
        review(desks[province], Level.PROVINCE, case_id)
    road.answer(province, city, every)

    assert [desks[name].cases.get(ids[TECHNICIAN]).status for name in desks] == [
        CaseStatus.SENT,
        *[CaseStatus.FORWARDED] * 3,
        CaseStatus.ACCEPTED,
    ]
    for programme_id, case_id in ids.items():
        _check_chain(road, case_id)
        _check_papers(road, programme_id, case_id)
    _check_corrections(desks[province].received_batches.list(), desks[province], ids[TECHNICIAN])
    _check_booklet(desks[province], ids[TECHNICIAN], tmp_path / "装订")


def _one_comes_back(road: Road, case_id: str) -> str:
    """The district returns a case; it goes down to the applicant, who answers, and comes up again."""
    unit, district = NAMES[Level.UNIT], NAMES[Level.DISTRICT]
    desks = road.desks
    comment = desks[district].reviewing.comment(case_id, Place(form="application", field="position"), "请写明班组")
    desks[district].reviewing.send_back(case_id)
    road.answer(district, unit, [case_id])
    desks[unit].reviewing.comment(case_id, Place(form="application", field="position"), "区里要求写明班组")
    desks[unit].reviewing.send_back(case_id)
    road.answer(unit, APPLICANT, [case_id])
    assert desks[APPLICANT].cases.get(case_id).status is CaseStatus.RETURNED
    for told in desks[APPLICANT].replies.open_comments(case_id):
        desks[APPLICANT].replies.answer(case_id, told.opinion.id, "已写明，见岗位栏")
    desks[APPLICANT].cases.fill(case_id, {"application": {"position": "装配车间三班班长"}})
    road.hand_up(APPLICANT, unit, [case_id])
    desks[unit].replies.answer(case_id, comment.id, "申报人已写明")
    review(desks[unit], Level.UNIT, case_id)
    road.hand_up(unit, district, [case_id])
    told_again = [item.text for item in desks[district]._library.reviews.replies(case_id)]
    assert "申报人已写明" in told_again
    return case_id


def _check_chain(road: Road, case_id: str) -> None:
    found = road.desks[NAMES[Level.PROVINCE]].chains.of_case(case_id)
    assert (found.intact, found.remarks) == (True, ())
    assert [item.sender.name for item in found.sendings] == [APPLICANT, *list(NAMES.values())[:3]]
    assert [item.to for item in found.sendings] == [(name,) for name in NAMES.values()]
    reviews = [item.review for item in found.sendings[1:]]
    assert [item.verdict for item in reviews if item is not None] == [Verdict.ACCEPTED] * 3
    original = road.desks[APPLICANT].cases
    assert {item.whole for item in found.sendings} == {original.fingerprint(original.get(case_id))}


def _check_papers(road: Road, programme_id: str, case_id: str) -> None:
    """The papers at the top carry all opinions, and the fingerprint of what the applicant sent."""
    desk = road.desks[NAMES[Level.PROVINCE]]
    case = desk.cases.get(case_id)
    pages = texts(desk.documents.pdf(case_id))
    original = road.desks[APPLICANT].cases
    printed = "".join(shown_fingerprint(original.fingerprint(original.get(case_id))).split())
    assert all(printed in page for page in pages if page)
    words = "".join(pages)
    wanted = [words for level in Level for words in opinions_in(written_by(desk.cases.programme_of(case), case, level))]
    assert wanted
    assert [item for item in wanted if "".join(item.split()) not in words] == []
    if programme_id == STUDIO:
        assert desk.reviewing.points(case)[SCORED_LINE] == Decimal("1.5")


def _check_corrections(batches: Sequence[ReceivedBatch], desk: Desk, case_id: str) -> None:
    [received] = [item for item in batches if case_id in item.batch.case_ids]
    [correction] = desk.received_batches.sheets(received).corrections
    assert (correction.by, correction.after) == (NAMES[Level.DISTRICT], "区里更正的岗位")


def _check_booklet(desk: Desk, case_id: str, folder: Path) -> None:
    batch = desk.batches.new(TECHNICIAN, NAMES[Level.PROVINCE], [case_id])
    files = desk.batch_papers.export(batch.id, folder, formats={"booklet", "xlsx"})
    assert sorted(path.suffix for path in files) == [".pdf", ".xlsx"]
    assert [path.name for path in folder.iterdir() if path.name.startswith(".")] == []
    [booklet] = [path for path in files if path.suffix == ".pdf"]
    pages = texts(booklet.read_bytes())
    assert "区里更正的岗位" in "".join(pages)
    assert "损坏.pdf" in "".join(pages)
    with pikepdf.open(io.BytesIO(booklet.read_bytes())) as document, document.open_outline() as outline:
        titles = [item.title for item in outline.root]
    assert titles[:2] == ["封面", "目录"]
    assert titles[-1].startswith("1. ")
