"""Vectors of the manifest: well-built files whose sender, signature or statements do not hold."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from desktop_app.age.keys import wrap_with_passphrase
from desktop_app.domain.answers import SectionRow
from desktop_app.domain.fingerprint import canonical_json
from desktop_app.domain.review import Reply
from desktop_app.package.contents import BatchContents, ChainLink, Task
from desktop_app.package.manifest import MANIFEST, SIGNATURE
from desktop_app.package.signing import digest_of
from tests.unit.package.sample import CASE_ID, MOMENT, PROGRAMME, case_with, contents, review
from tests.vectors.keys import PASSPHRASE, SENDER, STRANGER, WORK_FACTOR
from tests.vectors.workshop import (
    Vector,
    entries_of,
    flipped,
    packed,
    resigned,
    sealed,
    sealed_with,
    unsealed,
    with_manifest,
    zipped,
)

Change = Callable[[dict[str, Any]], None]
_BATCH = {
    "id": "d" * 32,
    "programme": PROGRAMME.digest,
    "recommender": "district",
    "title": "某某区",
    "cases": [CASE_ID],
}


def vectors(good: bytes) -> Iterator[Vector]:
    """Yield all vectors of the manifest."""
    yield from _signatures(good)
    yield from _spellings(good)
    yield from _statements(good)
    yield from _reviews(good)
    yield from _misplaced(good)


def _signatures(good: bytes) -> Iterator[Vector]:
    entries = dict(entries_of(good))

    def refused(name: str, **changed: bytes) -> Vector:
        renamed = {f"manifest.{extension}": data for extension, data in changed.items()}
        return Vector(name, sealed(zipped(list({**entries, **renamed}.items()))), "ChangedAfterSigning")

    yield refused("bit-in-manifest", json=flipped(entries[MANIFEST], entries[MANIFEST].index("张三".encode()) + 2))
    yield refused("bit-in-signature", sig=flipped(entries[SIGNATURE], 40))
    yield refused("signature-short", sig=entries[SIGNATURE][:63])
    yield refused("signature-zero", sig=bytes(64))
    yield refused("manifest-other-title", json=entries[MANIFEST].replace("张三".encode(), "李四".encode()))
    by_other = with_manifest(good, lambda manifest: None, signer=STRANGER)
    yield Vector("signed-by-another", by_other, "ChangedAfterSigning")
    yield Vector("sender-swapped", with_manifest(good, _claim_to_be_stranger), "ChangedAfterSigning")
    again = sealed(unsealed(good), STRANGER.card.recipient)
    yield Vector("readdressed", again, "Readdressed", "stranger", "decrypted by the receiver, encrypted to a third")
    yield Vector("readdressed-from-passphrase", with_manifest(good, _set("to", [])), "Readdressed")
    key = os.urandom(16)
    under_passphrase = sealed_with(unsealed(good), key, [wrap_with_passphrase(key, PASSPHRASE, WORK_FACTOR)])
    yield Vector("readdressed-to-passphrase", under_passphrase, "Readdressed", "passphrase")


def _spellings(good: bytes) -> Iterator[Vector]:
    entries = dict(entries_of(good))
    manifest = entries[MANIFEST]

    def refused(name: str, data: bytes, error: str = "ChangedAfterSigning") -> Vector:
        return Vector(name, resigned(entries, data), error)

    yield refused("manifest-with-spaces", json.dumps(json.loads(manifest), ensure_ascii=False).encode())
    yield refused("manifest-key-twice", manifest[:-1] + b',"version":1}')
    yield refused("manifest-not-json", b"{" + manifest)
    yield refused("manifest-deep", b'{"format":' + b"[" * 5_000 + b"]" * 5_000 + b"}")
    yield refused("manifest-not-utf-8", manifest.replace("张三".encode(), b"\xff\xfe\xfd"))
    yield refused("manifest-a-list", b"[]", "NotAPackage")
    yield refused("manifest-of-another-format", b'{"format":"zip"}', "NotAPackage")
    yield refused("newer-format", b'{"format":"jiangbao-package","parts":9,"version":2}', "NewerFormat")


def _statements(good: bytes) -> Iterator[Vector]:
    changes: dict[str, Change] = {
        "unknown-key": _set("surprise", 1),
        "version-as-text": _set("version", "1"),
        "version-true": _set("version", True),
        "no-cases": _set("cases", []),
        "title-with-control-character": _set_case("title", "张\x07三"),
        "title-too-long": _set_case("title", "张" * 201),
        "status-unknown": _set_case("status", "crowned"),
        "revision-negative": _set_case("revision", -1),
        "time-not-utc": _set("created_at", "2021-07-01T08:30:00+08:00"),
        "attachment-name-with-path": _set_attachment("name", "../证书.jpg"),
        "attachment-name-right-to-left": _set_attachment("name", "\u202egpj.exe"),
        "attachment-at-no-place": _set_attachment("place", "here and there"),
        "attachment-of-nothing": _set_attachment("path", f"cases/{CASE_ID}/attachments/{'0' * 64}.jpg"),
        "case-twice": lambda manifest: manifest["cases"].append(manifest["cases"][0]),
        "programme-missing": _set("programmes", []),
        "programme-of-case-unknown": _set_case("programme", "b" * 64),
        "recipient-invalid": _set("to", ["age1qqqq"]),
        "role-swapped": lambda manifest: manifest["files"][-1].update(role="programme"),
        "size-differs": lambda manifest: manifest["files"][-1].update(size=1),
        "digest-differs": lambda manifest: manifest["files"][0].update(sha256="0" * 64),
    }
    for label, change in changes.items():
        yield Vector(f"manifest-{label}", with_manifest(good, change), "ChangedAfterSigning")
    yield Vector("fingerprint-differs", with_manifest(good, _set_case_whole("0" * 64)), "FingerprintMismatch")
    yield from _parts(good)
    yield Vector("reason-withheld", _without(good, "/reasons.json"), "FingerprintMismatch")
    yield Vector("answers-withheld", _without(good, "/answers.json"), "ChangedAfterSigning")
    yield Vector("attachment-withheld", _without(good, ".jpg"), "ChangedAfterSigning")


def _parts(good: bytes) -> Iterator[Vector]:
    """Batches, tasks, replies and what was left out: one good package of each, and claims that do not hold."""
    case = case_with({"证书.jpg": b"scan"})
    batch = BatchContents("d" * 32, PROGRAMME, "district", "某某区", (CASE_ID,), {"summary": {"filler": "李四"}}, {})
    yield Vector("good-batch", packed(replace(contents(case), batch=batch, note="请查收。\n共1件。")), None)
    yield Vector("good-task", packed(replace(contents(), task=Task(date(2021, 7, 1), 3))), None, note="no case yet")
    partial = replace(case, whole="0" * 64, left_out=("application.phone",))
    yield Vector("good-partial", packed(contents(partial)), None, note="a telephone number left out")
    reply = Reply(review(CASE_ID, STRANGER).opinions[0], "已补充", MOMENT)
    yield Vector("good-replies", packed(contents(replace(case, replies=(reply,)))), None)
    twice = packed(contents(replace(case, replies=(reply, replace(reply, text="未补充")))))
    yield Vector("comment-answered-twice", twice, "ChangedAfterSigning")
    changes = {
        "neither-cases-nor-task": lambda manifest: manifest.update(cases=[], files=manifest["files"][:2]),
        "left-out-unsaid": _set_case("whole", "0" * 64),
        "batch-of-other-cases": _set("batch", {**_BATCH, "cases": ["f" * 32]}),
        "batch-without-answers": _set("batch", _BATCH),
        "task-due-no-day": _set("task", {"due": "2021-02-30", "quota": None}),
        "note-right-to-left": _set("note", "\u202e"),
        "review-without-document": _set_case("reviews", ["a" * 64]),
    }
    for label, change in changes.items():
        yield Vector(f"manifest-{label}", with_manifest(good, change), "ChangedAfterSigning")


def _reviews(good: bytes) -> Iterator[Vector]:
    """What a level below says is believed by its own signature alone."""
    own = review(CASE_ID, SENDER, "city")
    below = review(CASE_ID, STRANGER)
    case = case_with({"证书.jpg": b"scan"})
    lower = dict(entries_of(packed(contents(replace(case, reviews=(below,))), sender=STRANGER)))
    link = ChainLink(lower[MANIFEST], lower[SIGNATURE])
    passed_on = replace(case, origin=digest_of(link.manifest), reviews=(below, own))
    yield Vector("good-reviews", packed(replace(contents(passed_on), chain=(link,))), None, note="two levels")
    altered = replace(passed_on, reviews=(replace(below, note="同意"), own))
    yield Vector("review-altered", packed(replace(contents(altered), chain=(link,))), "ChangedAfterSigning")
    invented = replace(case, reviews=(below,))
    yield Vector("review-invented", packed(contents(invented)), "ChangedAfterSigning", note="its author signed nothing")
    of_another = replace(case, reviews=(replace(own, case_id="f" * 32),))
    row: list[SectionRow] = [{"what": "车工"}]
    rowless = replace(own, answers={"application": {"career": row}})
    yield Vector("review-row-without-id", packed(contents(replace(case, reviews=(rowless,)))), "ChangedAfterSigning")
    yield Vector("review-of-another-case", packed(contents(of_another)), "ChangedAfterSigning")


def _misplaced(good: bytes) -> Iterator[Vector]:
    names = [name for name, _ in entries_of(good)]
    scan = next(name for name in names if name.endswith(".jpg"))
    reasons = next(name for name in names if name.endswith("/reasons.json"))
    programme = next(name for name in names if name.endswith("programme.yaml"))

    def refused(label: str, old: str, new: str) -> Vector:
        return Vector(f"misplaced-{label}", _renamed(good, old, new), "ChangedAfterSigning", note=f"{old} as {new}")

    yield refused("attachment", scan, scan.replace(scan[-20:-4], "0" * 16))
    yield refused("attachment-of-another-case", scan, scan.replace(CASE_ID, "f" * 32))
    yield refused("reasons", reasons, reasons.replace("reasons.json", "because.json"))
    yield refused("reasons-of-another-case", reasons, reasons.replace(CASE_ID, "f" * 32))
    yield refused("programme-file", programme, "programmes/other/" + programme.rpartition("/")[2])
    stranger = with_manifest(good, lambda manifest: manifest["files"][0].update(role="attachment"))
    yield Vector(
        "misplaced-role", stranger, "ChangedAfterSigning", note="a file of the definition said to be an attachment"
    )
    below = dict(entries_of(good))
    link = ChainLink(below[MANIFEST], below[SIGNATURE])
    chained = packed(replace(contents(case_with({})), chain=(link,)))
    digest = digest_of(link.manifest)
    yield Vector("misplaced-chain", _renamed(chained, digest, "0" * 64), "ChangedAfterSigning", note="not its digest")


def _renamed(package: bytes, old: str, new: str) -> bytes:
    """Return the package with a name changed wherever it stands, in the archive and in the signed manifest."""
    entries = {name.replace(old, new): data for name, data in entries_of(package)}
    manifest = json.loads(entries[MANIFEST].decode().replace(old, new))
    for entry in manifest["files"]:
        entry["sha256"] = hashlib.sha256(entries[entry["path"]]).hexdigest()
    return resigned(entries, canonical_json(manifest))


def _set(key: str, value: object) -> Change:
    return lambda manifest: manifest.update({key: value})


def _set_case(key: str, value: object) -> Change:
    return lambda manifest: manifest["cases"][0].update({key: value})


def _set_case_whole(fingerprint: str) -> Change:
    return lambda manifest: manifest["cases"][0].update(fingerprint=fingerprint, whole=fingerprint)


def _set_attachment(key: str, value: object) -> Change:
    return lambda manifest: manifest["cases"][0]["attachments"][0].update({key: value})


def _claim_to_be_stranger(manifest: dict[str, Any]) -> None:
    manifest["sender"]["verify_key"] = STRANGER.card.verify_key.hex()


def _without(good: bytes, ending: str) -> bytes:
    """Return the package without an entry, neither in the archive nor in the signed list of files."""
    entries = dict(entries_of(good))
    gone = next(name for name in entries if name.endswith(ending))
    manifest = json.loads(entries[MANIFEST])
    manifest["files"] = [entry for entry in manifest["files"] if entry["path"] != gone]
    del entries[gone]
    return resigned(entries, canonical_json(manifest), SENDER)
