"""Materials (材料清单): what the notice wants handed in, what is there, and what is missing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from desktop_app.checks.subject import Subject, filled_rows, row_id_of
from desktop_app.domain.attachment import Attachment
from desktop_app.domain.finding import Finding, Severity
from desktop_app.domain.place import Place
from desktop_app.programmes.rules import Material

RULE = "material"


@dataclass(frozen=True, slots=True)
class MaterialStatus:
    """How one item of the list stands in one case."""

    item: Material
    needed: bool
    """Whether the notice wants it from this case."""
    places: tuple[Place, ...]
    """Where its files are tied: the item itself, then the section rows that each want their own; or the form."""
    attached: int
    """Files at these places, spots inside them included."""
    missing: bool
    """Whether it is needed and files are still lacking."""
    originals_seen: int
    """How many of the files were compared with the original."""
    unserved: tuple[int, ...] = ()
    """Numbers, counted from 1, of the section rows that have no file of their own."""
    undecided: bool = False
    """Whether it could not be judged if the item is needed; it then counts as not needed."""


def statuses(subject: Subject) -> list[MaterialStatus]:
    """Return the status of every item of this case's list, in the notice's order."""
    items = subject.programme.materials_for(subject.case.nominee, subject.case.procedure)
    return [_status(subject, item) for item in items]


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for every item that is missing, and a warning where one file may stand for several rows."""
    for status in statuses(subject):
        if status.undecided:
            message = f"暂时无法判断是否需要“{status.item.title}”。"
            yield _finding(status, Severity.WARNING, message, "请先改正相关栏目的填写。")
        elif status.missing:
            yield _missing(status)
        elif status.needed and status.unserved:
            message = f"“{status.item.title}”应逐行提供，第 {_numbers(status)} 行没有各自的文件。"
            yield _finding(status, Severity.WARNING, message, "一个文件中已包含这几行的，不必改动；否则请补充。")


def _status(subject: Subject, item: Material) -> MaterialStatus:
    decided = subject.judge(item.required) if isinstance(item.required, str) else item.required
    needed = decided is True
    if item.form is not None:
        asked = needed and any(form.id == item.form for form in subject.forms)
        return MaterialStatus(item, asked, (Place(form=item.form),), 0, False, 0, undecided=decided is None)
    rows = _rows(subject, item)
    files = {place: _files(subject, place) for place in (Place(material=item.id), *rows.values()) if place is not None}
    common = len(files[Place(material=item.id)])
    unserved = tuple(number for number, place in rows.items() if place is None or not files[place])
    every = [file for found in files.values() for file in found]
    return MaterialStatus(
        item,
        needed,
        tuple(files),
        len(every),
        needed and not common and (bool(unserved) if item.per else not every),
        sum(1 for file in every if file.original_seen),
        unserved if common < len(unserved) else (),
        undecided=decided is None,
    )


def _files(subject: Subject, place: Place) -> list[Attachment]:
    """The files tied to the place of an item or of a section row, the row's cells included."""
    return subject.attachments_by_owner.get(place, [])


def _rows(subject: Subject, item: Material) -> dict[int, Place | None]:
    """Number and place of every filled section row that wants its own file; no place where a row has no usable id."""
    if not item.per:
        return {}
    form_id, _, field_id = item.per.partition(".")
    return {
        number: None if (row_id := row_id_of(row)) is None else Place(form=form_id, field=field_id, row=row_id)
        for number, row in filled_rows(subject.value(form_id, field_id))
    }


def _missing(status: MaterialStatus) -> Finding:
    if status.unserved and status.item.per:
        message = f"还缺“{status.item.title}”：第 {_numbers(status)} 行没有附上文件。"
    else:
        message = f"还缺“{status.item.title}”。"
    original = "原件同时备查。" if status.item.original else ""
    return _finding(status, Severity.ERROR, message, f"请附上扫描件或照片。{original}{status.item.note}")


def _numbers(status: MaterialStatus) -> str:
    shown = "、".join(str(number) for number in status.unserved[:10])
    return shown if len(status.unserved) <= 10 else f"{shown} 等 {len(status.unserved)}"


def _finding(status: MaterialStatus, severity: Severity, message: str, remedy: str) -> Finding:
    return Finding(RULE, severity, message, Place(material=status.item.id), status.item.clause, remedy)
