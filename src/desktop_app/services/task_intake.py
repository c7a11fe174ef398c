"""What becomes of a case that goes down to be filled, or comes back filled: it is an own one at both desks.

A case that was handed over is out: its holder alone may bring it back, as a further revision of the same case. Whoever
else sends it, or the holder after it was taken back, is asked about.
"""

from __future__ import annotations

from dataclasses import replace

from desktop_app.domain.case import Case, CaseStatus, ProgrammeRef
from desktop_app.domain.package_log import Direction, Standing
from desktop_app.domain.review import Decision
from desktop_app.domain.travel import BY_PASSPHRASE, TaskRecord, Travel, Way
from desktop_app.library import Library
from desktop_app.package.opened import OpenedPackage, PackagedCase
from desktop_app.services.definitions import Definitions
from desktop_app.services.editing import utc_now

_OPEN = (CaseStatus.DRAFT, CaseStatus.RETURNED, CaseStatus.SENT)
"""Where an own case stands that its giver may send anew: it is here to be filled, or was sent back."""
_ON_THE_WAY = (CaseStatus.SENT, CaseStatus.RETURNED, CaseStatus.ACCEPTED, CaseStatus.DECLINED)


class TaskIntake:
    """Judges and keeps, inside the intake, what concerns tasks of one library."""

    def __init__(self, library: Library, definitions: Definitions) -> None:
        self._library = library
        self._definitions = definitions

    def judged(
        self, opened: OpenedPackage, packaged: PackagedCase, case: Case, kept: Case | None
    ) -> tuple[Case, Standing]:
        """Return a case that arrives as this library would keep it, and how it stands to what is kept.

        ``case`` is what the package brings, as a received one; its sender is the name under which the keys are known.
        """
        if opened.task is not None:
            own = replace(case, sender="", status=CaseStatus.DRAFT)
            return own, self._of_task(own, packaged, kept, case.sender)
        if kept is not None and self._comes_back(opened, packaged, kept, case.sender):
            own = replace(case, sender="", status=resumed_status(self._library, case.id), created_at=kept.created_at)
            return own, self._of_return(own, packaged, kept, case.sender)
        return case, self._library.cases.standing(case, packaged.fingerprint)

    def _of_task(self, case: Case, packaged: PackagedCase, kept: Case | None, giver: str) -> Standing:
        standing = self._library.cases.standing(case, packaged.fingerprint)
        if standing is Standing.NEWER and kept is not None:
            known = giver in self._givers(kept.id)
            return standing if known and kept.status in _OPEN else Standing.CONFLICT
        return standing

    def _of_return(self, case: Case, packaged: PackagedCase, kept: Case, sender: str) -> Standing:
        standing = self._library.cases.standing(case, packaged.fingerprint)
        if not self._is_holder(kept, sender):
            return Standing.CONFLICT if standing is Standing.NEWER else standing
        if standing is Standing.SAME and packaged.revision == kept.revision:
            return Standing.NEWER  # given back as it was: nothing to store, but it is here again
        return standing

    def _comes_back(self, opened: OpenedPackage, packaged: PackagedCase, kept: Case, sender: str) -> bool:
        """Whether an own case arrives from somebody to whom it had been handed over."""
        if kept.sender or packaged.origin is not None or self._is_own(opened):
            return False
        if self._is_holder(kept, sender):
            return True
        if all(item.status is not CaseStatus.HANDED for item in self._library.reviews.history(kept.id)):
            return False
        went = [item for item in self._library.packages.of_case(kept.id) if item.direction is Direction.SENT]
        return any(not item.partners or sender in item.partners for item in went)

    def _is_holder(self, kept: Case, sender: str) -> bool:
        holder = self._library.travels.get(kept.id).holder
        return kept.status is CaseStatus.HANDED and holder in (sender, BY_PASSPHRASE)

    def _is_own(self, opened: OpenedPackage) -> bool:
        return opened.sender.fingerprint == self._library.cards.own().card.fingerprint

    def _givers(self, case_id: str) -> tuple[str, ...]:
        task = self._library.travels.get(case_id).task
        return self._library.travels.task(task, Way.TAKEN).partners if task else ()

    # keeping

    def keep(self, opened: OpenedPackage, sender: str) -> None:
        """Note the task that a package carries; one of this desk's own is known already."""
        task = opened.task
        if task is None or self._is_own(opened):
            return
        self._library.travels.record_task(
            TaskRecord(
                id=opened.digest,
                way=Way.TAKEN,
                programmes=() if opened.cases else opened.programmes,
                partners=(sender,),
                due=task.due,
                quota=task.quota,
                note=opened.note,
                at=utc_now(),
            )
        )

    def keep_case(self, opened: OpenedPackage, packaged: PackagedCase, sender: str) -> None:
        """Note that an own case is here now: by a task, or because it came back."""
        travel = self._library.travels.get(packaged.id)
        task = opened.digest if opened.task is not None else travel.task
        self._library.travels.save(Travel(packaged.id, task=task))
        case = self._library.cases.get(packaged.id)
        if case.status is CaseStatus.HANDED:
            self._library.cases.save(replace(case, status=resumed_status(self._library, case.id), updated_at=utc_now()))
        self._library.reviews.note(Decision(packaged.id, packaged.revision, CaseStatus.DRAFT, sender, utc_now()))

    # words

    def told(self, opened: OpenedPackage) -> str:
        """Return what the task of a package asks, for the sentence of its intake; empty for one that goes up."""
        task = opened.task
        if task is None:
            return ""
        words = [] if opened.cases else [self._programme_words(opened, ref) for ref in opened.programmes]
        if task.due is not None:
            words.append(f"{task.due:%Y-%m-%d} 前{'交回' if opened.cases else '报送'}")
        if task.quota is not None:
            words.append(f"名额 {task.quota} 件")
        return "，".join(words)

    def _programme_words(self, opened: OpenedPackage, ref: ProgrammeRef) -> str:
        title = f"项目“{self._definitions.get(ref).head.title}”"
        known = self._definitions.builtin_version(ref.id)
        if known is None:
            return f"{title}是本机原来没有的，已装入"
        if self._definitions.is_newer(ref):
            pinned = self._library.cards.by_fingerprint(opened.sender.fingerprint)
            when = "新建申报件改用新版" if pinned is not None and pinned.confirmed else "与对方核对指纹后改用新版"
            return f"{title} {ref.version} 版比本机的 {known} 版新，已装入，{when}"
        if self._definitions.is_builtin(ref):
            return f"{title}与本机的一致"
        return f"{title} {ref.version} 版没有替换本机的 {known} 版，请与对方核对以哪一版为准"


def resumed_status(library: Library, case_id: str) -> CaseStatus:
    """Return where an own case stands that is here again: still returned by a level above, or being filled."""
    way = [item.status for item in library.reviews.history(case_id) if item.status in _ON_THE_WAY]
    return CaseStatus.RETURNED if way and way[-1] is CaseStatus.RETURNED else CaseStatus.DRAFT
