"""What the levels say about a case, each in its place: those below, this desk, those above."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal

from desktop_app.domain.case import Case, CaseStatus
from desktop_app.domain.errors import WrongUse
from desktop_app.domain.fingerprint import content_fingerprint
from desktop_app.domain.place import Place
from desktop_app.domain.review import Opinion, Reply, Review, Verdict
from desktop_app.library import Library, UnknownRevision
from desktop_app.programmes.fields import Level
from desktop_app.programmes.programme import Programme
from desktop_app.services.chain import Chain
from desktop_app.services.comparing import Version
from desktop_app.services.level_answers import LEVEL_LABELS, height, with_levels
from desktop_app.services.place_content import same_at

_OWN_LEVEL = "level"
STATUS_OF = {
    Verdict.ACCEPTED: CaseStatus.ACCEPTED,
    Verdict.RETURNED: CaseStatus.RETURNED,
    Verdict.DECLINED: CaseStatus.DECLINED,
}
"""Where a case stands after each decision."""
LOCKED = (CaseStatus.RETURNED, CaseStatus.DECLINED, CaseStatus.FORWARDED)
"""What is said about a received case stands: it was given back, or went up."""


class UnknownLevel(WrongUse):
    """No level has this name."""

    def __init__(self, name: str) -> None:
        known = "、".join(f"{level.value}（{LEVEL_LABELS[level]}）" for level in Level)
        super().__init__(f"没有“{name}”这一级，没有改动。可以是：{known}。")


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment on a place of a case, and what came of it."""

    opinion: Opinion
    level: str
    """Of the desk that wrote it."""
    revision: int
    """That it was written about."""
    reply: Reply | None
    """What the sender of the case answers."""
    changed: bool
    """Whether the case holds something else at the place than what the comment was written about."""
    verdict: Verdict | None
    """Of the review that it belongs to."""


class LevelReviews:
    """The reviews of one library's cases as this desk sees them."""

    def __init__(self, library: Library, chain: Chain, programme_of: Callable[[Case], Programme]) -> None:
        self._library = library
        self._chain = chain
        self._programme_of = programme_of

    def own_level(self) -> Level:
        """Return the level on which this desk reviews; the district's until another was chosen."""
        return Level(self._library.choices.get(_OWN_LEVEL) or Level.DISTRICT)

    def set_own_level(self, level: str) -> None:
        """Choose the level on which this desk reviews; raise :class:`UnknownLevel`."""
        if level not in list(Level):
            raise UnknownLevel(level)
        self._library.choices.save(_OWN_LEVEL, Level(level).value)

    def below(self, case: Case) -> tuple[Review, ...]:
        """Return what the levels below say about the revision that is kept, lowest first; nothing of an own case."""
        said = {item.author: item for item in self._all(case) if item.revision == case.revision}
        return tuple(said[author] for author in self._chain.authors(case) if author in said)

    def above(self, case: Case) -> tuple[Review, ...]:
        """Return the last that each level above said, lowest first."""
        here = {*self._chain.authors(case), self._own_key()}
        said = {item.author: item for item in self._all(case) if item.author not in here}
        return tuple(sorted(said.values(), key=lambda item: height(item.level)))

    def kept(self, case: Case) -> Review | None:
        """Return what this desk has said about the revision that is kept, as it is stored; None before it did."""
        return self._library.reviews.find(case.id, self._own_key(), case.revision)

    def own(self, case: Case) -> Review:
        """Return what this desk says about the revision that is kept; begins with what still holds of the one before.

        Originals that were seen are as the attachments have it, until the review is locked.
        """
        kept = self.kept(case)
        if kept is not None and case.status in LOCKED:
            return kept
        card = self._library.cards.own().card
        seen = [(str(item.place), item.digest) for item in case.attachments if item.original_seen]
        return replace(
            kept or self._begun(case),
            level=self.own_level().value,
            author_name=card.name,
            originals=tuple(dict.fromkeys(seen)),
        )

    def previous(self, case: Case) -> Review | None:
        """Return what this desk said about the revision before, None where it said nothing."""
        own = [item for item in self._all(case) if item.author == self._own_key() and item.revision < case.revision]
        return own[-1] if own else None

    def shown(self, case: Case) -> Case:
        """Return a case as its papers show it: a received one with what the levels up to this one wrote."""
        if not case.sender:
            return case
        reviews = [*self.below(case), self.own(case)]
        return replace(case, answers=with_levels(self._programme_of(case), case.answers, reviews, self.own_level()))

    def points(self, case: Case) -> dict[str, Decimal]:
        """Return the reviewers' points (考核分) by score line, a higher level's before a lower one's.

        Empty while nobody has reviewed the case with the content that it has here. Nobody below speaks for a level
        above this one.
        """
        top = height(self.own_level())
        below = [review for review in self.below(case) if height(review.level) <= top]
        own = [self.own(case)] if case.sender else []
        said = [review for review in (*below, *own, *self.above(case)) if review.scores]
        if not said:
            return {}
        fingerprint = content_fingerprint(case.answers, case.attachments, case.reasons, case.programme.digest)
        standing = sorted((item for item in said if item.fingerprint == fingerprint), key=lambda it: height(it.level))
        return {score.line: score.points for review in standing for score in review.scores}

    # comments

    def comments(self, case: Case, review: Review) -> tuple[Comment, ...]:
        """Return the comments of a review with what was answered to them."""
        replies = {reply.opinion.id: reply for reply in self._library.reviews.replies(case.id)}
        same = self._same_since(case, review.revision) if review.opinions else None
        return tuple(
            Comment(
                opinion,
                review.level,
                review.revision,
                replies.get(opinion.id),
                same is not None and not same(opinion.place),
                review.verdict,
            )
            for opinion in review.opinions
        )

    def _begun(self, case: Case) -> Review:
        """A review that says nothing yet but what still holds: comments and points where the content is the same."""
        blank = Review(
            case_id=case.id,
            revision=case.revision,
            fingerprint=self._library.cases.revision(case.id, case.revision).fingerprint if case.revision else "",
            level=self.own_level().value,
            author=self._own_key(),
            author_name="",
        )
        previous = self.previous(case)
        if previous is None:
            return blank
        holds = self._same_since(case, previous.revision)
        return replace(
            blank,
            opinions=tuple(item for item in previous.opinions if holds(item.place)),
            scores=tuple(item for item in previous.scores if holds(Place(score=item.line))),
        )

    def _same_since(self, case: Case, revision: int) -> Callable[[Place], bool]:
        """Return what tells whether a place of a case still holds what it held in a revision."""
        try:
            before = Version.of(self._library.cases.revision(case.id, revision))
        except UnknownRevision:
            return lambda _: False
        programme, now = self._programme_of(case), Version.of(case)
        return lambda place: same_at(programme, place, before, now)

    def _all(self, case: Case) -> list[Review]:
        return self._library.reviews.of_case(case.id)

    def _own_key(self) -> bytes:
        return self._library.cards.own().card.verify_key
