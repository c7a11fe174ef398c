"""The command line in this process, over libraries that are quick to open."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from desktop_app.cli.context import Surroundings
from desktop_app.cli.main import main
from desktop_app.services.desk import create_desk
from desktop_app.services.outcomes import KeyChoice
from tests.unit.services.conftest import QUICK, RESOURCES

PASSPHRASE = "口令 correct horse"


@dataclass(frozen=True)
class Said:
    """What a command said and how it ended."""

    status: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        """The one document on standard output."""
        return json.loads(self.out)

    @property
    def sentence(self) -> str:
        """The message of the error document."""
        return str(self.document["error"]["message"])


Run = Callable[..., Said]


@pytest.fixture
def bugs() -> list[BaseException]:
    """What was reported as a bug."""
    return []


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str], bugs: list[BaseException]) -> Run:
    """Run a command; paths are given as they are."""

    def report(error: BaseException) -> str:
        bugs.append(error)
        return "程序内部出现错误。"

    surroundings = Surroundings(RESOURCES, tmp_path / "default-library", report)

    def run_words(*words: object) -> Said:
        capsys.readouterr()
        status = main([str(word) for word in words], surroundings)
        said = capsys.readouterr()
        return Said(status, said.out, said.err)

    return run_words


@pytest.fixture
def options(tmp_path: Path) -> list[str]:
    """The options of a library that is there already."""
    key = tmp_path / "key.txt"
    key.write_text(PASSPHRASE + "\n", encoding="utf-8")
    create_desk(tmp_path / "A", KeyChoice(PASSPHRASE), "甲公司", resources=RESOURCES, settings=QUICK).close()
    return ["--library", str(tmp_path / "A"), "--passphrase-file", str(key)]


@pytest.fixture
def answers(tmp_path: Path) -> Path:
    """A document of answers."""
    path = tmp_path / "answers.json"
    document = {"application": {"name": "王䶮", "unit": "甲公司", "career": [{"what": "甲厂"}, {"what": "乙厂"}]}}
    path.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
    return path


@pytest.fixture
def case_id(run: Run, options: list[str], answers: Path) -> str:
    """A case in that library."""
    return run(
        *options, "case", "new", "--programme", "hangzhou-chief-technician-2021", "--answers", answers
    ).out.strip()
