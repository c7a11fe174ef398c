"""The history of contact cards: who decided what about a name, and when."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlmodel import Session, col, func, select, update

from desktop_app.domain.contact import CardEvent, CardStep
from desktop_app.library.identity import identity_row
from desktop_app.library.tables.desk import CardEventRow

_CHANGES = (CardStep.REPLACED.value, CardStep.VOUCHED.value)


def note(session: Session, name: str, step: CardStep, fingerprint: str, previous: str = "") -> None:
    """Add a line to the end, decided at this desk and now."""
    last = session.exec(select(func.max(CardEventRow.position))).one()
    session.add(
        CardEventRow(
            position=0 if last is None else last + 1,
            name=name,
            step=step.value,
            at=datetime.now(UTC),
            by=identity_row(session).name,
            fingerprint=fingerprint,
            previous=previous,
        )
    )
    session.flush()


def steps_of(session: Session, name: str) -> list[CardEvent]:
    """Return the lines of a name, oldest first."""
    rows = session.exec(select(CardEventRow).where(CardEventRow.name == name).order_by(col(CardEventRow.position)))
    return [CardEvent(row.name, CardStep(row.step), row.at, row.by, row.fingerprint, row.previous) for row in rows]


def rename_history(session: Session, before: str, after: str) -> None:
    """Let the past of one name be read under another."""
    session.connection().execute(update(CardEventRow).where(col(CardEventRow.name) == before).values(name=after))


def was_refused(session: Session, fingerprint: str) -> bool:
    """Whether the last that was decided about these keys is that they are not to be believed."""
    last = session.exec(
        select(CardEventRow.step)
        .where(CardEventRow.fingerprint == fingerprint, CardEventRow.step != CardStep.ALARM.value)
        .order_by(col(CardEventRow.position).desc())
    ).first()
    return last == CardStep.REFUSED.value


def was_replaced(session: Session, fingerprint: str) -> bool:
    """Whether a newer card came in the place of the one with these keys."""
    found = select(CardEventRow.position).where(
        CardEventRow.previous == fingerprint, col(CardEventRow.step).in_(_CHANGES)
    )
    return session.exec(found).first() is not None
