"""``docs/coverage.md``: every word of the notices is held by a definition or explained, and nothing is invented."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from tools.coverage.against import differences
from tools.coverage.beside import Coverage
from tools.coverage.checks import faults
from tools.coverage.page import page
from tools.coverage.reading import NOTICES, PAGE, PROGRAMMES, all_notices, read

from desktop_app.programmes.loader import load_programme
from desktop_app.programmes.notice_text import OMISSION, read_notice_text

CHIEF = "hangzhou-chief-technician-2021"


@pytest.fixture(scope="module")
def chief() -> Coverage:
    return read(NOTICES / f"{CHIEF}.yaml")


def test_the_page_is_fresh() -> None:
    assert page(all_notices()) == PAGE.read_text(encoding="utf-8"), "run python -m tools.coverage"


@pytest.mark.parametrize("path", sorted(NOTICES.glob("*.yaml")), ids=lambda path: path.stem)
def test_notice_and_definition_agree(path: Path) -> None:
    assert faults(read(path)) == []


@pytest.mark.parametrize("path", sorted(NOTICES.glob("*.yaml")), ids=lambda path: path.stem)
def test_a_transcription_bears_the_name_of_its_programme(path: Path) -> None:
    assert read(path).notice.programme == path.stem


def test_every_notice_of_the_program_is_transcribed() -> None:
    assert sorted(path.stem for path in NOTICES.glob("*.yaml")) == sorted(path.name for path in PROGRAMMES.iterdir())


def changed(coverage: Coverage, file: str, before: str, after: str) -> list[str]:
    """Return the faults once one place of one file of the definition is changed."""
    text = coverage.programme.files[file].decode()
    assert text.count(before) == 1, f"{before} stands {text.count(before)} times in {file}"
    files = {**coverage.programme.files, file: text.replace(before, after).encode()}
    return faults(Coverage(load_programme(files), coverage.notice))


MUTATIONS = {
    "a label of the paper": ("application.form.yaml", "[籍 贯,", "[籍 惯,", "the notice prints ['籍贯']"),
    "the name of a field": ("application.form.yaml", "label: 籍贯", "label: 出生地", "is called “出生地”"),
    "the name of a column": ("summary.form.yaml", "label: 岗位,", "label: 职务,", "is called “职务”"),
    "a head of a table": ("application.form.yaml", "证明人]}", "见证人]}", "prints ['见证人']"),
    "words of a seal": ("application.form.yaml", "表 决 情 况", "投 票 情 况", "['投票情况']"),
    "a hint": ("summary.form.yaml", "{field: grade, hint: 如：高级技师}", "{field: grade}", "['如：高级技师']"),
    "the order": (
        "application.form.yaml",
        '[姓 名, "{name}", 性 别, "{sex}",',
        '[性 别, "{sex}", 姓 名, "{name}",',
        "application: the notice prints [], the form prints ['性别']",
    ),
    "a title": ("application.form.yaml", "title: 杭州市首席技师认定申报表", "title: 申报表", "its title “申报表”"),
    "a limit": ("summary.form.yaml", "max_chars: 300", "max_chars: 400", "summary.people.honours takes 400"),
    "an invented limit": (
        "application.form.yaml",
        "room: 20, record: person.native",
        "max_chars: 20, record: person.native",
        "application.native_place takes 20 characters, and no words",
    ),
    "a quota": ("programme.yaml", "title: 行业协会, quota: 2,", "title: 行业协会, quota: 3,", "quota:association is 3"),
    "a quota that holds always": (
        "programme.yaml",
        "title: 行业协会, quota: 2, each: true, severity: soft",
        "title: 行业协会, quota: 2, each: true",
        "is a principle, and what holds it is hard",
    ),
    "the total": ("programme.yaml", "total: 20", "total: 30", "total is 30"),
    "a deadline": ("programme.yaml", "  - on: 2021-07-15", "  - on: 2021-07-16", "deadline:1 is 2021-07-16"),
    "copies": ("programme.yaml", "form: summary, copies: 1", "form: summary, copies: 3", "summary_form goes in 3"),
    "how many conditions": ("programme.yaml", "at_least: 1", "at_least: 2", "condition:one_of_four wants 2"),
    "an original": (
        "programme.yaml",
        "per: eligibility.awards\n    original: true",
        "per: eligibility.awards\n    original: false",
        "the original of material:award_certificate is not asked for",
    ),
    "an original that nobody wants": (
        "programme.yaml",
        "form: summary, copies: 1",
        "form: summary, original: true, copies: 1",
        "the original of material:summary_form is asked for, and no words",
    ),
    "a seal": (
        "programme.yaml",
        "form: summary, copies: 1, stamped: true",
        "form: summary, copies: 1",
        "material:summary_form is not stamped",
    ),
    "the words of a condition": ("programme.yaml", "text: 刻苦钻研技术", "text: 钻研技术", "says “钻研技术"),
    "a clause": (
        "programme.yaml",
        "clause: 一、认定对象范围\n    require: eligibility.in_hangzhou",
        "clause: 五、工作要求\n    require: eligibility.in_hangzhou",
        "rule:region cites 五、工作要求",
    ),
    "a clause of a field on screen": (
        "eligibility.form.yaml",
        "label: 自由职业者, type: check, clause: 三、组织推荐",
        "label: 自由职业者, type: check, clause: 八、组织推荐",
        "eligibility.freelancer cites 八、组织推荐, which is no clause of the notice",
    ),
    "a rule's id": ("programme.yaml", "- id: grade\n", "- id: rank\n", "nothing is called rule:grade, perhaps"),
    "an invented rule": (
        "programme.yaml",
        "rules:\n",
        "rules:\n  - {id: tall, clause: 二、认定条件, require: 'true', message: 身高不限。}\n",
        "rule:tall stands in no words",
    ),
    "a rule of ours that refuses": (
        "programme.yaml",
        "severity: warning\n    when: eligibility.awards",
        "severity: error\n    when: eligibility.awards",
        "rule:own_award_is_filled is ours and more than a warning",
    ),
    "an invented field": (
        "application.form.yaml",
        "fields:\n",
        "fields:\n  - {id: height, label: 身高, printed: false}\n",
        "application.height stands in no words",
    ),
}


@pytest.mark.parametrize("what", MUTATIONS)
def test_a_change_of_the_definition_is_noticed(what: str, chief: Coverage) -> None:
    file, before, after, told = MUTATIONS[what]
    assert told in "\n".join(changed(chief, file, before, after))


SCORE_MUTATIONS = {
    "the words of a line": (
        "assessment.score.yaml",
        "content: 配备正常运作的设备",
        "content: 配备设备",
        "['配备设备']",
    ),
    "the standard of a line": (
        "assessment.score.yaml",
        "standard: 设备不足影响操作扣5分",
        "standard: 设备不足扣5分",
        "扣5分",
    ),
    "a veto": ("assessment.score.yaml", "text: 申请承办的单位被注销", "text: 承办的单位被关闭", "veto:dissolved says"),
    "an invented fact": (
        "assessment.score.yaml",
        "- {id: has_site,",
        "- {id: tidy, label: 整洁, type: check}\n          - {id: has_site,",
        "score:site.tidy stands in no words",
    ),
    "boxes inside a box": ("application.form.yaml", "[全额, 差额, 自收自支]", "[全额, 差额, 自筹]", "['自筹']"),
    "the head of a cell": ("application.form.yaml", 'heading: "工作室下一步工作计划:"', "heading: 计划", "['计划']"),
}


@pytest.mark.parametrize("what", SCORE_MUTATIONS)
def test_a_change_of_a_score_sheet_and_its_form_is_noticed(what: str) -> None:
    file, before, after, told = SCORE_MUTATIONS[what]
    assert told in "\n".join(changed(read(NOTICES / "linan-master-studio-2023.yaml"), file, before, after))


def test_a_form_that_the_notice_does_not_print_cannot_be_official(chief: Coverage) -> None:
    told = changed(chief, "report.form.yaml", "official: false", "official: true")
    assert f"{CHIEF}: report is official, and no part of the notice is its paper" in told


def judged(chief: Coverage, item: str, more: str = "") -> str:
    """Return the faults of a notice of one item under 二, as one text."""
    file = f"programme: {CHIEF}\nparts: [{{clause: 二、认定条件, items: [{{{item}}}]}}]\n{more}"
    return "\n".join(faults(replace(chief, notice=read_notice_text("notice.yaml", file.encode()))))


def test_what_is_ours_cannot_stand_in_the_notice_as_well(chief: Coverage) -> None:
    told = judged(chief, "text: 技师, held_by: ['rule:grade']", "ours: [{ref: 'rule:grade', reason: 常识}]\n")
    assert f"{CHIEF}: rule:grade is called ours and stands in the notice" in told


@pytest.mark.parametrize(
    ("item", "told"),
    [
        (
            "text: 7月15日前, kind: deadline, held_by: ['rule:grade']",
            "is a deadline, and nothing of that kind holds it",
        ),
        ("text: 7月16日前, kind: deadline, held_by: ['deadline:1']", "deadline:1 is 2021-07-15"),
        ("text: 七月底前, held_by: ['deadline:9']", "nothing is called deadline:9, perhaps deadline:1"),
        ("text: （三）刻苦钻研技术, held_by: ['condition:one_of_four.（二）']", "has another number"),
        ("text: 具备下列条件, held_by: ['condition:one_of_four']", "condition:one_of_four wants 1"),
        ("text: 不超过8人, kind: quota, held_by: [total]", "total is 20"),
        ("text: 一式三份, kind: copies, held_by: ['material:summary_form']", "material:summary_form goes in 1 times"),
        ("text: 500字左右, kind: limit, held_by: [summary.people.honours]", "summary.people.honours has a hard limit"),
        ("text: 截止时间, held_by: ['deadline:1']", "deadline:1 cites 五、工作要求 and stands under 二、认定条件"),
    ],
)
def test_words_that_the_definition_does_not_say_are_noticed(chief: Coverage, item: str, told: str) -> None:
    assert told in judged(chief, item)


NOTICE = read_notice_text(
    "notice.yaml",
    f"""
programme: small-2024
parts:
  - clause: 一、条件
    items:
      - {{text: 一、条件, kind: heading}}
      - {{text: 年满十八岁, reason: 示例}}
  - clause: 二、联系
    items:
      - {{text: 联系人：〔姓名{OMISSION}，电话：〔电话{OMISSION}, reason: 联系方式}}
""".encode(),
)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("一、条件年满十八岁联系人：张三，电话：0571-1", []),
        (
            "一、条件年满十八岁，联系人：张三，电话：0571-1",
            ["before “联系人：〔姓名从略〕，电话：〔电话从略〕”: in no item: ，"],
        ),
        ("一、条件年满十六岁联系人：张三，电话：1", ["一、条件: not in the notice: 年满十八岁"]),
        ("一、条件年满十八岁联系人：张三，电话：1" + "。" * 60, ["at the end, in no item: 1" + "。" * 60]),
    ],
    ids=["whole", "a sign too many", "another word", "too much left out"],
)
def test_a_transcription_is_held_against_the_notice(text: str, told: list[str]) -> None:
    assert [fault for fault in differences(NOTICE, text) if fault in told] == told
    assert bool(differences(NOTICE, text)) == bool(told)
