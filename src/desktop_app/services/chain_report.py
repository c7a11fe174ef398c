"""The chain of signatures of a case, walked and judged: who sent what to whom when, and what each level said."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from desktop_app.domain.contact import ContactCard
from desktop_app.domain.review import Review
from desktop_app.package.manifest_entries import review_path
from desktop_app.package.manifest_fields import moment
from desktop_app.package.opened import OpenedPackage
from desktop_app.package.provenance import Hop, Road, walk
from desktop_app.package.review_json import review_bytes
from desktop_app.package.signing import read_manifest
from desktop_app.package.trust import Trust

_ANYBODY = "凭口令打开的人"


@dataclass(frozen=True, slots=True)
class Sending:
    """One level handing a case on, as its signature covers it."""

    digest: str
    """Of the signed manifest."""
    sender: ContactCard
    trust: Trust
    """How far the sender's card is known here."""
    to: tuple[str, ...]
    """Names of the receivers as far as they are known, else what their keys begin with."""
    signed_at: datetime
    """Aware, UTC, by the sender's clock."""
    revision: int
    fingerprint: str
    """Of the content that was sent."""
    whole: str
    """Of the revision whole, as it stands on stamped paper."""
    left_out: tuple[str, ...]
    """Places that the sender, or one below, left out."""
    batch: str
    """The recommending unit as whose batch it went; empty outside a batch."""
    review: Review | None
    """What the sender says about the case; None where it says nothing."""


@dataclass(frozen=True, slots=True)
class ChainReport:
    """Everything that can be shown about how a case came here."""

    case_id: str
    title: str
    sendings: tuple[Sending, ...]
    """Lowest level first; none of a case that began here."""
    faults: tuple[str, ...]
    """What does not hold, as Chinese clauses; empty when every signature, link and opinion does."""
    remarks: tuple[str, ...]
    """What holds but should be known, such as cards that nobody compared."""

    @property
    def intact(self) -> bool:
        """Whether nothing was changed, swapped or taken away on the way."""
        return not self.faults


def chains_of_package(
    opened: OpenedPackage, trust: Callable[[ContactCard], Trust], names: Mapping[str, str]
) -> list[ChainReport]:
    """Walk the chains of the cases in an open package; ``names`` are those of known receivers."""
    manifests = {
        digest: read_manifest(link.manifest, link.signature)
        for digest, link in zip(opened.manifest.chain, opened.chain(), strict=True)
    }
    manifests[opened.digest] = opened.manifest
    return [
        report(case.id, case.title, walk(case.id, opened.digest, manifests), opened.reviews(case.id), trust, names, "")
        for case in opened.cases
    ]


def report(
    case_id: str,
    title: str,
    road: Road,
    reviews: Iterable[Review],
    trust: Callable[[ContactCard], Trust],
    names: Mapping[str, str],
    receiver: str,
) -> ChainReport:
    """Judge a road. ``reviews`` are those at hand, ``receiver`` is to whom the last sending went, empty if any."""
    said = list(reviews)
    known = {**{hop.manifest.sender.recipient: hop.manifest.sender.name for hop in road.hops}, **names}
    sendings = tuple(_sending(hop, _review_of(hop, said), trust, known) for hop in road.hops)
    faults = [*road.faults, *_faults(road.hops, sendings)]
    return ChainReport(case_id, title, sendings, tuple(faults), tuple(_remarks(road.hops, sendings, receiver)))


def _sending(
    hop: Hop, review: Review | None, trust: Callable[[ContactCard], Trust], names: Mapping[str, str]
) -> Sending:
    manifest, entry = hop.manifest, hop.entry
    to = tuple(names.get(recipient, f"{recipient[:12]}…") for recipient in manifest.to) or (_ANYBODY,)
    in_batch = manifest.batch is not None and entry.id in manifest.batch.cases
    return Sending(
        hop.digest,
        manifest.sender.card,
        trust(manifest.sender.card),
        to,
        moment(manifest.created_at),
        entry.revision,
        entry.fingerprint,
        entry.whole,
        entry.left_out,
        manifest.batch.title if manifest.batch is not None and in_batch else "",
        review,
    )


def _signed_review(hop: Hop) -> str | None:
    """Return the SHA-256 of what the sender of a package says about the case in it; None where it says nothing."""
    path = review_path(hop.entry.id, hop.manifest.sender.verify_key)
    return dict(hop.manifest.listed).get(path)


def _review_of(hop: Hop, reviews: Iterable[Review]) -> Review | None:
    """Return that review of the sender's which its own signature covers."""
    wanted = _signed_review(hop)
    own = [item for item in reviews if item.author.hex() == hop.manifest.sender.verify_key]
    return next((item for item in own if hashlib.sha256(review_bytes(item)).hexdigest() == wanted), None)


def _faults(hops: tuple[Hop, ...], sendings: tuple[Sending, ...]) -> list[str]:
    found = []
    for hop, sending in zip(hops, sendings, strict=True):
        if _signed_review(hop) is not None and sending.review is None:
            found.append(f"“{sending.sender.name}”签过名的审核意见不在，或已不是所签的内容")
        if sending.trust is Trust.KEY_CHANGED:
            found.append(f"“{sending.sender.name}”的名片与本机登记的不一致")
    return found


def _remarks(hops: tuple[Hop, ...], sendings: tuple[Sending, ...], receiver: str) -> list[str]:
    found = []
    nexts = [*(hop.manifest.sender.recipient for hop in hops[1:]), receiver]
    for hop, sending, after in zip(hops, sendings, nexts, strict=False):
        name = sending.sender.name
        if sending.trust in (Trust.UNKNOWN, Trust.PINNED):
            found.append(f"“{name}”的名片{'本机没有登记' if sending.trust is Trust.UNKNOWN else '还没有核对指纹'}")
        if after and hop.manifest.to and after not in hop.manifest.to:
            found.append(f"“{name}”报送时写的收件人，不是接着转报的单位现在的名片，可能换过名片，请核实")
    found += [
        f"“{later.sender.name}”签名的时间早于“{earlier.sender.name}”，请核对双方电脑的时钟"
        for earlier, later in pairwise(sendings)
        if later.signed_at < earlier.signed_at
    ]
    return found
