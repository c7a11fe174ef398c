"""The programmes of a desk: those that came with the program, and those that came with packages."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from desktop_app.domain.case import ProgrammeRef
from desktop_app.domain.errors import WrongUse
from desktop_app.programmes.definition_files import digest_of, read_programme_folder
from desktop_app.programmes.loader import load_head, load_programme
from desktop_app.programmes.problems import suggestion
from desktop_app.programmes.programme import Programme, ProgrammeHead

KEPT = 32
"""Definitions that stay in memory beyond the registry that read them."""


class UnknownProgramme(WrongUse):
    """No definition of this id is here."""


class DefinitionMissing(UnknownProgramme):
    """The very definition that a case was written against is not here."""

    exit_status = 1

    def __init__(self, ref: ProgrammeRef) -> None:
        super().__init__(
            f"本机没有项目“{ref.id}”的 {ref.version} 版定义，申报件没有改动，"
            "请装入该项目定义，或重新导入带有它的报送包。"
        )


@dataclass(slots=True)
class _Entry:
    """A definition whose files were read; what they say is found out when somebody asks."""

    files: tuple[tuple[str, bytes], ...]
    digest: str

    @property
    def head(self) -> ProgrammeHead:
        """The content of its ``programme.yaml``; raises :class:`DefinitionInvalid`."""
        return _head(self.files)

    @property
    def programme(self) -> Programme:
        """All of it, checked and compiled; raises :class:`DefinitionInvalid`."""
        return _loaded(self.files)


class Registry:
    """Definitions by id and digest. Safe from several threads.

    Lists are told by heads alone; a whole definition is loaded when a case needs it, and once in a process. ``builtin``
    holds one folder for each programme that came with the program; a folder that is missing is an empty registry.
    Methods raise :class:`DefinitionInvalid` when what they ask for cannot be used.
    """

    def __init__(self, builtin: Path) -> None:
        self._builtin = builtin
        self._lock = threading.RLock()
        self._entries: dict[str, _Entry] = {}
        """By digest, in the order in which they came."""
        self._read_builtin = False

    def heads(self) -> list[ProgrammeHead]:
        """Return the head of the newest definition of each programme, by id."""
        with self._lock:
            return [entry.head for _, entry in sorted(self._newest().items())]

    def all(self) -> list[Programme]:
        """Return the newest definition of each programme, by id, all of them loaded."""
        with self._lock:
            return [entry.programme for _, entry in sorted(self._newest().items())]

    def newest(self, programme_id: str) -> Programme:
        """Return the newest definition of a programme; raise :class:`UnknownProgramme`."""
        with self._lock:
            known = self._newest()
            if programme_id not in known:
                raise UnknownProgramme(
                    f"没有项目“{programme_id[:80]}”，没有任何改动，{suggestion(programme_id, known)}。"
                )
            return known[programme_id].programme

    def get(self, ref: ProgrammeRef) -> Programme:
        """Return the exact definition that a case was written against; raise :class:`DefinitionMissing`."""
        with self._lock:
            entry = self._known().get(ref.digest)
            if entry is None or entry.programme.ref != ref:
                raise DefinitionMissing(ref)
            return entry.programme

    def remember(self, files: Mapping[str, bytes]) -> Programme:
        """Take in a definition that came with a package or from the library; return it, loaded.

        Raises :class:`DefinitionInvalid`, and then nothing is kept; the same definition twice is kept once.
        """
        entry = _entry(files)
        with self._lock:
            programme = entry.programme
            self._entries.setdefault(entry.digest, entry)
            return programme

    def _known(self) -> dict[str, _Entry]:
        if not self._read_builtin:
            found = [_entry(read_programme_folder(folder)) for folder in _folders(self._builtin)]
            self._entries = {**{entry.digest: entry for entry in found}, **self._entries}
            self._read_builtin = True
        return self._entries

    def _newest(self) -> dict[str, _Entry]:
        """The newest definition by programme; of two with the same version the one that came last."""
        newest: dict[str, _Entry] = {}
        for entry in self._known().values():
            known = newest.get(entry.head.id)
            if known is None or version_key(entry.head) >= version_key(known.head):
                newest[entry.head.id] = entry
        return newest


def _entry(files: Mapping[str, bytes]) -> _Entry:
    return _Entry(tuple(files.items()), digest_of(files))


@lru_cache(maxsize=KEPT)
def _head(files: tuple[tuple[str, bytes], ...]) -> ProgrammeHead:
    return load_head(dict(files))


@lru_cache(maxsize=KEPT)
def _loaded(files: tuple[tuple[str, bytes], ...]) -> Programme:
    """Load a definition once for every registry of the process: a library opened anew finds its notices ready."""
    return load_programme(dict(files))


def version_key(head: ProgrammeHead) -> tuple[int, ...]:
    """Return the version as numbers, so that 1.10 comes after 1.9."""
    return tuple(int(part) for part in head.version.split("."))


def _folders(builtin: Path) -> list[Path]:
    """Folders of programmes; those that editors and systems leave behind begin with a dot or an underscore."""
    if not builtin.is_dir():
        return []
    return sorted(path for path in builtin.iterdir() if path.is_dir() and path.name[0] not in "._")
