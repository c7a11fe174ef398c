"""怎么送: a folder, a stick or e-mail, in parts or whole, with a 7z and a 说明.txt; a part of the dialog that sends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.gui.designed.dialogs.ui_package_dialog import Ui_PackageDialog
from desktop_app.gui.jobs import Jobs
from desktop_app.gui.wording import size_words
from desktop_app.services.drives import Drive, removable_drives

SUFFIX = ".jbp"
_MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Way:
    """What was chosen on the page."""

    out: Path
    split: int
    """Bytes; 0 for whole files."""
    drafts: bool
    seven_zip: bool
    explain: bool


class SendingWay(QObject):
    """Keeps the choices of the page 怎么送 together: a stick moves the file there, e-mail sets a size."""

    changed = Signal()

    def __init__(self, ui: Ui_PackageDialog, jobs: Jobs, folder: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self._ui, self._jobs, self._folder, self._window = ui, jobs, folder, parent
        self._drives: tuple[Drive, ...] = ()
        ui.folderRadio.toggled.connect(self._choose)
        ui.stickRadio.toggled.connect(self._choose)
        ui.mailRadio.toggled.connect(self._choose)
        ui.stickRadio.clicked.connect(self.find_drives)
        ui.drivesButton.clicked.connect(self.find_drives)
        ui.driveBox.activated.connect(self._move_to_drive)
        ui.browseButton.clicked.connect(self._browse)
        ui.splitCheck.toggled.connect(self._choose)
        for signal in (ui.outEdit.textChanged, ui.splitSpin.valueChanged, ui.sevenCheck.toggled):
            signal.connect(self.changed)
        self._choose()

    def propose_name(self, sender: str, count: int) -> None:
        """Propose a file that is not there yet: named after who sends and how many, not after the nominees."""
        stem = f"{file_name(sender)}-报送{count}件-{date.today():%Y%m%d}"
        names = [f"{stem}{SUFFIX}", *(f"{stem}-{number}{SUFFIX}" for number in range(2, 100))]
        free = (self._folder / name for name in names if not (self._folder / name).exists())
        self._ui.outEdit.setText(str(next(free, self._folder / names[-1])))

    @property
    def out(self) -> Path:
        """Where the package goes."""
        out = Path(self._ui.outEdit.text().strip()).expanduser()
        return out if out.suffix.lower() == SUFFIX else out.parent / ((out.name or "报送包") + SUFFIX)

    @property
    def way(self) -> Way:
        """What was chosen."""
        ui = self._ui
        split = ui.splitSpin.value() * _MEGABYTE if ui.splitCheck.isChecked() else 0
        return Way(self.out, split, ui.mailRadio.isChecked(), ui.sevenCheck.isChecked(), ui.explainCheck.isChecked())

    @property
    def problem(self) -> str:
        """Why nothing can be written so; empty when it can."""
        if not self._ui.outEdit.text().strip():
            return "请选择报送包保存到哪里。"
        if self._ui.stickRadio.isChecked() and not self._drives:
            return "没有找到 U 盘。请插好后按“重新查找”，或者改为存到文件夹。"
        if self.out.exists():
            return f"“{self.out.name}”已经存在，请换一个文件名。"
        return ""

    @property
    def words(self) -> str:
        """The choice in a sentence."""
        ui, way = self._ui, self.way
        what = "写到 U 盘" if ui.stickRadio.isChecked() else "存成电子邮件，放在" if way.drafts else "存到"
        place = str(way.out.parent) if way.drafts else str(way.out)
        parts = [f"{what}“{place}”"]
        if way.split:
            parts.append(f"每{'封' if way.drafts else '个文件'}至多 {way.split // _MEGABYTE} MB")
        if way.seven_zip:
            parts.append("另做 7z 压缩包")
        return "；".join(parts)

    def find_drives(self) -> None:
        """Look for sticks in the background."""
        self._jobs.run(lambda _: removable_drives(), self.show_drives, owner=self, newest=f"drives-{id(self)}")

    def show_drives(self, drives: Sequence[Drive]) -> None:
        """Offer these sticks; the first is taken when one is wanted."""
        before = self._ui.driveBox.currentData()
        self._drives = tuple(drives)
        self._ui.driveBox.clear()
        for drive in self._drives:
            fat = "，单个文件不能超过 4 GB" if drive.fat else ""
            self._ui.driveBox.addItem(f"{drive.label}（可用 {size_words(drive.free)}{fat}）", str(drive.path))
        if not self._drives:
            self._ui.driveBox.addItem("没有找到 U 盘")
        self._ui.driveBox.setCurrentIndex(max(self._ui.driveBox.findData(before), 0))
        self._choose()
        self._move_to_drive()

    def _choose(self) -> None:
        ui = self._ui
        stick, mail = ui.stickRadio.isChecked(), ui.mailRadio.isChecked()
        ui.driveBox.setEnabled(stick and bool(self._drives))
        ui.drivesButton.setEnabled(stick)
        ui.splitCheck.setEnabled(not mail)
        if mail and not ui.splitCheck.isChecked():
            ui.splitCheck.setChecked(True)
        ui.splitCheck.setText("分卷(&V)，每封邮件至多" if mail else "分卷(&V)，每个文件至多")
        ui.splitSpin.setEnabled(ui.splitCheck.isChecked())
        ui.splitSpin.setMaximum(100 if mail else 4000)
        if stick and self.sender() is ui.stickRadio:
            ui.explainCheck.setChecked(True)
        self.changed.emit()

    def _move_to_drive(self) -> None:
        """Let the file lie on the stick that is chosen."""
        if self._ui.stickRadio.isChecked() and self._drives:
            self._ui.outEdit.setText(str(Path(self._ui.driveBox.currentData()) / self.out.name))

    def _browse(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self._window,
            "报送包保存为",
            self._ui.outEdit.text(),
            f"报送包 (*{SUFFIX})",
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if chosen:
            self._ui.outEdit.setText(chosen)


def file_name(title: str) -> str:
    """Return a title without what no file system takes."""
    return "".join("_" if character in '\\/:*?"<>|' or ord(character) < 32 else character for character in title)[:60]
