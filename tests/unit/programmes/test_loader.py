"""Loading definitions: the sound one loads, and each fault is told at its place with a remedy."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.programmes.definition_files import (
    MAX_FILE_BYTES,
    MAX_FILES,
    digest_of,
    is_definition_name,
    read_programme_folder,
)
from desktop_app.programmes.loader import load_programme
from desktop_app.programmes.problems import DefinitionInvalid
from tests.unit.programmes.small_definition import language_files, only_problem, problems_of, small_files, spoilt

HEAD, FORM, SHEET = "programme.yaml", "application.form.yaml", "summary.form.yaml"


def test_the_small_definition_loads() -> None:
    programme = load_programme(small_files())
    assert [form.id for form in programme.forms] == ["application", "summary"]
    assert programme.computed == ("application.age", "application.awards", "application.departments", "summary.people")
    assert programme.ref.digest == digest_of(small_files())
    assert dict(programme.files) == small_files()


def test_the_digest_changes_with_every_byte_and_every_name() -> None:
    files = small_files()
    digests = {digest_of(files)}
    digests.add(digest_of({**files, HEAD: files[HEAD] + b"\n"}))
    digests.add(digest_of({**files, "a.form.yaml": b""}))
    digests.add(digest_of({HEAD: files[HEAD] + files[FORM]}))
    assert len(digests) == 4
    assert digest_of(dict(reversed(files.items()))) == digest_of(files)


FAULTS = [
    json.loads(line) for line in Path(__file__).with_name("faults.jsonl").read_text(encoding="utf-8").splitlines()
]
"""Definition, file, what is replaced in it, by what; words of the cause and of the remedy that must be told."""
DEFINITIONS = {"small": small_files(), "language": language_files()}


@pytest.mark.parametrize(("definition", "file", "old", "new", "cause", "remedy"), FAULTS)
def test_a_fault_is_told_at_its_place_with_a_remedy(
    definition: str, file: str, old: str, new: str, cause: str, remedy: str
) -> None:
    problems = problems_of(spoilt(file, old, new, DEFINITIONS[definition]))
    told = [problem for problem in problems if cause in problem.cause]
    assert told, [str(problem) for problem in problems]
    assert remedy in told[0].remedy
    assert (told[0].line > 0 and told[0].column > 0) or "没有列入" in cause


def test_the_place_is_the_line_and_column_of_the_fault() -> None:
    problem = only_problem(spoilt(FORM, "record: unit.name", "record: unit.nam"))
    line = spoilt(FORM, "record: unit.name", "record: unit.nam")[FORM].decode().splitlines()[problem.line - 1]
    assert line[problem.column - 1 :].startswith("unit.nam")
    assert str(problem).startswith(f"{FORM} 第 {problem.line} 行第 {problem.column} 列：")


def test_all_problems_are_collected_from_all_files() -> None:
    files = small_files()
    files[HEAD] = files[HEAD].replace(b"at: application.birth", b"at: application.x").replace(b"quota: 2", b"qota: 2")
    files[FORM] = files[FORM].replace(b"record: unit.name", b"record: unit.x").replace(b"type: photo", b"type: foto")
    files[SHEET] = files[SHEET].replace(b"derive: application.age", b"derive: application.agee")
    problems = problems_of(files)
    assert {problem.file for problem in problems} == {HEAD, FORM}
    files[HEAD] = small_files()[HEAD].replace(b"at: application.birth", b"at: application.x")
    files[FORM] = small_files()[FORM].replace(b"record: unit.name", b"record: unit.x")
    assert {problem.file for problem in problems_of(files)} == {HEAD, FORM, SHEET}


def test_a_faulty_form_is_not_taken_for_a_missing_one() -> None:
    for new in ("label: 姓名, lable: x", "label: 姓名, lable: [x"):
        problems = problems_of(spoilt(FORM, "label: 姓名, required", f"{new}, required"))
        assert {problem.file for problem in problems} == {FORM}


def test_a_way_through_the_programme_without_a_form_is_told() -> None:
    files = spoilt(
        HEAD, "  - {id: recognition, title: 认定}", "  - {id: recognition, title: 认定}\n  - {id: b, title: 评估}"
    )
    files[FORM] = files[FORM].replace(b"official: true", b"official: true\nprocedures: [recognition]")
    files[SHEET] = files[SHEET].replace(b"official: false", b"official: false\nprocedures: [recognition]")
    assert only_problem(files).cause == "“个人”在“评估”中没有要填的表"


def test_a_problem_is_one_line_whatever_the_definition_holds() -> None:
    problem = only_problem(spoilt(FORM, "type: photo", 'type: "fo\\nto\\a\\u202e"'))
    assert problem.cause == "“fo to”不在可选的值之内"


def test_the_sentence_counts_problems_and_shows_the_first() -> None:
    with pytest.raises(DefinitionInvalid) as invalid:
        load_programme(spoilt(HEAD, "quota: 2", "qota: 2"))
    assert str(invalid.value).startswith("项目定义有 1 处问题，没有装入，原有项目不受影响。programme.yaml 第 ")
    assert "是否想写“quota”" in str(invalid.value)
    assert invalid.value.exit_status == 1


def test_a_missing_form_file_and_a_missing_programme_are_told() -> None:
    files = small_files()
    del files[SHEET]
    assert "没有文件“summary.form.yaml”" in only_problem(files).cause
    del files[HEAD]
    assert (only_problem(files).file, only_problem(files).cause) == (HEAD, "缺少这个文件")


@pytest.mark.parametrize(
    "name",
    ["../a.form.yaml", "a/b.form.yaml", "/a.form.yaml", "C:\\a.form.yaml", "..", "A.form.yaml", "a.form.yaml\x00", ""],
)
def test_no_file_name_leads_elsewhere(name: str) -> None:
    assert not is_definition_name(name)
    assert "文件名不合规定" in only_problem({**small_files(), name: b"a: 1"}).cause


def test_files_that_are_too_large_or_too_many_are_refused_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr("desktop_app.programmes.yaml_source.parse")
    assert "文件超过 256 KB" in only_problem({**small_files(), FORM: b"a" * 10_000_000}).cause
    assert "超过 80 个文件" in only_problem({f"a{at}.form.yaml": b"" for at in range(MAX_FILES + 1)}).cause
    large = {f"a{at}.form.yaml": b"a" * MAX_FILE_BYTES for at in range(9)}
    assert "合计超过" in only_problem(large).cause


def test_a_folder_is_read_without_what_does_not_belong(tmp_path: Path) -> None:
    for name, data in small_files().items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / "README.md").write_text("x", encoding="utf-8")
    (tmp_path / "Thumbs.db").write_bytes(b"\0")
    (tmp_path / "folder.form.yaml").mkdir()
    assert read_programme_folder(tmp_path) == small_files()


def too_large(folder: Path) -> Path:
    (folder / HEAD).write_bytes(b"a" * 10_000_000)
    return folder


def empty(folder: Path) -> Path:
    return folder


def absent(folder: Path) -> Path:
    return folder / "nowhere"


@pytest.mark.parametrize(
    ("make", "cause"), [(too_large, "文件超过"), (empty, "没有 programme.yaml"), (absent, "无法读取")]
)
def test_a_folder_that_cannot_be_used_is_told(tmp_path: Path, make: Callable[[Path], Path], cause: str) -> None:
    with pytest.raises(DefinitionInvalid) as invalid:
        read_programme_folder(make(tmp_path))
    assert cause in invalid.value.problems[0].cause


SIGNS = [*"\n\t:{}[]'|>#-", "", " ", "- ", '"', "&a ", "*a", "!!x ", "null", "true", "-1", "\x00", "\ud7ff"]
WORDS = ["9" * 20, "2024-13-01", "姓名", "application.name", "x.exists(y, y)", "rows", "a: b", "{name}", "{{a.b}}"]
SCRAPS = st.sampled_from(SIGNS + WORDS)


@given(
    st.sampled_from([HEAD, FORM, SHEET]),
    st.lists(st.tuples(st.floats(0, 1), st.integers(0, 12), SCRAPS), min_size=1, max_size=4),
)
@settings(max_examples=150)
def test_only_definition_invalid_comes_out_of_a_mutated_definition(
    file: str, cuts: list[tuple[float, int, str]]
) -> None:
    text = small_files()[file].decode()
    for place, length, scrap in cuts:
        at = int(place * len(text))
        text = text[:at] + scrap + text[at + length :]
    for problem in problems_of({**small_files(), file: text.encode()}):
        assert problem.cause
        assert problem.remedy


LINES = {name: text.decode().splitlines(keepends=True) for name, text in small_files().items()}


@given(st.sampled_from([HEAD, FORM, SHEET]), st.data())
@settings(max_examples=100)
def test_lines_may_be_lost_doubled_and_swapped(file: str, data: st.DataObject) -> None:
    lines = list(LINES[file])
    for _ in range(data.draw(st.integers(1, 3))):
        first = data.draw(st.integers(0, len(lines) - 1))
        second = data.draw(st.integers(0, len(lines) - 1))
        lines[first], lines[second] = lines[second], data.draw(st.sampled_from(["", lines[first], lines[first] * 2]))
    for problem in problems_of({**small_files(), file: "".join(lines).encode()}):
        assert problem.cause
        assert problem.remedy


@given(st.binary(max_size=300), st.sampled_from([HEAD, FORM, SHEET]))
def test_any_bytes_as_a_file_are_refused_as_a_definition(data: bytes, file: str) -> None:
    assert problems_of({**small_files(), file: data})
