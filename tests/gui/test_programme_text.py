"""The page that tells what a notice asks for."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.domain.finding import Severity
from desktop_app.gui.programme_text import programme_html
from desktop_app.programmes.programme import Notice
from desktop_app.programmes.rules import Delivery, RecommenderKind
from tests.unit.services.small_programme import PROGRAMME


def test_issuer_number_and_day_stand_under_the_title() -> None:
    dated = PROGRAMME.head.notice.model_copy(update={"number": "某发〔2021〕1号"})
    head = PROGRAMME.head.model_copy(update={"notice": dated})
    assert "通知<br/>某局 某发〔2021〕1号 2021-06-21</p>" in programme_html(replace(PROGRAMME, head=head), "#888")


def test_a_notice_without_a_day_of_issue_shows_none() -> None:
    head = PROGRAMME.head.model_copy(update={"notice": Notice(title="通知", issuer="某局")})
    assert "通知<br/>某局</p>" in programme_html(replace(PROGRAMME, head=head), "#888")


def test_each_row_of_a_table_of_quotas_stands_with_its_number_and_how_hard_it_is() -> None:
    rows = (
        RecommenderKind(id="zone", number="5", title="某区", quota=3, severity=Severity.SOFT, clause="附件1"),
        RecommenderKind(id="port", number="5", title="某港", quota=1, each=True, severity=Severity.SOFT),
        RecommenderKind(id="club", title="某协会"),
    )
    page = programme_html(replace(PROGRAMME, head=PROGRAMME.head.model_copy(update={"recommenders": rows})), "#888")
    assert "<li>5　某区：原则上不超过 3 人 <span class='c'>附件1</span></li>" in page
    assert "<li>5　某港：原则上各不超过 1 人</li><li>某协会：通知没有规定</li>" in page


def test_how_the_papers_are_handed_in_is_told_where_the_notice_says_so() -> None:
    assert "报送要求" not in programme_html(PROGRAMME, "#888")
    delivery = Delivery(both_sides=True, black_and_white=True, bound=True, electronic=True, to="某处", clause="四")
    page = programme_html(replace(PROGRAMME, head=PROGRAMME.head.model_copy(update={"delivery": delivery})), "#888")
    assert "一式 1 份，A4 纸双面黑白打印，装订成册，同时报送电子文档" in page
    assert "<li>送至：某处</li>" in page
