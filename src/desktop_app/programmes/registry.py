"""The programmes of a desk: those that came with the program, and those that came with packages."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from desktop_app.domain.case import ProgrammeRef
from desktop_app.domain.errors import WrongUse
from desktop_app.programmes.definition_files import digest_of, read_programme_folder
from desktop_app.programmes.loader import load_programme
from desktop_app.programmes.problems import suggestion
from desktop_app.programmes.programme import Programme

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


class Registry:
    """Definitions by id and digest, each loaded once. Safe from several threads.

    ``builtin`` holds one folder for each programme that came with the program; a folder that is missing is an empty
    registry. Raises :class:`DefinitionInvalid` when one of them cannot be used.
    """

    def __init__(self, builtin: Path) -> None:
        self._builtin = builtin
        self._lock = threading.RLock()
        self._loaded: dict[str, Programme] = {}
        """By digest, the newest of one id last."""
        self._read_builtin = False

    def all(self) -> list[Programme]:
        """Return the newest definition of each programme, by id."""
        with self._lock:
            newest: dict[str, Programme] = {}
            for programme in self._programmes():
                known = newest.get(programme.id)
                if known is None or version_key(programme) >= version_key(known):
                    newest[programme.id] = programme
            return [newest[name] for name in sorted(newest)]

    def newest(self, programme_id: str) -> Programme:
        """Return the newest definition of a programme; raise :class:`UnknownProgramme`."""
        programmes = {programme.id: programme for programme in self.all()}
        if programme_id not in programmes:
            raise UnknownProgramme(
                f"没有项目“{programme_id[:80]}”，没有任何改动，{suggestion(programme_id, programmes)}。"
            )
        return programmes[programme_id]

    def get(self, ref: ProgrammeRef) -> Programme:
        """Return the exact definition that a case was written against; raise :class:`DefinitionMissing`."""
        with self._lock:
            found = next((one for one in self._programmes() if one.ref == ref), None)
        if found is None:
            raise DefinitionMissing(ref)
        return found

    def remember(self, files: Mapping[str, bytes]) -> Programme:
        """Take in a definition that came with a package or from the library; return it, loaded.

        Raises :class:`DefinitionInvalid`; the same definition twice is kept once.
        """
        digest = digest_of(files)
        with self._lock:
            if digest not in self._loaded:
                self._loaded[digest] = _loaded(tuple(files.items()))
            return self._loaded[digest]

    def _programmes(self) -> Iterator[Programme]:
        if not self._read_builtin:
            for folder in _folders(self._builtin):
                self.remember(read_programme_folder(folder))
            self._read_builtin = True
        return iter(self._loaded.values())


@lru_cache(maxsize=KEPT)
def _loaded(files: tuple[tuple[str, bytes], ...]) -> Programme:
    """Load a definition once for every registry of the process: a library opened anew finds its notices ready."""
    return load_programme(dict(files))


def version_key(programme: Programme) -> tuple[int, ...]:
    """Return the version as numbers, so that 1.10 comes after 1.9."""
    return tuple(int(part) for part in programme.head.version.split("."))


def _folders(builtin: Path) -> list[Path]:
    """Folders of programmes; those that editors and systems leave behind begin with a dot or an underscore."""
    if not builtin.is_dir():
        return []
    return sorted(path for path in builtin.iterdir() if path.is_dir() and path.name[0] not in "._")
