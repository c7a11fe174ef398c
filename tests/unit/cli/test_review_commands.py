"""Review and receipts on the command line: the same two libraries go back and forth until the case is accepted."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from desktop_app.services.desk import create_desk
from desktop_app.services.outcomes import KeyChoice
from tests.unit.cli.conftest import PASSPHRASE, Run
from tests.unit.services.conftest import QUICK, RESOURCES


@pytest.fixture
def district(tmp_path: Path) -> list[str]:
    """The options of the receiver's library."""
    create_desk(tmp_path / "B", KeyChoice(PASSPHRASE), "乙区人社局", resources=RESOURCES, settings=QUICK).close()
    return ["--library", str(tmp_path / "B"), "--passphrase-file", str(tmp_path / "key.txt")]


@pytest.fixture
def received(run: Run, options: list[str], district: list[str], case_id: str, tmp_path: Path) -> str:
    """A case that was sent and received."""
    run(*district, "card", "export", "--to", tmp_path / "b.jbc")
    run(*options, "card", "import", tmp_path / "b.jbc")
    send(run, options, district, case_id, tmp_path / "1.jbp")
    return case_id


def send(run: Run, options: list[str], district: list[str], case_id: str, package: Path) -> None:
    assert run(*options, "package", "create", case_id, "--to-card", "乙区人社局", "--out", package).status == 0
    assert run(*district, "inbox", "import", package).status == 0


def test_a_case_is_returned_answered_sent_again_and_accepted(
    run: Run, options: list[str], district: list[str], received: str, tmp_path: Path
) -> None:
    back = tmp_path / "back.jbr"
    said = run(
        *district, "inbox", "return", received, "--comment", "application.name=请核对=姓名", "certificate=缺原件",
        "--note", "请尽快", "--receipt", back, "--json",
    )  # fmt: skip
    assert said.status == 0
    assert (said.document["status"], said.document["file"]) == ("returned", str(back))
    assert [(item["place"], item["text"]) for item in said.document["comments"]] == [
        ("application.name", "请核对=姓名"),
        ("material:certificate", "缺原件"),
    ]
    taken = run(*options, "receipt", "import", back, "--json")
    [intake] = taken.document["receipts"]
    assert (taken.status, intake["ok"], intake["sender"]["name"]) == (0, True, "乙区人社局")
    assert intake["cases"] == [
        {"id": received, "title": "王䶮", "revision": 1, "verdict": "returned", "comments": 2, "fate": "taken"}
    ]
    comments = run(*options, "case", "comments", received, "--json").document
    assert (comments["status"], comments["above"][0]["note"]) == ("returned", "请尽快")
    name, certificate = (item["id"] for item in comments["comments"])
    replied = run(*options, "case", "reply", received, f"{name}=已改", f"{certificate}=已寄出", "--json").document
    assert [item["reply"]["text"] for item in replied["comments"]] == ["已改", "已寄出"]
    answers = tmp_path / "new.json"
    answers.write_text(json.dumps({"application": {"name": "王小䶮"}}), encoding="utf-8")
    assert run(*options, "case", "fill", received, "--answers", answers).status == 0
    send(run, options, district, received, tmp_path / "2.jbp")
    shown = run(*district, "inbox", "show", received, "--json").document
    assert (shown["status"], shown["revision"]) == ("received", 2)
    assert [(item["place"], item["reply"]["text"]) for item in shown["comments"]] == [
        ("material:certificate", "已寄出")
    ]
    assert [(item["place"], item["reply"]["text"], item["changed"]) for item in shown["earlier"]] == [
        ("application.name", "已改", True)
    ]
    done = tmp_path / "done.jbr"
    assert run(*district, "inbox", "accept", received, "--receipt", done).status == 0
    assert run(*options, "receipt", "import", done, back).status == 0
    assert run(*options, "case", "show", received, "--json").document["status"] == "accepted"
    assert run(*options, "case", "fill", received, "--answers", answers, "--json").sentence.count("锁定") == 1
    listed = run(*options, "receipt", "list", "--json").document["receipts"]
    assert [(item["verdict"], item["way"]) for item in listed] == [("accepted", "received"), ("returned", "received")]
    assert "受理" in run(*district, "receipt", "list").out


def test_what_is_said_is_said_to_people_too(
    run: Run, options: list[str], district: list[str], received: str, tmp_path: Path
) -> None:
    said = run(*district, "inbox", "return", received, "--comment", "姓名=请核对", "--receipt", tmp_path / "r.jbr")
    assert said.status == 0
    for words in ("王䶮", "退回修改", "姓名：请核对", "回执已存入", "甲公司"):
        assert words in said.out
    taken = run(*options, "receipt", "import", tmp_path / "r.jbr")
    assert "√ r.jbr：“乙区人社局”的回执：王䶮（第 1 版）退回修改，意见 1 条。" in taken.out
    assert f"jiangbao case comments {received}" in taken.out
    assert "姓名：请核对" in run(*options, "case", "comments", received).out


def test_the_own_levels_fields_are_filled_and_no_others(
    run: Run, district: list[str], received: str, tmp_path: Path
) -> None:
    answers = tmp_path / "opinion.json"
    fields = {"department_opinion": "同意推荐", "department_opinion_date": "2021.7.9"}
    answers.write_text(json.dumps({"application": fields}), encoding="utf-8")
    filled = run(*district, "inbox", "fill", received, "--answers", answers, "--json")
    assert filled.document["review"]["answers"] == {
        "application": {"department_opinion": "同意推荐", "department_opinion_date": "2021-07-09"}
    }
    answers.write_text(json.dumps({"application": {"department_opinion": "改", "votes_for": "9"}}), encoding="utf-8")
    refused = run(*district, "inbox", "fill", received, "--answers", answers, "--json")
    assert (refused.status, refused.document["error"]["kind"]) == (1, "NotOwnField")
    assert "同意推荐" in run(*district, "inbox", "show", received).out, "all or nothing"
    assert run(*district, "inbox", "level", "city", "--json").document == {"level": "city"}
    assert run(*district, "inbox", "fill", received, "--answers", answers).status == 1
    assert "市级" in run(*district, "inbox", "level").out


@pytest.mark.parametrize(
    ("words", "status", "kind"),
    [
        (["return"], 2, "NothingSaid"),
        (["return", "--comment", "name"], 2, "WrongUse"),
        (["return", "--comment", "nmae=?"], 2, "UnknownPlace"),
        (["return", "--comment", "application.name="], 2, "BadWords"),
        (["points", "nothing=3"], 2, "UnknownPlace"),
        (["points", "nothing"], 2, "WrongUse"),
    ],
)
def test_wrong_words_decide_nothing(
    run: Run, district: list[str], received: str, words: list[str], status: int, kind: str
) -> None:
    said = run(*district, "inbox", words[0], received, *words[1:], "--json")
    assert (said.status, said.document["error"]["kind"]) == (status, kind)
    shown = run(*district, "inbox", "show", received, "--json").document
    assert (shown["status"], shown["comments"]) == ("received", [])


def test_refusals_are_told_and_change_nothing(
    run: Run, options: list[str], district: list[str], received: str, tmp_path: Path
) -> None:
    assert run(*options, "inbox", "accept", received, "--json").document["error"]["kind"] == "NotForReview"
    assert run(*district, "inbox", "accept", "0" * 32).status == 2
    assert run(*district, "inbox", "level", "country").status == 2
    lost = run(*district, "inbox", "accept", received, "--receipt", tmp_path / "no" / "r.jbr", "--json")
    assert (lost.status, lost.document["error"]["kind"]) == (1, "CannotWrite")
    again = run(*district, "inbox", "accept", received, "--receipt", tmp_path / "r.jbr")
    assert again.status == 0, "the decision stands, only the receipt was to be written"
    assert run(*district, "inbox", "reopen", received, "--json").document["status"] == "received"
    (tmp_path / "bad.jbr").write_bytes(b"?")
    mixed = run(*options, "receipt", "import", tmp_path / "bad.jbr", tmp_path / "r.jbr", tmp_path / "x", "--json")
    assert mixed.status == 1
    assert [item["kind"] for item in mixed.document["receipts"]] == ["NotAReceipt", "", "NoSuchReceipt"]
    assert run(*options, "case", "reply", received, "x=y").status == 1
    assert run(*options, "case", "reply", received, "x").status == 2


def test_points_come_back_with_their_reasons(run: Run, options: list[str], district: list[str], tmp_path: Path) -> None:
    run(*district, "card", "export", "--to", tmp_path / "b.jbc")
    run(*options, "card", "import", tmp_path / "b.jbc")
    answers = tmp_path / "facts.json"
    answers.write_text(json.dumps({"assessment": {"signboard": True}}), encoding="utf-8")
    words = ("--programme", "linan-master-studio-2023", "--nominee", "studio", "--procedure", "assessment")
    case_id = run(*options, "case", "new", *words, "--answers", answers).out.strip()
    send(run, options, district, case_id, tmp_path / "1.jbp")
    given = run(*district, "inbox", "points", case_id, "site=6.25", "--json")
    assert given.document["review"]["scores"][0]["points"] == "6.25"
    assert given.document["unexplained"] == ["score:site"]
    assert run(*district, "inbox", "accept", case_id, "--json").document["error"]["kind"] == "ReasonsMissing"
    run(*district, "inbox", "points", case_id, "site=6.25", "--reason", "牌匾破损")
    assert run(*district, "inbox", "points", case_id, "site=99", "--json").document["error"]["kind"] == "BadPoints"
    assert run(*district, "inbox", "accept", case_id, "--receipt", tmp_path / "1.jbr").status == 0
    assert run(*options, "receipt", "import", tmp_path / "1.jbr").status == 0
    assert "6.25（牌匾破损）" in run(*options, "case", "comments", case_id).out
