"""What the tests of a whole notice share."""

from __future__ import annotations

import pytest

from desktop_app.programmes.programme import Programme
from tests.integration.chief_technician import notice


@pytest.fixture(scope="session")
def programme() -> Programme:
    """杭人社发〔2021〕69号."""
    return notice()
