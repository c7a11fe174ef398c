"""``python -m tools.coverage`` writes ``docs/coverage.md`` and tells what does not agree.

``--against FOLDER`` holds the transcriptions against the text files of the notices in that folder instead.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from tools.coverage.against import comparisons
from tools.coverage.checks import faults
from tools.coverage.page import page
from tools.coverage.reading import PAGE, all_notices


def main(arguments: list[str]) -> int:
    """Return 0 where everything agrees, 1 otherwise."""
    parser = argparse.ArgumentParser(prog="python -m tools.coverage", description=__doc__)
    parser.add_argument("--against", type=Path, metavar="FOLDER", help="text files of the notices")
    chosen = parser.parse_args(arguments)
    notices = all_notices()
    if chosen.against is not None:
        found = [f"{one.programme.id}: {fault}" for one, told in comparisons(notices, chosen.against) for fault in told]
    else:
        PAGE.write_text(page(notices), encoding="utf-8")
        found = [fault for coverage in notices for fault in faults(coverage)]
    print(*found, sep="\n")
    print(f"{len(notices)} notices, {sum(len(one.items) for one in notices)} items, {len(found)} disagreements")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
