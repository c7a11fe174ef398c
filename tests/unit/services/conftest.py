"""Desks over real libraries, quick to make: their scrypt cost is low."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from PIL import Image

from desktop_app.services.desk import Desk, DeskSettings, create_desk
from desktop_app.services.outcomes import KeyChoice

RESOURCES = Path(__file__).resolve().parents[3] / "resources"
PROGRAMME = "hangzhou-chief-technician-2021"
QUICK = DeskSettings(work_factor=4)
KEY = KeyChoice("口令 correct horse")

MakeDesk = Callable[[str], Desk]


@pytest.fixture
def make_desk(tmp_path: Path) -> Iterator[MakeDesk]:
    """Make a desk in a folder of its own, named as its unit."""
    with ExitStack() as stack:
        yield lambda name: stack.enter_context(
            create_desk(tmp_path / f"library-{name}", KEY, name, resources=RESOURCES, settings=QUICK)
        )


@pytest.fixture
def desk(make_desk: MakeDesk) -> Desk:
    """The desk of an enterprise."""
    return make_desk("甲公司")


@pytest.fixture
def other(make_desk: MakeDesk) -> Desk:
    """The desk of a district."""
    return make_desk("乙区人社局")


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    """A photograph of a certificate."""
    path = tmp_path / "证书.png"
    Image.new("RGB", (600, 800), "white").save(path)
    return path


def jpeg(width: int, height: int, colour: str = "gray") -> bytes:
    """Return a plain picture."""
    out = io.BytesIO()
    Image.new("RGB", (width, height), colour).save(out, "JPEG")
    return out.getvalue()
