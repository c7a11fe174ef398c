"""``jiangbao self-test``: the main job, from an empty form to a package opened at the other side."""

from __future__ import annotations

import argparse

from desktop_app.cli.context import Context
from desktop_app.services.selftest import Step, self_test


def configure(parser: argparse.ArgumentParser) -> None:
    """Add what the command does; it has no verbs."""
    parser.set_defaults(run=_run)


def _run(words: argparse.Namespace, context: Context) -> int:
    console = context.console
    steps: list[Step] = []
    for step in self_test(context.surroundings.resources):
        steps.append(step)
        console.note(f"{'√' if step.ok else '×'} {step.what}（{step.seconds:.2f} 秒）{step.detail}")
    good = all(step.ok for step in steps)
    document = {
        "ok": good,
        "steps": [
            {"what": step.what, "ok": step.ok, "seconds": round(step.seconds, 3), "detail": step.detail}
            for step in steps
        ],
    }
    console.say(document, ["自检通过。" if good else "自检没有通过。"])
    return 0 if good else 1
