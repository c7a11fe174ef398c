"""What the notice wants handed in is there."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from desktop_app.checks import materials
from desktop_app.checks.materials import MaterialStatus
from desktop_app.checks.subject import Subject
from desktop_app.domain.finding import Severity
from desktop_app.programmes.fields import Column, Field
from desktop_app.programmes.rules import Material
from tests.unit.checks.making import attachment, case, form, programme, section, subject
from tests.work_done import LINEAR, growth

CARD = Material(id="card", title="身份证复印件", clause="三、（二）", original=True, note="一式两份。")
EACH = Material(id="award", title="获奖证书", per="application.career")
AWARDS = section(Column(id="what", label="奖项"))
ROWS = [{"id": "r1", "what": "一等奖"}, {"id": "r2", "what": ""}, {"id": "r3", "what": "二等奖"}]


def handed(
    item: Material, *at: str, rows: object = None, judged: dict[str, bool | None] | None = None, seen: bool = False
) -> Subject:
    files = tuple(attachment(place, seen=seen) for place in at)
    filled = case({"application": {"career": rows}}, attachments=files)
    return subject(programme(form(Field(id="name", label="姓名"), AWARDS), materials=(item,)), filled, judged)


def status(taken: Subject) -> MaterialStatus:
    (only,) = materials.statuses(taken)
    return only


def test_a_material_that_is_not_there_is_an_error() -> None:
    (finding,) = materials.check(handed(CARD))
    assert (finding.rule, finding.severity, finding.clause) == ("material", Severity.ERROR, "三、（二）")
    assert str(finding.place) == "material:card"
    assert finding.message == "还缺“身份证复印件”。"
    assert finding.remedy == "请附上扫描件或照片。原件同时备查。一式两份。"


def test_one_file_at_its_place_is_enough() -> None:
    taken = handed(CARD, "material:card", "material:other", seen=True)
    assert list(materials.check(taken)) == []
    assert (status(taken).attached, status(taken).originals_seen, status(taken).missing) == (1, 1, False)


@pytest.mark.parametrize(("held", "needed"), [(True, True), (False, False)])
def test_a_material_may_be_wanted_under_a_condition(held: bool, needed: bool) -> None:
    item = Material(id="card", title="证书", required="!online")
    taken = handed(item, judged={"!online": held})
    assert (status(taken).needed, status(taken).missing) == (needed, needed)
    assert len(list(materials.check(taken))) == int(needed)


def test_a_material_whose_condition_cannot_be_judged_is_a_warning() -> None:
    item = Material(id="card", title="证书", required="!online")
    taken = handed(item, judged={"!online": None})
    assert status(taken).undecided
    (finding,) = materials.check(taken)
    assert finding.severity is Severity.WARNING


def test_an_optional_material_is_never_missing() -> None:
    assert list(materials.check(handed(Material(id="card", title="证书", required=False)))) == []


def test_a_form_is_its_own_material() -> None:
    taken = handed(Material(id="form", title="申报表", form="application", stamped=True))
    assert list(materials.check(taken)) == []
    assert (status(taken).needed, [str(place) for place in status(taken).places]) == (True, ["application"])


def test_files_at_a_form_are_not_counted_as_the_material() -> None:
    taken = handed(Material(id="form", title="申报表", form="application"), "application.name", seen=True)
    assert (status(taken).attached, status(taken).originals_seen) == (0, 0)


@pytest.mark.parametrize(("count", "named"), [(10, "第 1、2、3、4、5、6、7、8、9、10 行"), (11, "9、10 等 11 行")])
def test_up_to_ten_rows_are_named_one_by_one(count: int, named: str) -> None:
    (finding,) = materials.check(handed(EACH, rows=[{"id": f"r{number}", "what": "奖"} for number in range(count)]))
    assert named in finding.message


def test_a_form_that_is_not_asked_is_no_material() -> None:
    taken = handed(Material(id="form", title="评估表", form="assessment"))
    assert not status(taken).needed


def test_every_filled_row_wants_its_own() -> None:
    taken = handed(EACH, rows=ROWS)
    assert status(taken).unserved == (1, 3)
    assert [str(place) for place in status(taken).places] == [
        "material:award",
        "application.career[r1]",
        "application.career[r3]",
    ]
    (finding,) = materials.check(taken)
    assert finding.message == "还缺“获奖证书”：第 1、3 行没有附上文件。"


def test_a_file_at_a_cell_serves_its_row() -> None:
    taken = handed(EACH, "application.career[r1].what", rows=ROWS)
    assert status(taken).unserved == (3,)
    assert status(taken).missing
    done = handed(EACH, "application.career[r1].what", "application.career[r3]", rows=ROWS)
    assert status(done).attached == 2
    assert list(materials.check(done)) == []


def test_as_many_files_at_the_item_as_rows_lack_one_are_enough() -> None:
    assert list(materials.check(handed(EACH, "material:award", "material:award", rows=ROWS))) == []
    assert list(materials.check(handed(EACH, "material:award", "application.career[r3]", rows=ROWS))) == []


def test_one_file_for_several_rows_is_only_asked_about() -> None:
    taken = handed(EACH, "material:award", rows=ROWS)
    assert not status(taken).missing
    (finding,) = materials.check(taken)
    assert finding.severity is Severity.WARNING
    assert "第 1、3 行" in finding.message


@pytest.mark.parametrize("rows", [None, [], [{"id": "r1"}], "rows", 5])
def test_no_rows_want_nothing(rows: object) -> None:
    assert list(materials.check(handed(EACH, rows=rows))) == []


def test_a_row_without_a_usable_id_still_wants_its_own() -> None:
    assert status(handed(EACH, rows=[{"what": "一等奖"}])).unserved == (1,)


def test_materials_of_other_nominees_are_not_listed() -> None:
    assert materials.statuses(handed(Material(id="card", title="执照", nominees=("unit",)))) == []


def test_many_rows_are_named_in_short() -> None:
    rows = [{"id": f"r{number}", "what": "奖"} for number in range(300)]
    places = [f"application.career[r{number}]" for number in range(100)]
    taken = handed(EACH, *places, rows=rows)
    (finding,) = materials.check(taken)
    assert "第 101、102、103、104、105、106、107、108、109、110 等 200 行" in finding.message


def test_twice_the_rows_are_at_most_twice_the_work() -> None:
    def checking(count: int) -> Callable[[], object]:
        rows = [{"id": f"r{number}", "what": "奖"} for number in range(count)]
        taken = handed(EACH, *(f"application.career[r{number}]" for number in range(count // 3)), rows=rows)
        return lambda: list(materials.check(taken))

    assert growth(checking, 150) < LINEAR
