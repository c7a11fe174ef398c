"""Nothing is written that cannot be printed."""

from __future__ import annotations

import pytest

from desktop_app.checks import characters
from desktop_app.domain.finding import Finding, Severity
from desktop_app.programmes.fields import Column, Field, FieldType
from tests.unit.checks.making import asked, case, form, programme, section, subject

LINE = Field(id="f", label="甲")
PARAGRAPHS = Field(id="f", label="甲", type=FieldType.PARAGRAPHS)


def findings(value: object, field: Field = PARAGRAPHS) -> list[Finding]:
    return list(characters.check(asked(field, value), None))


@pytest.mark.parametrize(
    "text", ["王𬭛䶮", "第一行\n第二行\t缩进\r\n", "=1+1 @甲", "👍🏽", "\u200b\ufeff零宽", "", None, 5, ["\x00"]]
)
def test_ordinary_text_is_fine(text: object) -> None:
    assert findings(text) == []


@pytest.mark.parametrize(
    ("character", "rule", "severity"),
    [
        ("\x00", "control_character", Severity.ERROR),
        ("\x1b", "control_character", Severity.ERROR),
        ("\x7f", "control_character", Severity.ERROR),
        ("\x0b", "control_character", Severity.ERROR),
        ("\u202e", "control_character", Severity.ERROR),
        (chr(0xD842), "broken_character", Severity.ERROR),
        (chr(0xDFB7), "broken_character", Severity.ERROR),
        (chr(0xFFFD), "broken_character", Severity.ERROR),
        ("\ue000", "private_character", Severity.WARNING),
        ("\U000f0000", "private_character", Severity.WARNING),
    ],
)
def test_characters_that_cannot_be_printed_as_meant_are_named_by_number(
    character: str, rule: str, severity: Severity
) -> None:
    (finding,) = findings(f"王{character}三{character}")
    assert (finding.rule, finding.severity) == (rule, severity)
    assert f"（U+{ord(character):04X}）" in finding.message
    finding.message.encode()  # the message itself can be stored and shown


def test_a_line_break_in_a_one_line_field_is_a_warning() -> None:
    (finding,) = findings("甲厂\n乙厂", LINE)
    assert (finding.rule, finding.severity) == ("line_break", Severity.WARNING)
    assert findings("甲厂\n", LINE) == []


def test_characters_that_no_font_has_are_shown() -> None:
    taken = subject(
        programme(form(Field(id="a", label="姓名"), Field(id="b", label="单位"))),
        case({"application": {"a": "王䶮䶮", "b": "甲厂"}}),
    )
    asked_for: list[str] = []

    def unprintable(text: str) -> str:
        asked_for.append(text)
        return "".join(character for character in text if character == "䶮")

    (finding,) = characters.check(taken, unprintable)
    assert (finding.rule, str(finding.place)) == ("unprintable_character", "application.a")
    assert "“䶮”" in finding.message
    assert asked_for == ["䶮厂王甲"], "fonts are asked once for the whole case"


def test_fonts_are_not_asked_for_blanks_and_broken_characters() -> None:
    def refuses(text: str) -> str:
        raise AssertionError(text)

    found = list(characters.check(asked(PARAGRAPHS, " \n\u3000\x00\ud842"), refuses))
    assert [finding.rule for finding in found] == ["broken_character", "control_character"]


def test_cells_are_looked_at_too_but_not_what_they_merely_repeat() -> None:
    people = section(
        Column(id="name", label="姓名", derive="application.f"),
        Column(id="note", label="备注"),
    )
    small = programme(form(LINE), form(people, form_id="summary"))
    row = {"id": "r1", "name": "\x00", "note": "\x01"}
    found = characters.check(subject(small, case({"application": {"f": "\x00"}, "summary": {"career": [row]}})), None)
    assert [str(finding.place) for finding in found] == ["application.f", "summary.career[r1].note"]


def test_a_digest_of_a_portrait_is_no_text() -> None:
    assert findings("\x00", Field(id="f", label="甲", type=FieldType.PHOTO)) == []
