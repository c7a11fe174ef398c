"""The manifest of a package: what is inside, who sends it, to whom, and how its parts must fit together.

``manifest.json`` is canonical JSON (:func:`desktop_app.domain.fingerprint.canonical_json`): one spelling of every
manifest, and no room for duplicate keys. Who signed it is for :mod:`.signing`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field, model_validator

from desktop_app.domain.fingerprint import canonical_json
from desktop_app.package.limits import MAX_CASES, MAX_CHAIN_LINKS, MAX_ENTRIES, MAX_PROGRAMMES, MAX_RECIPIENTS
from desktop_app.package.manifest_entries import (
    ANSWERS,
    BATCH_ANSWERS,
    BATCH_REASONS,
    REASONS,
    REPLIES,
    BatchEntry,
    CaseEntry,
    FileEntry,
    ManifestPart,
    ProgrammeEntry,
    Role,
    SenderEntry,
    TaskEntry,
    attachment_path,
    chain_batch_paths,
    chain_paths,
    review_path,
)
from desktop_app.package.manifest_fields import Hex32, Hex64, Moment, Note, Recipient

FORMAT = "jiangbao-package"
VERSION = 1
MANIFEST = "manifest.json"
SIGNATURE = "manifest.sig"
_OPTIONAL = {Role.REASONS: REASONS, Role.REPLIES: REPLIES}
"""Entries that a case may have."""


class Manifest(ManifestPart):
    """The whole manifest. ``files`` stand in the order of the ZIP."""

    format: Literal["jiangbao-package"]
    version: Literal[1]
    id: Hex32
    created_at: Moment
    sender: SenderEntry
    to: Annotated[tuple[Recipient, ...], Field(max_length=MAX_RECIPIENTS)]
    """age recipients whom the sender meant; empty where a passphrase locks it."""
    programmes: Annotated[tuple[ProgrammeEntry, ...], Field(max_length=MAX_PROGRAMMES)]
    cases: Annotated[tuple[CaseEntry, ...], Field(max_length=MAX_CASES)]
    """At least one, unless the package is a task."""
    note: Note
    """What the sender says to the receiver."""
    batch: BatchEntry | None
    task: TaskEntry | None
    chain: Annotated[tuple[Hex64, ...], Field(max_length=MAX_CHAIN_LINKS)]
    """SHA-256 of each manifest of the levels below, lowest level first."""
    files: Annotated[tuple[FileEntry, ...], Field(max_length=MAX_ENTRIES)]

    @model_validator(mode="after")
    def _fits_together(self) -> Manifest:
        """Every entry has its one reason to be there, and every reference leads somewhere."""
        if not self.cases and (self.task is None or not self.programmes):
            raise ValueError("neither cases nor a task")
        roles = {entry.path: entry.role for entry in self.files}
        digests = {entry.path: entry.sha256 for entry in self.files}
        _distinct([entry.path for entry in self.files], "files")
        _distinct([case.id for case in self.cases], "cases")
        _distinct([entry.digest for entry in self.programmes], "programmes")
        _distinct(list(self.chain), "chain")
        wanted = dict(_wanted(self))
        for path, role in roles.items():
            if wanted.get(path) != role and not self._is_optional(path, role):
                raise ValueError(f"nothing refers to {path}")
        if missing := wanted.keys() - roles.keys():
            raise ValueError(f"not among the files: {min(missing)}")
        self._check_references(digests)
        return self

    def _is_optional(self, path: str, role: Role) -> bool:
        folder, _, name = path.rpartition("/")
        if optional := _OPTIONAL.get(role):
            return name == optional and any(folder == case.folder for case in self.cases)
        if role is Role.BATCH_REASONS:
            return path == BATCH_REASONS and self.batch is not None
        if role in (Role.CHAIN_BATCH, Role.CHAIN_REASONS):
            return any(path == chain_batch_paths(digest)[role][0] for digest in self.chain)
        return role is Role.PROGRAMME and any(folder == entry.folder for entry in self.programmes)

    def _check_references(self, digests: dict[str, str]) -> None:
        programmes = {entry.digest for entry in self.programmes}
        for case in self.cases:
            if case.programme not in programmes or case.origin not in {None, *self.chain}:
                raise ValueError("a case's programme or origin is not in the manifest")
            if case.whole != case.fingerprint and not case.left_out:
                raise ValueError("a case says that something was left out, and not what")
            _distinct([author[:16] for author in case.reviews], "reviews")
            _distinct(list(case.left_out), "left_out")
            _distinct([item.id for item in case.attachments], "attachments")
            for item in case.attachments:
                if item.path != attachment_path(case.id, digests[item.path], item.path):
                    raise ValueError("an attachment's entry is not named by case and digest")
        if self.batch is not None:
            _distinct(list(self.batch.cases), "the batch's cases")
            if self.batch.programme not in programmes or not {case.id for case in self.cases} >= {*self.batch.cases}:
                raise ValueError("the batch's programme or one of its cases is not in the manifest")
        if any(digests[chain_paths(digest)[0]] != digest for digest in self.chain):
            raise ValueError("a chain manifest is not named by its digest")

    @cached_property
    def listed(self) -> frozenset[tuple[str, str]]:
        """Path and SHA-256 of every entry that the signature covers."""
        return frozenset((entry.path, entry.sha256) for entry in self.files)

    @property
    def encoded(self) -> bytes:
        """The exact bytes of ``manifest.json``."""
        return canonical_json(self.model_dump(mode="json"))


def _wanted(manifest: Manifest) -> Iterator[tuple[str, Role]]:
    for case in manifest.cases:
        yield f"{case.folder}/{ANSWERS}", Role.ANSWERS
        for author in case.reviews:
            yield review_path(case.id, author), Role.REVIEW
        for item in case.attachments:
            yield item.path, Role.ATTACHMENT
    if manifest.batch is not None:
        yield BATCH_ANSWERS, Role.BATCH_ANSWERS
    for digest in manifest.chain:
        path, signature = chain_paths(digest)
        yield path, Role.CHAIN_MANIFEST
        yield signature, Role.CHAIN_SIGNATURE


def _distinct(values: list[str], what: str) -> None:
    if len(set(values)) != len(values):
        raise ValueError(f"twice in {what}")
