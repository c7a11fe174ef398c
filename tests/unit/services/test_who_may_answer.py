"""Receipts are believed only from whom the case was sent to, unbroken, and about what was sent."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from desktop_app.domain.case import CaseStatus
from desktop_app.domain.contact import RenewalReason
from desktop_app.domain.review import Review, Verdict
from desktop_app.package.contents import Sender
from desktop_app.package.receipt import receipt_bytes
from desktop_app.services.desk import Desk
from desktop_app.services.editing import utc_now
from desktop_app.services.outcomes import Trust
from desktop_app.services.receipt_intake import ReceiptFate
from tests.unit.services.conftest import MakeDesk
from tests.unit.services.receipts import accepted, fates, receipt, returned, status, take
from tests.unit.services.reviews import NAME, send_case


@pytest.fixture
def case_id(desk: Desk, other: Desk, tmp_path: Path) -> str:
    return send_case(desk, other, tmp_path)


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
