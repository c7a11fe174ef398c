"""Every refusal speaks one language: what happened, what is safe, what to do."""

from __future__ import annotations

import inspect
from pathlib import Path

import pytest

from desktop_app.domain.errors import KnownError
from desktop_app.package import errors

CLASSES = sorted(errors.PackageError.__subclasses__(), key=lambda kind: kind.__name__)
ARGUMENTS: dict[str, object] = {
    "path": Path("stick/报送.jbp"),
    "cause": OSError(5, "Input/output error"),
    "title": "张三\u202e",
    "missing": "cases/a/answers.json",
    "what": "文件数超过 3 个",
    "name": "a\x1b[2J.txt",
    "why": "重复",
    "numbers": (2, 3),
    "number": 2,
    "count": 5,
}


def _made(kind: type[errors.PackageError]) -> errors.PackageError:
    names = [name for name in inspect.signature(kind).parameters if name in ARGUMENTS]
    return kind(*(ARGUMENTS[name] for name in names))


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)
def test_a_refusal_is_one_printable_chinese_sentence(kind: type[errors.PackageError]) -> None:
    error = _made(kind)
    sentence = str(error)
    assert isinstance(error, KnownError)
    assert error.exit_status == 1
    assert sentence.endswith("。")
    assert sentence.isprintable()
    assert any(word in sentence for word in ("没有", "已拒绝"))
    assert any(word in sentence for word in ("请", "重新"))
    assert kind.__doc__


def test_no_two_refusals_read_alike() -> None:
    assert len({str(_made(kind)) for kind in CLASSES}) == len(CLASSES)
