"""What follows from a case by its definition: completed answers, proposals, and what lists show."""

from __future__ import annotations

from desktop_app.domain.answers import Answers, is_blank
from desktop_app.domain.case import Case
from desktop_app.domain.partial_date import format_date, format_month, format_period
from desktop_app.programmes.completion import Completion, answer_of, complete
from desktop_app.programmes.expressions import CaseNames, ExpressionFailed
from desktop_app.programmes.fields import Field, FieldType
from desktop_app.programmes.functions import shown_value
from desktop_app.programmes.programme import NomineeKind, Programme
from desktop_app.programmes.reference_checks import BLANK_IN_TEMPLATE

_SHOWN_DATES = {
    FieldType.DATE: format_date,
    FieldType.MONTH: format_month,
    FieldType.PERIOD: format_period,
}
_LONGEST_LINE = 120
"""Characters of a name in a list."""
_MISSING = "＿＿＿＿"
"""What a template shows for a field that is still blank."""


def complete_answers(programme: Programme, case: Case) -> Answers:
    """Return the answers with computed fields, printed rows and the case's own summary row, in new dictionaries."""
    return complete(programme, case).answers


def suggestions(programme: Programme, case: Case, completed: Completion | None = None) -> dict[tuple[str, str], str]:
    """Return values proposed for blank fields, by form and field: what ``suggest`` gives, and filled-in templates.

    Here and below ``completed`` is the case's completion where the caller has it already.
    """
    completed = completed or complete(programme, case)
    proposed: dict[tuple[str, str], str] = {}
    for form in programme.forms_of(case):
        for field in form.fields:
            if is_blank(completed.answers[form.id].get(field.id)):
                text = _proposal(programme, completed.names, field)
                if text:
                    proposed[form.id, field.id] = text
    return proposed


def _proposal(programme: Programme, names: CaseNames, field: Field) -> str:
    if field.suggest is not None:
        answer = answer_of(field, _value(programme, field.suggest, names))
        return answer if isinstance(answer, str) else ""
    return fill_template(programme, field.template, names) if field.template else ""


def fill_template(programme: Programme, template: str, names: CaseNames) -> str:
    """Return a template with each ``{{form.field}}`` replaced by the answer as people read it, or by a visible gap."""
    return BLANK_IN_TEMPLATE.sub(lambda blank: shown_answer(programme, blank[1], names) or _MISSING, template)


def shown_answer(programme: Programme, path: str, names: CaseNames) -> str:
    """Return an answer (``form.field``) as running text shows it; empty while it is not given."""
    form_id, _, field_id = path.partition(".")
    form = programme.form(form_id)
    field = form.field(field_id) if form is not None else None
    answers = names.get(form_id)
    if field is None or not isinstance(answers, dict):
        return ""
    text = shown_value(answers.get(field_id))
    show = _SHOWN_DATES.get(field.type)
    return show(text, field.format or _IN_SENTENCES[field.type]) if show is not None and text else text


_IN_SENTENCES = {FieldType.DATE: "YYYY年M月D日", FieldType.MONTH: "YYYY年M月", FieldType.PERIOD: "YYYY年M月"}


def case_title(programme: Programme, case: Case, completed: Completion | None = None) -> str:
    """Return what lists show for a case: the nominee's name, or a placeholder while it has none."""
    kind = _nominee(programme, case)
    name = _line(programme, completed or complete(programme, case), kind.name) if kind is not None else ""
    return name or f"（未命名）{programme.head.title}"


def case_unit(programme: Programme, case: Case, completed: Completion | None = None) -> str:
    """Return the applying unit's name, empty while it has none."""
    kind = _nominee(programme, case)
    return _line(programme, completed or complete(programme, case), kind.unit) if kind is not None else ""


def _nominee(programme: Programme, case: Case) -> NomineeKind | None:
    return next((kind for kind in programme.head.nominees if kind.id == case.nominee), None)


def _line(programme: Programme, completed: Completion, source: str) -> str:
    value = _value(programme, source, completed.names)
    return " ".join(value.split())[:_LONGEST_LINE] if isinstance(value, str) else ""


def _value(programme: Programme, source: str, names: CaseNames) -> object:
    try:
        return programme.expressions.evaluate(source, names)
    except ExpressionFailed:
        return None
