"""下发 by words alone: a department and a unit, a unit and an applicant who has no card."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.unit.cli.conftest import PASSPHRASE, Run
from tests.unit.services.conftest import PROGRAMME


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    path = tmp_path / "secret.txt"
    path.write_text(PASSPHRASE, encoding="utf-8")
    return path


def library(run: Run, tmp_path: Path, secret: Path, name: str) -> list[object]:
    """Make a library whose card bears this name; return the options that open it."""
    options: list[object] = ["--library", tmp_path / f"of-{name}", "--passphrase-file", secret]
    assert run(*options, "card", "export", "--name", name, "--to", tmp_path / f"{name}.jbc").status == 0
    return options


def new_case(run: Run, options: list[object], tmp_path: Path) -> str:
    path = tmp_path / "answers.json"
    path.write_text(json.dumps({"application": {"name": "张三"}}, ensure_ascii=False), encoding="utf-8")
    return run(*options, "case", "new", "--programme", PROGRAMME, "--answers", path).out.strip()


def test_a_programme_goes_down_and_its_quota_and_day_are_told(run: Run, tmp_path: Path, secret: Path) -> None:
    department, unit = (library(run, tmp_path, secret, name) for name in ("乙区人社局", "甲公司"))
    assert run(*department, "card", "import", tmp_path / "甲公司.jbc").status == 0
    out = tmp_path / "task.jbp"
    words = ["--programme", PROGRAMME, "--to-card", "甲公司", "--quota", 2, "--due", "2021-07-10", "--out", out]
    assert run(*department, "task", "give", *words).status == 0
    assert "下发：项目" in run(*unit, "inbox", "import", out).out
    [task] = run(*unit, "task", "list", "--json").document["taken"]
    assert (task["partners"], task["due"], task["quota"], task["left"]) == (["乙区人社局"], "2021-07-10", 2, 2)
    assert "名额 2 件" in run(*department, "task", "list").out
    case_id = new_case(run, unit, tmp_path)
    sent = run(*unit, "package", "create", case_id, "--out", tmp_path / "up.jbp", "--json")
    assert sent.status == 0
    [task] = run(*unit, "task", "list", "--json").document["taken"]
    assert (task["sent"], task["left"]) == (1, 1)
    assert run(*department, "inbox", "import", tmp_path / "up.jbp").status == 0


def test_a_case_is_handed_over_by_passphrase_and_comes_back(run: Run, tmp_path: Path, secret: Path) -> None:
    hr, applicant = (library(run, tmp_path, secret, name) for name in ("甲公司", "张三"))
    case_id, out, back = new_case(run, hr, tmp_path), tmp_path / "fill.jbp", tmp_path / "back.jbp"
    said = run(*hr, "task", "hand", case_id, "--passphrase-file", secret, "--out", out)
    assert "已用口令包交出填写" in said.out
    [line] = run(*hr, "case", "list", "--json").document["cases"]
    assert (line["status"], line["turn"]["where"]) == ("handed", "below")
    assert run(*applicant, "inbox", "import", out, "--passphrase-file", secret).status == 0
    shown = run(*applicant, "case", "show", case_id)
    assert "甲公司 交来填写，轮到您填写" in shown.out
    assert run(*applicant, "package", "create", case_id, "--passphrase-file", secret, "--out", back).status == 0
    assert run(*hr, "inbox", "import", back, "--passphrase-file", secret).status == 0
    turn = run(*hr, "case", "show", case_id, "--json").document["turn"]
    assert turn == {"where": "here", "sentence": "张三 已交回，轮到本单位核对"}


def test_a_recalled_case_is_here_again(run: Run, tmp_path: Path, secret: Path) -> None:
    hr = library(run, tmp_path, secret, "甲公司")
    case_id = new_case(run, hr, tmp_path)
    assert run(*hr, "task", "recall", case_id).status == 1
    run(*hr, "task", "hand", case_id, "--passphrase-file", secret, "--out", tmp_path / "fill.jbp")
    assert run(*hr, "task", "recall", case_id, "--json").document["status"] == "draft"


@pytest.mark.parametrize("words", [["--due", "七月"], ["--quota", "0"], ["--quota", "很多"], []])
def test_wrong_words_write_nothing(run: Run, tmp_path: Path, secret: Path, words: list[str]) -> None:
    hr = library(run, tmp_path, secret, "甲公司")
    said = run(*hr, "task", "give", "--programme", PROGRAMME, "--out", tmp_path / "x.jbp", *words)
    assert said.status == 2
    assert not (tmp_path / "x.jbp").exists()
