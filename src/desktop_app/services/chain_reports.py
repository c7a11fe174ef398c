"""The chains of the cases of one library, judged by the cards that its desk knows."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from desktop_app.domain.case import Case
from desktop_app.library import Library
from desktop_app.services.cards import Cards
from desktop_app.services.chain import Chain
from desktop_app.services.chain_report import ChainReport, report


class ChainReports:
    """Walks chains with the cards that one desk knows."""

    def __init__(self, library: Library, chain: Chain, cards: Cards, current: Callable[[str], Case]) -> None:
        self._library = library
        self._chain = chain
        self._cards = cards
        self._current = current

    def of_case(self, case_id: str) -> ChainReport:
        """Walk the chain of a case that is kept here; raise ``UnknownCase``."""
        case = self._current(case_id)
        reviews = self._library.reviews.of_case(case_id)
        receiver = self._cards.own().recipient
        return report(case_id, case.title, self._chain.road(case), reviews, self._cards.trust, self._names(), receiver)

    def _names(self) -> Mapping[str, str]:
        return {item.card.recipient: item.card.name for item in self._cards.list()}
