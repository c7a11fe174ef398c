"""Receipts between two desks: written by the one that decided, taken in by the one that sent, for tests."""

from __future__ import annotations

from pathlib import Path

from desktop_app.domain.case import CaseStatus
from desktop_app.services.desk import Desk
from desktop_app.services.receipt_intake import ReceiptFate, ReceiptIntake
from tests.unit.services.reviews import NAME


def returned(desk: Desk, case_id: str, folder: Path, text: str = "请核对") -> Path:
    """Return a case with one comment and write the receipt."""
    desk.reviewing.comment(case_id, NAME, text)
    desk.reviewing.send_back(case_id)
    return receipt(desk, case_id, folder)


def accepted(desk: Desk, case_id: str, folder: Path) -> Path:
    """Accept a case and write the receipt."""
    desk.reviewing.accept(case_id)
    return receipt(desk, case_id, folder)


def receipt(desk: Desk, case_id: str, folder: Path) -> Path:
    """Write the receipt of a case that was decided."""
    return desk.receipts.write([case_id], folder / f"{len(list(folder.iterdir()))}.jbr")


def take(desk: Desk, path: Path) -> ReceiptIntake:
    """Let a desk take in one receipt."""
    [intake] = desk.receipts.import_files([path])
    return intake


def fates(intake: ReceiptIntake) -> list[ReceiptFate]:
    """Return what became of the cases of a receipt."""
    return [case.fate for case in intake.cases]


def status(desk: Desk, case_id: str) -> CaseStatus:
    """Return how a case stands at a desk."""
    return desk.cases.get(case_id).status
