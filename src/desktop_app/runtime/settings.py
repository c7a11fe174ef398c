"""Settings: a few choices of the user, kept as JSON and typed."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any, Literal, get_args

from desktop_app.domain.durable_file import CannotWrite, replacing

Theme = Literal["system", "light", "dark"]


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user chose. Every field has the default of a first start."""

    library: str = ""
    """Folder of the library opened last; empty for the default one."""
    theme: Theme = "system"
    zoom: int = 0
    """Size of the paper on screen, per cent; 0: as wide as there is room."""
    window: str = ""
    """Position and size of the window, as the window itself writes it."""
    export_folder: str = ""
    """Where documents were saved last."""
    package_folder: str = ""
    """Where a package was saved or opened last."""


class SettingsStore:
    """Settings in one file. An unreadable file is moved aside and the defaults are used; the program always starts."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._settings = self._load()

    @property
    def settings(self) -> Settings:
        """The settings as they stand."""
        return self._settings

    def change(self, **changes: Any) -> Settings:
        """Set some fields and save. A disk that cannot be written does not stop the user: the choice holds until exit.

        Raises :class:`TypeError` for a name that is no setting.
        """
        self._settings = replace(self._settings, **changes)
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with replacing(self._path) as stream:
                stream.write(json.dumps(asdict(self._settings), ensure_ascii=False, indent=2).encode())
        except (OSError, CannotWrite):
            return self._settings
        return self._settings

    def _load(self) -> Settings:
        try:
            content = json.loads(self._path.read_text(encoding="utf-8"))
        except OSError:
            return Settings()
        except (ValueError, RecursionError):
            self._set_aside()
            return Settings()
        return _parsed(content)

    def _set_aside(self) -> None:
        with suppress(OSError):
            self._path.replace(self._path.with_suffix(".damaged.json"))


def _parsed(content: object) -> Settings:
    """Take what is known and of the right kind; leave the rest, which another version may have written."""
    if not isinstance(content, dict):
        return Settings()
    default = Settings()
    taken = {
        item.name: content[item.name]
        for item in fields(Settings)
        if type(content.get(item.name)) is type(getattr(default, item.name))
    }
    if taken.get("theme") not in get_args(Theme):
        taken.pop("theme", None)
    return replace(default, **taken)
