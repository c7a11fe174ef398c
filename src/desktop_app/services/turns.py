"""Whose turn it is with a case, in one plain sentence: one pure function, and the facts that it goes by."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from desktop_app.domain.case import Case, CaseStatus, CaseSummary
from desktop_app.domain.package_log import Direction, LoggedPackage
from desktop_app.domain.review import Decision, Receipt, ReceiptWay, Verdict
from desktop_app.domain.travel import BY_PASSPHRASE, TaskRecord, Travel, Way
from desktop_app.library import Library


class Where(StrEnum):
    """Who has to do the next thing."""

    HERE = "here"
    BELOW = "below"
    ABOVE = "above"
    DONE = "done"

    @property
    def label(self) -> str:
        """The Chinese words on screen."""
        return _WHERE_LABELS[self]


_WHERE_LABELS = {
    Where.HERE: "轮到本单位",
    Where.BELOW: "等下面办理",
    Where.ABOVE: "等上面答复",
    Where.DONE: "已经办结",
}


@dataclass(frozen=True, slots=True)
class Turn:
    """Whose turn it is."""

    where: Where
    sentence: str
    """Chinese, without a full stop."""


@dataclass(frozen=True, slots=True)
class TurnFacts:
    """What is known here about where a case is."""

    case: Case | CaseSummary
    travel: Travel
    task: TaskRecord | None = None
    """The task by which the case came here to be filled."""
    history: Sequence[Decision] = ()
    """In the order in which it came to be known here."""
    receipts: Sequence[Receipt] = ()
    """Oldest first."""
    sent: Sequence[LoggedPackage] = ()
    """Packages that carried the case away, newest first."""
    top: bool = False
    """Whether nobody is above this desk."""


def turn(facts: TurnFacts, today: date) -> Turn:
    """Return whose turn it is; days of another year than ``today``'s are told with their year."""
    tell = _received if facts.case.sender else _own
    return tell(facts, today)


# own cases


def _own(facts: TurnFacts, today: date) -> Turn:
    status = facts.case.status
    if status is CaseStatus.HANDED:
        return Turn(Where.BELOW, _handed(facts, today))
    if status is CaseStatus.RETURNED:
        by = _last_by(facts, status) or "上级"
        back = _came_back(facts)
        return Turn(
            Where.HERE, f"{back} 已交回，轮到本单位按 {by} 的意见核对" if back else f"{by} 退回，轮到本单位修改"
        )
    if status is CaseStatus.SENT:
        return Turn(Where.ABOVE, _sent(facts, today))
    if status is CaseStatus.ACCEPTED:
        return Turn(Where.DONE, f"{_last_by(facts, status) or '上级'} 已受理")
    if status is CaseStatus.DECLINED:
        return Turn(Where.DONE, f"{_last_by(facts, status) or '上级'} 不予受理")
    return Turn(Where.HERE, _to_fill(facts, today))


def _to_fill(facts: TurnFacts, today: date) -> str:
    if facts.task is not None:
        due = f"，{_day(facts.task.due, today)}前交回" if facts.task.due else ""
        return f"{_names(facts.task.partners)} 交来填写，轮到您填写{due}"
    back = _came_back(facts)
    return f"{back} 已交回，轮到本单位核对" if back else "轮到本单位填写"


def _came_back(facts: TurnFacts) -> str:
    """Who gave the case back that had been handed out; empty when nothing of the kind was the last that happened."""
    last = facts.history[-1] if facts.history else None
    handed = [item for item in facts.history if item.status is CaseStatus.HANDED]
    came = last is not None and bool(handed) and last.status is CaseStatus.DRAFT and last.by != handed[-1].by
    return last.by if came and last is not None else ""


def _handed(facts: TurnFacts, today: date) -> str:
    handed = [item.at for item in facts.history if item.status is CaseStatus.HANDED]
    day = f"，{_day(handed[-1], today)}" if handed else ""
    if facts.travel.holder == BY_PASSPHRASE:
        return f"已用口令包交出填写{day}"
    return f"已交给 {facts.travel.holder} 填写{day}"


def _sent(facts: TurnFacts, today: date) -> str:
    verb, wait = ("交回", "") if facts.task is not None else ("报送", "，等待回执")
    if not facts.sent:
        return f"已{verb}{wait}"
    package = facts.sent[0]
    day = _day(package.at, today)
    if not package.partners:
        return f"已用口令包{verb}，{day}{wait}"
    return f"已{verb} {_names(package.partners)}，{day}{wait}"


# cases that came from below


def _received(facts: TurnFacts, today: date) -> Turn:
    case = facts.case
    if case.status in (CaseStatus.RETURNED, CaseStatus.DECLINED):
        return _given_back(facts, today)
    if case.status is CaseStatus.ACCEPTED:
        return Turn(Where.DONE, "已受理") if facts.top else Turn(Where.HERE, "已受理，待上报")
    if case.status is CaseStatus.FORWARDED:
        return _forwarded(facts, today)
    from_above = _from_above(facts)
    if from_above:
        return Turn(Where.HERE, f"{from_above} 退回，轮到本单位处理")
    again = any(item.status is CaseStatus.RETURNED and item.revision < case.revision for item in facts.history)
    return Turn(Where.HERE, "已修改后重新报来，待本单位审核" if again else "待本单位审核")


def _given_back(facts: TurnFacts, today: date) -> Turn:
    """A decision counts for the sender once its receipt was written."""
    case, verdict = facts.case, Verdict(facts.case.status.value)
    written = [
        item
        for item in facts.receipts
        if item.way is ReceiptWay.GIVEN and (item.revision, item.verdict) == (case.revision, verdict)
    ]
    words = "退回" if verdict is Verdict.RETURNED else "不予受理"
    if not written:
        return Turn(Where.HERE, f"已决定{words}，回执还没有写给 {case.sender}")
    if verdict is Verdict.RETURNED:
        return Turn(Where.BELOW, f"已退回 {case.sender} 修改，{_day(written[-1].given_at, today)}")
    return Turn(Where.DONE, "不予受理，回执已写")


def _forwarded(facts: TurnFacts, today: date) -> Turn:
    said = [item for item in facts.receipts if item.way is ReceiptWay.RECEIVED and item.revision == facts.case.revision]
    if said and said[-1].verdict is Verdict.ACCEPTED:
        return Turn(Where.DONE, f"{said[-1].partner} 已受理")
    if not facts.sent:
        return Turn(Where.ABOVE, "已上报，等待回执")
    package = facts.sent[0]
    to = f" {_names(package.partners)}" if package.partners else ""
    return Turn(Where.ABOVE, f"已上报{to}，{_day(package.at, today)}，等待回执")


def _from_above(facts: TurnFacts) -> str:
    """Who above returned or declined the revision that waits here again."""
    said = [item for item in facts.receipts if item.way is ReceiptWay.RECEIVED and item.revision == facts.case.revision]
    return said[-1].partner if said and said[-1].verdict is not Verdict.ACCEPTED else ""


# words


def _last_by(facts: TurnFacts, status: CaseStatus) -> str:
    return next((item.by for item in reversed(facts.history) if item.status is status), "")


def _names(names: Sequence[str]) -> str:
    return "、".join(names)


def _day(moment: date | datetime, today: date) -> str:
    day = moment.astimezone().date() if isinstance(moment, datetime) else moment
    year = f"{day.year}年" if day.year != today.year else ""
    return f"{year}{day.month}月{day.day}日"


class Turns:
    """Whose turn it is with the cases of one library."""

    def __init__(
        self, library: Library, own_level_is_top: Callable[[], bool], today: Callable[[], date] = date.today
    ) -> None:
        self._library = library
        self._top = own_level_is_top
        self._today = today

    def of(self, case: Case | CaseSummary) -> Turn:
        """Return whose turn it is with one case."""
        travel = self._library.travels.get(case.id)
        facts = TurnFacts(
            case,
            travel,
            self._tasks().get(travel.task) if travel.task else None,
            self._library.reviews.history(case.id),
            self._library.reviews.receipts(case.id),
            [item for item in self._library.packages.of_case(case.id) if item.direction is Direction.SENT],
            self._top(),
        )
        return turn(facts, self._today())

    def of_all(self, cases: Collection[CaseSummary]) -> dict[str, Turn]:
        """Return whose turn it is with each of many cases, by id; the library is read once for all of them."""
        travels, tasks, top, today = self._library.travels.all(), self._tasks(), self._top(), self._today()
        histories = self._library.reviews.histories()
        receipts: dict[str, list[Receipt]] = {}
        for receipt in self._library.reviews.receipts():
            receipts.setdefault(receipt.case_id, []).append(receipt)
        sent: dict[str, list[LoggedPackage]] = {}
        for package in self._library.packages.sent():
            for entry in package.cases:
                sent.setdefault(entry.case_id, []).append(package)
        found = {}
        for case in cases:
            travel = travels.get(case.id, Travel(case.id))
            facts = TurnFacts(
                case,
                travel,
                tasks.get(travel.task),
                histories.get(case.id, ()),
                receipts.get(case.id, ()),
                sent.get(case.id, ()),
                top,
            )
            found[case.id] = turn(facts, today)
        return found

    def _tasks(self) -> dict[str, TaskRecord]:
        return {task.id: task for task in self._library.travels.tasks(Way.TAKEN)}
