"""The owner of the library: the name on the own contact card and the secret keys behind it."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import UTC, datetime

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlmodel import Session, col, func, select

from desktop_app.age.keys import new_identity, recipient_of
from desktop_app.domain.contact import ContactCard, RenewalReason
from desktop_app.library.errors import LibraryDamaged
from desktop_app.library.tables.desk import THE_IDENTITY, FormerIdentityRow, IdentityRow

_SEED_BYTES = 32


@dataclass(frozen=True, slots=True, repr=False)
class OwnKeys:
    """Name and secret keys of this desk; never shown, never logged."""

    name: str
    age_identity: str
    """``AGE-SECRET-KEY-1…``, which opens packages sent to this desk."""
    signing_seed: bytes
    """Ed25519 seed (RFC 8032), 32 bytes, which signs what this desk sends."""

    @classmethod
    def new(cls, name: str) -> OwnKeys:
        """Return fresh keys from the system's random source."""
        return cls(name, new_identity(), secrets.token_bytes(_SEED_BYTES))

    @property
    def card(self) -> ContactCard:
        """The public half."""
        verify_key = Ed25519PrivateKey.from_private_bytes(self.signing_seed).public_key().public_bytes_raw()
        return ContactCard(self.name, recipient_of(self.age_identity), verify_key)


@dataclass(frozen=True, slots=True, repr=False)
class FormerKeys:
    """Keys that this desk gave up; never shown, never logged."""

    keys: OwnKeys
    """Under the name that the desk has now."""
    given_up_at: datetime
    reason: RenewalReason


def make_identity(session: Session, name: str) -> None:
    """Make the keys of a new library: for packages, for signatures, for the attachment store."""
    keys = OwnKeys.new(name)
    session.add(
        IdentityRow(
            id=THE_IDENTITY,
            name=keys.name,
            age_identity=keys.age_identity,
            signing_seed=keys.signing_seed,
            objects_identity=new_identity(),
            created_at=datetime.now(UTC),
        )
    )


def identity_row(session: Session) -> IdentityRow:
    """Return the one row of keys; raise :class:`LibraryDamaged` when it is gone."""
    row = session.get(IdentityRow, THE_IDENTITY)
    if row is None:
        raise LibraryDamaged("缺少本机名片")
    return row


def former_keys(session: Session) -> list[FormerKeys]:
    """Return the keys that were given up, newest first."""
    name = identity_row(session).name
    rows = session.exec(select(FormerIdentityRow).order_by(col(FormerIdentityRow.position).desc()))
    return [
        FormerKeys(OwnKeys(name, row.age_identity, row.signing_seed), row.given_up_at, RenewalReason(row.reason))
        for row in rows
    ]


def renew_identity(session: Session, reason: RenewalReason) -> None:
    """Give the desk new keys; the old ones stay for what was sent to them. The key of stored attachments stays."""
    row, now = identity_row(session), datetime.now(UTC)
    position = session.exec(select(func.count()).select_from(FormerIdentityRow)).one()
    session.add(
        FormerIdentityRow(
            position=position,
            age_identity=row.age_identity,
            signing_seed=row.signing_seed,
            made_at=row.created_at,
            given_up_at=now,
            reason=reason.value,
        )
    )
    keys = OwnKeys.new(row.name)
    row.age_identity, row.signing_seed, row.created_at = keys.age_identity, keys.signing_seed, now
