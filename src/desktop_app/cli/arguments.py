"""The words of the command line (PRODUCT section 5): a parser that speaks Chinese and loads one command group only.

The commands of a group live in a module of their own, which is loaded by name once the group's word was read: a command
then starts without the libraries that only other commands need. Such a module has one entrance, ``configure(parser)``.
"""

from __future__ import annotations

import argparse
import importlib
import re
from collections.abc import Callable, Sequence
from typing import Any, NoReturn

from desktop_app.domain.errors import WrongUse

GROUPS = {
    "programme": ("desktop_app.cli.programme_commands", "项目：列出、查看、检查通知的定义"),
    "case": ("desktop_app.cli.case_commands", "申报件：新建、填报、附材料、预审、导出"),
    "person": ("desktop_app.cli.person_commands", "人员库：列出、查看"),
    "roster": ("desktop_app.cli.roster_commands", "名册：模板、导出、导入（Excel）"),
    "card": ("desktop_app.cli.card_commands", "收件名片：导出、导入、核对、换新"),
    "package": ("desktop_app.cli.package_commands", "报送包：制作、查看、验证"),
    "inbox": ("desktop_app.cli.inbox_commands", "收件：导入报送包、列出、受理、退回"),
    "receipt": ("desktop_app.cli.receipt_commands", "回执：导入、列出"),
    "batch": ("desktop_app.cli.batch_commands", "推荐批次：新建、汇总、核对名额、导出、打包"),
    "task": ("desktop_app.cli.task_commands", "下发：项目给下级单位，申报件给申报人；列出、收回"),
    "backup": ("desktop_app.cli.backup_commands", "备份：制作、恢复、验证"),
    "library": ("desktop_app.cli.library_commands", "档案库：检查、恢复表、更改口令、装入演示内容"),
    "self-test": ("desktop_app.cli.self_test_command", "在临时档案库里走一遍主要流程"),
}
_VALUED = ("--library", "--passphrase-file", "--recovery-code-file")

_TRANSLATIONS = (
    (r"the following arguments are required: (.+)", r"缺少参数：\1"),
    (r"unrecognized arguments: (.+)", r"多出无法识别的参数：\1"),
    (r"argument (.+?): expected one argument", r"选项 \1 后面要有一个值"),
    (r"argument (.+?): expected at least one argument", r"选项 \1 后面至少要有一个值"),
    (r"argument (.+?): invalid choice: (.+?) \(choose from (.+)\)", r"\1 不能是 \2，可以是 \3"),
    (r"argument (.+?): not allowed with argument (.+)", r"选项 \1 与 \2 不能同时使用"),
    (r"argument (.+?): ignored explicit argument (.+)", r"选项 \1 不带值，多出 \2"),
    (r"one of the arguments (.+) is required", r"\1 必须给出一个"),
    (r"argument (.+?): invalid \w+ value: (.+)", r"选项 \1 的值 \2 不正确"),
)


class BadWords(WrongUse):
    """The command line cannot be understood."""


class HelpWanted(Exception):
    """Help was asked for; the text is the help."""


class ChineseParser(argparse.ArgumentParser):
    """An argument parser whose help and errors are Chinese, and which raises instead of exiting."""

    def __init__(self, **options: Any) -> None:
        options |= {"add_help": False, "allow_abbrev": False, "formatter_class": _ChineseHelp}
        super().__init__(**options)
        self._optionals.title = "选项"
        self._positionals.title = "参数"
        self.add_argument("-h", "--help", action=_Help, nargs=0, help="显示这段说明")

    def error(self, message: str) -> NoReturn:
        """Raise :class:`BadWords` with the cause in Chinese and how the command is written."""
        usage = self.format_usage().strip()
        raise BadWords(f"{_translated(message)}。没有执行任何操作。{usage}")


class _Help(argparse.Action):
    def __call__(self, parser: argparse.ArgumentParser, *_: Any) -> NoReturn:
        raise HelpWanted(parser.format_help())


class _ChineseHelp(argparse.HelpFormatter):
    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, "用法：" if prefix is None else prefix)


def _translated(message: str) -> str:
    for pattern, chinese in _TRANSLATIONS:
        if match := re.fullmatch(pattern, message, re.DOTALL):
            return match.expand(chinese)
    return message


def common_options(*, own_passphrase: bool = False) -> argparse.ArgumentParser:
    """Return the options that are accepted before and after the command words.

    ``own_passphrase``: a passphrase file after the words is kept apart, as ``package_passphrase_file``, because it may
    be meant for the package rather than for the library.
    """
    common = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    group = common.add_argument_group("通用选项")
    dest = "package_passphrase_file" if own_passphrase else "passphrase_file"
    group.add_argument("--library", metavar="目录", help="档案库所在的文件夹（默认在用户数据文件夹）")
    group.add_argument("--passphrase-file", metavar="文件", dest=dest, help="存有口令的文本文件")
    group.add_argument("--recovery-code-file", metavar="文件", help="忘了口令时：存有恢复码的文本文件")
    group.add_argument("--json", action="store_true", dest="as_json", help="输出一个 JSON 文档")
    return common


def add_verbs(parser: argparse.ArgumentParser) -> Any:
    """Return what :func:`add_verb` adds to."""
    return parser.add_subparsers(title="命令", metavar="命令", required=True, dest="verb")


def add_verb(
    verbs: Any, name: str, summary: str, run: Callable[..., int], *, own_passphrase: bool = False
) -> argparse.ArgumentParser:
    """Add one verb with the common options; ``run(words, context)`` does it."""
    parser: argparse.ArgumentParser = verbs.add_parser(
        name, help=summary, description=summary, parents=[common_options(own_passphrase=own_passphrase)]
    )
    parser.set_defaults(run=run)
    return parser


def parse(argv: Sequence[str]) -> argparse.Namespace:
    """Read the words of a command; raise :class:`BadWords` or :class:`HelpWanted`."""
    parser = ChineseParser(
        prog="jiangbao",
        description="匠报：职称、工匠、技师等申报工作的离线客户端。不带参数时打开窗口。",
        parents=[common_options()],
    )
    groups: Any = parser.add_subparsers(title="命令组", metavar="命令组", required=True, dest="group")
    wanted = group_word(argv)
    for name, (module, summary) in GROUPS.items():
        inner = groups.add_parser(name, help=summary, description=summary, parents=[common_options()])
        if name == wanted:
            importlib.import_module(module).configure(inner)
    return parser.parse_args(list(argv))


def group_word(argv: Sequence[str]) -> str | None:
    """Return the first word that is neither an option nor an option's value."""
    words = iter(argv)
    for word in words:
        if word in _VALUED:
            next(words, None)
        elif not word.startswith("-"):
            return word
    return None
