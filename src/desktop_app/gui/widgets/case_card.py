"""A case on the overview: how far it is and what comes next."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from desktop_app.gui.case_progress import CaseProgress
from desktop_app.gui.theme import SPACE, SPACE_TIGHT


class CaseCard(QFrame):
    """Emits :attr:`opened` with the case's id."""

    opened = Signal(str)

    def __init__(self, progress: CaseProgress, turn: str, parent: QWidget | None = None) -> None:
        """``turn`` says whose turn it is."""
        super().__init__(parent)
        self.setProperty("role", "card")
        self._id = progress.summary.id
        bar = QProgressBar(self)
        bar.setRange(0, 100)
        bar.setValue(progress.percent)
        bar.setTextVisible(False)
        bar.setMaximumHeight(6)
        bar.setAccessibleName(f"{progress.summary.title} 已完成 {progress.percent}%")
        button = QPushButton("继续填写", self)
        button.setAccessibleName(f"继续填写 {progress.summary.title}")
        button.clicked.connect(lambda: self.opened.emit(self._id))
        words = QVBoxLayout()
        words.setSpacing(SPACE_TIGHT)
        words.addWidget(_label(progress.summary.title, "heading"))
        words.addWidget(_label(_subtitle(progress, turn), "small"))
        words.addWidget(bar)
        words.addWidget(_label(_state(progress), "small" if progress.blocking else "success"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        layout.setSpacing(SPACE)
        layout.addLayout(words, 1)
        layout.addWidget(button)


def _label(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setProperty("role", role)
    return label


def _subtitle(progress: CaseProgress, turn: str) -> str:
    parts = (progress.programme, progress.summary.unit, turn)
    return " · ".join(part for part in parts if part)


def _state(progress: CaseProgress) -> str:
    if not progress.blocking:
        return "没有问题，可以导出和报送。"
    parts = [f"已完成 {progress.percent}%", f"{progress.blocking} 处问题"]
    if progress.missing:
        parts.append(f"缺 {len(progress.missing)} 份材料")
    return " · ".join(parts) + f"\n下一步：{progress.next_step}"
