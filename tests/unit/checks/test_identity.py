"""Identity numbers are right and agree with what stands beside them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from desktop_app.checks import identity
from desktop_app.checks.subject import Subject
from desktop_app.domain.finding import Finding, Severity
from desktop_app.domain.id_number import check_character
from desktop_app.programmes.fields import Column, Field, FieldType
from tests.unit.checks.making import asked, case, form, programme, section, subject
from tests.work_done import LINEAR, growth


def number(digits: str) -> str:
    return digits + check_character(digits)


MAN = number("33010619800101001")
WOMAN = number("33010619921231002")

ID = Field(id="id_number", label="身份证号", type=FieldType.ID_NUMBER)
SEX = Field(id="sex", label="性别")
BIRTH = Field(id="birth", label="出生年月", type=FieldType.MONTH)


def findings(answers: dict[str, object], *fields: Field) -> list[Finding]:
    small = programme(form(*(fields or (ID, SEX, BIRTH))))
    return list(identity.check(subject(small, case({"application": answers}))))


@pytest.mark.parametrize(
    "text", [MAN, f" {MAN[:6]} {MAN[6:]}", "", "  ", "11010519491231002x", "１１０１０５１９４９１２３１００２ｘ"]
)
def test_a_right_number_and_a_blank_are_fine(text: str) -> None:
    assert findings({"id_number": text}) == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (MAN[:-1], "“身份证号”有 17 位，应为 18 位。"),
        ("33010680010100", "“身份证号”有 14 位，应为 18 位。"),
        ("3301061980010100A3", "“身份证号”含有数字和末位 X 以外的字符。"),
        (number("33010619800231001"), "“身份证号”中的出生日期不存在，或者在申报截止之后。"),
        (number("33010620210716001"), "“身份证号”中的出生日期不存在，或者在申报截止之后。"),
        (MAN[:-1] + "0", "“身份证号”的校验码不对，至少有一位写错了。"),
    ],
)
def test_each_slip_has_its_own_sentence(text: str, message: str) -> None:
    (finding,) = findings({"id_number": text})
    assert (finding.rule, finding.severity, finding.message) == ("id_number", Severity.ERROR, message)
    assert str(finding.place) == "application.id_number"


@pytest.mark.parametrize("text", ["3.30106E+17", "3.3010619800101E+17", "3E+17"])
def test_what_excel_did_to_the_number_is_said(text: str) -> None:
    (finding,) = findings({"id_number": text})
    assert "科学计数法" in finding.message
    assert "“文本”" in finding.remedy


def test_a_number_that_lost_its_last_digits_to_excel_is_recognised() -> None:
    (finding,) = findings({"id_number": "330106198001010000"})
    assert "Excel" in finding.remedy


@pytest.mark.parametrize("text", [MAN[:-1] + "0", "3301000", "33010619800231000" + "0"])
def test_other_wrong_numbers_are_not_blamed_on_excel(text: str) -> None:
    (finding,) = findings({"id_number": text})
    assert finding.remedy == "请对照身份证核对 18 位号码。"


def test_an_unknown_province_is_only_a_warning() -> None:
    (finding,) = findings({"id_number": number("99010619800101001")})
    assert (finding.rule, finding.severity) == ("id_number_division", Severity.WARNING)


@pytest.mark.parametrize("sex", ["男", "", " 男 ", "其他", None, 5])
def test_a_sex_that_agrees_or_says_nothing_is_fine(sex: object) -> None:
    assert findings({"id_number": MAN, "sex": sex}) == []


def test_a_sex_that_disagrees_is_an_error_at_the_sex() -> None:
    (finding,) = findings({"id_number": WOMAN, "sex": "男"})
    assert (finding.rule, finding.severity, str(finding.place)) == (
        "id_number_sex",
        Severity.ERROR,
        "application.sex",
    )
    assert finding.message == "“性别”填写“男”，与身份证号对应的“女”不一致。"


@pytest.mark.parametrize("birth", ["1980-01", "1980年1月", "1980-01-01", "", "不详", None])
def test_a_birth_that_agrees_or_cannot_be_read_is_fine(birth: object) -> None:
    assert findings({"id_number": MAN, "birth": birth}) == []


@pytest.mark.parametrize(
    ("birth", "told"), [("1980-02", "1980-01"), ("1981.1", "1980-01"), ("1980-01-02", "1980-01-01")]
)
def test_a_birth_that_disagrees_is_an_error_at_the_birth(birth: str, told: str) -> None:
    (finding,) = findings({"id_number": MAN, "birth": birth})
    assert (finding.rule, str(finding.place)) == ("id_number_birth", "application.birth")
    assert f"“{told}”" in finding.message


def test_a_wrong_number_is_not_compared() -> None:
    assert [finding.rule for finding in findings({"id_number": MAN[:-1] + "0", "sex": "女"})] == ["id_number"]


def test_only_the_same_persons_fields_are_compared() -> None:
    fields = (
        Field(id="legal_id_number", label="法人身份证", type=FieldType.ID_NUMBER),
        Field(id="legal_sex", label="法人性别"),
        ID,
        SEX,
    )
    answers: dict[str, object] = {"legal_id_number": MAN, "legal_sex": "女", "id_number": WOMAN, "sex": "女"}
    assert [str(finding.place) for finding in findings(answers, *fields)] == ["application.legal_sex"]


def test_fields_are_matched_by_the_record_they_fill_from() -> None:
    fields = (
        Field(id="card", label="身份证号码", type=FieldType.ID_NUMBER, record="person.id_number"),
        Field(id="gender", label="性别", record="person.sex"),
        Field(id="born", label="出生年月", record="person.birth"),
    )
    found = findings({"card": MAN, "gender": "女", "born": "1990-01"}, *fields)
    assert [finding.rule for finding in found] == ["id_number_sex", "id_number_birth"]


def test_a_number_that_fills_from_no_record_is_not_compared_with_one_that_does() -> None:
    fields = (
        Field(id="legal_card", label="法人身份证", type=FieldType.ID_NUMBER),
        Field(id="gender", label="性别", record="person.sex"),
    )
    assert findings({"legal_card": MAN, "gender": "女"}, *fields) == []
    fields = (
        Field(id="card", label="身份证", type=FieldType.ID_NUMBER, record="person.id_number"),
        Field(id="legal_sex", label="法人性别"),
    )
    assert findings({"card": MAN, "legal_sex": "女"}, *fields) == []


MEMBERS = section(
    Column(id="sex", label="性别"),
    Column(id="id_number", label="身份证号码", type=FieldType.ID_NUMBER),
)


def test_each_row_is_compared_with_itself() -> None:
    rows = [
        {"id": "r1", "sex": "男", "id_number": MAN},
        {"id": "r2", "sex": "男", "id_number": WOMAN},
        {"id": "r3", "sex": "女", "id_number": ""},
    ]
    (finding,) = identity.check(asked(MEMBERS, rows))
    assert str(finding.place) == "application.career[r2].sex"
    assert finding.message.startswith("“工作经历”第 2 行的“性别”")


def test_a_person_listed_twice_is_a_warning_at_the_second_row() -> None:
    rows = [{"id": "r1", "id_number": MAN}, {"id": "r2", "id_number": WOMAN}, {"id": "r3", "id_number": f"{MAN} "}]
    (finding,) = identity.check(asked(MEMBERS, rows))
    assert (finding.rule, finding.severity) == ("id_number_twice", Severity.WARNING)
    assert str(finding.place) == "application.career[r3].id_number"
    assert "与第 1 行相同" in finding.message


def test_a_summary_that_repeats_the_number_does_not_repeat_the_finding() -> None:
    people = section(Column(id="id_number", label="身份证号", type=FieldType.ID_NUMBER, derive="application.id_number"))
    small = programme(form(ID), form(people, form_id="summary"))
    answers = {"application": {"id_number": "1"}, "summary": {"career": [{"id": "r1", "id_number": "1"}]}}
    assert len(list(identity.check(subject(small, case(answers))))) == 1


def members(count: int) -> Subject:
    rows = [
        {"id": f"r{n}", "sex": "男", "id_number": number(f"330106198001{n % 28 + 1:02d}{n:03d}")} for n in range(count)
    ]
    return asked(MEMBERS, rows)


def test_every_one_of_three_hundred_members_is_checked() -> None:
    assert len(list(identity.check(members(300)))) == 150  # every even sequence is a woman's


def test_twice_the_members_are_at_most_twice_the_work() -> None:
    def checking(count: int) -> Callable[[], object]:
        taken = members(count)
        return lambda: list(identity.check(taken))

    assert growth(checking, 150) < LINEAR
