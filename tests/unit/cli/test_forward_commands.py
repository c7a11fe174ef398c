"""Batches from below and chains of signatures, by words alone."""

from __future__ import annotations

import json
from pathlib import Path

from desktop_app.services.desk import create_desk
from desktop_app.services.outcomes import KeyChoice
from tests.unit.cli.conftest import PASSPHRASE, Run
from tests.unit.services.conftest import PROGRAMME, QUICK, RESOURCES


def test_a_received_batch_shows_its_sheet_its_corrections_and_its_chain(
    run: Run, options: list[str], tmp_path: Path
) -> None:
    with create_desk(tmp_path / "B", KeyChoice(PASSPHRASE), "乙区", resources=RESOURCES, settings=QUICK) as above:
        above.cards.export_own(tmp_path / "b.jbc")
    there = ["--library", tmp_path / "B", *options[2:]]
    run(*options, "card", "import", tmp_path / "b.jbc")
    answers = tmp_path / "answers.json"
    answers.write_text(json.dumps({"application": {"name": "王䶮", "position": "班长"}}), encoding="utf-8")
    case_id = run(*options, "case", "new", "--programme", PROGRAMME, "--answers", answers).out.strip()
    rows = {"summary": {"people": [{"id": case_id, "position": "工段长"}]}}
    answers.write_text(json.dumps(rows), encoding="utf-8")
    made = run(
        *options, "batch", "new", "--programme", PROGRAMME, "--recommender", "甲公司", "--kind", "district",
        "--answers", answers, case_id,
    )  # fmt: skip
    batch = made.out.strip()
    assert run(*options, "batch", "package", batch, "--to-card", "乙区", "--out", tmp_path / "1.jbp").status == 0
    assert run(*there, "inbox", "import", tmp_path / "1.jbp").status == 0
    assert "甲公司" in run(*there, "inbox", "batches").out
    assert "岗位：“班长”→“工段长”（甲公司" in run(*there, "inbox", "batch", batch).out
    document = run(*there, "inbox", "batch", batch, "--json").document
    assert [item["after"] for item in document["corrections"]] == ["工段长"]
    assert document["papers"]["summary"]["people"][0]["position"] == "工段长"
    chain = run(*there, "inbox", "chain", case_id)
    assert (chain.status, "每一级的签名和意见都完好" in chain.out) == (0, True)
    assert run(*there, "inbox", "batch", "0" * 32).status == 2
    assert "没有下级的签名" in run(*options, "inbox", "chain", case_id).out
