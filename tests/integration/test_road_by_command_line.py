"""The main job by command line, in two libraries: from an empty form to a package opened at the other side."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path
from typing import Any

import pypdfium2
import pyrage
import pytest
from docx import Document
from openpyxl import load_workbook
from PIL import Image

from desktop_app.domain.fingerprint import shown_fingerprint
from desktop_app.library import Library, Passphrase

SOURCE = Path(__file__).resolve().parents[2] / "src"
PROGRAMME = "hangzhou-chief-technician-2021"
CAREER = [
    {
        "period": f"{1997 + year}.08—{1998 + year}.07",
        "what": f"杭州湘湖机械厂第 {year + 1} 车间电工",
        "witness": "何伟民",
    }
    for year in range(12)
]
ANSWERS = {
    "application": {
        "name": "王䶮",
        "occupation": "电工",
        "unit": "杭州湘湖精密机械制造有限公司",
        "id_number": "330103197805121030",
        "sex": "男",
        "birth": "1978年5月",
        "grade": "高级技师",
        "career": CAREER,
        "specialty": "=1+1 也只是文字；<b>不是</b> #标记 $公式$ \\u4dae\n第二行",
    }
}
SECONDS = 180


class Desk:
    """One installation: a library with its passphrase, driven by commands in processes of their own."""

    def __init__(self, folder: Path, name: str) -> None:
        self.folder = folder / name
        self.passphrase = f"{name} 的口令 correct horse"
        self.key = folder / f"{name}.txt"
        self.key.write_text(self.passphrase + "\n", encoding="utf-8")

    def run(self, *words: object, status: int = 0) -> str:
        """Run a command on this library and return what it says."""
        given = ["--library", self.folder, "--passphrase-file", self.key]
        return jiangbao(*given, *words, status=status)

    def document(self, *words: object, status: int = 0) -> Any:
        """Run a command and return its document."""
        return json.loads(self.run(*words, "--json", status=status))

    def make_cheap_to_open(self) -> None:
        """Stretch the passphrase less from now on; the library itself was made by a command, at the full cost."""
        with Library.open(self.folder, Passphrase(self.passphrase)) as library:
            library.change_key(Passphrase(self.passphrase, work_factor=4))


def jiangbao(*words: object, status: int = 0) -> str:
    """Run ``jiangbao`` as a user does; whatever happens, no traceback."""
    environment = {**os.environ, "PYTHONPATH": str(SOURCE), "PYTHONUTF8": "1", "XDG_STATE_HOME": tempfile.gettempdir()}
    command = [sys.executable, "-m", "desktop_app", *map(str, words)]
    done = subprocess.run(command, env=environment, capture_output=True, timeout=SECONDS, check=False)
    said = done.stdout.decode() + done.stderr.decode()
    assert "Traceback" not in said
    assert done.returncode == status, said
    return done.stdout.decode()


@pytest.fixture
def scans(tmp_path: Path) -> list[Path]:
    """Three files to attach."""
    files = [tmp_path / name for name in ("技师证书.png", "获奖证书.jpg", "改造报告.pdf")]
    Image.new("RGB", (1240, 1754), "ivory").save(files[0])
    Image.effect_noise((800, 600), 60).convert("RGB").save(files[1])
    pdf = pypdfium2.PdfDocument.new()
    pdf.new_page(595, 842)
    pdf.save(files[2])
    pdf.close()
    return files


def test_a_case_goes_from_an_empty_form_to_the_other_desk(tmp_path: Path, scans: list[Path]) -> None:
    sender, receiver = Desk(tmp_path, "A"), Desk(tmp_path, "B")

    card = receiver.document("card", "export", "--to", tmp_path / "b.jbc")
    known = sender.document("card", "import", tmp_path / "b.jbc")
    for desk in (sender, receiver):
        desk.make_cheap_to_open()
    assert known["fingerprint"] == card["fingerprint"]

    answers = tmp_path / "answers.json"
    answers.write_text(json.dumps(ANSWERS, ensure_ascii=False), encoding="utf-8")
    case = sender.run("case", "new", "--programme", PROGRAMME).strip()
    sender.run("case", "fill", case, "--answers", answers)
    for item, scan in zip(("certificate", "application.contest", "application.career[12]"), scans, strict=True):
        sender.run("case", "attach", case, "--item", item, scan)
    findings = sender.document("case", "check", case, status=1)["findings"]
    assert findings
    assert not [finding for finding in findings if finding["field"] in ("name", "id_number", "sex", "birth")]

    exported = sender.document("case", "export", case, "--to", tmp_path / "文件")
    check_documents([Path(name) for name in exported["files"]], exported["fingerprint"])

    package = tmp_path / "报送.jbp"
    sent = sender.document("package", "create", case, "--to-card", card["name"], "--out", package)
    assert sent["sha256"] == hashlib.sha256(package.read_bytes()).hexdigest()
    assert jiangbao("package", "inspect", package)
    assert json.loads(jiangbao("package", "verify", package, "--library", receiver.folder, "--passphrase-file",
                               receiver.key, "--json"))["ok"]  # fmt: skip

    intake = receiver.document("inbox", "import", package)["packages"][0]
    assert (intake["ok"], [entry["id"] for entry in intake["cases"]]) == (True, [case])
    ours, theirs = (desk.document("case", "show", case) for desk in (sender, receiver))
    assert theirs["answers"] == ours["answers"]
    assert len(theirs["answers"]["application"]["career"]) == 12
    assert theirs["fingerprint"] == ours["fingerprint"] == exported["fingerprint"]
    assert (ours["status"], theirs["status"], theirs["sender"]) == ("sent", "received", intake["sender"]["name"])
    attached = {scan.name: hashlib.sha256(scan.read_bytes()).hexdigest() for scan in scans}
    for shown in (ours, theirs):
        assert {item["name"]: item["sha256"] for item in shown["attachments"]} == attached

    again = receiver.document("inbox", "import", package)["packages"][0]
    assert again["ok"]
    assert receiver.document("case", "show", case) == theirs
    for desk in (sender, receiver):
        assert desk.document("library", "check")["ok"]
    opened_by_age(package, receiver, attached, tmp_path)


def check_documents(files: list[Path], fingerprint: str) -> None:
    """The files are what their names say, hold the words as they were typed, and carry the fingerprint."""
    by_kind = {path.suffix: path for path in reversed(files)}
    assert set(by_kind) == {".pdf", ".docx", ".xlsx"}
    pdf = pypdfium2.PdfDocument(by_kind[".pdf"])
    pages = [page.get_textpage().get_text_bounded() for page in pdf]
    pdf.close()
    assert len(pages) >= 6
    assert all(shown_fingerprint(fingerprint) in page for page in pages)
    words = "".join("".join(pages).split())
    assert "第12车间电工" in words
    assert "=1+1也只是文字；<b>不是</b>#标记$公式$" in words
    tables = Document(str(by_kind[".docx"])).tables
    assert any("第 12 车间电工" in cell.text for table in tables for row in table.rows for cell in row.cells)
    sheet = load_workbook(by_kind[".xlsx"]).active
    assert sheet is not None
    assert "王䶮" in [cell.value for row in sheet.iter_rows() for cell in row]


def opened_by_age(package: Path, receiver: Desk, attached: dict[str, str], folder: Path) -> None:
    """Any age program opens the package with the receiver's key, to an ordinary ZIP."""
    with Library.open(receiver.folder, Passphrase(receiver.passphrase)) as library:
        identity = library.identity.age_identity
    plain = folder / "plain.zip"
    age = shutil.which("age")
    if age is not None:
        (folder / "identity").write_text(identity + "\n")
        subprocess.run([age, "-d", "-i", folder / "identity", "-o", plain, package], check=True, timeout=SECONDS)
    else:
        plain.write_bytes(pyrage_decrypt(package, identity))
    with zipfile.ZipFile(plain) as archive:
        assert archive.testzip() is None
        assert archive.namelist()[:2] == ["manifest.json", "manifest.sig"]
        manifest = json.loads(archive.read("manifest.json"))
        digests = {hashlib.sha256(archive.read(name)).hexdigest() for name in archive.namelist()}
    assert set(attached.values()) <= digests
    assert manifest["cases"][0]["title"] == "王䶮"


def pyrage_decrypt(package: Path, identity: str) -> bytes:
    """The other age program that is always there."""
    plain: bytes = pyrage.decrypt(package.read_bytes(), [pyrage.x25519.Identity.from_str(identity)])
    return plain


def test_a_command_loads_nothing_that_it_does_not_need() -> None:
    code = (
        "import sys; sys.argv[1:] = ['programme', 'list']; from desktop_app.__main__ import main; main();"
        "heavy = {'PySide6', 'sqlmodel', 'typst', 'docx', 'keyring'} & set(sys.modules); print(sorted(heavy))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], env={**os.environ, "PYTHONPATH": str(SOURCE)}, capture_output=True, check=False
    )
    assert done.stdout.decode().splitlines()[-1] == "[]"
