"""Compare a contact card's fingerprint with its owner over the telephone."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget

from desktop_app.domain.contact import ContactCard
from desktop_app.gui.designed.dialogs.ui_card_dialog import Ui_CardDialog


def spoken_lines(card: ContactCard) -> str:
    """Return the groups of a card's fingerprint in two lines of four."""
    groups = card.spoken_fingerprint.split()
    return "\n".join("   ".join(groups[start : start + 4]) for start in range(0, len(groups), 4))


class CardDialog(QDialog):
    """Accepted only after the user has said that the groups were compared and are the same."""

    def __init__(self, card: ContactCard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = ui = Ui_CardDialog()
        ui.setupUi(self)
        ui.title.setText(f"核对“{card.name}”的名片")
        ui.fingerprint.setText(spoken_lines(card))
        ui.sameCheck.toggled.connect(ui.confirmButton.setEnabled)
        ui.confirmButton.clicked.connect(self.accept)
        ui.laterButton.clicked.connect(self.reject)
