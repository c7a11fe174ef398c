"""What of a case is sent: all, or without some places and with smaller copies of scans; the case here stays whole."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath

from desktop_app.domain.answers import is_blank
from desktop_app.domain.attachment import Attachment
from desktop_app.domain.case import Case
from desktop_app.domain.errors import WrongUse
from desktop_app.domain.finding import Finding
from desktop_app.domain.fingerprint import content_fingerprint
from desktop_app.domain.place import Place
from desktop_app.domain.progress import Progress
from desktop_app.programmes.fields import FieldType
from desktop_app.programmes.programme import Programme
from desktop_app.services.case_reader import CaseReader
from desktop_app.services.leaving_out import lies_in, without
from desktop_app.services.left_out import place_words
from desktop_app.services.places import place_named
from desktop_app.services.shrinking import Shrinker

_JPEG = "image/jpeg"


@dataclass(frozen=True, slots=True)
class Selection:
    """What the sender chose."""

    leave_out: tuple[str, ...] = ()
    """Places, written as people name them on the command line; each is left out of every case that has it."""
    shrink: bool = False
    """Whether smaller copies of scans go."""

    def __bool__(self) -> bool:
        return bool(self.leave_out) or self.shrink


@dataclass(frozen=True, slots=True)
class Selected:
    """A case as it goes."""

    case: Case
    """With the answers and attachments that go, and the title that they give."""
    fingerprint: str
    """Of what goes."""
    whole: str
    """Of the case whole."""
    left_out: tuple[str, ...]
    """Places where something was left out, or a smaller copy goes."""


@dataclass(frozen=True, slots=True)
class Leavable:
    """One place of a case that can be left out."""

    place: str
    group: str
    """Title of its form, or 佐证材料."""
    label: str
    files: int
    size: int
    """Bytes of its files."""


@dataclass(frozen=True, slots=True)
class Saving:
    """What smaller copies save."""

    before: int
    after: int
    """Bytes of all files of the cases."""
    files: int
    """How many have a smaller copy."""


class NothingToLeaveOut(WrongUse):
    """Cases that came from others go on as they came."""

    def __init__(self, what: str) -> None:
        super().__init__(
            f"收到的申报件要原样上报，不能{what}，以免与下级的签名不符。没有生成报送包，请去掉这个选项后重试。"
        )


class Selector:
    """Chooses what of the cases of one library is sent."""

    def __init__(self, reader_of: Callable[[Case], CaseReader], shrinker: Shrinker) -> None:
        self._reader_of = reader_of
        self._shrinker = shrinker

    def places(self, cases: Sequence[Case], selection: Selection) -> dict[str, tuple[Place, ...]]:
        """Return the places to leave out by case id.

        Raises :class:`NothingToLeaveOut` where all cases came from others, ``UnknownPlace`` for a place of no case.
        """
        own = [case for case in cases if not case.sender]
        if selection and not own:
            raise NothingToLeaveOut("去掉内容" if selection.leave_out else "缩小扫描件")
        found: dict[str, list[Place]] = {case.id: [] for case in own}
        for text in selection.leave_out:
            errors: list[WrongUse] = []
            for case in own:
                try:
                    found[case.id].append(place_named(self._reader_of(case).programme, case, text))
                except WrongUse as error:
                    errors.append(error)
            if len(errors) == len(own):
                raise errors[-1]
        return {case_id: tuple(places) for case_id, places in found.items()}

    def applied(
        self, case: Case, places: Iterable[Place], *, shrink: bool, progress: Progress | None = None
    ) -> Selected:
        """Return a case as it goes without these places, with smaller copies of its scans on request."""
        whole = _fingerprint(case)
        answers, attachments, taken = without(case.answers, case.attachments, places)
        left_out = [str(place) for place in taken]
        if shrink:
            programme = self._reader_of(case).programme
            smaller = tuple(self._smaller(programme, item, progress or Progress()) for item in attachments)
            left_out += [str(new.place) for new, old in zip(smaller, attachments, strict=True) if new != old]
            attachments = smaller
        going = replace(case, answers=answers, attachments=attachments)
        if taken:
            reader = self._reader_of(going)
            going = replace(going, title=reader.title(going), unit=reader.unit(going))
        return Selected(going, _fingerprint(going), whole, tuple(dict.fromkeys(left_out)))

    def _smaller(self, programme: Programme, item: Attachment, progress: Progress) -> Attachment:
        """The smaller copy of an attachment where there is one; a portrait stays, for the form names its digest."""
        if _is_portrait(programme, item.place):
            return item
        progress.report(0, 0, f"正在缩小“{item.name}”")
        copy = self._shrinker.smaller(item.digest, progress)
        if copy is None:
            return item
        named_so = copy.media_type == item.media_type or copy.media_type != _JPEG
        name = item.name if named_so else str(PurePath(item.name).with_suffix(".jpg"))
        return replace(item, name=name, digest=copy.digest, size=copy.size, media_type=copy.media_type)

    def saving(self, cases: Iterable[Case], progress: Progress | None = None) -> Saving:
        """Return what smaller copies of the own cases' scans would save; makes them."""
        before = after = files = 0
        for case in cases:
            going = case if case.sender else self.applied(case, (), shrink=True, progress=progress).case
            before += sum(item.size for item in case.attachments)
            after += sum(item.size for item in going.attachments)
            files += sum(new != old for new, old in zip(going.attachments, case.attachments, strict=True))
        return Saving(before, after, files)

    def warnings(self, case: Case, places: Iterable[Place]) -> list[Finding]:
        """Return what would be wrong with a case only because these places are left out."""
        reader = self._reader_of(case)
        known = {_key(finding) for finding in reader.findings(case) if finding.blocks}
        going = self.applied(case, places, shrink=False).case
        return [item for item in reader.findings(going) if item.blocks and _key(item) not in known]

    def leavable(self, case: Case) -> list[Leavable]:
        """Return the places of a case at which there is something: answers in the forms' order, then files."""
        programme = self._reader_of(case).programme
        return [*_answered(programme, case), *_filed(programme, case)]


def _answered(programme: Programme, case: Case) -> Iterable[Leavable]:
    for form in programme.forms_of(case):
        answers = case.answers.get(form.id, {})
        for field in form.fields:
            if field.level is None and not is_blank(answers.get(field.id)):
                place = Place(form=form.id, field=field.id)
                files = [item for item in case.attachments if lies_in(item.place, place)]
                yield Leavable(str(place), form.title, field.label, len(files), sum(item.size for item in files))


def _filed(programme: Programme, case: Case) -> Iterable[Leavable]:
    answered = [Place.parse(item.place) for item in _answered(programme, case)]
    for place in dict.fromkeys(item.place for item in case.attachments):
        if not any(lies_in(place, other) for other in answered):
            files = [item for item in case.attachments if item.place == place]
            size = sum(item.size for item in files)
            yield Leavable(str(place), "佐证材料", place_words(programme, place), len(files), size)


def _is_portrait(programme: Programme, place: Place) -> bool:
    field = programme.field(place.form, place.field) if place.form and place.field else None
    return field is not None and field.type is FieldType.PHOTO


def _fingerprint(case: Case) -> str:
    return content_fingerprint(case.answers, case.attachments, case.reasons, case.programme.digest)


def _key(finding: Finding) -> tuple[str, str]:
    return finding.rule, str(finding.place)
