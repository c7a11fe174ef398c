"""Definitions that a desk knows: the program's own for new cases, and whatever its cases were written against."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from desktop_app.domain.case import ProgrammeRef
from desktop_app.library import Library
from desktop_app.programmes.programme import Programme, ProgrammeHead
from desktop_app.programmes.registry import Registry, UnknownProgramme


class Definitions:
    """Definitions by id, for new cases, and by their exact digest, for cases that exist.

    A definition that came with a package serves the cases of that package alone: nobody who sends something can change
    what new cases are made of.
    """

    def __init__(self, builtin: Path, library: Library) -> None:
        self._builtin = Registry(builtin)
        self._met = Registry(builtin / "none")
        self._library = library

    def heads(self) -> list[ProgrammeHead]:
        """Return what the newest definition of each of the program's programmes says of itself, by id; quick."""
        return self._builtin.heads()

    def all(self) -> list[Programme]:
        """Return the newest definition of each of the program's programmes, by id."""
        return self._builtin.all()

    def newest(self, programme_id: str) -> Programme:
        """Return the newest definition of one of them; raise :class:`UnknownProgramme`."""
        return self._builtin.newest(programme_id)

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
