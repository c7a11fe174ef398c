"""From the contents of a package to its manifest and the entries to write, held against every limit beforehand."""

from __future__ import annotations

import hashlib
import io
import re
import secrets
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from typing import BinaryIO, cast, get_args

from desktop_app.domain.case import CaseStatus
from desktop_app.domain.fingerprint import content_fingerprint
from desktop_app.package.answers_json import check_answers, json_bytes
from desktop_app.package.contents import (
    AttachmentContents,
    BatchContents,
    CaseContents,
    ChainLink,
    Lock,
    PackageContents,
    ProgrammeContents,
    Recipients,
    Sender,
    Task,
)
from desktop_app.package.errors import OverLimit
from desktop_app.package.limits import (
    MAX_CASES,
    MAX_CHAIN_BYTES,
    MAX_CHAIN_LINKS,
    MAX_DOCUMENT_BYTES,
    MAX_ENTRIES,
    MAX_ENTRY_BYTES,
    MAX_MANIFEST_BYTES,
    MAX_NOTE,
    MAX_PROGRAMME_FILES,
    MAX_PROGRAMMES,
    MAX_RECIPIENTS,
    MAX_TITLE,
    MAX_TOTAL_BYTES,
    MIB,
)
from desktop_app.package.manifest import Manifest
from desktop_app.package.manifest_entries import (
    ANSWERS,
    BATCH_ANSWERS,
    BATCH_REASONS,
    CHAIN_ROLES,
    REASONS,
    REPLIES,
    AttachmentEntry,
    BatchEntry,
    CaseEntry,
    FileEntry,
    ProgrammeEntry,
    Role,
    SenderEntry,
    Status,
    TaskEntry,
    attachment_path,
    case_folder,
    chain_batch_paths,
    chain_paths,
    programme_folder,
    review_path,
)
from desktop_app.package.manifest_fields import moment_text
from desktop_app.package.names import note_text, plain_text, safe_file_name
from desktop_app.package.review_json import replies_bytes, review_bytes
from desktop_app.package.signing import digest_of

OCTETS = "application/octet-stream"
_JSON = "application/json"
_YAML = "application/yaml"
_MEDIA_TYPE = re.compile(r"[a-z0-9][a-z0-9.+-]{0,49}/[a-z0-9][a-z0-9.+-]{0,99}")


@dataclass(frozen=True, slots=True)
class Item:
    """One entry to write."""

    entry: FileEntry
    label: str
    """What a person calls it."""
    opener: Callable[[], BinaryIO]


def assemble(contents: PackageContents, sender: Sender, lock: Lock, now: datetime) -> tuple[Manifest, list[Item]]:
    """Return the manifest and its entries in the order of the ZIP.

    Raises :class:`OverLimit`; a :class:`ValueError` (pydantic's included) means that the contents do not fit together.
    """
    _check_counts(contents, lock)
    for case in contents.cases:
        _check_fingerprint(case)
    items = list({item.entry.path: item for item in _items(contents)}.values())
    _check_sizes(items)
    manifest = Manifest(
        format="jiangbao-package",
        version=1,
        id=secrets.token_hex(16),
        created_at=moment_text(now.astimezone(UTC)),
        sender=SenderEntry(
            name=sender.card.name, recipient=sender.card.recipient, verify_key=sender.card.verify_key.hex()
        ),
        to=tuple(dict.fromkeys(lock.recipients)) if isinstance(lock, Recipients) else (),
        programmes=tuple(
            ProgrammeEntry(id=item.ref.id, version=item.ref.version, digest=item.ref.digest)
            for item in contents.programmes
        ),
        cases=tuple(map(_case_entry, contents.cases)),
        chain=tuple(digest_of(link.manifest) for link in contents.chain),
        note=note_text(contents.note, MAX_NOTE),
        batch=None if contents.batch is None else _batch_entry(contents.batch),
        task=None if contents.task is None else _task_entry(contents.task),
        files=tuple(item.entry for item in items),
    )
    if len(manifest.encoded) > MAX_MANIFEST_BYTES:
        raise OverLimit(f"清单超过 {MAX_MANIFEST_BYTES // MIB} MiB")
    return manifest, items


def _items(contents: PackageContents) -> Iterator[Item]:
    for programme in contents.programmes:
        yield from _programme_items(programme)
    for link in contents.chain:
        path, signature_path = chain_paths(digest_of(link.manifest))
        yield _document(path, Role.CHAIN_MANIFEST, link.manifest, _JSON)
        yield _document(signature_path, Role.CHAIN_SIGNATURE, link.signature, OCTETS)
        yield from _chain_batch_items(link)
    if contents.batch is not None:
        yield _document(BATCH_ANSWERS, Role.BATCH_ANSWERS, json_bytes(contents.batch.answers), _JSON)
        if contents.batch.reasons:
            yield _document(BATCH_REASONS, Role.BATCH_REASONS, json_bytes(contents.batch.reasons), _JSON)
    for case in contents.cases:
        yield from _case_items(case)


def _chain_batch_items(link: ChainLink) -> Iterator[Item]:
    said = {Role.CHAIN_BATCH: link.batch, Role.CHAIN_REASONS: link.reasons}
    for role, (path, _) in chain_batch_paths(digest_of(link.manifest)).items():
        if (document := said[role]) is not None:
            yield _document(path, role, document, _JSON)


def _programme_items(programme: ProgrammeContents) -> Iterator[Item]:
    folder = programme_folder(programme.ref)
    for name in sorted(programme.files):
        yield _document(f"{folder}/{name}", Role.PROGRAMME, programme.files[name], _YAML)


def _case_items(case: CaseContents) -> Iterator[Item]:
    folder = case_folder(case.id)
    yield _document(f"{folder}/{ANSWERS}", Role.ANSWERS, json_bytes(case.answers), _JSON)
    if case.reasons:
        yield _document(f"{folder}/{REASONS}", Role.REASONS, json_bytes(case.reasons), _JSON)
    if case.replies:
        yield _document(f"{folder}/{REPLIES}", Role.REPLIES, replies_bytes(case.replies), _JSON)
    for review in case.reviews:
        yield _document(review_path(case.id, review.author.hex()), Role.REVIEW, review_bytes(review), _JSON)
    for source in _first_of_each(case).values():
        attachment = source.attachment
        media_type = attachment.media_type if _MEDIA_TYPE.fullmatch(attachment.media_type) else OCTETS
        entry = FileEntry(
            path=attachment_path(case.id, attachment.digest, attachment.name),
            role=Role.ATTACHMENT,
            size=_within(attachment.size, MAX_ENTRY_BYTES, attachment.name),
            sha256=attachment.digest,
            media_type=media_type,
        )
        yield Item(entry, attachment.name, source.opener)


def _first_of_each(case: CaseContents) -> dict[str, AttachmentContents]:
    """Return the first attachment of each different content, by digest, in order."""
    first: dict[str, AttachmentContents] = {}
    for source in case.attachments:
        first.setdefault(source.attachment.digest, source)
    return first


def _document(path: str, role: Role, data: bytes, media_type: str) -> Item:
    limit = MAX_MANIFEST_BYTES if role is Role.CHAIN_MANIFEST else MAX_DOCUMENT_BYTES
    size = _within(len(data), limit, path.rpartition("/")[2])
    digest = hashlib.sha256(data).hexdigest()
    entry = FileEntry(path=path, role=role, size=size, sha256=digest, media_type=media_type)
    return Item(entry, path, partial(io.BytesIO, data))


def _case_entry(case: CaseContents) -> CaseEntry:
    first = _first_of_each(case)
    return CaseEntry(
        id=case.id,
        programme=case.programme.digest,
        nominee=case.nominee,
        procedure=case.procedure,
        recommender=case.recommender,
        title=plain_text(case.title, MAX_TITLE),
        unit=plain_text(case.unit, MAX_TITLE),
        status=_status(case.status),
        created_at=moment_text(case.created_at),
        revision=case.revision,
        revised_at=moment_text(case.revised_at),
        revision_why=case.revision_why,
        fingerprint=case.fingerprint,
        whole=case.whole,
        left_out=case.left_out,
        reviews=tuple(review.author.hex() for review in case.reviews),
        attachments=tuple(
            AttachmentEntry(
                id=item.attachment.id,
                place=str(item.attachment.place),
                name=safe_file_name(item.attachment.name),
                original_seen=item.attachment.original_seen,
                path=attachment_path(case.id, item.attachment.digest, first[item.attachment.digest].attachment.name),
            )
            for item in case.attachments
        ),
        origin=case.origin,
    )


def _status(status: CaseStatus) -> Status:
    for known in get_args(Status):
        if known == status:
            return cast("Status", known)
    raise ValueError("a case that is out is not sent")


def _batch_entry(batch: BatchContents) -> BatchEntry:
    return BatchEntry(
        id=batch.id,
        programme=batch.programme.digest,
        recommender=batch.recommender,
        title=plain_text(batch.title, MAX_TITLE),
        cases=batch.case_ids,
    )


def _task_entry(task: Task) -> TaskEntry:
    return TaskEntry(due=None if task.due is None else task.due.isoformat(), quota=task.quota)


def _within(size: int, limit: int, name: str) -> int:
    if size > limit:
        raise OverLimit(f"“{name}”超过 {limit // MIB} MiB")
    return size


def _check_fingerprint(case: CaseContents) -> None:
    """Hold back what every reader would refuse."""
    check_answers(case.answers)
    attachments = [item.attachment for item in case.attachments]
    made = content_fingerprint(case.answers, attachments, dict(case.reasons), case.programme.digest)
    if made != case.fingerprint:
        raise ValueError("the fingerprint is not that of the contents")


def _check_counts(contents: PackageContents, lock: Lock) -> None:
    files = max((len(programme.files) for programme in contents.programmes), default=0)
    recipients = len(lock.recipients) if isinstance(lock, Recipients) else 1
    for count, limit, what in (
        (len(contents.cases), MAX_CASES, "申报件"),
        (len(contents.programmes), MAX_PROGRAMMES, "项目"),
        (files, MAX_PROGRAMME_FILES, "一个项目的文件"),
        (len(contents.chain), MAX_CHAIN_LINKS, "下级清单"),
        (recipients, MAX_RECIPIENTS, "收件人"),
    ):
        if count > limit:
            raise OverLimit(f"{what}超过 {limit} 个")


def _check_sizes(items: list[Item]) -> None:
    if len(items) + 2 > MAX_ENTRIES:
        raise OverLimit(f"文件数超过 {MAX_ENTRIES} 个")
    if sum(item.entry.size for item in items if item.entry.role in CHAIN_ROLES) > MAX_CHAIN_BYTES:
        raise OverLimit(f"下级清单共超过 {MAX_CHAIN_BYTES // MIB} MiB")
    if sum(item.entry.size for item in items) > MAX_TOTAL_BYTES - MAX_MANIFEST_BYTES:
        raise OverLimit(f"总大小超过 {MAX_TOTAL_BYTES // MIB} MiB")
