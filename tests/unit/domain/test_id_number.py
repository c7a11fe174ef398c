"""Identity numbers are read as GB 11643-1999 says."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.id_number import (
    KNOWN_PROVINCES,
    IdNumberProblem,
    InvalidIdNumber,
    check_character,
    masked_id_number,
    normalise_id_number,
    parse_id_number,
)

EXAMPLE = "11010519491231002X"  # GB 11643-1999, appendix A
MALE = "440524188001010014"  # the standard's other example: born too early for us

births = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31))
numbers = st.builds(
    lambda division, birth, sequence: division + birth.strftime("%Y%m%d") + f"{sequence:03d}",
    st.integers(100000, 999999).map(str),
    births,
    st.integers(0, 999),
).map(lambda digits: digits + check_character(digits))


def problem(text: str, not_after: date | None = None) -> IdNumberProblem:
    with pytest.raises(InvalidIdNumber) as caught:
        parse_id_number(text, not_after=not_after)
    return caught.value.reason


def test_the_standards_own_example_is_read() -> None:
    number = parse_id_number(EXAMPLE)
    assert (number.text, number.birth, number.sex) == (EXAMPLE, date(1949, 12, 31), "女")
    assert (number.division, number.known_division) == ("110105", True)


def test_a_number_by_hand() -> None:
    # Sum of digit times weight for 33010619800101001 is 152 = 13 * 11 + 9; the table gives 3 for 9.
    assert parse_id_number("330106198001010013").sex == "男"


@pytest.mark.parametrize(
    "written",
    [
        "11010519491231002x",
        "１１０１０５１９４９１２３１００２Ｘ",
        "１１０１０５１９４９１２３１００２ｘ",
        " 110105 19491231 002X\n",
        "110105\u3000194912310\u200b02X\ufeff",
    ],
)
def test_full_width_small_x_and_blanks_are_brought_to_the_standard(written: str) -> None:
    assert normalise_id_number(written) == EXAMPLE
    assert parse_id_number(written).text == EXAMPLE


@pytest.mark.parametrize("text", ["", "1101051949123100", "11010519491231002X1", "330106800101001", "3.30106E+17"])
def test_a_wrong_length_is_named(text: str) -> None:
    assert problem(text) is IdNumberProblem.LENGTH


@pytest.mark.parametrize(
    "text",
    ["1101051949123100X2", "11010519491231002Y", "1101051949123100O2", "١١٠١٠٥١٩٤٩١٢٣١٠٠٢X", "11010519491231002Ⅹ"],
)
def test_a_wrong_character_is_named(text: str) -> None:
    assert problem(text) is IdNumberProblem.CHARACTERS


@pytest.mark.parametrize("birth", ["19490230", "19491301", "19490001", "19490100", "00010101", "00000000", "20230229"])
def test_a_birth_date_that_never_was_is_named(birth: str) -> None:
    digits = f"110105{birth}002"
    assert problem(digits + check_character(digits)) is IdNumberProblem.DATE


def test_the_twenty_ninth_of_february_exists_in_leap_years() -> None:
    digits = "11010520240229002"
    assert parse_id_number(digits + check_character(digits)).birth == date(2024, 2, 29)


def test_the_1880_example_of_the_standard_is_too_old_for_anyone_alive() -> None:
    assert check_character(MALE[:-1]) == MALE[-1]
    assert problem(MALE) is IdNumberProblem.DATE


def test_birth_may_be_on_the_given_day_but_not_after_it() -> None:
    assert parse_id_number(EXAMPLE, not_after=date(1949, 12, 31)).birth == date(1949, 12, 31)
    assert problem(EXAMPLE, not_after=date(1949, 12, 30)) is IdNumberProblem.DATE


def test_a_wrong_check_character_is_named() -> None:
    assert problem("110105194912310021") is IdNumberProblem.CHECKSUM


def test_the_message_never_holds_the_number() -> None:
    with pytest.raises(InvalidIdNumber) as caught:
        parse_id_number("110105194912310021")
    assert str(caught.value) == "checksum"
    assert isinstance(caught.value, ValueError)


@pytest.mark.parametrize("province", ["10", "16", "24", "38", "47", "55", "66", "72", "84", "90", "92"])
def test_an_unknown_province_is_only_marked(province: str) -> None:
    digits = f"{province}010519491231002"
    assert not parse_id_number(digits + check_character(digits)).known_division


def test_every_province_of_the_standard_is_known() -> None:
    expected = (
        set(range(11, 16)) | set(range(21, 24)) | set(range(31, 38)) | set(range(41, 47)) | set(range(50, 55))
        | set(range(61, 66)) | {71, 81, 82, 83, 91}
    )  # fmt: skip
    assert {int(province) for province in KNOWN_PROVINCES} == expected


def iso_7064_mod_11_2(digits: str) -> str:
    """The check character by the standard's recursive method (ISO 7064, 7.1), not by its table of weights."""
    product = 0
    for digit in digits:
        product = (product + int(digit)) * 2 % 11
    return "0123456789X"[(12 - product) % 11]


@given(st.text("0123456789", min_size=17, max_size=17))
def test_the_check_character_is_that_of_the_standards_other_method(digits: str) -> None:
    assert check_character(digits) == iso_7064_mod_11_2(digits)


@pytest.mark.parametrize(("birth", "read"), [("18991231", False), ("19000101", True)])
def test_people_born_from_1900_on_are_believed(birth: str, read: bool) -> None:
    digits = f"110105{birth}002"
    text = digits + check_character(digits)
    if read:
        assert parse_id_number(text).birth == date(1900, 1, 1)
    else:
        assert problem(text) is IdNumberProblem.DATE


@given(numbers)
def test_whatever_the_checksum_fits_is_read_back(number: str) -> None:
    read = parse_id_number(number)
    assert read.birth.strftime("%Y%m%d") == number[6:14]
    assert read.sex == ("男" if number[16] in "13579" else "女")


@given(numbers, st.integers(0, 17), st.sampled_from("0123456789X"))
def test_no_single_wrong_character_goes_unnoticed(number: str, at: int, instead: str) -> None:
    wrong = number[:at] + instead + number[at + 1 :]
    if wrong != number:
        with pytest.raises(InvalidIdNumber):
            parse_id_number(wrong)


@given(numbers, st.integers(0, 16))
def test_no_swap_of_neighbours_goes_unnoticed(number: str, at: int) -> None:
    wrong = number[:at] + number[at + 1] + number[at] + number[at + 2 :]
    if wrong != number:
        with pytest.raises(InvalidIdNumber):
            parse_id_number(wrong)


@given(st.text())
def test_any_text_is_either_read_or_named(text: str) -> None:
    try:
        assert len(parse_id_number(text).text) == 18
    except InvalidIdNumber as error:
        assert error.reason in IdNumberProblem  # noqa: PT017


def test_a_number_is_shown_masked() -> None:
    assert masked_id_number(EXAMPLE) == "110105********002X"
    assert masked_id_number("") == ""


@given(st.text(max_size=30))
def test_at_least_half_of_a_number_is_masked_or_eight_of_eighteen(text: str) -> None:
    masked = masked_id_number(text)
    assert len(masked) == len(text)
    assert masked.count("*") >= min(8, len(text) / 2)
