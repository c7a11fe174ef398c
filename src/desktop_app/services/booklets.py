"""The evidence of a case in the order of a booklet (装订成册): as the notice lists its materials, then the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from desktop_app.documents.booklet import BookletFile
from desktop_app.domain.attachment import Attachment
from desktop_app.domain.case import Case
from desktop_app.programmes.fields import FieldType
from desktop_app.programmes.programme import Programme


def booklet_files(programme: Programme, case: Case, content: Callable[[str], bytes]) -> list[BookletFile]:
    """Return the evidence of ``case``, portraits left out; ``content`` reads a file by its digest."""
    return [
        BookletFile(title, item.name, item.media_type, partial(content, item.digest), confirmed_line=original)
        for title, original, item in _in_order(programme, case)
    ]


def _in_order(programme: Programme, case: Case) -> Iterator[tuple[str, bool, Attachment]]:
    """Each file with what it is evidence of, and whether its copy is held against the original."""
    left = [item for item in case.attachments if not _is_portrait(programme, item)]
    for material in programme.materials_for(case.nominee, case.procedure):
        rows = tuple(material.per.split(".")) if material.per else None
        for item in left.copy():
            if item.place.material == material.id or (item.place.form, item.place.field) == rows:
                left.remove(item)
                yield material.title, material.original, item
    for item in left:
        yield _label(programme, item), False, item


def _label(programme: Programme, item: Attachment) -> str:
    form = programme.form(item.place.form or "")
    field = form.field(item.place.field or "") if form else None
    return field.label if field else form.title if form else "其他佐证材料"


def _is_portrait(programme: Programme, item: Attachment) -> bool:
    form = programme.form(item.place.form or "")
    field = form.field(item.place.field or "") if form else None
    return field is not None and field.type is FieldType.PHOTO
