"""Bringing a database to the newest version: Alembic operations, one file per step, in one straight line.

The steps are ordinary modules named in :data:`MIGRATIONS`, so that a frozen build finds them without a folder of
scripts. Each step runs in its own transaction with its entry in Alembic's version table: it happened or it did not.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import Column, Connection, MetaData, String, Table, delete, insert

from desktop_app.library.errors import LibraryTooNew
from desktop_app.library.migrations import MIGRATIONS
from desktop_app.library.migrations.step import Migration

_VERSION = Table("alembic_version", MetaData(), Column("version_num", String(32), primary_key=True))


NEWEST = MIGRATIONS[-1].REVISION


def version_of(connection: Connection) -> str:
    """Return the version of the open database: a revision of ours, a newer program's, or empty before the first."""
    with connection.begin():
        return MigrationContext.configure(connection).get_current_revision() or ""


def pending(connection: Connection) -> Sequence[Migration]:
    """Return the steps that are still to do; raise :class:`LibraryTooNew` for a version that we do not know."""
    version = version_of(connection)
    known = ["", *(step.REVISION for step in MIGRATIONS)]
    if version not in known:
        raise LibraryTooNew(version)
    return MIGRATIONS[known.index(version) :]


def upgrade(connection: Connection, to: str = NEWEST) -> None:
    """Take the pending steps up to version ``to``."""
    for step in pending(connection):
        if to >= step.REVISION:
            _run(connection, step.upgrade, step.REVISION)


def downgrade(connection: Connection, target: str) -> None:
    """Take steps back until the database is at ``target``, empty for before the first."""
    known = ["", *(step.REVISION for step in MIGRATIONS)]
    while (version := version_of(connection)) != target:
        step = MIGRATIONS[known.index(version) - 1]
        _run(connection, step.downgrade, known[known.index(version) - 1])


def _run(connection: Connection, step: Callable[[Operations], None], leads_to: str) -> None:
    """Run one step and note where it leads, together or not at all."""
    with connection.begin():
        step(Operations(MigrationContext.configure(connection)))
        _VERSION.create(connection, checkfirst=True)
        connection.execute(delete(_VERSION))
        if leads_to:
            connection.execute(insert(_VERSION).values(version_num=leads_to))
