"""Vectors of the chain: what the levels below signed is there whole, unchanged, and about the same content."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from desktop_app.domain.answers import Answers, SectionRow
from desktop_app.package.contents import BatchContents, CaseContents, ChainLink
from desktop_app.package.manifest import MANIFEST, SIGNATURE
from desktop_app.package.manifest_entries import BATCH_ANSWERS, BATCH_REASONS
from desktop_app.package.signing import digest_of
from tests.unit.package.sample import CASE_ID, PROGRAMME, case_with, contents
from tests.vectors.keys import RECEIVER, SENDER, STRANGER
from tests.vectors.workshop import Vector, entries_of, flipped, packed, with_manifest

_CHANGED = "ChangedAfterSigning"
_ROWS: list[SectionRow] = [{"id": CASE_ID, "duty": "班组长"}]
_ANSWERS: Answers = {"summary": {"filler": "王某", "people": _ROWS}}
_BATCH = BatchContents("d" * 32, PROGRAMME, "district", "某某区", (CASE_ID,), _ANSWERS, {"quota": "另有批复"})


def vectors() -> Iterator[Vector]:
    """Return the vectors."""
    case = case_with({"证书.jpg": b"scan"})
    below = _link(packed(contents(case), sender=STRANGER))
    passed_on = replace(case, origin=digest_of(below.manifest))
    chained = _passed_on(passed_on, below)
    yield Vector("good-chain", chained, None, note="a case passed on, with the manifest it came by")
    forged = replace(below, signature=flipped(below.signature, 3))
    yield Vector("chain-signature-broken", _passed_on(passed_on, forged), _CHANGED)
    other = replace(case_with({}, case_id="f" * 32), origin=digest_of(below.manifest))
    yield Vector("chain-without-the-case", _passed_on(other, below), _CHANGED, note="its origin does not list it")
    yield Vector("chain-missing", with_manifest(packed(contents(case)), _set_origin), _CHANGED)
    yield from _contents_of_links(case, below)
    yield from _three_levels(case)
    yield from _batches(case)


def _contents_of_links(case: CaseContents, below: ChainLink) -> Iterator[Vector]:
    origin = digest_of(below.manifest)
    for label, changed in {
        "other-content": replace(case_with({"证书.jpg": b"scan", "又一张.jpg": b"more"}), origin=origin),
        "other-revision": replace(case, revision=case.revision - 1, origin=origin),
        "other-whole": replace(case, whole="9" * 64, left_out=("application.phone",), origin=origin),
    }.items():
        yield Vector(f"chain-{label}", _passed_on(changed, below), _CHANGED, note="not what the level below signed")


def _three_levels(case: CaseContents) -> Iterator[Vector]:
    """Unit, district, and the sender: the links of both must be there."""
    unit = _link(packed(contents(case), sender=STRANGER))
    second = replace(case, origin=digest_of(unit.manifest))
    district = _link(packed(replace(contents(second), chain=(unit,)), sender=RECEIVER))
    third = replace(case, origin=digest_of(district.manifest))
    yield Vector("good-chain-of-three", _passed_on(third, unit, district), None)
    yield Vector("chain-lowest-dropped", _passed_on(third, district), _CHANGED, note="the district names it")


def _batches(case: CaseContents) -> Iterator[Vector]:
    below = _link(packed(replace(contents(case), batch=_BATCH), sender=STRANGER))
    passed_on = replace(case, origin=digest_of(below.manifest))
    yield Vector("good-chain-with-batch", _passed_on(passed_on, below), None)
    altered = replace(below, batch=(below.batch or b"").replace("班组长".encode(), "工段长".encode()))
    yield Vector(
        "chain-batch-altered", _passed_on(passed_on, altered), _CHANGED, note="a correction of the level below"
    )
    yield Vector("chain-batch-dropped", _passed_on(passed_on, replace(below, batch=None)), _CHANGED)
    yield Vector("chain-reasons-dropped", _passed_on(passed_on, replace(below, reasons=None)), _CHANGED)
    plain = _link(packed(contents(case), sender=STRANGER))
    invented = replace(plain, batch=below.batch)
    on = replace(case, origin=digest_of(plain.manifest))
    yield Vector("chain-batch-invented", _passed_on(on, invented), _CHANGED, note="the level below sent no batch")


def _passed_on(case: CaseContents, *links: ChainLink) -> bytes:
    return packed(replace(contents(case), chain=links), sender=SENDER)


def _link(package: bytes) -> ChainLink:
    entries = dict(entries_of(package))
    return ChainLink(entries[MANIFEST], entries[SIGNATURE], entries.get(BATCH_ANSWERS), entries.get(BATCH_REASONS))


def _set_origin(manifest: dict[str, Any]) -> None:
    manifest["cases"][0]["origin"] = "0" * 64
