"""A whole small definition, and ways to spoil it."""

from __future__ import annotations

from pathlib import Path

from desktop_app.programmes.definition_files import read_programme_folder
from desktop_app.programmes.loader import load_programme
from desktop_app.programmes.problems import DefinitionInvalid, Problem

PROGRAMME = """\
format: 1
id: small-2024
version: "1.0"
title: 小项目
notice: {title: 关于小项目的通知, number: 小发〔2024〕1号, issuer: 小镇人社局, date: 2024-03-01}
reference_date: 2024-06-30
nominees:
  - {id: person, title: 个人, name: application.name, unit: application.unit}
procedures:
  - {id: recognition, title: 认定}
forms: [application.form.yaml, summary.form.yaml]
recommenders:
  - {id: town, title: 乡镇, quota: 2}
conditions:
  - id: one_of
    clause: 二、条件
    field: application.claims
    message: 没有勾选条件。
    conditions:
      - {value: 甲, clause: 二、1, text: 有绝技, evidence: [material:proof, application.awards]}
      - value: 乙
        clause: 二、2
        text: 获过奖
        require: application.awards.exists(a, a.place != null && a.place <= 3)
        message: 没有前三名的奖。
rules:
  - id: adult
    clause: 二、条件
    needs: [application.birth]
    require: age_on(application.birth, reference_date) >= 18
    at: application.birth
    message: 应年满18周岁。
  - id: years
    clause: 二、条件
    severity: soft
    require: application.years != null && application.years >= 5
    at: application.years
    message: 原则上从业5年以上。
materials:
  - {id: application_form, title: 申报表, form: application, copies: 2}
  - {id: certificate, title: 证书, original: true, required: "application.grade != ''"}
  - {id: proof, title: 佐证, required: false}
  - {id: award_copy, title: 获奖证书, per: application.awards}
"""

APPLICATION = """\
id: application
kind: application
title: 申报表
official: true
fields:
  - {id: name, label: 姓名, required: true, record: person.name}
  - {id: unit, label: 单位, record: unit.name}
  - {id: id_number, label: 身份证号, type: id_number}
  - {id: sex, label: 性别, type: choice, options: [男, 女], suggest: id_sex(application.id_number)}
  - {id: birth, label: 出生年月, type: month, format: YYYY.MM, suggest: id_birth(application.id_number)}
  - {id: age, label: 年龄, type: integer, compute: "age_on(application.birth, reference_date)"}
  - {id: grade, label: 等级, type: choice, options: [高级工, 技师, 高级技师]}
  - {id: years, label: 从业年限, type: integer}
  - {id: salary, label: 月薪, type: number}
  - {id: photo, label: 照片, type: photo}
  - {id: trained, label: 受过培训, type: check}
  - {id: claims, label: 条件, type: choices, options: [甲, 乙]}
  - id: awards
    label: 获奖
    type: rows
    columns:
      - {id: won, label: 获奖年月, type: month, format: YYYY年M月}
      - {id: what, label: 奖项, required: true, max_chars: 20}
      - {id: place, label: 名次, type: integer}
      - {id: shown, label: 打印文字, compute: "row.what + string(row.place)"}
  - id: departments
    label: 征求意见
    type: rows
    extendable: false
    columns:
      - {id: department, label: 部门}
      - {id: opinion, label: 意见}
      - {id: asked_on, label: 日期, type: date}
    fixed_rows:
      - {id: police, values: {department: 公安}}
      - {id: tax, values: {department: 税务}, when: application.trained}
  - id: story
    label: 事迹
    type: paragraphs
    max_chars: 600
    template: "{{application.name}}同志，{{application.birth}}出生。"
  - {id: opinion, label: 单位意见, type: opinion}
  - {id: opinion_date, label: 意见日期, type: date}
body:
  - {text: 申报表, align: center, size: 22}
  - table:
      columns: [20, 50, 20, 50, 30]
      rows:
        - [姓名, "{name}", 性别, "{sex}", {field: photo, rows: 4}]
        - [单位, {field: unit, cols: 3}]
        - [身份证号, "{id_number}", 年龄, "{age}"]
        - [出生年月, "{birth}", 等级, {options: grade}]
        - [从业, {sentence: "{years} 年，月薪 {salary} 元", cols: 2}, {options: claims}, "{trained}"]
        - [获奖年月, {label: 奖项, cols: 2}, 名次, 说明]
        - {repeat: awards, printed: 3, row: ["{won}", {field: what, cols: 2}, "{place}", "{shown}"]}
        - repeat: departments
          row: ["{index}", "{department}", {seal: opinion, cols: 2, date: asked_on, by: "{department}"}, ""]
        - [{label: 事迹, vertical: true}, {field: story, cols: 4}]
        - [单位意见, {seal: opinion, cols: 4, by: 单位, date: opinion_date}]
"""

SUMMARY = """\
id: summary
kind: summary
title: 汇总表
official: false
fields:
  - id: people
    label: 人员
    type: rows
    from_cases: true
    columns:
      - {id: name, label: 姓名, derive: application.name}
      - {id: age, label: 年龄, type: integer, derive: application.age}
      - {id: remark, label: 备注}
  - {id: filler, label: 填报人}
body:
  - {text: "填报人：{filler}", by: 乡镇}
  - table:
      columns: [10, 40, 20, 40]
      header: [[序号, 姓名, 年龄, 备注]]
      rows:
        - {repeat: people, row: ["{index}", "{name}", "{age}", "{remark}"]}
"""


def small_files() -> dict[str, bytes]:
    """Return the files of the small definition."""
    texts = {
        "programme.yaml": PROGRAMME,
        "application.form.yaml": APPLICATION,
        "summary.form.yaml": SUMMARY,
    }
    return {name: text.encode() for name, text in texts.items()}


def language_files() -> dict[str, bytes]:
    """Return the files of the definition that uses every part of the language."""
    return read_programme_folder(Path(__file__).with_name("language"))


def spoilt(file: str, old: str, new: str, files: dict[str, bytes] | None = None) -> dict[str, bytes]:
    """Return a definition (the small one) with ``old`` replaced by ``new`` in one file; ``old`` must be there once."""
    files = small_files() if files is None else files
    text = files[file].decode()
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
    return {**files, file: text.replace(old, new).encode()}


def problems_of(files: dict[str, bytes]) -> tuple[Problem, ...]:
    """Return the problems of a definition; empty when it loads."""
    try:
        load_programme(files)
    except DefinitionInvalid as invalid:
        return invalid.problems
    return ()


def only_problem(files: dict[str, bytes]) -> Problem:
    """Return the one problem of a definition."""
    problems = problems_of(files)
    assert len(problems) == 1, [str(problem) for problem in problems]
    return problems[0]


def column_of(text: str, line: int, part: str) -> int:
    """Return the column, from 1, at which ``part`` starts in a line of ``text``."""
    return text.splitlines()[line - 1].index(part) + 1


def line_of(text: str, part: str) -> int:
    """Return the line, from 1, that holds ``part``."""
    return next(number for number, line in enumerate(text.splitlines(), start=1) if part in line)
