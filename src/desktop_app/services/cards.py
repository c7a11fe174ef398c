"""Contact cards (收件名片) of a desk: the own one to give away, others' to send to and to know senders by."""

from __future__ import annotations

import unicodedata
from pathlib import Path

from desktop_app.domain.contact import ContactCard, PinnedCard
from desktop_app.domain.durable_file import replacing
from desktop_app.domain.errors import WrongUse
from desktop_app.library import Library
from desktop_app.package.card import card_bytes, is_card_name, read_card
from desktop_app.package.errors import CannotRead, NotACard
from desktop_app.package.limits import MAX_CARD_BYTES, MAX_CARD_NAME
from desktop_app.package.trust import Trust, trust_in
from desktop_app.services.own_folder import refuse_inside


class BadOwnerName(WrongUse):
    """A name that cannot stand on a card."""

    def __init__(self) -> None:
        super().__init__(f"名片上的名称应为 1 到 {MAX_CARD_NAME} 个可见字符，没有改动，请重新输入单位或部门的名称。")


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

    def own(self) -> ContactCard:
        """Return the card of this desk."""
        return self._library.cards.own().card

    def rename_own(self, name: str) -> ContactCard:
        """Change the name on the own card; the keys and so the fingerprint stay. Raises :class:`BadOwnerName`."""
        self._library.rename_owner(clean_owner_name(name))
        return self.own()

    def export_own(self, path: Path) -> ContactCard:
        """Write the own card as a ``.jbc`` file; it holds nothing secret. Raises :class:`InsideLibrary`."""
        refuse_inside(self._library.folder, path)
        card = self.own()
        data = card_bytes(card, self._library.identity.signing_seed)
        with replacing(path, private=False) as stream:
            stream.write(data)
        return card

    def read(self, path: Path) -> ContactCard:
        """Return the card in a file without keeping it, so that its fingerprint can be shown first."""
        try:
            if path.exists() and not path.is_file():
                raise NotACard
            with path.open("rb") as stream:
                return read_card(stream.read(MAX_CARD_BYTES + 1))
        except OSError as error:
            raise CannotRead(path, error) from error

    def import_card(self, path: Path, *, replace: bool = False) -> PinnedCard:
        """Keep the card in a file. Raises ``CardKeyChanged`` for a known name with other keys unless ``replace``."""
        return self._library.cards.pin(self.read(path), replace=replace)

    def confirm(self, name: str) -> PinnedCard:
        """Note that the user compared the fingerprint with the card's owner."""
        return self._library.cards.confirm(name)

    def remove(self, name: str) -> None:
        """Forget a card."""
        self._library.cards.remove(name)

    def trust(self, card: ContactCard) -> Trust:
        """Tell how far a card that came with a package is known."""
        return trust_in(card, self._library.cards.list())

    def list(self) -> list[PinnedCard]:
        """Return the own card, then the others by name."""
        return self._library.cards.list()
