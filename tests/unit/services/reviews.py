"""Cases under review: a unit's desk sends one to a district's, for tests of what is said about it."""

from __future__ import annotations

from pathlib import Path

from desktop_app.domain.place import Place
from desktop_app.services.desk import Desk
from tests.unit.services.conftest import PROGRAMME
from tests.unit.services.test_exchange import ANSWERS, introduce

NAME = Place.parse("application.name")
CERTIFICATE = Place.parse("material:certificate")


def send_case(sender: Desk, receiver: Desk, folder: Path, case_id: str = "") -> str:
    """Send a case, a new one unless it is named, and let the receiver take it in; return its id."""
    case_id = case_id or sender.cases.new(PROGRAMME, answers=ANSWERS).id
    path = folder / f"{len(list(folder.iterdir()))}.jbp"
    name = introduce(sender, receiver, folder)
    sender.outbox.create([case_id], path, [name], None)
    [intake] = receiver.inbox.receive([path])
    assert intake.ok, intake.sentence
    return case_id
