"""The evidence of a case in the order of a booklet (装订成册): by materials, by score lines, then the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from desktop_app.documents.booklet import BookletFile
from desktop_app.domain.attachment import Attachment
from desktop_app.domain.case import Case
from desktop_app.domain.place import Place
from desktop_app.programmes.fields import FieldType
from desktop_app.programmes.programme import Programme
from desktop_app.programmes.rules import Material
from desktop_app.programmes.score_fields import scored_lines


def booklet_files(programme: Programme, case: Case, content: Callable[[str], bytes]) -> list[BookletFile]:
    """Return the evidence of ``case``, portraits left out; ``content`` reads a file by its digest."""
    return [
        BookletFile(title, item.name, item.media_type, partial(content, item.digest), confirmed_line=original)
        for title, original, item in _in_order(programme, case)
    ]


def _in_order(programme: Programme, case: Case) -> Iterator[tuple[str, bool, Attachment]]:
    """Each file with what it is evidence of, and whether its copy is held against the original."""
    left = [item for item in case.attachments if not _is_portrait(programme, item)]
    for title, original, serves in _wanted(programme, case):
        for item in [item for item in left if serves(item.place)]:
            left.remove(item)
            yield title, original, item
    for item in left:
        yield _label(programme, item), False, item


def _wanted(programme: Programme, case: Case) -> Iterator[tuple[str, bool, Callable[[Place], bool]]]:
    """What evidence is wanted for: its title, whether originals are seen, and which places serve it."""
    for material in programme.materials_for(case.nominee, case.procedure):
        yield material.title, material.original, partial(_serves_material, material)
    for sheet in programme.score_sheets_of(case):
        for line in scored_lines(sheet):
            yield line.content, False, partial(_serves_line, line.id)


def _serves_material(material: Material, place: Place) -> bool:
    rows = tuple(material.per.split(".")) if material.per else None
    return place.material == material.id or (place.form, place.field) == rows


def _serves_line(line: str, place: Place) -> bool:
    return place.score == line


def _label(programme: Programme, item: Attachment) -> str:
    form = programme.form(item.place.form or "")
    field = form.field(item.place.field or "") if form else None
    return field.label if field else form.title if form else "其他佐证材料"


def _is_portrait(programme: Programme, item: Attachment) -> bool:
    form = programme.form(item.place.form or "")
    field = form.field(item.place.field or "") if form else None
    return field is not None and field.type is FieldType.PHOTO
