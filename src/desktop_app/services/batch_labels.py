"""How people call the places of a batch."""

from __future__ import annotations

from collections.abc import Iterable

from desktop_app.domain.place import Place
from desktop_app.programmes.programme import Programme
from desktop_app.services.batch_case import BATCH_FORM, UNIT
from desktop_app.services.comparing import place_label


def batch_place_label(programme: Programme, case_ids: Iterable[str], place: Place) -> str:
    """Return ``第 2 件``, ``推荐单位``, ``汇总表 · 填报人``, ``汇总表 · 推荐人员 · 第 2 行``."""
    numbers = {case_id: number for number, case_id in enumerate(case_ids, start=1)}
    number = numbers.get(place.row or "")
    if place.form == BATCH_FORM:
        if place.field == UNIT:
            return "推荐单位"
        return f"第 {number} 件" if number is not None else "申报件"
    label = place_label(programme, Place(form=place.form, field=place.field))
    return f"{label} · 第 {number} 行" if number is not None else label
