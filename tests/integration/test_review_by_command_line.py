"""Review by command line, each command a process: sent, returned with two comments, answered, sent again, accepted."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.integration.test_road_by_command_line import ANSWERS, PROGRAMME, Desk


def write(path: Path, document: dict[str, Any]) -> Path:
    path.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
    return path


def send(unit: Desk, district: Desk, case: str, package: Path) -> None:
    unit.run("package", "create", case, "--to-card", "乙区人社局", "--out", package)
    assert district.document("inbox", "import", package)["packages"][0]["ok"]


def test_a_case_is_returned_answered_and_accepted(tmp_path: Path) -> None:
    unit, district = Desk(tmp_path, "A"), Desk(tmp_path, "B")
    district.run("card", "export", "--to", tmp_path / "b.jbc", "--name", "乙区人社局")
    unit.run("card", "import", tmp_path / "b.jbc")
    unit.run("card", "export", "--to", tmp_path / "a.jbc", "--name", "甲公司")
    for desk in (unit, district):
        desk.make_cheap_to_open()
    answers = write(tmp_path / "answers.json", ANSWERS)
    case = unit.run("case", "new", "--programme", PROGRAMME, "--answers", answers).strip()
    send(unit, district, case, tmp_path / "1.jbp")

    words = ("--comment", "application.name=请核对姓名用字", "application.career[3].what=请写明工种")
    returned = district.document("inbox", "return", case, *words, "--receipt", tmp_path / "1.jbr")
    assert (returned["status"], len(returned["comments"])) == ("returned", 2)

    [intake] = unit.document("receipt", "import", tmp_path / "1.jbr")["receipts"]
    assert (intake["ok"], intake["cases"][0]["fate"], intake["sender"]["name"]) == (True, "taken", "乙区人社局")
    seen = unit.document("case", "comments", case)
    assert seen["status"] == "returned"
    name, row = seen["comments"]
    assert (name["place"], name["text"], name["author"]) == ("application.name", "请核对姓名用字", "乙区人社局")
    career = unit.document("case", "show", case)["answers"]["application"]["career"]
    assert row["place"] == f"application.career[{career[2]['id']}].what"

    unit.run("case", "reply", case, f"{name['id']}=已改为身份证上的字", f"{row['id']}=工种一直是电工")
    unit.run("case", "fill", case, "--answers", write(tmp_path / "new.json", {"application": {"name": "王䶮䶮"}}))
    changed = unit.document("case", "comments", case)["comments"]
    assert [item["changed"] for item in changed] == [True, False]
    send(unit, district, case, tmp_path / "2.jbp")

    shown = district.document("inbox", "show", case)
    assert (shown["status"], shown["revision"]) == ("received", 2)
    assert [(item["text"], item["reply"]["text"]) for item in shown["comments"]] == [("请写明工种", "工种一直是电工")]
    assert [(item["text"], item["reply"]["text"]) for item in shown["earlier"]] == [
        ("请核对姓名用字", "已改为身份证上的字")
    ]
    opinion = write(tmp_path / "opinion.json", {"application": {"department_opinion": "同意推荐"}})
    district.run("inbox", "fill", case, "--answers", opinion)
    district.run("inbox", "accept", case, "--receipt", tmp_path / "2.jbr")

    said = unit.run("receipt", "import", tmp_path / "2.jbr", tmp_path / "1.jbr")
    assert "受理" in said
    assert "以前已导入" in said
    accepted = unit.document("case", "show", case)
    assert (accepted["status"], accepted["revision"]) == ("accepted", 2)
    refused = unit.document("case", "fill", case, "--answers", answers, status=1)
    assert refused["error"]["kind"] == "CaseLocked"
    history = unit.document("inbox", "show", case)["history"]
    assert [(item["status"], item["by"]) for item in history] == [
        ("sent", "甲公司"),
        ("returned", "乙区人社局"),
        ("sent", "甲公司"),
        ("accepted", "乙区人社局"),
    ]
