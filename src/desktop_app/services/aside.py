"""What came and cannot be taken in yet, kept in the library's folder exactly as it came, encrypted as it is."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from itertools import islice, product
from pathlib import Path

from desktop_app.domain.durable_file import replacing
from desktop_app.domain.errors import KnownError
from desktop_app.domain.progress import Progress
from desktop_app.library import naming_os_errors
from desktop_app.package.errors import PartsDiffer
from desktop_app.package.parts import Joined, Part, join, part_is_sound, read_part
from desktop_app.package.reader import Source
from desktop_app.services.incoming import PACKAGE_SUFFIX, room_in

ASIDE_FOLDER = "aside"
_DIGEST = re.compile(r"[0-9a-f]{64}")
_MOST_TRIALS = 64


class Aside:
    """Whole packages that people have to decide about, and parts that wait for the others."""

    def __init__(self, library: Path) -> None:
        self._folder = library / ASIDE_FOLDER

    @contextmanager
    def room(self) -> Iterator[Path]:
        """Lend a folder for what is taken out of e-mails."""
        self._made(self._folder)
        with room_in(self._folder) as room:
            yield room

    def keep(self, source: Source, digest: str) -> str:
        """Keep a package and return the name by which :meth:`path` finds it; once is enough."""
        name = f"{digest[:16]}{PACKAGE_SUFFIX}"
        target = self._made(self._folder) / name
        if not target.exists():
            with naming_os_errors(self._folder.parent):
                stream = source.open() if isinstance(source, Joined) else source.open("rb")
                with stream, replacing(target) as out:
                    shutil.copyfileobj(stream, out, 1 << 20)
        return name

    def path(self, name: str) -> Path:
        """Return where a package is that was kept."""
        return self._folder / name

    def drop(self, name: str) -> None:
        """Forget a package; what cannot be deleted does no harm."""
        if name:
            with suppress(OSError):
                self.path(name).unlink()

    # parts

    def joined(self, parts: Sequence[Part], progress: Progress) -> Joined:
        """Return the whole that these parts make with those that came before; raise as :func:`join` does.

        Where somebody sent another part under a number that was taken, whichever fits the whole counts.
        """
        versions: dict[int, dict[str, list[Part]]] = {}
        for part in (*parts, *self.parts(parts[0].line.whole)):
            versions.setdefault(part.line.number, {}).setdefault(part.line.digest, []).append(part)
        first: KnownError | None = None
        for choice in islice(product(*(copies.values() for copies in versions.values())), _MOST_TRIALS):
            try:
                return join([part for copies in choice for part in copies], progress)
            except PartsDiffer as error:
                first = first or error
        raise first or ValueError("no parts")

    def parts(self, whole: str) -> list[Part]:
        """Return the parts of a package that wait for the others."""
        found = []
        with suppress(OSError):
            for path in sorted(self._parts_folder(whole).iterdir()):
                with suppress(KnownError):
                    found.append(read_part(path))
        return [part for part in found if part.line.whole == whole]

    def keep_parts(self, parts: Sequence[Part]) -> None:
        """Keep those of the parts that are whole until the others come; damaged ones are left out."""
        for part in parts:
            folder = self._made(self._parts_folder(part.line.whole))
            target = folder / f"{part.line.number:03}-{part.line.digest[:16]}"
            if not target.exists() and part_is_sound(part):
                with naming_os_errors(self._folder.parent), part.path.open("rb") as stream, replacing(target) as out:
                    shutil.copyfileobj(stream, out, 1 << 20)

    def drop_parts(self, whole: str) -> None:
        """Forget the parts of a package."""
        shutil.rmtree(self._parts_folder(whole), ignore_errors=True)

    def _parts_folder(self, whole: str) -> Path:
        if not _DIGEST.fullmatch(whole):
            raise ValueError(whole)
        return self._folder / "parts" / whole

    def _made(self, folder: Path) -> Path:
        with naming_os_errors(self._folder.parent):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return folder
