"""Skill grades (职业技能等级) in their order, however certificates and forms write them.

Source: 人社部发〔2022〕14号 (the grades up to 首席技师) and the five grades of national vocational
qualifications before it (五级 to 一级).
"""

from __future__ import annotations

import re

_NAMES = (
    ("首席技师", 7), ("特级技师", 6), ("高级技师", 5), ("技师", 4), ("高级工", 3), ("中级工", 2), ("初级工", 1),
)  # fmt: skip
_LEVELS = {"一": 5, "二": 4, "三": 3, "四": 2, "五": 1, "1": 5, "2": 4, "3": 3, "4": 2, "5": 1}
_LEVEL = re.compile(r"([一二三四五1-5])\s*级")
_HALF_WIDTH = str.maketrans("１２３４５", "12345")


def grade_rank(text: str) -> int:
    """Return 1 (初级工) to 7 (首席技师), 4 for 技师; 0 for a text that names no grade, a blank one among them.

    A name goes before a number: ``高级技师（一级）`` and ``一级/高级技师`` are both 5, ``国家职业资格二级`` is 4.
    ``高级工程师`` is a title of engineers and no grade.
    """
    plain = "".join(text.translate(_HALF_WIDTH).split()).replace("工程师", "")
    named = next((rank for name, rank in _NAMES if name in plain), None)
    if named is not None:
        return named
    level = _LEVEL.search(plain)
    return _LEVELS[level[1]] if level else 0
