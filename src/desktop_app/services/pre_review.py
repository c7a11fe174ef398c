"""Pre-review (预审) of a desk's cases."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from desktop_app.checks import MaterialStatus
from desktop_app.domain.case import Case
from desktop_app.domain.finding import Finding
from desktop_app.domain.place import Place
from desktop_app.programmes.fields import FieldType
from desktop_app.programmes.programme import Programme
from desktop_app.services.definitions import Definitions
from desktop_app.services.evidence import Evidence
from desktop_app.services.programme_reader import ProgrammeReader
from desktop_app.services.score_sheets import SheetScore
from desktop_app.services.sessions import CaseSessions

_KNOWN_SIZES = 256


class PreReview:
    """Checks cases, and hands out the reader of a case's definition."""

    def __init__(
        self,
        definitions: Definitions,
        sessions: CaseSessions,
        evidence: Evidence,
        unprintable: Callable[[str], str],
        shown: Callable[[Case], Case],
    ) -> None:
        """``shown`` puts what the levels wrote of a received case beside the nominee's content."""
        self._definitions = definitions
        self._sessions = sessions
        self._shown = shown
        self.unprintable = unprintable
        """Tells the characters of a text that no font here can print."""
        self._picture_size = lru_cache(_KNOWN_SIZES)(evidence.picture_size)

    def reader_of(self, case: Case) -> ProgrammeReader:
        """Return the reader of the definition that a case was written against."""
        programme = self._definitions.get(case.programme)
        return ProgrammeReader(programme, self.unprintable, lambda case: self._pixels(programme, case))

    def findings(self, case_id: str) -> list[Finding]:
        """Return what is wrong with a case as it stands: errors, soft ones, warnings, each in the forms' order."""
        case = self._shown(self._sessions.current(case_id))
        return self.reader_of(case).findings(case)

    def materials(self, case_id: str) -> list[MaterialStatus]:
        """Return how each item of the list of materials stands in a case."""
        case = self._shown(self._sessions.current(case_id))
        return self.reader_of(case).materials(case)

    def scores(self, case: Case) -> list[SheetScore]:
        """Return what a case comes to on each of its score sheets, and what would raise it."""
        reader = self.reader_of(case)
        forms = reader.programme.forms_of(case)
        return [score for form in forms for score in reader.scores(case, form.id, advise=True)]

    def _pixels(self, programme: Programme, case: Case) -> dict[str, tuple[int, int]]:
        """Width and height of the portraits, by digest."""
        sizes = {
            item.digest: self._picture_size(item.digest)
            for item in case.attachments
            if _is_photo(programme, item.place)
        }
        return {digest: size for digest, size in sizes.items() if size is not None}


def _is_photo(programme: Programme, place: Place) -> bool:
    form = programme.form(place.form) if place.form else None
    field = form.field(place.field) if form is not None and place.field else None
    return field is not None and field.type is FieldType.PHOTO
