"""Everything that does not agree between a transcribed notice and its definition."""

from __future__ import annotations

from tools.coverage import amount_checks, structure_checks, word_checks
from tools.coverage.beside import Coverage

CHECKS = (
    structure_checks.unknown_references,
    structure_checks.forgotten_definitions,
    structure_checks.own_demands,
    structure_checks.unfit_holders,
    structure_checks.wrong_clauses,
    structure_checks.unknown_clauses,
    word_checks.paper_differences,
    word_checks.strange_labels,
    word_checks.changed_words,
    amount_checks.wrong_limits,
    amount_checks.invented_limits,
    amount_checks.wrong_days,
    amount_checks.wrong_numbers,
    amount_checks.wrong_counts,
    amount_checks.wrong_originals,
    amount_checks.wrong_copies,
    amount_checks.hard_principles,
)


def faults(coverage: Coverage) -> list[str]:
    """Return everything that does not agree, in the order of the checks."""
    return [f"{coverage.programme.id}: {fault}" for check in CHECKS for fault in check(coverage)]
