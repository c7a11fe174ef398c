"""Expressions of a definition are checked before they run, at the character where the fault stands."""

from __future__ import annotations

import pytest

from tests.unit.programmes.small_definition import PROGRAMME, column_of, line_of, only_problem, problems_of, spoilt

RULE = "require: age_on(application.birth, reference_date) >= 18"


def rule_problem(expression: str) -> tuple[str, str]:
    problem = only_problem(spoilt("programme.yaml", RULE, f"require: {expression}"))
    assert problem.file == "programme.yaml"
    assert problem.line == line_of(PROGRAMME, RULE)
    return problem.cause, problem.remedy


@pytest.mark.parametrize(
    ("expression", "cause", "remedy"),
    [
        ("aplication.years > 5", "没有“aplication”这个名称", "是否想写“application”"),
        ("application.yeras > 5", "表“application”没有“yeras”", "是否想写“years”"),
        ("application.awards.exists(a, a.plce == 1)", "“awards”的行没有“plce”", "是否想写“place”"),
        ("application.awards.place == 1", "列表没有“place”这部分", "逐行"),
        ("application.name.first == ''", "文字没有“first”这部分", "请删去"),
        ("ageon(application.birth, reference_date) > 18", "没有“ageon”这个函数", "是否想写“age_on”"),
        ("age_on(application.birth) > 18", "要 2 个参数，这里有 1 个", "函数说明"),
        ("size(application.name) > 3", "应当是列表或对照表，这里是文字", "text_count"),
        ("grade_rank(application.years) > 3", "第 1 个参数应当是文字，这里是整数", "请改正"),
        ("application.grade == '技士'", "“技士”不是可选的值", "是否想写“技师”"),
        ("'技士' != application.grade", "“技士”不是可选的值", "是否想写“技师”"),
        ("application.grade in ['技师', '高工']", "“高工”不是可选的值", "是否想写“高级工”"),
        ("'丙' in application.claims", "“丙”不是可选的值", "可用的有"),
        ("application.name", "结果应当是真假，却是文字", ""),
        ("application.name && true", "这里应当是真假，却是文字", "filled"),
        ("!application.years", "这里应当是真假，却是整数", "比较"),
        ("application.years > '5'", "整数与文字不能比较大小", "number"),
        ("application.name == 5", "文字与整数永远不会相等", "类型"),
        ("application.name == null", "文字与空永远不会相等", "类型"),
        ("application.salary * 2 > 5.0", "整数与小数不能直接用“*”", "2.0"),
        ("application.name + 5 == ''", "文字与整数不能用“+”", "string"),
        ("'a' in application.name", "“in”右边应当是列表", "contains"),
        ("application.name.exists(x, true)", "“exists”要用在列表上", "重复行"),
        ("attached.exists(x, true)", "“exists”要用在列表上", "重复行"),
        ("application.awards.exists(case, true)", "与别的名称相同", "短名"),
        ("application.awards.map(a, a.place)", "结果应当是真假，却是列表", "请改正"),
        ("attached['material:prof'] > 0", "没有“material:prof”这一项", "是否想写“material:proof”"),
        ("reasons['yeers'] != ''", "没有“yeers”这一项", "是否想写“years”"),
        ("case.recommender == 'twon'", "“twon”不是可选的值", "是否想写“town”"),
        ("case.nominee == 'unit'", "“unit”不是可选的值", "person"),
        ("case['nominee'] == 'person'", "不能用方括号取值", "表.栏目"),
        ("application.awards['a'].place == 1", "方括号里应当是整数", "请改正"),
        ("application.name.matches('(')", "正则表达式写法有误", "RE2"),
        ("application.years >= ", "表达式没有写完", "括号"),
        ("'a' == 99999999999999999999", "文字与整数永远不会相等", ""),
        ("1 == 99999999999999999999", "表达式写法有误", ""),
    ],
)
def test_faults_are_told_with_a_remedy(expression: str, cause: str, remedy: str) -> None:
    found, advice = rule_problem(f'"{expression}"')
    assert cause in found
    assert "规则“adult”" in found
    assert remedy in advice


@pytest.mark.parametrize(
    "expression",
    [
        "application.years == null || application.years > 5",
        "application.awards.all(a, a.place != null && a.place > 0 && a.files > 0)",
        "size(application.awards) > 1 && size(application.claims) == 0",
        "application.awards.map(a, a.what).join('、') != ''",
        "sum(application.awards.map(a, a.place)) < 9.5",
        "(application.trained ? 1 : 0) + 1 >= 1",
        "{'技师': 1, '高级技师': 2}[application.grade] > 1",
        "attached['material:proof'] + attached['application.awards'] > 0",
        "attached['application.awards[' + 'x' + ']'] > 0",
        "reasons['years'] != '' || case.recommender == ''",
        "string(application.years) + application.name == 'x'",
        "application.birth < reference_date && application.name < '张'",
        "application.awards.exists(a, application.departments.exists(d, d.opinion == a.what))",
        "int(application.salary) > 3 && double(application.years) > 0.5",
        "application.salary > 3000",
    ],
)
def test_sound_expressions_pass(expression: str) -> None:
    assert problems_of(spoilt("programme.yaml", RULE, f'require: "{expression}"')) == ()


def test_the_column_points_into_the_expression() -> None:
    files = spoilt("programme.yaml", "a.place <= 3)", "a.plase <= 3)")
    problem = only_problem(files)
    text = files["programme.yaml"].decode()
    assert problem.line == line_of(text, "a.plase")
    assert problem.column == column_of(text, problem.line, "plase")


def test_all_faults_of_an_expression_are_told() -> None:
    problems = problems_of(spoilt("programme.yaml", RULE, 'require: "application.a == 1 && application.b == 2"'))
    assert [problem.cause.partition("：")[2] for problem in problems] == [
        "表“application”没有“a”",
        "表“application”没有“b”",
    ]


def test_a_row_expression_sees_its_row_and_the_columns_before_it() -> None:
    old = 'compute: "row.what + string(row.place)"'
    assert "没有“shown”" in only_problem(spoilt("application.form.yaml", old, "compute: row.shown")).cause
    assert "没有“wht”" in only_problem(spoilt("application.form.yaml", old, "compute: row.wht")).cause


def test_row_means_nothing_outside_rows() -> None:
    assert "没有“row”这个名称" in rule_problem("row.what == ''")[0]


def test_a_computed_choice_must_be_one_of_the_options() -> None:
    files = spoilt("application.form.yaml", "suggest: id_sex(application.id_number)", "suggest: \"'女性'\"")
    assert "“女性”不是可选的值" in only_problem(files).cause


def test_computed_fields_may_not_go_round_in_a_circle() -> None:
    files = spoilt(
        "application.form.yaml", 'compute: "age_on(application.birth, reference_date)"', "compute: application.age"
    )
    assert "互相依赖：application.age → application.age" in only_problem(files).cause


def test_a_macro_variable_does_not_leak() -> None:
    assert "没有“a”这个名称" in rule_problem("\"application.awards.exists(a, true) && a.what == ''\"")[0]
