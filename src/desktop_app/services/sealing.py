"""From the cases of a library to the contents of a package, and from a package back to cases."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import partial

from desktop_app.domain.attachment import Attachment
from desktop_app.domain.case import Case, CaseStatus, Revision
from desktop_app.domain.place import Place
from desktop_app.domain.review import Reply, Review
from desktop_app.domain.travel import Travel
from desktop_app.library import AttachmentStore
from desktop_app.package.contents import AttachmentContents, CaseContents, PackageContents, ProgrammeContents
from desktop_app.package.manifest import Manifest
from desktop_app.package.manifest_entries import CaseEntry
from desktop_app.package.opened import OpenedPackage, PackagedCase
from desktop_app.programmes.programme import Programme
from desktop_app.services.editing import utc_now
from desktop_app.services.outcomes import PackedCase


@dataclass(frozen=True, slots=True)
class Parcel:
    """A case as it is to be sent, with all that goes along."""

    case: Case
    revision: Revision
    travel: Travel
    """How it came here; blank for an own case."""
    reviews: tuple[Review, ...] = ()
    replies: tuple[Reply, ...] = ()


def contents_of(
    parcels: Iterable[Parcel], programmes: Iterable[Programme], objects: AttachmentStore
) -> PackageContents:
    """Return what a package of these cases holds, each as of its revision."""
    return PackageContents(
        programmes=tuple(ProgrammeContents(programme.ref, programme.files) for programme in programmes),
        cases=tuple(_case_contents(parcel, objects) for parcel in parcels),
    )


def _case_contents(parcel: Parcel, objects: AttachmentStore) -> CaseContents:
    case, revision, travel = parcel.case, parcel.revision, parcel.travel
    return CaseContents(
        id=case.id,
        programme=case.programme,
        nominee=case.nominee,
        procedure=case.procedure,
        recommender=case.recommender,
        title=case.title,
        unit=case.unit,
        status=CaseStatus.FORWARDED if case.sender else CaseStatus.SENT,
        created_at=case.created_at,
        revision=revision.number,
        revised_at=revision.made_at,
        revision_why=revision.why,
        fingerprint=revision.fingerprint,
        whole=travel.whole or revision.fingerprint,
        left_out=travel.left_out,
        answers=revision.answers,
        reasons=revision.reasons,
        attachments=tuple(
            AttachmentContents(item, partial(objects.open, item.digest)) for item in revision.attachments
        ),
        origin=travel.origin or None,
        reviews=parcel.reviews,
        replies=parcel.replies,
    )


def received_case(opened: OpenedPackage, packaged: PackagedCase, sender: str, before: Case | None) -> Case:
    """Return the case that a package brings, as this library keeps it.

    Originals that were seen with the version ``before`` stay seen where the copy is the same; what the sender claims
    to have seen is the sender's.
    """
    seen = {(item.place, item.digest) for item in before.attachments if item.original_seen} if before else set()
    return Case(
        id=packaged.id,
        programme=packaged.programme,
        nominee=packaged.nominee,
        procedure=packaged.procedure,
        title=packaged.title,
        unit=packaged.unit,
        status=CaseStatus.RECEIVED,
        created_at=packaged.created_at,
        updated_at=utc_now(),
        answers=opened.answers(packaged.id),
        attachments=tuple(_seen_here(item, seen) for item in packaged.attachments),
        reasons=opened.reasons(packaged.id),
        recommender=packaged.recommender,
        revision=packaged.revision,
        edited=False,
        sender=sender,
    )


def _seen_here(item: Attachment, seen: set[tuple[Place, str]]) -> Attachment:
    return replace(item, original_seen=(item.place, item.digest) in seen)


def packed_cases(manifest: Manifest) -> tuple[PackedCase, ...]:
    """Return the cases that a manifest lists."""
    return tuple(_packed(entry, manifest) for entry in manifest.cases)


def _packed(entry: CaseEntry, manifest: Manifest) -> PackedCase:
    programme_id = next(item.id for item in manifest.programmes if item.digest == entry.programme)
    return PackedCase(
        id=entry.id,
        title=entry.title,
        nominee=entry.nominee,
        programme_id=programme_id,
        revision=entry.revision,
        fingerprint=entry.fingerprint,
        attachments=len(entry.attachments),
        left_out=entry.left_out,
    )
