"""Alarms about senders whose keys changed: until somebody has telephoned, nothing of that sender is taken in."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeAlias

from desktop_app.domain.contact import ContactCard, PinnedCard
from desktop_app.domain.intake_log import Fate, HeldFile
from desktop_app.library import Library, UnknownCard


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
    """The open alarms of one library, whatever sounded them; an alarm is over once the telephone decided."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def list(self) -> Alarms:
        """Return the open alarms by name."""
        waiting = self.waiting()
        pinned = self._library.cards.list()
        return [alarm for alarm in (self._alarm(card, waiting) for card in pinned) if alarm is not None]

    def about(self, name: str) -> KeyAlarm | None:
        """Return the open alarm about a sender, or None."""
        try:
            pinned = self._library.cards.get(name)
        except UnknownCard:
            return None
        return self._alarm(pinned, self.waiting()) if pinned.alarm is not None else None

    def _alarm(self, pinned: PinnedCard, waiting: Waiting) -> KeyAlarm | None:
        if pinned.alarm is None:
            return None
        name = pinned.card.name
        files = tuple(held for other, held in waiting if other == name)
        return KeyAlarm(name, pinned.card, pinned.alarm.card, pinned.alarm.seen_at, files)

    def waiting(self) -> Waiting:
        """Return what waits, newest first, with the name of the sender that it is about."""
        held = [item for item in self._library.arrivals.all_held() if item.fate is Fate.KEY_CHANGED]
        return [(self._name(item), item) for item in held if not item.dismissed]

    def _name(self, held: HeldFile) -> str:
        if held.sender is None:
            return ""
        known = self._library.cards.by_fingerprint(held.sender.fingerprint)
        return known.card.name if known is not None else held.sender.name

    def released(self, name: str) -> Files:
        """Return what waited for the alarm about a sender that is over now, oldest first.

        What bears keys that were found false is dismissed and stays aside.
        """
        files = [held for other, held in self.waiting() if other == name]
        false = [held for held in files if held.sender and self._library.cards.refused(held.sender.fingerprint)]
        with self._library.transaction():
            for held in false:
                self._library.arrivals.hold(replace(held, dismissed=True))
        return [held for held in reversed(files) if held not in false]
