"""What a package would hold, gathered before it is made so that the user sees it first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.domain.case import Case
from desktop_app.domain.finding import Finding
from desktop_app.domain.progress import Progress
from desktop_app.gui.wording import size_words
from desktop_app.services.desk import Desk
from desktop_app.services.selection import Leavable


@dataclass(frozen=True, slots=True)
class ContentLine:
    """One case of the package to be."""

    case: Case
    programme: str
    blocking: tuple[Finding, ...]
    """Findings that make it not ready to be sent."""
    leavable: tuple[Leavable, ...] = ()
    """What of it can be left out; nothing of a case that came from others."""

    @property
    def attachments(self) -> str:
        """How many files it brings along, and their size."""
        size = sum(item.size for item in self.case.attachments)
        return f"{len(self.case.attachments)} 个，{size_words(size)}" if self.case.attachments else "无"

    @property
    def state(self) -> str:
        """Whether it is ready."""
        return f"{len(self.blocking)} 处问题" if self.blocking else "可以报送"


def gather(desk: Desk, case_ids: Sequence[str], progress: Progress) -> list[ContentLine]:
    """Return one line per case, in the order given."""
    lines = []
    for done, case_id in enumerate(case_ids):
        progress.report(done, len(case_ids), "正在预审…")
        case = desk.cases.get(case_id)
        title = desk.registry.get(case.programme).head.title
        blocking = tuple(item for item in desk.checks.findings(case_id) if item.blocks)
        leavable = () if case.sender else tuple(desk.selector.leavable(case))
        lines.append(ContentLine(case, title, blocking, leavable))
    return lines
