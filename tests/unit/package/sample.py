"""A small package to send: made-up people, keys made anew for each test run."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from functools import partial
from pathlib import Path

from desktop_app.domain.answers import Answers, SectionRow
from desktop_app.domain.attachment import Attachment
from desktop_app.domain.case import CaseStatus, ProgrammeRef
from desktop_app.domain.contact import ContactCard
from desktop_app.domain.fingerprint import content_fingerprint
from desktop_app.domain.place import Place
from desktop_app.domain.review import Opinion, Review, Score, ScorePart, Verdict
from desktop_app.library.identity import OwnKeys
from desktop_app.package.contents import (
    AgeIdentities,
    AttachmentContents,
    CaseContents,
    Lock,
    PackageContents,
    ProgrammeContents,
    Recipients,
    Sender,
)
from desktop_app.package.writer import Written, write_package

PROGRAMME = ProgrammeRef("hangzhou-chief-technician-2021", "1.0", "a1" * 32)
PROGRAMME_FILES = {"programme.yaml": b"format: 1\n", "申报表.form.yaml": b"id: application\n"}
CASE_ID = "0123456789abcdef0123456789abcdef"
CAREER: list[SectionRow] = [{"id": "3f2a90b1c4d5", "period": "1998-07—至今", "what": "车工"}]
ANSWERS: Answers = {"application": {"name": "张三", "career": CAREER}}
REASONS = {"front_line": "长期在一线岗位工作"}
MOMENT = datetime(2021, 7, 1, 8, 30, tzinfo=UTC)


@dataclass(frozen=True)
class Desk:
    """One installation's keys."""

    identity: str
    seed: bytes
    card: ContactCard

    @property
    def sender(self) -> Sender:
        """The one who signs."""
        return Sender(self.card, self.seed)

    @property
    def lock(self) -> Recipients:
        """A lock that only this desk opens."""
        return Recipients((self.card.recipient,))

    @property
    def key(self) -> AgeIdentities:
        """The key to that lock."""
        return AgeIdentities((self.identity,))


def desk(name: str) -> Desk:
    """Return a desk with new keys."""
    keys = OwnKeys.new(name)
    return desk_with(name, keys.age_identity, keys.signing_seed)


def desk_with(name: str, identity: str, seed: bytes) -> Desk:
    """Return a desk with these keys."""
    return Desk(identity, seed, OwnKeys(name, identity, seed).card)


def attachment(place: str, name: str, data: bytes, media_type: str = "image/jpeg", number: int = 1) -> Attachment:
    """Return an attachment with this content."""
    digest = hashlib.sha256(data).hexdigest()
    return Attachment(f"a{number}", Place.parse(place), name, digest, len(data), media_type)


def case_with(
    files: Mapping[str, bytes], *, case_id: str = CASE_ID, answers: Answers = ANSWERS, origin: str | None = None
) -> CaseContents:
    """Return a case with one attachment for each file."""
    attachments = [
        (attachment("material:certificate", name, data, number=number), data)
        for number, (name, data) in enumerate(files.items(), start=1)
    ]
    fingerprint = content_fingerprint(answers, [item for item, _ in attachments], REASONS, PROGRAMME.digest)
    return CaseContents(
        id=case_id,
        programme=PROGRAMME,
        nominee="person",
        procedure="recognition",
        recommender="district",
        title="张三",
        unit="某某公司",
        status=CaseStatus.SENT,
        created_at=MOMENT,
        revision=3,
        revised_at=MOMENT,
        revision_why="package",
        fingerprint=fingerprint,
        whole=fingerprint,
        left_out=(),
        answers=answers,
        reasons=REASONS,
        attachments=tuple(AttachmentContents(item, partial(io.BytesIO, data)) for item, data in attachments),
        origin=origin,
    )


def review(case_id: str, author: Desk, level: str = "district") -> Review:
    """Return a decision with something in every part."""
    opinion = Opinion("b1", Place.parse("application.name"), author.card.name, "请补充证书编号", MOMENT)
    return Review(
        case_id=case_id,
        revision=3,
        fingerprint="ab" * 32,
        level=level,
        author=author.card.verify_key,
        author_name=author.card.name,
        verdict=Verdict.RETURNED,
        decided_at=MOMENT,
        note="请修改后重报",
        answers={"application": {"department_opinion": "材料不全"}},
        opinions=(opinion,),
        scores=(Score("assessment_score", "place", ScorePart.REVIEW, Decimal("7.5"), "标牌不明显"),),
        originals=(("material:certificate", "cd" * 32),),
    )


def contents(*cases: CaseContents) -> PackageContents:
    """Return a package's contents with the sample programme."""
    return PackageContents((ProgrammeContents(PROGRAMME, PROGRAMME_FILES),), cases)


def write(path: Path, inside: PackageContents, sender: Sender, lock: Lock) -> Written:
    """Write a package to a file."""
    with path.open("wb") as out:
        return write_package(out, inside, sender, lock)
