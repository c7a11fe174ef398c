"""Passphrases that can be read over the telephone."""

from __future__ import annotations

import secrets

ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
"""No letter or digit that looks or sounds like another."""
GROUPS = 5
GROUP = 4


def suggested_passphrase() -> str:
    """Return a fresh passphrase of five groups of four, 99 bits: ``K7QM-…``."""
    return "-".join("".join(secrets.choice(ALPHABET) for _ in range(GROUP)) for _ in range(GROUPS))
