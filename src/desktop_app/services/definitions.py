"""Definitions that a desk knows: the program's own for new cases, and whatever its cases were written against."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from desktop_app.domain.case import ProgrammeRef
from desktop_app.domain.travel import TaskRecord, Way
from desktop_app.library import Library
from desktop_app.programmes.problems import DefinitionInvalid
from desktop_app.programmes.programme import Programme, ProgrammeHead
from desktop_app.programmes.registry import Registry, UnknownProgramme


class Definitions:
    """Definitions by id, for new cases, and by their exact digest, for cases that exist.

    A definition that came with a case serves the cases of that package alone: nobody who sends something can change
    what new cases are made of. One that was sent down (下发) serves new cases where the program has none of that id; in
    place of an older one of the program's it does so once the giver's fingerprint was compared.
    """

    def __init__(self, builtin: Path, library: Library) -> None:
        self._builtin = Registry(builtin)
        self._met = Registry(builtin / "none")
        self._library = library

    def heads(self) -> list[ProgrammeHead]:
        """Return what the newest definition of each programme for new cases says of itself, by id; quick."""
        heads = {head.id: head for head in self._builtin.heads()}
        given = {programme.id: programme.head for programme in self._given().values()}
        return [head for _, head in sorted({**heads, **given}.items())]

    def all(self) -> list[Programme]:
        """Return the newest definition of each programme for new cases, by id."""
        programmes = {programme.id: programme for programme in self._builtin.all()}
        return [programme for _, programme in sorted({**programmes, **self._given()}.items())]

    def newest(self, programme_id: str) -> Programme:
        """Return the newest definition of one of them; raise :class:`UnknownProgramme`."""
        return self._given().get(programme_id) or self._builtin.newest(programme_id)

    def builtin_version(self, programme_id: str) -> str | None:
        """Return the version of the program's own definition; None where it has none."""
        return next((head.version for head in self._builtin.heads() if head.id == programme_id), None)

    def is_builtin(self, ref: ProgrammeRef) -> bool:
        """Whether this very definition came with the program."""
        return self.builtin_version(ref.id) is not None and self._builtin.newest(ref.id).ref == ref

    def is_newer(self, ref: ProgrammeRef) -> bool:
        """Whether a definition is newer than the program's own, which there must be."""
        return _numbers(ref.version) > _numbers(self.builtin_version(ref.id) or "0")

    def _given(self) -> dict[str, Programme]:
        """The newest definition of each programme that was sent down and serves new cases, by id."""
        tasks = [task for task in self._library.travels.tasks(Way.TAKEN) if task.programmes]
        found: dict[str, ProgrammeRef] = {}
        for ref in (ref for task in reversed(tasks) for ref in task.programmes if self._serves(task, ref)):
            if ref.id not in found or _numbers(ref.version) >= _numbers(found[ref.id].version):
                found[ref.id] = ref
        programmes = {}
        for ref in found.values():
            with suppress(UnknownProgramme, DefinitionInvalid):  # the program's own then serves
                programmes[ref.id] = self.get(ref)
        return programmes

    def _serves(self, task: TaskRecord, ref: ProgrammeRef) -> bool:
        if self.builtin_version(ref.id) is None:
            return True
        confirmed = {pinned.card.name for pinned in self._library.cards.list() if pinned.confirmed}
        return self.is_newer(ref) and not confirmed.isdisjoint(task.partners)

    def get(self, ref: ProgrammeRef) -> Programme:
        """Return the exact definition that a case was written against; raise :class:`UnknownProgramme`."""
        for registry in (self._builtin, self._met):
            try:
                return registry.get(ref)
            except UnknownProgramme:
                continue
        for stored in self._library.definitions.all():
            if stored.ref == ref:
                return self._met.remember(stored.files)
        return self._met.get(ref)

    def remember(self, files: Mapping[str, bytes]) -> Programme:
        """Take in a definition that came with a package; raise :class:`DefinitionInvalid`."""
        return self._met.remember(files)


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))
