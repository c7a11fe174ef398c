"""What travels between the levels beside cases: reviews, replies, batches, tasks, receipts."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.answers import Answers, SectionRow
from desktop_app.domain.place import Place
from desktop_app.domain.review import Opinion, Reply, Review, Score, ScorePart, Verdict
from desktop_app.package.contents import BatchContents, ChainLink, PackageContents, Task
from desktop_app.package.errors import ChangedAfterSigning, OverLimit
from desktop_app.package.limits import MAX_NOTE
from desktop_app.package.reader import open_package
from desktop_app.package.receipt import read_receipt, receipt_bytes
from desktop_app.package.review_json import read_replies, read_review, replies_bytes, review_bytes
from desktop_app.package.signing import digest_of
from tests.unit.package.sample import CASE_ID, MOMENT, PROGRAMME, Desk, case_with, contents, desk, review, write

UNIT, DISTRICT, CITY = desk("某某公司"), desk("某某区人力社保局"), desk("某某市人力社保局")


def _sent(path: Path, inside: PackageContents, sender: Desk, to: Desk) -> ChainLink:
    manifest = write(path, inside, sender.sender, to.lock).manifest
    with open_package(path, to.key) as opened:
        assert opened.manifest == manifest
        return opened.signed


def test_the_city_reads_what_the_unit_and_the_district_said_and_answers_only_for_itself(tmp_path: Path) -> None:
    case = replace(case_with({"证书.jpg": b"scan"}), reviews=(review(CASE_ID, UNIT, "unit"),))
    first = _sent(tmp_path / "unit.jbp", contents(case), UNIT, DISTRICT)
    passed_on = replace(case, origin=digest_of(first.manifest), reviews=(*case.reviews, review(CASE_ID, DISTRICT)))
    _sent(tmp_path / "district.jbp", replace(contents(passed_on), chain=(first,)), DISTRICT, CITY)
    with open_package(tmp_path / "district.jbp", CITY.key) as opened:
        assert opened.reviews(CASE_ID) == passed_on.reviews
        assert [item.author_name for item in opened.reviews(CASE_ID)] == [UNIT.card.name, DISTRICT.card.name]


def test_the_district_cannot_speak_for_the_unit(tmp_path: Path) -> None:
    case = case_with({})
    first = _sent(tmp_path / "unit.jbp", contents(case), UNIT, DISTRICT)
    invented = replace(case, origin=digest_of(first.manifest), reviews=(review(CASE_ID, UNIT, "unit"),))
    write(tmp_path / "district.jbp", replace(contents(invented), chain=(first,)), DISTRICT.sender, CITY.lock)
    with pytest.raises(ChangedAfterSigning, match="签名"):
        open_package(tmp_path / "district.jbp", CITY.key)


def test_batch_note_and_replies_arrive_as_they_were_sent(tmp_path: Path) -> None:
    reply = Reply(review(CASE_ID, DISTRICT).opinions[0], "已补充，见附件。", MOMENT)
    corrections: list[SectionRow] = [{"id": CASE_ID, "duty": "班组长"}]
    answers: Answers = {"summary": {"filler": "王某", "people": corrections}}
    batch = BatchContents("d" * 32, PROGRAMME, "district", "某某区", (CASE_ID,), answers, {"quota": "名额另有批复"})
    inside = replace(
        contents(replace(case_with({}), replies=(reply,))), batch=batch, note="请查收。\r\n共 1 件\t盖章件另寄。"
    )
    write(tmp_path / "batch.jbp", inside, DISTRICT.sender, CITY.lock)
    with open_package(tmp_path / "batch.jbp", CITY.key) as opened:
        assert opened.batch() == batch
        assert opened.replies(CASE_ID) == (reply,)
        assert opened.note == "请查收。\n共 1 件 盖章件另寄。"
        assert opened.task is None


def test_a_task_may_go_down_without_cases(tmp_path: Path) -> None:
    inside = replace(contents(), task=Task(date(2021, 7, 1), 4))
    write(tmp_path / "task.jbp", inside, DISTRICT.sender, UNIT.lock)
    with open_package(tmp_path / "task.jbp", UNIT.key) as opened:
        assert opened.task == Task(date(2021, 7, 1), 4)
        assert opened.cases == ()
        assert opened.batch() is None


def test_what_was_left_out_is_told_beside_the_fingerprint_of_the_whole(tmp_path: Path) -> None:
    partial = replace(case_with({"证书.jpg": b"scan"}), whole="9" * 64, left_out=("application.phone",))
    write(tmp_path / "partial.jbp", contents(partial), UNIT.sender, DISTRICT.lock)
    with open_package(tmp_path / "partial.jbp", DISTRICT.key) as opened:
        (case,) = opened.cases
        assert (case.whole, case.left_out) == ("9" * 64, ("application.phone",))


def test_a_long_note_is_cut_at_its_limit(tmp_path: Path) -> None:
    write(tmp_path / "long.jbp", replace(contents(case_with({})), note="长" * 5000), UNIT.sender, DISTRICT.lock)
    with open_package(tmp_path / "long.jbp", DISTRICT.key) as opened:
        assert opened.note == "长" * MAX_NOTE


def test_a_receipt_brings_every_part_of_every_decision() -> None:
    decided = (review(CASE_ID, DISTRICT), replace(review("f" * 32, DISTRICT), verdict=Verdict.ACCEPTED, opinions=()))
    data, digest = receipt_bytes(decided, DISTRICT.sender, UNIT.card.recipient, "c" * 32, MOMENT)
    opened = read_receipt(data, UNIT.key)
    assert (opened.digest, opened.sender, opened.given_at) == (digest, DISTRICT.card, MOMENT)
    assert opened.reviews == decided


def test_a_receipt_is_another_file_each_time_and_the_same_receipt() -> None:
    decided = [review(CASE_ID, DISTRICT)]
    one, other = (receipt_bytes(decided, DISTRICT.sender, UNIT.card.recipient, "c" * 32, MOMENT) for _ in range(2))
    assert one[0] != other[0]
    assert one[1] == other[1]


@pytest.mark.parametrize(
    "wrong",
    [
        (review(CASE_ID, UNIT),),
        (replace(review(CASE_ID, DISTRICT), verdict=None),),
        (replace(review(CASE_ID, DISTRICT), decided_at=None),),
        (review(CASE_ID, DISTRICT), review(CASE_ID, DISTRICT)),
        (),
    ],
    ids=["of another desk", "undecided", "without a time", "twice the same case", "nothing"],
)
def test_no_receipt_is_written_that_no_reader_would_take(wrong: tuple[Review, ...]) -> None:
    with pytest.raises(ValueError, match=r"review|reviews"):
        receipt_bytes(wrong, DISTRICT.sender, UNIT.card.recipient, "c" * 32, MOMENT)


def test_a_receipt_beyond_its_limit_is_refused_before_it_is_written() -> None:
    opinions = tuple(
        Opinion(f"b{number}", Place.parse("application.name"), "某某区", "长" * 10_000, MOMENT) for number in range(600)
    )
    with pytest.raises(OverLimit, match="回执"):
        receipt_bytes(
            [replace(review(CASE_ID, DISTRICT), opinions=opinions)],
            DISTRICT.sender,
            UNIT.card.recipient,
            "c" * 32,
            MOMENT,
        )


_moments = st.datetimes(timezones=st.just(UTC), min_value=datetime(2000, 1, 1), max_value=datetime(2100, 1, 1))
_opinions = st.builds(
    Opinion,
    st.from_regex(r"\A[a-z0-9]{1,8}\Z"),
    st.sampled_from(["application.name", "material:proof", "score:place"]).map(Place.parse),
    st.just("某某区"),
    st.sampled_from(["请补充", "=1+1", "䶮𬭛😀", "第一行\n第二行", ""]),
    _moments,
)


_replies = st.builds(Reply, _opinions, st.sampled_from(["已改", "", "１２３"]), _moments)


@given(st.lists(_replies, max_size=5, unique_by=lambda reply: reply.opinion.id).map(tuple))
def test_replies_survive_their_document(replies: tuple[Reply, ...]) -> None:
    assert read_replies(replies_bytes(replies)) == replies


@given(
    st.lists(_opinions, max_size=3, unique_by=lambda opinion: opinion.id).map(tuple),
    st.decimals(min_value=0, max_value=110, places=2),
    st.one_of(st.none(), st.sampled_from(list(Verdict))),
    _moments,
)
def test_reviews_survive_their_document(
    opinions: tuple[Opinion, ...], points: Decimal, verdict: Verdict | None, at: datetime
) -> None:
    whole = replace(
        review(CASE_ID, DISTRICT),
        opinions=opinions,
        scores=(Score("sheet", "line", ScorePart.REVIEW, points, ""),),
        verdict=verdict,
        decided_at=at if verdict else None,
    )
    assert read_review(review_bytes(whole)) == whole


@pytest.mark.parametrize("data", [b"", b"[]", b"{}", b'{"case":1}', "审核".encode()])
def test_what_is_no_review_is_refused(data: bytes) -> None:
    with pytest.raises(ChangedAfterSigning, match="审核意见"):
        read_review(data)


def test_a_review_spelt_in_another_way_is_refused() -> None:
    with pytest.raises(ChangedAfterSigning, match="审核意见"):
        read_review(review_bytes(review(CASE_ID, DISTRICT)).replace(b",", b", ", 1))
    with pytest.raises(ChangedAfterSigning, match="审核意见"):
        read_replies(b"[ ]")
