"""What definitions say about records (``record: person.name``): which fields of a case a record fills, and back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from desktop_app.domain.answers import Answers, AnswerValue, is_blank
from desktop_app.domain.case import Case
from desktop_app.domain.place import Place
from desktop_app.domain.records import Fact, FactKind, fact_of
from desktop_app.programmes.fields import Field
from desktop_app.programmes.programme import Programme
from desktop_app.services.comparing import place_label
from desktop_app.services.record_values import into_field, out_of_field, value_words

PICTURE = "（照片）"
Facts = Mapping[str, AnswerValue]


@dataclass(frozen=True, slots=True)
class RecordFacts:
    """What a person and a unit know, by the names of facts; also what a case knows about them."""

    person: Facts = field(default_factory=dict)
    unit: Facts = field(default_factory=dict)

    def get(self, record: str) -> AnswerValue | None:
        """Return the fact that ``person.name`` names."""
        kind, _, name = record.partition(".")
        return (self.person if kind == "person" else self.unit).get(name)


@dataclass(frozen=True, slots=True)
class MappedField:
    """A field of a case that a record knows."""

    form: str
    field: Field
    fact: Fact

    @property
    def record(self) -> str:
        """The fact's full name, such as ``person.name``."""
        return self.field.record

    @property
    def place(self) -> Place:
        """Where the field is."""
        return Place(form=self.form, field=self.field.id)


@dataclass(frozen=True, slots=True)
class FillLine:
    """One answer that a record would give a case."""

    place: Place
    label: str
    """Where it goes, as people call it."""
    present: str
    new: str
    """Both as a person reads them."""
    filled: bool
    """Whether there is an answer that this one would take the place of."""
    value: AnswerValue = field(repr=False)
    """What would be stored."""
    is_photo: bool = False


def mapped_fields(programme: Programme, case: Case) -> Iterator[MappedField]:
    """Yield the fields of a case that records know and that the nominee's side writes, in the order of the forms."""
    for form in programme.forms_of(case):
        for item in form.fields:
            fact = fact_of(item.record)
            if fact is not None and item.level is None and item.compute is None:
                yield MappedField(form.id, item, fact)


def fill_lines(programme: Programme, case: Case, known: RecordFacts) -> list[FillLine]:
    """Return what the facts would change about a case, in the order of the forms."""
    found = (_fill_line(programme, mapped, case.answers, known) for mapped in mapped_fields(programme, case))
    return [line for line in found if line is not None]


def _fill_line(programme: Programme, mapped: MappedField, answers: Answers, known: RecordFacts) -> FillLine | None:
    value = known.get(mapped.record)
    present = answers.get(mapped.form, {}).get(mapped.field.id)
    if value is None or is_blank(value):
        return None
    new = into_field(mapped.field, mapped.fact, value, present)
    if new is None or is_blank(new) or new == present:
        return None
    photo = mapped.fact.kind is FactKind.PHOTO
    words = [_words(mapped.field, item, photo=photo) for item in (present, new)]
    label = place_label(programme, mapped.place)
    return FillLine(mapped.place, label, words[0], words[1], not is_blank(present), new, photo)


def _words(item: Field, value: AnswerValue | None, *, photo: bool) -> str:
    return (PICTURE if value else "") if photo else value_words(value, item.columns)


def facts_of_case(programme: Programme, case: Case) -> RecordFacts:
    """Return what a case tells about its person and unit; where several fields tell a fact, the first one counts."""
    told: dict[str, dict[str, AnswerValue]] = {"person": {}, "unit": {}}
    for mapped in mapped_fields(programme, case):
        kind, _, name = mapped.record.partition(".")
        value = out_of_field(mapped.field, mapped.fact, case.answers.get(mapped.form, {}).get(mapped.field.id))
        if value is not None and not is_blank(value):
            told[kind].setdefault(name, value)
    if told["person"] and isinstance(unit := told["unit"].get("name"), str):
        told["person"].setdefault("unit_name", unit)
    return RecordFacts(told["person"], told["unit"])


def told_already(programme: Programme, case: Case, record: str, value: AnswerValue | None) -> bool:
    """Whether every field of a case that the fact fills says what the record's ``value`` would make it say."""
    fields = [mapped for mapped in mapped_fields(programme, case) if mapped.record == record]
    return bool(fields) and value is not None and all(_says(mapped, case, value) for mapped in fields)


def _says(mapped: MappedField, case: Case, value: AnswerValue) -> bool:
    answer = case.answers.get(mapped.form, {}).get(mapped.field.id)
    return is_blank(answer) or into_field(mapped.field, mapped.fact, value, answer) == answer


def chosen_lines(lines: Iterable[FillLine], places: Iterable[Place] | None) -> list[FillLine]:
    """Return the lines at these places; without places, those that overwrite nothing."""
    wanted = None if places is None else frozenset(places)
    return [line for line in lines if (not line.filled if wanted is None else line.place in wanted)]
