"""The chain of signatures: what the levels below signed is kept at intake and carried upward unchanged."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from desktop_app.domain.batch import CarriedBatch
from desktop_app.domain.case import Case, CaseStatus
from desktop_app.domain.review import Decision, Reply, Review
from desktop_app.domain.travel import SignedManifest
from desktop_app.library import Library, UnknownRecord
from desktop_app.package.contents import ChainLink
from desktop_app.package.errors import ChangedAfterSigning, PackageError
from desktop_app.package.manifest import Manifest
from desktop_app.package.manifest_fields import moment
from desktop_app.package.opened import OpenedPackage, PackagedCase
from desktop_app.package.provenance import Road, walk
from desktop_app.package.signing import digest_of, read_manifest
from desktop_app.services.editing import utc_now

_MANIFESTS_IN_MIND = 512


class Chain:
    """What came with the cases of one library, and what goes on with them."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._signers: dict[str, tuple[bytes, ...]] = {}
        self._read = lru_cache(_MANIFESTS_IN_MIND)(self._read_manifest)

    def manifest(self, digest: str) -> Manifest:
        """Return a signed list that is kept, its signature verified; raise ``UnknownRecord`` or a ``PackageError``."""
        return self._read(digest)

    def _read_manifest(self, digest: str) -> Manifest:
        signed = self._library.travels.manifest(digest)
        if digest_of(signed.manifest) != digest:
            raise ChangedAfterSigning("清单与其编号不符")
        return read_manifest(signed.manifest, signed.signature)

    def keep(self, opened: OpenedPackage) -> None:
        """Keep the signed list of a package and those of the levels below it."""
        for link in opened.chain():
            self._keep_link(link, direct=False)
        self._keep_link(opened.link(), direct=True)

    def _keep_link(self, link: ChainLink, *, direct: bool) -> None:
        """Keep a signed list, and what its batch says where it is one."""
        digest = digest_of(link.manifest)
        self._library.travels.keep_manifest(SignedManifest(digest, link.manifest, link.signature))
        batch = read_manifest(link.manifest, link.signature).batch
        if batch is not None and link.batch is not None:
            self._library.received_batches.keep(
                CarriedBatch(digest, batch.id, utc_now(), direct, link.batch, link.reasons)
            )

    def keep_case(self, opened: OpenedPackage, packaged: PackagedCase) -> None:
        """Keep how a case came, what the levels so far say about it, and what its sender answers to comments."""
        travel = self._library.travels.get(packaged.id)
        self._library.travels.save(
            replace(travel, origin=opened.digest, whole=packaged.whole, left_out=packaged.left_out, holder="")
        )
        own = self._library.identity.card.verify_key
        for review in opened.reviews(packaged.id):
            if review.author != own:  # what this desk says is kept here, whatever comes round
                self._library.reviews.save(review)
        replies = (*opened.replies(packaged.id), *self.replies(self._library.cases.get(packaged.id)))
        self._library.reviews.save_replies(packaged.id, tuple({reply.opinion.id: reply for reply in replies}.values()))

    def keep_again(self, opened: OpenedPackage, packaged: PackagedCase, sender: str) -> bool:
        """Keep what came along with a revision that is kept already: answers to comments, reviews from below.

        A package that is not newer than the one that is kept, or is another sender's, changes nothing, nor does one of
        a case that went up. Returns whether a case that had been returned waits here again.
        """
        case = self._library.cases.get(packaged.id)
        origin = self._library.travels.get(case.id).origin
        if case.sender != sender or origin in ("", opened.digest) or case.status is CaseStatus.FORWARDED:
            return False
        kept = self._library.travels.manifest(origin)
        if opened.created_at <= moment(read_manifest(kept.manifest, kept.signature).created_at):
            return False
        self.keep_case(opened, packaged)
        if case.status is not CaseStatus.RETURNED:
            return False
        said = self._library.reviews.find(case.id, self._library.identity.card.verify_key, case.revision)
        if said is not None:
            self._library.reviews.save(replace(said, verdict=None, decided_at=None))
        self._library.cases.save(replace(case, status=CaseStatus.RECEIVED))
        self.note_arrival(case)
        return True

    def note_arrival(self, case: Case) -> None:
        """Let the history of a case say that its sender handed in this revision."""
        self._library.reviews.note(Decision(case.id, case.revision, CaseStatus.RECEIVED, case.sender, utc_now()))

    def links(self, cases: Iterable[Case]) -> tuple[ChainLink, ...]:
        """Return the signed lists that received cases came by, lowest level first, each once."""
        found: dict[str, ChainLink] = {}
        for case in cases:
            if origin := self._library.travels.get(case.id).origin:
                self._collect(origin, found)
        return tuple(found.values())

    def _collect(self, digest: str, found: dict[str, ChainLink]) -> None:
        if digest in found:
            return
        signed = self._library.travels.manifest(digest)
        for below in read_manifest(signed.manifest, signed.signature).chain:
            self._collect(below, found)
        batch = self._library.received_batches.find(digest)
        said = (None, None) if batch is None else (batch.answers, batch.reasons)
        found[digest] = ChainLink(signed.manifest, signed.signature, *said)

    def road(self, case: Case) -> Road:
        """Follow a received case down to the desk where it began; an own case has no road behind it."""
        origin = self._library.travels.get(case.id).origin
        if not origin:
            return Road((), ())
        manifests: dict[str, Manifest] = {}
        self._gather(origin, manifests)
        return walk(case.id, origin, manifests)

    def _gather(self, digest: str, found: dict[str, Manifest]) -> None:
        """Read the manifests below ``digest``; one that is missing or does not hold stays out."""
        try:
            found[digest] = self.manifest(digest)
        except (UnknownRecord, PackageError):
            return
        for below in found[digest].chain:
            if below not in found:
                self._gather(below, found)

    def reviews(self, case: Case) -> tuple[Review, ...]:
        """Return what this level and those below it say about the revision that is kept, lowest level first.

        What a level above said, and what was said about earlier revisions, stays here.
        """
        said = {
            review.author: review
            for review in self._library.reviews.of_case(case.id)
            if review.revision == case.revision
        }
        own = self._library.identity.card.verify_key
        return tuple(said[author] for author in dict.fromkeys([*self.authors(case), own]) if author in said)

    def replies(self, case: Case) -> tuple[Reply, ...]:
        """Return what this desk answers to the levels above: to all comments on an own case, else to theirs only."""
        replies = self._library.reviews.replies(case.id)
        if not replies or not case.sender:
            return tuple(replies)
        here = {*self.authors(case), self._library.identity.card.verify_key}
        said = self._library.reviews.of_case(case.id)
        above = {opinion.id for review in said if review.author not in here for opinion in review.opinions}
        below = {opinion.id for review in said if review.author in here for opinion in review.opinions}
        return tuple(reply for reply in replies if reply.opinion.id in above - below)

    def authors(self, case: Case) -> tuple[bytes, ...]:
        """Return the keys of the desks by whose hands a received case came, lowest level first; none of an own case."""
        origin = self._library.travels.get(case.id).origin
        if origin and origin not in self._signers:
            keys = [
                bytes.fromhex(read_manifest(link.manifest, link.signature).sender.verify_key)
                for link in self.links([case])
            ]
            self._signers[origin] = tuple(dict.fromkeys(keys))
        return self._signers[origin] if origin else ()
