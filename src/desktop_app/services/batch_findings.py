"""What is wrong with a batch: its quota, its cases, its order, its deadline, what is missing on its papers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from desktop_app.domain.batch import Batch
from desktop_app.domain.case import CaseStatus
from desktop_app.domain.finding import Finding, Severity
from desktop_app.programmes.programme import Programme
from desktop_app.programmes.rules import RecommenderKind
from desktop_app.services.batch_case import CASES_PLACE, UNIT_PLACE, case_place
from desktop_app.services.batch_members import BatchMember
from desktop_app.services.batch_session import QUOTA_RULE

_WEIGHTS = {Severity.ERROR: 0, Severity.SOFT: 1, Severity.WARNING: 2}


@dataclass(frozen=True, slots=True)
class KindCount:
    """How many cases of a batch are of one kind of nominee, beside how many of it the programme chooses in all."""

    title: str
    here: int
    total: int


@dataclass(frozen=True, slots=True)
class Quota:
    """How a batch stands to the quota of its recommending unit (推荐名额)."""

    kind: RecommenderKind | None
    """The kind of recommending unit; None where the batch names none."""
    here: int
    """Cases of this batch."""
    elsewhere: int
    """Cases of other batches of the same unit in the same programme."""
    total: int | None
    """How many the programme chooses in all."""
    reason: str
    """Why more are recommended than the quota says."""
    kinds: tuple[KindCount, ...] = ()
    """The kinds of nominees of which the programme says how many it chooses."""

    @property
    def used(self) -> int:
        """Cases of the unit in all."""
        return self.here + self.elsewhere

    @property
    def limit(self) -> int | None:
        """The unit's quota; None where the notice sets none."""
        return self.kind.quota if self.kind is not None else None

    @property
    def soft(self) -> bool:
        """Whether the notice lets the unit exceed its quota for a written reason (原则上)."""
        return self.kind is not None and self.kind.severity is Severity.SOFT

    @property
    def exceeded(self) -> bool:
        """Whether the unit recommends more than it may."""
        return self.limit is not None and self.used > self.limit


@dataclass(frozen=True, slots=True)
class BatchFacts:
    """All that the checks look at."""

    batch: Batch
    programme: Programme
    members: Mapping[str, BatchMember]
    blocking: Mapping[str, int]
    """How many findings keep each case from being sent."""
    quota: Quota
    shared: Mapping[str, str]
    """Cases that another batch of the programme has too: case id to that batch's unit."""
    papers: Sequence[Finding]
    """What is wrong with what stands on the papers."""
    today: date
    unanswered: Mapping[str, int]
    """How many comments from above nobody has answered, by case, where there are any."""


def batch_findings(facts: BatchFacts) -> list[Finding]:
    """Return every finding: errors, then soft ones, then warnings, each in the order of the checks."""
    found = [*_of_batch(facts), *_of_cases(facts), *facts.papers]
    return sorted(found, key=lambda finding: _WEIGHTS[finding.severity])


def _of_batch(facts: BatchFacts) -> Iterator[Finding]:
    if not facts.members:
        yield Finding(
            "no_cases",
            Severity.ERROR,
            "批次里还没有申报件。",
            CASES_PLACE,
            remedy="从申报件中选择要一起报送的，添加到批次。",
        )
    yield from _kind(facts)
    yield from _quota(facts)
    yield from _totals(facts)
    yield from _deadlines(facts)
    yield from _order(facts)


def _kind(facts: BatchFacts) -> Iterator[Finding]:
    if facts.quota.kind is None and facts.programme.head.recommenders:
        yield Finding(
            "recommender",
            Severity.ERROR,
            "还没有选定推荐单位类别，无法核对推荐名额。",
            UNIT_PLACE,
            remedy="请选择推荐单位类别。",
        )


def _quota(facts: BatchFacts) -> Iterator[Finding]:
    quota = facts.quota
    if quota.kind is None or not quota.exceeded:
        return
    soft = quota.soft
    elsewhere = f"（另有批次 {quota.elsewhere} 件）" if quota.elsewhere else ""
    yield Finding(
        QUOTA_RULE,
        quota.kind.severity,
        f"“{facts.batch.title}”推荐了 {quota.used} 件{elsewhere}，名额{quota.kind.allowance}（{quota.kind.title}）。",
        CASES_PLACE,
        quota.kind.clause,
        f"请移出 {quota.used - (quota.limit or 0)} 件{'，或写明理由' if soft else ''}。",
        reason_accepted=soft and bool(quota.reason.strip()),
    )


def _totals(facts: BatchFacts) -> Iterator[Finding]:
    for kind in facts.quota.kinds:
        if kind.here > kind.total:
            yield Finding(
                "total",
                Severity.WARNING,
                f"批次里“{kind.title}”有 {kind.here} 件，通知的全部名额是 {kind.total} 个。",
                CASES_PLACE,
                remedy="请核对是否都要上报。",
            )


def _deadlines(facts: BatchFacts) -> Iterator[Finding]:
    for deadline in facts.programme.head.deadlines:
        if facts.today > deadline.on:
            yield Finding(
                "deadline",
                Severity.WARNING,
                f"已经过了截止日期 {deadline.on:%Y-%m-%d}（{deadline.what}）。",
                CASES_PLACE,
                deadline.clause,
                "请与接收部门确认是否还能报送。",
            )


def _order(facts: BatchFacts) -> Iterator[Finding]:
    """Kinds of nominees stand together, in the order of the notice."""
    order = [kind.id for kind in facts.programme.head.nominees]
    ranks = [order.index(member.nominee) for member in facts.members.values() if member.nominee in order]
    if ranks != sorted(ranks):
        titles = "、".join(kind.title for kind in facts.programme.head.nominees)
        yield Finding(
            "order",
            Severity.WARNING,
            "不同类别的申报对象交错排列。",
            CASES_PLACE,
            remedy=f"请按类别先后排列：{titles}。",
        )


def _of_cases(facts: BatchFacts) -> Iterator[Finding]:
    alike = _alike(facts.members.values())
    for member in facts.members.values():
        yield from _of_programme(facts, member)
        yield from _of_status(member)
        yield from _of_recommender(facts, member)
        if len(same := alike.get(member.nominee_key, ())) > 1:
            yield _twice(member, same)
        if member.case_id in facts.shared:
            yield _at(
                member,
                "other_batch",
                Severity.WARNING,
                f"“{member.title}”也在推荐单位“{facts.shared[member.case_id]}”的批次里。",
                "请核对由哪个单位推荐，从另一个批次移出。",
            )
        if count := facts.unanswered.get(member.case_id, 0):
            message = f"“{member.title}”还有 {count} 条上级意见没有答复。"
            yield _at(member, "open_comments", Severity.WARNING, message, "打开这件申报件，答复后再上报。")
        if count := facts.blocking.get(member.case_id, 0):
            message = f"申报件“{member.title}”还有 {count} 条预审意见须处理。"
            yield _at(member, "case_findings", Severity.ERROR, message, "打开这件申报件，按预审意见改正。")


def _at(member: BatchMember, rule: str, severity: Severity, message: str, remedy: str) -> Finding:
    return Finding(rule, severity, message, case_place(member.case_id), "", remedy)


def _of_programme(facts: BatchFacts, member: BatchMember) -> Iterator[Finding]:
    programme = facts.batch.programme
    if member.programme.id != programme.id:
        message = f"“{member.title}”是另一个项目（{member.programme.id}）的申报件。"
        yield _at(member, "other_programme", Severity.ERROR, message, "请把它从批次移出。")
    elif member.programme.digest != programme.digest:
        message = f"“{member.title}”按项目的另一个版本（{member.programme.version}）填报，批次为 {programme.version}。"
        yield _at(member, "other_version", Severity.WARNING, message, "请核对汇总表这一行的内容。")


def _of_status(member: BatchMember) -> Iterator[Finding]:
    if member.status in (CaseStatus.DECLINED, CaseStatus.RETURNED):
        severity = Severity.ERROR if member.status is CaseStatus.DECLINED else Severity.WARNING
        message = f"“{member.title}”目前为“{member.status.label}”。"
        yield _at(member, "status", severity, message, "请移出批次，或等它改正后再报送。")
    elif member.status is CaseStatus.HANDED:
        message = f"“{member.title}”还在申报人那里填写。"
        yield _at(member, "status", Severity.ERROR, message, "请等申报人交回，或先收回。")
    elif member.status is CaseStatus.RECEIVED:
        yield _at(member, "status", Severity.ERROR, f"“{member.title}”还没有受理。", "请先在收件审核中受理。")


def _of_recommender(facts: BatchFacts, member: BatchMember) -> Iterator[Finding]:
    kind = facts.quota.kind
    if kind is None or member.programme.id != facts.batch.programme.id or member.recommender in ("", kind.id):
        return
    titles = {item.id: item.title for item in facts.programme.head.recommenders}
    named = titles.get(member.recommender, member.recommender)
    message = f"“{member.title}”填报的推荐单位类别是“{named}”，批次是“{kind.title}”。"
    yield _at(member, "other_recommender", Severity.ERROR, message, "请核对推荐单位类别，改正申报件或批次。")


def _alike(members: Iterable[BatchMember]) -> dict[str, list[BatchMember]]:
    """Return the cases of each nominee that can be told from others."""
    found: dict[str, list[BatchMember]] = {}
    for member in members:
        if member.nominee_key:
            found.setdefault(member.nominee_key, []).append(member)
    return found


def _twice(member: BatchMember, same: Sequence[BatchMember]) -> Finding:
    other = same[1] if same[0] is member else same[0]
    message = f"“{member.title}”与“{other.title}”是同一个申报对象，在批次里重复。"
    return _at(member, "same_nominee", Severity.ERROR, message, "请只保留其中一件。")
