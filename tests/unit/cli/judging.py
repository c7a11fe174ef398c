"""What tests of bad input look at: sentences, files, the library behind the command line."""

from __future__ import annotations

from pathlib import Path

from desktop_app.library import Library, Passphrase
from tests.unit.cli.conftest import PASSPHRASE
from tests.unit.services.conftest import PROGRAMME, RESOURCES

VECTORS = Path(__file__).parents[2] / "vectors"
DEFINITION = RESOURCES / "programmes" / PROGRAMME
NEW = ("case", "new", "--programme", PROGRAMME)


def is_sentence(message: str) -> bool:
    return (
        message.endswith(("。", "？")) and len(message) > 10 and "Traceback" not in message and "Error" not in message
    )


def library_of(options: list[str]) -> Library:
    return Library.open(Path(options[1]), Passphrase(PASSPHRASE))


def tree(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file() and path.name != "lock"}
