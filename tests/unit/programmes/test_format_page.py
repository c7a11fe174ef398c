"""``docs/programme-format.md``: its example is a whole programme, its reference is what the types say."""

from __future__ import annotations

import re

from tools.programme_reference import KINDS, PAGE, attribute_docs, page_with_reference

from desktop_app.programmes.expression_syntax import MAX_BRACKETS, MAX_LITERALS, MAX_TOKENS, read_expression
from desktop_app.programmes.expressions import MAX_ROWS
from desktop_app.programmes.loader import load_programme
from desktop_app.programmes.scores import ScoreGroup
from desktop_app.programmes.structure import parse
from desktop_app.programmes.yaml_source import read_yaml
from tests.unit.programmes.making import case_of

TEXT = PAGE.read_text(encoding="utf-8")
FILES = {name: body.encode() for name, body in re.findall(r"```yaml\n# file: (\S+)\n(.*?)```", TEXT, flags=re.DOTALL)}


def test_the_example_loads_and_its_rules_are_judged() -> None:
    programme = load_programme(FILES)
    assert sorted(FILES) == ["application.form.yaml", "programme.yaml", "summary.form.yaml"]
    assert case_of({}, programme=programme).programme.id == "town-artisan-2024"


def test_the_reference_is_fresh() -> None:
    assert page_with_reference(TEXT) == TEXT, "run python -m tools.programme_reference"


def test_every_key_says_what_it_means() -> None:
    said = {kind: attribute_docs(kind) for kind in KINDS}
    assert [f"{kind.__name__}.{name}" for kind in KINDS for name in kind.model_fields if not said[kind].get(name)] == []


def test_the_example_of_a_score_sheet_is_sound() -> None:
    example = re.search(r"```yaml\ngroups:\n(.*?)vetoes:", TEXT, flags=re.DOTALL)
    assert example is not None
    group = re.sub(r"(?m)^    ", "", example[1].replace("  - id", "    id", 1))
    source, problems = read_yaml("group.yaml", group.encode())
    assert source is not None
    assert (problems, parse(source, ScoreGroup)[1]) == ([], [])


def test_the_examples_of_expressions_can_be_read() -> None:
    examples = re.search(r"```\n(application\.grade.*?)```", TEXT, flags=re.DOTALL)
    assert examples is not None
    for line in examples[1].splitlines():
        read_expression(line)


def test_the_limits_are_those_of_the_program() -> None:
    assert f"{MAX_TOKENS} words" in TEXT
    assert f"brackets {MAX_BRACKETS} deep" in TEXT
    assert f"{MAX_LITERALS} entries" in TEXT
    assert f"{MAX_ROWS} rows of a section" in TEXT
