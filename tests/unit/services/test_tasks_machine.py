"""Handing over, filling, sending back, taking back, in any order: nothing is lost, and one desk has the turn."""

from __future__ import annotations

import tempfile
from contextlib import ExitStack
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from desktop_app.domain.case import CaseStatus
from desktop_app.services.conflicts import Take
from desktop_app.services.desk import Desk, create_desk
from desktop_app.services.turns import Where
from tests.unit.services.conftest import KEY, PROGRAMME, QUICK, RESOURCES

FORM, FIELD = "application", "specialty"


class _HandingOver(RuleBasedStateMachine):
    """HR and an applicant over one case; files lie about and are received at any time, and more than once."""

    @initialize()
    def begin(self) -> None:
        self.stack = ExitStack()
        self.folder = Path(self.stack.enter_context(tempfile.TemporaryDirectory()))
        self.hr, self.applicant = self._desk("甲公司"), self._desk("张三")
        for one, other in ((self.hr, self.applicant), (self.applicant, self.hr)):
            card = self.folder / f"{other.cards.own().name}.jbc"
            other.cards.export_own(card)
            one.cards.import_card(card)
        self.case_id = self.hr.cases.new(PROGRAMME, answers={FORM: {"name": "张三"}}).id
        self.down: list[Path] = []
        self.up: list[Path] = []
        self.typed = 0
        self.clean = True
        """Whether every file was received by the other side before anything else was done."""

    def _desk(self, name: str) -> Desk:
        desk = create_desk(self.folder / name, KEY, name, resources=RESOURCES, settings=QUICK)
        return self.stack.enter_context(desk)

    def _there(self) -> bool:
        return any(case.id == self.case_id for case in self.applicant.cases.list())

    def _type(self, desk: Desk) -> None:
        self.typed += 1
        desk.cases.fill(self.case_id, {FORM: {FIELD: f"第{self.typed}次"}})

    def _receive(self, desk: Desk, path: Path) -> None:
        before = desk.cases.get(self.case_id) if desk is self.hr or self._there() else None
        texts = self._texts(desk) if before else set()
        desk.inbox.receive([path])
        assert texts <= self._texts(desk), "something that was here is gone"

    def _texts(self, desk: Desk) -> set[str]:
        """Everything that a desk still holds of the field: as it stands and in its revisions."""
        held = [desk.cases.get(self.case_id).answers, *(item.answers for item in desk.cases.revisions(self.case_id))]
        return {str(answers.get(FORM, {}).get(FIELD, "")) for answers in held}

    @precondition(lambda self: self.hr.cases.get(self.case_id).editable)
    @rule()
    def hr_types(self) -> None:
        self._type(self.hr)

    @precondition(lambda self: self._there() and self.applicant.cases.get(self.case_id).editable)
    @rule()
    def applicant_types(self) -> None:
        self._type(self.applicant)

    @precondition(lambda self: self.hr.cases.get(self.case_id).editable)
    @rule()
    def hand_over(self) -> None:
        out = self.folder / f"down-{len(self.down)}.jbp"
        self.down.append(self.hr.tasks.hand_over([self.case_id], "张三", None, out).path)

    @precondition(lambda self: self.down)
    @rule()
    def applicant_receives_the_last(self) -> None:
        self._receive(self.applicant, self.down[-1])

    @precondition(lambda self: self.down)
    @rule()
    def applicant_receives_the_first(self) -> None:
        self._receive(self.applicant, self.down[0])

    @precondition(lambda self: self._there() and self.applicant.cases.get(self.case_id).editable)
    @rule()
    def send_back(self) -> None:
        out = self.folder / f"up-{len(self.up)}.jbp"
        to = self.applicant.tasks.recipient([self.case_id])
        self.up.append(self.applicant.outbox.create([self.case_id], out, [to], None).path)

    @precondition(lambda self: self.up)
    @rule()
    def hr_receives_the_last(self) -> None:
        self._receive(self.hr, self.up[-1])

    @precondition(lambda self: self.up)
    @rule()
    def hr_receives_the_first(self) -> None:
        self._receive(self.hr, self.up[0])

    @precondition(lambda self: self.hr.cases.get(self.case_id).status is CaseStatus.HANDED)
    @rule()
    def recall(self) -> None:
        self.hr.tasks.recall(self.case_id)
        self.clean = False

    @precondition(lambda self: self.hr.conflicts.list())
    @rule()
    def hr_takes_what_came(self) -> None:
        texts = self._texts(self.hr)
        self.hr.conflicts.resolve(self.hr.conflicts.list()[0].id, Take.ARRIVED)
        assert texts <= self._texts(self.hr)

    @precondition(lambda self: self.applicant.conflicts.list())
    @rule()
    def applicant_keeps(self) -> None:
        texts = self._texts(self.applicant)
        self.applicant.conflicts.resolve(self.applicant.conflicts.list()[0].id, Take.KEPT)
        assert texts == self._texts(self.applicant)

    @invariant()
    def it_is_never_somebody_elses_case(self) -> None:
        assert self.hr.cases.get(self.case_id).sender == ""
        if self._there():
            assert self.applicant.cases.get(self.case_id).sender == ""

    @invariant()
    def without_a_recall_one_desk_at_most_has_the_turn(self) -> None:
        if self.clean and self._there():
            turns = [desk.turns.of(desk.cases.get(self.case_id)).where for desk in (self.hr, self.applicant)]
            assert turns.count(Where.HERE) <= 1

    def teardown(self) -> None:
        if hasattr(self, "stack"):
            self.stack.close()


TestHandingOver = _HandingOver.TestCase
TestHandingOver.settings = settings(
    max_examples=12, stateful_step_count=14, deadline=None, suppress_health_check=list(HealthCheck)
)
