"""The cases of a desk (申报件): making, filling, versions."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import replace
from typing import TypeAlias

from desktop_app.domain.case import Case, CaseStatus, CaseSummary, Revision
from desktop_app.domain.errors import KnownError, WrongUse
from desktop_app.domain.fingerprint import content_fingerprint
from desktop_app.domain.package_log import LoggedPackage
from desktop_app.domain.place import Place
from desktop_app.domain.review import Decision
from desktop_app.library import Library
from desktop_app.programmes.programme import Programme
from desktop_app.services.answers_document import parse_answers
from desktop_app.services.case_reader import CaseReader
from desktop_app.services.comparing import Version, changes
from desktop_app.services.definitions import Definitions
from desktop_app.services.edit_state import EditState
from desktop_app.services.editing import EditSession, utc_now
from desktop_app.services.left_out import left_out_words
from desktop_app.services.outcomes import Change
from desktop_app.services.sessions import CaseSessions
from desktop_app.services.starting_over import Source, started

CURRENT = 0
"""Number that stands for the case as it is now where a revision's number is asked for."""


Changes: TypeAlias = "list[Change]"


class OnlyRevision(WrongUse):
    """A case that has nothing before it to be compared with."""

    def __init__(self) -> None:
        super().__init__("这份申报件只有一版，没有可比的上一版，没有改动任何内容。")


class CaseIsOut(KnownError):
    """A case that was handed over is to be deleted."""

    def __init__(self, case: Case) -> None:
        super().__init__(f"申报件“{case.title}”已交给申报人填写，没有删除，请先收回，再删除。")


class CaseBook:
    """Everything that can be done to the cases of one library, but what evidence, documents and packages do."""

    def __init__(
        self,
        library: Library,
        definitions: Definitions,
        sessions: CaseSessions,
        reader_of: Callable[[Case], CaseReader],
    ) -> None:
        self._library = library
        self._definitions = definitions
        self._sessions = sessions
        self._reader_of = reader_of

    def new(
        self,
        programme_id: str,
        nominee: str | None = None,
        procedure: str | None = None,
        answers: object = None,
        reasons: Mapping[str, str] | None = None,
        recommender: str | None = None,
    ) -> Case:
        """Make a case of the newest version of a programme and return it; what cannot be taken over leaves no case.

        ``nominee`` and ``procedure`` default to the programme's first; the rest is as :meth:`amend` takes it.
        """
        programme = self._definitions.newest(programme_id)
        session = self._unsaved(_blank(programme, nominee, procedure))
        parsed = parse_answers(programme, {} if answers is None else answers, session.reader.normalised)
        session.fill(parsed, reasons, recommender)
        return self._add(programme, session.case)

    def begin(
        self,
        programme_id: str,
        nominee: str | None,
        procedure: str | None,
        first: Callable[[Programme, Case], Callable[[EditState], EditState]],
    ) -> Case:
        """Make a case as :meth:`new` does, with the content that ``first`` says how to write; failing leaves none."""
        programme = self._definitions.newest(programme_id)
        session = self._unsaved(_blank(programme, nominee, procedure))
        session.change(session.front(), "填入内容", first(programme, session.case))
        return self._add(programme, session.case)

    def start_from(
        self,
        case_id: str,
        programme_id: str,
        nominee: str | None = None,
        procedure: str | None = None,
        *,
        attachments: bool = True,
    ) -> Case:
        """Make a case that starts from another one, such as last year's, in the same programme or in another.

        Without a nominee and a procedure they are the other case's where the programme has them. Portraits come along,
        other evidence where ``attachments`` says so and the new programme has a place for it.
        """
        case = self.get(case_id)
        source = Source(self.programme_of(case), case)
        head = self._definitions.newest(programme_id).head
        if nominee is None and case.nominee in [kind.id for kind in head.nominees]:
            nominee = case.nominee
        if procedure is None and case.procedure in [item.id for item in head.procedures]:
            procedure = case.procedure

        def first(programme: Programme, blank: Case) -> Callable[[EditState], EditState]:
            state = started(source, programme, blank, attachments=attachments)
            return lambda _: state

        return self.begin(programme_id, nominee, procedure, first)

    def programme_of(self, case: Case) -> Programme:
        """Return the definition that a case was written against."""
        return self._definitions.get(case.programme)

    def _unsaved(self, case: Case) -> EditSession:
        """Return an editor of a case that is not stored yet."""
        reader = self._reader_of(case)
        return EditSession(_Nowhere(), reader, replace(case, title=reader.title(case), unit=reader.unit(case)))

    def duplicate(self, case_id: str) -> Case:
        """Copy a case into a new one of its own that can be edited, such as last year's or one already sent."""
        source = self.get(case_id)
        moment = utc_now()
        copy = replace(
            source,
            id=secrets.token_hex(16),
            status=CaseStatus.DRAFT,
            created_at=moment,
            updated_at=moment,
            attachments=tuple(
                replace(item, id=secrets.token_hex(8), original_seen=False) for item in source.attachments
            ),
            revision=0,
            edited=True,
            sender="",
        )
        return self._add(self._definitions.get(source.programme), copy)

    def _add(self, programme: Programme, case: Case) -> Case:
        with self._library.transaction():
            self._library.definitions.save(programme.id, programme.head.version, programme.digest, programme.files)
            self._library.cases.add(case)
        return case

    def get(self, case_id: str) -> Case:
        """Return a case as it stands, with what is typed and not saved yet."""
        return self._sessions.current(case_id)

    def fill(self, case_id: str, answers: object) -> Case:
        """Take over a document of answers; fields that it does not name stay. One undoable step."""
        return self.amend(case_id, answers)

    def amend(
        self,
        case_id: str,
        answers: object = None,
        reasons: Mapping[str, str] | None = None,
        recommender: str | None = None,
    ) -> Case:
        """Take over answers, written reasons for soft rules and the kind of recommending unit; all of it or nothing."""
        with self._sessions.on(case_id) as session:
            reader = self._reader_of(session.case)
            parsed = parse_answers(reader.programme, {} if answers is None else answers, reader.normalised)
            session.fill(parsed, reasons, recommender)
            return session.case

    def delete(self, case_id: str) -> None:
        """Delete a case with its revisions; when that fails, what was typed and not saved yet is still there.

        Raises :class:`CaseIsOut` while somebody else goes on with it: what comes back would find no case of this desk.
        """
        case = self._sessions.current(case_id)
        if case.status is CaseStatus.HANDED:
            raise CaseIsOut(case)
        self._sessions.forget(case_id, self._library.cases.delete)

    def set_status(self, case_id: str, status: CaseStatus) -> Case:
        """Move a case on its way."""
        with self._sessions.on(case_id) as session, session.held() as case:
            moved = replace(case, status=status, updated_at=utc_now())
            self._library.cases.save(moved)
            session.adopt(moved)
            return moved

    def mark_sent(self, sent: Mapping[str, Revision], entry: LoggedPackage) -> None:
        """Mark cases as sent with these revisions and note the package, all or nothing.

        A case whose content is another by now stays as it is: what was typed meanwhile has not been sent. So does one
        that was handed over, or about which something else was decided, while the package was written.
        """
        with ExitStack() as stack:
            stack.enter_context(self._sessions.exclusive())
            sessions = [stack.enter_context(self._sessions.on(case_id)) for case_id in sent]
            held = [(session, stack.enter_context(session.held())) for session in sessions]
            moved = [
                (session, replace(case, status=_gone(case), updated_at=utc_now()))
                for session, case in held
                if case.status in (_GOING_ON if case.sender else _GOING)
                and self.fingerprint(case) == sent[case.id].fingerprint
                and _carried(case) == _carried(sent[case.id])
            ]
            with self._library.transaction():
                for _, case in moved:
                    self._library.cases.save(case)
                    sender = self._library.cards.own().card.name
                    if case.status is not CaseStatus.ACCEPTED:
                        self._library.reviews.note(Decision(case.id, case.revision, case.status, sender, entry.at))
                self._library.packages.record(entry)
            for session, case in moved:
                session.adopt(case)

    def left_out(self, case: Case) -> tuple[str, ...]:
        """Return what the sender of a received case left out, or sent as a smaller copy, each in words."""
        places = self._library.travels.get(case.id).left_out if case.sender else ()
        return tuple(left_out_words(self._definitions.get(case.programme), case, places))

    # versions

    def fingerprint(self, case: Case) -> str:
        """Return the fingerprint of a case's content, 64 hexadecimal characters."""
        return content_fingerprint(case.answers, case.attachments, case.reasons, case.programme.digest)

    def revisions(self, case_id: str) -> list[Revision]:
        """Return the snapshots of a case, oldest first."""
        return self._library.cases.revisions(case_id)

    def make_revision(self, case_id: str, why: str, *, anew: bool = False) -> Revision:
        """Keep a snapshot unless the last one holds the same content; return the one that stands for it.

        ``anew`` keeps one in any case, for a revision under whose number other content was sent already.
        """
        with self._sessions.on(case_id) as session, session.held() as case:
            fingerprint = self.fingerprint(case)
            last = self._library.cases.revision(case_id, case.revision) if case.revision else None
            if last is not None and not anew and last.fingerprint == fingerprint and _carried(last) == _carried(case):
                revision = last
                self._library.cases.save(replace(case, edited=False))
            else:
                revision = self._library.cases.add_revision(case_id, why=why, fingerprint=fingerprint)
            session.adopt(replace(case, revision=revision.number, edited=False))
            return revision

    def compare(self, case_id: str, before: int, after: int = CURRENT) -> list[Change]:
        """Return what changed between two revisions; :data:`CURRENT` stands for the case as it is now."""
        programme = self._definitions.get(self.get(case_id).programme)
        return changes(programme, self._version(case_id, before), self._version(case_id, after))

    def latest_changes(self, case_id: str) -> tuple[int, int, Changes]:
        """Return the numbers of the last two revisions and what changed between them; raise :class:`OnlyRevision`."""
        numbers = [revision.number for revision in self._library.cases.revisions(case_id)]
        if len(numbers) < 2:
            raise OnlyRevision
        before, after = numbers[-2:]
        return before, after, self.compare(case_id, before, after)

    def restore(self, case_id: str, number: int) -> Case:
        """Bring back an earlier version. What stands now is kept as a revision first, and undo takes it back too."""
        with self._sessions.on(case_id) as session:
            session.require_editable()
            kept = self._library.cases.revision(case_id, number)
            self.make_revision(case_id, "restore")
            session.change(
                Place(form=session.programme.forms[0].id),
                f"恢复第 {number} 版",
                lambda state: EditState(kept.answers, kept.attachments, kept.reasons, state.recommender),
            )
            return session.case

    def list(self) -> list[CaseSummary]:
        """Return one line per case, the last changed first."""
        self._sessions.flush()
        return self._library.cases.list()

    def _version(self, case_id: str, number: int) -> Version:
        return Version.of(self.get(case_id) if number == CURRENT else self._library.cases.revision(case_id, number))


_GOING = (CaseStatus.DRAFT, CaseStatus.RETURNED, CaseStatus.SENT, CaseStatus.ACCEPTED)
"""Where an own case stands that was just sent."""
_GOING_ON = (CaseStatus.ACCEPTED, CaseStatus.FORWARDED)
"""Likewise one that came from below."""


class _Nowhere:
    """The store of a case that is stored as a whole once it has begun."""

    def save(self, case: Case) -> None:
        """Keep nothing."""


def _blank(programme: Programme, nominee: str | None, procedure: str | None) -> Case:
    """Return a case of a programme without any content."""
    moment = utc_now()
    return Case(
        id=secrets.token_hex(16),
        programme=programme.ref,
        nominee=_chosen("申报对象", nominee, [kind.id for kind in programme.head.nominees]),
        procedure=_chosen("程序", procedure, [item.id for item in programme.head.procedures]),
        title="",
        status=CaseStatus.DRAFT,
        created_at=moment,
        updated_at=moment,
    )


def _carried(source: Case | Revision) -> list[tuple[Place, str, str]]:
    """What a package and a booklet show of the attachments; the fingerprint knows neither their names nor order."""
    return [(item.place, item.name, item.digest) for item in source.attachments]


def _chosen(what: str, given: str | None, known: list[str]) -> str:
    if given is None:
        return known[0]
    if given not in known:
        raise WrongUse(f"这个项目没有“{given}”这种{what}，没有新建申报件。可以是：{'、'.join(known)}。")
    return given


def _gone(case: Case) -> CaseStatus:
    """What a case is once it went up: forwarded when it came from below, sent when it is an own one.

    An own one that was accepted above stays so when its batch goes up again.
    """
    if case.sender:
        return CaseStatus.FORWARDED
    return CaseStatus.ACCEPTED if case.status is CaseStatus.ACCEPTED else CaseStatus.SENT
