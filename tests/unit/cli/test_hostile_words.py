"""Odd words for the verbs of packages, review and tasks end in a sentence, never in a bug."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.cli.conftest import Run

ODD = (
    "",
    " ",
    "x" * 3000,
    "\udcff",
    "－－",
    "=",
    "=x",
    "a=b=c",
    "score:=x",
    "[]=x",
    "application.name[",
    "-1",
    "1e400",
    "NaN",
    "٣",
)
"""Among them what a byte that is no text becomes on a command line."""
VERBS = [
    "inbox accept {o}",
    "inbox return {o} --comment a=b",
    "inbox return {c} --comment {o}",
    "inbox decline {o}",
    "inbox reopen {o}",
    "inbox show {o}",
    "inbox compare {o}",
    "inbox paper {c} --code {o}",
    "inbox paper {o} --code 1234567890abcdef",
    "inbox paper {c} {o}",
    "inbox resolve {o} --take kept",
    "inbox settle {o} --old",
    "inbox settle {o}",
    "inbox dismiss {o}",
    "inbox import {o}",
    "inbox level {o}",
    "inbox points {c} {o}",
    "inbox points {o} a=1",
    "inbox fill {c} --answers {o}",
    "inbox seen {c} {o}",
    "receipt import {o}",
    "case comments {o}",
    "case reply {c} {o}",
    "case reply {o} a=b",
    "task give --programme {o} --to-card x --out {d}/t.jbp",
    "task give --programme linan-master-studio-2023 --to-card {o} --out {d}/t.jbp",
    "task give --programme linan-master-studio-2023 --to-card x --out {d}/t.jbp --due {o}",
    "task give --programme linan-master-studio-2023 --to-card x --out {d}/t.jbp --quota {o}",
    "task hand {o} --to-card x --out {d}/t.jbp",
    "task hand {c} --to-card {o} --out {d}/t.jbp",
    "task recall {o}",
    "card confirm {o} --fingerprint {o}",
    "card import {o}",
    "card history {o}",
    "card rename {o}",
    "card renew --to {o}",
    "card export --to {o}",
    "card export --page {o}",
    "package create {c} --to-card {o} --out {d}/p.jbp",
    "package create {o} --to-card x --out {d}/p.jbp",
    "package create {c} --to-card x --out {o}",
    "package create {c} --to-card x --out {d}/p.jbp --split-mb {o}",
    "package create {c} --to-card x --out {d}/p.jbp --leave-out {o}",
    "package create {c} --to-card x --out {d}/p.jbp --note {o}",
    "package create {c} --to-card 甲公司 --out {o}",
    "package create {c} --to-card 甲公司 --out {o} --split-mb 1",
    "package create {c} --to-card 甲公司 --out {o} --eml --also 7z --explain",
    "task hand {c} --to-card 甲公司 --out {o}",
    "package inspect {o}",
    "package verify {o}",
    "inbox chain {o}",
    "inbox batch {o}",
    "batch show {o}",
    "batch new --programme {o} --recommender x",
    "batch new --programme linan-master-studio-2023 --recommender {o}",
    "batch check {o}",
    "batch export {o} --to {d}/b",
    "batch package {o} --to-card x --out {d}/b.jbp",
    "inbox accept {c} --receipt {o}",
    "inbox accept {c} --note {o}",
]


@pytest.mark.parametrize("verb", VERBS)
def test_odd_words_end_in_a_sentence(
    run: Run,
    options: list[str],
    case_id: str,
    bugs: list[BaseException],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    verb: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    for odd in ODD:
        said = run(*options, *(word.format(o=odd, c=case_id, d=tmp_path) for word in verb.split(" ")))
        assert not bugs, odd[:20]
        assert said.status == 0 or (said.err + said.out).strip(), odd[:20]
