"""Receipts: what was decided comes back to the sender, counts only for what was sent, and undoes nothing newer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from desktop_app.domain.case import CaseStatus
from desktop_app.domain.contact import RenewalReason
from desktop_app.domain.durable_file import CannotWrite
from desktop_app.domain.review import ReceiptWay, Review, Verdict
from desktop_app.package.contents import Sender
from desktop_app.package.receipt import receipt_bytes
from desktop_app.services.desk import Desk
from desktop_app.services.editing import utc_now
from desktop_app.services.outcomes import Trust
from desktop_app.services.own_folder import InsideLibrary
from desktop_app.services.receipt_intake import ReceiptFate, ReceiptIntake
from desktop_app.services.receipts import NoCases, SeveralSenders, Undecided
from desktop_app.services.replies import CannotAnswer, NoSuchComment
from tests.unit.services.conftest import PROGRAMME, MakeDesk
from tests.unit.services.reviews import CERTIFICATE, NAME, send_case
from tests.unit.services.test_exchange import ANSWERS


@pytest.fixture
def case_id(desk: Desk, other: Desk, tmp_path: Path) -> str:
    return send_case(desk, other, tmp_path)


def returned(desk: Desk, case_id: str, folder: Path, text: str = "请核对") -> Path:
    """Return a case with one comment and write the receipt."""
    desk.reviewing.comment(case_id, NAME, text)
    desk.reviewing.send_back(case_id)
    return receipt(desk, case_id, folder)


def accepted(desk: Desk, case_id: str, folder: Path) -> Path:
    desk.reviewing.accept(case_id)
    return receipt(desk, case_id, folder)


def receipt(desk: Desk, case_id: str, folder: Path) -> Path:
    return desk.receipts.write([case_id], folder / f"{len(list(folder.iterdir()))}.jbr")


def take(desk: Desk, path: Path) -> ReceiptIntake:
    [intake] = desk.receipts.import_files([path])
    return intake


def fates(intake: ReceiptIntake) -> list[ReceiptFate]:
    return [case.fate for case in intake.cases]


def status(desk: Desk, case_id: str) -> CaseStatus:
    return desk.cases.get(case_id).status


# writing


def test_one_receipt_tells_of_all_cases_of_a_sender(desk: Desk, other: Desk, tmp_path: Path) -> None:
    first, second = (send_case(desk, other, tmp_path) for _ in range(2))
    other.reviewing.accept(first)
    other.reviewing.decline(second)
    path = other.receipts.write([first, second, first], tmp_path / "回执.jbr")
    intake = take(desk, path)
    assert intake.ok
    assert [(case.case_id, case.verdict, case.title) for case in intake.cases] == [
        (first, Verdict.ACCEPTED, "王䶮"),
        (second, Verdict.DECLINED, "王䶮"),
    ]
    assert (status(desk, first), status(desk, second)) == (CaseStatus.ACCEPTED, CaseStatus.DECLINED)
    [given] = other.receipts.of_case(first)
    [received] = desk.receipts.of_case(first)
    assert (given.way, received.way, given.digest) == (ReceiptWay.GIVEN, ReceiptWay.RECEIVED, received.digest)
    assert (given.partner, received.partner) == ("甲公司", "乙区人社局")
    assert other.reviewing.state(first).receipt == given
    assert other.reviewing.reopen(first).receipt is None
    assert {item.case_id for item in other.receipts.list()} == {first, second}


def test_what_is_not_decided_or_of_several_senders_gives_no_receipt(
    desk: Desk, other: Desk, make_desk: MakeDesk, case_id: str, tmp_path: Path
) -> None:
    another = send_case(make_desk("丁公司"), other, tmp_path)
    out = tmp_path / "no.jbr"
    with pytest.raises(Undecided, match="还没有决定"):
        other.receipts.write([case_id], out)
    with pytest.raises(Undecided, match="本单位自己的"):
        desk.receipts.write([case_id], out)
    for received in (case_id, another):
        other.reviewing.accept(received)
    with pytest.raises(SeveralSenders, match="甲公司、丁公司"):
        other.receipts.write([case_id, another], out)
    with pytest.raises(NoCases):
        other.receipts.write([], out)
    with pytest.raises(InsideLibrary):
        other.receipts.write([case_id], other._library.folder / "no.jbr")
    with pytest.raises(CannotWrite):
        other.receipts.write([case_id], tmp_path / "missing" / "no.jbr")
    assert not out.exists()
    assert other.receipts.of_case(case_id) == []


def test_the_sender_of_a_passphrase_package_is_known_by_the_card_inside(
    desk: Desk, other: Desk, tmp_path: Path
) -> None:
    case_id = desk.cases.new(PROGRAMME, answers=ANSWERS).id
    desk.outbox.create([case_id], tmp_path / "p.jbp", None, "a b c d")
    assert other.inbox.receive([tmp_path / "p.jbp"], "a b c d")[0].ok
    other.cards.remove("甲公司")
    intake = take(desk, accepted(other, case_id, tmp_path))
    assert (intake.ok, intake.trust, fates(intake)) == (True, Trust.UNKNOWN, [ReceiptFate.TAKEN])
    assert "打电话核对" in intake.sentence
    assert [item.card.name for item in desk.cards.list()] == ["甲公司", "乙区人社局"]


# what comes in


def test_a_returned_case_opens_again_with_the_comments_in_place(
    desk: Desk, other: Desk, case_id: str, tmp_path: Path
) -> None:
    other.reviewing.set_note(case_id, "请于周五前改好")
    intake = take(desk, returned(other, case_id, tmp_path))
    assert (intake.ok, intake.trust, fates(intake)) == (True, Trust.PINNED, [ReceiptFate.TAKEN])
    assert "退回修改，意见 1 条" in intake.sentence
    assert desk.cases.get(case_id).editable
    [comment] = desk.replies.open_comments(case_id)
    assert (comment.opinion.place, comment.opinion.text, comment.opinion.author) == (NAME, "请核对", "乙区人社局")
    assert (comment.changed, comment.reply, comment.verdict) == (False, None, Verdict.RETURNED)
    [review] = desk.reviewing.state(case_id).above
    assert review.note == "请于周五前改好"
    desk.cases.fill(case_id, {"application": {"name": "王小䶮"}})
    [comment] = desk.replies.open_comments(case_id)
    assert comment.changed
    assert [item.status for item in desk.reviewing.state(case_id).history] == [CaseStatus.SENT, CaseStatus.RETURNED]


def test_the_same_receipt_again_changes_nothing(desk: Desk, other: Desk, case_id: str, tmp_path: Path) -> None:
    path = returned(other, case_id, tmp_path)
    take(desk, path)
    desk.cases.fill(case_id, {"application": {"name": "王小䶮"}})
    before = desk.cases.get(case_id)
    assert fates(take(desk, path)) == [ReceiptFate.SAME]
    assert desk.cases.get(case_id) == before
    assert len(desk.receipts.of_case(case_id)) == 1


def test_an_older_receipt_does_not_undo_a_newer_one(desk: Desk, other: Desk, case_id: str, tmp_path: Path) -> None:
    first = returned(other, case_id, tmp_path)
    other.reviewing.reopen(case_id)
    second = accepted(other, case_id, tmp_path)
    assert fates(take(desk, second)) == [ReceiptFate.TAKEN]
    assert fates(take(desk, first)) == [ReceiptFate.OLDER]
    assert status(desk, case_id) is CaseStatus.ACCEPTED
    [review] = desk.reviewing.state(case_id).above
    assert review.verdict is Verdict.ACCEPTED
    assert len(desk.receipts.of_case(case_id)) == 2


def test_a_receipt_of_an_earlier_revision_does_not_touch_the_one_that_was_sent_since(
    desk: Desk, other: Desk, case_id: str, tmp_path: Path
) -> None:
    first = returned(other, case_id, tmp_path)
    desk.cases.set_status(case_id, CaseStatus.RETURNED)
    desk.cases.fill(case_id, {"application": {"name": "王小䶮"}})
    send_case(desk, other, tmp_path, case_id)
    assert fates(take(desk, first)) == [ReceiptFate.OLDER]
    assert status(desk, case_id) is CaseStatus.SENT


def test_a_later_decision_of_the_same_desk_counts(desk: Desk, other: Desk, case_id: str, tmp_path: Path) -> None:
    take(desk, accepted(other, case_id, tmp_path))
    other.reviewing.reopen(case_id)
    assert fates(take(desk, returned(other, case_id, tmp_path))) == [ReceiptFate.TAKEN]
    assert desk.cases.get(case_id).editable


def test_a_case_edited_meanwhile_is_not_locked_with_what_was_never_sent(
    desk: Desk, other: Desk, case_id: str, tmp_path: Path
) -> None:
    take(desk, returned(other, case_id, tmp_path))
    desk.cases.fill(case_id, {"application": {"name": "王小䶮"}})
    other.reviewing.reopen(case_id)
    intake = take(desk, accepted(other, case_id, tmp_path))
    assert (intake.ok, fates(intake)) == (True, [ReceiptFate.EDITED])
    assert desk.cases.get(case_id).editable
    assert desk.reviewing.state(case_id).above[0].verdict is Verdict.ACCEPTED


def test_a_returned_case_keeps_what_was_typed_meanwhile(desk: Desk, other: Desk, case_id: str, tmp_path: Path) -> None:
    desk.cases.set_status(case_id, CaseStatus.DRAFT)
    with desk._sessions.on(case_id) as session:
        session.set_value("application", "name", "王小䶮")
        assert fates(take(desk, returned(other, case_id, tmp_path))) == [ReceiptFate.TAKEN]
        assert session.answers["application"]["name"] == "王小䶮"
        assert (session.case.status, session.case.edited) == (CaseStatus.RETURNED, True)


def test_a_deleted_case_is_noted_and_stays_deleted(desk: Desk, other: Desk, case_id: str, tmp_path: Path) -> None:
    path = accepted(other, case_id, tmp_path)
    desk.cases.delete(case_id)
    assert [fates(take(desk, path)) for _ in range(2)] == [[ReceiptFate.DELETED], [ReceiptFate.SAME]]
    assert desk.cases.list() == []
    assert len(desk.receipts.of_case(case_id)) == 1


def test_one_return_is_enough_in_whatever_order_two_desks_answer(
    desk: Desk, other: Desk, make_desk: MakeDesk, case_id: str, tmp_path: Path
) -> None:
    city = make_desk("丙市人社局")
    send_case(desk, city, tmp_path, case_id)
    yes, no = accepted(other, case_id, tmp_path), returned(city, case_id, tmp_path)
    for path in (no, yes):
        assert fates(take(desk, path)) == [ReceiptFate.TAKEN]
        assert status(desk, case_id) is CaseStatus.RETURNED
    assert {review.author_name for review in desk.reviewing.state(case_id).above} == {"乙区人社局", "丙市人社局"}
    desk.replies.answer(case_id, desk.replies.open_comments(case_id)[0].opinion.id, "已核对")
    send_case(desk, city, tmp_path, case_id)
    take(desk, accepted(city, case_id, tmp_path))
    assert status(desk, case_id) is CaseStatus.ACCEPTED


# who may say something


def forged(teller: Desk, to: Desk, review: Review, change: Callable[[Review], Review] = lambda review: review) -> bytes:
    """A receipt by a desk that says what it likes."""
    sender = Sender(teller.cards.own(), teller._library.identity.signing_seed)
    data, _ = receipt_bytes([change(review)], sender, to.cards.own().recipient, "0" * 32, utc_now())
    return data


def review_by(teller: Desk, desk: Desk, sent: str, /, **changes: object) -> Review:
    """What a desk would say about the case as it stands at its sender."""
    case = desk.cases.get(sent)
    fields: dict[str, object] = {
        "case_id": sent,
        "revision": case.revision,
        "fingerprint": desk.cases.fingerprint(case),
        "level": "district",
        "author": teller.cards.own().verify_key,
        "author_name": teller.cards.own().name,
        "verdict": Verdict.RETURNED,
        "decided_at": utc_now(),
    }
    return Review(**fields | changes)  # type: ignore[arg-type]


@pytest.mark.parametrize("known", [True, False])
def test_a_desk_to_which_the_case_was_never_sent_has_no_say(
    desk: Desk, make_desk: MakeDesk, case_id: str, tmp_path: Path, known: bool
) -> None:
    stranger = make_desk("丙市人社局")
    if known:
        stranger.cards.export_own(tmp_path / "c.jbc")
        desk.cards.import_card(tmp_path / "c.jbc")
    path = tmp_path / "r.jbr"
    path.write_bytes(forged(stranger, desk, review_by(stranger, desk, case_id)))
    intake = take(desk, path)
    assert (intake.ok, intake.kind, intake.cases) == (False, "ReceiptForNothingSent", ())
    assert status(desk, case_id) is CaseStatus.SENT
    assert desk.receipts.of_case(case_id) == []
    assert len(desk.cards.list()) == (3 if known else 2), "a stranger is not pinned"


@pytest.mark.parametrize("changes", [{"revision": 2}, {"fingerprint": "0" * 64}, {"case_id": "0" * 32}])
def test_what_was_never_sent_cannot_be_answered(
    desk: Desk, other: Desk, case_id: str, tmp_path: Path, changes: dict[str, object]
) -> None:
    path = tmp_path / "r.jbr"
    path.write_bytes(forged(other, desk, review_by(other, desk, case_id, **changes)))
    assert take(desk, path).kind == "ReceiptForNothingSent"
    assert status(desk, case_id) is CaseStatus.SENT


def test_the_rest_of_a_receipt_counts_where_one_case_was_never_sent(
    desk: Desk, other: Desk, case_id: str, tmp_path: Path
) -> None:
    reviews = [review_by(other, desk, case_id), review_by(other, desk, case_id, case_id="0" * 32)]
    sender = Sender(other.cards.own(), other._library.identity.signing_seed)
    data, _ = receipt_bytes(reviews, sender, desk.cards.own().recipient, "0" * 32, utc_now())
    path = tmp_path / "r.jbr"
    path.write_bytes(data)
    intake = take(desk, path)
    assert (intake.ok, fates(intake)) == (False, [ReceiptFate.TAKEN, ReceiptFate.NOT_SENT])
    assert "没有把这一版报送给对方的记录" in intake.sentence
    assert status(desk, case_id) is CaseStatus.RETURNED


def test_a_changed_key_is_an_alarm_that_changes_nothing(
    desk: Desk, make_desk: MakeDesk, tmp_path: Path, case_id: str
) -> None:
    impostor = make_desk("丙")
    impostor.cards.rename_own("乙区人社局")
    path = tmp_path / "r.jbr"
    path.write_bytes(forged(impostor, desk, review_by(impostor, desk, case_id)))
    intake = take(desk, path)
    assert (intake.ok, intake.kind, intake.trust) == (False, "ReceiptKeyChanged", Trust.KEY_CHANGED)
    assert impostor.cards.own().spoken_fingerprint in intake.sentence
    assert status(desk, case_id) is CaseStatus.SENT
    assert desk.receipts.of_case(case_id) == []


def test_until_the_telephone_decided_nothing_of_that_name_counts(
    desk: Desk, other: Desk, make_desk: MakeDesk, tmp_path: Path, case_id: str
) -> None:
    impostor = make_desk("丙")
    impostor.cards.rename_own("乙区人社局")
    false, true = tmp_path / "f.jbr", returned(other, case_id, tmp_path)
    false.write_bytes(forged(impostor, desk, review_by(impostor, desk, case_id)))
    take(desk, false)
    assert take(desk, true).kind == "SenderInQuestion"
    desk.cards.confirm("乙区人社局", other.cards.own().spoken_fingerprint)
    assert take(desk, false).kind == "ReceiptKeyChanged"
    assert fates(take(desk, true)) == [ReceiptFate.TAKEN]


def test_a_renewed_desk_answers_with_its_new_card_and_no_more_with_the_old_one(
    desk: Desk, other: Desk, tmp_path: Path, case_id: str
) -> None:
    other.reviewing.comment(case_id, NAME, "请核对")
    other.reviewing.send_back(case_id)
    old = receipt(other, case_id, tmp_path)
    other.cards.renew_own(RenewalReason.ROUTINE)
    other.cards.export_own(tmp_path / "new.jbc")
    desk.cards.import_card(tmp_path / "new.jbc", accept=True)
    assert take(desk, old).kind == "SenderInQuestion"
    assert fates(take(desk, receipt(other, case_id, tmp_path))) == [ReceiptFate.TAKEN]
    assert other.reviewing.state(case_id).review.verdict is Verdict.RETURNED


def test_a_renewed_sender_still_opens_what_was_written_to_the_old_card(
    desk: Desk, other: Desk, tmp_path: Path, case_id: str
) -> None:
    path = returned(other, case_id, tmp_path)
    desk.cards.renew_own(RenewalReason.ROUTINE)
    assert fates(take(desk, path)) == [ReceiptFate.TAKEN]


def test_an_own_receipt_is_for_somebody_else(desk: Desk, case_id: str, tmp_path: Path) -> None:
    path = tmp_path / "r.jbr"
    path.write_bytes(forged(desk, desk, review_by(desk, desk, case_id)))
    assert take(desk, path).kind == "OwnReceipt"


def test_one_bad_file_stops_no_other(desk: Desk, other: Desk, case_id: str, tmp_path: Path) -> None:
    good = returned(other, case_id, tmp_path)
    data = good.read_bytes()
    bad = {
        "1-empty.jbr": b"",
        "2-text.jbr": "回执".encode(),
        "3-cut.jbr": data[:-20],
        "4-flipped.jbr": data[:-1] + bytes([data[-1] ^ 1]),
        "5-other.jbr": forged(other, other, review_by(other, desk, case_id)),
    }
    folder = tmp_path / "in"
    folder.mkdir()
    for name, content in bad.items():
        (folder / name).write_bytes(content)
    (folder / "9-good.jbr").write_bytes(data)
    (folder / "note.txt").write_text("不是回执")
    intakes = desk.receipts.import_files([folder, tmp_path / "missing.jbr", folder / "9-good.jbr", tmp_path / "x"])
    assert [(intake.path.name, intake.kind) for intake in intakes] == [
        ("1-empty.jbr", "NotAReceipt"),
        ("2-text.jbr", "NotAReceipt"),
        ("3-cut.jbr", "ReceiptDamaged"),
        ("4-flipped.jbr", "ReceiptDamaged"),
        ("5-other.jbr", "ReceiptForAnother"),
        ("9-good.jbr", ""),
        ("missing.jbr", "NoSuchReceipt"),
        ("x", "NoSuchReceipt"),
    ]
    assert [intake.ok for intake in intakes].count(True) == 1
    assert status(desk, case_id) is CaseStatus.RETURNED


def test_whatever_byte_changes_on_the_way_nothing_is_believed(
    desk: Desk, other: Desk, case_id: str, tmp_path: Path
) -> None:
    data = returned(other, case_id, tmp_path).read_bytes()
    folder = tmp_path / "in"
    folder.mkdir()
    for at in range(0, len(data), max(1, len(data) // 60)):
        (folder / f"{at:06}.jbr").write_bytes(data[:at] + bytes([data[at] ^ 0x55]) + data[at + 1 :])
        (folder / f"{at:06}-cut.jbr").write_bytes(data[:at])
    intakes = desk.receipts.import_files([folder])
    assert len(intakes) > 100
    assert not any(intake.ok for intake in intakes)
    assert status(desk, case_id) is CaseStatus.SENT
    assert desk.receipts.list() == []


def test_a_clock_that_went_back_does_not_make_a_receipt_older(
    desk: Desk, other: Desk, case_id: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    take(desk, returned(other, case_id, tmp_path))
    yesterday = utc_now() - timedelta(days=1)
    monkeypatch.setattr("desktop_app.services.receipts.utc_now", lambda: yesterday)
    other.reviewing.reopen(case_id)
    assert fates(take(desk, accepted(other, case_id, tmp_path))) == [ReceiptFate.TAKEN]
    assert status(desk, case_id) is CaseStatus.ACCEPTED


# answers and the next package


def test_answers_travel_with_the_next_package_and_stand_beside_the_comments(
    desk: Desk, other: Desk, case_id: str, tmp_path: Path
) -> None:
    other.reviewing.comment(case_id, CERTIFICATE, "看不清")
    take(desk, returned(other, case_id, tmp_path))
    material, name = desk.replies.open_comments(case_id)
    desk.replies.answer(case_id, material.opinion.id, "写错")
    desk.replies.answer(case_id, material.opinion.id, "就是这样的 䶮")
    desk.replies.answer(case_id, name.opinion.id, "已改")
    with pytest.raises(NoSuchComment):
        desk.replies.answer(case_id, "?", "已改")
    desk.cases.fill(case_id, {"application": {"name": "王小䶮"}})
    send_case(desk, other, tmp_path, case_id)
    with pytest.raises(CannotAnswer):
        desk.replies.answer(case_id, name.opinion.id, "")
    state = other.reviewing.state(case_id)
    assert (state.case.status, state.case.revision, state.review.verdict) == (CaseStatus.RECEIVED, 2, None)
    [kept] = state.comments
    assert (kept.opinion.place, kept.reply and kept.reply.text, kept.changed) == (CERTIFICATE, "就是这样的 䶮", False)
    [gone] = state.earlier
    assert (gone.opinion.place, gone.reply and gone.reply.text, gone.changed) == (NAME, "已改", True)
    other.reviewing.remove_comment(case_id, kept.opinion.id)
    take(desk, accepted(other, case_id, tmp_path))
    assert status(desk, case_id) is CaseStatus.ACCEPTED


def test_an_answer_can_be_taken_away(desk: Desk, other: Desk, case_id: str, tmp_path: Path) -> None:
    take(desk, returned(other, case_id, tmp_path))
    [comment] = desk.replies.open_comments(case_id)
    desk.replies.answer(case_id, comment.opinion.id, "已改")
    desk.replies.answer(case_id, comment.opinion.id, " ")
    assert desk.replies.open_comments(case_id) == [comment]


def test_a_case_that_comes_again_unchanged_with_answers_waits_again(
    desk: Desk, other: Desk, case_id: str, tmp_path: Path
) -> None:
    take(desk, returned(other, case_id, tmp_path))
    [comment] = desk.replies.open_comments(case_id)
    desk.replies.answer(case_id, comment.opinion.id, "没有写错")
    first, second = next(tmp_path.glob("*.jbp")), tmp_path / "again.jbp"
    desk.outbox.create([case_id], second, ["乙区人社局"], None)
    assert "退回后再次报送，内容没有变化，重新待审" in other.inbox.receive([second])[0].sentence
    state = other.reviewing.state(case_id)
    assert (state.case.status, state.review.verdict, state.case.revision) == (CaseStatus.RECEIVED, None, 1)
    assert [(item.opinion.id, item.reply and item.reply.text) for item in state.comments] == [
        (comment.opinion.id, "没有写错")
    ]
    assert [item.status for item in state.history] == [
        CaseStatus.RECEIVED,
        CaseStatus.RETURNED,
        CaseStatus.RECEIVED,
    ]
    other.reviewing.send_back(case_id)
    assert other.inbox.receive([first])[0].ok
    assert status(other, case_id) is CaseStatus.RETURNED, "an older package brings nothing back"


def test_what_the_level_above_returned_waits_here_and_is_answered_from_here(
    desk: Desk, other: Desk, make_desk: MakeDesk, case_id: str, tmp_path: Path
) -> None:
    city = make_desk("丙市人社局")
    other.reviewing.accept(case_id)
    send_case(other, city, tmp_path, case_id)
    intake = take(other, returned(city, case_id, tmp_path, "意见没有写"))
    assert (intake.ok, fates(intake)) == (True, [ReceiptFate.TAKEN])
    state = other.reviewing.state(case_id)
    assert (state.case.status, state.review.verdict, state.locked) == (CaseStatus.RECEIVED, None, False)
    [comment] = other.replies.open_comments(case_id)
    other.replies.answer(case_id, comment.opinion.id, "已补")
    other.reviewing.set_answer(case_id, "application", "department_opinion", "同意")
    other.reviewing.accept(case_id)
    send_case(other, city, tmp_path, case_id)
    state = city.reviewing.state(case_id)
    assert (state.case.status, state.comments[0].reply and state.comments[0].reply.text) == (
        CaseStatus.RECEIVED,
        "已补",
    )
    assert state.below[0].answers == {"application": {"department_opinion": "同意"}}
    take(other, accepted(city, case_id, tmp_path))
    assert status(other, case_id) is CaseStatus.FORWARDED
    assert other.reviewing.state(case_id).above[0].verdict is Verdict.ACCEPTED
