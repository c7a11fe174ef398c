"""The base of every known error.

Three kinds of failure exist (DESIGN section 7). A *finding* is data. A *known error* is an exception from this
family: its text is one Chinese sentence that says what happened, that nothing is lost, and what to do. Anything
else that is raised is a bug. Each layer keeps its subclasses beside the code that raises them.
"""

from __future__ import annotations


class KnownError(Exception):
    """A failure that has a name and a remedy; ``str(error)`` is the sentence shown to the user, in Chinese."""

    exit_status = 1
    """Exit status of the command line when this error ends a command: 1 refused, 2 wrong use."""


class WrongUse(KnownError):
    """The caller's words are off: an unknown id, a missing option, a value that cannot be meant."""

    exit_status = 2


class Cancelled(KnownError):
    """The user cancelled a long piece of work; whatever it had begun has been taken back."""

    def __init__(self) -> None:
        super().__init__("操作已取消，没有留下任何改动。")
