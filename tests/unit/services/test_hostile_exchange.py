"""Claims that cannot be checked, decisions taken while a package is written, files that are none."""

from __future__ import annotations

import os
from datetime import datetime, timedelta, tzinfo
from pathlib import Path
from typing import Self

import pytest

from desktop_app.domain.case import CaseStatus
from desktop_app.domain.progress import Progress
from desktop_app.package import writer
from desktop_app.services.desk import Desk
from desktop_app.services.selection import Selection
from desktop_app.services.sending import Sending
from desktop_app.services.stamped_paper import PaperVerdict, ScanUnreadable
from tests.unit.services.conftest import PROGRAMME, MakeDesk
from tests.unit.services.reviews import send_case
from tests.unit.services.test_exchange import ANSWERS, introduce


def test_paper_is_not_called_the_same_when_less_than_the_paper_came(desk: Desk, other: Desk, tmp_path: Path) -> None:
    case = desk.cases.new(PROGRAMME, answers=ANSWERS)
    whole = desk.cases.fingerprint(case)
    selection = Selection(leave_out=("application.name",))
    sending = Sending((case.id,), tmp_path / "p.jbp", (introduce(desk, other, tmp_path),), selection=selection)
    desk.outbox.send(sending)
    [intake] = other.inbox.receive([sending.out])
    assert intake.ok, intake.sentence
    page = other.stamped.check_typed(case.id, whole[:16])
    assert page.verdict is PaperVerdict.CLAIMED
    assert "不能核对" in page.sentence
    assert desk.stamped.check_typed(case.id, whole[:16]).verdict is PaperVerdict.SAME


@pytest.mark.parametrize(
    ("how", "status"),
    [
        ("reopen", CaseStatus.RECEIVED),
        ("decline", CaseStatus.DECLINED),
        ("send_back", CaseStatus.RETURNED),
    ],
)
def test_a_decision_taken_while_the_package_is_written_stands(
    desk: Desk, other: Desk, make_desk: MakeDesk, tmp_path: Path, how: str, status: CaseStatus
) -> None:
    case_id = send_case(desk, other, tmp_path)
    name = introduce(other, make_desk("丙市人社局"), tmp_path)
    other.reviewing.set_note(case_id, "说明")
    other.reviewing.accept(case_id)
    done: list[None] = []

    def meanwhile(*_: object) -> None:
        if not done:
            done.append(getattr(other.reviewing, how)(case_id))

    other.outbox.create([case_id], tmp_path / "up.jbp", [name], None, Progress(meanwhile))
    assert done
    assert other.cases.get(case_id).status is status


def test_a_case_that_is_handed_over_while_it_is_sent_stays_out(
    desk: Desk, other: Desk, make_desk: MakeDesk, tmp_path: Path
) -> None:
    department, applicant = introduce(desk, other, tmp_path), introduce(desk, make_desk("张三"), tmp_path)
    case = desk.cases.new(PROGRAMME, answers=ANSWERS)
    done: list[object] = []

    def meanwhile(*_: object) -> None:
        if not done:
            done.append(desk.tasks.hand_over([case.id], applicant, None, tmp_path / "task.jbp"))

    desk.outbox.create([case.id], tmp_path / "up.jbp", [department], None, Progress(meanwhile))
    assert done
    assert desk.cases.get(case.id).status is CaseStatus.HANDED


def test_a_pipe_among_the_files_keeps_nobody_waiting(other: Desk, tmp_path: Path) -> None:
    for name in ("p.jbp", "p.eml", "p.jbr", "p.pdf"):
        os.mkfifo(tmp_path / name)
    case = other.cases.new(PROGRAMME)
    assert not any(intake.ok for intake in other.inbox.receive([tmp_path / "p.jbp", tmp_path / "p.eml"]))
    assert not any(intake.ok for intake in other.receipts.import_files([tmp_path / "p.jbr"]))
    with pytest.raises(ScanUnreadable):
        other.stamped.check_files(case.id, [tmp_path / "p.pdf"])


def test_what_is_sent_again_waits_again_though_the_clock_was_set_back(
    desk: Desk, other: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Back(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> Self:
            return super().now(tz) - timedelta(days=1)

    case_id = send_case(desk, other, tmp_path)
    name = introduce(desk, other, tmp_path)
    monkeypatch.setattr(writer, "datetime", Back)
    for number in range(2):
        other.reviewing.set_note(case_id, f"请核对 {number}")
        other.reviewing.send_back(case_id)
        desk.receipts.import_files([other.receipts.write([case_id], tmp_path / f"{number}.jbr")])
        desk.outbox.create([case_id], tmp_path / f"again-{number}.jbp", [name], None)
        other.inbox.receive([tmp_path / f"again-{number}.jbp"])
        assert other.cases.get(case_id).status is CaseStatus.RECEIVED
