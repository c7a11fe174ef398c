"""Last year's case starts a new one, in the same programme or in another."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.domain.case import Case, CaseStatus
from desktop_app.domain.place import Place
from desktop_app.programmes.registry import UnknownProgramme
from desktop_app.services.desk import Desk
from tests.unit.services.conftest import PROGRAMME, jpeg
from tests.unit.services.people_at_work import AWARDS, CAREER, id_number

OTHER = "wenzhou-chief-technician-2021"


@pytest.fixture
def last_year(desk: Desk, picture: Path) -> Case:
    """A case that was sent, with evidence of every kind."""
    answers = {
        "application": {
            "name": "陆䶮",
            "id_number": id_number(),
            "unit": "杭州𬭛业有限公司",
            "career": CAREER,
            "specialty": "会焊😀",
            "unit_opinion": "同意推荐",
            "unit_opinion_date": "2021-07-01",
        },
        "eligibility": {"awards": AWARDS[:1]},
    }
    recommender = desk.registry.newest(PROGRAMME).head.recommenders[0].id
    case = desk.cases.new(PROGRAMME, answers=answers, recommender=recommender)
    desk.evidence.set_portrait(case.id, "application", "photo", jpeg(400, 560))
    material = desk.registry.newest(PROGRAMME).materials_for(case.nominee, case.procedure)[1].id
    for place in (Place(material=material), Place(form="eligibility", field="awards", row="a1")):
        tied = desk.evidence.attach(case.id, place, [picture])
        desk.evidence.original_seen(case.id, tied[0].id, True)
    return desk.cases.set_status(case.id, CaseStatus.SENT)


def test_the_same_programme_takes_over_the_nominees_side(desk: Desk, last_year: Case) -> None:
    case = desk.cases.start_from(last_year.id, PROGRAMME)
    before = last_year.answers["application"]
    assert (case.status, case.revision, case.title) == (CaseStatus.DRAFT, 0, "陆䶮")
    for field in ("name", "id_number", "unit", "career", "specialty", "photo"):
        assert case.answers["application"][field] == before[field]
    assert "unit_opinion" not in case.answers["application"]
    assert "unit_opinion_date" not in case.answers["application"]
    assert case.recommender == last_year.recommender
    assert {str(item.place) for item in case.attachments} == {str(item.place) for item in last_year.attachments}
    assert not any(item.original_seen for item in case.attachments)
    assert not {item.id for item in case.attachments} & {item.id for item in last_year.attachments}
    assert desk.cases.get(last_year.id) == last_year


def test_attachments_can_stay_behind_but_the_portrait_comes(desk: Desk, last_year: Case) -> None:
    case = desk.cases.start_from(last_year.id, PROGRAMME, attachments=False)
    assert [str(item.place) for item in case.attachments] == ["application.photo"]


def test_another_programme_takes_over_what_records_know(desk: Desk, last_year: Case) -> None:
    case = desk.cases.start_from(last_year.id, OTHER)
    form = case.answers["application"]
    assert (case.title, case.unit, form["id_number"]) == ("陆䶮", "杭州𬭛业有限公司", id_number())
    assert form["career"] == CAREER
    assert form["photo"] == last_year.answers["application"]["photo"]
    assert case.recommender == ""
    places = {str(item.place) for item in case.attachments}
    assert "application.photo" in places
    assert "eligibility.awards[a1]" in places
    assert desk.cases.get(case.id) == case


def test_a_programme_for_units_takes_nothing_of_the_person(desk: Desk, last_year: Case) -> None:
    case = desk.cases.start_from(last_year.id, "zhejiang-artisan-2023", "unit")
    assert case.answers["unit_form"] == {"name": "杭州𬭛业有限公司"}
    assert case.attachments == ()


def test_an_unknown_programme_leaves_no_case(desk: Desk, last_year: Case) -> None:
    with pytest.raises(UnknownProgramme):
        desk.cases.start_from(last_year.id, "nothing")
    assert len(desk.cases.list()) == 1
