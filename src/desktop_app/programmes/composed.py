"""What the program says of a form that the notice does not print: the one place for these words.

Screen, paper, Word, Excel and command line all take them from here, so that a composed form says the same everywhere.
"""

from __future__ import annotations

from collections.abc import Iterable

from desktop_app.programmes.forms import FormDefinition, FormKind

COMPOSED = "自拟样式"
OFFICIAL = "官方表样"


def composed_note(form: FormDefinition, notice: str = "") -> str:
    """Return the line that a composed form carries, empty for one that the notice prints.

    ``notice`` is the number of the notice, empty where it has none.
    """
    if form.official:
        return ""
    if not form.printed:
        return "本表供预审时逐条对照，只在屏幕上填写，不打印、不报送。"
    what = "本文" if form.kind is FormKind.NARRATIVE else "本表"
    return f"{what}系按{notice or '通知'}的要求自拟，非官方印制样式，以主管部门正式发布的为准。"


def origin(form: FormDefinition) -> str:
    """Return in a few words where the form's print comes from, for lists."""
    if form.official:
        return OFFICIAL
    return f"{COMPOSED}，非官方印制" if form.printed else "预审自查，不打印"


def composed_forms_note(forms: Iterable[FormDefinition], notice: str = "") -> str:
    """Return what to know before filling these forms: which of them are composed; empty where none is."""
    titles = "".join(f"《{form.title}》" for form in forms if form.printed and not form.official)
    if not titles:
        return ""
    return f"{notice or '通知'}没有印发{titles}的样式，本软件按其要求自拟，以主管部门正式发布的为准。"
