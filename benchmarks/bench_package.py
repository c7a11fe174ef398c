"""A package of 256 MiB of attachments, written and verified, beside the ``age`` command on the same bytes.

Ours runs in a process of its own, as ``age`` does, and the two take turns, so that both meet the same machine; each
figure is the best of its rounds, for other work on the machine can only slow. Memory is the growth of the process's
peak over what it had after its imports.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import BinaryIO, cast

from benchmarks.figure import Figure
from desktop_app.age.keys import recipient_of
from desktop_app.domain.attachment import Attachment
from desktop_app.domain.case import CaseStatus, ProgrammeRef
from desktop_app.domain.fingerprint import content_fingerprint
from desktop_app.domain.place import Place
from desktop_app.library.identity import OwnKeys
from desktop_app.package.contents import (
    AgeIdentities,
    AttachmentContents,
    CaseContents,
    PackageContents,
    ProgrammeContents,
    Recipients,
    Sender,
)
from desktop_app.package.reader import open_package
from desktop_app.package.writer import write_package

MIB = 1 << 20
FILES, FILE_MIB = 16, 16
TOTAL_MIB = FILES * FILE_MIB
ROUNDS = 7


def run() -> list[Figure]:
    """Return throughput of writing and of opening, and the memory of both."""
    with tempfile.TemporaryDirectory(prefix="jiangbao-bench-") as name:
        folder = Path(name)
        _make_input(folder)
        rounds = [_round(folder) for _ in range(ROUNDS)]
    best = {key: min(each[key] for each in rounds) for key in rounds[0]}
    return [
        _speed("package written, 256 MiB of attachments", best["write"], best.get("age"), "age", "aim 0.8 x"),
        _speed("package opened, every digest verified", best["open"], best.get("age -d"), "age -d", ""),
        Figure("peak memory above idle, writing", max(each["write memory"] for each in rounds), "MB", aim="aim < 150"),
        Figure("peak memory above idle, opening", max(each["open memory"] for each in rounds), "MB", aim="aim < 150"),
    ]


def _speed(name: str, seconds: float, peer_seconds: float | None, peer: str, aim: str) -> Figure:
    if peer_seconds is None:
        return Figure(name, TOTAL_MIB / seconds, "MiB/s", f"{peer}: not installed", aim=aim)
    shown = f"{peer}: {TOTAL_MIB / peer_seconds:.0f} MiB/s"
    return Figure(name, TOTAL_MIB / seconds, "MiB/s", shown, peer_seconds / seconds, aim)


def _make_input(folder: Path) -> None:
    """Write the attachments, the same bytes as one file for the peer, and one key for both."""
    with (folder / "whole").open("wb") as whole:
        for number in range(FILES):
            data = os.urandom(FILE_MIB * MIB)
            (folder / f"{number}.jpg").write_bytes(data)
            whole.write(data)
    keys = OwnKeys.new("某某公司")
    (folder / "identity").write_text(keys.age_identity)
    (folder / "seed").write_bytes(keys.signing_seed)


def _round(folder: Path) -> dict[str, float]:
    """Run each job once and return seconds and megabytes by its name."""
    result: dict[str, float] = {}
    for job in ("write", "open"):
        command = [sys.executable, "-m", "benchmarks.bench_package", job, str(folder)]
        answer = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
        result |= {job: answer["seconds"], f"{job} memory": answer["memory"]}
        if shutil.which("age"):
            result |= _peer(job, folder)
    return result


def _peer(job: str, folder: Path) -> dict[str, float]:
    target = folder / "peer.age"
    if job == "write":
        target.unlink(missing_ok=True)
        recipient = recipient_of((folder / "identity").read_text())
        return {"age": _timed(["age", "-r", recipient, "-o", str(target), str(folder / "whole")])}
    return {"age -d": _timed(["age", "-d", "-i", str(folder / "identity"), "-o", os.devnull, str(target)])}


def _timed(command: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, check=True)
    return time.perf_counter() - start


def _job(job: str, folder: Path) -> None:
    """Do one job in this process and print its figures."""
    identity, seed = (folder / "identity").read_text(), (folder / "seed").read_bytes()
    sender = Sender(OwnKeys("某某公司", identity, seed).card, seed)
    target = folder / "ours.jbp"
    inside = _contents(folder)
    idle = peak_megabytes()
    start = time.perf_counter()
    if job == "write":
        target.unlink(missing_ok=True)
        with target.open("wb") as out:
            write_package(out, inside, sender, Recipients((sender.card.recipient,)))
    else:
        open_package(target, AgeIdentities((identity,))).close()
    print(json.dumps({"seconds": time.perf_counter() - start, "memory": peak_megabytes() - idle}))


def _contents(folder: Path) -> PackageContents:
    sources = [_source(folder / f"{number}.jpg") for number in range(FILES)]
    programme = ProgrammeRef("benchmark", "1.0", "0" * 64)
    now = datetime.now(UTC)
    fingerprint = content_fingerprint({}, [item.attachment for item in sources], {}, programme.digest)
    case = CaseContents(
        id="0" * 32, programme=programme, nominee="person", procedure="recognition", recommender="",
        title="张三", unit="某某公司", status=CaseStatus.SENT, created_at=now, revision=1, revised_at=now,
        revision_why="package", answers={}, reasons={}, attachments=tuple(sources),
        fingerprint=fingerprint, whole=fingerprint, left_out=(),
    )  # fmt: skip
    return PackageContents((ProgrammeContents(programme, {"programme.yaml": b""}),), (case,))


def _source(path: Path) -> AttachmentContents:
    with path.open("rb") as stream:
        digest = hashlib.file_digest(stream, "sha256").hexdigest()
    place = Place.parse("material:certificate")
    attachment = Attachment(path.stem, place, path.name, digest, path.stat().st_size, "image/jpeg")
    return AttachmentContents(attachment, partial(_open, path))


def _open(path: Path) -> BinaryIO:
    return cast("BinaryIO", io.FileIO(path))


def peak_megabytes() -> float:
    """Return the most memory that this process has had, by Linux's own count; 0 on other systems."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0.0
    kilobytes = next(line.split()[1] for line in status.read_text().splitlines() if line.startswith("VmHWM:"))
    return int(kilobytes) * 1024 / 1e6


if __name__ == "__main__":
    _job(sys.argv[1], Path(sys.argv[2]))
