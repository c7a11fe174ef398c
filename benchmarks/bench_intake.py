"""A district's busiest day: 30 units send 200 cases, some bad; and 1,000 packages beside ``age -d | sha256sum``.

What is in the heap is made by real desks: revisions, two conflicts, three damaged files, one stranger's key. Memory is
the growth of this process's peak over what it had when the heap was made.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.bench_package import peak_megabytes
from benchmarks.figure import Figure
from desktop_app.domain.case import CaseStatus
from desktop_app.library import Library, Passphrase
from desktop_app.services.care import restore_backup
from desktop_app.services.desk import Desk, DeskSettings, create_desk, open_desk
from desktop_app.services.outcomes import Intake, KeyChoice

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
PROGRAMME = "hangzhou-chief-technician-2021"
UNITS, CASES, REVISED = 30, 200, 20
MANY = 1000
_WORDS = "口令 correct horse battery"
_KEY = KeyChoice(_WORDS)
_QUICK = DeskSettings(work_factor=2)


@dataclass(frozen=True, slots=True)
class Heap:
    """What units sent, and what became of it."""

    packages: int
    outcomes: tuple[Intake, ...]
    seconds: float
    again: float
    counting: float
    table: float

    @property
    def refused(self) -> Counter[str]:
        """How many were refused, by the class of the reason."""
        return Counter(intake.kind for intake in self.outcomes if not intake.ok)


def run() -> list[Figure]:
    """Return the figures of the busy day, and of many small packages."""
    with tempfile.TemporaryDirectory(prefix="jiangbao-bench-") as name:
        idle = peak_megabytes()
        heap = busy_day(Path(name), UNITS, CASES, REVISED)
        memory = peak_megabytes() - idle
        many = _many(Path(name))
    refused = "、".join(f"{kind} {count}" for kind, count in sorted(heap.refused.items()))
    each = 1000 / heap.packages
    return [
        Figure("30 units, 200 cases: packages received", heap.packages, "files", f"refused: {refused}"),
        Figure("  time of the intake", heap.seconds, "s"),
        Figure("  each package", heap.seconds * each, "ms"),
        Figure("  the same heap again, nothing changes", heap.again * each, "ms"),
        Figure("  pre-review in the background, each case", heap.counting * 1000 / CASES, "ms"),
        Figure("  the table of what came, read anew", heap.table * 1000, "ms"),
        Figure("  peak memory above idle, desks of all units included", memory, "MB"),
        *many,
    ]


def busy_day(folder: Path, units: int, cases: int, revised: int) -> Heap:
    """Let units send cases to a district and receive them there, in one go; then once more."""
    with _desk(folder / "district", "区人社局") as district:
        heap = folder / "heap"
        heap.mkdir()
        _fill(folder, heap, district, units, cases, revised)
        started = time.perf_counter()
        outcomes = district.inbox.receive([heap])
        seconds = time.perf_counter() - started
        counting = _timed(district.glances.count)
        again = _timed(lambda: district.inbox.receive([heap]))
        table = _timed(district.inbox_table.rows)
    return Heap(len(outcomes), tuple(outcomes), seconds, again, counting, table)


def _timed(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def _desk(folder: Path, name: str) -> Desk:
    return create_desk(folder, _KEY, name, resources=RESOURCES, settings=_QUICK)


def _fill(folder: Path, heap: Path, district: Desk, units: int, cases: int, revised: int) -> None:
    card = folder / "district.jbc"
    district.cards.export_own(card)
    for unit in range(units):
        with _desk(folder / f"unit-{unit}", f"第{unit + 1}公司") as desk:
            desk.cards.import_card(card)
            ids = [_case(desk, number) for number in range(unit, cases, units)]
            if unit < 2:
                _contradict(folder, desk, ids[1], heap / f"{unit:02}-01-另一份.jbp")
            for number, case_id in enumerate(ids):
                _send(desk, case_id, heap / f"{unit:02}-{number:02}.jbp")
            if unit < revised:
                _revise(desk, ids[0], f"改过{unit}")
                _send(desk, ids[0], heap / f"{unit:02}-00-2.jbp")
    _damage(heap)
    with _desk(folder / "stranger", "第1公司") as stranger:
        stranger.cards.import_card(card)
        _send(stranger, _case(stranger, cases), heap / "冒名.jbp")


def _case(desk: Desk, number: int) -> str:
    answers = {"application": {"name": f"申报人{number}", "unit": desk.cards.own().name}}
    return desk.cases.new(PROGRAMME, answers=answers).id


def _send(desk: Desk, case_id: str, out: Path) -> None:
    desk.outbox.create([case_id], out, ["区人社局"], None)


def _revise(desk: Desk, case_id: str, name: str) -> None:
    desk.cases.set_status(case_id, CaseStatus.RETURNED)
    desk.cases.fill(case_id, {"application": {"name": name}})


def _contradict(folder: Path, desk: Desk, case_id: str, out: Path) -> None:
    """Send other content under a number that is going to be sent, as a desk brought back from a backup would."""
    desk.care.backup(folder / f"{out.stem}.jbb")
    restore_backup(folder / f"{out.stem}.jbb", folder / f"{out.stem}-twin", _KEY)
    with open_desk(folder / f"{out.stem}-twin", _KEY, resources=RESOURCES) as twin:
        twin.cases.fill(case_id, {"application": {"name": "另一份"}})
        _send(twin, case_id, out)


def _damage(heap: Path) -> None:
    first, second, third = sorted(heap.iterdir())[-3:]
    for victim, name in ((first, "截断"), (second, "改动"), (third, "不是")):
        data = bytearray(victim.read_bytes())
        data[-100] ^= 1
        bad = {"截断": bytes(data[: len(data) // 2]), "改动": bytes(data), "不是": b"not a package"}[name]
        (heap / f"{name}.jbp").write_bytes(bad)


def _many(folder: Path) -> Sequence[Figure]:
    """Receive many small packages of one unit beside ``age -d | sha256sum`` on the same files."""
    heap = folder / "many"
    heap.mkdir()
    with _desk(folder / "receiver", "市人社局") as receiver, _desk(folder / "sender", "甲公司") as sender:
        receiver.cards.export_own(folder / "city.jbc")
        name = sender.cards.import_card(folder / "city.jbc").card.name
        for number in range(MANY):
            sender.outbox.create([_case(sender, number)], heap / f"{number:04}.jbp", [name], None)
    peer = _peer(folder, heap)
    with open_desk(folder / "receiver", _KEY, resources=RESOURCES) as receiver:
        seconds = _timed(lambda: receiver.inbox.receive([heap]))
    words = f"1,000 packages received ({seconds * 1000 / MANY:.1f} ms each)"
    if peer is None:
        return [Figure(words, seconds, "s", "age: not installed")]
    return [Figure(words, seconds, "s", f"age -d | sha256sum: {peer:.1f} s", peer / seconds)]


def _peer(folder: Path, heap: Path) -> float | None:
    if not shutil.which("age"):
        return None
    identity = folder / "identity"
    with Library.open(folder / "receiver", Passphrase(_WORDS)) as library:
        identity.write_text(library.identity.age_identity)
    script = 'for f in "$1"/*.jbp; do age -d -i "$2" "$f" | sha256sum; done'
    started = time.perf_counter()
    subprocess.run(["sh", "-c", script, "sh", str(heap), str(identity)], check=True, capture_output=True)
    return time.perf_counter() - started
