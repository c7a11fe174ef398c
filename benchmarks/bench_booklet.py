"""The booklet of a batch: 500 pages of scans, written part by part; time and the most memory that the process took.

Measured in a process of its own, since the most memory ever taken is what the system tells.
"""

from __future__ import annotations

import io
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from PIL import Image

from benchmarks.figure import Figure
from desktop_app.documents.booklet import BookletFile, BookletPart, write_booklet
from desktop_app.documents.fonts import FontShelf
from desktop_app.documents.paper import Paper, PaperContext, build_paper
from desktop_app.documents.pdf import PdfPress
from desktop_app.domain.answers import FormAnswers
from desktop_app.programmes.registry import Registry

RESOURCES = Path(__file__).resolve().parents[1] / "resources"
PROGRAMME = "hangzhou-chief-technician-2021"
CASES = 25
SCANS = 12
_KIB = 1024


def run() -> list[Figure]:
    """Measure in another process and return the figures."""
    command = [sys.executable, "-m", "benchmarks.bench_booklet"]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    found = json.loads(done.stdout)
    what = f"booklet of a batch, {CASES} cases, {found['pages']} pages, {found['megabytes']:.0f} MB"
    return [
        Figure(what, found["seconds"], "s"),
        Figure("most memory meanwhile, above that of the program", found["memory"], "MB"),
    ]


def _scan(seed: int) -> bytes:
    """A page as a scanner gives it: A4 at 150 dpi, with as much detail as paper has."""
    out = io.BytesIO()
    Image.effect_noise((1240, 1754), 18 + seed % 5).convert("RGB").save(out, "JPEG", quality=80)
    return out.getvalue()


def _parts(paper: Paper) -> Iterator[BookletPart]:
    for number in range(CASES):
        scans = [_scan(number * SCANS + at) for at in range(SCANS)]
        files = [BookletFile("证书", f"{at}.jpg", "image/jpeg", partial(bytes, data)) for at, data in enumerate(scans)]
        yield BookletPart(f"{number + 1}. 王䶮", [paper], files)


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _KIB


def main() -> None:
    """Write one booklet and print what it took."""
    form = Registry(RESOURCES / "programmes").newest(PROGRAMME).form("application")
    assert form is not None
    answers: FormAnswers = {"name": "王䶮", "personal_summary": "本人长期从事数控机床的装配、调试与维修工作。" * 60}
    paper = build_paper(form, answers, title="王䶮", fingerprint="3f" * 32, context=PaperContext(PROGRAMME, 1))
    press = PdfPress(RESOURCES / "documents", FontShelf())
    press.pdf([paper])
    _scan(0)
    before, started = _peak(), time.perf_counter()
    with tempfile.TemporaryDirectory() as folder, (Path(folder) / "booklet.pdf").open("w+b") as out:
        pages = write_booklet(press, out, Path(folder), title="申报材料", cover_lines=["推荐单位"], parts=_parts(paper))
        size = out.seek(0, io.SEEK_END)
    seconds = time.perf_counter() - started
    print(json.dumps({"pages": pages, "seconds": seconds, "memory": _peak() - before, "megabytes": size / 1e6}))


if __name__ == "__main__":
    main()
