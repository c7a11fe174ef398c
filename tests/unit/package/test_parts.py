"""A package in parts: any order, nothing lost unnamed, nothing believed that does not fit together."""

from __future__ import annotations

import hashlib
import io
import os
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.errors import Cancelled
from desktop_app.domain.progress import Progress
from desktop_app.package.errors import CannotRead, MissingParts, NotAPart, OverLimit, PartDamaged, number_list
from desktop_app.package.limits import MAX_PART_LINE_BYTES
from desktop_app.package.parts import (
    Part,
    PartLine,
    group_parts,
    is_part,
    join,
    part_name,
    part_pieces,
    read_part,
    shares,
)


def split(folder: Path, whole: bytes, most: int, name: str = "报送.jbp") -> list[Path]:
    """Write a whole as parts and return their paths."""
    digest = hashlib.sha256(whole).hexdigest()
    paths = []
    for share in shares(len(whole), most):
        path = folder / part_name(name, share.number)
        path.write_bytes(b"".join(part_pieces(io.BytesIO(whole), digest, len(whole), share)))
        paths.append(path)
    return paths


def read_all(paths: list[Path]) -> list[Part]:
    return [read_part(path) for path in paths]


def test_parts_in_any_order_and_under_any_name_give_the_whole(tmp_path: Path) -> None:
    whole = os.urandom(10_000)
    paths = split(tmp_path, whole, 3000)
    assert len(paths) == 4
    assert all(path.stat().st_size <= 3000 for path in paths)
    renamed = paths[0].rename(tmp_path / "下载 (1)")
    joined = join(read_all([paths[2], renamed, paths[3], paths[1]]))
    assert (joined.digest, joined.size) == (hashlib.sha256(whole).hexdigest(), 10_000)
    with joined.open() as stream:
        assert stream.read() == whole
        stream.seek(2500)
        assert stream.read(1000) == whole[2500:3500]
        assert stream.seek(-5, os.SEEK_END) == 9_995
        assert stream.read() == whole[-5:]


@given(st.binary(min_size=1, max_size=3000), st.integers(MAX_PART_LINE_BYTES + 1, 1500))
def test_shares_follow_one_another_and_lose_nothing(whole: bytes, most: int) -> None:
    if -(-len(whole) // (most - MAX_PART_LINE_BYTES)) > 999 and len(whole) > most:
        with pytest.raises(OverLimit):
            shares(len(whole), most)
        return
    made = shares(len(whole), most)
    assert made[0].offset == 0
    assert all(one.offset + one.length == two.offset for one, two in pairwise(made))
    assert made[-1].offset + made[-1].length == len(whole)
    assert {share.count for share in made} == {len(made)}


def test_what_fits_needs_no_parts() -> None:
    assert len(shares(3000, 3000)) == 1
    assert len(shares(3001, 3000)) == 2


def test_the_longest_line_is_within_its_limit() -> None:
    assert len(PartLine("f" * 64, 4 * 1024**3, 999, 999, "f" * 64).encoded) <= MAX_PART_LINE_BYTES


def test_the_numbers_of_missing_parts_are_named(tmp_path: Path) -> None:
    paths = split(tmp_path, os.urandom(20_000), 2000)
    with pytest.raises(MissingParts) as raised:
        join(read_all([paths[0], paths[4], paths[5]]))
    assert raised.value.count == 12
    assert raised.value.numbers == (2, 3, 4, 7, 8, 9, 10, 11, 12)
    assert "还缺第 2–4、7–12 份" in str(raised.value)


def test_the_number_of_a_damaged_part_is_named(tmp_path: Path) -> None:
    paths = split(tmp_path, os.urandom(5000), 2000)
    data = bytearray(paths[1].read_bytes())
    data[-1] ^= 1
    paths[1].write_bytes(data)
    with pytest.raises(PartDamaged, match="第 2 份") as raised:
        join(read_all(paths))
    assert raised.value.number == 2


def test_parts_of_several_packages_are_told_apart(tmp_path: Path) -> None:
    first = split(tmp_path, os.urandom(5000), 2000, "a.jbp")
    second = split(tmp_path, os.urandom(5000), 2000, "b.jbp")
    groups = group_parts(read_all([*first, *second]))
    assert [len(parts) for parts in groups.values()] == [3, 3]
    assert [join(parts).path.name for parts in groups.values()] == ["a.jbp", "b.jbp"]


def test_ten_thousand_copies_of_a_part_do_no_harm(tmp_path: Path) -> None:
    paths = split(tmp_path, os.urandom(5000), 2000)
    parts = read_all(paths)
    assert join([parts[1]] * 10_000 + parts).size == 5000


def test_what_is_no_part_is_told_by_its_first_bytes(tmp_path: Path) -> None:
    other = tmp_path / "x"
    other.write_bytes(b"age-encryption.org/v1\n")
    assert not is_part(other)
    assert not is_part(tmp_path)
    with pytest.raises(NotAPart):
        read_part(other)
    with pytest.raises(CannotRead):
        is_part(tmp_path / "absent")


def test_a_part_that_goes_away_meanwhile_is_told(tmp_path: Path) -> None:
    paths = split(tmp_path, os.urandom(5000), 2000)
    parts = read_all(paths)
    paths[2].unlink()
    with pytest.raises(CannotRead):
        join(parts)


def test_joining_can_be_stopped(tmp_path: Path) -> None:
    parts = read_all(split(tmp_path, os.urandom(5000), 2000))
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        join(parts, progress)


def test_too_many_parts_are_refused_before_anything_is_written() -> None:
    with pytest.raises(OverLimit, match="最多 999 份"):
        shares(10**9, 100_000)
    with pytest.raises(OverLimit):
        shares(10_000, 100)


def test_numbers_are_told_shortly() -> None:
    assert number_list((1,)) == "1"
    assert number_list((1, 2, 3, 9)) == "1–3、9"
    assert number_list(tuple(range(1, 100, 2))) == "1、3、5、7、9、11、13、15、17、19、21、23 等 50"
