"""核对纸面: whether a stamped page is the content that is kept here, by its scan or by what is typed off it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.gui.designed.dialogs.ui_paper_dialog import Ui_PaperDialog
from desktop_app.gui.dialogs.task_dialog import TaskDialog
from desktop_app.gui.icons import icon
from desktop_app.gui.inbox_wording import PAPER_ICONS, PAPER_WORDS
from desktop_app.gui.jobs import Jobs
from desktop_app.gui.memory import Memory
from desktop_app.gui.models.table_model import TableColumn, TableModel
from desktop_app.gui.widgets.tables import dress_table
from desktop_app.services.desk import Desk
from desktop_app.services.stamped_paper import CheckedPage, PaperVerdict

_ICON = 40


class PaperDialog(TaskDialog):
    """One large verdict, and a line for each page. Nothing is kept."""

    def __init__(
        self, desk: Desk, jobs: Jobs, memory: Memory, case_id: str, title: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(jobs, parent)
        self._desk, self._memory, self._case_id = desk, memory, case_id
        self.ui = ui = Ui_PaperDialog()
        ui.setupUi(self)
        self._model = TableModel(_COLUMNS, self)
        ui.table.setModel(self._model)
        dress_table(ui.table, (200, 110, 420), 2, wrap=True)
        self._set_up_task(ui.progress, ui.error, (ui.filesButton, ui.checkButton, ui.codeEdit, ui.drop))
        ui.title.setText(f"核对“{title}”的纸面材料")
        ui.drop.dropped.connect(self.check)
        ui.filesButton.clicked.connect(self._choose)
        ui.checkButton.clicked.connect(self._typed)
        ui.codeEdit.returnPressed.connect(self._typed)
        ui.codeEdit.textChanged.connect(lambda text: ui.checkButton.setEnabled(bool(text.strip())))
        ui.checkButton.setEnabled(False)
        ui.closeButton.clicked.connect(self.reject)
        for widget in (ui.verdict, ui.verdictIcon, ui.table):
            widget.hide()

    @property
    def pages(self) -> Sequence[CheckedPage]:
        """What was found, page by page."""
        return self._model.rows

    def check(self, paths: Sequence[Path]) -> None:
        """Look at scans."""
        self._start(
            lambda progress: self._desk.stamped.check_files(self._case_id, paths, progress), self._show, "正在识别…"
        )

    def _choose(self) -> None:
        chosen, _ = QFileDialog.getOpenFileNames(
            self,
            "选择扫描件",
            self._memory.settings.package_folder,
            "扫描件 (*.pdf *.jpg *.jpeg *.png *.tif *.tiff *.bmp *.webp);;所有文件 (*)",
        )
        if chosen:
            self.check([Path(name) for name in chosen])

    def _typed(self) -> None:
        text = self.ui.codeEdit.text()
        self._start(lambda _: [self._desk.stamped.check_typed(self._case_id, text)], self._show, "正在核对…")

    def _show(self, pages: Sequence[CheckedPage]) -> None:
        self._model.set_rows(pages)
        verdict, words, role = _summary(pages)
        name, tone = PAPER_ICONS[verdict]
        self.ui.verdictIcon.setPixmap(icon(name, tone).pixmap(_ICON, _ICON))
        self.ui.verdict.setText(words)
        self.ui.verdict.setProperty("kind", role)
        self.ui.verdict.style().polish(self.ui.verdict)
        for widget in (self.ui.verdict, self.ui.verdictIcon, self.ui.table):
            widget.show()
        self.ui.verdict.setFocus(Qt.FocusReason.OtherFocusReason)


def _summary(pages: Sequence[CheckedPage]) -> tuple[PaperVerdict, str, str]:
    """Return the worst verdict, the sentence that stands large above the pages, and its kind."""
    counted = Counter(page.verdict for page in pages)
    total = len(pages)
    for bad in (PaperVerdict.UNKNOWN, PaperVerdict.OTHER_CASE, PaperVerdict.EARLIER):
        if counted[bad]:
            return bad, f"有 {counted[bad]} 页{PAPER_WORDS[bad]}（共 {total} 页），请看下面。", "error"
    if counted[PaperVerdict.CLAIMED]:
        claimed = next(page for page in pages if page.verdict is PaperVerdict.CLAIMED)
        return PaperVerdict.CLAIMED, claimed.sentence, "caution"
    if not counted[PaperVerdict.SAME]:
        return PaperVerdict.NO_CODE, "没有认出页脚的二维码，请照页脚输入校验码。", "caution"
    if counted[PaperVerdict.NO_CODE]:
        words = f"认出的 {counted[PaperVerdict.SAME]} 页都一致，另有 {counted[PaperVerdict.NO_CODE]} 页没有二维码。"
        return PaperVerdict.SAME, words, "success"
    return (
        PaperVerdict.SAME,
        f"一致，就是本机保存的这一版（{total} 页）。" if total > 1 else pages[0].sentence,
        "success",
    )


def _where(page: CheckedPage) -> str:
    return f"{page.source} 第 {page.page} 页" if page.source else "输入的校验码"


_COLUMNS: tuple[TableColumn[CheckedPage], ...] = (
    TableColumn("页", _where),
    TableColumn("结果", lambda page: PAPER_WORDS[page.verdict], icon=lambda page: icon(*PAPER_ICONS[page.verdict])),
    TableColumn("说明", lambda page: page.sentence),
)
