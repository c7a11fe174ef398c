"""Cards of two desks: sources, renewals, alarms, and what still opens afterwards."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PIL import Image

from desktop_app.domain.contact import RenewalReason
from desktop_app.library import CardInAlarm, CardKeyChanged, UnknownCard
from desktop_app.package.errors import NotACard
from desktop_app.services.card_errors import (
    CardRenamed,
    CardRenewed,
    FingerprintDiffers,
    NameIsOwn,
    OutdatedCard,
)
from desktop_app.services.card_sources import NoCardSeen, SeveralCards
from desktop_app.services.care import restore_backup
from desktop_app.services.desk import Desk, open_desk
from desktop_app.services.keys import recovery_code_slip
from desktop_app.services.outcomes import KeyChoice, Trust
from tests.unit.services.conftest import PROGRAMME, RESOURCES, MakeDesk
from tests.unit.services.test_exchange import ANSWERS

TODAY = date(2026, 11, 21)


@pytest.fixture
def known(desk: Desk, other: Desk, tmp_path: Path) -> str:
    """The other desk's card, known to the first and compared; returns its name."""
    other.cards.export_own(tmp_path / "known.jbc")
    heard = other.cards.own().spoken_fingerprint
    return desk.cards.import_card(tmp_path / "known.jbc", heard=heard).card.name


def exported(desk: Desk, path: Path) -> Path:
    desk.cards.export_own(path)
    return path


def test_the_page_is_read_back_as_pdf_as_photograph_and_among_other_papers(
    desk: Desk, other: Desk, tmp_path: Path
) -> None:
    page = tmp_path / "页.pdf"
    other.sheets.card_page(page, TODAY)
    assert desk.cards.read(page).card == other.cards.own()
    with pdfium.PdfDocument(page) as document:
        assert len(document) == 1
        text = document[0].get_textpage().get_text_range()
        picture = document[0].render(scale=2.5).to_pil()
    assert all(group in text for group in other.cards.own().spoken_fingerprint.split())
    assert other.cards.own().name in text
    turned = picture.convert("RGB").rotate(4, expand=True, fillcolor="white")
    turned.save(tmp_path / "照片.jpg", quality=70)
    assert desk.cards.import_card(tmp_path / "照片.jpg").card == other.cards.own()


def test_a_page_of_often_renewed_keys_can_still_be_read(desk: Desk, other: Desk, tmp_path: Path) -> None:
    for _ in range(6):
        other.cards.renew_own(RenewalReason.ROUTINE)
    other.sheets.card_page(tmp_path / "p.pdf", TODAY)
    assert desk.cards.read(tmp_path / "p.pdf") == other.cards.own_file()
    assert len(other.cards.own_file().renewals) == 4


def test_pictures_without_a_card_or_with_two_are_refused(desk: Desk, other: Desk, tmp_path: Path) -> None:
    Image.new("RGB", (300, 300), "white").save(tmp_path / "空白.png")
    with pytest.raises(NoCardSeen):
        desk.cards.read(tmp_path / "空白.png")
    (tmp_path / "坏.png").write_bytes(b"\x89PNG\r\n\x1a\n broken")
    with pytest.raises(NoCardSeen):
        desk.cards.read(tmp_path / "坏.png")
    sides = []
    for number, one in enumerate((desk, other)):
        one.sheets.card_page(tmp_path / f"{number}.pdf", TODAY)
        with pdfium.PdfDocument(tmp_path / f"{number}.pdf") as document:
            sides.append(document[0].render(scale=2.5).to_pil().convert("RGB"))
    both = Image.new("RGB", (sides[0].width * 2, sides[0].height), "white")
    both.paste(sides[0], (0, 0))
    both.paste(sides[1], (sides[0].width, 0))
    both.save(tmp_path / "两张.png")
    with pytest.raises(SeveralCards, match="2 张"):
        desk.cards.read(tmp_path / "两张.png")


def test_a_text_file_holds_a_card_too(desk: Desk, other: Desk, tmp_path: Path) -> None:
    (tmp_path / "消息.txt").write_text(f"我局名片：{other.cards.own_text()}", encoding="utf-8-sig")
    assert desk.cards.read(tmp_path / "消息.txt").card == other.cards.own()
    (tmp_path / "别的.txt").write_text("没有名片")
    with pytest.raises(NotACard):
        desk.cards.read(tmp_path / "别的.txt")


def test_what_is_heard_confirms_and_anything_else_does_not(desk: Desk, other: Desk, tmp_path: Path) -> None:
    path = exported(other, tmp_path / "c.jbc")
    name = desk.cards.import_card(path).card.name
    spoken = other.cards.own().spoken_fingerprint
    wrong = ("1" if spoken[0] != "1" else "2") + spoken[1:]
    with pytest.raises(FingerprintDiffers, match="第 1 组"):
        desk.cards.confirm(name, wrong)
    assert not desk.cards.list()[1].confirmed
    assert desk.cards.confirm(name, spoken.replace(" ", "-")).label == "已核对"
    with pytest.raises(UnknownCard):
        desk.cards.confirm("没有这个名称", spoken)


def test_a_routine_renewal_is_as_sure_as_the_card_before(desk: Desk, other: Desk, known: str, tmp_path: Path) -> None:
    other.cards.renew_own(RenewalReason.ROUTINE)
    other.cards.renew_own(RenewalReason.ROUTINE)
    path = exported(other, tmp_path / "new.jbc")
    with pytest.raises(CardRenewed, match="由其原名片担保"):
        desk.cards.import_card(path)
    assert desk.cards.list()[1].alarm is None
    pinned = desk.cards.import_card(path, accept=True)
    assert (pinned.card, pinned.label) == (other.cards.own(), "由原名片担保")
    assert [event.step.value for event in desk.cards.history(known)] == ["pinned", "confirmed", "vouched"]
    with pytest.raises(OutdatedCard):
        desk.cards.import_card(tmp_path / "known.jbc")


def test_after_a_loss_anywhere_on_the_way_the_telephone_is_needed(
    desk: Desk, other: Desk, known: str, tmp_path: Path
) -> None:
    other.cards.renew_own(RenewalReason.LOSS)
    other.cards.renew_own(RenewalReason.ROUTINE)
    path = exported(other, tmp_path / "new.jbc")
    with pytest.raises(CardRenewed, match="打电话"):
        desk.cards.import_card(path)
    assert desk.cards.import_card(path, accept=True).label == "没有核对"
    assert desk.cards.confirm(known, other.cards.own().spoken_fingerprint).label == "已核对"


def test_a_card_never_confirmed_vouches_for_nothing(desk: Desk, other: Desk, tmp_path: Path) -> None:
    desk.cards.import_card(exported(other, tmp_path / "old.jbc"))
    other.cards.renew_own(RenewalReason.ROUTINE)
    assert desk.cards.import_card(exported(other, tmp_path / "new.jbc"), accept=True).label == "没有核对"


def test_another_name_is_asked_about_and_follows(desk: Desk, other: Desk, known: str, tmp_path: Path) -> None:
    other.cards.rename_own("乙区人力社保局")
    path = exported(other, tmp_path / "renamed.jbc")
    with pytest.raises(CardRenamed, match="乙区人力社保局"):
        desk.cards.import_card(path)
    assert desk.cards.list()[1].card.name == known
    pinned = desk.cards.import_card(path, accept=True)
    assert (pinned.card.name, pinned.label) == ("乙区人力社保局", "已核对")
    assert len(desk.cards.list()) == 2


def test_known_keys_cannot_take_over_a_name_that_is_anothers(
    desk: Desk, other: Desk, known: str, make_desk: MakeDesk, tmp_path: Path
) -> None:
    small = make_desk("小公司")
    desk.cards.import_card(exported(small, tmp_path / "s.jbc"), heard=small.cards.own().spoken_fingerprint)
    small.cards.rename_own(known)
    for accept in (False, True):
        with pytest.raises(CardKeyChanged):
            desk.cards.import_card(exported(small, tmp_path / "t.jbc"), accept=accept)
    assert desk.cards.confirm(known, other.cards.own().spoken_fingerprint).card == other.cards.own()
    small.cards.renew_own(RenewalReason.ROUTINE)
    with pytest.raises(CardKeyChanged):
        desk.cards.import_card(exported(small, tmp_path / "u.jbc"), accept=True)


def test_the_own_name_on_anothers_card_is_refused(desk: Desk, make_desk: MakeDesk, tmp_path: Path) -> None:
    twin = make_desk("双胞胎")
    twin.cards.rename_own(desk.cards.own().name)
    with pytest.raises(NameIsOwn):
        desk.cards.import_card(exported(twin, tmp_path / "t.jbc"))


def test_an_alarm_stops_sending_and_ticking_and_is_resolved_by_what_is_heard(
    desk: Desk, known: str, make_desk: MakeDesk, tmp_path: Path
) -> None:
    false = make_desk("冒名者")
    false.cards.rename_own(known)
    with pytest.raises(CardKeyChanged, match="可能有人冒充"):
        desk.cards.import_card(exported(false, tmp_path / "f.jbc"))
    case = desk.cases.new(PROGRAMME, answers=ANSWERS)
    with pytest.raises(CardInAlarm, match="不能向其报送"):
        desk.outbox.create([case.id], tmp_path / "p.jbp", [known], None)
    assert not (tmp_path / "p.jbp").exists()
    with pytest.raises(CardInAlarm):
        desk.cards.confirm(known)
    assert desk.cards.confirm(known, false.cards.own().spoken_fingerprint).card == false.cards.own()
    assert desk.outbox.create([case.id], tmp_path / "p.jbp", [known], None).size


def test_a_card_found_false_raises_no_alarm_by_its_packages_again(
    desk: Desk, other: Desk, known: str, make_desk: MakeDesk, tmp_path: Path
) -> None:
    false = make_desk("冒名者")
    false.cards.rename_own(known)
    with pytest.raises(CardKeyChanged):
        desk.cards.import_card(exported(false, tmp_path / "f.jbc"))
    desk.cards.confirm(known, other.cards.own().spoken_fingerprint)
    false.cards.import_card(exported(desk, tmp_path / "d.jbc"))
    case = false.cases.new(PROGRAMME, answers=ANSWERS)
    package = false.outbox.create([case.id], tmp_path / "p.jbp", [desk.cards.own().name], None).path
    assert desk.inbox.receive([package])[0].trust is Trust.KEY_CHANGED
    assert desk.cards.list()[1].alarm is None


def test_renewed_keys_still_open_what_was_sent_to_the_former_ones(
    desk: Desk, other: Desk, known: str, tmp_path: Path
) -> None:
    case = desk.cases.new(PROGRAMME, answers=ANSWERS)
    package = desk.outbox.create([case.id], tmp_path / "p.jbp", [known], None).path
    own = other.outbox.create(
        [other.cases.new(PROGRAMME, answers=ANSWERS).id], tmp_path / "o.jbp", [other.cards.own().name], None
    ).path
    other.cards.renew_own(RenewalReason.LOSS)
    other.cards.renew_own(RenewalReason.ROUTINE)
    assert other.inbox.receive([package])[0].ok
    assert other.outbox.verify(own).trust is Trust.OWN
    sent = other.outbox.create(
        [other.cases.new(PROGRAMME, answers=ANSWERS).id], tmp_path / "n.jbp", [other.cards.own().name], None
    )
    assert other.outbox.verify(sent.path).sender == other.cards.own()


def test_a_package_by_renewed_keys_waits_until_the_new_card_is_accepted(
    desk: Desk, other: Desk, known: str, tmp_path: Path
) -> None:
    other.cards.renew_own(RenewalReason.ROUTINE)
    other.cards.import_card(exported(desk, tmp_path / "d.jbc"))
    case = other.cases.new(PROGRAMME, answers=ANSWERS)
    package = other.outbox.create([case.id], tmp_path / "p.jbp", [desk.cards.own().name], None).path
    assert desk.inbox.receive([package])[0].kind == "SenderKeyChanged"
    assert desk.cards.list()[1].alarm is not None
    assert desk.cards.import_card(exported(other, tmp_path / "new.jbc"), accept=True).alarm is None
    assert [intake.ok for intake in desk.inbox.take_waiting(known)] == [True]
    assert desk.cases.get(case.id).sender == known


def test_a_backup_and_the_sheet_bring_the_library_to_a_new_machine(desk: Desk, tmp_path: Path) -> None:
    desk.cases.new(PROGRAMME, answers=ANSWERS)
    desk.cards.renew_own(RenewalReason.ROUTINE)
    desk.care.backup(tmp_path / "b.jbb")
    desk.sheets.recovery_sheet(tmp_path / "恢复表.pdf", TODAY)
    assert (tmp_path / "恢复表.pdf").stat().st_mode & 0o077 == 0
    with pdfium.PdfDocument(tmp_path / "恢复表.pdf") as document:
        words = document[0].get_textpage().get_text_range().split()
    typed = " ".join(group for group in words if len(group) == 4 and group.isascii() and group.isupper())
    assert recovery_code_slip(typed).good
    new = tmp_path / "new-machine" / "library"
    new.parent.mkdir()
    assert restore_backup(tmp_path / "b.jbb", new, KeyChoice(recovery_code=typed)) == []
    with open_desk(new, KeyChoice(recovery_code=typed), resources=RESOURCES) as restored:
        assert restored.cards.own_file() == desk.cards.own_file()
        assert [case.title for case in restored.cases.list()] == [case.title for case in desk.cases.list()]
        restored.care.change_key(KeyChoice("全新 的 口令 山谷"))
    with open_desk(new, KeyChoice("全新 的 口令 山谷"), resources=RESOURCES):
        pass


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda code: "", "14 组"),
        (lambda code: code[:30], "共 56 个"),
        (lambda code: code + "AAAA", "重复"),
        (lambda code: code[:5] + "9" + code[6:], "第 2 组"),
        (lambda code: code[:5] + ("A" if code[5] != "A" else "B") + code[6:], "抄错"),
    ],
)
def test_slips_in_a_recovery_code_are_told_while_it_is_typed(
    desk: Desk, change: Callable[[str], str], told: str
) -> None:
    code = desk.care.recovery_code()
    assert recovery_code_slip(f" {code.lower()} ").good
    slip = recovery_code_slip(change(code))
    assert not slip.good
    assert told in slip.sentence
