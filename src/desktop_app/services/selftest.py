"""The self-test: the main job in temporary libraries, step by step, as a frozen program proves that it is whole."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from desktop_app.domain.errors import KnownError
from desktop_app.programmes.registry import Registry
from desktop_app.services.desk import Desk, DeskSettings, create_desk
from desktop_app.services.outcomes import KeyChoice
from desktop_app.services.passphrases import suggested_passphrase

_QUICK = DeskSettings(work_factor=10)
"""The temporary libraries hold nothing secret and live for seconds."""


class SelfTestFailed(KnownError):
    """A step came to another result than it must."""

    def __init__(self, what: str) -> None:
        super().__init__(f"{what}。您的数据没有改动，请重新安装程序，仍不通过时联系维护人员。")


@dataclass(frozen=True, slots=True)
class Step:
    """What became of one step."""

    what: str
    ok: bool
    seconds: float
    detail: str = ""
    """The sentence of the failure."""


def self_test(resources: Path) -> Iterator[Step]:
    """Do the main job and yield each step as it is done; stops after the first that fails. Leaves nothing behind."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="jiangbao-")))
        job = _MainJob(resources, folder, stack)
        for what, work in job.steps():
            started = time.perf_counter()
            try:
                work()
            except KnownError as error:
                yield Step(what, ok=False, seconds=time.perf_counter() - started, detail=str(error))
                return
            yield Step(what, ok=True, seconds=time.perf_counter() - started)


class _MainJob:
    """Two desks, one sending to the other."""

    def __init__(self, resources: Path, folder: Path, stack: ExitStack) -> None:
        self._resources, self._folder, self._stack = resources, folder, stack
        self._sender: Desk
        self._receiver: Desk
        self._case_id = ""

    def steps(self) -> list[tuple[str, Callable[[], None]]]:
        """Return the steps in order."""
        return [
            ("读取项目定义", self._read_definitions),
            ("建立两个加密档案库", self._make_libraries),
            ("填报并附上材料", self._fill),
            ("预审", self._check),
            ("输出 PDF、Word、Excel", self._export),
            ("交换收件名片，制作报送包", self._send),
            ("另一方接收并核对", self._receive),
            ("退回修改，导入回执", self._return),
            ("检查档案库", self._look_after),
        ]

    def _read_definitions(self) -> None:
        _expect(bool(Registry(self._resources / "programmes").all()), "没有找到项目定义")

    def _make_libraries(self) -> None:
        self._sender = self._desk("sender", "自检报送单位")
        self._receiver = self._desk("receiver", "自检接收单位")

    def _desk(self, name: str, owner: str) -> Desk:
        key = KeyChoice(suggested_passphrase())
        desk = create_desk(self._folder / name, key, owner, resources=self._resources, settings=_QUICK)
        return self._stack.enter_context(desk)

    def _fill(self) -> None:
        self._case_id = self._sender.care.demo_case().id
        case = self._sender.cases.get(self._case_id)
        _expect(bool(case.answers) and bool(case.attachments), "填报内容没有保存")

    def _check(self) -> None:
        findings = [finding for finding in self._sender.checks.findings(self._case_id) if finding.blocks]
        _expect(not findings, "演示申报件没有通过预审")

    def _export(self) -> None:
        files = self._sender.documents.export(self._case_id, self._folder / "documents", {"pdf", "docx", "xlsx"})
        _expect({path.suffix for path in files} == {".pdf", ".docx", ".xlsx"}, "文件没有输出齐全")
        _expect(all(path.stat().st_size for path in files), "输出的文件是空的")

    def _send(self) -> None:
        card = self._folder / "card.jbc"
        self._receiver.cards.export_own(card)
        name = self._sender.cards.import_card(card).card.name
        self._sender.outbox.create([self._case_id], self._package, [name], None)

    def _receive(self) -> None:
        intake = self._receiver.inbox.receive([self._package])[0]
        if not intake.ok:
            raise SelfTestFailed(intake.sentence)
        sent, got = self._sender.cases.get(self._case_id), self._receiver.cases.get(self._case_id)
        same = self._sender.cases.fingerprint(sent) == self._receiver.cases.fingerprint(got)
        _expect(same and sent.answers == got.answers, "接收到的内容与报送的不一致")
        for item in got.attachments:
            self._receiver.evidence.open(item.digest).close()

    def _return(self) -> None:
        self._receiver.reviewing.set_note(self._case_id, "自检")
        self._receiver.reviewing.send_back(self._case_id)
        receipt = self._receiver.receipts.write([self._case_id], self._folder / "receipt.jbr")
        intake = self._sender.receipts.import_files([receipt])[0]
        if not intake.ok:
            raise SelfTestFailed(intake.sentence)
        _expect(self._sender.cases.get(self._case_id).editable, "退回的申报件没有重新打开")

    def _look_after(self) -> None:
        for desk in (self._sender, self._receiver):
            problems = desk.care.check()
            _expect(not problems, "；".join(problems))

    @property
    def _package(self) -> Path:
        return self._folder / "package.jbp"


def _expect(holds: bool, otherwise: str) -> None:
    if not holds:
        raise SelfTestFailed(otherwise)
