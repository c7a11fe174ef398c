"""Contact cards (收件名片) of a desk: the own one to give away, others' to send to and to know senders by."""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import TypeAlias

from desktop_app.domain.contact import (
    CardEvent,
    CardFile,
    CardStep,
    ContactCard,
    PinnedCard,
    Renewal,
    RenewalReason,
)
from desktop_app.domain.durable_file import replacing
from desktop_app.domain.errors import WrongUse
from desktop_app.domain.heard import is_same, wrong_groups
from desktop_app.domain.progress import Progress
from desktop_app.library import CardInAlarm, CardKeyChanged, Library, OwnCardImported
from desktop_app.package.card import card_bytes, is_card_name
from desktop_app.package.card_renewals import vouch
from desktop_app.package.card_text import card_text
from desktop_app.package.limits import MAX_CARD_RENEWALS
from desktop_app.package.trust import CardArrival, CardStanding, Trust, arrival_of, trust_in
from desktop_app.services.card_errors import (
    BadOwnerName,
    CardRenamed,
    CardRenewed,
    FingerprintDiffers,
    NameIsOwn,
    OutdatedCard,
)
from desktop_app.services.card_sources import card_from_file, card_from_text
from desktop_app.services.own_folder import refuse_inside

Pinned: TypeAlias = "list[PinnedCard]"
Events: TypeAlias = "list[CardEvent]"


def clean_owner_name(name: str) -> str:
    """Return a name as it can stand on a card; raise :class:`BadOwnerName`."""
    cleaned = unicodedata.normalize("NFC", name).strip()
    if not is_card_name(cleaned):
        raise BadOwnerName
    return cleaned


class Cards:
    """The cards that one library knows."""

    def __init__(self, library: Library) -> None:
        self._library = library

    # the own card

    def own(self) -> ContactCard:
        """Return the card of this desk."""
        return self._library.cards.own().card

    def own_file(self) -> CardFile:
        """Return the own card with what its former keys say for it."""
        card = self.own()
        renewals: list[Renewal] = []
        after = card
        for former in self._library.former_keys[:MAX_CARD_RENEWALS]:
            before = former.keys.card
            on = former.given_up_at.astimezone().date()
            renewals.append(vouch(former.keys.signing_seed, before, after, former.reason, on))
            after = before
        return CardFile(card, tuple(renewals))

    def own_bytes(self) -> bytes:
        """Return the content of the own card's file; it holds nothing secret."""
        file = self.own_file()
        return card_bytes(file.card, self._library.identity.signing_seed, file.renewals)

    def own_text(self) -> str:
        """Return the own card as one word that can be pasted into a message."""
        return card_text(self.own_bytes())

    def rename_own(self, name: str) -> ContactCard:
        """Change the name on the own card; the keys and so the fingerprint stay. Raises :class:`BadOwnerName`."""
        self._library.rename_owner(clean_owner_name(name))
        return self.own()

    def renew_own(self, reason: RenewalReason) -> ContactCard:
        """Take new keys; what was sent to the old card still opens, and the old card speaks for the new one."""
        self._library.renew_keys(reason)
        return self.own()

    def export_own(self, path: Path) -> ContactCard:
        """Write the own card as a ``.jbc`` file. Raises :class:`InsideLibrary`."""
        refuse_inside(self._library.folder, path)
        data = self.own_bytes()
        with replacing(path, private=False) as stream:
            stream.write(data)
        return self.own()

    # cards of others

    def read(self, path: Path, progress: Progress | None = None) -> CardFile:
        """Return the card in a file, picture or PDF without keeping it."""
        return card_from_file(path, progress)

    def read_text(self, text: str) -> CardFile:
        """Return the card in a text that was pasted, without keeping it."""
        return card_from_text(text)

    def look(self, file: CardFile) -> CardArrival:
        """Return how a card stands to those that are kept; nothing changes."""
        return arrival_of(file, self._known())

    def import_card(
        self, path: Path, *, accept: bool = False, heard: str = "", progress: Progress | None = None
    ) -> PinnedCard:
        """Keep the card in a file; see :meth:`take`."""
        return self.take(self.read(path, progress), path.name, accept=accept, heard=heard)

    def take(self, file: CardFile, source: str, *, accept: bool = False, heard: str = "") -> PinnedCard:
        """Keep a card; the same again changes nothing.

        ``accept`` says yes to a new name, and to new keys for which the kept card gives its word. ``heard`` is the
        fingerprint as it was heard over the telephone, which confirms the card at once, and is all that resolves an
        alarm. ``source`` is told with an alarm. Raises :class:`CardRenamed`, :class:`CardRenewed`,
        :class:`CardKeyChanged` and the other errors of :mod:`desktop_app.services.card_errors`.
        """
        if heard and not is_same(file.card.spoken_fingerprint, heard):
            raise FingerprintDiffers(file.card, wrong_groups(file.card.spoken_fingerprint, heard))
        pinned = self._take(self.look(file), source, accept=accept, heard=heard)
        return self.confirm(pinned.card.name, heard) if heard and not pinned.confirmed else pinned

    def _take(self, arrival: CardArrival, source: str, *, accept: bool, heard: str) -> PinnedCard:
        card, known = arrival.file.card, arrival.known
        if arrival.standing is CardStanding.OWN:
            raise OwnCardImported
        if known is None or arrival.standing is CardStanding.SAME:
            return self._library.cards.pin(card)
        name = known.card.name
        if arrival.standing is CardStanding.CHANGED:
            return self._changed(known, card, source, heard)
        if arrival.reason is None:
            if not accept:
                raise CardRenamed(known, card.name)
            return self._library.cards.rename(name, card.name)
        if not (accept or heard):
            raise CardRenewed(known, arrival.reason)
        sure = known.confirmed and arrival.reason is RenewalReason.ROUTINE
        return self._library.cards.replace(name, card, CardStep.VOUCHED, confirmed=sure)

    def _changed(self, known: PinnedCard, card: ContactCard, source: str, heard: str) -> PinnedCard:
        if known.own:
            raise NameIsOwn(card.name)
        if not heard and self._library.cards.replaced(card.fingerprint):
            raise OutdatedCard(known.card.name)
        self._library.cards.sound_alarm(known.card.name, card, source)
        if not heard:
            raise CardKeyChanged(known.card.name)
        return self.confirm(known.card.name, heard)

    def confirm(self, name: str, heard: str | None = None) -> PinnedCard:
        """Note that the fingerprint was compared with the card's owner.

        ``heard`` is what the owner read over the telephone, None when every group was ticked on the screen. In an alarm
        it decides: what is heard is the right card, and the other one is put away. Raises :class:`FingerprintDiffers`,
        :class:`CardInAlarm` (an alarm cannot be ticked away), ``UnknownCard``.
        """
        pinned = self._library.cards.get(name)
        if pinned.own:
            raise WrongUse("这是本机自己的名片，不需要核对，没有改动。")
        alarm = pinned.alarm
        if heard is None:
            if alarm is not None:
                raise CardInAlarm(alarm)
            return self._library.cards.confirm(name)
        if is_same(pinned.card.spoken_fingerprint, heard):
            return self._library.cards.confirm(name) if alarm is None else self._library.cards.refuse_alarm(name)
        if alarm is not None and is_same(alarm.card.spoken_fingerprint, heard):
            return self._accept_alarm(pinned.card.name, alarm.card)
        raise FingerprintDiffers(pinned.card, wrong_groups(pinned.card.spoken_fingerprint, heard))

    def _accept_alarm(self, name: str, card: ContactCard) -> PinnedCard:
        with self._library.transaction():
            elsewhere = self._library.cards.by_fingerprint(card.fingerprint)
            if elsewhere is not None and elsewhere.card.name != name:
                self._library.cards.remove(elsewhere.card.name)
            return self._library.cards.replace(name, card, CardStep.REPLACED, confirmed=True)

    def sound_alarm(self, sender: ContactCard, source: str) -> None:
        """Note that a file came in the name of a kept card with other keys.

        Nothing new is noted for a partner's former card, for one that was already found false, and for the own name.
        """
        known = self.look(CardFile(sender)).known
        cards = self._library.cards
        if known is None or known.own or cards.refused(sender.fingerprint) or cards.replaced(sender.fingerprint):
            return
        cards.sound_alarm(known.card.name, sender, source)

    def remove(self, name: str) -> None:
        """Forget a card."""
        self._library.cards.remove(name)

    def trust(self, card: ContactCard) -> Trust:
        """Tell how far a card that came with a package is known."""
        known = self._library.cards.by_fingerprint(card.fingerprint)
        named_alike = known is not None and known.card.name == card.name
        return trust_in(card, [known] if known is not None and named_alike else self._known())

    def history(self, name: str) -> Events:
        """Return what happened to the card of this name, oldest first."""
        return self._library.cards.history(name)

    def _known(self) -> Pinned:
        return [*self._library.cards.list(), *self._library.cards.former_own()]

    def list(self) -> Pinned:
        """Return the own card, then the others by name."""
        return self._library.cards.list()
