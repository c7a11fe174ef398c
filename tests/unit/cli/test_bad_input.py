"""Bad definitions, answers and files: each ends in one clear sentence and the right exit status; nothing is lost."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest

from tests.unit.cli.conftest import Run
from tests.unit.cli.judging import DEFINITION, NEW, is_sentence


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
    assert rules_at(run, options, case_id, "native_place") == {"room"}
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
