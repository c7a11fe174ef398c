"""Review (审核) of received cases: comments, own fields, points, originals, and the decision.

The nominee's content never changes here; what this desk says is a review of its own. Every change is saved when the
call returns. Decisions are locked once the case was forwarded.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from desktop_app.domain.answers import ROW_ID, Answers, AnswerValue, rows_of, whole_text
from desktop_app.domain.case import Case, CaseStatus
from desktop_app.domain.errors import KnownError, WrongUse
from desktop_app.domain.place import Place
from desktop_app.domain.review import Decision, Opinion, Receipt, ReceiptWay, Review, Verdict
from desktop_app.library import Library
from desktop_app.package.limits import MAX_OPINIONS, MAX_WORDS
from desktop_app.programmes.fields import Field, Level
from desktop_app.services.answer_shapes import find_field
from desktop_app.services.case_reader import CaseReader
from desktop_app.services.comparing import place_label
from desktop_app.services.edit_history import EditHistory
from desktop_app.services.editing import EditSession, utc_now
from desktop_app.services.evidence import Evidence, UnknownAttachment
from desktop_app.services.level_answers import shaped_for
from desktop_app.services.level_reviews import LOCKED, STATUS_OF, LevelReviews
from desktop_app.services.places import checked_place
from desktop_app.services.review_points import line_of, points_for, unexplained, with_points
from desktop_app.services.review_state import ReviewState
from desktop_app.services.sessions import CaseSessions


class NotForReview(KnownError):
    """A case that nobody sent here, or about which nothing can be said any more."""

    def __init__(self, case: Case) -> None:
        if not case.sender:
            why = "是本单位自己的，不能由本机审核，没有改动。"
        elif case.status is CaseStatus.FORWARDED:
            why = "已经上报，审核意见和决定已经锁定，没有改动。上级退回后可以重新审核。"
        else:
            why = f"现在的决定是“{case.status.label}”，审核意见没有改动。需要修改的，请先撤回这个决定。"
        super().__init__(f"申报件“{case.title}”{why}")


class NothingSaid(WrongUse):
    """A case is to be returned and nothing says why."""

    def __init__(self) -> None:
        super().__init__("退回修改须写明至少一条意见或说明，决定没有改动，请写明后重试。")


class ReasonsMissing(KnownError):
    """Points that depart from the standard without a reason."""

    def __init__(self, lines: str) -> None:
        super().__init__(f"考核分与评分标准和自评分都不一致的，须写明理由：{lines}。决定没有改动，请补上理由后重试。")


class BadWords(WrongUse):
    """A comment that is empty or too long, or one too many."""

    def __init__(self, why: str) -> None:
        super().__init__(f"{why}，内容没有改动，请改正后重试。")


class UnknownComment(WrongUse):
    """No comment has this id."""

    def __init__(self) -> None:
        super().__init__("这条意见已不在申报件中，没有改动。请刷新后重新选择。")


class Reviewing:
    """Reviews the received cases of one library."""

    def __init__(
        self,
        library: Library,
        sessions: CaseSessions,
        reviews: LevelReviews,
        evidence: Evidence,
        reader_of: Callable[[Case], CaseReader],
    ) -> None:
        self._library = library
        self._sessions = sessions
        self._reviews = reviews
        self._evidence = evidence
        self._reader_of = reader_of
        self._histories: dict[str, EditHistory[Review]] = {}

    def own_level(self) -> Level:
        """Return the level on which this desk reviews; the district's until another was chosen."""
        return self._reviews.own_level()

    def set_own_level(self, level: str) -> None:
        """Choose the level on which this desk reviews; raise ``UnknownLevel``."""
        self._reviews.set_own_level(level)

    def state(self, case_id: str) -> ReviewState:
        """Return how the review of a case stands; of an own case, what came back about it."""
        case = self._sessions.current(case_id)
        review, previous = self._reviews.own(case), self._reviews.previous(case)
        comments = self._reviews.comments(case, review)
        standing = {comment.opinion.id for comment in comments}
        gone = self._reviews.comments(case, previous) if previous is not None else ()
        history = self._history(review)
        open_now = bool(case.sender) and case.status not in LOCKED
        undo, redo = history.next_undo, history.next_redo
        return ReviewState(
            case=case,
            level=self.own_level(),
            review=review,
            below=self._reviews.below(case),
            above=self._reviews.above(case),
            comments=comments,
            earlier=tuple(item for item in gone if item.changed and item.opinion.id not in standing),
            locked=not open_now,
            decidable=bool(case.sender) and case.status is not CaseStatus.FORWARDED,
            receipt=next((item for item in reversed(self._receipts(case, review))), None),
            unexplained=tuple(unexplained(self._reader_of(case), case, review)),
            history=tuple(self._library.reviews.history(case_id)),
            undo_label=undo.label if undo is not None and open_now else "",
            redo_label=redo.label if redo is not None and open_now else "",
        )

    def points(self, case: Case) -> dict[str, Decimal]:
        """Return the reviewers' points (考核分) by score line, for paper and screen; see ``LevelReviews.points``."""
        return self._reviews.points(case)

    # what is said

    def set_answer(self, case_id: str, form: str, field: str, value: AnswerValue | None, *, tidy: bool = True) -> None:
        """Write a field of the own level: an opinion, its date, votes; None clears it.

        ``tidy`` brings a date or number into its canonical form. Raises ``NotOwnField``, ``WrongShape``,
        ``UnknownPlace``, :class:`NotForReview`.
        """
        case = self._sessions.current(case_id)
        definition, shaped = self._shaped(case, form, field, value, tidy=tidy)
        self._change(
            case_id,
            Place(form=form, field=field),
            f"填写“{definition.label}”",
            lambda review: _with_answer(review, form, field, shaped),
            typing=True,
        )

    def fill(self, case_id: str, answers: Answers) -> None:
        """Write many fields of the own level at once, as one step; all of it or nothing."""
        case = self._sessions.current(case_id)
        shaped = [
            (form, field, self._shaped(case, form, field, value, tidy=True)[1])
            for form, fields in answers.items()
            for field, value in fields.items()
        ]

        def put(review: Review) -> Review:
            for form, field, value in shaped:
                review = _with_answer(review, form, field, value)
            return review

        if shaped:
            self._change(case_id, Place(form=shaped[0][0]), "填写本级栏目", put)

    def _shaped(
        self, case: Case, form: str, field: str, value: AnswerValue | None, *, tidy: bool
    ) -> tuple[Field, AnswerValue | None]:
        reader = self._reader_of(case)
        definition = find_field(reader.programme, form, field)
        rows = [str(row[ROW_ID]) for row in rows_of(reader.completed(case).get(form, {}).get(field))]
        shaped = None if value is None else shaped_for(definition, self.own_level(), value, rows)
        return definition, reader.normalised(definition.type, shaped) if tidy and isinstance(shaped, str) else shaped

    def comment(self, case_id: str, place: Place, text: str) -> Opinion:
        """Write a comment on a place: a form, field, row, cell, material or line of a score sheet."""
        case = self._sessions.current(case_id)
        programme = self._reader_of(case).programme
        opinion = Opinion(
            id=secrets.token_hex(8),
            place=checked_place(programme, case, place),
            author=self._library.cards.own().card.name,
            text=_words(text),
            written_at=utc_now(),
        )

        def add(review: Review) -> Review:
            if len(review.opinions) >= MAX_OPINIONS:
                raise BadWords(f"一件申报件最多写 {MAX_OPINIONS} 条意见")
            return replace(review, opinions=(*review.opinions, opinion))

        self._change(case_id, opinion.place, f"对“{place_label(programme, opinion.place)}”提出意见", add)
        return opinion

    def change_comment(self, case_id: str, opinion_id: str, text: str) -> None:
        """Write a comment anew; raise :class:`UnknownComment` or :class:`BadWords`."""
        words = _words(text)
        self._revise(
            case_id,
            opinion_id,
            "修改意见",
            lambda opinion: (replace(opinion, text=words, written_at=utc_now()),) if opinion.text != words else None,
        )

    def remove_comment(self, case_id: str, opinion_id: str) -> None:
        """Take a comment away; raise :class:`UnknownComment`."""
        self._revise(case_id, opinion_id, "删除意见", lambda _: ())

    def set_points(self, case_id: str, sheet: str, line: str, points: Decimal | str | None, reason: str = "") -> None:
        """Give the 考核分 of one line, or take it away with None.

        Raises ``BadPoints`` beyond the line's cap or two decimals. Points that are neither the standard's nor the
        nominee's need a reason before the case can be accepted.
        """
        case = self._sessions.current(case_id)
        definition = line_of(self._reader_of(case).programme, case, sheet, line)
        given = None if points is None else points_for(definition, points)
        words = whole_text(reason).strip()
        _refuse_long(words)
        self._change(
            case_id,
            Place(score=line),
            f"评“{definition.content}”的考核分",
            lambda review: with_points(review, sheet, line, given, words),
            typing=True,
        )

    def see_original(self, case_id: str, attachment_id: str, seen: bool = True) -> None:
        """Note whether the original was compared with an attachment (原件已核)."""
        case = self._sessions.current(case_id)
        item = next((item for item in case.attachments if item.id == attachment_id), None)
        if item is None:
            raise UnknownAttachment
        pair = (str(item.place), item.digest)

        def mark(review: Review) -> Review:
            marked = {*review.originals, pair} if seen else {*review.originals} - {pair}
            pairs = dict.fromkeys((str(other.place), other.digest) for other in case.attachments)
            return replace(review, originals=tuple(other for other in pairs if other in marked))

        self._change(case_id, item.place, f"核对“{item.name}”的原件", mark)

    def set_note(self, case_id: str, text: str) -> None:
        """Write what is said about the case as a whole; blank text takes it away."""
        words = whole_text(text).strip()
        _refuse_long(words)
        front = Place(form=self._reader_of(self._sessions.current(case_id)).programme.forms[0].id)
        self._change(case_id, front, "填写审核说明", lambda review: replace(review, note=words), typing=True)

    def undo(self, case_id: str) -> Place | None:
        """Take the last thing that was said back and return where it was; None when there is none.

        Decisions are not undone but taken back by :meth:`reopen`.
        """
        return self._travel(case_id, back=True)

    def redo(self, case_id: str) -> Place | None:
        """Say again what was taken back last and return where; None when there is none."""
        return self._travel(case_id, back=False)

    # decisions

    def accept(self, case_id: str) -> ReviewState:
        """Accept a case (受理); raise :class:`ReasonsMissing` for points without the reason that they need."""
        return self._decide(case_id, Verdict.ACCEPTED)

    def send_back(self, case_id: str) -> ReviewState:
        """Return a case to its sender (退回修改); raise :class:`NothingSaid` without any comment or note."""
        return self._decide(case_id, Verdict.RETURNED)

    def decline(self, case_id: str) -> ReviewState:
        """Decline a case (不予受理)."""
        return self._decide(case_id, Verdict.DECLINED)

    def reopen(self, case_id: str) -> ReviewState:
        """Take the decision back, so that the case waits again; raise :class:`NotForReview` once it was forwarded."""
        with self._sessions.on(case_id) as session, session.held() as case:
            _require_undecided_or_here(case)
            review = self._reviews.kept(case)
            if case.status is not CaseStatus.RECEIVED and review is not None:
                undecided = replace(review, verdict=None, decided_at=None)
                self._move(session, case, undecided, CaseStatus.RECEIVED)
        return self.state(case_id)

    def _decide(self, case_id: str, verdict: Verdict) -> ReviewState:
        with self._sessions.on(case_id) as session, session.held() as case:
            _require_undecided_or_here(case)
            review = self._reviews.own(case)
            if review.verdict is not verdict:
                self._require_ground(case, review, verdict)
                decided = replace(review, verdict=verdict, decided_at=utc_now())
                self._move(session, case, decided, STATUS_OF[verdict])
        return self.state(case_id)

    def _require_ground(self, case: Case, review: Review, verdict: Verdict) -> None:
        if verdict is Verdict.RETURNED and not review.opinions and not review.note:
            raise NothingSaid
        reader = self._reader_of(case)
        if verdict is Verdict.ACCEPTED and (lines := list(unexplained(reader, case, review))):
            raise ReasonsMissing("；".join(place_label(reader.programme, line) for line in lines))

    def _move(self, session: EditSession, case: Case, review: Review, status: CaseStatus) -> None:
        moment = utc_now()
        moved = replace(case, status=status, updated_at=moment)
        with self._library.transaction():
            self._library.reviews.save(review)
            self._library.cases.save(moved)
            self._library.reviews.note(Decision(case.id, case.revision, status, review.author_name, moment))
        session.adopt(moved)

    # saving

    def _revise(
        self,
        case_id: str,
        opinion_id: str,
        label: str,
        make: Callable[[Opinion], tuple[Opinion, ...] | None],
    ) -> None:
        """Put what ``make`` returns in place of a comment; None leaves it."""
        found = next(
            (item for item in self._reviews.own(self._sessions.current(case_id)).opinions if item.id == opinion_id),
            None,
        )
        if found is None:
            raise UnknownComment
        new = make(found)
        if new is None:
            return

        def put(review: Review) -> Review:
            opinions = [part for item in review.opinions for part in (new if item.id == opinion_id else (item,))]
            return replace(review, opinions=tuple(opinions))

        self._change(case_id, found.place, label, put, typing=bool(new))

    def _change(
        self, case_id: str, place: Place, label: str, make: Callable[[Review], Review], *, typing: bool = False
    ) -> None:
        with self._sessions.on(case_id) as session:
            _require_open(session.case)
            review = self._reviews.own(session.case)
            after = make(review)
            if after != review:
                history = self._history(review)
                self._save(session, after)
                history.record(place, label, after, typing=typing)

    def _travel(self, case_id: str, *, back: bool) -> Place | None:
        with self._sessions.on(case_id) as session:
            _require_open(session.case)
            history = self._history(self._reviews.own(session.case))
            step = history.next_undo if back else history.next_redo
            if step is None:
                return None
            self._save(session, step.before if back else step.after)
            if back:
                history.undo()
            else:
                history.redo()
            return step.place

    def _save(self, session: EditSession, review: Review) -> None:
        """Keep a review; the attachments show which originals were seen, here and in the list of materials."""
        for item in session.case.attachments:
            seen = (str(item.place), item.digest) in review.originals
            if seen != item.original_seen:
                self._evidence.original_seen(review.case_id, item.id, seen)
        with self._library.transaction():
            self._library.reviews.save(review)
            self._library.cases.save(replace(session.case, updated_at=utc_now()))

    def _history(self, review: Review) -> EditHistory[Review]:
        """The steps that led to a review; none where something else did."""
        history = self._histories.get(review.case_id)
        if history is None or history.state != review:
            history = self._histories[review.case_id] = EditHistory(review)
        return history

    def _receipts(self, case: Case, review: Review) -> list[Receipt]:
        return [
            item
            for item in self._library.reviews.receipts(case.id)
            if item.way is ReceiptWay.GIVEN
            and (item.revision, item.verdict) == (case.revision, review.verdict)
            and review.decided_at is not None
            and item.given_at >= review.decided_at
        ]


def _with_answer(review: Review, form: str, field: str, value: AnswerValue | None) -> Review:
    fields = {name: old for name, old in review.answers.get(form, {}).items() if name != field}
    if value is not None:
        fields[field] = value
    answers = {**review.answers, form: fields}
    return replace(review, answers={name: item for name, item in answers.items() if item})


def _require_open(case: Case) -> None:
    if not case.sender or case.status in LOCKED:
        raise NotForReview(case)


def _require_undecided_or_here(case: Case) -> None:
    if not case.sender or case.status is CaseStatus.FORWARDED:
        raise NotForReview(case)


def _words(text: str) -> str:
    words = whole_text(text).strip()
    if not words:
        raise BadWords("意见不能为空")
    _refuse_long(words)
    return words


def _refuse_long(words: str) -> None:
    if len(words) > MAX_WORDS:
        raise BadWords(f"文字超过 {MAX_WORDS} 个字符")
