"""Reusable records that cases draw from: persons (人员库) and units (单位库).

A record is typed where it is queried (name, ID number, unit) and otherwise a bag of facts by standard names, listed in
:data:`PERSON_FACTS` and :data:`UNIT_FACTS`; section facts (career, awards …) are lists of section rows. Definitions map
fields to these names (``record: person.name``).
"""

from __future__ import annotations

from dataclasses import dataclass, field

from desktop_app.domain.answers import AnswerValue

PERSON_FACTS = (
    "name", "sex", "id_number", "birth", "ethnicity", "native_place", "birthplace", "party", "education", "health",
    "work_start", "occupation", "skill_grade", "position", "duty", "title", "phone", "mobile", "address", "postcode",
    "unit_name", "photo", "career", "certificates", "achievements", "awards", "honours", "apprentices", "properties",
)  # fmt: skip
UNIT_FACTS = (
    "name", "nature", "legal_person", "legal_phone", "legal_mobile", "contact", "contact_phone", "contact_mobile",
    "fax", "email", "address", "postcode", "introduction", "credit_code", "industry",
)  # fmt: skip

SECTION_FACTS = {
    "career": ("period", "what", "witness"),
    "certificates": ("name", "number", "occupation", "grade", "issuer", "issued_on"),
    "achievements": ("period", "title", "content", "result", "proof"),
    "awards": ("whose", "contest", "level", "class", "place", "won_on", "winner"),
    "honours": ("title", "level", "issuer", "won_on"),
    "apprentices": ("name", "unit", "grade", "result"),
    "properties": ("kind", "number", "name", "granted_on", "role"),
}
"""Facts that are lists of section rows, with their standard columns; a row may carry further columns."""


@dataclass(frozen=True, slots=True)
class Person:
    """A person as the library remembers them."""

    id: str
    name: str
    id_number: str = ""
    unit_id: str = ""
    facts: dict[str, AnswerValue] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as the library remembers it."""

    id: str
    name: str
    facts: dict[str, AnswerValue] = field(default_factory=dict)
