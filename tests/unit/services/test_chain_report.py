"""The chain of a case is walked and judged: whatever was changed, swapped or taken away on the way is told."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.domain.review import Verdict
from desktop_app.domain.travel import SignedManifest
from desktop_app.library.tables.levels import SignedManifestRow
from desktop_app.services.desk import Desk
from desktop_app.services.outcomes import Trust
from tests.unit.services.conftest import MakeDesk
from tests.unit.services.forwarding import accepted, batch_of, send_batch
from tests.unit.services.test_exchange import introduce, send


@pytest.fixture
def city(make_desk: MakeDesk) -> Desk:
    desk = make_desk("丙市人社局")
    desk.reviewing.set_own_level("city")
    return desk


@pytest.fixture
def case_id(desk: Desk, other: Desk, city: Desk, tmp_path: Path) -> str:
    """A case that went from a unit to the district and with its batch to the city."""
    [case_id] = accepted(desk, other, 1, tmp_path)
    batch = batch_of(other, "乙区人社局", [case_id])
    send_batch(other, city, batch.id, tmp_path / "批次.jbp")
    return case_id


def test_a_whole_chain_tells_who_sent_what_to_whom_and_what_each_level_said(
    desk: Desk, other: Desk, city: Desk, case_id: str
) -> None:
    found = city.chains.of_case(case_id)
    assert found.intact
    unit, district = found.sendings
    assert [unit.sender, district.sender] == [desk.cards.own(), other.cards.own()]
    assert [unit.to, district.to] == [("乙区人社局",), ("丙市人社局",)]
    assert [unit.trust, district.trust] == [Trust.UNKNOWN, Trust.PINNED]
    assert {unit.fingerprint, district.fingerprint} == {desk.cases.fingerprint(desk.cases.get(case_id))}
    assert (unit.review, unit.batch, district.batch) == (None, "", "乙区人社局")
    assert district.review is not None
    assert (district.review.verdict, district.review.author_name) == (Verdict.ACCEPTED, "乙区人社局")
    assert found.remarks == ("“甲公司”的名片本机没有登记", "“乙区人社局”的名片还没有核对指纹")


def test_an_own_case_has_no_chain_behind_it(desk: Desk, case_id: str) -> None:
    found = desk.chains.of_case(case_id)
    assert (found.sendings, found.intact) == ((), True)


def test_a_package_shows_the_chain_before_it_is_taken_in(city: Desk, case_id: str, tmp_path: Path) -> None:
    [found] = city.outbox.verify(tmp_path / "批次.jbp").chains
    assert found == city.chains.of_case(case_id)


def test_a_link_that_is_gone_is_missed(city: Desk, case_id: str) -> None:
    unit = city.chains.of_case(case_id).sendings[0]
    _drop(city, unit.digest)
    found = city.chains.of_case(case_id)
    assert [item.sender.name for item in found.sendings] == ["乙区人社局"]
    assert found.faults == ("缺少下级的报送清单",)


def test_a_link_whose_bytes_were_changed_counts_as_gone(city: Desk, case_id: str) -> None:
    unit = city.chains.of_case(case_id).sendings[0]
    kept = city._library.travels.manifest(unit.digest)
    _drop(city, unit.digest)
    city._library.travels.keep_manifest(
        SignedManifest(unit.digest, kept.manifest.replace("王䶮".encode(), "王五".encode()), kept.signature)
    )
    assert city.chains.of_case(case_id).faults == ("缺少下级的报送清单",)


def test_a_link_swapped_for_another_of_the_same_sender_is_found(
    desk: Desk, city: Desk, case_id: str, tmp_path: Path
) -> None:
    other_case = desk.cases.new("hangzhou-chief-technician-2021", answers={"application": {"name": "赵六"}}).id
    sent = send(desk, city, [other_case], tmp_path / "swap.jbp")
    city.inbox.receive([sent])
    travel = city._library.travels.get(case_id)
    city._library.travels.save(replace(travel, origin=city._library.travels.get(other_case).origin))
    assert city.chains.of_case(case_id).faults == ("下级清单中没有这一申报件",)


@pytest.mark.parametrize("changed", [{"note": "同意推荐，排名第一"}, {"verdict": Verdict.DECLINED}])
def test_an_opinion_that_is_not_what_its_author_signed_is_found(
    city: Desk, case_id: str, changed: dict[str, object]
) -> None:
    [review] = city._library.reviews.of_case(case_id)
    city._library.reviews.save(replace(review, **changed))  # type: ignore[arg-type]
    [fault] = city.chains.of_case(case_id).faults
    assert "乙区人社局" in fault


def test_a_sender_whose_card_changed_is_an_alarm(
    other: Desk, city: Desk, case_id: str, make_desk: MakeDesk, tmp_path: Path
) -> None:
    impostor = make_desk("又一个")
    impostor.cards.rename_own("乙区人社局")
    city.cards.remove("乙区人社局")
    introduce(city, impostor, tmp_path)
    [fault] = city.chains.of_case(case_id).faults
    assert "名片与本机登记的不一致" in fault


def _drop(desk: Desk, digest: str) -> None:
    """Take a signed list out of the library, as somebody with the key could; the program has read none yet."""
    with desk._library._database.transaction() as session:
        session.delete(session.get_one(SignedManifestRow, digest))
    desk.chains._chain._read.cache_clear()
