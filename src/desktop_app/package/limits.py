"""Every cap of the package format, in one place; ``docs/package-format.md`` prints the same table and a test compares.

The writer keeps to them before it writes a byte; the reader keeps to them before it believes a byte.
"""

from __future__ import annotations

from desktop_app.age import header, keys

KIB = 1024
MIB = 1024 * KIB

MAX_PACKAGE_BYTES = 4 * 1024 * MIB - 1
"""Whole file. The largest file on a FAT32 stick; ZIP64 is never needed."""
MAX_TOTAL_BYTES = MAX_PACKAGE_BYTES - 64 * MIB
"""Sum of all entries, unpacked; the rest is room for headers and authentication tags."""
MAX_ENTRY_BYTES = 256 * MIB
"""One entry, unpacked."""
MAX_ENTRIES = 10_000
MAX_RATIO = 100
"""Unpacked to packed size of one deflated entry."""
MAX_PATH_BYTES = 240
"""Entry name, UTF-8."""
MAX_PATH_DEPTH = 6
"""Segments of an entry name."""
MAX_NAME_BYTES = 200
"""One file name as the user knows it, UTF-8."""
MAX_MANIFEST_BYTES = 8 * MIB
MAX_DOCUMENT_BYTES = 4 * MIB
"""An entry that is read into memory: answers, reasons, a file of a definition."""
MAX_CASES = 500
MAX_PROGRAMMES = 20
MAX_PROGRAMME_FILES = 100
MAX_CHAIN_LINKS = 500
MAX_CHAIN_BYTES = 64 * MIB
"""All manifests of the levels below together."""
MAX_RECIPIENTS = header.MAX_RECIPIENTS
"""Recipient stanzas of the age header."""
MAX_HEADER_BYTES = header.MAX_HEADER_BYTES
"""The age header."""
MAX_WORK_FACTOR = keys.MAX_WORK_FACTOR
"""log2 of scrypt's N that a reader tries."""
DEFAULT_WORK_FACTOR = keys.DEFAULT_WORK_FACTOR
"""log2 of scrypt's N that the writer uses."""
MAX_CARD_BYTES = 4 * KIB
MAX_CARD_RENEWALS = 4
"""Former keys on a card: the newest ones."""
MAX_CARD_TEXT = 65536
"""Characters of a text in which a card is looked for."""
MAX_CARD_NAME = 100
"""Characters of the name on a card."""
MAX_TITLE = 200
"""Characters of a case's title as lists show it."""
MAX_NOTE = 2000
"""Characters of a cover note."""
MAX_REVIEWS = 8
"""Levels that reviewed one case."""
MAX_OPINIONS = 2000
"""Comments in one review, or replies with one case."""
MAX_WORDS = 20_000
"""Characters of one comment, reply, reason or note in a review."""
MAX_LEFT_OUT = 2000
"""Places that a sender left out of one case."""
MAX_RECEIPT_BYTES = 16 * MIB
"""A receipt, plain."""
MAX_PARTS = 999
"""Parts of one split package."""
MAX_PART_LINE_BYTES = 256
"""The first line of a part, its line feed included."""
