"""Batches (推荐批次): the cases that one recommending unit sends together."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from desktop_app.domain.case import ProgrammeRef


@dataclass(frozen=True, slots=True)
class Batch:
    """Cases of one programme in the order in which the summary sheet lists them."""

    id: str
    """32 hexadecimal characters."""
    programme: ProgrammeRef
    recommender: str
    """Id of the kind of recommending unit in the programme, whose quota counts."""
    title: str
    """Name of the recommending unit, as lists show it."""
    created_at: datetime
    """Aware, UTC."""
    case_ids: tuple[str, ...] = ()
