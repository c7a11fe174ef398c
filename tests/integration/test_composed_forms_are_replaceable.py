"""A form that we composed gives way to the department's own print: a newer definition beside the older one."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from desktop_app.programmes.composed import composed_note
from desktop_app.programmes.forms import FormDefinition
from desktop_app.programmes.programme import Programme
from desktop_app.services.desk import DeskSettings, create_desk, open_desk
from desktop_app.services.outcomes import KeyChoice

RESOURCES = Path(__file__).parents[2] / "resources"
PROGRAMME, FORM = "zhejiang-artisan-2023", "person.form.yaml"


@pytest.fixture
def resources(tmp_path: Path) -> Path:
    """Resources of an installation of one's own, with this one programme."""
    made = tmp_path / "resources"
    shutil.copytree(RESOURCES / "documents", made / "documents")
    shutil.copytree(RESOURCES / "programmes" / PROGRAMME, made / "programmes" / PROGRAMME)
    return made


def install_the_print(resources: Path) -> None:
    """Put a newer version with the printed form into a folder beside the one that is there."""
    folder = resources / "programmes" / f"{PROGRAMME}-2"
    shutil.copytree(resources / "programmes" / PROGRAMME, folder)
    for name, old, new in (
        ("programme.yaml", 'version: "1.0"', 'version: "2.0"'),
        (FORM, "official: false", "official: true\nsource: 附件1"),
    ):
        text = (folder / name).read_text(encoding="utf-8")
        assert text.count(old) == 1
        (folder / name).write_text(text.replace(old, new), encoding="utf-8")


def person_form(programme: Programme) -> FormDefinition:
    form = programme.form("person_form")
    assert form is not None
    return form


def test_new_cases_take_the_print_and_old_ones_keep_what_they_were_written_on(resources: Path, tmp_path: Path) -> None:
    library, key = tmp_path / "library", KeyChoice("口令 correct horse")
    with create_desk(library, key, "演示单位", resources=resources, settings=DeskSettings(work_factor=4)) as desk:
        assert composed_note(person_form(desk.registry.newest(PROGRAMME)))
        old = desk.cases.new(PROGRAMME, "person").id
    install_the_print(resources)
    with open_desk(library, key, resources=resources) as desk:
        new = desk.cases.new(PROGRAMME, "person").id
        forms = [person_form(desk.registry.get(desk.cases.get(one).programme)) for one in (old, new)]
        assert [form.official for form in forms] == [False, True]
        assert composed_note(forms[1]) == ""
        assert desk.documents.pdf(old, ["person_form"]).startswith(b"%PDF")
        assert [form.official for form in desk.registry.newest(PROGRAMME).forms].count(True) == 1
