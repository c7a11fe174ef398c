"""The command line's entrance: words in, exit status out (0 done, 1 problems found or refused, 2 wrong use)."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import suppress

from desktop_app.cli.arguments import HelpWanted, parse
from desktop_app.cli.console import Console, OutputLost
from desktop_app.cli.context import Context, Surroundings
from desktop_app.domain.errors import KnownError

REFUSED = 1


def main(argv: Sequence[str], surroundings: Surroundings) -> int:
    """Run one command. Whatever happens ends in a sentence or a document, never in a traceback."""
    console = Console(sys.stdout, sys.stderr, as_json="--json" in argv)
    try:
        return _run(argv, console, surroundings)
    except BrokenPipeError:
        _drop_output()
    except OutputLost as error:
        _drop_output()
        console.complain(str(error))
    return REFUSED


def _run(argv: Sequence[str], console: Console, surroundings: Surroundings) -> int:
    """Run one command; only a standard output that fails is left to the caller."""
    try:
        words = parse(argv)
        status: int = words.run(words, Context(surroundings, console))
    except HelpWanted as help_text:
        console.say({"help": str(help_text)}, [str(help_text)])
        return 0
    except (BrokenPipeError, OutputLost):
        raise
    except KnownError as error:
        console.fail(error)
        return error.exit_status
    except KeyboardInterrupt:
        console.refuse("Cancelled", "操作已取消，没有留下任何改动。")
        return REFUSED
    except Exception as error:  # noqa: BLE001 - the top-level boundary
        console.refuse("Bug", surroundings.on_bug(error))
        return REFUSED
    return status


def _drop_output() -> None:
    """Keep the interpreter from complaining at exit about a reader that went away (``| head``) or a full disk."""
    with suppress(OSError), open(os.devnull, "wb") as nowhere:
        os.dup2(nowhere.fileno(), sys.stdout.fileno())
