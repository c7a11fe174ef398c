"""Cases to make batches of: quick to make, each a nominee of its own."""

from __future__ import annotations

from desktop_app.services.desk import Desk
from tests.unit.services.conftest import PROGRAMME

NAMES = ("王䶮", "李四", "张三", "赵六", "钱七", "孙八")
ID_NUMBERS = (
    *("330106197001011234", "330106197002021231", "330106197003031235"),
    *("330106197004041239", "330106197005051232", "330106197006061236"),
)


def add_case(desk: Desk, at: int, recommender: str | None = "district", **answers: str) -> str:
    """Make the case of one nominee and return its id."""
    application = {
        "name": NAMES[at],
        "sex": "男",
        "birth": "1970-01",
        "id_number": ID_NUMBERS[at],
        "unit": f"第{at + 1}机床厂",
        "occupation": "电工",
        "grade": "技师",
        "position": "电工班长",
        "honours": f"第{at + 1}届技术能手",
        **answers,
    }
    return desk.cases.new(PROGRAMME, answers={"application": application}, recommender=recommender).id


def add_cases(desk: Desk, count: int) -> list[str]:
    """Make the cases of several nominees."""
    return [add_case(desk, at) for at in range(count)]
