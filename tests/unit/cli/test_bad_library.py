"""Libraries that cannot be opened: each ends in one clear sentence and the right status; nothing is made or lost."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail
from sqlalchemy import text

from tests.unit.cli.conftest import Run
from tests.unit.cli.judging import NEW, VECTORS, is_sentence, library_of, tree
from tests.unit.library.test_trouble import as_plain_user, not_writable, open_ground
from tests.vectors import keys

__all__ = ["open_ground"]


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
