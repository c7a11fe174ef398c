"""What the cases of batches bring along, kept as long as the cases do not change: ten thousand are read once."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from desktop_app.domain.answers import is_blank
from desktop_app.domain.case import Case, CaseStatus, CaseSummary, ProgrammeRef
from desktop_app.domain.progress import Progress
from desktop_app.programmes.batch_papers import Contribution, contribution, id_number_fields
from desktop_app.programmes.programme import Programme
from desktop_app.services.corrections import Correction

_READING = "正在读取申报件"


@dataclass(frozen=True, slots=True)
class BatchMember:
    """A case as its batch sees it."""

    case_id: str
    title: str
    unit: str
    nominee: str
    """Nominee kind."""
    nominee_key: str
    """What tells the nominee from others: the ID number, or unit and name where there is none; empty while unknown."""
    programme: ProgrammeRef
    recommender: str
    """Kind of recommending unit that the case names."""
    status: CaseStatus
    sender: str
    revision: int
    contribution: Contribution
    """With the corrections of the levels below."""
    corrections: tuple[Correction, ...] = ()
    """What those levels wrote over, the lowest first."""


Mark = tuple[datetime, int, CaseStatus, str]
LaidOver = Callable[[Programme, Case, Contribution], tuple[Contribution, tuple[Correction, ...]]]


class BatchMembers:
    """Reads cases for batches; safe from several threads."""

    def __init__(
        self,
        summaries: Callable[[], list[CaseSummary]],
        load: Callable[[str], Case],
        definition: Callable[[ProgrammeRef], Programme],
        blocking: Callable[[str], int],
        origins: Callable[[], Mapping[str, str]],
        laid_over: LaidOver,
    ) -> None:
        """``summaries`` lists all cases, ``load`` reads one, ``blocking`` counts findings that keep one from going.

        ``origins`` tells which package brought each case, ``laid_over`` puts the corrections that came with it on top.
        """
        self._origins = origins
        self._laid_over = laid_over
        self._summaries = summaries
        self._load = load
        self._definition = definition
        self._blocking = blocking
        self._known: dict[str, tuple[Mark, BatchMember]] = {}
        self._judged: dict[str, tuple[Mark, int]] = {}
        self._lock = threading.Lock()

    def read(self, case_ids: Iterable[str], progress: Progress | None = None) -> Mapping[str, BatchMember]:
        """Return the cases that there are, in the order asked for; those that have not changed are not read again."""
        marks = self._marks()
        wanted = [case_id for case_id in case_ids if case_id in marks]
        watched = progress or Progress()
        found: dict[str, BatchMember] = {}
        for done, case_id in enumerate(wanted):
            watched.report(done, len(wanted), _READING)
            found[case_id] = self._member(case_id, marks[case_id])
        return found

    def _marks(self) -> Mapping[str, Mark]:
        origins = self._origins()
        return {
            item.id: (item.updated_at, item.revision, item.status, origins.get(item.id, ""))
            for item in self._summaries()
        }

    def _member(self, case_id: str, mark: Mark) -> BatchMember:
        with self._lock:
            known = self._known.get(case_id)
        if known is not None and known[0] == mark:
            return known[1]
        case = self._load(case_id)
        programme = self._definition(case.programme)
        brought, corrections = self._laid_over(programme, case, contribution(programme, case))
        member = _member_of(case, programme, brought, corrections)
        with self._lock:
            self._known[case_id] = mark, member
        return member

    def blocking(self, case_ids: Iterable[str], progress: Progress | None = None) -> Mapping[str, int]:
        """Return how many findings keep each case from being sent; unchanged cases are not checked again."""
        marks = self._marks()
        wanted = [case_id for case_id in case_ids if case_id in marks]
        watched = progress or Progress()
        counts: dict[str, int] = {}
        for done, case_id in enumerate(wanted):
            watched.report(done, len(wanted), "正在预审申报件")
            counts[case_id] = self._count(case_id, marks[case_id])
        return counts

    def _count(self, case_id: str, mark: Mark) -> int:
        with self._lock:
            known = self._judged.get(case_id)
        if known is not None and known[0] == mark:
            return known[1]
        count = self._blocking(case_id)
        with self._lock:
            self._judged[case_id] = mark, count
        return count


def _member_of(
    case: Case, programme: Programme, brought: Contribution, corrections: tuple[Correction, ...]
) -> BatchMember:
    return BatchMember(
        case_id=case.id,
        title=case.title,
        unit=case.unit,
        nominee=case.nominee,
        nominee_key=nominee_key(case, programme),
        programme=case.programme,
        recommender=case.recommender,
        status=case.status,
        sender=case.sender,
        revision=case.revision,
        contribution=brought,
        corrections=corrections,
    )


def nominee_key(case: Case, programme: Programme) -> str:
    """Return by what the nominee of a case is known: the ID number, or name and unit where none is asked for."""
    for form_id, field_id in id_number_fields(programme, case):
        value = case.answers.get(form_id, {}).get(field_id)
        if isinstance(value, str) and not is_blank(value):
            return "".join(value.split()).upper()
    named = bool(case.unit) or case.nominee != "person"
    return f"{case.nominee}/{case.unit}/{case.title}" if named and not id_number_fields(programme, case) else ""
