"""Contact cards that this library knows: pinned on first import, confirmed by comparing fingerprints, with a history.

A card in whose name another one turned up is in alarm until somebody decides; the decision stays in the history.
"""

from __future__ import annotations

import unicodedata
from datetime import UTC, datetime
from typing import TypeAlias

from sqlmodel import Session, col, select, update

from desktop_app.domain.contact import CardAlarm, CardEvent, CardStep, ContactCard, PinnedCard
from desktop_app.library.card_history import note, rename_history, steps_of, was_refused, was_replaced
from desktop_app.library.database import Database
from desktop_app.library.errors import CardInAlarm, CardKeyChanged, OwnCardImported, UnknownCard
from desktop_app.library.identity import OwnKeys, former_keys, identity_row
from desktop_app.library.tables.cases import CaseRow
from desktop_app.library.tables.desk import CardAlarmRow, ContactCardRow
from desktop_app.library.tables.exchange import PackageRow

Cards: TypeAlias = "list[PinnedCard]"
Events: TypeAlias = "list[CardEvent]"


class CardRepository:
    """The own card and the cards of others, by name."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def own(self) -> PinnedCard:
        """Return the card of this desk."""
        with self._database.transaction() as session:
            return _own(session)

    def former_own(self) -> Cards:
        """Return the cards that this desk had before its keys were renewed, newest first."""
        with self._database.transaction() as session:
            return [PinnedCard(item.keys.card, confirmed=True, own=True) for item in former_keys(session)]

    def pin(self, card: ContactCard) -> PinnedCard:
        """Keep a card. The same card again changes nothing.

        Raises :class:`CardKeyChanged` when the name is known with other keys, :class:`OwnCardImported` for the own one.
        """
        with self._database.transaction() as session:
            if card.fingerprint == _own(session).card.fingerprint:
                raise OwnCardImported
            row = session.get(ContactCardRow, _name(card.name))
            if row is not None and row.fingerprint != card.fingerprint:
                raise CardKeyChanged(row.name)
            if row is None:
                row = _new_row(card, confirmed=False)
                session.add(row)
                note(session, row.name, CardStep.PINNED, card.fingerprint)
            return _pinned(session, row)

    def replace(self, name: str, card: ContactCard, step: CardStep, *, confirmed: bool) -> PinnedCard:
        """Put another card in the place of the one of this name, and end its alarm; raise :class:`UnknownCard`.

        What was received from the old name belongs to the new one; ``step`` tells the history why.
        """
        with self._database.transaction() as session:
            old = _row(session, name)
            before, previous = old.name, old.fingerprint
            session.delete(old)
            session.flush()
            _end_alarm(session, before)
            row = _new_row(card, confirmed=confirmed)
            session.add(row)
            _move(session, before, row.name)
            note(session, row.name, step, card.fingerprint, previous)
            return _pinned(session, row)

    def rename(self, name: str, to: str) -> PinnedCard:
        """Call a card by the name that its owner now uses; keys and standing stay. Raises :class:`UnknownCard`."""
        with self._database.transaction() as session:
            old = _row(session, name)
            card = ContactCard(to, old.recipient, old.verify_key)
            row = _new_row(card, confirmed=old.confirmed)
            row.pinned_at, before = old.pinned_at, old.name
            session.delete(old)
            session.flush()
            _end_alarm(session, before)
            session.add(row)
            _move(session, before, row.name)
            note(session, row.name, CardStep.RENAMED, card.fingerprint, before)
            return _pinned(session, row)

    def get(self, name: str) -> PinnedCard:
        """Return the card of this name, the own one too; raise :class:`UnknownCard`."""
        with self._database.transaction() as session:
            row = session.get(ContactCardRow, _name(name))
            if row is not None:
                return _pinned(session, row)
            own = _own(session)
            if _name(own.card.name) == _name(name):
                return own
            raise UnknownCard(name)

    def to_send(self, name: str) -> ContactCard:
        """Return the card to send to; raise :class:`UnknownCard`, :class:`CardInAlarm` while it is not known whose."""
        pinned = self.get(name)
        if pinned.alarm is not None:
            raise CardInAlarm(pinned.alarm)
        return pinned.card

    def by_fingerprint(self, fingerprint: str) -> PinnedCard | None:
        """Return the card with these keys, the own one too, or None when they were never pinned."""
        with self._database.transaction() as session:
            own = _own(session)
            if own.card.fingerprint == fingerprint:
                return own
            row = session.exec(select(ContactCardRow).where(ContactCardRow.fingerprint == fingerprint)).first()
            return None if row is None else _pinned(session, row)

    def confirm(self, name: str) -> PinnedCard:
        """Note that the user compared the fingerprint with the card's owner; raise :class:`UnknownCard`."""
        with self._database.transaction() as session:
            row = _row(session, name)
            row.confirmed = True
            note(session, row.name, CardStep.CONFIRMED, row.fingerprint)
            return _pinned(session, row)

    def sound_alarm(self, name: str, card: ContactCard, source: str) -> CardAlarm:
        """Note that another card turned up under a name; the newest stands. Raises :class:`UnknownCard`."""
        with self._database.transaction() as session:
            row = _row(session, name)
            known = _alarm(session, row.name)
            if known is not None and known.card.fingerprint == card.fingerprint:
                return known
            note(session, row.name, CardStep.ALARM, card.fingerprint, row.fingerprint)
            alarm = CardAlarm(row.name, card, source, datetime.now(UTC))
            session.merge(_alarm_row(alarm))
            return alarm

    def refuse_alarm(self, name: str) -> PinnedCard:
        """End an alarm: the kept card is right, the other one is nobody's we know. Raises :class:`UnknownCard`."""
        with self._database.transaction() as session:
            row = _row(session, name)
            alarm = session.get(CardAlarmRow, row.name)
            if alarm is not None:
                false = ContactCard(alarm.card_name, alarm.recipient, alarm.verify_key)
                session.delete(alarm)
                row.confirmed = True
                note(session, row.name, CardStep.REFUSED, false.fingerprint, row.fingerprint)
                note(session, row.name, CardStep.CONFIRMED, row.fingerprint)
            return _pinned(session, row)

    def refused(self, fingerprint: str) -> bool:
        """Whether somebody decided that the card with these keys is not to be believed."""
        with self._database.transaction() as session:
            return was_refused(session, fingerprint)

    def replaced(self, fingerprint: str) -> bool:
        """Whether these keys are those of a partner's former card."""
        with self._database.transaction() as session:
            return was_replaced(session, fingerprint)

    def history(self, name: str) -> Events:
        """Return what happened to the card of this name, oldest first."""
        with self._database.transaction() as session:
            return steps_of(session, _name(name))

    def remove(self, name: str) -> None:
        """Forget a card; raise :class:`UnknownCard`."""
        with self._database.transaction() as session:
            row = _row(session, name)
            _end_alarm(session, row.name)
            note(session, row.name, CardStep.REMOVED, row.fingerprint)
            session.delete(row)

    def list(self) -> Cards:
        """Return the own card, then the others by name."""
        with self._database.transaction() as session:
            rows = session.exec(select(ContactCardRow).order_by(col(ContactCardRow.name)))
            return [_own(session), *(_pinned(session, row) for row in rows)]


def _own(session: Session) -> PinnedCard:
    row = identity_row(session)
    card = OwnKeys(row.name, row.age_identity, row.signing_seed).card
    return PinnedCard(card, confirmed=True, own=True, since=row.created_at)


def _row(session: Session, name: str) -> ContactCardRow:
    row = session.get(ContactCardRow, _name(name))
    if row is None:
        raise UnknownCard(name)
    return row


def _move(session: Session, before: str, after: str) -> None:
    """Let what came under one name belong to another."""
    if before == after:
        return
    session.connection().execute(update(CaseRow).where(col(CaseRow.sender) == before).values(sender=after))
    for row in session.exec(select(PackageRow)):
        if before in row.partners:
            row.partners = [after if partner == before else partner for partner in row.partners]
    rename_history(session, before, after)


def _end_alarm(session: Session, name: str) -> None:
    if (alarm := session.get(CardAlarmRow, name)) is not None:
        session.delete(alarm)


def _name(name: str) -> str:
    """Return a name in the one spelling that is compared: NFC, no space at the ends."""
    return unicodedata.normalize("NFC", name).strip()


def _new_row(card: ContactCard, *, confirmed: bool) -> ContactCardRow:
    return ContactCardRow(
        name=_name(card.name),
        recipient=card.recipient,
        verify_key=card.verify_key,
        fingerprint=card.fingerprint,
        confirmed=confirmed,
        pinned_at=datetime.now(UTC),
    )


def _alarm_row(alarm: CardAlarm) -> CardAlarmRow:
    return CardAlarmRow(
        name=alarm.name,
        card_name=alarm.card.name,
        recipient=alarm.card.recipient,
        verify_key=alarm.card.verify_key,
        source=alarm.source,
        seen_at=alarm.seen_at,
    )


def _alarm(session: Session, name: str) -> CardAlarm | None:
    found = session.get(CardAlarmRow, name)
    if found is None:
        return None
    return CardAlarm(name, ContactCard(found.card_name, found.recipient, found.verify_key), found.source, found.seen_at)


def _pinned(session: Session, row: ContactCardRow) -> PinnedCard:
    reasons = [
        event.step
        for event in steps_of(session, row.name)
        if event.fingerprint == row.fingerprint and event.step in (CardStep.CONFIRMED, CardStep.VOUCHED)
    ]
    return PinnedCard(
        ContactCard(row.name, row.recipient, row.verify_key),
        confirmed=row.confirmed,
        vouched=row.confirmed and reasons[-1:] == [CardStep.VOUCHED],
        since=row.pinned_at,
        alarm=_alarm(session, row.name),
    )
