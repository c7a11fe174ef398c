"""Reviews, comments and receipts as the JSON documents that scripts read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from desktop_app.domain.contact import ContactCard
from desktop_app.domain.review import Decision, Receipt, Review
from desktop_app.programmes.programme import Programme
from desktop_app.services.comparing import place_label
from desktop_app.services.receipt_intake import ReceiptIntake
from desktop_app.services.review_state import Comment, ReviewState
from desktop_app.services.score_sheets import shown_points


def state_document(state: ReviewState, programme: Programme) -> dict[str, Any]:
    """Return how the review of a case stands, whole."""
    case = state.case
    return {
        "id": case.id,
        "title": case.title,
        "sender": case.sender,
        "status": case.status.value,
        "revision": case.revision,
        "level": state.level.value,
        "locked": state.locked,
        "review": review_document(state.review),
        "comments": comments_document(state.comments, programme),
        "earlier": comments_document(state.earlier, programme),
        "below": [review_document(review) for review in state.below],
        "above": [review_document(review) for review in state.above],
        "unexplained": [str(place) for place in state.unexplained],
        "history": [_decision(item) for item in state.history],
        "receipt": receipt_document(state.receipt) if state.receipt else None,
    }


def review_document(review: Review) -> dict[str, Any]:
    """Return what one desk says about a case; its comments apart."""
    return {
        "level": review.level,
        "author": review.author_name,
        "revision": review.revision,
        "verdict": review.verdict.value if review.verdict else None,
        "decided_at": review.decided_at.isoformat() if review.decided_at else None,
        "note": review.note,
        "answers": review.answers,
        "scores": [
            {"sheet": item.sheet, "line": item.line, "points": shown_points(item.points), "reason": item.reason}
            for item in review.scores
        ],
        "originals": [{"place": place, "sha256": digest} for place, digest in review.originals],
    }


def comments_document(comments: Iterable[Comment], programme: Programme) -> list[dict[str, Any]]:
    """Return comments with what is answered to them."""
    return [
        {
            "id": item.opinion.id,
            "place": str(item.opinion.place),
            "label": place_label(programme, item.opinion.place),
            "text": item.opinion.text,
            "author": item.opinion.author,
            "level": item.level,
            "revision": item.revision,
            "written_at": item.opinion.written_at.isoformat(),
            "changed": item.changed,
            "reply": {"text": item.reply.text, "written_at": item.reply.written_at.isoformat()} if item.reply else None,
        }
        for item in comments
    ]


def receipt_document(receipt: Receipt) -> dict[str, Any]:
    """Return what the library remembers of a receipt's answer to one case."""
    return {
        "sha256": receipt.digest,
        "way": receipt.way.value,
        "partner": receipt.partner,
        "given_at": receipt.given_at.isoformat(),
        "case": receipt.case_id,
        "revision": receipt.revision,
        "verdict": receipt.verdict.value,
    }


def receipt_intake_document(intake: ReceiptIntake) -> dict[str, Any]:
    """Return what became of one file."""
    return {
        "file": str(intake.path),
        "ok": intake.ok,
        "message": intake.sentence,
        "kind": intake.kind,
        "sender": _sender(intake.sender) if intake.sender else None,
        "trust": intake.trust.value if intake.trust else None,
        "given_at": intake.given_at.isoformat() if intake.given_at else None,
        "cases": [
            {
                "id": case.case_id,
                "title": case.title,
                "revision": case.revision,
                "verdict": case.verdict.value,
                "comments": case.comments,
                "fate": case.fate.value,
            }
            for case in intake.cases
        ],
    }


def _sender(card: ContactCard) -> dict[str, str]:
    return {"name": card.name, "fingerprint": card.fingerprint}


def _decision(item: Decision) -> dict[str, Any]:
    return {"status": item.status.value, "revision": item.revision, "by": item.by, "at": item.at.isoformat()}
