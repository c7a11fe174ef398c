"""A score sheet on screen: its own words, and the self score that follows the answers."""

from __future__ import annotations

import json
from typing import Any

from pytestqt.qtbot import QtBot

from desktop_app.gui.widgets.label_body import LabelBody
from desktop_app.gui.widgets.paper_editor import PaperEditor
from desktop_app.programmes.loader import load_programme
from desktop_app.programmes.programme import Programme
from tests.gui.editor.conftest import OpenPaper
from tests.gui.editor.sessions import session_over
from tests.gui.editor.small_forms import small_programme, table

LINE = {
    "id": "tutoring",
    "content": "每年带徒传艺不少于10人",
    "standard": "无计划不得分，每少1人扣1分",
    "cap": 10,
    "standards": [
        {"nothing_if": "!planned", "text": "无计划不得分"},
        {"deduct": 1, "each": "10 - application.taught", "text": "每少1人扣1分"},
    ],
    "facts": [{"id": "planned", "label": "有带徒计划", "type": "check"}],
}
SHEET: dict[str, Any] = {
    "id": "sheet",
    "title": "考核表",
    "form": "application",
    "groups": [{"id": "group", "title": "带徒传艺", "cap": 10, "lines": [LINE]}],
}


def scored() -> Programme:
    """The small programme with a score sheet on its form."""
    parts = [{"score": "tutoring", "part": part} for part in ("content", "standard", "points", "self", "review")]
    files = {**small_programme([], []).files}
    form = json.loads(files["application.form.yaml"])
    form["fields"].append({"id": "taught", "label": "带徒人数", "type": "integer"})
    form["body"] += [{"text": "{taught}"}, table([40.0, 40.0, 20.0, 20.0, 20.0], parts)]
    files["application.form.yaml"] = json.dumps(form, ensure_ascii=False).encode()
    files["programme.yaml"] += b"score_sheets: [sheet.score.yaml]\n"
    return load_programme({**files, "sheet.score.yaml": json.dumps(SHEET, ensure_ascii=False).encode()})


def words(editor: PaperEditor) -> list[str]:
    return [body.text for body in editor.sheets[0].tables[0].bodies if isinstance(body, LabelBody)]


def test_the_sheets_words_are_there_before_any_scores(open_paper: OpenPaper) -> None:
    programme = scored()
    editor = open_paper(session_over(programme), programme.forms[0])
    assert words(editor) == ["每年带徒传艺不少于10人", "无计划不得分，每少1人扣1分", "10", "", ""]


def test_the_self_score_follows_the_answers(qtbot: QtBot, open_paper: OpenPaper) -> None:
    programme = scored()
    session = session_over(programme, {"application": {"planned": True, "taught": "7"}})
    editor = open_paper(session, programme.forms[0])
    assert words(editor)[3:] == ["7", ""]
    session.set_value("application", "taught", "9")
    qtbot.waitUntil(lambda: words(editor)[3:] == ["9", ""])
