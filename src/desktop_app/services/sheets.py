"""Sheets to print that belong to no case: the own contact card to hand out, and the recovery sheet of the library."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from desktop_app.documents.notices import CardPage, card_page_pdf, chinese_day, recovery_sheet_pdf
from desktop_app.documents.pdf import PdfPress
from desktop_app.domain.durable_file import replacing
from desktop_app.library import Library
from desktop_app.services.cards import Cards
from desktop_app.services.own_folder import refuse_inside


class Sheets:
    """Writes the sheets of one desk as PDF files."""

    def __init__(self, library: Library, cards: Cards, press: PdfPress) -> None:
        self._library, self._cards, self._press = library, cards, press

    def card_page(self, path: Path, today: date) -> None:
        """Write the page of the own card; it holds nothing secret. Raises :class:`InsideLibrary`."""
        file = self._cards.own_file()
        card, renewed = file.card, ""
        if file.renewals:
            last = file.renewals[0]
            renewed = f"本名片于{chinese_day(last.on)}换新（{last.reason.label}），以前的名片不再使用。"
        groups = tuple(card.spoken_fingerprint.split())
        page = CardPage(card.name, groups, self._cards.own_text(), today, renewed)
        self._write(path, card_page_pdf(self._press, page), private=False)

    def recovery_sheet(self, path: Path, today: date) -> None:
        """Write the recovery sheet, with which the library opens without its passphrase; readable by the owner only.

        Raises :class:`InsideLibrary`.
        """
        name = self._cards.own().name
        self._write(path, recovery_sheet_pdf(self._press, name, self._library.recovery_code(), today), private=True)

    def _write(self, path: Path, data: bytes, *, private: bool) -> None:
        refuse_inside(self._library.folder, path)
        with replacing(path, private=private) as stream:
            stream.write(data)
