"""The commands of batches: made, shown, checked, exported and packed by words alone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.unit.cli.conftest import Run
from tests.unit.services.batches import ID_NUMBERS, NAMES
from tests.unit.services.conftest import PROGRAMME

UNIT = "杭州市上城区人力资源和社会保障局"


@pytest.fixture
def case_ids(run: Run, options: list[str], tmp_path: Path) -> list[str]:
    """Three cases of a district."""
    made = []
    for name, number in zip(NAMES[:3], ID_NUMBERS, strict=False):
        path = tmp_path / "answers.json"
        document = {"application": {"name": name, "id_number": number, "unit": "甲公司"}}
        path.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
        words = ["case", "new", "--programme", PROGRAMME, "--answers", path, "--recommender", "district"]
        made.append(run(*options, *words).out.strip())
    return made


@pytest.fixture
def batch_id(run: Run, options: list[str], case_ids: list[str]) -> str:
    """A batch of the first two."""
    said = run(*options, "batch", "new", "--programme", PROGRAMME, "--recommender", UNIT, *case_ids[:2])
    assert said.status == 0
    return said.out.strip()


def test_a_batch_is_made_listed_and_shown(run: Run, options: list[str], case_ids: list[str], batch_id: str) -> None:
    [line] = run(*options, "batch", "list", "--json").document["batches"]
    assert line == line | {
        "id": batch_id, "programme": PROGRAMME, "unit": UNIT, "recommender": "district", "cases": case_ids[:2],
    }  # fmt: skip
    assert UNIT in run(*options, "batch", "list").out
    said = run(*options, "batch", "show", batch_id)
    assert "王䶮" in said.out
    assert "名额 区、县（市）人力社保部门，原则上各不超过 4 人；已推荐 2 件；全部名额 20" in said.out
    document = run(*options, "batch", "show", batch_id, "--json").document
    assert [member["title"] for member in document["members"]] == ["王䶮", "李四"]
    assert document["quota"] == document["quota"] | {"limit": 4, "used": 2, "exceeded": False, "total": 20}
    assert [row["name"] for row in document["papers"]["summary"]["people"]] == ["王䶮", "李四"]
    assert document["papers"]["summary"]["unit"] == UNIT


def test_a_recommender_may_be_named_by_kind(run: Run, options: list[str], case_ids: list[str]) -> None:
    made = run(
        *options, "--json", "batch", "new", "--programme", PROGRAMME, "--recommender", "association", case_ids[0]
    )
    assert (made.document["recommender"], made.document["unit"]) == ("association", "行业协会")
    words = ["batch", "new", "--programme", PROGRAMME, "--recommender", "某单位"]
    refused = run(*options, "--json", *words)
    assert refused.status == 2
    assert refused.document["error"]["kind"] == "UnknownRecommender"
    assert "district（区、县（市）人力社保部门）" in refused.sentence
    assert run(*options, *words, "--kind", "department").status == 0


def test_papers_are_filled_and_cases_come_and_go(
    run: Run, options: list[str], case_ids: list[str], batch_id: str, tmp_path: Path
) -> None:
    path = tmp_path / "sheet.json"
    summary = {"filler": "王女士", "people": [{"id": case_ids[2], "duty": "主任"}]}
    path.write_text(json.dumps({"summary": summary}), encoding="utf-8")
    words = ["batch", "fill", batch_id, "--answers", path, "--add", case_ids[2], "--remove", case_ids[0]]
    assert run(*options, *words, "--reason", "经市局同意").status == 0
    document = run(*options, "batch", "show", batch_id, "--json").document
    assert document["cases"] == [case_ids[1], case_ids[2]]
    assert document["reasons"] == {"quota": "经市局同意"}
    assert [row.get("duty", "") for row in document["papers"]["summary"]["people"]] == ["", "主任"]
    assert run(*options, "batch", "fill", batch_id).status == 2


def test_a_check_tells_place_clause_and_quota(run: Run, options: list[str], case_ids: list[str], batch_id: str) -> None:
    said = run(*options, "batch", "check", batch_id, "--json")
    assert said.status == 1
    rules = {finding["rule"] for finding in said.document["findings"]}
    assert {"case_findings", "required", "deadline"} <= rules
    assert said.document["quota"]["limit"] == 4
    assert {"rule", "severity", "clause", "form", "field", "row", "message", "remedy"} <= set(
        said.document["findings"][0]
    )
    text = run(*options, "batch", "check", batch_id).out
    assert "[不符合] 第 1 件：申报件“王䶮”还有" in text
    assert "[不符合] 杭州市首席技师推荐申报人员汇总表 · 填报人：" in text
    assert "（五、工作要求）" in text
    assert "batch.cases" not in text


def test_more_than_the_quota_is_told_with_its_clause(run: Run, options: list[str], case_ids: list[str]) -> None:
    words = ["batch", "new", "--programme", PROGRAMME, "--recommender", "某协会", "--kind", "association"]
    batch_id = run(*options, *words, *case_ids).out.strip()
    [quota] = [
        finding
        for finding in run(*options, "batch", "check", batch_id, "--json").document["findings"]
        if finding["rule"] == "quota"
    ]
    assert (quota["severity"], quota["clause"], quota["blocks"]) == ("soft", "四、推荐名额", True)


def test_a_batch_is_exported(run: Run, options: list[str], batch_id: str, tmp_path: Path) -> None:
    said = run(*options, "batch", "export", batch_id, "--to", tmp_path / "输出", "--json")
    assert said.status == 0
    names = [Path(path).name for path in said.document["files"]]
    assert names[-2:] == ["01-王䶮.pdf", "02-李四.pdf"]
    assert any(name.endswith("汇总表.xlsx") for name in names)
    assert all((tmp_path / "输出" / name).stat().st_size for name in names)


def test_a_batch_is_packed_under_a_passphrase_in_its_order(
    run: Run, options: list[str], case_ids: list[str], batch_id: str, tmp_path: Path
) -> None:
    key = tmp_path / "package.txt"
    key.write_text("另一个口令\n", encoding="utf-8")
    out = tmp_path / "批次.jbp"
    said = run(*options, "batch", "package", batch_id, "--passphrase-file", key, "--out", out, "--json")
    assert said.status == 0
    assert [case["id"] for case in said.document["cases"]] == case_ids[:2]
    assert run("package", "verify", out, "--passphrase-file", key).status == 0
    assert "须处理" in run(*options, "batch", "package", batch_id, "--passphrase-file", key, "--out", out).err
    assert run(*options, "batch", "package", batch_id, "--out", out).status == 2
    ways = ("--also", "7z", "--eml", "--explain", "--note", "请查收")
    ways_said = run(*options, "batch", "package", batch_id, "--passphrase-file", key, "--out", out, *ways, "--json")
    assert [item["kind"] for item in ways_said.document["files"]] == ["package", "draft", "7z", "draft", "note"]
    assert run(*options, "batch", "package", batch_id, "--to-card", "没有", "--out", out).status == 2


def test_what_is_not_there_is_named(run: Run, options: list[str], tmp_path: Path) -> None:
    for words in (["show"], ["check"], ["export", "--to", tmp_path], ["fill", "--reason", "x"]):
        said = run(*options, "batch", words[0], "0" * 32, *words[1:], "--json")
        assert said.status == 2
        assert "没有编号为" in said.sentence
    new = ["batch", "new", "--programme", PROGRAMME, "--recommender", "district", "0" * 32]
    assert run(*options, *new).status == 2
    assert run(*options, "batch", "new", "--programme", "none", "--recommender", "x").status == 2
    assert run(*options, "batch", "list", "--json").document == {"batches": []}


def test_an_empty_batch_is_not_packed(run: Run, options: list[str], tmp_path: Path) -> None:
    words = ["batch", "new", "--programme", PROGRAMME, "--recommender", "district"]
    batch_id = run(*options, *words).out.strip()
    key = tmp_path / "package.txt"
    key.write_text("另一个口令\n", encoding="utf-8")
    said = run(*options, "batch", "package", batch_id, "--passphrase-file", key, "--out", tmp_path / "x.jbp", "--json")
    assert (said.status, said.document["error"]["kind"]) == (1, "EmptyBatch")
