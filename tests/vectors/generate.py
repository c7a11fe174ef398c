"""Make all vectors anew: ``python -m tests.vectors.generate [FOLDER]``."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from pathlib import Path

from tests.unit.package.sample import case_with, contents
from tests.vectors import cards, chains, inside, outside, parts, receipts, signed
from tests.vectors.workshop import Vector, packed

HERE = Path(__file__).parent


def package_vectors() -> list[Vector]:
    """Return every vector of packages; most are made from one good package of a case with two attachments."""
    good = packed(contents(case_with({"证书.jpg": b"scan of a certificate", "说明.txt": "说明\n".encode() * 50})))
    return [*outside.vectors(good), *inside.vectors(good), *signed.vectors(good), *chains.vectors()]


def card_vectors() -> list[Vector]:
    """Return every vector of contact cards."""
    return list(cards.vectors())


def receipt_vectors() -> list[Vector]:
    """Return every vector of receipts."""
    return list(receipts.vectors())


def part_vectors() -> list[Vector]:
    """Return every vector of split packages."""
    first, second = (packed(contents(case_with({"证书.jpg": bytes([fill]) * 900}))) for fill in (1, 2))
    return list(parts.vectors(first, second))


def store(folder: Path, suffix: str, vectors: Iterable[Vector]) -> None:
    """Write vectors and their index into ``folder``, in place of what was there."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob(f"*{suffix}"):
        old.unlink()
    index = {}
    for vector in vectors:
        if vector.name in index:
            raise ValueError(f"two vectors named {vector.name}")
        index[vector.name] = {"error": vector.error, "key": vector.key, "note": vector.note}
        (folder / f"{vector.name}{suffix}").write_bytes(vector.data)
    text = json.dumps(index, ensure_ascii=False, indent=1, sort_keys=True)
    (folder / "index.json").write_text(text + "\n", encoding="utf-8")


def main(folder: Path) -> None:
    """Write all vectors below ``folder``."""
    store(folder / "package", ".jbp", package_vectors())
    store(folder / "card", ".jbc", card_vectors())
    store(folder / "receipt", ".jbr", receipt_vectors())
    store(folder / "part", ".parts", part_vectors())


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE)
