"""The main job without a display: two desks, one case, from an empty form to a package opened at the other side.

``python -m tools.headless_tour FOLDER`` leaves the PDF, DOCX, XLSX, package and pictures there and says where they lie.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

PASSPHRASE = "匠报演示库口令"  # noqa: S105  (of a library with made-up people)
PROGRAMME = "hangzhou-chief-technician-2021"


class Desk:
    """One installation, driven by its command line."""

    def __init__(self, folder: Path, secret: Path) -> None:
        self.folder = folder
        self._options = ["--library", str(folder), "--passphrase-file", str(secret), "--json"]

    def do(self, *words: str | Path) -> Any:
        """Run a command and return its JSON document; stop the tour when it is refused."""
        print("  jiangbao", *words, flush=True)
        done = self._run(*words)
        if done.returncode:
            sys.exit(f"{done.stdout}{done.stderr}")
        return json.loads(done.stdout)

    def is_ready(self, case_id: str) -> bool:
        """Whether no finding stands in the way of sending a case."""
        return self._run("case", "check", case_id).returncode == 0

    def _run(self, *words: str | Path) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "desktop_app", *self._options, *(str(word) for word in words)]
        return subprocess.run(command, capture_output=True, encoding="utf-8")


def complete_case(desk: Desk) -> str:
    """Return the id of a demo case of the programme that nothing stands in the way of."""
    for case in desk.do("case", "list")["cases"]:
        if case["programme"] == PROGRAMME and desk.is_ready(case["id"]):
            return str(case["id"])
    sys.exit("the demo library holds no complete case")


def tour(folder: Path) -> None:
    """Do the whole road below ``folder``, which is made anew."""
    if folder.exists():
        shutil.rmtree(folder)
    folder.mkdir(parents=True)
    secret = folder / "passphrase.txt"
    secret.write_text(PASSPHRASE + "\n", encoding="utf-8")
    unit, district = Desk(folder / "unit-library", secret), Desk(folder / "district-library", secret)
    print("申报单位：装入演示内容，导出一份申报件的全部文件")
    unit.do("library", "demo")
    case_id = complete_case(unit)
    papers = folder / "papers"
    papers.mkdir()
    unit.do("case", "export", case_id, "--to", papers, "--formats", "pdf,docx,xlsx,booklet")
    print("主管部门：导出收件名片；申报单位：导入名片，加密报送")
    card, package = folder / "district.jbc", folder / "case.jbp"
    name = district.do("card", "export", "--to", card)["name"]
    unit.do("card", "import", card)
    unit.do("package", "create", case_id, "--to-card", name, "--out", package)
    print("主管部门：收件、核验、查看")
    district.do("inbox", "import", package)
    sent, received = unit.do("case", "show", case_id), district.do("case", "show", case_id)
    for part in ("answers", "fingerprint"):
        if sent[part] != received[part]:
            sys.exit(f"the received case differs in its {part}")
    print("窗口截图")
    pictures = folder / "screenshots"
    screens = [sys.executable, "-m", "tools.screenshots", str(pictures)]
    subprocess.run(screens, check=True, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})
    print("\n完成。文件在这里：")
    for path in sorted([*papers.iterdir(), card, package, pictures]):
        print("  ", path)


if __name__ == "__main__":
    tour(Path(sys.argv[1]).resolve())
