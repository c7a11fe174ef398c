"""From the cases that are to be sent to what a package of them holds: revisions, what is left out, the chain."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop_app.domain.case import Case, CaseStatus, Revision
from desktop_app.domain.errors import KnownError
from desktop_app.domain.package_log import Direction
from desktop_app.domain.place import Place
from desktop_app.domain.progress import Progress
from desktop_app.domain.travel import Travel
from desktop_app.library import Library
from desktop_app.package.contents import PackageContents
from desktop_app.services.case_book import CaseBook
from desktop_app.services.chain import Chain
from desktop_app.services.definitions import Definitions
from desktop_app.services.sealing import Parcel, contents_of
from desktop_app.services.selection import Selected, Selection, Selector
from desktop_app.services.sending import Sending

_SENDABLE = (CaseStatus.DRAFT, CaseStatus.RETURNED, CaseStatus.SENT)
_SENDABLE_AGAIN = (*_SENDABLE, CaseStatus.ACCEPTED)
"""An own case of a batch that goes again may have been accepted above meanwhile."""
_FORWARDABLE = (CaseStatus.ACCEPTED, CaseStatus.FORWARDED)


class CannotSend(KnownError):
    """A case that does not stand so that it can go up."""

    def __init__(self, case: Case) -> None:
        if case.sender:
            why = f"是由“{case.sender}”报送来的，现在的状态是“{case.status.label}”，受理后才能上报"
        else:
            why = f"现在的状态是“{case.status.label}”，不能报送"
        super().__init__(f"申报件“{case.title}”{why}。没有生成报送包，请去掉它后重试。")


@dataclass(frozen=True, slots=True)
class Packed:
    """One case ready to go."""

    parcel: Parcel
    """As it goes."""
    revision: Revision
    """Whole, as it stays here."""


class Packer:
    """Gets cases of one library ready."""

    def __init__(
        self, library: Library, definitions: Definitions, cases: CaseBook, chain: Chain, selector: Selector
    ) -> None:
        self._library = library
        self._definitions = definitions
        self._cases = cases
        self._chain = chain
        self._selector = selector

    def packed(self, sending: Sending, progress: Progress) -> list[Packed]:
        """Return cases ready to go; an edited one gets a revision first. Raises :class:`CannotSend` before that."""
        cases = [self._cases.get(case_id) for case_id in dict.fromkeys(sending.case_ids)]
        own = _SENDABLE if sending.batch is None else _SENDABLE_AGAIN
        for case in cases:
            if case.status not in (_FORWARDABLE if case.sender else own):
                raise CannotSend(case)
        selection = sending.selection
        places = self._selector.places(cases, selection)
        return [
            self._forwarded(case) if case.sender else self._own(case, places[case.id], selection.shrink, progress)
            for case in cases
        ]

    def warnings(self, case_ids: Sequence[str], selection: Selection) -> list[str]:
        """Return sentences about what leaving something out makes wrong, by case."""
        cases = [self._cases.get(case_id) for case_id in dict.fromkeys(case_ids)]
        if not selection.leave_out:
            return []
        places = self._selector.places(cases, selection)
        return [
            f"“{case.title}”去掉所选内容后：{finding.message}"
            for case in cases
            if case.id in places
            for finding in self._selector.warnings(case, places[case.id])
        ]

    def _forwarded(self, case: Case) -> Packed:
        """A received case goes on as it came."""
        revision = self._library.cases.revision(case.id, case.revision)
        travel = self._library.travels.get(case.id)
        return Packed(Parcel(case, revision, travel, self._chain.reviews(case), self._chain.replies(case)), revision)

    def _own(self, case: Case, places: tuple[Place, ...], shrink: bool, progress: Progress) -> Packed:
        """An own case goes as it now stands, as far as it is chosen."""
        revision = self._cases.make_revision(case.id, "package")
        selected = self._selector.applied(_as_of(case, revision), places, shrink=shrink, progress=progress)
        if self._went_otherwise(case.id, revision.number, selected.fingerprint):
            revision = self._cases.make_revision(case.id, "package", anew=True)
        going = replace(
            revision,
            answers=selected.case.answers,
            attachments=selected.case.attachments,
            fingerprint=selected.fingerprint,
        )
        travel = Travel(case.id, whole=selected.whole, left_out=selected.left_out)
        shown = replace(selected.case, revision=revision.number)
        return Packed(Parcel(shown, going, travel, self._chain.reviews(case), self._chain.replies(case)), revision)

    def _went_otherwise(self, case_id: str, number: int, fingerprint: str) -> bool:
        """Whether this revision was sent with other content, which a receiver would take for a contradiction."""
        went = [
            logged.fingerprint
            for package in self._library.packages.of_case(case_id)
            if package.direction is Direction.SENT
            for logged in package.cases
            if (logged.case_id, logged.revision) == (case_id, number)
        ]
        return bool(went) and fingerprint not in went

    def contents(self, packed: Sequence[Packed], sending: Sending) -> PackageContents:
        """Return what a package of these cases holds."""
        cases = [item.parcel.case for item in packed]
        programmes = {case.programme.digest: self._definitions.get(case.programme) for case in cases}
        contents = contents_of([item.parcel for item in packed], programmes.values(), self._library.objects)
        return replace(contents, chain=self._chain.links(cases), note=sending.note, batch=sending.batch)


def selected_of(packed: Packed) -> Selected:
    """Return a case as it goes, for its papers."""
    parcel = packed.parcel
    case = _as_of(parcel.case, parcel.revision)
    whole = parcel.travel.whole or parcel.revision.fingerprint
    return Selected(case, parcel.revision.fingerprint, whole, parcel.travel.left_out)


def _as_of(case: Case, revision: Revision) -> Case:
    return replace(
        case,
        answers=revision.answers,
        attachments=revision.attachments,
        reasons=revision.reasons,
        revision=revision.number,
    )
