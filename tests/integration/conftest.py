"""What the tests of a whole notice share."""

from __future__ import annotations

import pytest

from desktop_app.programmes.programme import Programme
from tests.integration.chief_technician import notice
from tests.integration.demonstration import Made, demonstration


@pytest.fixture(scope="session")
def programme() -> Programme:
    """杭人社发〔2021〕69号."""
    return notice()


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> list[Made]:
    """Every case of the demonstration."""
    return demonstration(tmp_path_factory.mktemp("demo") / "library")
