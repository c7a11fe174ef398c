"""The words of a manifest: each kind of value, with all that a reader demands of it."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints

from desktop_app.age.errors import InvalidRecipient
from desktop_app.age.keys import parse_recipient
from desktop_app.domain.errors import WrongUse
from desktop_app.domain.place import Place
from desktop_app.package.card import is_card_name
from desktop_app.package.errors import UnsafeEntry
from desktop_app.package.limits import MAX_NOTE, MAX_TITLE
from desktop_app.package.names import check_entry_name, is_plain_text, is_safe_file_name


def _checked(test: Callable[[str], bool], message: str) -> AfterValidator:
    def check(text: str) -> str:
        if not test(text):
            raise ValueError(message)
        return text

    return AfterValidator(check)


def _is_entry_name(text: str) -> bool:
    try:
        check_entry_name(text)
    except UnsafeEntry:
        return False
    return True


def _is_place(text: str) -> bool:
    try:
        return str(Place.parse(text)) == text
    except WrongUse:
        return False


def _is_recipient(text: str) -> bool:
    try:
        parse_recipient(text)
    except InvalidRecipient:
        return False
    return True


def _is_moment(text: str) -> bool:
    try:
        return moment_text(moment(text)) == text
    except ValueError:
        return False


def _is_note(text: str) -> bool:
    return is_plain_text(text.replace("\n", "")) and unicodedata.is_normalized("NFC", text)


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def moment_text(value: datetime) -> str:
    """Return an aware moment as the manifest writes it: ``2021-07-01T08:30:00.000000Z``."""
    return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def moment(text: str) -> datetime:
    """Return the aware moment behind the manifest's spelling; raise :class:`ValueError` for any other."""
    return datetime.strptime(text, "%Y-%m-%dT%H:%M:%S.%fZ").replace(tzinfo=UTC)


Hex32 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{32}$")]
Hex64 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
Word = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{1,64}$")]
Shown = Annotated[str, StringConstraints(max_length=MAX_TITLE), _checked(is_plain_text, "invisible characters")]
Note = Annotated[str, StringConstraints(max_length=MAX_NOTE), _checked(_is_note, "invisible characters")]
Day = Annotated[str, _checked(_is_day, "not a day")]
MaybeWord = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{0,64}$")]
Moment = Annotated[str, _checked(_is_moment, "not a moment in UTC")]
EntryName = Annotated[str, _checked(_is_entry_name, "unsafe entry name")]
FileName = Annotated[str, _checked(is_safe_file_name, "unsafe file name")]
PlaceText = Annotated[str, StringConstraints(max_length=300), _checked(_is_place, "not a place")]
Recipient = Annotated[str, StringConstraints(max_length=100), _checked(_is_recipient, "not an age recipient")]
CardName = Annotated[str, _checked(is_card_name, "not a card's name")]
MediaType = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9.+-]{0,49}/[a-z0-9][a-z0-9.+-]{0,99}$")]
Count = Annotated[int, Field(ge=0, le=1_000_000)]
