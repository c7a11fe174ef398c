"""What a reviewer says about a received case: comments, fields of the own level, points, originals seen, a note.

The nominee's content never changes here; what is said is a review of its own, saved when the call returns, and can be
undone and said again.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from desktop_app.domain.answers import ROW_ID, Answers, AnswerValue, rows_of, whole_text
from desktop_app.domain.case import Case
from desktop_app.domain.place import Place
from desktop_app.domain.review import Opinion, Review
from desktop_app.library import Library
from desktop_app.package.limits import MAX_OPINIONS, MAX_WORDS
from desktop_app.programmes.fields import Field
from desktop_app.services.answer_shapes import find_field
from desktop_app.services.case_reader import CaseReader
from desktop_app.services.comparing import place_label
from desktop_app.services.edit_history import EditHistory
from desktop_app.services.editing import EditSession, utc_now
from desktop_app.services.evidence import Evidence, UnknownAttachment
from desktop_app.services.level_answers import shaped_for
from desktop_app.services.level_reviews import LOCKED, LevelReviews
from desktop_app.services.places import checked_place
from desktop_app.services.review_errors import BadWords, NotForReview, UnknownComment
from desktop_app.services.review_points import line_of, points_for, with_points
from desktop_app.services.sessions import CaseSessions


class ReviewWriting:
    """Writes the reviews of the received cases of one library."""

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
        shaped = None if value is None else shaped_for(definition, self._reviews.own_level(), value, rows)
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
                self._histories[case_id] = history

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
        """The steps that led to a review; none where something else did.

        Asking forgets nothing: whoever listens may ask while a step is being saved, when the review stands halfway.
        """
        history = self._histories.get(review.case_id)
        return history if history is not None and history.state == review else EditHistory(review)


def _with_answer(review: Review, form: str, field: str, value: AnswerValue | None) -> Review:
    fields = {name: old for name, old in review.answers.get(form, {}).items() if name != field}
    if value is not None:
        fields[field] = value
    answers = {**review.answers, form: fields}
    return replace(review, answers={name: item for name, item in answers.items() if item})


def _require_open(case: Case) -> None:
    if not case.sender or case.status in LOCKED:
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
