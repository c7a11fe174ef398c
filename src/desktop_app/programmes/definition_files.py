"""The files of a definition: which names they may have, how large they may be, and the digest over them."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from pathlib import Path

from desktop_app.programmes.problems import DefinitionInvalid, Problem

PROGRAMME_FILE = "programme.yaml"
FORM_SUFFIX = ".form.yaml"
SCORE_SUFFIX = ".score.yaml"
MAX_FILES = 80
MAX_FILE_BYTES = 256 * 1024
MAX_TOTAL_BYTES = 2 * 1024 * 1024

_PART_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,63}\.(form|score)\.yaml")


def is_definition_name(name: str) -> bool:
    """Whether a file of this name can be part of a definition. No name with a folder, a drive or a dot-dot can."""
    return name == PROGRAMME_FILE or _PART_NAME.fullmatch(name) is not None


def read_programme_folder(folder: Path) -> dict[str, bytes]:
    """Return the definition files of a folder by name; other files in it are passed over.

    Raises :class:`DefinitionInvalid` when the folder or a file cannot be read, is too large, or holds no
    ``programme.yaml``.
    """
    try:
        paths = sorted(path for path in folder.iterdir() if is_definition_name(path.name) and path.is_file())
        if PROGRAMME_FILE not in [path.name for path in paths]:
            raise DefinitionInvalid([_absent(folder)])
        _refuse_excess({path.name: path.stat().st_size for path in paths})
        return {path.name: _read(path) for path in paths}
    except OSError as error:
        cause = f"无法读取（{error.strerror or error}）"
        raise DefinitionInvalid([Problem(folder.name, 0, 0, cause, "请检查文件夹是否存在、是否允许读取")]) from error


def size_problems(files: Mapping[str, bytes]) -> list[Problem]:
    """Return what is wrong with the number, the names and the sizes of files that came from elsewhere."""
    sizes = {name: len(data) for name, data in files.items()}
    problems = _excess(sizes)
    problems += [
        Problem(name[:80], 0, 0, "文件名不合规定", "名称只能是 programme.yaml、xx.form.yaml 或 xx.score.yaml")
        for name in files
        if not is_definition_name(name)
    ]
    return problems


def digest_of(files: Mapping[str, bytes]) -> str:
    """Return the SHA-256 over sorted names and contents, each preceded by its length; 64 hexadecimal characters."""
    total = hashlib.sha256(b"jiangbao-programme-v1\0")
    for name in sorted(files):
        for part in (name.encode("utf-8"), files[name]):
            total.update(len(part).to_bytes(8, "big") + part)
    return total.hexdigest()


def _absent(folder: Path) -> Problem:
    return Problem(folder.name, 0, 0, f"文件夹里没有 {PROGRAMME_FILE}", "请选择含有该文件的项目文件夹")


def _read(path: Path) -> bytes:
    with path.open("rb") as stream:
        return stream.read(MAX_FILE_BYTES + 1)


def _refuse_excess(sizes: Mapping[str, int]) -> None:
    if problems := _excess(sizes):
        raise DefinitionInvalid(problems)


def _excess(sizes: Mapping[str, int]) -> list[Problem]:
    if len(sizes) > MAX_FILES:
        return [Problem(PROGRAMME_FILE, 0, 0, f"项目定义超过 {MAX_FILES} 个文件", "请合并或删去多余的文件")]
    problems = [
        Problem(name[:80], 0, 0, f"文件超过 {MAX_FILE_BYTES // 1024} KB", "请精简内容，项目定义只写文字")
        for name, size in sizes.items()
        if size > MAX_FILE_BYTES
    ]
    if not problems and sum(sizes.values()) > MAX_TOTAL_BYTES:
        problems.append(Problem(PROGRAMME_FILE, 0, 0, f"项目定义合计超过 {MAX_TOTAL_BYTES // 1024} KB", "请精简内容"))
    return problems
