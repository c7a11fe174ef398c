"""Reviews, replies, receipts, signed manifests, travels and tasks come back as they were saved."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from desktop_app.domain.batch import CarriedBatch
from desktop_app.domain.case import CaseStatus
from desktop_app.domain.place import Place
from desktop_app.domain.review import Decision, Opinion, Receipt, ReceiptWay, Reply, Review, Score, ScorePart, Verdict
from desktop_app.domain.travel import SignedManifest, TaskRecord, Travel, Way
from desktop_app.library import Library, UnknownCase, UnknownRecord
from tests.unit.library.conftest import NOW, make_case

CASE = make_case()
OPINION = Opinion("o1", Place.parse("application.career[r1].what"), "区人社局", "请核实 䶮𬭛", NOW)
REVIEW = Review(
    case_id=CASE.id,
    revision=2,
    fingerprint="f" * 64,
    level="district",
    author=bytes(range(32)),
    author_name="区人社局",
    verdict=Verdict.RETURNED,
    decided_at=NOW,
    note="请修改",
    answers={"application": {"department_opinion": "材料不全"}},
    opinions=(OPINION, replace(OPINION, id="o0", text="=1+1")),
    scores=(
        Score("sheet", "b", ScorePart.REVIEW, Decimal("2.25"), "酌情"),
        Score("sheet", "a", ScorePart.REVIEW, Decimal(5)),
    ),
    originals=(("material:certificate", "c" * 64),),
)
RECEIPT = Receipt("9" * 64, ReceiptWay.GIVEN, "某某公司", "e" * 64, NOW, CASE.id, 2, "f" * 64, Verdict.RETURNED)
DECISION = Decision(CASE.id, 2, CaseStatus.RETURNED, "区人社局", NOW)
TASK = TaskRecord(
    "7" * 64, Way.TAKEN, (CASE.programme,), ("区人社局",), date(2021, 7, 1), 4, "请于七月一日前报送。", NOW
)


def test_a_review_comes_back_whole_and_goes_with_its_case(library: Library) -> None:
    library.cases.add(CASE)
    library.reviews.save(replace(REVIEW, verdict=None, decided_at=None, opinions=(), scores=()))
    library.reviews.save(REVIEW)
    assert library.reviews.of_case(CASE.id) == [REVIEW]
    assert library.reviews.find(CASE.id, REVIEW.author, 2) == REVIEW
    assert library.reviews.find(CASE.id, REVIEW.author, 1) is None
    library.cases.delete(CASE.id)
    assert library.reviews.of_case(CASE.id) == []


def test_each_desk_and_each_revision_has_a_review_of_its_own(library: Library) -> None:
    library.cases.add(CASE)
    city = replace(REVIEW, level="city", author=bytes(32), author_name="市人社局")
    later = replace(REVIEW, revision=3, verdict=Verdict.ACCEPTED, opinions=())
    for review in (later, REVIEW, city):
        library.reviews.save(review)
    assert library.reviews.of_case(CASE.id) == [city, REVIEW, later]


def test_points_beyond_two_decimals_change_nothing(library: Library) -> None:
    library.cases.add(CASE)
    library.reviews.save(REVIEW)
    wrong = Score("sheet", "a", ScorePart.REVIEW, Decimal("1.005"))
    with pytest.raises(ValueError, match="two decimals"):
        library.reviews.save(replace(REVIEW, scores=(wrong,)))
    assert library.reviews.of_case(CASE.id) == [REVIEW]


def test_nothing_is_said_about_a_case_that_is_not_here(library: Library) -> None:
    with pytest.raises(UnknownCase):
        library.reviews.save(REVIEW)
    with pytest.raises(UnknownCase):
        library.reviews.save_replies(CASE.id, ())
    with pytest.raises(UnknownCase):
        library.travels.save(Travel(CASE.id))


def test_replies_are_replaced_whole_and_keep_their_order(library: Library) -> None:
    library.cases.add(CASE)
    first, second = Reply(OPINION, "已核实", NOW), Reply(replace(OPINION, id="a"), "", NOW + timedelta(days=1))
    library.reviews.save_replies(CASE.id, (first,))
    library.reviews.save_replies(CASE.id, (first, second))
    assert library.reviews.replies(CASE.id) == [first, second]


def test_a_receipt_is_kept_once_and_outlives_the_case(library: Library) -> None:
    library.cases.add(CASE)
    assert library.reviews.record_receipt(RECEIPT)
    assert not library.reviews.record_receipt(replace(RECEIPT, verdict=Verdict.ACCEPTED))
    assert library.reviews.record_receipt(replace(RECEIPT, case_id="b" * 32))
    library.cases.delete(CASE.id)
    assert library.reviews.receipts(CASE.id) == [RECEIPT]


def test_a_case_that_never_travelled_has_a_blank_travel(library: Library) -> None:
    library.cases.add(CASE)
    assert library.travels.get(CASE.id) == Travel(CASE.id)
    assert library.travels.all() == {}


def test_a_travel_comes_back_whole_and_goes_with_its_case(library: Library) -> None:
    library.cases.add(CASE)
    library.travels.save(Travel(CASE.id, holder="张三"))
    travel = Travel(CASE.id, "1" * 64, "2" * 64, ("application.phone",), TASK.id, "")
    library.travels.save(travel)
    assert library.travels.get(CASE.id) == travel
    assert library.travels.all() == {CASE.id: travel}
    library.cases.delete(CASE.id)
    assert library.travels.all() == {}


def test_a_signed_manifest_is_kept_byte_for_byte(library: Library) -> None:
    signed = SignedManifest("1" * 64, b'{"a":"\xe4\xb8\xad"}', bytes(range(64)))
    library.travels.keep_manifest(signed)
    library.travels.keep_manifest(replace(signed, manifest=b"other"))
    assert library.travels.manifest(signed.digest) == signed
    with pytest.raises(UnknownRecord):
        library.travels.manifest("0" * 64)


def test_a_task_is_kept_once_for_each_way(library: Library) -> None:
    later = replace(TASK, id="8" * 64, due=None, quota=None, at=NOW + timedelta(days=1))
    assert library.travels.record_task(TASK)
    assert not library.travels.record_task(replace(TASK, note="别的"))
    assert library.travels.record_task(replace(TASK, way=Way.GIVEN))
    assert library.travels.record_task(later)
    assert library.travels.tasks(Way.TAKEN) == [later, TASK]
    assert library.travels.task(TASK.id, Way.GIVEN).way is Way.GIVEN
    with pytest.raises(UnknownRecord):
        library.travels.task("0" * 64, Way.TAKEN)


def test_the_history_of_a_case_only_grows_and_goes_with_the_case(library: Library) -> None:
    library.cases.add(CASE)
    again = replace(DECISION, status=CaseStatus.RECEIVED)
    for decision in (DECISION, again, DECISION):
        library.reviews.note(decision)
    assert library.reviews.history(CASE.id) == [DECISION, again, DECISION]
    library.cases.delete(CASE.id)
    assert library.reviews.history(CASE.id) == []
    with pytest.raises(UnknownCase):
        library.reviews.note(DECISION)


def test_receipts_can_be_listed_whatever_the_case(library: Library) -> None:
    later = replace(RECEIPT, digest="8" * 64, case_id="b" * 32, given_at=NOW + timedelta(hours=1))
    for receipt in (later, RECEIPT):
        library.reviews.record_receipt(receipt)
    assert library.reviews.receipts() == [RECEIPT, later]


def test_a_choice_is_kept_until_the_next_one(library: Library) -> None:
    assert library.choices.get("level") == ""
    for value in ("district", "市 䶮"):
        library.choices.save("level", value)
        assert library.choices.get("level") == value


def test_a_batch_from_below_is_kept_once_and_remembers_that_it_came_straight(library: Library) -> None:
    carried = CarriedBatch("5" * 64, "d" * 32, NOW, False, b"{}", None)
    library.received_batches.keep(carried)
    library.received_batches.keep(replace(carried, direct=True, answers=b"other"))
    library.received_batches.keep(carried)
    assert library.received_batches.all() == [replace(carried, direct=True)]
    assert library.received_batches.find("6" * 64) is None
