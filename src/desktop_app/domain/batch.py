"""Batches (推荐批次): the cases that one recommending unit sends together."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from desktop_app.domain.answers import Answers
from desktop_app.domain.case import ProgrammeRef


@dataclass(frozen=True, slots=True)
class Batch:
    """Cases of one programme in the order in which the summary sheet lists them, and what the recommender writes."""

    id: str
    """32 hexadecimal characters."""
    programme: ProgrammeRef
    recommender: str
    """Id of the kind of recommending unit in the programme, whose quota counts; empty where the notice has none."""
    title: str
    """Name of the recommending unit, as lists show it."""
    created_at: datetime
    """Aware, UTC."""
    case_ids: tuple[str, ...] = ()
    answers: Answers = field(default_factory=dict)
    """What only the batch says, by form of its own papers; a row that derives from a case has the case's id."""
    reasons: dict[str, str] = field(default_factory=dict)
    """Written reasons of the recommending unit, such as for more cases than the quota: rule id to text."""


@dataclass(frozen=True, slots=True)
class CarriedBatch:
    """What a batch from below says, in the bytes that its sender signed; the manifest that lists them has the rest."""

    digest: str
    """SHA-256 of the manifest, 64 hexadecimal characters."""
    batch_id: str
    arrived_at: datetime
    """Aware, UTC; when it first came here."""
    direct: bool
    """Whether its sender sent it to this desk; else a level between carried it."""
    answers: bytes
    reasons: bytes | None
