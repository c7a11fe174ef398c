"""Sending: cases become an encrypted, signed package (报送包) that is written, read back and compared."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import BinaryIO

from desktop_app.domain.contact import ContactCard
from desktop_app.domain.durable_file import Disk
from desktop_app.domain.errors import WrongUse
from desktop_app.domain.package_log import Direction, LoggedPackage
from desktop_app.domain.progress import Progress
from desktop_app.library import Library
from desktop_app.package.contents import AgeIdentities, Key, Lock, PackageContents, PassphraseLock, Recipients, Sender
from desktop_app.package.manifest_fields import moment
from desktop_app.package.reader import PackageHeader, inspect_header
from desktop_app.package.writer import Written, write_package
from desktop_app.services.cards import Cards
from desktop_app.services.case_book import CaseBook
from desktop_app.services.delivery import Delivery, Workroom
from desktop_app.services.drives import check_room
from desktop_app.services.editing import utc_now
from desktop_app.services.outcomes import PackageGlance, PackageReport, SentPackage
from desktop_app.services.own_folder import refuse_inside
from desktop_app.services.package_look import glance_at, passphrase_key, verified
from desktop_app.services.parcels import Packed, Packer, selected_of
from desktop_app.services.passphrases import suggested_passphrase
from desktop_app.services.people_archive import PeopleArchive
from desktop_app.services.sealing import packed_cases
from desktop_app.services.selection import Selection
from desktop_app.services.sending import Sending
from desktop_app.services.shipping import Addressed, Shipper, check_split

_CASE_BYTES = 200_000
"""About what a case's answers, its programme's definition and the frames of age and ZIP come to."""
_WITH_BOOKLET = 1.5
"""About how large a 7z with papers and booklet is, beside the evidence alone."""
_IN_BASE64 = 1.4


@dataclass(frozen=True, slots=True)
class Sealed:
    """A package that was written and read back, before anything about it is noted."""

    entry: LoggedPackage
    """For the log."""
    digest: str
    """By which the package is known: SHA-256 of its manifest."""


class Outbox:
    """Makes packages, and looks into packages without receiving them."""

    def __init__(self, library: Library, cases: CaseBook, cards: Cards, packer: Packer, people: PeopleArchive) -> None:
        self._library = library
        self._cases = cases
        self._cards = cards
        self._packer = packer
        self._people = people
        self._workroom = Workroom(library.folder)
        self.disk = Disk()
        """Through which files are written."""

    def create(
        self,
        case_ids: Sequence[str],
        out: Path,
        to: Sequence[str] | None,
        passphrase: str | None,
        progress: Progress | None = None,
    ) -> SentPackage:
        """Write a package of whole cases to ``out`` and mark them sent; see :meth:`send`."""
        return self.send(Sending(tuple(case_ids), out, tuple(to or ()), passphrase), progress)

    def send(self, sending: Sending, progress: Progress | None = None) -> SentPackage:
        """Write a package and what is wanted beside it, and mark its cases sent.

        ``to`` names contact cards; without it ``passphrase`` locks the package. A case that was edited gets a revision
        first; one that is edited while the package is written stays open for the next one. A file appears under its
        name only when it is whole and was read back; after a failure nothing is marked sent and no new file stays.
        Raises :class:`InsideLibrary` for a place in the library's own folder, :class:`NoRoom`, :class:`NotDelivered`.
        """
        watched = progress or Progress()
        refuse_inside(self._library.folder, sending.out)
        check_split(sending)
        lock = self._lock(sending.to, sending.passphrase)
        packed = self._packer.packed(sending, watched)
        _check_room(sending, packed, self._library.folder)
        contents = self._packer.contents(packed, sending)
        sender = Sender(self._cards.own(), self._library.identity.signing_seed)
        after, written = self._last_sent(), list[Written]()
        shipper = Shipper(sending, Addressed(sender.card.name, sending.to), self._workroom, Delivery(self.disk))
        with shipper.undone_on_failure():
            size, digest = shipper.package(
                lambda out: written.append(write_package(out, contents, sender, lock, watched, after))
            )
            if sending.seven_zip:
                shipper.seven_zip(partial(self._write_people_archive, packed, sending, sender.card.name, watched))
            if sending.explain:
                shipper.explanation()
            cases = packed_cases(written[0].manifest)
            sent = SentPackage(sending.out, size, cases, digest, shipper.files, sending.seven_zip)
            revisions = {item.parcel.case.id: item.revision for item in packed}
            self._cases.mark_sent(revisions, _log_entry(sent, sending.to, sender.card, written[0]))
        return sent

    def sending(self, case_ids: Sequence[str], selection: Selection) -> Sending:
        """Return these cases so chosen, on their way to nowhere yet, as :meth:`warnings` takes them."""
        return Sending(tuple(case_ids), Path(), selection=selection)

    def warnings(self, sending: Sending) -> list[str]:
        """Return, before anything is made, what will be wrong with the cases because of what is left out."""
        return self._packer.warnings(sending.case_ids, sending.selection)

    def deliver(
        self,
        contents: PackageContents,
        sending: Sending,
        record: Callable[[Sealed], None],
        progress: Progress | None = None,
    ) -> SentPackage:
        """Write contents that go another way than :meth:`send`; ``record`` notes it; failing, no file stays.

        What ``sending`` says of cases, a selection and a 7z is left alone. Raises as :meth:`send` does.
        """
        watched = progress or Progress()
        refuse_inside(self._library.folder, sending.out)
        check_split(sending)
        lock = self._lock(sending.to, sending.passphrase)
        sender = Sender(self._cards.own(), self._library.identity.signing_seed)
        after, written = self._last_sent(), list[Written]()
        shipper = Shipper(sending, Addressed(sender.card.name, sending.to), self._workroom, Delivery(self.disk))
        with shipper.undone_on_failure():
            size, digest = shipper.package(
                lambda out: written.append(write_package(out, contents, sender, lock, watched, after))
            )
            if sending.explain:
                shipper.explanation()
            sent = SentPackage(sending.out, size, packed_cases(written[0].manifest), digest, shipper.files, "")
            record(Sealed(_log_entry(sent, sending.to, sender.card, written[0]), written[0].digest))
        return sent

    def _write_people_archive(
        self, packed: Sequence[Packed], sending: Sending, sender: str, progress: Progress, out: BinaryIO
    ) -> None:
        cases = [selected_of(item) for item in packed]
        self._people.write(out, cases, sender, sending.note, sending.seven_zip, progress)

    def _last_sent(self) -> datetime | None:
        """When the last package went, so that the next is later for its receiver though the clock was set back."""
        return max((entry.at for entry in self._library.packages.sent()), default=None)

    def _lock(self, to: Sequence[str] | None, passphrase: str | None) -> Lock:
        if to:
            return Recipients(tuple(dict.fromkeys(self._library.cards.to_send(name).recipient for name in to)))
        if not passphrase:
            raise WrongUse("请指定收件名片或口令，没有生成报送包。")
        return PassphraseLock(passphrase)

    def suggest_passphrase(self) -> str:
        """Return a fresh passphrase that can be read over the telephone."""
        return suggested_passphrase()

    def inspect(self, path: Path) -> PackageGlance:
        """Return what a package tells without any key."""
        return glance_at(path)

    def verify(self, path: Path, passphrase: str | None = None, progress: Progress | None = None) -> PackageReport:
        """Open a package with this desk's key or a passphrase, check every byte, and report; nothing is kept."""
        names = {item.card.recipient: item.card.name for item in self._cards.list()}
        return verified(path, self.key_for(inspect_header(path), passphrase), self._cards.trust, progress, names)

    def key_for(self, header: PackageHeader, passphrase: str | None) -> Key:
        """Return the key that a package asks for: the passphrase for a locked one, else this desk's own keys."""
        if header.lock == "passphrase":
            return passphrase_key(passphrase)
        return AgeIdentities(self._library.age_identities)


def _log_entry(sent: SentPackage, to: Sequence[str], card: ContactCard, written: Written) -> LoggedPackage:
    return LoggedPackage(
        Direction.SENT,
        digest=sent.fingerprint,
        name=sent.path.name,
        size=sent.size,
        at=max(utc_now(), moment(written.manifest.created_at)),
        partners=tuple(to),
        sender_fingerprint=card.fingerprint,
        cases=tuple(case.logged for case in sent.cases),
    )


def _check_room(sending: Sending, packed: Sequence[Packed], library: Path) -> None:
    """Raise unless there is room for what will be written, by the size of the evidence."""
    files = sum(
        sum({item.digest: item.size for item in one.parcel.revision.attachments}.values()) + _CASE_BYTES
        for one in packed
    )
    archive = int(files * _WITH_BOOKLET) if sending.seven_zip else 0
    needed = (files + archive) * (int(sending.loose) + (_IN_BASE64 if sending.drafts else 0))
    largest = 0 if sending.split or sending.drafts else max(files, archive)
    check_room(sending.out.parent, int(needed), largest)
    if sending.split or sending.drafts or archive:
        check_room(library, max(files, archive), 0)
