"""What is wrong with a definition: each problem at its file, line and column, with a cause and a remedy in Chinese."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from desktop_app.domain.errors import KnownError


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing wrong in one place. Lines and columns count from 1; 0 where the file as a whole is meant."""

    file: str
    line: int
    column: int
    cause: str
    """What is wrong, without a full stop."""
    remedy: str
    """What to write instead, without a full stop."""

    def __post_init__(self) -> None:
        """Whatever a definition holds, a problem is one line that can be shown."""
        for name in ("file", "cause", "remedy"):
            object.__setattr__(self, name, _one_line(getattr(self, name)))

    @property
    def where(self) -> str:
        """The place in words, such as ``a.form.yaml 第 3 行第 5 列``."""
        return f"{self.file} 第 {self.line} 行第 {self.column} 列" if self.line else self.file

    def __str__(self) -> str:
        return f"{self.where}：{self.cause}；{self.remedy}"


class DefinitionInvalid(KnownError):
    """A definition cannot be used; every problem that could be found is in ``problems``, by file and line."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        first = self.problems[0]
        super().__init__(f"项目定义有 {len(self.problems)} 处问题，没有装入，原有项目不受影响。{first}，改好后重试。")


def meant(name: str, known: Iterable[str]) -> str:
    """Return the known name that ``name`` is most likely a slip of, or an empty text."""
    close = get_close_matches(name[:80], sorted(set(known)), n=1, cutoff=0.5 if len(name) <= _SHORT else 0.6)
    return close[0] if close else ""


def suggestion(name: str, known: Iterable[str]) -> str:
    """Return a remedy for an unknown name: the near miss where there is one, otherwise what there is to choose from."""
    names = sorted(set(known))
    if close := meant(name, names):
        return f"是否想写“{close}”"
    if not names:
        return "请删去，或先定义它"
    shown = "、".join(names[:_MOST_SHOWN])
    return f"可用的有：{shown}{' 等' if len(names) > _MOST_SHOWN else ''}"


def _one_line(text: str) -> str:
    return "".join(character for character in " ".join(text.split()) if character.isprintable())


_MOST_SHOWN = 16
_SHORT = 4
"""Characters of a name in which one slip leaves only half alike."""
