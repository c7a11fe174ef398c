"""The score sheet by command line: facts in, evidence tied to lines, findings, points out with how they came about."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.unit.cli.conftest import Run
from tests.unit.services.conftest import jpeg

PROGRAMME = "linan-master-studio-2023"


@pytest.fixture
def studio(run: Run, options: list[str], tmp_path: Path) -> str:
    """A studio that states three facts of one line, a count, a lowering and a veto."""
    facts = {
        "has_site": True,
        "signboard": False,
        "honour_wall": True,
        "roster": True,
        "taught": 8,
        "has_reports": True,
        "reports_lowered": 2.5,
        "dissolved": True,
    }
    path = tmp_path / "facts.json"
    path.write_text(json.dumps({"assessment": facts}), encoding="utf-8")
    said = run(
        *options, "case", "new", "--programme", PROGRAMME, "--nominee", "studio", "--procedure", "assessment",
        "--answers", path,
    )  # fmt: skip
    assert said.status == 0
    return said.out.strip()


def lines_of(document: Any) -> dict[str, Any]:
    (score,) = document["scores"]
    return {line["id"]: line for group in score["groups"] for line in group["lines"]}


def test_the_result_tells_how_each_lines_points_came_about(
    run: Run, options: list[str], studio: str, tmp_path: Path
) -> None:
    scan = tmp_path / "场地.jpg"
    scan.write_bytes(jpeg(60, 80))
    assert run(*options, "case", "attach", studio, "--item", "score:site", scan).status == 0
    document = run(*options, "case", "show", studio, "--json").document
    (score,) = document["scores"]
    assert (score["total"], score["failed"], score["unanswered"]) == (26, True, 18)
    assert [veto["holds"] for veto in score["vetoes"]] == [False, True, False]
    lines = lines_of(document)
    assert (lines["site"]["points"], lines["site"]["evidence"]) == (8, 1)
    assert [step["kind"] for step in lines["apprentices"]["steps"]] == ["start", "deduct"]
    assert lines["apprentices"]["raise"] == [{"fact": "taught", "answer": 10, "gain": 2}]
    assert [step["kind"] for step in lines["reports"]["steps"]] == ["start", "refused"]
    assert lines["equipment"]["facts"][0]["answer"] is None


def test_people_read_the_facts_and_the_points(run: Run, options: list[str], studio: str) -> None:
    said = run(*options, "case", "show", studio).out
    assert "  工作室标牌明显：否" in said
    assert "    8/10  配备专用的工作场地、学习交流场地等" in said
    assert "    未填/5  配备正常运作的设备" in said
    assert "  否决项成立：申请承办的单位被注销或撤销的" in said


def test_the_check_tells_open_facts_vetoes_lowerings_and_missing_evidence(
    run: Run, options: list[str], studio: str
) -> None:
    said = run(*options, "case", "check", studio, "--json")
    found = {(finding["rule"], finding["place"]) for finding in said.document["findings"]}
    assert said.status == 1
    assert {
        ("required", "assessment.equipped"),
        ("score_veto", "assessment.dissolved"),
        ("score_lowering", "assessment.reports_reason"),
        ("score_evidence", "score:apprentices"),
    } <= found
    assert ("required", "assessment.signboard") not in found
    assert "评分 · 建立名师带徒机制" in run(*options, "case", "check", studio).out


def test_a_fact_is_refused_that_is_none(run: Run, options: list[str], studio: str, tmp_path: Path) -> None:
    path = tmp_path / "more.json"
    path.write_text(json.dumps({"assessment": {"site_lowered": 1}}), encoding="utf-8")
    assert run(*options, "case", "fill", studio, "--answers", path).status == 2
    path.write_text(json.dumps({"assessment": {"equipped": "是"}}), encoding="utf-8")
    assert run(*options, "case", "fill", studio, "--answers", path).status == 2


def test_a_programme_lists_its_score_sheets(run: Run) -> None:
    (sheet,) = run("programme", "show", PROGRAMME, "--json").document["score_sheets"]
    assert sheet["form"] == "assessment"
    assert [group["cap"] for group in sheet["groups"]] == [35, 15, 15, 15, 20, 10]
    facts = {fact["id"]: fact["type"] for group in sheet["groups"] for line in group["lines"] for fact in line["facts"]}
    assert (len(facts), facts["taught"], facts["roster"]) == (24, "count", "check")
    assert "taught" in run("programme", "show", PROGRAMME).out
