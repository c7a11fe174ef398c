"""意见: what is said about places of a case, as cards beside the paper, with the answers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import IntEnum

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.place import Place
from desktop_app.gui.designed.panels.ui_comments_panel import Ui_CommentsPanel
from desktop_app.gui.icons import icon
from desktop_app.gui.widgets.comment_card import CommentCard, Remark


class Shown(IntEnum):
    """Which comments are on show, by position in the choice."""

    ALL = 0
    OPEN = 1
    ANSWERED = 2


class CommentsPanel(QWidget):
    """Emits what the user writes; whoever owns it keeps that and shows the comments anew."""

    place_wanted = Signal(object)
    """The :class:`Place` that a comment is about."""
    written = Signal(object, str)
    """A new comment: its :class:`Place` and words."""
    changed = Signal(str, str)
    removed = Signal(str)
    answered = Signal(str, str)

    def __init__(self, words_of: Callable[[Place], str], empty: str, parent: QWidget | None = None) -> None:
        """``words_of`` names places; ``empty`` says what to do while there is no comment."""
        super().__init__(parent)
        self._words_of, self._empty = words_of, empty
        self._remarks: Sequence[Remark] = ()
        self._cards: dict[str, CommentCard] = {}
        self._here: Place | None = None
        self._draft_place: Place | None = None
        self.ui = ui = Ui_CommentsPanel()
        ui.setupUi(self)
        ui.previousButton.setIcon(icon("caret-up"))
        ui.nextButton.setIcon(icon("caret-down"))
        ui.filterBox.addItems(["全部意见", "未答复", "已答复"])
        ui.filterBox.currentIndexChanged.connect(lambda _: self._filter())
        ui.previousButton.clicked.connect(lambda: self.step(-1))
        ui.nextButton.clicked.connect(lambda: self.step(1))
        ui.newButton.clicked.connect(lambda: self.write_here())
        ui.draft.kept.connect(self._draft_kept)
        ui.draft.given_up.connect(self._draft_given_up)
        self.set_commentable(False)
        self.show_remarks(())

    @property
    def remarks(self) -> Sequence[Remark]:
        """All comments, on show or not."""
        return self._remarks

    @property
    def cards(self) -> list[CommentCard]:
        """The cards on show, from top to bottom."""
        return [card for remark in self._remarks if not (card := self._cards[remark.id]).isHidden()]

    @property
    def open_count(self) -> int:
        """How many comments wait for an answer."""
        return sum(1 for remark in self._remarks if not remark.answered and not remark.earlier)

    def set_hint(self, empty: str) -> None:
        """Say this while there is no comment."""
        self._empty = empty
        self._filter()

    def set_commentable(self, commentable: bool) -> None:
        """Offer to write new comments, or not."""
        self.ui.newButton.setVisible(commentable)

    def show_remarks(self, remarks: Sequence[Remark]) -> None:
        """Show these comments in this order; a card that is being written in stays."""
        self._remarks = tuple(remarks)
        known = {remark.id for remark in remarks}
        for gone in [name for name in self._cards if name not in known]:
            self._cards.pop(gone).deleteLater()
        for at, remark in enumerate(remarks):
            self._show_card(at, remark)
        self.ui.filterBox.setVisible(bool(remarks))
        for button in (self.ui.previousButton, self.ui.nextButton):
            button.setEnabled(bool(remarks))
        self.ui.summary.setText(_summary(remarks))
        self._filter()

    def _show_card(self, at: int, remark: Remark) -> None:
        card = self._cards.get(remark.id)
        if card is None:
            card = self._cards[remark.id] = CommentCard(remark, self.ui.content)
            card.place_wanted.connect(self.place_wanted)
            card.changed.connect(self.changed)
            card.removed.connect(self.removed)
            card.answered.connect(self.answered)
        else:
            card.show_remark(remark)
        if self.ui.cards.indexOf(card) != at:
            self.ui.cards.insertWidget(at, card)

    def _filter(self) -> None:
        wanted = self.ui.filterBox.currentIndex()
        for remark in self._remarks:
            kept = wanted == Shown.ALL or remark.answered is (wanted == Shown.ANSWERED)
            self._cards[remark.id].setVisible(kept)
        nothing = not self.cards
        self.ui.empty.setText("没有这样的意见。" if self._remarks else self._empty)
        self.ui.empty.setVisible(nothing)
        self.ui.scroll.setVisible(not nothing)

    # places

    def follow(self, place: Place | None) -> None:
        """The paper stands at this place: its comments are marked, and a new one would be about it."""
        self._here = place
        first: CommentCard | None = None
        for remark in self._remarks:
            card, at = self._cards[remark.id], remark.comment.opinion.place
            here = place is not None and holds(at, place)
            card.choose(here)
            first = first or (card if here and not card.isHidden() else None)
        if first is not None:
            self._reveal(first)

    def at(self, place: Place) -> bool:
        """Whether a comment is about this place, its row or its section."""
        return any(holds(remark.comment.opinion.place, place) for remark in self._remarks)

    def step(self, direction: int) -> None:
        """Go on to the next comment on show, or the one before, round and round."""
        cards = self.cards
        if not cards:
            return
        now = [at for at, card in enumerate(cards) if card.property("chosen") or card.isAncestorOf(self._focused())]
        start = now[0] if now else (-1 if direction > 0 else 0)
        card = cards[(start + direction) % len(cards)]
        self.place_wanted.emit(card.remark.comment.opinion.place)
        for other in cards:
            other.choose(other is card)
        self._reveal(card)

    def _focused(self) -> QWidget:
        return self.window().focusWidget() or self

    def _reveal(self, card: CommentCard) -> None:
        QTimer.singleShot(0, card, lambda: self.ui.scroll.ensureWidgetVisible(card, 0, 8))

    # writing

    def write_here(self, place: Place | None = None) -> None:
        """Let the user comment on a place, else on where the paper stands."""
        about = place or self._here
        if about is None or self.ui.newButton.isHidden():
            return
        self.finish()
        self._draft_place = about
        self.ui.draft.begin(f"对“{self._words_of(about)}”提意见", "保存意见")

    def answer(self, opinion_id: str) -> None:
        """Let the user answer a comment."""
        self.ui.filterBox.setCurrentIndex(Shown.ALL)
        self._cards[opinion_id].begin_answering()
        self._reveal(self._cards[opinion_id])

    def finish(self) -> None:
        """Keep what is being written."""
        if self.ui.draft.unsaved:
            self.ui.draft.keep_button.click()
        for card in list(self._cards.values()):
            card.finish()

    def _draft_kept(self, words: str) -> None:
        place, self._draft_place = self._draft_place, None
        if place is not None:
            self.written.emit(place, words)
            self.place_wanted.emit(place)

    def _draft_given_up(self) -> None:
        place, self._draft_place = self._draft_place, None
        if place is not None:
            self.place_wanted.emit(place)


def holds(about: Place, place: Place) -> bool:
    """Whether a comment about one place concerns another: the same, or a cell or row of it."""
    if about == place:
        return True
    if about.field is None or (about.form, about.field) != (place.form, place.field):
        return False
    return about.row is None or (about.row == place.row and about.column is None)


def _summary(remarks: Sequence[Remark]) -> str:
    if not remarks:
        return "意见"
    still = sum(1 for remark in remarks if remark.answerable and not remark.answered)
    return f"{len(remarks)} 条意见，{still} 条未答复" if still else f"{len(remarks)} 条意见"
