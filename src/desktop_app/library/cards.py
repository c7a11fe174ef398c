"""Contact cards that this library knows: pinned on first import, confirmed by comparing fingerprints."""

from __future__ import annotations

import unicodedata
from datetime import UTC, datetime
from typing import TypeAlias

from sqlmodel import Session, col, select

from desktop_app.domain.contact import ContactCard, PinnedCard
from desktop_app.library.database import Database
from desktop_app.library.errors import CardKeyChanged, OwnCardImported, UnknownCard
from desktop_app.library.identity import OwnKeys, identity_row
from desktop_app.library.tables.desk import ContactCardRow

Cards: TypeAlias = "list[PinnedCard]"


class CardRepository:
    """The own card and the cards of others, by name."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def own(self) -> PinnedCard:
        """Return the card of this desk."""
        with self._database.transaction() as session:
            return PinnedCard(_own_card(session), confirmed=True, own=True)

    def pin(self, card: ContactCard, *, replace: bool = False) -> PinnedCard:
        """Keep a card. The same card again changes nothing.

        Raises :class:`CardKeyChanged` when the name is known with other keys, unless ``replace`` says that the user
        compared them; a replaced card must be confirmed anew. Raises :class:`OwnCardImported` for the own card.
        """
        with self._database.transaction() as session:
            if card.fingerprint == _own_card(session).fingerprint:
                raise OwnCardImported
            row = session.get(ContactCardRow, _name(card.name))
            if row is not None and row.fingerprint != card.fingerprint and not replace:
                raise CardKeyChanged(row.name)
            if row is None or row.fingerprint != card.fingerprint:
                row = session.merge(_new_row(card))
            return _pinned(row)

    def get(self, name: str) -> PinnedCard:
        """Return the card of this name, the own one too; raise :class:`UnknownCard`."""
        with self._database.transaction() as session:
            row = session.get(ContactCardRow, _name(name))
            if row is not None:
                return _pinned(row)
            own = _own_card(session)
            if _name(own.name) == _name(name):
                return PinnedCard(own, confirmed=True, own=True)
            raise UnknownCard(name)

    def by_fingerprint(self, fingerprint: str) -> PinnedCard | None:
        """Return the card with these keys, the own one too, or None when they were never pinned."""
        with self._database.transaction() as session:
            own = _own_card(session)
            if own.fingerprint == fingerprint:
                return PinnedCard(own, confirmed=True, own=True)
            row = session.exec(select(ContactCardRow).where(ContactCardRow.fingerprint == fingerprint)).first()
            return None if row is None else _pinned(row)

    def confirm(self, name: str) -> PinnedCard:
        """Note that the user compared the fingerprint with the card's owner; raise :class:`UnknownCard`."""
        with self._database.transaction() as session:
            row = session.get(ContactCardRow, _name(name))
            if row is None:
                raise UnknownCard(name)
            row.confirmed = True
            return _pinned(row)

    def remove(self, name: str) -> None:
        """Forget a card; raise :class:`UnknownCard`."""
        with self._database.transaction() as session:
            row = session.get(ContactCardRow, _name(name))
            if row is None:
                raise UnknownCard(name)
            session.delete(row)

    def list(self) -> Cards:
        """Return the own card, then the others by name."""
        with self._database.transaction() as session:
            own = PinnedCard(_own_card(session), confirmed=True, own=True)
            rows = session.exec(select(ContactCardRow).order_by(col(ContactCardRow.name)))
            return [own, *map(_pinned, rows)]


def _own_card(session: Session) -> ContactCard:
    row = identity_row(session)
    return OwnKeys(row.name, row.age_identity, row.signing_seed).card


def _name(name: str) -> str:
    """Return a name in the one spelling that is compared: NFC, no space at the ends."""
    return unicodedata.normalize("NFC", name).strip()


def _new_row(card: ContactCard) -> ContactCardRow:
    return ContactCardRow(
        name=_name(card.name),
        recipient=card.recipient,
        verify_key=card.verify_key,
        fingerprint=card.fingerprint,
        confirmed=False,
        pinned_at=datetime.now(UTC),
    )


def _pinned(row: ContactCardRow) -> PinnedCard:
    return PinnedCard(ContactCard(row.name, row.recipient, row.verify_key), confirmed=row.confirmed)
