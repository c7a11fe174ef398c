"""Deciding about many received cases at once, and telling their senders by receipts, one file for each."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop_app.domain.errors import KnownError
from desktop_app.domain.progress import Progress
from desktop_app.domain.review import Verdict
from desktop_app.package.names import safe_file_name
from desktop_app.services.case_book import CaseBook
from desktop_app.services.receipts import RECEIPT_SUFFIX, Receipts
from desktop_app.services.reviewing import Reviewing
from desktop_app.services.undoable_case import utc_now


@dataclass(frozen=True, slots=True)
class GivenReceipt:
    """One receipt that was written."""

    sender: str
    path: Path
    case_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Decided:
    """What became of a decision about several cases."""

    case_ids: tuple[str, ...]
    """Those about which it was taken."""
    refused: tuple[str, ...]
    """Why it could not be taken about others, a sentence each."""
    receipts: tuple[GivenReceipt, ...]


class Deciding:
    """Takes decisions in one library."""

    def __init__(self, cases: CaseBook, reviewing: Reviewing, receipts: Receipts) -> None:
        self._cases = cases
        self._reviewing = reviewing
        self._receipts = receipts

    def decide(
        self,
        case_ids: Sequence[str],
        verdict: Verdict,
        *,
        note: str | None = None,
        receipts_in: Path | None = None,
        progress: Progress | None = None,
    ) -> Decided:
        """Decide about cases one by one; one that cannot be decided stops no other.

        ``note`` is said about each as a whole, None leaves what is said; ``receipts_in`` is the folder for receipts.
        Raises ``Cancelled`` between two cases, and what writing a receipt raises; decisions taken by then stand.
        """
        watched = progress or Progress()
        done: list[str] = []
        refused: list[str] = []
        for at, case_id in enumerate(dict.fromkeys(case_ids)):
            watched.report(at, len(case_ids), "")
            try:
                self._decide(case_id, verdict, note)
                done.append(case_id)
            except KnownError as error:
                refused.append(str(error))
        given = self.write_receipts(done, receipts_in) if receipts_in is not None else ()
        return Decided(tuple(done), tuple(refused), given)

    def write_receipts(self, case_ids: Iterable[str], folder: Path) -> tuple[GivenReceipt, ...]:
        """Write a receipt for each sender of decided cases into a folder, under names that are free there."""
        by_sender: dict[str, list[str]] = {}
        for case_id in case_ids:
            by_sender.setdefault(self._cases.get(case_id).sender, []).append(case_id)
        return tuple(
            GivenReceipt(sender, self._receipts.write(ids, _free_path(folder, sender)), tuple(ids))
            for sender, ids in by_sender.items()
        )

    def _decide(self, case_id: str, verdict: Verdict, note: str | None) -> None:
        if note is not None and note != self._reviewing.state(case_id).review.note:
            self._reviewing.set_note(case_id, note)
        act = {
            Verdict.ACCEPTED: self._reviewing.accept,
            Verdict.RETURNED: self._reviewing.send_back,
            Verdict.DECLINED: self._reviewing.decline,
        }
        act[verdict](case_id)


def _free_path(folder: Path, sender: str) -> Path:
    """Return a path in ``folder`` that no file has yet."""
    stem = f"回执-{sender}-{utc_now().astimezone():%Y%m%d}"
    names = (f"{stem}{'' if number == 1 else f'-{number}'}{RECEIPT_SUFFIX}" for number in range(1, 10_000))
    return next(path for name in names if not os.path.exists(path := folder / safe_file_name(name)))
