"""A programme as the JSON document that scripts read."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.programmes.programme import Notice
from desktop_app.programmes.rules import Delivery
from desktop_app.services.programme_document import programme_document
from tests.unit.services.small_programme import PROGRAMME


def test_the_day_of_issue_is_told() -> None:
    assert programme_document(PROGRAMME)["notice"]["date"] == "2021-06-21"


def test_a_notice_that_prints_no_day_of_issue_has_none() -> None:
    undated = PROGRAMME.head.model_copy(update={"notice": Notice(title="通知", issuer="某局")})
    assert programme_document(replace(PROGRAMME, head=undated))["notice"]["date"] is None


def test_quotas_and_delivery_are_told_as_the_notice_has_them() -> None:
    document = programme_document(PROGRAMME)
    assert document["delivery"] is None
    assert document["quotas"][0] == {
        "id": "district", "number": "", "title": "区、县（市）", "quota": 4, "each": False, "severity": "error",
        "units": [], "clause": "",
    }  # fmt: skip
    head = PROGRAMME.head.model_copy(update={"delivery": Delivery(both_sides=True, to="某处")})
    told = programme_document(replace(PROGRAMME, head=head))["delivery"]
    assert (told["copies"], told["both_sides"], told["bound"], told["to"]) == (1, True, False, "某处")
