"""Bad input: each ends in one clear sentence and the right exit status; nothing is lost, nothing half-written."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail
from sqlalchemy import text

from desktop_app.library import Library, Passphrase
from desktop_app.library.identity import identity_row
from tests.unit.cli.conftest import PASSPHRASE, Run
from tests.unit.library.test_trouble import as_plain_user, not_writable, open_ground
from tests.unit.services.conftest import PROGRAMME, RESOURCES
from tests.vectors import keys

__all__ = ["open_ground"]

VECTORS = Path(__file__).parents[2] / "vectors"
DEFINITION = RESOURCES / "programmes" / PROGRAMME
NEW = ("case", "new", "--programme", PROGRAMME)


def is_sentence(message: str) -> bool:
    return (
        message.endswith(("。", "？")) and len(message) > 10 and "Traceback" not in message and "Error" not in message
    )


def library_of(options: list[str]) -> Library:
    return Library.open(Path(options[1]), Passphrase(PASSPHRASE))


def tree(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file() and path.name != "lock"}


# the library


def test_a_wrong_passphrase(run: Run, options: list[str], tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.txt"
    wrong.write_text("错的", encoding="utf-8")
    said = run("case", "list", "--json", *options[:2], "--passphrase-file", wrong)
    assert (said.status, said.document["error"]["kind"]) == (1, "WrongKey")
    assert is_sentence(said.sentence)
    assert run(*options, "case", "list").status == 0


def test_a_library_that_wants_a_passphrase_and_gets_none(run: Run, options: list[str]) -> None:
    said = run(*options[:2], "case", "list", "--json")
    assert (said.status, said.document["error"]["kind"]) == (2, "PassphraseWanted")
    assert "--passphrase-file" in said.sentence


@pytest.mark.parametrize("content", [b"", b"\n", b"a\nb\n", b"\xff\xfe\x00", b"x" * 5000])
def test_a_passphrase_file_that_holds_none(run: Run, options: list[str], tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "odd.txt"
    path.write_bytes(content)
    said = run(*options[:2], "--passphrase-file", path, "case", "list")
    assert said.status == 2
    assert is_sentence(said.err.strip())


def test_a_passphrase_file_that_is_not_there(run: Run, tmp_path: Path) -> None:
    said = run("--library", tmp_path / "N", "--passphrase-file", tmp_path / "nothing", *NEW)
    assert (said.status, said.out) == (2, "")
    assert not (tmp_path / "N").exists()


def test_a_library_that_is_open_elsewhere(run: Run, options: list[str]) -> None:
    with library_of(options):
        said = run(*options, *NEW, "--json")
    assert (said.status, said.document["error"]["kind"]) == (1, "LibraryBusy")
    assert is_sentence(said.sentence)
    assert run(*options, "case", "list", "--json").document["cases"] == []


def test_a_library_that_is_read_only(run: Run, options: list[str], open_ground: Path) -> None:
    folder = open_ground / "库"
    shutil.copytree(options[1], folder)
    (folder / "lock").unlink()
    before = tree(folder)
    shutil.copy(options[3], open_ground / "key.txt")
    with as_plain_user(open_ground), not_writable(folder):
        said = run("--library", folder, "--passphrase-file", open_ground / "key.txt", *NEW, "--json")
    assert (said.status, said.document["error"]["kind"]) == (1, "LibraryReadOnly")
    assert is_sentence(said.sentence)
    assert tree(folder) == before


def test_a_library_of_a_newer_version(run: Run, options: list[str]) -> None:
    with library_of(options) as library, library._database.transaction() as session:
        session.connection().execute(text("UPDATE alembic_version SET version_num = '0999'"))
    before = tree(Path(options[1]))
    said = run(*options, "case", "list", "--json")
    assert (said.status, said.document["error"]["kind"]) == (1, "LibraryTooNew")
    assert is_sentence(said.sentence)
    assert tree(Path(options[1])) == before


@pytest.mark.parametrize("verb", [NEW, ("case", "list"), ("library", "check"), ("library", "demo")])
def test_a_folder_that_is_not_a_library(run: Run, options: list[str], tmp_path: Path, verb: tuple[str, ...]) -> None:
    folder = tmp_path / "相册"
    folder.mkdir()
    (folder / "照片.jpg").write_bytes(b"x")
    said = run("--library", folder, *options[2:], *verb, "--json")
    assert (said.status, said.document["error"]["kind"]) == (1, "NotALibrary")
    assert is_sentence(said.sentence)
    assert [path.name for path in folder.iterdir()] == ["照片.jpg"]


def test_a_library_that_is_a_file(run: Run, options: list[str]) -> None:
    said = run("--library", options[3], *options[2:], "case", "list", "--json")
    assert (said.status, said.document["error"]["kind"]) == (1, "NotALibrary")


def test_a_library_that_is_not_there_is_not_made_by_looking(run: Run, tmp_path: Path) -> None:
    said = run("--library", tmp_path / "N", "case", "list", "--json")
    assert (said.status, said.document["error"]["kind"]) == (1, "NoLibrary")
    assert not (tmp_path / "N").exists()


@pytest.fixture
def no_keyring() -> Iterator[None]:
    """A machine without a system keyring."""
    before = keyring.get_keyring()
    keyring.set_keyring(fail.Keyring())  # type: ignore[no-untyped-call]
    yield
    keyring.set_keyring(before)


@pytest.mark.usefixtures("no_keyring")
def test_a_machine_without_a_keyring_is_told_to_use_a_passphrase(run: Run, tmp_path: Path) -> None:
    said = run("--library", tmp_path / "N", *NEW, "--json")
    assert (said.status, said.document["error"]["kind"]) == (1, "NoKeyring")
    assert "--passphrase-file" in said.sentence
    key = tmp_path / "key.txt"
    key.write_text("口令", encoding="utf-8")
    assert run("--library", tmp_path / "N", *NEW, "--passphrase-file", key).status == 0


class MemoryKeyring(KeyringBackend):
    """A system keyring that forgets with the process."""

    priority = 1.0

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self._kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._kept[service, username] = password


def test_a_library_of_the_keyring_opens_without_a_passphrase_and_with_none_other(
    run: Run, tmp_path: Path, no_keyring: None
) -> None:
    keyring.set_keyring(MemoryKeyring())
    library = ["--library", tmp_path / "N"]
    assert "由系统密钥环保管" in run(*library, *NEW).err
    assert run(*library, "case", "list").status == 0
    key = tmp_path / "key.txt"
    key.write_text("口令", encoding="utf-8")
    said = run("case", "list", "--json", *library, "--passphrase-file", key)
    assert (said.status, said.document["error"]["kind"]) == (1, "WrongKey")
    assert "密钥环" in said.sentence
    package = VECTORS / "package" / "good-passphrase.jbp"
    key.write_text(keys.PASSPHRASE, encoding="utf-8")
    assert run(*library, "package", "verify", package, "--passphrase-file", key).status == 0
    keyring.set_keyring(MemoryKeyring())
    said = run(*library, "case", "list", "--json")
    assert (said.status, said.document["error"]["kind"]) == (1, "KeyringKeyMissing")


def test_a_truncated_database(run: Run, options: list[str], case_id: str) -> None:
    database = Path(options[1]) / "library.db"
    database.write_bytes(database.read_bytes()[:4096])
    said = run(*options, "case", "show", case_id, "--json")
    assert said.status == 1
    assert is_sentence(said.sentence)


# packages


@pytest.fixture
def receiver(tmp_path: Path) -> list[str]:
    """Options of a library that has the key of the vectors."""
    key = tmp_path / "key.txt"
    key.write_text(PASSPHRASE, encoding="utf-8")
    with (
        Library.create(tmp_path / "R", Passphrase(PASSPHRASE, work_factor=4), owner_name="乙") as library,
        library._database.transaction() as session,
    ):
        row = identity_row(session)
        row.age_identity, row.signing_seed = keys.RECEIVER.identity, keys.RECEIVER.seed
    return ["--library", str(tmp_path / "R"), "--passphrase-file", str(key)]


def test_every_hostile_package_is_refused_by_name_and_none_stops_another(
    run: Run, receiver: list[str], tmp_path: Path
) -> None:
    index = json.loads((VECTORS / "package" / "index.json").read_text(encoding="utf-8"))
    index["passphrase-not-given"]["error"] = "WrongPassphrase"  # the library's own passphrase is tried
    ours = {name: entry["error"] for name, entry in index.items() if entry["key"] == "receiver"}
    folder = tmp_path / "收到的"
    folder.mkdir()
    for name in ours:
        shutil.copy(VECTORS / "package" / f"{name}.jbp", folder)
    before = tree(tmp_path / "R")
    said = run(*receiver, "inbox", "import", folder, "--json")
    told = {Path(entry["file"]).stem: entry for entry in said.document["packages"]}
    assert said.status == 1
    assert told.keys() == ours.keys()
    # the vectors' good packages bring a definition of a few lines that no programme can be
    assert {name: entry["kind"] for name, entry in told.items()} == {
        name: error or "UnfitDefinition" for name, error in ours.items()
    }
    assert not any(entry["ok"] for entry in told.values())
    assert [name for name, entry in told.items() if not is_sentence(entry["message"])] == []
    assert run(*receiver, "case", "list", "--json").document["cases"] == []
    assert tree(tmp_path / "R").keys() == before.keys()


@pytest.mark.parametrize(
    ("vector", "kind"), [("wrong-key", "WrongKey"), ("good", None), ("truncated-by-one-byte", "Damaged")]
)
def test_a_package_is_verified_with_the_right_status(
    run: Run, options: list[str], receiver: list[str], vector: str, kind: str | None
) -> None:
    desk = options if kind == "WrongKey" else receiver
    said = run(*desk, "package", "verify", VECTORS / "package" / f"{vector}.jbp", "--json")
    assert said.status == (1 if kind else 0)
    assert kind is None or (said.document["error"]["kind"] == kind and is_sentence(said.sentence))


def test_a_wrong_passphrase_of_a_package(run: Run, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.txt"
    wrong.write_text("错的", encoding="utf-8")
    package = VECTORS / "package" / "good-passphrase.jbp"
    said = run("package", "verify", package, "--passphrase-file", wrong, "--json")
    assert (said.status, said.document["error"]["kind"]) == (1, "WrongPassphrase")
    wrong.write_text(keys.PASSPHRASE, encoding="utf-8")
    assert run("package", "verify", package, "--passphrase-file", wrong).status == 0
    assert run("package", "verify", package).status == 1
    assert not (tmp_path / "default-library").exists()


def test_a_scrypt_factor_that_would_take_years(run: Run, tmp_path: Path) -> None:
    key = tmp_path / "key.txt"
    key.write_text(keys.PASSPHRASE, encoding="utf-8")
    package = VECTORS / "package" / "scrypt-factor-40.jbp"
    said = run("package", "verify", package, "--passphrase-file", key, "--json")
    assert (said.status, said.document["error"]["kind"]) == (1, "TooCostly")


@pytest.mark.parametrize("vector", ["text", "truncated", "changed-other-name", "newer"])
def test_a_card_that_is_none(run: Run, options: list[str], vector: str) -> None:
    index = json.loads((VECTORS / "card" / "index.json").read_text(encoding="utf-8"))
    said = run(*options, "card", "import", VECTORS / "card" / f"{vector}.jbc", "--json")
    assert (said.status, said.document["error"]["kind"]) == (1, index[vector]["error"])
    assert is_sentence(said.sentence)
    assert len(run(*options, "card", "list", "--json").document["cards"]) == 1


def test_a_stick_that_is_not_there(run: Run, options: list[str], case_id: str, tmp_path: Path) -> None:
    gone = tmp_path / "没有的U盘" / "p.jbp"
    said = run(*options, "package", "create", case_id, "--to-card", "甲公司", "--out", gone, "--json")
    assert (said.status, said.document["error"]["kind"]) == (1, "CannotWrite")
    assert is_sentence(said.sentence)
    assert run(*options, "case", "show", case_id, "--json").document["status"] == "draft"


# definitions


@pytest.mark.parametrize(
    ("old", "new", "said_about"),
    [
        ("title: 2021年杭州市首席技师认定", "titel: 2021年杭州市首席技师认定", "title"),
        ("at: application.grade", "at: application.grde", "grde"),
        ("require: eligibility.in_hangzhou", "require: eligibility.in_hangzhou &&", "表达式没有写完"),
        ("require: eligibility.front_line", "require: eligibility.frontline", "front_line"),
        ("format: 1", "format: [1", ""),
    ],
)
def test_a_definition_with_a_mistake(run: Run, tmp_path: Path, old: str, new: str, said_about: str) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(DEFINITION, copy)
    head = copy / "programme.yaml"
    source = head.read_text(encoding="utf-8")
    assert old in source
    head.write_text(source.replace(old, new, 1), encoding="utf-8")
    line = source[: source.index(old)].count("\n") + 1
    problems = run("programme", "check", copy, "--json").document["problems"]
    found = [problem for problem in problems if problem["file"] == "programme.yaml" and problem["line"] >= line]
    assert found
    assert any(said_about in problem["cause"] + problem["remedy"] for problem in problems)
    said = run("programme", "check", copy)
    assert said.status == 1
    assert "programme.yaml:" in said.out


def test_a_definition_folder_that_is_not_there(run: Run, tmp_path: Path) -> None:
    said = run("programme", "check", tmp_path / "nothing")
    assert said.status in (1, 2)
    assert said.out + said.err
    assert run("programme", "show", "nothing", "--json").document["error"]["kind"] == "UnknownProgramme"


# answers and files


def fill(run: Run, options: list[str], case_id: str, tmp_path: Path, application: dict[str, object]) -> None:
    path = tmp_path / "more.json"
    path.write_text(json.dumps({"application": application}), encoding="utf-8")
    assert run(*options, "case", "fill", case_id, "--answers", path).status == 0


def rules_at(run: Run, options: list[str], case_id: str, field: str) -> set[str]:
    findings = run(*options, "case", "check", case_id, "--json").document["findings"]
    return {finding["rule"] for finding in findings if finding["field"] == field}


@pytest.mark.parametrize(
    ("number", "wrong"),
    [
        ("330103197805121031", True),
        ("33010319780512002x", False),
        ("３３０１０３１９７８０５１２１０３０", False),
        ("330103 19780512 1030", False),
        ("330103197813121030", True),
        ("3.30103E+17", True),
    ],
)
def test_identity_numbers(
    run: Run,
    options: list[str],
    case_id: str,
    tmp_path: Path,
    number: str,
    wrong: bool,
) -> None:
    fill(run, options, case_id, tmp_path, {"id_number": number})
    assert bool(rules_at(run, options, case_id, "id_number")) == wrong


def test_text_over_its_limit_is_kept_and_found(run: Run, options: list[str], case_id: str, tmp_path: Path) -> None:
    fill(run, options, case_id, tmp_path, {"native_place": "杭" * 21})
    assert rules_at(run, options, case_id, "native_place") == {"max_chars"}
    shown = run(*options, "case", "show", case_id, "--json").document
    assert shown["answers"]["application"]["native_place"] == "杭" * 21


def test_an_attachment_of_300_mib(run: Run, options: list[str], case_id: str, tmp_path: Path) -> None:
    large = tmp_path / "录像.mp4"
    with large.open("wb") as stream:
        os.truncate(stream.fileno(), 300 * 1024 * 1024)
    said = run(*options, "case", "attach", case_id, "--item", "certificate", large, "--json")
    assert (said.status, said.document["error"]["kind"]) == (1, "AttachmentRefused")
    assert is_sentence(said.sentence)
    assert run(*options, "case", "show", case_id, "--json").document["attachments"] == []
    assert not [path for path in (Path(options[1]) / "objects").rglob("*") if path.is_file()]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"{", "不是有效的 JSON（第 1 行"),
        (b"\xff\xfe{\x00", "不是 UTF-8"),
        (b"[" * 100_000, "嵌套过深"),
        (b"[]", "{表: {栏目: 内容}}"),
        ('{"application": {"姓名": "王"}}'.encode(), "没有名为“姓名”的栏目，内容没有改动。是否想写“name”？"),
        (b'{"application": {"career": "x"}}', "若干行"),
        (b'{"application": {"name": NaN}}', "JSON 不允许的 NaN"),
        (b'{"application": {"name": -Infinity}}', "JSON 不允许的 -Infinity"),
        (b" " * (16 * 1024 * 1024 + 1), "超过 16 MiB"),
    ],
)
def test_an_answers_file_that_is_none(
    run: Run, options: list[str], case_id: str, tmp_path: Path, content: bytes, told: str
) -> None:
    path = tmp_path / "bad.json"
    path.write_bytes(content)
    before = run(*options, "case", "show", case_id, "--json").document["answers"]
    said = run(*options, "case", "fill", case_id, "--answers", path, "--json")
    assert said.status == 2
    assert told in said.sentence
    assert is_sentence(said.sentence)
    assert run(*options, "case", "show", case_id, "--json").document["answers"] == before


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("9" * 5000, "9" * 5000),
        ("330106199001010012", "330106199001010012"),
        ("1.50", "1.50"),
        ('"\\ud800王\\ud840\\udc00"', "\ufffd王\U00020000"),
    ],
)
def test_numbers_are_kept_as_written_and_half_characters_replaced(
    run: Run, options: list[str], case_id: str, tmp_path: Path, written: str, kept: str
) -> None:
    path = tmp_path / "odd.json"
    path.write_text(f'{{"application": {{"personal_summary": {written}}}}}', encoding="utf-8")
    assert run(*options, "case", "fill", case_id, "--answers", path).status == 0
    shown = run(*options, "case", "show", case_id, "--json").document["answers"]
    assert shown["application"]["personal_summary"] == kept


def test_a_case_is_begun_whole_or_not_at_all(run: Run, options: list[str]) -> None:
    said = run(*options, *NEW, "--reason", "nosuch=x", "--json")
    assert (said.status, said.document["error"]["kind"]) == (2, "UnknownPlace")
    assert run(*options, "case", "list", "--json").document["cases"] == []


@pytest.mark.parametrize("path", ["a" * 5000, "/dev/null/x", "\udcff"])
def test_a_path_that_cannot_be(run: Run, options: list[str], path: str) -> None:
    said = run(*options, "inbox", "import", path, "--json")
    assert said.status == 1
    assert is_sentence(said.document["packages"][0]["message"])


@pytest.mark.parametrize(
    "words", [("card", "import"), ("inbox", "import"), ("backup", "verify"), ("package", "inspect")]
)
def test_a_pipe_is_no_file_and_is_not_waited_for(
    run: Run, options: list[str], tmp_path: Path, words: tuple[str, ...]
) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert run(*options, *words, tmp_path / "pipe", "--json").status == 1


def test_a_library_at_the_working_folder_is_restored(
    run: Run, options: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(*options, "backup", "create", tmp_path / "b.bak")
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    assert run("--library", ".", *options[2:], "backup", "restore", tmp_path / "b.bak").status == 0
    assert (tmp_path / "here" / "library.db").exists()


def test_the_home_of_nobody(run: Run, options: list[str]) -> None:
    said = run("--library", "~nobody-of-this-name/x", *options[2:], "case", "list", "--json")
    assert (said.status, said.document["error"]["kind"]) == (2, "BadFolder")


def test_what_an_interrupted_creation_left_does_not_stand_in_the_way(run: Run, options: list[str]) -> None:
    folder = Path(options[1])
    (folder / "library.db").rename(folder / "library.db.new")
    for name in ("library.db.new-wal", ".library.key.x1.jiangbao-part"):
        (folder / name).touch()
    assert run(*options, *NEW).status == 0


def test_an_answers_file_that_is_not_there(run: Run, options: list[str], tmp_path: Path) -> None:
    said = run(*options, *NEW, "--answers", tmp_path / "nothing.json", "--json")
    assert said.status == 2
    assert run(*options, "case", "list", "--json").document["cases"] == []


def test_a_case_that_is_not_there(run: Run, options: list[str]) -> None:
    for verb in (["show"], ["check"], ["export", "--to", "."], ["attach", "--item", "certificate", __file__]):
        said = run(*options, "case", verb[0], "0" * 32, *verb[1:], "--json")
        assert (said.status, said.document["error"]["kind"]) == (2, "UnknownCase")
        assert is_sentence(said.sentence)
    assert run(*options, "case", "show", "\udcff", "--json").document["error"]["kind"] == "UnknownCase"


def test_a_bug_is_told_in_a_sentence_and_reported(
    run: Run, bugs: list[BaseException], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail_badly(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("desktop_app.cli.programme_commands.Registry", fail_badly)
    said = run("programme", "list", "--json")
    assert (said.status, said.document["error"]["kind"]) == (1, "Bug")
    assert [type(bug) for bug in bugs] == [ZeroDivisionError]


def test_an_interruption_is_told_too(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("desktop_app.cli.programme_commands.Registry", interrupt)
    said = run("programme", "list")
    assert said.status == 1
    assert "已取消" in said.err
