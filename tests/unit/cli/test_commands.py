"""Each command: its result for people and for scripts, its exit status."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path

import pytest

from tests.unit.cli.conftest import PASSPHRASE, Run
from tests.unit.services.conftest import PROGRAMME, RESOURCES, jpeg

DEFINITION = RESOURCES / "programmes" / PROGRAMME


def test_programmes_are_listed(run: Run) -> None:
    assert PROGRAMME in run("programme", "list").out
    listed = run("programme", "list", "--json").document["programmes"]
    assert PROGRAMME in [programme["id"] for programme in listed]


def test_a_programme_is_shown_as_the_contract_says(run: Run) -> None:
    said = run("programme", "show", PROGRAMME, "--json")
    document = said.document
    assert said.status == 0
    assert {
        "id", "title", "notice", "nominees", "procedures", "forms", "rules", "materials", "quotas",
    } <= document.keys()  # fmt: skip
    assert {"id", "kind", "title", "official", "fields"} <= document["forms"][0].keys()
    fields = {field["id"]: field for form in document["forms"] for field in form["fields"]}
    assert {"id", "label", "type", "required", "max_chars", "columns"} <= fields["career"].keys()
    assert [column["id"] for column in fields["career"]["columns"]] == ["period", "what", "witness"]
    assert {"id", "clause", "severity", "message"} <= document["rules"][0].keys()
    assert {"id", "title", "required", "copies", "original"} <= document["materials"][0].keys()
    assert {quota["id"]: quota["quota"] for quota in document["quotas"]} == {
        "district": 4, "department": 4, "association": 2,
    }  # fmt: skip
    assert "杭州市首席技师认定申报表" in run("programme", "show", PROGRAMME).out


def test_a_definition_is_checked_with_file_and_line(run: Run, tmp_path: Path) -> None:
    assert run("programme", "check", DEFINITION).status == 0
    copy = tmp_path / "copy"
    shutil.copytree(DEFINITION, copy)
    form = copy / "application.form.yaml"
    lines = form.read_text(encoding="utf-8").splitlines(keepends=True)
    at = next(number for number, line in enumerate(lines) if "id: native_place" in line)
    lines[at] = lines[at].replace("required", "requird")
    form.write_text("".join(lines), encoding="utf-8")
    said = run("programme", "check", copy)
    assert said.status == 1
    assert f"application.form.yaml:{at + 1}:" in said.out
    problem = run("programme", "check", copy, "--json").document["problems"][0]
    assert (problem["file"], problem["line"]) == ("application.form.yaml", at + 1)
    assert "required" in problem["cause"] + problem["remedy"]


def test_a_case_is_made_filled_shown_and_listed(run: Run, options: list[str], case_id: str, tmp_path: Path) -> None:
    assert len(case_id) == 32
    more = tmp_path / "more.json"
    more.write_text(json.dumps({"application": {"birth": "1978.5"}}))
    assert run(*options, "case", "fill", case_id, "--answers", more, "--recommender", "district").status == 0
    shown = run(*options, "case", "show", case_id, "--json").document
    assert (shown["title"], shown["unit"], shown["status"], shown["revision"]) == ("王䶮", "甲公司", "draft", 0)
    assert shown["answers"]["application"]["birth"] == "1978-05"
    assert (shown["recommender"], shown["sender"], shown["attachments"]) == ("district", "", [])
    assert len(shown["fingerprint"]) == 64
    assert "王䶮" in run(*options, "case", "show", case_id).out
    assert [case["id"] for case in run(*options, "case", "list", "--json").document["cases"]] == [case_id]
    assert case_id in run("case", "list", *options).out


def test_a_reason_is_written_with_the_case(run: Run, options: list[str], case_id: str) -> None:
    assert run(*options, "case", "fill", case_id, "--reason", "front_line=因公借调").status == 0
    assert run(*options, "case", "show", case_id, "--json").document["reasons"] == {"front_line": "因公借调"}
    assert run(*options, "case", "fill", case_id, "--reason", "front_line").status == 2
    assert run(*options, "case", "fill", case_id).status == 2


def test_files_are_attached_to_materials_fields_and_rows(
    run: Run, options: list[str], case_id: str, tmp_path: Path
) -> None:
    scan = tmp_path / "扫描.jpg"
    scan.write_bytes(jpeg(413, 551))
    attached = []
    for item in ("certificate", "material:certificate", "application.career[2]", "application.photo"):
        said = run(*options, "case", "attach", case_id, "--item", item, scan, "--json")
        assert said.status == 0
        attached += [entry["item"] for entry in said.document["attachments"]]
    shown = run(*options, "case", "show", case_id, "--json").document
    row = shown["answers"]["application"]["career"][1]["id"]
    assert attached == ["material:certificate"] * 2 + [f"application.career[{row}]", "application.photo"]
    assert {item["sha256"] for item in shown["attachments"]} == {hashlib.sha256(scan.read_bytes()).hexdigest()}
    assert len(shown["attachments"]) == 3
    assert run(*options, "case", "attach", case_id, "--item", "certifcate", scan).status == 2


def test_a_check_tells_each_finding_and_its_clause(run: Run, options: list[str], case_id: str) -> None:
    said = run(*options, "case", "check", case_id, "--json")
    assert said.status == 1
    findings = said.document["findings"]
    assert all(
        {"rule", "severity", "clause", "form", "field", "row", "message", "remedy"} <= finding.keys()
        for finding in findings
    )
    assert any((finding["form"], finding["field"]) == ("application", "id_number") for finding in findings)
    assert "[不符合]" in run(*options, "case", "check", case_id).out


def test_a_complete_case_passes_the_check(run: Run, options: list[str]) -> None:
    cases = run(*options, "library", "demo", "--json").document["cases"]
    case_id = next(case["id"] for case in cases if case["title"] == "王䶮")
    said = run(*options, "case", "check", case_id, "--json")
    assert said.status == 0
    assert {finding["severity"] for finding in said.document["findings"]} <= {"warning"}


def test_documents_are_exported(run: Run, options: list[str], case_id: str, tmp_path: Path) -> None:
    said = run(*options, "case", "export", case_id, "--to", tmp_path / "out", "--json")
    files = [Path(name) for name in said.document["files"]]
    assert {path.suffix for path in files} == {".pdf", ".docx", ".xlsx"}
    assert all(path.stat().st_size for path in files)
    assert (said.document["revision"], len(said.document["fingerprint"])) == (1, 64)
    assert run(*options, "case", "export", case_id, "--to", tmp_path, "--formats", "pdf,odt").status == 2


def test_cards_are_exported_imported_and_listed(run: Run, options: list[str], tmp_path: Path) -> None:
    other = ["--library", tmp_path / "B", "--passphrase-file", tmp_path / "key.txt"]
    exported = run(*other, "card", "export", "--to", tmp_path / "b.jbc", "--name", "乙区人社局", "--json").document
    imported = run(*options, "card", "import", tmp_path / "b.jbc", "--json").document
    assert (imported["name"], imported["fingerprint"]) == ("乙区人社局", exported["fingerprint"])
    assert exported["spoken_fingerprint"] in run(*options, "card", "list").out
    cards = run(*options, "card", "list", "--json").document["cards"]
    assert [(card["name"], card["own"], card["confirmed"]) for card in cards] == [
        ("甲公司", True, True),
        ("乙区人社局", False, False),
    ]


def test_a_new_library_gets_a_name_of_its_own(run: Run, options: list[str], tmp_path: Path) -> None:
    key = tmp_path / "key.txt"
    names = [
        run("card", "export", "--to", tmp_path / name, "--library", tmp_path / name[0], "--passphrase-file", key,
            "--json").document["name"]
        for name in ("X.jbc",)
    ]  # fmt: skip
    assert names[0].startswith("未命名单位")


def test_a_package_is_made_looked_at_verified_and_received(
    run: Run, options: list[str], case_id: str, tmp_path: Path
) -> None:
    package, lock = tmp_path / "p.jbp", tmp_path / "lock.txt"
    lock.write_text("包裹口令", encoding="utf-8")
    said = run(*options, "package", "create", case_id, "--passphrase-file", lock, "--out", package, "--json")
    assert said.status == 0
    assert said.document["sha256"] == hashlib.sha256(package.read_bytes()).hexdigest()
    glance = run("package", "inspect", package, "--json").document
    assert (glance["lock"], glance["sha256"]) == ("passphrase", said.document["sha256"])
    verified = run("package", "verify", package, "--passphrase-file", lock, "--json").document
    assert (verified["ok"], verified["sender"]["name"], verified["cases"][0]["id"]) == (True, "甲公司", case_id)
    assert run(*options, "package", "verify", package, "--passphrase-file", lock).status == 0
    other = ["--library", tmp_path / "B", "--passphrase-file", tmp_path / "key.txt"]
    intake = run(*other, "inbox", "import", package, "--passphrase-file", lock, "--json").document["packages"][0]
    assert (intake["ok"], intake["trust"], intake["cases"][0]["title"]) == (True, "unknown", "王䶮")
    listed = run(*other, "inbox", "list", "--json").document["packages"]
    assert [(entry["name"], entry["sender"]) for entry in listed] == [("p.jbp", "甲公司")]
    shown = run(*other, "case", "show", case_id, "--json").document
    assert (shown["status"], shown["sender"]) == ("received", "甲公司")


def test_a_package_to_a_card_with_the_passphrase_file_behind_the_words(
    run: Run, options: list[str], case_id: str, tmp_path: Path
) -> None:
    words = ["package", "create", case_id, "--to-card", "甲公司", "--out", tmp_path / "p.jbp"]
    assert run(*words, *options).status == 0
    assert run("package", "inspect", tmp_path / "p.jbp", "--json").document["recipients"] == 1
    assert run("package", "verify", tmp_path / "p.jbp", *options).status == 0
    assert run("inbox", "import", tmp_path / "p.jbp", *options).status == 0


def test_a_package_needs_a_lock_of_its_own(run: Run, options: list[str], case_id: str, tmp_path: Path) -> None:
    said = run(*options, "package", "create", case_id, "--out", tmp_path / "p.jbp")
    assert said.status == 2
    assert "--to-card" in said.err
    assert not (tmp_path / "p.jbp").exists()


def test_a_library_is_checked_backed_up_and_restored(
    run: Run, options: list[str], case_id: str, tmp_path: Path
) -> None:
    assert run(*options, "library", "check", "--json").document == {"ok": True, "problems": []}
    backup = tmp_path / "b.jbb"
    assert run(*options, "backup", "create", backup, "--json").document["size"] == backup.stat().st_size
    assert run(*options, "backup", "verify", backup).status == 0
    restored = ["--library", tmp_path / "R", "--passphrase-file", options[3]]
    assert run(*restored, "backup", "restore", backup).status == 0
    assert [case["id"] for case in run(*restored, "case", "list", "--json").document["cases"]] == [case_id]


def test_a_damaged_object_makes_the_check_fail(run: Run, options: list[str], case_id: str, tmp_path: Path) -> None:
    scan = tmp_path / "扫描.jpg"
    scan.write_bytes(jpeg(40, 40))
    run(*options, "case", "attach", case_id, "--item", "certificate", scan)
    stored = next(path for path in (tmp_path / "A" / "objects").rglob("*") if path.is_file())
    stored.unlink()
    said = run(*options, "library", "check", "--json")
    assert (said.status, said.document["ok"], len(said.document["problems"])) == (1, False, 1)


def test_the_self_test_prints_its_steps(run: Run) -> None:
    said = run("self-test", "--json")
    assert said.status == 0
    assert [step["ok"] for step in said.document["steps"]] == [True] * 9


@pytest.mark.parametrize("words", [[], ["case"], ["case", "new"], ["package", "create"], ["self-test"]])
def test_help_is_no_failure(run: Run, words: list[str]) -> None:
    assert run(*words, "--help").status == 0
    assert "用法" in run(*words, "--help", "--json").document["help"]


def test_the_first_case_makes_the_library_where_none_is(run: Run, tmp_path: Path) -> None:
    key = tmp_path / "key.txt"
    key.write_text(PASSPHRASE)
    said = run("--library", tmp_path / "N", "--passphrase-file", key, "case", "new", "--programme", PROGRAMME)
    assert (said.status, len(said.out.strip())) == (0, 32)
    assert "建立新的档案库，用口令文件里的口令打开" in said.err


def test_composed_forms_and_totals_are_told(run: Run) -> None:
    document = run("programme", "show", "zhejiang-artisan-2023", "--json").document
    assert {form["official"] for form in document["forms"]} == {False}
    assert all(form["note"] for form in document["forms"])
    assert [kind["total"] for kind in document["nominees"]] == [50, 30]
    assert {"text", "clause"} <= document["remarks"][0].keys()
    out = run("programme", "show", "zhejiang-artisan-2023").out
    assert "自拟样式，非官方印制" in out
    assert "以主管部门正式发布的为准" in out
    assert "每5年评选一次" in out
