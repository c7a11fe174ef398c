"""Widgets of our own: what more than one page uses, and the paper editor with its sheets, blocks and cells."""
