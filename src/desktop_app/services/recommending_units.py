"""Recommending units (推荐单位): which kind of a programme a name belongs to, and when two names are one unit."""

from __future__ import annotations

from collections.abc import Iterable

from desktop_app.domain.errors import WrongUse
from desktop_app.domain.plain_name import plain_name
from desktop_app.programmes.programme import Programme
from desktop_app.programmes.rules import RecommenderKind


class UnknownRecommender(WrongUse):
    """A recommending unit of which the kind cannot be told."""

    def __init__(self, name: str, kinds: Iterable[RecommenderKind]) -> None:
        known = "、".join(f"{kind.id}（{kind.title}）" for kind in kinds)
        super().__init__(
            f"无法判断“{name}”是哪一类推荐单位，没有新建批次。请用 --kind 指定类别：{known or '这个项目没有分类'}。"
        )


def kind_named(programme: Programme, name: str) -> RecommenderKind | None:
    """Return the kind of recommending unit with this id or title, or to which the unit of this name belongs."""
    wanted = plain_name(name)
    for kind in programme.head.recommenders:
        if wanted in (kind.id, plain_name(kind.title), *map(plain_name, kind.units)):
            return kind
    return None


def kind_of(programme: Programme, name: str, kind: str | None, chosen: Iterable[str]) -> str:
    """Return the id of the kind to which the unit called ``name`` belongs, empty where the programme has no kinds.

    ``kind`` says it outright (id or title); else the name itself tells, else what all the cases say (``chosen``, ids),
    else there is only one kind. Raises :class:`UnknownRecommender`.
    """
    kinds = programme.head.recommenders
    if not kinds and kind is None:
        return ""
    found = kind_named(programme, name if kind is None else kind)
    if found is not None:
        return found.id
    said = {item for item in chosen if item}
    if kind is None and len(said) == 1:
        return said.pop()
    if kind is None and len(kinds) == 1:
        return kinds[0].id
    raise UnknownRecommender(name if kind is None else kind, kinds)


def unit_name(programme: Programme, name: str) -> str:
    """Return what a unit is called: its kind's title where a kind was named by its id."""
    return next((kind.title for kind in programme.head.recommenders if kind.id == name), name)
