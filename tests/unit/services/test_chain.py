"""Cases that go up several levels: what each level signed and said is there at the top, unchanged."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.domain.case import CaseStatus
from desktop_app.domain.review import Review, Verdict
from desktop_app.package.contents import AgeIdentities
from desktop_app.package.reader import open_package
from desktop_app.package.signing import read_manifest
from desktop_app.services.desk import Desk
from desktop_app.services.editing import utc_now
from desktop_app.services.parcels import CannotSend
from tests.unit.services.conftest import PROGRAMME, MakeDesk
from tests.unit.services.test_exchange import ANSWERS, receive, send

LEVELS = {"乙区人社局": "district", "丙市人社局": "city"}


def accept(desk: Desk, case_id: str) -> Review:
    """Let a desk say something about a case, as its review does, and accept it."""
    case, card = desk.cases.get(case_id), desk.cards.own()
    review = Review(
        case_id=case_id,
        revision=case.revision,
        fingerprint=desk.cases.fingerprint(case),
        level=LEVELS[card.name],
        author=card.verify_key,
        author_name=card.name,
        verdict=Verdict.ACCEPTED,
        decided_at=utc_now(),
        answers={"application": {"department_opinion": f"{card.name}同意推荐"}},
    )
    desk._library.reviews.save(review)
    desk.cases.set_status(case_id, CaseStatus.ACCEPTED)
    return review


@pytest.fixture
def city(make_desk: MakeDesk) -> Desk:
    return make_desk("丙市人社局")


@pytest.fixture
def province(make_desk: MakeDesk) -> Desk:
    return make_desk("丁省人社厅")


def test_four_levels_keep_every_signature_and_every_opinion(
    desk: Desk, other: Desk, city: Desk, province: Desk, tmp_path: Path
) -> None:
    case_id = desk.cases.new(PROGRAMME, answers=ANSWERS).id
    said: list[Review] = []
    for number, (below, above) in enumerate(((desk, other), (other, city), (city, province))):
        if below is not desk:
            said.append(accept(below, case_id))
        package = send(below, above, [case_id], tmp_path / f"{number}.jbp")
        assert receive(above, package)[0].ok
    ours, theirs = desk.cases.get(case_id), province.cases.get(case_id)
    assert theirs.answers == ours.answers
    assert province.cases.fingerprint(theirs) == desk.cases.fingerprint(ours)
    assert (theirs.status, theirs.sender) == (CaseStatus.RECEIVED, "丙市人社局")
    assert sorted(province._library.reviews.of_case(case_id), key=lambda item: item.level) == [said[1], said[0]]
    key = AgeIdentities((province._library.identity.age_identity,))
    with open_package(package, key) as opened:
        signers = [read_manifest(link.manifest, link.signature).sender.card for link in opened.chain()]
        assert signers == [desk.cards.own(), other.cards.own()]
        assert opened.sender == city.cards.own()
        assert opened.reviews(case_id) == tuple(said)
    assert [below.cases.get(case_id).status for below in (desk, other, city)] == [
        CaseStatus.SENT,
        CaseStatus.FORWARDED,
        CaseStatus.FORWARDED,
    ]


def test_what_is_not_accepted_does_not_go_up(desk: Desk, other: Desk, city: Desk, tmp_path: Path) -> None:
    case_id = desk.cases.new(PROGRAMME, answers=ANSWERS).id
    receive(other, send(desk, other, [case_id], tmp_path / "1.jbp"))
    with pytest.raises(CannotSend, match="待审"):
        send(other, city, [case_id], tmp_path / "2.jbp")
    assert not (tmp_path / "2.jbp").exists()


def test_what_was_said_of_an_earlier_revision_stays_below(desk: Desk, other: Desk, city: Desk, tmp_path: Path) -> None:
    case_id = desk.cases.new(PROGRAMME, answers=ANSWERS).id
    receive(other, send(desk, other, [case_id], tmp_path / "1.jbp"))
    first = accept(other, case_id)
    desk.cases.set_status(case_id, CaseStatus.RETURNED)
    desk.cases.fill(case_id, {"application": {"name": "王小䶮"}})
    other.cases.set_status(case_id, CaseStatus.RECEIVED)
    receive(other, send(desk, other, [case_id], tmp_path / "2.jbp"))
    second = accept(other, case_id)
    receive(city, send(other, city, [case_id], tmp_path / "3.jbp"))
    assert other._library.reviews.of_case(case_id) == [first, replace(second, revision=2)]
    assert city._library.reviews.of_case(case_id) == [second]
