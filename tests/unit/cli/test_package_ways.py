"""``package create`` with everything that can be chosen, as scripts use it."""

from __future__ import annotations

import subprocess
from pathlib import Path

from tests.unit.cli.conftest import Run


def test_every_file_is_listed_and_the_7z_opens_with_the_passphrase_that_is_said(
    run: Run, options: list[str], case_id: str, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    ways = ["--also", "7z", "--split-mb", "0.2", "--eml", "--note", "请查收", "--shrink", "--explain"]
    create = ("package", "create", case_id, "--to-card", "甲公司", "--out", out / "报送.jbp")
    said = run(*options, *create, "--leave-out", "application.name", *ways, "--json")
    assert said.status == 0, said.out
    document = said.document
    assert {Path(item["file"]) for item in document["files"]} == set(out.iterdir())
    assert {item["kind"] for item in document["files"]} >= {"7z", "draft", "note"}
    assert document["cases"][0]["left_out"] == ["application.name"]
    assert all("去掉所选内容后" in warning for warning in document["warnings"])
    assert document["warnings"]
    (archive,) = [item["file"] for item in document["files"] if item["file"].endswith((".7z", ".7z.001"))]
    passphrase = document["seven_zip_passphrase"]
    subprocess.run(["7z", "t", f"-p{passphrase}", archive], check=True, capture_output=True)
    assert all(passphrase.encode() not in path.read_bytes() for path in out.iterdir())


def test_people_are_told_the_passphrase_of_the_7z(run: Run, options: list[str], case_id: str, tmp_path: Path) -> None:
    create = ("package", "create", case_id, "--to-card", "甲公司", "--out", tmp_path / "报送.jbp")
    said = run(*options, *create, "--also", "7z")
    assert said.status == 0
    assert "7z 的口令（请打电话告诉收件人，不要和文件放在一起）：" in said.out
    assert str(tmp_path / "报送.7z") in said.out


def test_wrong_words_are_told_as_wrong_use(run: Run, options: list[str], case_id: str, tmp_path: Path) -> None:
    create = ("package", "create", case_id, "--to-card", "甲公司", "--out", tmp_path / "报送.jbp", "--json")
    for words in (["--split-mb", "x"], ["--split-mb", "-3"], ["--split-mb", "nan"], ["--also", "rar"]):
        assert run(*options, *create, *words).status == 2
    assert run(*options, *create, "--leave-out", "application.nosuch").status == 2
    assert run(*options, *create, "--split-mb", "0.001").status == 2
    assert not (tmp_path / "报送.jbp").exists()


def test_a_received_case_tells_what_was_left_out(run: Run, options: list[str], case_id: str, tmp_path: Path) -> None:
    key = tmp_path / "key.txt"
    receiver = ["--library", str(tmp_path / "B"), "--passphrase-file", str(key)]
    run(*receiver, "card", "export", "--to", tmp_path / "b.jbc", "--name", "乙区")
    run(*options, "card", "import", tmp_path / "b.jbc")
    create = ("package", "create", case_id, "--to-card", "乙区", "--out", tmp_path / "报送.jbp")
    assert run(*options, *create, "--leave-out", "application.name").status == 0
    assert run(*receiver, "inbox", "import", tmp_path / "报送.jbp").status == 0
    (shown,) = run(*receiver, "case", "show", case_id, "--json").document["left_out"]
    assert shown.endswith("姓名")
    assert "报送人没有报送" in run(*receiver, "case", "show", case_id).out
