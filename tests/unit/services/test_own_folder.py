"""Nothing for the user is written among the library's own files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app.services.desk import Desk, open_desk
from desktop_app.services.own_folder import InsideLibrary, refuse_inside
from tests.unit.services.conftest import KEY, PROGRAMME, RESOURCES

Write = Callable[[Desk, str, Path], object]

WRITES: dict[str, Write] = {
    "backup": lambda desk, _, path: desk.care.backup(path),
    "card": lambda desk, _, path: desk.cards.export_own(path),
    "package": lambda desk, case_id, path: desk.outbox.create([case_id], path, None, "口令"),
    "roster": lambda desk, _, path: desk.roster.export(path),
    "template": lambda desk, _, path: desk.roster.template(path),
    "documents": lambda desk, case_id, path: desk.documents.export(case_id, path, {"docx"}),
}


@pytest.mark.parametrize("what", WRITES)
@pytest.mark.parametrize("name", ["library.db", "library.key", "objects/aa", "新文件"])
def test_no_output_can_overwrite_the_library(desk: Desk, tmp_path: Path, what: str, name: str) -> None:
    case = desk.cases.new(PROGRAMME)
    folder = tmp_path / "library-甲公司"
    before = sorted(path for path in folder.rglob("*"))
    with pytest.raises(InsideLibrary, match="没有写入任何文件"):
        WRITES[what](desk, case.id, folder / name)
    assert sorted(path for path in folder.rglob("*")) == before
    desk.close()
    with open_desk(folder, KEY, resources=RESOURCES) as again:
        assert again.cases.get(case.id).revision == 0


def test_a_link_into_the_library_is_followed_and_a_neighbour_is_no_part_of_it(tmp_path: Path) -> None:
    library = tmp_path / "library"
    library.mkdir()
    (tmp_path / "link").symlink_to(library)
    with pytest.raises(InsideLibrary):
        refuse_inside(library, tmp_path / "link" / "deeper" / "x.jbp")
    refuse_inside(library, tmp_path / "library-2" / "x.jbp")
    refuse_inside(library, tmp_path / "library.jbp")
