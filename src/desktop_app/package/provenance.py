"""The way of a case through the signed manifests that brought it: each level's own, from the lowest to the last.

The signatures themselves are verified where manifests are read (:mod:`.signing`); here is said whether the manifests
lead to one another, and whether every level handed on the very content that the one below it had signed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from desktop_app.package.manifest import Manifest
from desktop_app.package.manifest_entries import CaseEntry


@dataclass(frozen=True, slots=True)
class Hop:
    """One sending of a case."""

    digest: str
    """Of the manifest."""
    manifest: Manifest
    entry: CaseEntry
    """The case as that manifest lists it."""


@dataclass(frozen=True, slots=True)
class Road:
    """All sendings of a case that can be followed, lowest level first, and what does not fit."""

    hops: tuple[Hop, ...]
    faults: tuple[str, ...]
    """Chinese clauses; empty when the manifests lead down to the desk where the case began."""


def walk(case_id: str, digest: str, manifests: Mapping[str, Manifest]) -> Road:
    """Follow a case down from the manifest ``digest``; each origin is named by the digest of a manifest.

    A digest is of the bytes that name the next one, so there is no circle.
    """
    hops: list[Hop] = []
    faults: list[str] = []
    wanted: str | None = digest
    while wanted is not None:
        manifest = manifests.get(wanted)
        if manifest is None:
            faults.append("缺少下级的报送清单")
            break
        entry = next((case for case in manifest.cases if case.id == case_id), None)
        if entry is None:
            faults.append("下级清单中没有这一申报件")
            break
        if hops:
            faults += _faults_between(entry, hops[-1].entry)
        hops.append(Hop(wanted, manifest, entry))
        wanted = entry.origin
    return Road(tuple(reversed(hops)), tuple(faults))


def _faults_between(below: CaseEntry, above: CaseEntry) -> list[str]:
    """What the level above changed of what the one below had signed.

    A revision's number may rise on the way: who had to choose between two contents of one number keeps both.
    """
    if (below.whole, below.programme) != (above.whole, above.programme) or above.revision < below.revision:
        return ["内容不是下级所签的那一版"]
    if below.fingerprint != above.fingerprint and not set(above.left_out) > set(below.left_out):
        return ["内容与下级所签的不同，又没有说明略去了什么"]
    return []
