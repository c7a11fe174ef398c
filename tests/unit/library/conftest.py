"""Real libraries in temporary folders, with a passphrase that costs little to stretch."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop_app.domain.attachment import Attachment
from desktop_app.domain.case import Case, CaseStatus, ProgrammeRef
from desktop_app.domain.place import Place
from desktop_app.library import Library, Passphrase, StoredObject

WORDS = "六和塔下 correct horse"
NOW = datetime(2026, 5, 8, 9, 30, tzinfo=UTC)


def passphrase(text: str = WORDS) -> Passphrase:
    return Passphrase(text, work_factor=4)


def make_case(case_id: str = "a" * 32, **changes: object) -> Case:
    values: dict[str, object] = {
        "id": case_id,
        "programme": ProgrammeRef("hangzhou-chief-technician-2021", "1", "d" * 64),
        "nominee": "person",
        "procedure": "recognition",
        "title": "陆䶮",
        "status": CaseStatus.DRAFT,
        "created_at": NOW,
        "updated_at": NOW,
        "answers": {
            "application": {"name": "陆䶮", "conditions": ["一"], "career": [{"id": "r1", "what": "𬭛业公司 😀"}]},
        },
        "unit": "杭州𬭛业有限公司",
    }
    return Case(**{**values, **changes})  # type: ignore[arg-type]


def attachment_of(stored: StoredObject, attachment_id: str = "f1", place: str = "material:certificate") -> Attachment:
    return Attachment(attachment_id, Place.parse(place), "证书 扫描.pdf", stored.digest, stored.size, stored.media_type)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with spaces and Chinese in its path."""
    return tmp_path / "我的 档案库 䶮"


@pytest.fixture
def library(folder: Path) -> Iterator[Library]:
    with Library.create(folder, passphrase(), owner_name="杭州第一机床厂") as library:
        yield library
