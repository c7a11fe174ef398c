"""浙派工匠 and the records: what a case tells its person and unit comes back whole into the next case."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from desktop_app.services.desk import DeskSettings, create_desk
from desktop_app.services.outcomes import KeyChoice
from tests.integration.zhejiang_artisan import RESOURCES, TEACHER, UNIT, WORKER, answers_of, artisan


def without_row_ids(value: Any) -> Any:
    if isinstance(value, list):
        return [{key: cell for key, cell in row.items() if key != "id"} for row in value]
    return value


@pytest.mark.parametrize("which", [WORKER, TEACHER, UNIT])
def test_every_field_that_a_record_knows_is_filled_for_the_next_case(which: int, tmp_path: Path) -> None:
    nominee, form_id = ("unit", "unit_form") if which == UNIT else ("person", "person_form")
    answers = answers_of(which)
    answers[form_id].pop("photo", None)
    key, quick = KeyChoice("口令 correct horse"), DeskSettings(work_factor=4)
    with create_desk(tmp_path / "library", key, "演示单位", resources=RESOURCES, settings=quick) as desk:
        first = desk.cases.new(artisan().id, nominee, None, answers)
        written = desk.records.write_back(first.id)
        known = {"person_id": written.person.id if written.person else ""}
        known["unit_id"] = written.unit.id if written.unit else ""
        filled = desk.records.new_case(artisan().id, nominee, **known).answers[form_id]
    form = artisan().form(form_id)
    assert form is not None
    told = {field.id for field in form.fields if field.record and field.id in answers[form_id]}
    assert len(told) > 9
    assert {name: without_row_ids(filled.get(name)) for name in told} == {
        name: without_row_ids(answers[form_id][name]) for name in told
    }
