"""Cards, renewal and recovery by command: each says what it did, and refuses with a sentence."""

from __future__ import annotations

from pathlib import Path

import pypdfium2 as pdfium
import pytest

from tests.unit.cli.conftest import Run


@pytest.fixture
def bureau(tmp_path: Path) -> list[object]:
    """The options of a second desk's library."""
    key = tmp_path / "b.txt"
    key.write_text("区局 口令 足够 长", encoding="utf-8")
    return ["--library", tmp_path / "b-library", "--passphrase-file", key]


@pytest.fixture
def card(run: Run, bureau: list[object], tmp_path: Path) -> dict[str, str]:
    """The second desk's card, exported as file and as page."""
    words = ("card", "export", "--to", tmp_path / "b.jbc", "--page", tmp_path / "b.pdf", "--name", "乙区人社局")
    document = run(*bureau, *words, "--json").document
    assert document["files"] == [str(tmp_path / "b.jbc"), str(tmp_path / "b.pdf")]
    return {"fingerprint": document["spoken_fingerprint"], "text": document["text"]}


def cards(run: Run, options: list[object]) -> list[tuple[str, str, bool]]:
    listed = run(*options, "card", "list", "--json").document["cards"]
    return [(item["name"], item["assurance"], item["alarm"] is not None) for item in listed if not item["own"]]


@pytest.mark.parametrize("kind", ["b.jbc", "b.pdf", "b.txt"])
def test_a_card_is_imported_from_its_file_its_page_and_a_message(
    run: Run, options: list[object], card: dict[str, str], tmp_path: Path, kind: str
) -> None:
    (tmp_path / "b.txt").write_text(f"我局名片：{card['text']}", encoding="utf-8")
    said = run(*options, "card", "import", tmp_path / kind)
    assert said.status == 0
    assert "没有核对" in said.out
    assert "打电话" in said.out
    assert cards(run, options) == [("乙区人社局", "none", False)]


def test_a_card_is_confirmed_by_what_was_heard(
    run: Run, options: list[object], card: dict[str, str], tmp_path: Path
) -> None:
    run(*options, "card", "import", tmp_path / "b.jbc")
    wrong = run(*options, "card", "confirm", "乙区人社局", "--fingerprint", "1234 5678", "--json")
    assert (wrong.status, wrong.document["error"]["kind"]) == (1, "FingerprintDiffers")
    assert cards(run, options) == [("乙区人社局", "none", False)]
    said = run(*options, "card", "confirm", "乙区人社局", "--fingerprint", card["fingerprint"])
    assert (said.status, "已确认" in said.out) == (0, True)
    assert cards(run, options) == [("乙区人社局", "confirmed", False)]
    steps = run(*options, "card", "history", "乙区人社局", "--json").document["events"]
    assert [item["step"] for item in steps] == ["pinned", "confirmed"]
    assert "电话核对" in run(*options, "card", "history", "乙区人社局").out


def test_a_renewed_card_waits_for_a_yes(
    run: Run, options: list[object], bureau: list[object], card: dict[str, str], tmp_path: Path
) -> None:
    run(*options, "card", "import", tmp_path / "b.jbc", "--fingerprint", card["fingerprint"])
    renewed = run(*bureau, "card", "renew", "--to", tmp_path / "new.jbc", "--json").document
    assert renewed["spoken_fingerprint"] != card["fingerprint"]
    asked = run(*options, "card", "import", tmp_path / "new.jbc", "--json")
    assert (asked.status, asked.document["error"]["kind"]) == (1, "CardRenewed")
    assert run(*options, "card", "import", tmp_path / "new.jbc", "--accept").status == 0
    assert cards(run, options) == [("乙区人社局", "vouched", False)]
    again = run(*options, "card", "import", tmp_path / "b.jbc", "--json")
    assert again.document["error"]["kind"] == "OutdatedCard"


def test_a_changed_key_stops_everything_until_the_telephone_decides(
    run: Run, options: list[object], card: dict[str, str], tmp_path: Path
) -> None:
    run(*options, "card", "import", tmp_path / "b.jbc", "--fingerprint", card["fingerprint"])
    key = tmp_path / "c.txt"
    key.write_text("另一台 电脑 口令", encoding="utf-8")
    other = ["--library", tmp_path / "c-library", "--passphrase-file", key]
    run(*other, "card", "export", "--to", tmp_path / "c.jbc", "--name", "乙区人社局")
    alarm = run(*options, "card", "import", tmp_path / "c.jbc", "--json")
    assert (alarm.status, alarm.document["error"]["kind"]) == (1, "CardKeyChanged")
    assert cards(run, options) == [("乙区人社局", "confirmed", True)]
    case = run(*options, "case", "new", "--programme", "hangzhou-chief-technician-2021", "--json").document["id"]
    words = ("package", "create", case, "--to-card", "乙区人社局", "--out", tmp_path / "p.jbp", "--json")
    assert run(*options, *words).document["error"]["kind"] == "CardInAlarm"
    assert run(*options, "card", "confirm", "乙区人社局", "--fingerprint", card["fingerprint"]).status == 0
    assert cards(run, options) == [("乙区人社局", "confirmed", False)]
    assert run(*options, *words).status == 0


def test_the_own_card_takes_another_name(run: Run, bureau: list[object], card: dict[str, str]) -> None:
    renamed = run(*bureau, "card", "rename", "乙区人力社保局", "--json").document
    assert (renamed["name"], renamed["spoken_fingerprint"]) == ("乙区人力社保局", card["fingerprint"])
    assert run(*bureau, "card", "rename", " ", "--json").status == 2


def test_an_export_to_nowhere_is_wrong_use(run: Run, bureau: list[object]) -> None:
    assert run(*bureau, "card", "export", "--json").status == 2


def test_a_lost_passphrase_is_replaced_and_a_backup_restored_with_the_recovery_code(
    run: Run, bureau: list[object], card: dict[str, str], tmp_path: Path
) -> None:
    sheet = run(*bureau, "library", "recovery-sheet", "--to", tmp_path / "sheet.pdf")
    assert (sheet.status, "锁存" in sheet.out) == (0, True)
    run(*bureau, "backup", "create", tmp_path / "b.jbb")
    code, new = tmp_path / "code.txt", tmp_path / "new.txt"
    code.write_text(code_on(tmp_path / "sheet.pdf"), encoding="utf-8")
    new.write_text("新的 口令 山谷 灯塔", encoding="utf-8")
    library = bureau[:2]
    change = ("library", "passphrase", "--new-passphrase-file", new, "--recovery-code-file", code)
    assert run(*library, *change, "--json").document == {"changed": True}
    assert run(*bureau, "card", "list", "--json").document["error"]["kind"] == "WrongKey"
    assert run(*library, "--passphrase-file", new, "card", "list").status == 0
    elsewhere = ["--library", tmp_path / "new-machine"]
    restored = run(*elsewhere, "backup", "restore", tmp_path / "b.jbb", "--recovery-code-file", code, "--json")
    assert restored.document["ok"] is True
    listed = run(*elsewhere, "--recovery-code-file", code, "card", "list", "--json").document["cards"]
    assert listed[0]["spoken_fingerprint"] == card["fingerprint"]
    code.write_text("AAAA-BBBB", encoding="utf-8")
    wrong = run(*library, "--recovery-code-file", code, "card", "list", "--json")
    assert (wrong.status, wrong.document["error"]["kind"]) == (1, "WrongKey")


def code_on(sheet: Path) -> str:
    """Return the recovery code as somebody copies it off the printed sheet."""
    with pdfium.PdfDocument(sheet) as document:
        words = document[0].get_textpage().get_text_range().split()
    return "\n".join(word for word in words if len(word) == 4 and word.isascii() and word.isupper())
