"""What a step of the schema is."""

from __future__ import annotations

from typing import Protocol

from alembic.operations import Operations


class Migration(Protocol):
    """A module that leads from the version before to ``REVISION``, and back."""

    REVISION: str
    """Four digits, counting up."""

    def upgrade(self, op: Operations, /) -> None:
        """Change the schema, and the rows in it, to this version."""

    def downgrade(self, op: Operations, /) -> None:
        """Change them back; what only the newer version can hold is lost."""
