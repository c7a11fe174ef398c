"""Lists inside a page that scrolls itself: as high as their entries, up to a number of them."""

from __future__ import annotations

from PySide6.QtWidgets import QListView


def fit_height(view: QListView, shown: int) -> None:
    """Make ``view`` as high as its first ``shown`` entries."""
    model = view.model()
    count = min(model.rowCount(), shown)
    entries = sum(view.sizeHintForRow(row) for row in range(count))
    view.setFixedHeight(entries + 2 * view.frameWidth() + 4)
