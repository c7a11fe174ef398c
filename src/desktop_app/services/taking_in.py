"""Taking in an opened package: its cases, attachments and definitions are stored in one step, or none of them.

The same package again changes nothing, an older revision never overwrites a newer one, and a case that says something
else than what is kept is left out until the user has decided.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace

from desktop_app.domain.case import Case, ProgrammeRef
from desktop_app.domain.contact import ContactCard
from desktop_app.domain.errors import WrongUse
from desktop_app.domain.fingerprint import content_fingerprint
from desktop_app.domain.package_log import LoggedPackage, Standing
from desktop_app.domain.progress import Progress
from desktop_app.library import Library, ObjectMissing
from desktop_app.package.opened import OpenedPackage, PackagedCase
from desktop_app.programmes.problems import DefinitionInvalid
from desktop_app.programmes.programme import Programme
from desktop_app.services.answers_document import parse_answers
from desktop_app.services.case_reader import CaseReader
from desktop_app.services.chain import Chain
from desktop_app.services.definitions import Definitions
from desktop_app.services.intake_errors import UnfitAnswers, UnfitDefinition
from desktop_app.services.outcomes import Trust
from desktop_app.services.sealing import received_case
from desktop_app.services.sessions import CaseSessions
from desktop_app.services.task_intake import TaskIntake


@dataclass(frozen=True, slots=True)
class Decided:
    """What the user has decided about cases of a package that say something else than what is kept."""

    arrived: Collection[str] = ()
    """Ids of the cases that are taken as a further revision."""
    kept: Collection[str] = ()
    """Ids of the cases of which what is kept stays."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """One case of a package, as this library would keep it, beside what it holds already."""

    packaged: PackagedCase
    case: Case
    kept: Case | None
    standing: Standing
    overruled: bool = False
    again: bool = False
    """Whether the same revision came again for a case that had been returned, which now waits once more."""

    @property
    def stored(self) -> bool:
        """Whether it goes into the library."""
        return self.standing in (Standing.NEW, Standing.NEWER) or self.overruled

    @property
    def asking(self) -> bool:
        """Whether people have to decide about it."""
        return self.standing is Standing.CONFLICT and not self.overruled


class TakingIn:
    """Stores packages in one library."""

    def __init__(
        self,
        library: Library,
        definitions: Definitions,
        sessions: CaseSessions,
        reader_of: Callable[[Case], CaseReader],
        chain: Chain,
        tasks: TaskIntake,
    ) -> None:
        self._library = library
        self._definitions = definitions
        self._sessions = sessions
        self._reader_of = reader_of
        self._chain = chain
        self._tasks = tasks

    def looked_at(self, opened: OpenedPackage, sender: str, decided: Decided) -> list[Arrival]:
        """Return how the cases stand to what is kept; raise what is wrong with the package. Stores nothing."""
        self._learn_definitions(opened)
        return [self._arrival(opened, packaged, sender, decided) for packaged in opened.cases]

    def store(
        self,
        opened: OpenedPackage,
        entry: LoggedPackage,
        trust: Trust,
        decided: Decided,
        progress: Progress,
    ) -> list[Arrival]:
        """Store what is new, all or nothing, but the cases that ask; return how each case stood."""
        (sender,) = entry.partners
        self._learn_definitions(opened)
        with self._sessions.exclusive():
            arrivals = [self._arrival(opened, packaged, sender, decided) for packaged in opened.cases]
            if arrivals and all(arrival.asking for arrival in arrivals):
                return arrivals
            for arrival in arrivals:
                if arrival.stored:
                    self.store_objects(opened, arrival.packaged, progress)
            again = self._store(opened, arrivals, entry, opened.sender if trust is Trust.UNKNOWN else None)
            for arrival in arrivals:
                if (arrival.stored and arrival.kept is not None) or arrival.case.id in again:
                    self._sessions.reload(self._library.cases.get(arrival.case.id))
        return [replace(arrival, again=arrival.case.id in again) for arrival in arrivals]

    def _store(
        self, opened: OpenedPackage, arrivals: list[Arrival], entry: LoggedPackage, pin: ContactCard | None
    ) -> set[str]:
        """Write it all in one transaction; return the cases that came again and wait for a decision once more."""
        with self._library.transaction():
            if pin is not None:
                self._library.cards.pin(pin)
            self._save_definitions(opened)
            self._chain.keep(opened)
            self._tasks.keep(opened, entry.partners[0])
            for arrival in arrivals:
                if arrival.overruled and arrival.kept is not None:
                    self._keep_edits(arrival.kept)
                if not arrival.asking:
                    self._library.cases.receive(arrival.case, arrival.packaged.fingerprint, overrule=arrival.overruled)
                if arrival.stored and arrival.case.sender:
                    self._chain.keep_case(opened, arrival.packaged)
                    self._chain.note_arrival(arrival.case)
                elif arrival.stored:
                    self._tasks.keep_case(opened, arrival.packaged, entry.partners[0])
            again = {
                item.case.id
                for item in arrivals
                if item.standing is Standing.SAME and self._chain.keep_again(opened, item.packaged, entry.partners[0])
            }
            self._library.packages.record(entry)
        return again

    def _keep_edits(self, kept: Case) -> None:
        """Keep what was edited here and is about to be replaced as a revision of its own."""
        if kept.edited:
            self._library.cases.save(kept)
            fingerprint = content_fingerprint(kept.answers, kept.attachments, kept.reasons, kept.programme.digest)
            self._library.cases.add_revision(kept.id, why="restore", fingerprint=fingerprint)

    def _learn_definitions(self, opened: OpenedPackage) -> None:
        for ref in opened.programmes:
            if self._definition(opened, ref).ref != ref:
                raise UnfitDefinition("编号与清单不符")
        for case in opened.cases:
            head = self._definitions.get(case.programme).head
            if case.nominee not in {kind.id for kind in head.nominees}:
                raise UnfitDefinition("申报对象种类不符")
            if case.procedure not in {item.id for item in head.procedures}:
                raise UnfitDefinition("程序不符")

    def _definition(self, opened: OpenedPackage, ref: ProgrammeRef) -> Programme:
        try:
            return self._definitions.remember(opened.programme_files(ref))
        except DefinitionInvalid as error:
            raise UnfitDefinition(f"有 {len(error.problems)} 处本机看不懂的写法") from error

    def _save_definitions(self, opened: OpenedPackage) -> None:
        for ref in opened.programmes:
            self._library.definitions.save(ref.id, ref.version, ref.digest, self._definitions.get(ref).files)

    def _arrival(self, opened: OpenedPackage, packaged: PackagedCase, sender: str, decided: Decided) -> Arrival:
        kept = self._sessions.current(packaged.id) if self._library.cases.contains(packaged.id) else None
        case = received_case(opened, packaged, sender, kept)
        reader = self._reader_of(case)
        _require_shape(reader.programme, case)
        case = replace(case, title=reader.title(case), unit=reader.unit(case))
        case, standing = self._tasks.judged(opened, packaged, case, kept)
        overruled = standing is Standing.CONFLICT and packaged.id in decided.arrived
        return Arrival(packaged, case, kept, standing, overruled)

    def store_objects(self, opened: OpenedPackage, packaged: PackagedCase, progress: Progress) -> None:
        """Bring the attachments of a case into the store; what nothing comes to need goes with the next sweep."""
        for item in packaged.attachments:
            try:
                self._library.objects.get(item.digest)
            except ObjectMissing:
                with opened.open_attachment(packaged.id, item) as stream:
                    self._library.objects.put(stream, progress, name=item.name)


def _require_shape(programme: Programme, case: Case) -> None:
    """Hold answers from outside against their definition, as those from the screen and from files are."""
    try:
        parse_answers(programme, case.answers, lambda _, text: text)
    except WrongUse as error:
        raise UnfitAnswers from error
