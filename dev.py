"""Set up, run, test and measure the project: ``python3 dev.py setup|run|test|bench|screenshots|lock``.

Standard library only, so that it works on a machine that has nothing but Python 3.11 or later. Every command makes
``.venv/`` first (from ``requirements.lock``, hashes checked) and installs the system packages that are missing where
it may, or prints the one line that does.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
JIANGBAO = BIN / ("jiangbao.exe" if os.name == "nt" else "jiangbao")
LOCK = ROOT / "requirements.lock"
OUT = ROOT / "out"

# Debian packages by what shows that they are there: a command on PATH, or a file under one of the roots.
RUN_PACKAGES = {
    "libegl1": "libEGL.so.1",
    "libgl1": "libGL.so.1",
    "libxkbcommon0": "libxkbcommon.so.0",
    "libxkbcommon-x11-0": "libxkbcommon-x11.so.0",
    "libdbus-1-3": "libdbus-1.so.3",
    "libfontconfig1": "libfontconfig.so.1",
    "libglib2.0-0": "libglib-2.0.so.0",
    "libxcb-cursor0": "libxcb-cursor.so.0",
    "libxcb-icccm4": "libxcb-icccm.so.4",
    "libxcb-image0": "libxcb-image.so.0",
    "libxcb-keysyms1": "libxcb-keysyms.so.1",
    "libxcb-randr0": "libxcb-randr.so.0",
    "libxcb-render-util0": "libxcb-render-util.so.0",
    "libxcb-shape0": "libxcb-shape.so.0",
    "libxcb-xinerama0": "libxcb-xinerama.so.0",
    "libxcb-xkb1": "libxcb-xkb.so.1",
    "fonts-noto-cjk": "/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc",
}
TEST_PACKAGES = {
    "age": "age",
    "p7zip-full": "7z",
    "poppler-utils": "pdftoppm",
    "qpdf": "qpdf",
    "unzip": "unzip",
    "xvfb": "Xvfb",
    "libreoffice-writer-nogui": "soffice",
    "libreoffice-calc-nogui": "/usr/lib/libreoffice/program/libsclo.so",
}
COVERAGE_FLOOR = {"outside gui/": 90.0, "inside gui/": 80.0}


class SetupFailed(Exception):
    """The machine lacks something that this script may not install; the text says the one line that does."""


def run(*command: str | Path, check: bool = True, **environment: str) -> int:
    """Run a command in the project's root with its output shown; return its exit status."""
    print("$", " ".join(str(word) for word in command), flush=True)
    status = subprocess.run([str(word) for word in command], cwd=ROOT, env={**os.environ, **environment}).returncode
    if check and status:
        raise SystemExit(status)
    return status


# ---------------------------------------------------------------- set-up


def present(mark: str) -> bool:
    """Whether a shared library, an absolute path or a command is on this machine."""
    if mark.startswith("/"):
        return Path(mark).exists()
    if ".so" in mark:
        folders = [Path("/lib"), Path("/usr/lib"), *Path("/usr/lib").glob("*-linux-*"), *Path("/lib").glob("*-linux-*")]
        return any((folder / mark).exists() for folder in folders)
    return shutil.which(mark) is not None


def install_system_packages(wanted: dict[str, str]) -> None:
    """Install the Debian packages that are missing, or say how; other systems bring what Qt needs."""
    missing = [package for package, mark in wanted.items() if not present(mark)]
    if not missing or not sys.platform.startswith("linux"):
        return
    prefix = [] if hasattr(os, "geteuid") and os.geteuid() == 0 else ["sudo", "-n"]
    line = ["apt-get", "install", "-y", "--no-install-recommends", *missing]
    if shutil.which("apt-get") and (not prefix or shutil.which("sudo")):
        environment = {"DEBIAN_FRONTEND": "noninteractive"}
        run(*prefix, "apt-get", "-q", "update", check=False, **environment)
        if run(*prefix, *line, check=False, **environment) == 0:
            return
    raise SetupFailed(f"Missing system packages. Please run: sudo {' '.join(line)}")


def make_environment() -> None:
    """Make ``.venv`` from the lock file; do nothing when it already stands at this lock."""
    stamp = VENV / "lock.sha256"
    digest = hashlib.sha256(LOCK.read_bytes() + (ROOT / "pyproject.toml").read_bytes()).hexdigest()
    if stamp.exists() and stamp.read_text() == digest and JIANGBAO.exists():
        return
    if subprocess.run([sys.executable, "-c", "import ensurepip, venv"], capture_output=True).returncode:
        install_system_packages({"python3-venv": "/nonexistent"})
    run(sys.executable, "-m", "venv", VENV)
    pip = (PYTHON, "-m", "pip", "--disable-pip-version-check", "install", "-q")
    run(*pip, "--require-hashes", "--only-binary", ":all:", "-r", LOCK)
    run(*pip, "--no-deps", "--no-build-isolation", "-e", ROOT)
    stamp.write_text(digest)


def setup(*, for_tests: bool = False) -> None:
    """Bring this machine to where the program (and, if asked, every test) runs."""
    if sys.version_info < (3, 11):  # noqa: UP036  (the line that tells it to older ones)
        raise SetupFailed("Python 3.11 or later is needed.")
    install_system_packages({**RUN_PACKAGES, **(TEST_PACKAGES if for_tests else {})})
    make_environment()


# ---------------------------------------------------------------- commands


def has_display() -> bool:
    """Whether a window can be shown here."""
    return not sys.platform.startswith("linux") or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def command_setup(_: argparse.Namespace) -> None:
    """Set up alone."""
    setup(for_tests=True)


def command_run(_: argparse.Namespace) -> None:
    """Start the program with the demo library, or do its main job where there is no display."""
    setup()
    if not has_display():
        run(PYTHON, "-m", "tools.headless_tour", OUT / "tour")
        return
    library, secret = OUT / "demo-library", OUT / "demo-passphrase.txt"
    OUT.mkdir(exist_ok=True)
    if not library.exists():
        secret.write_text("匠报演示库口令\n", encoding="utf-8")
        run(JIANGBAO, "--library", library, "--passphrase-file", secret, "library", "demo")
    run(JIANGBAO, "--library", library, "--passphrase-file", secret)


def command_test(arguments: argparse.Namespace) -> None:
    """Every check and every test."""
    setup(for_tests=True)
    run(PYTHON, "-m", "ruff", "check", ".")
    run(PYTHON, "-m", "ruff", "format", "--check", ".")
    run(PYTHON, "-m", "mypy")
    workers = ("-n", str(min(os.cpu_count() or 1, 4)), "--dist", "loadfile")
    report = OUT / "coverage.json"
    OUT.mkdir(exist_ok=True)
    coverage = ("--cov", "--cov-report=", f"--cov-report=json:{report}")
    words = arguments.pytest or []
    run(PYTHON, "-m", "pytest", *(() if words else (*workers, *coverage)), *words, QT_QPA_PLATFORM="offscreen")
    if not words:
        check_coverage(report)


def check_coverage(report: Path) -> None:
    """Print the share of lines run outside and inside ``gui/`` and stop where it is under the floor."""
    totals = {part: [0, 0] for part in COVERAGE_FLOOR}
    for name, figures in json.loads(report.read_text())["files"].items():
        part = "inside gui/" if "/gui/" in name.replace(os.sep, "/") else "outside gui/"
        totals[part][0] += figures["summary"]["covered_lines"]
        totals[part][1] += figures["summary"]["num_statements"]
    shares = {part: 100 * covered / max(lines, 1) for part, (covered, lines) in totals.items()}
    for part, share in shares.items():
        print(f"coverage {part}: {share:.1f} % of lines (floor {COVERAGE_FLOOR[part]:.0f} %)")
    if any(shares[part] < floor for part, floor in COVERAGE_FLOOR.items()):
        raise SystemExit("coverage is under the floor")


def command_bench(arguments: argparse.Namespace) -> None:
    """Print the measured figures, each beside its peer."""
    setup(for_tests=True)
    run(PYTHON, "-m", "benchmarks", *arguments.only, QT_QPA_PLATFORM="offscreen")


def command_screenshots(arguments: argparse.Namespace) -> None:
    """Make pictures of the window and of the printed pages."""
    setup(for_tests=True)
    run(PYTHON, "-m", "tools.screenshots", arguments.to or OUT / "screenshots")


def command_lock(_: argparse.Namespace) -> None:
    """Make ``requirements.lock`` anew (needs ``uv`` on PATH); for every platform and Python that we support."""
    run(
        *("uv", "pip", "compile", "--universal", "--generate-hashes", "--python-version", "3.11", "--upgrade"),
        *("--no-header", "--no-annotate", "--no-emit-index-url", "--extra", "dev", "pyproject.toml", "-o", LOCK),
    )


def main(words: Sequence[str] | None = None) -> None:
    """Parse the command and do it."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    commands = parser.add_subparsers(dest="command", required=True)
    for name, function in (
        ("setup", command_setup),
        ("run", command_run),
        ("test", command_test),
        ("bench", command_bench),
        ("screenshots", command_screenshots),
        ("lock", command_lock),
    ):
        command = commands.add_parser(name, help=function.__doc__)
        command.set_defaults(function=function)
        if name == "test":
            command.add_argument("pytest", nargs="*", help="words for pytest; then only those tests run, no coverage")
        elif name == "bench":
            command.add_argument("only", nargs="*", help="names of benchmarks; all when left out")
        elif name == "screenshots":
            command.add_argument("--to", type=Path, help="folder for the pictures")
    arguments = parser.parse_args(words)
    try:
        arguments.function(arguments)
    except SetupFailed as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
