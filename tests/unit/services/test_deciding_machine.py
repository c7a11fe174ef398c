"""Whatever is said, decided, taken back and sent on: no decision is lost, and what went up stands as it was."""

from __future__ import annotations

import tempfile
from contextlib import ExitStack
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from desktop_app.domain.case import CaseStatus
from desktop_app.domain.place import Place
from desktop_app.domain.review import Review, Verdict
from desktop_app.services.desk import Desk, create_desk
from desktop_app.services.reviewing import NotForReview, NothingSaid
from tests.unit.services.conftest import KEY, PROGRAMME, QUICK, RESOURCES
from tests.unit.services.test_exchange import ANSWERS, introduce

PLACES = st.sampled_from(["application", "application.name", "application.career[1].what", "material:certificate"])
VERDICTS = {
    Verdict.ACCEPTED: CaseStatus.ACCEPTED,
    Verdict.RETURNED: CaseStatus.RETURNED,
    Verdict.DECLINED: CaseStatus.DECLINED,
}
CLOSED = (CaseStatus.RETURNED, CaseStatus.DECLINED, CaseStatus.FORWARDED)


class _Deciding(RuleBasedStateMachine):
    """One case at the district, with the unit below and the city above."""

    @initialize()
    def start(self) -> None:
        self.stack = ExitStack()
        self.folder = Path(self.stack.enter_context(tempfile.TemporaryDirectory()))
        self.unit, self.district, self.city = (self.desk(name) for name in ("甲公司", "乙区人社局", "丙市人社局"))
        self.case_id = self.unit.cases.new(PROGRAMME, answers=ANSWERS).id
        self.count = 0
        self.send(self.unit, self.district)
        self.status = CaseStatus.RECEIVED
        self.history = [(CaseStatus.RECEIVED, "甲公司")]
        self.said: list[Review] = [self.review]
        self.undone: list[Review] = []
        self.standing: Review | None = None

    def desk(self, name: str) -> Desk:
        return self.stack.enter_context(create_desk(self.folder / name, KEY, name, resources=RESOURCES, settings=QUICK))

    def send(self, below: Desk, above: Desk) -> None:
        self.count += 1
        package = self.folder / f"{self.count}.jbp"
        below.outbox.create([self.case_id], package, [introduce(below, above, self.folder)], None)
        assert above.inbox.receive([package])[0].ok

    @property
    def review(self) -> Review:
        return self.district.reviewing.state(self.case_id).review

    @rule(place=PLACES, text=st.sampled_from(["请核对", "䶮"]))
    def comment(self, place: str, text: str) -> None:
        try:
            self.district.reviewing.comment(self.case_id, Place.parse(place), text)
        except NotForReview:
            assert self.status in CLOSED
        else:
            self.keep()

    @rule(opinion=st.sampled_from(["同意", "不同意", None]))
    def write_opinion(self, opinion: str | None) -> None:
        before = self.review
        try:
            self.district.reviewing.set_answer(self.case_id, "application", "department_opinion", opinion)
        except NotForReview:
            assert self.status in CLOSED
        else:
            if self.review != before:
                self.keep(joins=True)

    def keep(self, *, joins: bool = False) -> None:
        """Note what is said now; further typing at one place may be one step with what was typed before."""
        assert self.status not in CLOSED
        self.said, self.undone = ([*self.said, self.review] if not joins else [self.review]), []

    @precondition(lambda self: self.status not in CLOSED)
    @rule()
    def undo(self) -> None:
        if self.district.reviewing.undo(self.case_id) is not None and len(self.said) > 1:
            self.undone.append(self.said.pop())
            assert self.review == self.said[-1]
        else:
            self.said, self.undone = [self.review], []

    @precondition(lambda self: self.status not in CLOSED and self.undone)
    @rule()
    def redo(self) -> None:
        self.district.reviewing.redo(self.case_id)
        self.said.append(self.undone.pop())
        assert self.review == self.said[-1]

    @rule(verdict=st.sampled_from(list(Verdict)))
    def decide(self, verdict: Verdict) -> None:
        reviewing, same = self.district.reviewing, VERDICTS[verdict] is self.status
        act = {
            Verdict.ACCEPTED: reviewing.accept,
            Verdict.RETURNED: reviewing.send_back,
            Verdict.DECLINED: reviewing.decline,
        }
        try:
            act[verdict](self.case_id)
        except NotForReview:
            assert self.status is CaseStatus.FORWARDED
        except NothingSaid:
            assert (verdict, self.review.opinions) == (Verdict.RETURNED, ())
        else:
            assert self.status is not CaseStatus.FORWARDED
            if not same:
                self.now(VERDICTS[verdict], "乙区人社局")

    @rule()
    def reopen(self) -> None:
        try:
            self.district.reviewing.reopen(self.case_id)
        except NotForReview:
            assert self.status is CaseStatus.FORWARDED
        else:
            if self.status is not CaseStatus.RECEIVED:
                self.now(CaseStatus.RECEIVED, "乙区人社局")

    @precondition(lambda self: self.status is CaseStatus.ACCEPTED)
    @rule()
    def forward(self) -> None:
        self.send(self.district, self.city)
        self.now(CaseStatus.FORWARDED, "乙区人社局")
        assert self.city.reviewing.state(self.case_id).below == (self.review,)

    @precondition(lambda self: self.status is CaseStatus.FORWARDED)
    @rule(verdict=st.sampled_from(list(Verdict)))
    def the_city_decides(self, verdict: Verdict) -> None:
        reviewing = self.city.reviewing
        reviewing.comment(self.case_id, Place(form="application"), "市里的意见") if self.can_city_speak() else None
        act = {
            Verdict.ACCEPTED: reviewing.accept,
            Verdict.RETURNED: reviewing.send_back,
            Verdict.DECLINED: reviewing.decline,
        }
        act[verdict](self.case_id)
        self.count += 1
        receipt = self.city.receipts.write([self.case_id], self.folder / f"{self.count}.jbr")
        [intake] = self.district.receipts.import_files([receipt])
        assert intake.ok
        self.history.append((VERDICTS[verdict], "丙市人社局"))
        if verdict is not Verdict.ACCEPTED:
            self.status, self.standing = CaseStatus.RECEIVED, None
            self.said, self.undone = [self.review], []

    def can_city_speak(self) -> bool:
        return not self.city.reviewing.state(self.case_id).locked

    def now(self, status: CaseStatus, by: str) -> None:
        self.status = status
        self.history.append((status, by))
        self.said, self.undone = [self.review], []
        self.standing = self.review if status in CLOSED else None

    @invariant()
    def nothing_is_lost_and_what_stands_does_not_change(self) -> None:
        if not hasattr(self, "history"):
            return
        state = self.district.reviewing.state(self.case_id)
        assert state.case.status is self.status
        assert [(item.status, item.by) for item in state.history] == self.history
        assert state.locked is (self.status in CLOSED)
        assert state.review.verdict == next((v for v, at in VERDICTS.items() if at is self.status), None) or (
            self.status is CaseStatus.FORWARDED and state.review.verdict is Verdict.ACCEPTED
        )
        if self.standing is not None:
            assert state.review == self.standing
        assert self.district.cases.get(self.case_id).answers == self.unit.cases.get(self.case_id).answers

    def teardown(self) -> None:
        if hasattr(self, "stack"):
            self.stack.close()


TestDeciding = _Deciding.TestCase
TestDeciding.settings = settings(max_examples=6, stateful_step_count=16, deadline=None)
