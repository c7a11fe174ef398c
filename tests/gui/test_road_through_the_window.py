"""The main job, all of it through widgets: from an empty form to a package that the other side opens.

Only the system's file dialogs are stood in for; desks, libraries, documents and packages are real.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog
from pytestqt.qtbot import QtBot

from desktop_app.domain.answers import Answers, rows_of
from desktop_app.domain.case import CaseStatus
from desktop_app.domain.fingerprint import shown_fingerprint
from desktop_app.domain.place import Place
from desktop_app.gui.dialogs.card_dialog import CardDialog
from desktop_app.gui.dialogs.export_dialog import ExportDialog
from desktop_app.gui.dialogs.new_case_dialog import NewCaseDialog
from desktop_app.gui.dialogs.package_dialog import PackageDialog
from desktop_app.gui.dialogs.photo_crop import PhotoCrop
from desktop_app.gui.dialogs.receive_dialog import ReceiveDialog
from desktop_app.gui.jobs import Jobs
from desktop_app.gui.main_window import MainWindow
from desktop_app.gui.pages.case_page import CasePage
from desktop_app.services.desk import Desk
from tests.gui.conftest import DeskMaker, WindowMaker
from tests.gui.desks import case_page, choose_programme, is_shown, scan, shown
from tests.gui.editor.hands import CONTROL, copy, press, type_into

CAREER = "1994.9-1997.7\t杭州机械技工学校电气维修专业学习\t周建明\n1997.8-至今\t本公司装备部电工\t盛国平\n"
TYPED = {
    "name": "王䶮",
    "occupation": "电工",
    "unit": "杭州湘湖精密机械制造有限公司",
    "native_place": "浙江诸暨",
    "id_number": "33010319780512103X",  # the last digit is wrong; the right one is 0
}


class Clerk:
    """A person at one desk, who has hands and looks at the screen."""

    def __init__(self, desk: Desk, window: MainWindow, jobs: Jobs, qtbot: QtBot, files: pytest.MonkeyPatch) -> None:
        self.desk, self.window, self._jobs, self._qtbot, self._files = desk, window, jobs, qtbot, files

    @property
    def page(self) -> CasePage:
        """The case on screen."""
        return case_page(self.window)

    def rest(self) -> None:
        """Wait until the program has caught up."""
        self._qtbot.waitUntil(lambda: not self._jobs.busy and self._settled(), timeout=30_000)

    def _settled(self) -> bool:
        page = self.window.case_page
        return page is None or (page.settled and not page.session.pending)

    def sit_down(self) -> None:
        """Have this desk's window in front."""
        self.window.activateWindow()
        self._qtbot.waitUntil(self.window.isActiveWindow)

    def will_choose(self, path: Path) -> None:
        """Answer the next file dialogs with this path."""
        for name in ("getOpenFileName", "getSaveFileName"):
            self._files.setattr(QFileDialog, name, lambda *_, **__: (str(path), ""))
        self._files.setattr(QFileDialog, "getOpenFileNames", lambda *_, **__: ([str(path)], ""))
        self._files.setattr(QFileDialog, "getExistingDirectory", lambda *_, **__: str(path))

    def export_card(self, path: Path) -> None:
        """Give the own card away as a file."""
        self.window.show_page(self.window.settings)
        self.rest()
        self.will_choose(path)
        self.window.settings.ui.exportCardButton.click()
        self._qtbot.waitUntil(path.exists)
        self.rest()

    def import_card(self, path: Path, spoken: str) -> None:
        """Take in a card and compare its groups with what is read out over the telephone."""
        self.window.show_page(self.window.settings)
        self.will_choose(path)
        self.window.settings.ui.importCardButton.click()
        self._qtbot.waitUntil(lambda: is_shown(CardDialog))
        dialog = shown(CardDialog)
        self._qtbot.keyClicks(dialog.ui.groups.edits[0], spoken.split()[0])
        for place, group in enumerate(spoken.split()):
            self._qtbot.keyClicks(dialog.ui.groups.edits[place], group if place else "")
        dialog.ui.confirmButton.click()
        self.rest()

    def new_case(self) -> None:
        """Make a case of one programme and open it."""
        self._qtbot.keyClick(self.window, Qt.Key.Key_N, CONTROL)
        choose_programme(shown(NewCaseDialog).ui.programmeList, self.desk)
        shown(NewCaseDialog).ui.createButton.click()
        self._qtbot.waitUntil(lambda: self.window.case_page is not None)
        self.rest()

    def type(self, place: Place, text: str) -> None:
        """Type into a cell of the paper."""
        cell = self.page.editor(place.form or "").cell(place)
        assert cell is not None
        type_into(self._qtbot, cell, text)

    def paste_rows(self, field: str, text: str) -> None:
        """Paste cells of a table into the first row of a section."""
        self.sit_down()
        copy(text)
        cell = self.page.editor("application").cell(Place("application", field, "x", "period"))
        assert cell is not None
        cell.focus()
        press(self._qtbot, Qt.Key.Key_V, CONTROL)

    def put_portrait(self, path: Path) -> None:
        """Choose a picture for the portrait and take the crop that is offered."""
        self.sit_down()
        self.will_choose(path)
        place = Place(form="application", field="photo")
        cell = self.page.editor("application").cell(place)
        assert cell is not None
        cell.focus()
        press(self._qtbot, Qt.Key.Key_Space)
        shown(PhotoCrop).ui.buttons.button(QDialogButtonBox.StandardButton.Ok).click()
        self._qtbot.waitUntil(lambda: bool(self.page.session.answers["application"].get("photo")))
        self.rest()

    def attach(self, material: str, path: Path) -> None:
        """Attach a file to an item of the list of materials."""
        self.will_choose(path)
        before = len(self.page.session.case.attachments)
        list_view = self.page.ui.guide.ui.materialsList
        row = [status.item.id for status in self.page.ui.guide.materials].index(material)
        list_view.clicked.emit(list_view.model().index(row, 0))
        self.page.attachments.ui.addButton.click()
        self._qtbot.waitUntil(lambda: len(self.page.session.case.attachments) == before + 1)
        self.rest()

    def findings_at(self, place: Place) -> list[str]:
        """Return what the pre-review says about a place."""
        return [finding.message for finding in self.page.ui.guide.findings if finding.place == place]

    def go_to_finding(self, place: Place) -> None:
        """Press the finding about a place and see the cursor there."""
        self.sit_down()
        row = [finding.place for finding in self.page.ui.guide.findings].index(place)
        list_view = self.page.ui.guide.ui.findingsList
        list_view.clicked.emit(list_view.model().index(row, 0))
        self._qtbot.waitUntil(lambda: self.page.editor("application").current is not None)
        current = self.page.editor("application").current
        assert current is not None
        assert current.place == place

    def export(self, folder: Path) -> list[Path]:
        """Export every format to a folder and return the files."""
        self.page.ui.exportButton.click()
        dialog = shown(ExportDialog)
        self.will_choose(folder)
        dialog.ui.browseButton.click()
        dialog.ui.exportButton.click()
        self._qtbot.waitUntil(lambda: not is_shown(ExportDialog), timeout=30_000)
        self.rest()
        return sorted(folder.iterdir())

    def send(self, recipient: str, path: Path) -> str:
        """Make a package for one card; return the fingerprint that the summary shows."""
        self.page.ui.packageButton.click()
        self.rest()
        dialog = shown(PackageDialog)
        item = next(
            dialog.ui.cardsList.item(row)
            for row in range(dialog.ui.cardsList.count())
            if dialog.ui.cardsList.item(row).text() == recipient
        )
        item.setCheckState(Qt.CheckState.Checked)
        dialog.ui.anywayCheck.click()
        self.will_choose(path)
        dialog.ui.browseButton.click()
        dialog.ui.createButton.click()
        self._qtbot.waitUntil(lambda: dialog.sent is not None, timeout=30_000)
        words = dialog.ui.fingerprintValue.text()
        dialog.ui.doneButton.click()
        self.rest()
        return words

    def receive(self, path: Path) -> None:
        """Receive a package and open its case."""
        self._qtbot.keyClick(self.window, Qt.Key.Key_R, CONTROL)
        dialog = shown(ReceiveDialog)
        self.will_choose(path)
        dialog.ui.filesButton.click()
        dialog.ui.receiveButton.click()
        self._qtbot.waitUntil(lambda: dialog.lines[0].intake is not None, timeout=30_000)
        self.rest()
        dialog.ui.openButton.click()
        self.rest()


def without_blanks(answers: Answers) -> Answers:
    return {form: {field: value for field, value in fields.items() if value} for form, fields in answers.items()}


@pytest.fixture
def portrait(tmp_path: Path) -> Path:
    image = QImage(900, 1200, QImage.Format.Format_RGB32)
    image.fill(QColor("#88aacc"))
    path = tmp_path / "证件照.png"
    assert image.save(str(path))
    return path


def test_from_an_empty_form_to_the_other_side(
    make_desk: DeskMaker,
    make_window: WindowMaker,
    jobs: Jobs,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    portrait: Path,
) -> None:
    district_desk, unit_desk = make_desk("杭州市萧山区人力资源和社会保障局"), make_desk(TYPED["unit"])
    district = Clerk(district_desk, make_window(district_desk), jobs, qtbot, monkeypatch)
    unit = Clerk(unit_desk, make_window(unit_desk), jobs, qtbot, monkeypatch)

    # the district gives its card away, the unit compares it over the telephone
    district.export_card(tmp_path / "萧山区人社局.jbc")
    unit.import_card(tmp_path / "萧山区人社局.jbc", district_desk.cards.own().spoken_fingerprint)

    # the unit fills the form on the paper
    unit.sit_down()
    unit.new_case()
    for field, text in TYPED.items():
        unit.type(Place(form="application", field=field), text)
    unit.paste_rows("career", CAREER)
    unit.put_portrait(portrait)
    unit.rest()
    answers = unit.page.session.answers["application"]
    assert [row["period"] for row in rows_of(answers["career"])] == ["1994-09—1997-07", "1997-08—至今"]

    # it sees what is wrong, goes there, and puts it right; the ID number then fills what it knows
    id_number = Place(form="application", field="id_number")
    assert unit.findings_at(id_number)
    unit.go_to_finding(id_number)
    press(qtbot, Qt.Key.Key_End)
    press(qtbot, Qt.Key.Key_Backspace)
    press(qtbot, Qt.Key.Key_0)
    unit.rest()
    assert unit.findings_at(id_number) == []
    assert unit.page.session.answers["application"]["birth"] == "1978-05"

    # it attaches scans, and the list of materials follows
    unit.attach("certificate", scan(tmp_path / "高级技师证书.png", "#eeeecc"))
    unit.attach("achievement_proof", scan(tmp_path / "推广文件.png", "#ccddee"))
    missing = {status.item.id: status.missing for status in unit.page.ui.guide.materials}
    assert not missing["certificate"]

    # it prints
    files = unit.export(tmp_path / "打印")
    assert {path.suffix for path in files} == {".pdf", ".docx", ".xlsx"}
    assert all(path.stat().st_size > 1000 for path in files)

    # it sends
    package = tmp_path / "王䶮.jbp"
    words = unit.send(district_desk.cards.own().name, package)
    sent = unit.page.session.case
    assert sent.status is CaseStatus.SENT
    assert unit.page.ui.status.text() == "已报送"
    assert unit.page.ui.saved.text() == "只读"

    # the district receives, and sees the same
    district.sit_down()
    district.receive(package)
    page = district.page
    assert page.session.case.id == sent.id
    assert page.session.case.status is CaseStatus.RECEIVED
    assert page.session.case.sender == TYPED["unit"]
    assert page.ui.caseTitle.text() == "王䶮"
    assert without_blanks(page.session.case.answers) == without_blanks(sent.answers)
    assert [(str(item.place), item.name, item.digest) for item in page.session.case.attachments] == [
        (str(item.place), item.name, item.digest) for item in sent.attachments
    ]
    assert district_desk.cases.fingerprint(page.session.case) == unit_desk.cases.fingerprint(sent)
    assert [item.name for item in page.attachments.attachments] == [
        item.name for item in unit.page.attachments.attachments
    ]
    name = page.editor("application").cell(Place(form="application", field="name"))
    assert name is not None
    assert name.locked
    assert page.preview.ui.pages.picture(0) is not None
    district.window.show_page(district.window.inbox)
    district.rest()
    (row,) = district.window.inbox.rows
    assert shown_fingerprint(row.digest) == words
