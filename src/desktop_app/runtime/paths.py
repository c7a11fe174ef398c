"""Where things are: what ships with the program, and the folders that the user's machine gives it."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

import platformdirs

APPLICATION = "Jiangbao"


@dataclass(frozen=True, slots=True)
class Paths:
    """The folders of one installation for one user. None of them needs to exist."""

    resources: Path
    """Definitions, document templates, icons and demo data; read only."""
    library: Path
    """The default library (档案库)."""
    settings: Path
    """The settings file."""
    logs: Path
    """Log and crash reports."""

    @classmethod
    def of_this_machine(cls) -> Paths:
        """Return the folders that the operating system's conventions give."""
        data = platformdirs.user_data_path(APPLICATION, appauthor=False)
        return cls(
            resources=resources_folder(),
            library=data / "library",
            settings=platformdirs.user_config_path(APPLICATION, appauthor=False) / "settings.json",
            logs=platformdirs.user_log_path(APPLICATION, appauthor=False),
        )


def resources_folder() -> Path:
    """Return the folder ``resources``: beside a frozen program, inside the installed package, or in the source tree."""
    frozen = getattr(sys, "_MEIPASS", None)
    package = Path(__file__).resolve().parents[1]
    places = [Path(frozen)] if frozen else [package, *package.parents[:2]]
    found = (place / "resources" for place in places if (place / "resources" / "programmes").is_dir())
    return next(found, places[-1] / "resources")
