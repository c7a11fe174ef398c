"""Known errors carry their sentence and the exit status of the command line."""

from __future__ import annotations

from desktop_app.domain.errors import Cancelled, KnownError, WrongUse


def test_the_sentence_is_the_error() -> None:
    assert str(KnownError("磁盘已满，内容没有丢失，请清理后重试。")).startswith("磁盘已满")


def test_refusals_end_with_one_and_wrong_use_with_two() -> None:
    assert [kind.exit_status for kind in (KnownError, Cancelled, WrongUse)] == [1, 1, 2]
