"""What should be a date, a number or an address can be read as one."""

from __future__ import annotations

import pytest

from desktop_app.checks import formats
from desktop_app.domain.finding import Severity
from desktop_app.programmes.fields import Column, Field, FieldType, Option
from tests.unit.checks.making import asked, form, programme, section, subject

GOOD = {
    FieldType.DATE: ["2019-08-05", "2019年8月5日", "２０１９．８．５"],
    FieldType.MONTH: ["2019-08", "2019.8", "201908", "2019-08-05"],
    FieldType.PERIOD: ["2019-08—2020-03", "2019.8至今", "2020.3-2019.8"],
    FieldType.INTEGER: ["0", "12", "１２", " 12 "],
    FieldType.NUMBER: ["12", "12.5", "-0.5", "１２．５"],
    FieldType.POSTCODE: ["310000", "３１００００"],
    FieldType.EMAIL: ["100200300@example.com", "a.b+c@mail.example.com.cn", "张三@例子.中国"],
    FieldType.PHONE: [
        "13800000000", "138 0000 0000", "138-0000-0000", "+86 13800000000", "8613800000000", "0571-87654321",
        "057187654321",
        "(0571)87654321", "（0571）８７６５４３２１", "87654321", "0571-87654321-801", "0571-87654321转801",
        "400-800-1234",
        "12333", "+852 2345 6789", "0571-87654321、13800000000", "87654321，87654322",
    ],
}  # fmt: skip
BAD = {
    FieldType.DATE: ["2019-08", "2019-02-30", "昨天", "19xx-07"],
    FieldType.MONTH: ["2019", "2019.13", "90.5", "九月"],
    FieldType.PERIOD: ["2019.8", "2010-2015", "2019.8-"],
    FieldType.INTEGER: ["12.0", "十二", "-1", "1e3", "12人", "٣", "1" * 19],
    FieldType.NUMBER: ["1,000", "12.5万", "NaN", "inf", "1e3", "."],
    FieldType.POSTCODE: ["31000", "3100000", "31000O"],
    FieldType.EMAIL: ["a@b", "a b@qq.com", "qq.com", "@qq.com", "a@@qq.com", "a@qq..com", "a@qq.com, b@qq.com"],
    FieldType.PHONE: ["1380000000", "138000000000", "12800000000", "电话", "0571", "057112", "、", "1.38E+10"],
}


def field(kind: FieldType) -> Field:
    return Field(id="f", label="甲", type=kind)


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in GOOD.items() for text in texts])
def test_every_usual_writing_is_accepted(kind: FieldType, text: str) -> None:
    assert list(formats.check(asked(field(kind), text))) == []


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in BAD.items() for text in texts])
def test_what_cannot_be_read_is_an_error_that_quotes_it_and_shows_how(kind: FieldType, text: str) -> None:
    (finding,) = formats.check(asked(field(kind), text))
    assert (finding.rule, finding.severity) == (kind.value, Severity.ERROR)
    assert finding.message.startswith(f"“甲”填写的“{text[:10]}")
    assert finding.remedy.startswith("请写") or finding.remedy.startswith("请只写")


def test_every_type_that_has_a_format_is_tested_here() -> None:
    assert set(GOOD) == set(BAD) == set(formats._READABLE)


@pytest.mark.parametrize("kind", list(GOOD))
@pytest.mark.parametrize("blank", ["", "  ", None])
def test_a_blank_has_no_format(kind: FieldType, blank: str | None) -> None:
    assert list(formats.check(asked(field(kind), blank))) == []


def test_cells_are_read_too() -> None:
    career = section(Column(id="period", label="起止年月", type=FieldType.PERIOD))
    (finding,) = formats.check(asked(career, [{"id": "r1", "period": "2019.8至今"}, {"id": "r2", "period": "去年"}]))
    assert str(finding.place) == "application.career[r2].period"
    assert finding.message == "“工作经历”第 2 行的“起止年月”填写的“去年”不是能识别的起止年月。"


def test_a_long_text_is_quoted_in_short_and_on_one_line() -> None:
    (finding,) = formats.check(asked(field(FieldType.MONTH), "第一行\n" + "很长" * 3000))
    assert finding.message == "“甲”填写的“第一行 很长很长很长很长很长很长很长很…”不是能识别的年月。"


def test_a_quotation_can_always_be_stored_and_shown() -> None:
    (finding,) = formats.check(asked(field(FieldType.MONTH), "\ud842\x00\u202e"))
    assert finding.message.encode().decode() == "“甲”填写的“\ufffd\ufffd\ufffd”不是能识别的年月。"


def test_computed_answers_are_the_programs_own_business() -> None:
    small = programme(form(Field(id="f", label="甲", type=FieldType.INTEGER, compute="x")))
    taken = subject(small)
    object.__setattr__(taken, "answers", {"application": {"f": "abc"}})
    assert list(formats.check(taken)) == []


@pytest.mark.parametrize(
    ("made", "value"),
    [
        (Field(id="f", label="甲"), 5),
        (Field(id="f", label="甲"), True),
        (Field(id="f", label="甲"), ["x"]),
        (Field(id="f", label="甲"), {"a": "b"}),
        (Field(id="f", label="甲"), {}),
        (field(FieldType.MONTH), 201908),
        (field(FieldType.CHECK), "true"),
        (field(FieldType.CHECK), 1),
        (Field(id="f", label="甲", type=FieldType.CHOICE, options=(Option(value="一"),)), ["一"]),
        (Field(id="f", label="甲", type=FieldType.CHOICES, options=(Option(value="一"),)), "一"),
        (Field(id="f", label="甲", type=FieldType.CHOICES, options=(Option(value="一"),)), [1]),
        (section(Column(id="a", label="乙")), "rows"),
        (section(Column(id="a", label="乙")), {"id": "r1"}),
        (section(Column(id="a", label="乙")), ["row", {"id": "r1"}]),
    ],
)
def test_a_value_of_a_wrong_type_is_named_once(made: Field, value: object) -> None:
    (finding,) = formats.check(asked(made, value))
    assert finding.rule == "stored_type"
    assert finding.severity is Severity.ERROR


def test_a_cell_of_a_wrong_type_is_named_with_its_row() -> None:
    (finding,) = formats.check(asked(section(Column(id="a", label="乙")), [{"id": "r1", "a": 7}]))
    assert finding.message == "“工作经历”第 1 行的“乙”保存的内容类型不对，程序无法使用。"
