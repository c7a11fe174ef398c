"""The batches of a desk (推荐批次): made, edited, checked, deleted and brought back."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

from desktop_app.domain.answers import FormAnswers
from desktop_app.domain.batch import Batch
from desktop_app.domain.case import Case, CaseSummary
from desktop_app.domain.errors import KnownError
from desktop_app.domain.finding import Finding
from desktop_app.domain.plain_name import plain_name
from desktop_app.domain.progress import Progress
from desktop_app.library import Library
from desktop_app.package.contents import BatchContents
from desktop_app.programmes.programme import Programme
from desktop_app.programmes.rules import RecommenderKind
from desktop_app.services.answers_document import parse_answers
from desktop_app.services.batch_case import BatchStore, case_of_batch
from desktop_app.services.batch_findings import BatchFacts, KindCount, Quota, batch_findings
from desktop_app.services.batch_members import BatchMember, BatchMembers, LaidOver
from desktop_app.services.batch_reader import BatchReader
from desktop_app.services.batch_session import QUOTA_RULE, BatchSession, clean_unit_name
from desktop_app.services.case_book import CaseBook
from desktop_app.services.definitions import Definitions
from desktop_app.services.editing import utc_now
from desktop_app.services.outbox import Outbox
from desktop_app.services.outcomes import SentPackage
from desktop_app.services.pre_review import PreReview
from desktop_app.services.recommending_units import kind_of, unit_name
from desktop_app.services.sending import Sending
from desktop_app.services.sessions import Sessions
from desktop_app.services.task_findings import task_findings
from desktop_app.services.tasks import TaskState

Deliver = Callable[[Callable[[], None]], None]


class EmptyBatch(KnownError):
    """A batch without cases cannot be sent."""

    def __init__(self, batch: Batch) -> None:
        super().__init__(f"批次“{batch.title}”里还没有申报件，没有生成报送包。请先添加申报件。")


class QuotaExceeded(KnownError):
    """A batch with more cases than the quota, without what the notice wants for that."""

    def __init__(self, batch: Batch, quota: Quota) -> None:
        kind = quota.kind
        clause = f"（{kind.clause}）" if kind is not None and kind.clause else ""
        allowance = kind.allowance if kind is not None else ""
        if quota.soft:
            what = "请移出多出的申报件，或在批次里写明超名额推荐的理由"
        else:
            what = "请移出多出的申报件；确经上级同意增加的，请在批次里写明理由，并选择“仍要上报”（命令行为 --anyway）"
        super().__init__(
            f"批次“{batch.title}”推荐了 {quota.used} 件，名额{allowance}{clause}，没有生成报送包，批次没有改动。"
            f"{what}。"
        )


def _carried(batch: Batch) -> BatchContents:
    """The batch as its package says it."""
    return BatchContents(
        batch.id, batch.programme, batch.recommender, batch.title, batch.case_ids, batch.answers, batch.reasons
    )


class BatchBook:
    """Everything that can be done to the batches of one library, but what documents and packages do."""

    def __init__(
        self,
        library: Library,
        definitions: Definitions,
        cases: CaseBook,
        checks: PreReview,
        outbox: Outbox,
        deliver: Deliver,
        shown: Callable[[Case], Case],
        laid_over: LaidOver,
        taken: Callable[[], Sequence[TaskState]],
        open_comments: Callable[[str], int],
        today: Callable[[], date] = date.today,
    ) -> None:
        """``shown`` puts what the levels wrote of a received case beside the nominee's content.

        ``laid_over`` puts their corrections over what it brings to a summary sheet. ``taken`` are the tasks of the
        departments above; ``open_comments`` counts the comments from above that nobody has answered.
        """
        self._library = library
        self._definitions = definitions
        self._cases = cases
        self._checks = checks
        self._outbox = outbox
        self._deliver = deliver
        self._taken = taken
        self._today = today
        self._open_comments = open_comments
        self.members = BatchMembers(
            cases.list,
            lambda case_id: shown(cases.get(case_id)),
            definitions.get,
            self._blocking,
            library.travels.origins,
            laid_over,
        )
        self._sessions = Sessions(self._load, self._begin)

    def new(
        self,
        programme_id: str,
        recommender: str,
        case_ids: Iterable[str] = (),
        kind: str | None = None,
        answers: object = None,
        reason: str | None = None,
    ) -> Batch:
        """Make a batch of the newest version of a programme and return it; what cannot be taken over leaves none.

        ``recommender`` is the recommending unit's name, or the id or title of its kind; ``kind`` says the kind where
        neither the name nor the cases do. ``answers`` and ``reason`` are as :meth:`amend` takes them.
        Raises ``UnknownProgramme``, ``UnknownCase``, :class:`UnknownRecommender`.
        """
        programme = self._definitions.newest(programme_id)
        chosen = list(dict.fromkeys(case_ids))
        cases = [self._cases.get(case_id) for case_id in chosen]
        said = [case.recommender for case in cases if case.programme.id == programme.id]
        batch = Batch(
            id=secrets.token_hex(16),
            programme=programme.ref,
            recommender=kind_of(programme, recommender, kind, said),
            title=clean_unit_name(unit_name(programme, recommender)),
            created_at=utc_now(),
            case_ids=tuple(chosen),
        )
        with self._library.transaction():
            self._library.definitions.save(programme.id, programme.head.version, programme.digest, programme.files)
            self._library.batches.save(batch)
            if answers is not None or reason is not None:
                return self.amend(batch.id, answers, reason)
        return batch

    def amend(
        self,
        batch_id: str,
        answers: object = None,
        reason: str | None = None,
        *,
        add: Iterable[str] = (),
        remove: Iterable[str] = (),
    ) -> Batch:
        """Take over answers for the batch's papers, the reason for exceeding the quota, cases that come and go.

        A document of answers (``{form: {field: value}}``) names a case's row by the case's id. Fields that it does not
        name stay; raises ``UnknownPlace``, ``WrongShape`` or ``UnknownCase`` with nothing changed.
        """
        added = [self._cases.get(case_id).id for case_id in add]
        with self._sessions.on(batch_id) as session:
            parsed = parse_answers(session.programme, {} if answers is None else answers, session.reader.normalised)
            session.require_rows(parsed, added)
            session.remove_cases(remove)
            session.add_cases(added)
            session.fill(parsed)
            if reason is not None:
                session.set_reason(QUOTA_RULE, reason)
            return session.batch

    def list(self) -> Sequence[Batch]:
        """Return all batches, newest first."""
        self._sessions.flush()
        return self._library.batches.list()

    def get(self, batch_id: str) -> Batch:
        """Return a batch as it stands, saved or not; raise ``UnknownRecord``."""
        with self._lent(batch_id) as session:
            return session.batch

    def edit(self, batch_id: str, progress: Progress | None = None) -> BatchSession:
        """Open a batch for editing, its cases read as they stand now; the caller closes the session."""
        session = self._sessions.open(batch_id)
        try:
            session.refresh(progress)
        except BaseException:
            session.close()
            raise
        return session

    def rename(self, batch_id: str, unit: str) -> None:
        """Change the recommending unit's name."""
        with self._sessions.on(batch_id) as session:
            session.rename(unit)

    def add_cases(self, batch_id: str, case_ids: Iterable[str]) -> None:
        """Put cases at the end of a batch; raise ``UnknownCase`` and leave it as it was."""
        wanted = [self._cases.get(case_id).id for case_id in case_ids]
        with self._sessions.on(batch_id) as session:
            session.add_cases(wanted)

    def remove_cases(self, batch_id: str, case_ids: Iterable[str]) -> None:
        """Take cases out of a batch."""
        with self._sessions.on(batch_id) as session:
            session.remove_cases(case_ids)

    def reorder(self, batch_id: str, case_ids: Iterable[str]) -> None:
        """Put a batch's cases into this order."""
        with self._sessions.on(batch_id) as session:
            session.reorder(case_ids)

    def delete(self, batch_id: str) -> Batch:
        """Delete a batch and return it for :meth:`put_back`; its cases stay."""
        batch = self.get(batch_id)
        self._sessions.forget(batch_id, self._library.batches.delete)
        return batch

    def put_back(self, batch: Batch) -> None:
        """Bring back a batch that was deleted, without the cases that are gone."""
        BatchStore(self._library).save(case_of_batch(batch, self._definitions.get(batch.programme)))

    def addable(self, batch_id: str) -> Sequence[CaseSummary]:
        """Return the cases of the batch's programme that it does not have yet, the last changed first."""
        batch = self.get(batch_id)
        return [
            item
            for item in self._cases.list()
            if item.programme_id == batch.programme.id and item.id not in batch.case_ids
        ]

    def shown(
        self, batch_id: str, progress: Progress | None = None
    ) -> tuple[Sequence[BatchMember], Mapping[str, FormAnswers]]:
        """Return a batch's cases in order, and its papers as they print, by form."""
        with self._lent(batch_id) as session:
            session.refresh(progress)
            papers = {form.id: session.answers.get(form.id, {}) for form in session.programme.forms}
            return tuple(session.members.values()), papers

    def package(
        self,
        batch_id: str,
        out: Path,
        to: Sequence[str] | None,
        passphrase: str | None,
        progress: Progress | None = None,
        *,
        anyway: bool = False,
    ) -> SentPackage:
        """Write the batch as one package, its cases in its order, and mark them sent or forwarded.

        The same batch may go again, as when a case that was returned has come back. More cases than the quota need the
        written reason, which goes along; where the notice sets the quota firmly, ``anyway`` besides. See
        :meth:`Outbox.create`; raises :class:`EmptyBatch`, :class:`QuotaExceeded` too.
        """
        return self.send(batch_id, Sending((), out, tuple(to or ()), passphrase), progress, anyway=anyway)

    def send(
        self, batch_id: str, sending: Sending, progress: Progress | None = None, *, anyway: bool = False
    ) -> SentPackage:
        """Send a batch as ``sending`` describes, whose cases are the batch's whatever it names; see :meth:`package`."""
        batch = self.get(batch_id)
        if not batch.case_ids:
            raise EmptyBatch(batch)
        self.require_quota(batch_id, anyway=anyway)
        return self._outbox.send(replace(sending, case_ids=batch.case_ids, batch=_carried(batch)), progress)

    def require_quota(self, batch_id: str, *, anyway: bool = False) -> None:
        """Raise :class:`QuotaExceeded` where the batch cannot go up as :meth:`package` describes."""
        batch, quota = self.get(batch_id), self.quota(batch_id)
        if quota.exceeded and not (quota.reason.strip() and (quota.soft or anyway)):
            raise QuotaExceeded(batch, quota)

    # judging

    def quota(self, batch_id: str) -> Quota:
        """Return how a batch stands to the quota of its unit."""
        with self._lent(batch_id) as session:
            return self._quota(session.batch, session.reader.programme, session.members)

    def check(self, batch_id: str, progress: Progress | None = None) -> Sequence[Finding]:
        """Return what is wrong with a batch and with what stands on its papers."""
        with self._lent(batch_id) as session:
            session.refresh(progress)
            batch, members, papers = session.batch, session.members, session.findings()
        facts = BatchFacts(
            batch=batch,
            programme=self._definitions.get(batch.programme),
            members=members,
            blocking=self.members.blocking(members, progress),
            quota=self._quota(batch, self._definitions.get(batch.programme), members),
            shared=self._shared(batch),
            papers=papers,
            today=self._today(),
            unanswered=self._unanswered(members),
        )
        return [*batch_findings(facts), *task_findings(self._taken(), batch, facts.today)]

    def _unanswered(self, members: Iterable[str]) -> Mapping[str, int]:
        commented = self._library.reviews.commented()
        return {case_id: self._open_comments(case_id) for case_id in members if case_id in commented}

    def _quota(self, batch: Batch, programme: Programme, members: Mapping[str, BatchMember]) -> Quota:
        here = set(batch.case_ids)
        kind = next((item for item in programme.head.recommenders if item.id == batch.recommender), None)
        others = {case_id for other in self._same_unit(batch, kind) for case_id in other.case_ids}
        reason = batch.reasons.get(QUOTA_RULE, "")
        kinds = tuple(
            KindCount(nominee.title, sum(member.nominee == nominee.id for member in members.values()), nominee.total)
            for nominee in programme.head.nominees
            if nominee.total is not None
        )
        return Quota(kind, len(here), len(others - here), programme.head.total, reason, kinds)

    def _same_unit(self, batch: Batch, kind: RecommenderKind | None) -> Sequence[Batch]:
        """Return the other batches that share the quota: of the kind, where it is one unit, else of the same name."""
        one_unit = kind is not None and kind.quota is not None and not kind.each
        return [
            other
            for other in self._others(batch)
            if other.recommender == batch.recommender
            and (one_unit or plain_name(other.title) == plain_name(batch.title))
        ]

    def _others(self, batch: Batch) -> Sequence[Batch]:
        return [item for item in self.list() if item.id != batch.id and item.programme.id == batch.programme.id]

    def _shared(self, batch: Batch) -> Mapping[str, str]:
        return {case_id: other.title for other in self._others(batch) for case_id in other.case_ids}

    def _blocking(self, case_id: str) -> int:
        return sum(finding.blocks for finding in self._checks.findings(case_id))

    def flush(self) -> None:
        """Save what is pending anywhere."""
        self._sessions.flush()

    @contextmanager
    def _lent(self, batch_id: str) -> Iterator[BatchSession]:
        """Lend a session to look into; unlike a change it lets nobody wait."""
        session = self._sessions.open(batch_id)
        try:
            yield session
        finally:
            session.close()

    def _load(self, batch_id: str) -> Case:
        batch = self._library.batches.get(batch_id)
        return case_of_batch(batch, self._definitions.get(batch.programme))

    def _begin(self, case: Case) -> BatchSession:
        reader = BatchReader(self._definitions.get(case.programme), self.members.read, self._checks.unprintable)
        return BatchSession(BatchStore(self._library), reader, case, self._deliver)
