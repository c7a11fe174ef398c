"""What changed between two versions of a case."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QWidget

from desktop_app.gui.designed.dialogs.ui_compare_dialog import Ui_CompareDialog
from desktop_app.gui.jobs import Jobs
from desktop_app.services.desk import Desk
from desktop_app.services.outcomes import Change


class CompareDialog(QDialog):
    """A line for each difference, both sides beside each other, attachments as pictures."""

    def __init__(
        self,
        desk: Desk,
        jobs: Jobs,
        older: str,
        newer: str,
        changes: Sequence[Change],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = ui = Ui_CompareDialog()
        ui.setupUi(self)
        ui.title.setText(f"{older} → {newer}")
        ui.changes.set_up(desk, jobs, older, newer)
        ui.changes.show_changes(changes)
        ui.closeButton.clicked.connect(self.accept)


def compare_with_previous(desk: Desk, jobs: Jobs, case_id: str, parent: QWidget) -> None:
    """Open what changed in a case between its last two revisions; called by whoever shows a received case."""

    def done(found: tuple[int, int, list[Change]]) -> None:
        before, after, changes = found
        CompareDialog(desk, jobs, f"第 {before} 版", f"第 {after} 版", changes, parent).open()

    jobs.run(lambda _: desk.cases.latest_changes(case_id), done, owner=parent, label="正在比较…")
