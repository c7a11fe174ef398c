"""The library's own folder, into which nothing else is ever written: a backup named ``library.db`` would be the end."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from desktop_app.domain.errors import WrongUse


class InsideLibrary(WrongUse):
    """A file for the user was to be written among the library's own."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"“{path.name}”不能存入档案库自己的文件夹，以免覆盖其中的数据。没有写入任何文件，请选择别的文件夹。"
        )


def refuse_inside(library: Path, path: Path) -> None:
    """Raise :class:`InsideLibrary` when the file ``path`` would lie in the folder ``library`` or below it.

    Links are followed and folders are compared as the file system does, whatever the case of their names.
    """
    folder = Path(os.path.realpath(path.parent))
    for place in (folder, *folder.parents):
        with suppress(OSError):
            if place.samefile(library):
                raise InsideLibrary(path)
