"""``person`` and ``roster``: results for people and for scripts, exit status, nothing half imported."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.cli.conftest import Run
from tests.unit.services.people_at_work import id_number
from tests.unit.services.workbooks import workbook

HEAD = ("姓名", "身份证号", "手机")


@pytest.fixture
def roster(tmp_path: Path) -> Path:
    """A roster of two people, one with a career."""
    people = [HEAD, ("陆䶮", id_number(), "13800001234"), ("丁一", id_number(1), "")]
    career = [("身份证号", "起止年月", "学校、单位和职业（岗位）"), (id_number(), "2001.7—至今", "某厂")]
    return workbook(tmp_path / "名册.xlsx", {"人员": people, "学习和工作经历": career})


def test_the_template_needs_no_library(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "模板.xlsx"
    assert run("roster", "template", path).status == 0
    assert path.is_file()
    assert not (tmp_path / "default-library").exists()
    assert run("roster", "template", tmp_path / "none" / "a.xlsx").status == 1


@pytest.mark.parametrize("verb", ["template", "export"])
def test_no_roster_is_written_over_the_library(run: Run, options: list[str], roster: Path, verb: str) -> None:
    assert run(*options, "roster", "import", roster).status == 0
    library = Path(options[options.index("--library") + 1])
    said = run(*options, "roster", verb, library / "library.db")
    assert said.status == 2
    assert len(run(*options, "person", "list", "--json").document["people"]) == 2


def test_a_roster_is_checked_imported_and_exported(run: Run, options: list[str], roster: Path, tmp_path: Path) -> None:
    checked = run(*options, "roster", "import", roster, "--check", "--json").document
    assert (checked["imported"], [item["title"] for item in checked["added"]]) == (0, ["陆䶮", "丁一"])
    assert run(*options, "person", "list").out.strip() == "人员库里没有符合的人。"
    said = run(*options, "roster", "import", roster)
    assert said.status == 0
    assert "已导入 2 条记录。" in said.out
    again = run(*options, "roster", "import", roster, "--json").document
    assert (again["imported"], len(again["unchanged"])) == (0, 2)
    exported = run(*options, "roster", "export", tmp_path / "全部.xlsx", "--json").document
    assert exported["people"] == 2


def test_errors_name_their_cells_and_nothing_is_imported(run: Run, options: list[str], tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", {"人员": [HEAD, ("甲", 330106198001020017, ""), ("乙", id_number(), "")]})
    said = run(*options, "roster", "import", path, "--json")
    assert said.status == 1
    assert [(item["sheet"], item["cell"]) for item in said.document["errors"]] == [("人员", "B2")]
    assert "没有导入任何内容" in run(*options, "roster", "import", path).out
    assert run(*options, "person", "list", "--json").document == {"people": []}


def test_what_is_no_workbook_is_refused(run: Run, options: list[str], tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_text("x")
    said = run(*options, "roster", "import", path)
    assert said.status == 1
    assert "不是 Excel" in said.err


def test_people_are_listed_masked_and_shown_whole(run: Run, options: list[str], roster: Path) -> None:
    run(*options, "roster", "import", roster)
    listed = run(*options, "person", "list", "--containing", "䶮")
    assert id_number() not in listed.out
    assert f"{id_number()[:6]}********{id_number()[-4:]}" in listed.out
    (person,) = run(*options, "person", "list", "--containing", id_number(), "--json").document["people"]
    assert person["id_number"] == id_number()
    shown = run(*options, "person", "show", person["id"])
    assert "学习和工作经历：2001-07—至今，某厂" in shown.out
    assert run(*options, "person", "show", person["id"], "--json").document["facts"]["mobile"] == "13800001234"
    assert run(*options, "person", "show", "nobody").status == 2
