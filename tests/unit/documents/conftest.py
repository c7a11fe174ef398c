"""What every test of documents prints with."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.documents.fonts import FontShelf
from desktop_app.documents.pdf import PdfPress

RESOURCES = Path(__file__).resolve().parents[3] / "resources"


@pytest.fixture(scope="session")
def shelf() -> FontShelf:
    return FontShelf()


@pytest.fixture(scope="session")
def press(shelf: FontShelf) -> PdfPress:
    return PdfPress(RESOURCES / "documents", shelf)


@pytest.fixture(scope="session")
def shared_press(press: PdfPress) -> PdfPress:
    """The same press, under a name for Hypothesis tests, which may not reset fixtures."""
    return press


@pytest.fixture
def fresh_press() -> PdfPress:
    return PdfPress(RESOURCES / "documents", FontShelf())
