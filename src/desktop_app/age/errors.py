"""What can be wrong with an age file. Whoever uses the format turns these into sentences about its own files."""

from __future__ import annotations


class AgeError(Exception):
    """The base of what this layer raises, apart from the operating system's own errors."""


class NotAge(AgeError):
    """The bytes do not begin as a binary age file does."""


class NewerAge(AgeError):
    """An age file of another version than 1."""


class AgeDamaged(AgeError):
    """An age file that is malformed, cut short, or fails authentication."""


class NoMatch(AgeError):
    """No stanza of the header is for this identity or this passphrase."""


class HeaderTooLarge(AgeError):
    """More recipients or more bytes of header than are read."""


class TooCostly(AgeError):
    """A scrypt work factor that is refused, or that this machine has too little memory for."""


class InvalidRecipient(AgeError):
    """The text is no age X25519 recipient, or one that hides nothing."""
