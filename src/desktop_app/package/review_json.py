"""Reviews and replies as documents inside a package or a receipt: canonical JSON, parsed strictly at this edge."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal, Self, TypeVar

from pydantic import Field, StringConstraints, TypeAdapter, ValidationError, model_validator

from desktop_app.domain.answers import Answers
from desktop_app.domain.fingerprint import canonical_json
from desktop_app.domain.place import Place
from desktop_app.domain.review import Opinion, Reply, Review, Score, ScorePart, Verdict
from desktop_app.package.answers_json import check_answers
from desktop_app.package.errors import ChangedAfterSigning
from desktop_app.package.limits import MAX_OPINIONS, MAX_WORDS
from desktop_app.package.manifest_entries import ManifestPart
from desktop_app.package.manifest_fields import (
    CardName,
    Count,
    Hex32,
    Hex64,
    Moment,
    PlaceText,
    Word,
    moment,
    moment_text,
)

_LevelName = Literal["unit", "district", "city", "province"]
_Words = Annotated[str, StringConstraints(max_length=MAX_WORDS)]
_Hundredths = Annotated[int, Field(ge=-10_000_000, le=10_000_000)]
_Answers = dict[str, dict[str, str | bool | list[str] | list[dict[str, str | bool | list[str]]]]]


class OpinionEntry(ManifestPart):
    """A comment on a place."""

    id: Word
    place: PlaceText
    author: CardName
    text: _Words
    written_at: Moment

    @classmethod
    def of(cls, opinion: Opinion) -> OpinionEntry:
        """Return the entry of an opinion."""
        return cls(
            id=opinion.id,
            place=str(opinion.place),
            author=opinion.author,
            text=opinion.text,
            written_at=moment_text(opinion.written_at),
        )

    @property
    def opinion(self) -> Opinion:
        """The same as a domain value."""
        return Opinion(self.id, Place.parse(self.place), self.author, self.text, moment(self.written_at))


class ReplyEntry(ManifestPart):
    """What is answered to a comment."""

    opinion: OpinionEntry
    text: _Words
    written_at: Moment


class ScoreEntry(ManifestPart):
    """考核分 of one line."""

    sheet: Word
    line: Word
    hundredths: _Hundredths
    reason: _Words


class OriginalEntry(ManifestPart):
    """An attachment whose original was seen."""

    place: PlaceText
    sha256: Hex64


class ReviewEntry(ManifestPart):
    """All that one level says about one revision of a case."""

    case: Hex32
    revision: Count
    fingerprint: Hex64
    level: _LevelName
    author: Hex64
    author_name: CardName
    verdict: Literal["accepted", "returned", "declined"] | None
    decided_at: Moment | None
    note: _Words
    answers: _Answers
    opinions: Annotated[tuple[OpinionEntry, ...], Field(max_length=MAX_OPINIONS)]
    scores: Annotated[tuple[ScoreEntry, ...], Field(max_length=MAX_OPINIONS)]
    originals: Annotated[tuple[OriginalEntry, ...], Field(max_length=MAX_OPINIONS)]

    @model_validator(mode="after")
    def _nothing_twice(self) -> Self:
        for ids in (
            [item.id for item in self.opinions],
            [(item.sheet, item.line) for item in self.scores],
            [(item.place, item.sha256) for item in self.originals],
        ):
            if len(set(ids)) != len(ids):
                raise ValueError("a comment, line or original twice in one review")
        return self

    @classmethod
    def of(cls, review: Review) -> ReviewEntry:
        """Return the entry of a review."""
        return cls.model_validate(
            {
                "case": review.case_id,
                "revision": review.revision,
                "fingerprint": review.fingerprint,
                "level": review.level,
                "author": review.author.hex(),
                "author_name": review.author_name,
                "verdict": review.verdict.value if review.verdict else None,
                "decided_at": moment_text(review.decided_at) if review.decided_at else None,
                "note": review.note,
                "answers": review.answers,
                "opinions": tuple(map(OpinionEntry.of, review.opinions)),
                "scores": tuple(map(_score_entry, review.scores)),
                "originals": tuple(OriginalEntry(place=place, sha256=digest) for place, digest in review.originals),
            }
        )

    @property
    def review(self) -> Review:
        """The same as a domain value."""
        answers: Answers = {form: dict(fields) for form, fields in self.answers.items()}
        check_answers(answers)
        return Review(
            case_id=self.case,
            revision=self.revision,
            fingerprint=self.fingerprint,
            level=self.level,
            author=bytes.fromhex(self.author),
            author_name=self.author_name,
            verdict=Verdict(self.verdict) if self.verdict else None,
            decided_at=moment(self.decided_at) if self.decided_at else None,
            note=self.note,
            answers=answers,
            opinions=tuple(entry.opinion for entry in self.opinions),
            scores=tuple(_score(entry) for entry in self.scores),
            originals=tuple((entry.place, entry.sha256) for entry in self.originals),
        )


_REPLIES: TypeAdapter[tuple[ReplyEntry, ...]] = TypeAdapter(
    Annotated[tuple[ReplyEntry, ...], Field(max_length=MAX_OPINIONS)]
)


def review_bytes(review: Review) -> bytes:
    """Return the document of a review; raise :class:`ValueError` for what no reader would take."""
    return canonical_json(ReviewEntry.of(review).model_dump(mode="json"))


def read_review(data: bytes) -> Review:
    """Return the review in a document; raise :class:`ChangedAfterSigning` for any other shape."""
    entry = _parsed(data, TypeAdapter(ReviewEntry))
    try:
        return entry.review
    except ValueError as error:
        raise ChangedAfterSigning("审核意见的格式有误") from error


def replies_bytes(replies: tuple[Reply, ...]) -> bytes:
    """Return the document of what a sender answers to the comments on a case."""
    entries = [
        ReplyEntry(
            opinion=OpinionEntry.of(reply.opinion), text=reply.text, written_at=moment_text(reply.written_at)
        ).model_dump(mode="json")
        for reply in replies
    ]
    return canonical_json(entries)


def read_replies(data: bytes) -> tuple[Reply, ...]:
    """Return the replies in a document; raise :class:`ChangedAfterSigning` for any other shape."""
    replies = tuple(
        Reply(entry.opinion.opinion, entry.text, moment(entry.written_at)) for entry in _parsed(data, _REPLIES)
    )
    if len({reply.opinion.id for reply in replies}) != len(replies):
        raise ChangedAfterSigning("同一条意见有两个答复")
    return replies


_Entry = TypeVar("_Entry")


def _parsed(data: bytes, kind: TypeAdapter[_Entry]) -> _Entry:
    try:
        entry = kind.validate_json(data, strict=True)
    except ValidationError as error:
        raise ChangedAfterSigning("审核意见的格式有误") from error
    if canonical_json(kind.dump_python(entry, mode="json")) != data:
        raise ChangedAfterSigning("审核意见的格式有误")
    return entry


def _score_entry(score: Score) -> ScoreEntry:
    hundredths = score.points * 100
    if hundredths != hundredths.to_integral_value():
        raise ValueError(f"points with more than two decimals: {score.points}")
    return ScoreEntry(sheet=score.sheet, line=score.line, hundredths=int(hundredths), reason=score.reason)


def _score(entry: ScoreEntry) -> Score:
    return Score(entry.sheet, entry.line, ScorePart.REVIEW, Decimal(entry.hundredths) / 100, entry.reason)
