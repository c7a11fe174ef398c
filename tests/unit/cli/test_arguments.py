"""The words of the command line: understood in any order, refused in Chinese."""

from __future__ import annotations

import itertools

import pytest

from desktop_app.cli.arguments import GROUPS, BadWords, HelpWanted, group_word, parse


@pytest.mark.parametrize(
    "options",
    list(itertools.permutations([["--library", "L"], ["--passphrase-file", "P"], ["--json"]])),
)
def test_common_options_are_accepted_before_between_and_after_the_words(options: tuple[list[str], ...]) -> None:
    for before, between in itertools.combinations_with_replacement(range(4), 2):
        words = [
            *itertools.chain(*options[:before]),
            "case",
            *itertools.chain(*options[before:between]),
            "list",
            *itertools.chain(*options[between:]),
        ]
        parsed = parse(words)
        assert (parsed.library, parsed.passphrase_file, parsed.as_json) == ("L", "P", True), words


def test_options_that_were_not_given_are_not_there() -> None:
    assert not hasattr(parse(["case", "list"]), "library")


@pytest.mark.parametrize(
    ("words", "group"),
    [
        ([], None),
        (["--json"], None),
        (["--library", "case"], None),
        (["--library=case", "card", "list"], "card"),
        (["--passphrase-file", "f", "--json", "inbox", "list"], "inbox"),
    ],
)
def test_the_group_is_the_first_word_that_is_no_option(words: list[str], group: str | None) -> None:
    assert group_word(words) == group


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["case"], "缺少参数：命令"),
        (["case", "bake"], "命令 不能是 'bake'"),
        (["nothing"], "命令组 不能是 'nothing'"),
        (["case", "show"], "缺少参数：申报件编号"),
        (["case", "new"], "缺少参数：--programme"),
        (["case", "list", "more"], "无法识别的参数：more"),
        (["case", "list", "--library"], "选项 --library 后面要有一个值"),
        (["case", "list", "--json=yes"], "选项 --json 不带值"),
        (["case", "list", "--lib", "x"], "无法识别的参数：--lib x"),
        (["inbox", "burn", "1"], "命令 不能是 'burn'"),
        (["package", "create", "1", "--out", "x", "--also", "rar"], "--also 不能是 'rar'"),
    ],
)
def test_what_cannot_be_understood_is_refused_in_chinese(words: list[str], said: str) -> None:
    with pytest.raises(BadWords, match="没有执行任何操作") as caught:
        parse(words)
    assert said in str(caught.value)
    assert "用法：jiangbao" in str(caught.value)
    assert caught.value.exit_status == 2


@pytest.mark.parametrize("words", [["--help"], ["case", "-h"], *(["case", verb, "--help"] for verb in ("new", "list"))])
def test_help_is_chinese(words: list[str]) -> None:
    with pytest.raises(HelpWanted, match="用法：jiangbao") as caught:
        parse(words)
    assert "show this help" not in str(caught.value)
    assert "options:" not in str(caught.value)


@pytest.mark.parametrize("group", list(GROUPS))
def test_every_group_has_help_with_its_verbs(group: str) -> None:
    with pytest.raises(HelpWanted):
        parse([group, "--help"])


def test_a_passphrase_file_after_a_package_command_is_kept_apart() -> None:
    parsed = parse(["--passphrase-file", "L", "package", "verify", "x.jbp", "--passphrase-file", "P"])
    assert (parsed.passphrase_file, parsed.package_passphrase_file) == ("L", "P")
