"""One comment as a card: where, who, when, what, and the answer to it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.gui.theme import SPACE_SMALL, SPACE_TIGHT
from desktop_app.gui.widgets.link_button import LinkButton
from desktop_app.gui.widgets.words_editor import WordsEditor
from desktop_app.gui.wording import moment_words
from desktop_app.services.review_state import Comment

_TEXT = Qt.TextInteractionFlag.TextSelectableByMouse


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment as this desk sees it."""

    comment: Comment
    where: str
    """The place in people's words."""
    mine: bool = False
    """Whether it can be changed here."""
    answerable: bool = False
    """Whether an answer can be written here."""
    earlier: bool = False
    """Whether it was about an earlier revision, and the place holds something else now."""

    @property
    def id(self) -> str:
        """Of the comment."""
        return self.comment.opinion.id

    @property
    def answered(self) -> bool:
        """Whether there is an answer."""
        return self.comment.reply is not None


class CommentCard(QFrame):
    """Emits what the user wants; whoever owns it does it."""

    place_wanted = Signal(object)
    changed = Signal(str, str)
    """Id and new words."""
    removed = Signal(str)
    answered = Signal(str, str)
    """Id and the answer's words."""

    def __init__(self, remark: Remark, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.remark = remark
        self.setProperty("role", "comment")
        self.place_button = LinkButton(self)
        self.badge = QLabel(self)
        self.badge.setProperty("role", "badge")
        self._by, self._text, self._reply = (QLabel(self) for _ in range(3))
        self._by.setProperty("role", "small")
        self._reply.setProperty("role", "reply")
        for label in (self._by, self._text, self._reply):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(_TEXT)
        self.change_button = _small_button("修改", "修改这条意见", self)
        self.remove_button = _small_button("删除", "删除这条意见；可以撤销", self)
        self.answer_button = _small_button("答复", "答复这条意见，随下一次报送交给上级", self)
        self.editor = WordsEditor(self)
        self.editor.hide()
        self._answering = False
        self._lay_out()
        self._connect()
        self.show_remark(remark)

    def _lay_out(self) -> None:
        head, buttons, layout = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        head.addWidget(self.place_button, 1)
        head.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignTop)
        buttons.addStretch(1)
        for button in (self.change_button, self.remove_button, self.answer_button):
            buttons.addWidget(button)
        layout.setContentsMargins(SPACE_SMALL, SPACE_TIGHT, SPACE_SMALL, SPACE_TIGHT)
        layout.setSpacing(SPACE_TIGHT)
        layout.addLayout(head)
        for widget in (self._by, self._text, self._reply, self.editor):
            layout.addWidget(widget)
        layout.addLayout(buttons)

    def _connect(self) -> None:
        self.place_button.clicked.connect(lambda: self.place_wanted.emit(self.remark.comment.opinion.place))
        self.change_button.clicked.connect(self.begin_changing)
        self.remove_button.clicked.connect(lambda: self.removed.emit(self.remark.id))
        self.answer_button.clicked.connect(self.begin_answering)
        self.editor.kept.connect(self._kept)
        self.editor.given_up.connect(self._given_up)

    def show_remark(self, remark: Remark) -> None:
        """Show the comment as it stands now; what is being written stays."""
        self.remark = remark
        opinion, reply = remark.comment.opinion, remark.comment.reply
        self.place_button.show_words(remark.where, f"到“{remark.where}”")
        self.badge.setText(_badge(remark))
        self.badge.setVisible(bool(self.badge.text()))
        self._by.setText(f"{opinion.author} · {moment_words(opinion.written_at)}")
        self._text.setText(opinion.text)
        self._reply.setVisible(reply is not None)
        if reply is not None:
            self._reply.setText(f"答复（{moment_words(reply.written_at)}）\n{reply.text}")
        self._offer()
        self.answer_button.setText("修改答复" if remark.answered else "答复")
        self.setAccessibleName(f"{remark.where}：{opinion.author}的意见：{opinion.text}")

    def _offer(self) -> None:
        """Show the buttons for what can be done, none while something is being written."""
        writing = not self.editor.isHidden()
        self.change_button.setVisible(self.remark.mine and not writing)
        self.remove_button.setVisible(self.remark.mine and not writing)
        self.answer_button.setVisible(self.remark.answerable and not writing)

    def begin_changing(self) -> None:
        """Let the user write the comment anew."""
        self._answering = False
        self.editor.begin("修改意见", "保存", self.remark.comment.opinion.text)
        self._offer()

    def begin_answering(self) -> None:
        """Let the user write the answer."""
        reply = self.remark.comment.reply
        self._answering = True
        self.editor.begin("答复", "保存答复", reply.text if reply is not None else "")
        self._offer()

    def finish(self) -> None:
        """Keep what is written and not kept yet."""
        if self.editor.unsaved and self.editor.words != self._before:
            self.editor.keep_button.click()

    def choose(self, chosen: bool) -> None:
        """Show whether the paper stands at its place."""
        if self.property("chosen") != chosen:
            self.setProperty("chosen", chosen)
            self.style().polish(self)

    @property
    def _before(self) -> str:
        comment = self.remark.comment
        return (comment.reply.text if comment.reply else "") if self._answering else comment.opinion.text

    def _given_up(self) -> None:
        self._offer()
        self.place_button.setFocus()

    def _kept(self, words: str) -> None:
        self._offer()
        (self.answered if self._answering else self.changed).emit(self.remark.id, words)
        self.place_button.setFocus()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click anywhere goes to the place."""
        self.place_wanted.emit(self.remark.comment.opinion.place)
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard goes to the first button."""
        super().focusInEvent(event)
        self.place_button.setFocus(event.reason())


def _badge(remark: Remark) -> str:
    if remark.earlier:
        return "此处已改"
    if remark.answered:
        return "已答复"
    return "未答复" if remark.answerable else ""


def _small_button(text: str, name: str, parent: QWidget) -> QPushButton:
    button = QPushButton(text, parent)
    button.setToolTip(name)
    button.setAutoDefault(False)
    return button
