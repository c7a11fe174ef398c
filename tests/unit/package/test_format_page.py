"""``docs/package-format.md`` says what the code does: examples parse, signatures hold, tables agree."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.contact import RenewalReason
from desktop_app.domain.fingerprint import canonical_json, content_fingerprint
from desktop_app.package import errors, limits
from desktop_app.package.answers_json import json_bytes, read_answers, read_reasons
from desktop_app.package.card import RENEWED_VERSION, read_card, read_card_file
from desktop_app.package.manifest import VERSION, Manifest
from desktop_app.package.manifest_entries import BatchEntry, CaseEntry, Role, TaskEntry
from desktop_app.package.parts import read_part
from desktop_app.package.receipt import ReceiptDocument
from desktop_app.package.signing import read_manifest
from desktop_app.package.trust import Trust
from tests.vectors.keys import SENDER, STRANGER

PAGE = (Path(__file__).parents[3] / "docs" / "package-format.md").read_text(encoding="utf-8")


def _example(label: str) -> str:
    (found,) = re.findall(rf"^```{label}\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
    return str(found)


def _json_example(label: str) -> Any:
    return json.loads(_example(f"json {label}"))


def _table(first_heading: str) -> list[list[str]]:
    """Return the rows of the table whose first column has this heading, cells without back ticks."""
    (rows,) = re.findall(rf"^\| {first_heading} \|.*\n\|[-|]+\|\n((?:\|.*\n?)+)", PAGE, re.MULTILINE)
    return [
        [cell.strip().strip("`") for cell in row.strip().strip("|").split("|")] for row in rows.strip().splitlines()
    ]


def test_the_example_manifest_is_signed_by_its_sender() -> None:
    encoded = canonical_json(_json_example("manifest"))
    manifest = read_manifest(encoded, bytes.fromhex(_example("hex signature")))
    assert manifest.sender.card == SENDER.card
    assert manifest.version == VERSION


def test_the_example_documents_give_the_example_fingerprint_and_digests() -> None:
    manifest = Manifest.model_validate_json(canonical_json(_json_example("manifest")))
    answers, reasons = _json_example("answers"), _json_example("reasons")
    assert read_answers(json_bytes(answers)) == answers
    assert read_reasons(json_bytes(reasons)) == reasons
    sizes = {entry.role: entry.size for entry in manifest.files}
    assert sizes[Role.ANSWERS] == len(json_bytes(answers))
    assert sizes[Role.REASONS] == len(json_bytes(reasons))
    (case,) = manifest.cases
    assert case.fingerprint == _fingerprint(manifest, case)


def _fingerprint(manifest: Manifest, case: CaseEntry) -> str:
    from_page = {entry.path: entry.sha256 for entry in manifest.files}
    attachments = [_attachment(item.place, from_page[item.path]) for item in case.attachments]
    return content_fingerprint(_json_example("answers"), attachments, _json_example("reasons"), case.programme)


def _attachment(place: str, digest: str) -> Any:
    return type("Named", (), {"place": place, "digest": digest})


def test_the_example_card_is_good() -> None:
    assert read_card(canonical_json(_json_example("card"))) == SENDER.card


def test_the_example_of_a_part_is_one(tmp_path: Path) -> None:
    path = tmp_path / "part"
    path.write_text(_example("part"), encoding="ascii", newline="\n")
    part = read_part(path)
    assert (part.line.number, part.line.count, part.line.size, part.length) == (2, 3, 52428800, 0)
    assert part.line.encoded.decode() == _example("part")


def test_the_example_of_a_renewed_card_is_good() -> None:
    file = read_card_file(canonical_json(_json_example("renewed-card")))
    assert file.card == SENDER.card
    assert file.reason_since(STRANGER.card.fingerprint) is RenewalReason.ROUTINE


def test_the_table_of_limits_is_the_code() -> None:
    in_code = {name: value for name, value in vars(limits).items() if name.startswith(("MAX_", "DEFAULT_"))}
    assert {name: int(value) for name, value, _ in _table("limit")} == in_code


def test_the_table_of_failures_is_the_code() -> None:
    assert {name for name, _ in _table("failure")} == {error.__name__ for error in errors.PackageError.__subclasses__()}


def test_the_tables_of_roles_trust_and_keys_are_the_code() -> None:
    assert [name for name, *_ in _table("role")] == [
        "programme", "chain-manifest", "chain-signature", "chain-batch", "chain-reasons", "answers", "reasons",
        "replies", "review", "batch-answers", "batch-reasons", "attachment",
    ]  # fmt: skip
    assert {name for name, *_ in _table("role")} == {role.value for role in Role}
    assert [name for name, _ in _table("trust")] == [trust.value for trust in Trust]
    named = {key for cell, _ in _table("key") for key in re.findall(r"\w+", cell)}
    assert named == set(Manifest.model_fields)


def test_the_page_tells_every_key_of_cases_batches_tasks_and_receipts() -> None:
    for kind in (CaseEntry, BatchEntry, TaskEntry, ReceiptDocument):
        for name in kind.model_fields:
            assert f"`{name}`" in PAGE


def test_the_latest_version_has_its_line() -> None:
    lines = [version for version, *_ in _table("version")]
    assert max(int(version) for version in lines if version.isdigit()) == VERSION
    assert f"card {RENEWED_VERSION}" in lines


@pytest.mark.parametrize(
    "phrase",
    [
        "jiangbao-package-manifest-v1",
        "jiangbao-card-signature-v1",
        "jiangbao-card-v1",
        "jiangbao-card-renewal-v1",
        "jiangbao-receipt-signature-v1",
    ],
)
def test_the_prefixes_on_the_page_are_those_of_the_code(phrase: str) -> None:
    source = Path(errors.__file__).parents[1]
    assert phrase in PAGE
    assert any(phrase in path.read_text(encoding="utf-8") for path in source.rglob("*.py"))
