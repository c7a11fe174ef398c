"""The fingerprint changes with the content and with nothing else."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.answers import Answers
from desktop_app.domain.attachment import Attachment
from desktop_app.domain.fingerprint import canonical_json, content_fingerprint, shown_fingerprint
from desktop_app.domain.place import Place

DIGEST = "0" * 64


def attachment(place: str, digest: str, name: str = "a.jpg") -> Attachment:
    return Attachment(id=name, place=Place.parse(place), name=name, digest=digest, size=1, media_type="image/jpeg")


def fingerprint(
    answers: Answers,
    attachments: tuple[Attachment, ...] = (),
    reasons: dict[str, str] | None = None,
    programme: str = DIGEST,
) -> str:
    return content_fingerprint(answers, attachments, reasons or {}, programme)


def test_canonical_json_is_sorted_compact_and_readable() -> None:
    assert canonical_json({"b": [1, True, None], "a": "技师"}) == '{"a":"技师","b":[1,true,null]}'.encode()


def test_canonical_json_is_composed() -> None:
    assert canonical_json("e\u0301") == canonical_json("é")


def test_numbers_that_json_has_not_are_refused() -> None:
    with pytest.raises(ValueError, match="JSON"):
        canonical_json(float("nan"))


def test_a_broken_character_still_has_a_fingerprint() -> None:
    assert fingerprint({"a": {"b": "\ud842"}}) != fingerprint({"a": {"b": "\ud843"}})


def test_a_known_content_has_a_known_fingerprint() -> None:
    # SHA-256 of {"answers":{"a":{"b":"c"}},"attachments":[],"programme":"000…","reasons":{}}, computed with sha256sum.
    assert fingerprint({"a": {"b": "c"}}) == "616960b76436f361f4a30962eafcb372f5adb6a52a72681998efd7ebf8380ba3"


def test_blank_answers_do_not_change_it() -> None:
    told: Answers = {"application": {"name": "张三"}}
    same: Answers = {
        "application": {"name": "张三", "unit": " ", "freelancer": False, "career": []},
        "summary": {"a": ""},
    }
    assert fingerprint(told) == fingerprint(same)


def test_each_part_of_the_content_changes_it() -> None:
    told: Answers = {"application": {"name": "张三"}}
    seen = {
        fingerprint(told),
        fingerprint({"application": {"name": "李四"}}),
        fingerprint({"summary": {"name": "张三"}}),
        fingerprint(told, (attachment("material:card", "1" * 64),)),
        fingerprint(told, (attachment("material:card", "2" * 64),)),
        fingerprint(told, (attachment("material:award", "1" * 64),)),
        fingerprint(told, (attachment("material:card", "1" * 64),) * 2),
        fingerprint(told, reasons={"age": "贡献突出"}),
        fingerprint(told, programme="1" * 64),
    }
    assert len(seen) == 9


def test_order_and_names_of_files_and_blank_reasons_do_not_change_it() -> None:
    first, second = attachment("material:card", "1" * 64), attachment("material:award", "2" * 64)
    assert fingerprint({}, (first, second), {"age": " "}) == fingerprint({}, (second, first))
    assert fingerprint({}, (first,)) == fingerprint({}, (attachment("material:card", "1" * 64, "b.jpg"),))


@given(st.dictionaries(st.text(), st.dictionaries(st.text(), st.text() | st.booleans())))
def test_a_round_through_json_keeps_it(answers: Answers) -> None:
    assert fingerprint(json.loads(json.dumps(answers))) == fingerprint(answers)


def test_paper_shows_sixteen_characters_in_groups_of_four() -> None:
    assert shown_fingerprint("3f2a90b1c4d5e6f7" + "0" * 48) == "3F2A-90B1-C4D5-E6F7"
