"""The page that tells what a notice asks for."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.gui.programme_text import programme_html
from desktop_app.programmes.programme import Notice
from tests.unit.services.small_programme import PROGRAMME


def test_issuer_number_and_day_stand_under_the_title() -> None:
    dated = PROGRAMME.head.notice.model_copy(update={"number": "某发〔2021〕1号"})
    head = PROGRAMME.head.model_copy(update={"notice": dated})
    assert "通知<br/>某局 某发〔2021〕1号 2021-06-21</p>" in programme_html(replace(PROGRAMME, head=head), "#888")


def test_a_notice_without_a_day_of_issue_shows_none() -> None:
    head = PROGRAMME.head.model_copy(update={"notice": Notice(title="通知", issuer="某局")})
    assert "通知<br/>某局</p>" in programme_html(replace(PROGRAMME, head=head), "#888")
