"""The chain of signatures: what the levels below signed is kept at intake and carried upward unchanged."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from desktop_app.domain.case import Case
from desktop_app.domain.review import Reply, Review
from desktop_app.domain.travel import SignedManifest
from desktop_app.library import Library
from desktop_app.package.contents import ChainLink
from desktop_app.package.opened import OpenedPackage, PackagedCase
from desktop_app.package.signing import digest_of, read_manifest


class Chain:
    """What came with the cases of one library, and what goes on with them."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._signers: dict[str, tuple[bytes, ...]] = {}

    def keep(self, opened: OpenedPackage) -> None:
        """Keep the signed list of a package and those of the levels below it."""
        for link in (*opened.chain(), opened.signed):
            self._library.travels.keep_manifest(SignedManifest(digest_of(link.manifest), link.manifest, link.signature))

    def keep_case(self, opened: OpenedPackage, packaged: PackagedCase) -> None:
        """Keep how a case came, what the levels so far say about it, and what its sender answers to comments."""
        travel = self._library.travels.get(packaged.id)
        self._library.travels.save(
            replace(travel, origin=opened.digest, whole=packaged.whole, left_out=packaged.left_out, holder="")
        )
        for review in opened.reviews(packaged.id):
            self._library.reviews.save(review)
        replies = (*opened.replies(packaged.id), *self.replies(self._library.cases.get(packaged.id)))
        self._library.reviews.save_replies(packaged.id, tuple({reply.opinion.id: reply for reply in replies}.values()))

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
        found[digest] = ChainLink(signed.manifest, signed.signature)

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
        if not case.sender:
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
