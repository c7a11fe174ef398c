"""Alarms about senders whose keys changed: until somebody has telephoned, nothing of that sender is taken in."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeAlias

from desktop_app.domain.contact import ContactCard
from desktop_app.domain.intake_log import Fate, HeldFile
from desktop_app.library import Library, UnknownCard
from desktop_app.services.intake_errors import SenderKeyChanged


@dataclass(frozen=True, slots=True)
class KeyAlarm:
    """A sender under whose name packages with other keys came."""

    name: str
    known: ContactCard
    """The card that is registered here."""
    shown: ContactCard
    """The card of the newest package in question."""
    since: datetime
    files: tuple[HeldFile, ...]
    """Everything of this sender that waits, newest first."""


Alarms: TypeAlias = "list[KeyAlarm]"
Waiting: TypeAlias = "list[tuple[str, HeldFile]]"
Files: TypeAlias = "list[HeldFile]"


class KeyAlarms:
    """The open alarms of one library; an alarm is over once the card with those keys is registered, or dismissed."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def list(self) -> Alarms:
        """Return the open alarms, newest first."""
        waiting = self._waiting()
        names = dict.fromkeys(name for name, held in waiting if held.kind == SenderKeyChanged.__name__)
        alarms = [self._alarm(name, [held for other, held in waiting if other == name]) for name in names]
        return [alarm for alarm in alarms if alarm is not None]

    def about(self, name: str) -> KeyAlarm | None:
        """Return the open alarm about a sender, or None."""
        return next((alarm for alarm in self.list() if alarm.name == name), None)

    def _alarm(self, name: str, files: Files) -> KeyAlarm | None:
        try:
            known = self._library.cards.get(name).card
        except UnknownCard:
            return None
        others = [held for held in files if held.sender is not None and held.sender.fingerprint != known.fingerprint]
        shown = next((held.sender for held in others if held.kind == SenderKeyChanged.__name__), None)
        if shown is None:
            return None
        return KeyAlarm(name, known, shown, min(held.at for held in others), tuple(files))

    def _waiting(self) -> Waiting:
        """Return what waits, with the name of the sender that it is about."""
        held = [item for item in self._library.arrivals.all_held() if item.fate is Fate.KEY_CHANGED]
        return [(self._name(item), item) for item in held if not item.dismissed]

    def _name(self, held: HeldFile) -> str:
        if held.sender is None:
            return ""
        known = self._library.cards.by_fingerprint(held.sender.fingerprint)
        return known.card.name if known is not None else held.sender.name

    def accept(self, alarm: KeyAlarm) -> None:
        """Register the new card, whose fingerprint the user has compared by telephone."""
        with self._library.transaction():
            self._library.cards.pin(alarm.shown, replace=True)
            self._library.cards.confirm(alarm.shown.name)

    def reject(self, alarm: KeyAlarm) -> None:
        """Keep the registered card; what bears other keys is dismissed and stays aside."""
        with self._library.transaction():
            for held in alarm.files:
                if held.sender is not None and held.sender.fingerprint != alarm.known.fingerprint:
                    self._library.arrivals.hold(replace(held, dismissed=True))
