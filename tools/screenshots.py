"""Pictures of the running window, by day and by night: ``python -m tools.screenshots FOLDER``.

Drives the real program over a library with the demonstration's cases, and a second desk that receives what the first
one sends. Where there is no display it starts one of its own (Xvfb, 1366 × 768).
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from desktop_app.domain.case import CaseStatus
from desktop_app.domain.place import Place
from desktop_app.gui.dialogs.card_dialog import CardDialog
from desktop_app.gui.dialogs.decide_dialog import DecideDialog
from desktop_app.gui.dialogs.export_dialog import ExportDialog
from desktop_app.gui.dialogs.new_batch_dialog import NewBatchDialog
from desktop_app.gui.dialogs.new_case_dialog import NewCaseDialog
from desktop_app.gui.dialogs.package_dialog import PackageDialog
from desktop_app.gui.dialogs.receipts_dialog import ReceiptsDialog
from desktop_app.gui.dialogs.receive_dialog import ReceiveDialog
from desktop_app.gui.dialogs.shortcuts_dialog import ShortcutsDialog
from desktop_app.gui.dialogs.unlock_dialog import UnlockDialog
from desktop_app.gui.dialogs.welcome_dialog import WelcomeDialog
from desktop_app.gui.door import Door
from desktop_app.gui.main_window import MainWindow
from desktop_app.gui.pages.case_page import CasePage
from desktop_app.gui.pages.review_page import ReviewPage
from desktop_app.gui.program import Program
from desktop_app.gui.surroundings import Surroundings
from desktop_app.gui.widgets.tables import select_rows
from desktop_app.runtime.crash import CrashReports
from desktop_app.runtime.settings import SettingsStore
from desktop_app.services.desk import create_desk, library_state, open_desk
from desktop_app.services.outcomes import KeyChoice

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
PASSPHRASE = "匠报演示库口令"  # noqa: S105  (of libraries with made-up people)
SIZE = (1366, 768)
MAIN_PROGRAMME = "hangzhou-chief-technician-2021"
LOOKS = ("light", "dark")
_WITHIN = 20.0

D = TypeVar("D", bound=QDialog)


@contextmanager
def display() -> Iterator[None]:
    """Have a display: the one that is there, or one of our own that nobody sees."""
    if not sys.platform.startswith("linux") or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        yield
        return
    reading, writing = os.pipe()
    words = ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{SIZE[0]}x{SIZE[1]}x24", "-nolisten", "tcp"]
    server = subprocess.Popen(words, pass_fds=[writing], stderr=subprocess.DEVNULL)
    try:
        os.close(writing)
        with os.fdopen(reading) as answer:
            os.environ["DISPLAY"] = f":{answer.readline().strip()}"
        os.environ["QT_QPA_PLATFORM"] = "xcb"
        yield
    finally:
        server.terminate()
        server.wait()


def wait_for(ready: Callable[[], bool]) -> None:
    """Let the program run until ``ready``; raise :class:`TimeoutError` when that takes too long."""
    until = time.monotonic() + _WITHIN
    while not ready():
        if time.monotonic() > until:
            raise TimeoutError
        QTest.qWait(50)


class Studio:
    """One run of the program in one look, and the camera."""

    def __init__(self, application: QApplication, folder: Path, look: str, home: Path) -> None:
        self.application, self._folder, self._look, self._home = application, folder, look, home
        self._memory = SettingsStore(home / f"settings-{look}.json")
        self._memory.change(theme=look, export_folder=str(home), package_folder=str(home))
        self.program: Program

    def start(self, library: str) -> None:
        """Begin a run over a library of this name."""
        folder = self._home / library
        door = Door(
            folder,
            partial(library_state, folder),
            partial(open_desk, folder, resources=RESOURCES),
            partial(create_desk, folder, resources=RESOURCES),
        )
        around = Surroundings(door, self._memory, CrashReports(self._home / "logs"))
        self.program = Program(self.application, around)
        self.program.start()

    def enter(self) -> MainWindow:
        """Open the library and return the window at its full size."""
        dialog = self.program.dialog
        assert isinstance(dialog, UnlockDialog)
        dialog.ui.passphraseEdit.setText(PASSPHRASE)
        self.take("02-unlock")
        dialog.ui.openButton.click()
        wait_for(lambda: self.program.window is not None)
        window = self.program.window
        assert window is not None
        window.setGeometry(0, 0, *SIZE)
        window.activateWindow()
        self.rest()
        return window

    def rest(self) -> None:
        """Wait until no work is under way and everything is painted."""
        QTest.qWait(300)
        wait_for(lambda: not self.program.jobs.busy)
        QTest.qWait(200)

    def take(self, name: str) -> None:
        """Save a picture of the whole screen."""
        self.rest()
        path = self._folder / f"{name}-{self._look}.png"
        self.application.primaryScreen().grabWindow(0).save(str(path))
        print(path, flush=True)

    def dialog(self, kind: type[D]) -> D:
        """Return the dialog of this class that is on screen."""
        self.rest()
        return next(top for top in self.application.topLevelWidgets() if isinstance(top, kind) and top.isVisible())

    def take_dialog(self, name: str, kind: type[QDialog]) -> None:
        """Save a picture with a dialog, and close it."""
        dialog = self.dialog(kind)
        self.take(name)
        dialog.reject()
        self.rest()


def make_libraries(home: Path) -> None:
    """Make the sending desk with the demonstration's cases, the receiving desk, and their cards."""
    key = KeyChoice(PASSPHRASE)
    with (
        create_desk(home / "sender", key, "杭州西湖机床有限公司", resources=RESOURCES) as sender,
        create_desk(home / "receiver", key, "杭州市西湖区人力资源和社会保障局", resources=RESOURCES) as receiver,
    ):
        sender.care.demo()
        receiver.cards.export_own(home / "西湖区人社局.jbc")
        sender.cards.import_card(home / "西湖区人社局.jbc")
        sender.cards.confirm(receiver.cards.own().name)


def picture_first_run(studio: Studio) -> None:
    """The dialog that makes a library."""
    studio.start("not-there-yet")
    dialog = studio.program.dialog
    assert isinstance(dialog, WelcomeDialog)
    dialog.ui.nameEdit.setText("杭州西湖机床有限公司")
    dialog.ui.passphraseEdit.setText("麦浪 石桥 秋千 渡船")
    studio.take("01-first-run")
    dialog.hide()
    studio.program.close()


def picture_pages(studio: Studio, window: MainWindow) -> None:
    """Every page of the rail."""
    pages = (window.overview, window.cases, window.programmes, window.settings, window.people)
    for number, page in enumerate(pages, start=3):
        window.show_page(page)
        studio.take(f"{number:02d}-{type(page).__name__.removesuffix('Page').lower()}")


def picture_case(studio: Studio, page: CasePage) -> None:
    """The case page: cover, grid, each panel, a landscape sheet, a narrative."""
    studio.take("10-case-cover")
    page.go_to(Place(form="application", field="id_number"))
    studio.take("11-case-grid")
    for name, panel in (("12-case-evidence", page.attachments), ("13-case-history", page.history)):
        page.ui.side.setCurrentWidget(panel)
        studio.take(name)
    page.ui.side.setCurrentWidget(page.preview)
    for number in range(1, page.ui.papers.count()):
        page.ui.papers.setCurrentIndex(number)
        studio.take(f"{13 + number}-case-form-{number + 1}")
    page.ui.papers.setCurrentIndex(0)


def open_case_of(window: MainWindow, programme: str) -> CasePage:
    """Open the first of a programme's demonstration cases, which is a complete one; lists show it last."""
    window.show_page(window.cases)
    drafts = [case for case in window.cases.cases if case.status is CaseStatus.DRAFT]
    window.open_case([case.id for case in drafts if case.programme_id == programme][-1])
    page = window.case_page
    assert page is not None
    return page


def picture_programmes(studio: Studio, window: MainWindow) -> None:
    """Every form of one case of every other programme."""
    programmes = sorted({case.programme_id for case in window.cases.cases} - {MAIN_PROGRAMME})
    for number, programme in enumerate(programmes, start=4):
        page = open_case_of(window, programme)
        for form in range(page.ui.papers.count()):
            page.ui.papers.setCurrentIndex(form)
            studio.take(f"{number}{form}-{programme}-{form + 1}")


def picture_batch(studio: Studio, window: MainWindow) -> None:
    """A batch of the cases of one programme: its sheet, its report, and the list."""
    window.show_page(window.cases)
    studio.rest()
    cases = [case.id for case in window.cases.cases if case.programme_id == MAIN_PROGRAMME]
    window.batches.new()
    dialog = studio.dialog(NewBatchDialog)
    model = dialog.ui.programmeList.model()
    rows = range(model.rowCount())
    row = next(row for row in rows if "杭州市首席技师" in str(model.index(row, 0).data()))
    dialog.ui.programmeList.setCurrentIndex(model.index(row, 0))
    dialog.ui.unitEdit.setText("杭州市上城区人力资源和社会保障局")
    dialog.accept()
    wait_for(lambda: window.batches.page is not None)
    page = window.batches.page
    assert page is not None
    page.session.add_cases(cases)
    studio.rest()
    page.session.set_cell("summary", "people", cases[0], "duty", "车间主任")
    page.go_to(Place(form="summary", field="people", row=cases[0], column="duty"))
    studio.take("17-batch")
    page.papers.show_form("report")
    studio.take("18-batch-report")
    page.closed.emit()
    studio.take("19-batches")


def picture_dialogs(studio: Studio, window: MainWindow, page: CasePage) -> None:
    """The dialogs that are opened from the window."""
    window.new_case()
    studio.take_dialog("20-new-case", NewCaseDialog)
    page.ui.exportButton.click()
    studio.take_dialog("21-export", ExportDialog)
    window.show_shortcuts()
    studio.take_dialog("22-shortcuts", ShortcutsDialog)
    window.show_page(window.settings)
    studio.rest()
    select_rows(window.settings.ui.cardsTable, [0])
    window.settings.ui.confirmCardButton.click()
    studio.take_dialog("23-card", CardDialog)


def picture_sending(studio: Studio, window: MainWindow, package: Path) -> None:
    """A package to the receiver's card, before and after it is written."""
    window.pack([case.id for case in window.cases.cases[:2]])
    dialog = studio.dialog(PackageDialog)
    dialog.ui.cardsList.item(0).setCheckState(dialog.ui.cardsList.item(0).checkState().Checked)
    dialog.ui.outEdit.setText(str(package))
    studio.take("24-package")
    for page, name in ((dialog.ui.whatTab, "24a-package-what"), (dialog.ui.howTab, "24b-package-how")):
        dialog.ui.tabs.setCurrentWidget(page)
        studio.take(name)
    dialog.ui.anywayCheck.setChecked(True)
    dialog.ui.createButton.click()
    studio.take("25-package-done")
    dialog.accept()


def picture_receiving(studio: Studio, window: MainWindow, package: Path) -> None:
    """The other side: the package comes in, and its case is looked at."""
    damaged = package.with_name("损坏.jbp")
    damaged.write_bytes(package.read_bytes()[:-40])
    window.receive([package, damaged])
    dialog = studio.dialog(ReceiveDialog)
    dialog.ui.receiveButton.click()
    studio.take("30-receive")
    dialog.reject()
    window.show_page(window.inbox)
    studio.take("31-inbox")
    window.open_case(next(row.case_id for row in window.inbox.rows if row.current))
    studio.take("32-received-case")


def picture_review(studio: Studio, window: MainWindow) -> None:
    """A received case under review: comments, the own level's cells, the dossier, the decision."""
    page = window.case_page
    assert isinstance(page, ReviewPage)
    page.comment_on(page.editor(page.forms[0].id).cells[0].place)
    page.comments.ui.draft.edit.setPlainText("与身份证复印件上的写法不一致，请核对。")
    studio.take("33-review-writing")
    page.comments.finish()
    for item in page.session.case.attachments[:1]:
        page.session.comment(item.place, "扫描件看不清发证机关，请重新扫描。")
    studio.take("34-review-comments")
    page.ui.side.setCurrentWidget(page.dossier)
    studio.take("35-review-dossier")
    page.decisions.ui.returnButton.click()
    dialog = studio.dialog(DecideDialog)
    studio.take("36-decide")
    dialog.ui.decideButton.click()
    studio.take("37-returned")


def picture_return(studio: Studio, window: MainWindow, folder: Path) -> None:
    """The sender's side again: the receipt comes in, and the case opens with the comments in place."""
    window.take_in(list(folder.glob("*.jbr")))
    dialog = studio.dialog(ReceiptsDialog)
    studio.take("40-receipts")
    dialog.ui.openButton.click()
    page = window.case_page
    assert page is not None
    page.comment_on(page.comments.remarks[0].comment.opinion.place)
    studio.take("41-returned-case")


def picture_look(application: QApplication, folder: Path, look: str) -> None:
    """Take every picture in one look."""
    with tempfile.TemporaryDirectory() as home_name:
        home = Path(home_name)
        package = home / "报送.jbp"
        make_libraries(home)
        studio = Studio(application, folder, look, home)
        picture_first_run(studio)
        studio.start("sender")
        window = studio.enter()
        picture_pages(studio, window)
        window.show_page(window.cases)
        studio.rest()
        page = open_case_of(window, MAIN_PROGRAMME)
        picture_case(studio, page)
        picture_batch(studio, window)
        window.show_page(window.cases)
        picture_dialogs(studio, window, page)
        picture_sending(studio, window, package)
        picture_programmes(studio, window)
        studio.program.close()
        studio.start("receiver")
        window = studio.enter()
        picture_receiving(studio, window, package)
        picture_review(studio, window)
        studio.program.close()
        studio.start("sender")
        picture_return(studio, studio.enter(), home)
        studio.program.close()


def main(words: list[str]) -> int:
    """Take the pictures of both looks into the folder given."""
    folder = Path(words[0] if words else "screenshots").absolute()
    folder.mkdir(parents=True, exist_ok=True)
    with display():
        application = QApplication([])
        application.setQuitOnLastWindowClosed(False)
        for look in LOOKS:
            picture_look(application, folder, look)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
