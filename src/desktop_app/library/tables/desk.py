"""The desk itself: its keys, the cards it knows, the definitions it has met."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import LargeBinary
from sqlmodel import Field

from desktop_app.library.tables.base import Table, UtcDateTime, Words

THE_IDENTITY = 1
"""The one row of :class:`IdentityRow`."""


class IdentityRow(Table, table=True):
    """The owner's name and secret keys, and the key of the stored attachments; exactly one row."""

    __tablename__ = "identity"

    id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    name: str = Field(sa_type=Words)
    age_identity: str
    """``AGE-SECRET-KEY-1…`` to which others encrypt packages."""
    signing_seed: bytes = Field(sa_type=LargeBinary)
    """Ed25519 seed, 32 bytes."""
    objects_identity: str
    """``AGE-SECRET-KEY-1…`` to which attachments are encrypted; never leaves the library."""
    created_at: datetime = Field(sa_type=UtcDateTime)


class FormerIdentityRow(Table, table=True):
    """Keys that the desk had before: they open what was sent to the former card, and sign nothing any more."""

    __tablename__ = "former_identities"

    position: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    """From 0, in the order in which they were given up."""
    age_identity: str
    signing_seed: bytes = Field(sa_type=LargeBinary)
    made_at: datetime = Field(sa_type=UtcDateTime)
    given_up_at: datetime = Field(sa_type=UtcDateTime)
    reason: str


class ChoiceRow(Table, table=True):
    """Something that the desk has chosen for itself, by name."""

    __tablename__ = "choices"

    name: str = Field(primary_key=True)
    value: str = Field(sa_type=Words)


class ContactCardRow(Table, table=True):
    """The pinned card of another desk."""

    __tablename__ = "contact_cards"

    name: str = Field(sa_type=Words, primary_key=True)
    recipient: str
    verify_key: bytes = Field(sa_type=LargeBinary)
    fingerprint: str = Field(max_length=64, index=True)
    confirmed: bool
    pinned_at: datetime = Field(sa_type=UtcDateTime)


class CardAlarmRow(Table, table=True):
    """A card that turned up under the name of a pinned one and is not resolved."""

    __tablename__ = "card_alarms"

    name: str = Field(sa_type=Words, primary_key=True)
    card_name: str = Field(sa_type=Words)
    recipient: str
    verify_key: bytes = Field(sa_type=LargeBinary)
    source: str = Field(sa_type=Words)
    seen_at: datetime = Field(sa_type=UtcDateTime)


class CardEventRow(Table, table=True):
    """One line of the history of a name."""

    __tablename__ = "card_events"

    position: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    name: str = Field(sa_type=Words, index=True)
    step: str
    at: datetime = Field(sa_type=UtcDateTime)
    by: str = Field(sa_type=Words)
    fingerprint: str = Field(max_length=64)
    previous: str = Field(sa_type=Words)


class DefinitionRow(Table, table=True):
    """A programme's definition, exactly as some case was written against it."""

    __tablename__ = "definitions"

    digest: str = Field(primary_key=True, max_length=64)
    programme_id: str = Field(index=True)
    version: str
    stored_at: datetime = Field(sa_type=UtcDateTime)


class DefinitionFileRow(Table, table=True):
    """One file of a definition."""

    __tablename__ = "definition_files"

    digest: str = Field(primary_key=True, foreign_key="definitions.digest", ondelete="CASCADE")
    name: str = Field(primary_key=True)
    content: bytes = Field(sa_type=LargeBinary)
