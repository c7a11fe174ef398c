"""Run the benchmarks and print their figures: ``python -m benchmarks [name …]``."""

from __future__ import annotations

import importlib
import pkgutil
import sys

import benchmarks


def names() -> list[str]:
    """Return the names of all benchmark modules, without their ``bench_``."""
    found = (module.name for module in pkgutil.iter_modules(benchmarks.__path__))
    return sorted(name.removeprefix("bench_") for name in found if name.startswith("bench_"))


def main(wanted: list[str]) -> int:
    """Run each benchmark module's ``run()`` and print the figures that it returns."""
    unknown = sorted(set(wanted) - set(names()))
    if unknown:
        print(f"no such benchmark: {', '.join(unknown)}; there are: {', '.join(names())}")
        return 2
    for name in wanted or names():
        print(f"--- {name}", flush=True)
        for figure in importlib.import_module(f"benchmarks.bench_{name}").run():
            print(figure, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
