"""How the review of a case stands: plain values for the window and the command line."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.case import Case
from desktop_app.domain.place import Place
from desktop_app.domain.review import Decision, Receipt, Review
from desktop_app.programmes.fields import Level
from desktop_app.services.level_reviews import Comment

__all__ = ["Comment", "ReviewState"]


@dataclass(frozen=True, slots=True)
class ReviewState:
    """What is said about a case, and what can be done about it."""

    case: Case
    """With the nominee's content alone, as it was signed."""
    level: Level
    """On which this desk reviews."""
    review: Review
    """What this desk says; blank before it says anything."""
    below: tuple[Review, ...]
    """What the levels below say about this revision, lowest first."""
    above: tuple[Review, ...]
    """The last that each level above said, also about an earlier revision; for an own case all that came back."""
    comments: tuple[Comment, ...]
    """This desk's own, with what the sender answers to them."""
    earlier: tuple[Comment, ...]
    """This desk's own about the revision before, where the content is another now: not part of this review."""
    locked: bool
    """Whether nothing can be said any more: an own case, a case that was given back, declined or forwarded."""
    decidable: bool
    """Whether a decision can be taken or taken back: a received case that was not forwarded."""
    receipt: Receipt | None
    """The last that was given for the decision as it stands; None while there is none."""
    unexplained: tuple[Place, ...]
    """Lines of score sheets whose 考核分 needs a reason before the case can be accepted."""
    history: tuple[Decision, ...]
    """Every decision with who and when, in the order in which they came to be known here."""
    undo_label: str
    """What undo would take back, for a menu; empty when nothing."""
    redo_label: str
