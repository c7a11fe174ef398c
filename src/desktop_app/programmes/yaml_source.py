"""Reading one YAML file into plain values, knowing for each value and key where it stands.

The YAML of definitions is small on purpose: one document of mappings with text keys, lists and scalars; no anchors, no
aliases, no tags, no directives. Plain scalars follow the YAML 1.2 core schema (``true``, ``false``, ``null``, whole and
decimal numbers) and ISO days (``2021-06-21``). Lists become tuples. Because the parser's events are read one by one,
a file that is too deep or too long is left before it is built.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

from yaml import CSafeLoader, parse
from yaml.error import MarkedYAMLError, YAMLError
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)
from yaml.reader import ReaderError

from desktop_app.programmes.problems import Problem

MAX_DEPTH = 24
"""Mappings and lists inside each other."""
MAX_NODES = 30_000
"""Values of one file."""
MAX_SCALAR = 20_000
"""Characters of one value."""

Path: TypeAlias = tuple[str | int, ...]
"""The way to a value: keys of mappings and positions in lists (from 0)."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a value stands: line and column from 1, and the stretch of the file's text that holds it."""

    line: int
    column: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class YamlSource:
    """A file that was read: its value, and the marks of its values and keys."""

    file: str
    text: str
    value: object
    marks: Mapping[Path, Mark]
    keys: Mapping[Path, Mark]
    """Marks of mapping keys, under the path of the value that the key leads to."""

    def mark(self, path: Path, *, key: bool = False) -> Mark:
        """Return the mark of the value (or of its key) at ``path``, or of the nearest value around it.

        A step that the file leaves out because it was written short is passed over.
        """
        node = self.value
        reached: Path = ()
        for step in path:
            child = _child(node, step)
            if child is not None or (*reached, step) in self.marks:
                node, reached = child, (*reached, step)
        found = self.keys.get(reached) if key else None
        return found or self.marks.get(reached) or _TOP

    def problem(self, path: Path, cause: str, remedy: str, *, key: bool = False, offset: int = 0) -> Problem:
        """Return a problem at the value at ``path``; ``offset`` counts characters into a text value."""
        mark = self.mark(path, key=key)
        line, column = (mark.line, mark.column) if offset <= 0 else self._inside(mark, path, offset)
        return Problem(self.file, line, column, cause, remedy)

    def _inside(self, mark: Mark, path: Path, offset: int) -> tuple[int, int]:
        """Line and column of a character of a text, whichever way the text is quoted and folded."""
        value = self.value
        for step in path:
            value = _child(value, step)
        raw = self.text[mark.start : mark.end]
        at = -1
        for character in (value if isinstance(value, str) else "")[: offset + 1]:
            if not character.isspace():
                at = max(raw.find(character, at + 1), at)
        before = self.text[: mark.start + max(at, 0)]
        return before.count("\n") + 1, len(before) - before.rfind("\n")


_TOP = Mark(1, 1, 0, 0)


def read_yaml(file: str, data: bytes) -> tuple[YamlSource | None, list[Problem]]:
    """Read one file. Gives no source when it could not be read to its end, and every problem met on the way."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        return None, [Problem(file, line, 1, "文件不是 UTF-8 编码", "请另存为 UTF-8 编码")]
    builder = _Builder(file)
    try:
        for event in parse(text, Loader=CSafeLoader):
            builder.take(event)
    except _Stop as stop:
        return None, [*builder.problems, stop.problem]
    except YAMLError as error:
        return None, [*builder.problems, _syntax_problem(file, text, error)]
    if not builder.marks:
        return None, [*builder.problems, Problem(file, 1, 1, "文件是空的", "请写入内容，或从清单中删去此文件")]
    return YamlSource(file, text, builder.value, builder.marks, builder.keys), builder.problems


class _Stop(Exception):
    """The file cannot be read on."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


@dataclass(slots=True)
class _Frame:
    """A mapping or list that is still open."""

    path: Path
    start: Event
    items: dict[str, object] | list[object]
    key: str | None = None
    """The key read last, while its value is awaited."""
    skip: bool = False
    """Whether that key was there before, so that its value is dropped."""


@dataclass(slots=True)
class _Builder:
    """Builds the value out of events, with marks."""

    file: str
    problems: list[Problem] = field(default_factory=list)
    marks: dict[Path, Mark] = field(default_factory=dict)
    keys: dict[Path, Mark] = field(default_factory=dict)
    value: object = None
    _open: list[_Frame] = field(default_factory=list)
    _documents: int = 0
    _nodes: int = 0

    def take(self, event: Event) -> None:
        """Take the next event."""
        if isinstance(event, NodeEvent):
            self._check_node(event)
        if isinstance(event, DocumentStartEvent):
            self._start_document(event)
        elif isinstance(event, ScalarEvent):
            self._scalar(event)
        elif isinstance(event, AliasEvent):
            self._place(event, None)
        elif isinstance(event, MappingStartEvent):
            self._start(event, {})
        elif isinstance(event, SequenceStartEvent):
            self._start(event, [])
        elif isinstance(event, (MappingEndEvent, SequenceEndEvent)):
            self._end(event)

    def _complain(self, event: Event, cause: str, remedy: str) -> None:
        self.problems.append(self._problem(event, cause, remedy))

    def _problem(self, event: Event, cause: str, remedy: str) -> Problem:
        mark = _mark(event, event)
        return Problem(self.file, mark.line, mark.column, cause, remedy)

    def _check_node(self, event: NodeEvent) -> None:
        self._nodes += 1
        if self._nodes > MAX_NODES:
            raise _Stop(self._problem(event, f"文件超过 {MAX_NODES} 个值", "请拆成几个文件，或删去多余内容"))
        if isinstance(event, AliasEvent):
            self._complain(event, "不支持别名（*）", "请把内容直接写在这里")
        elif event.anchor is not None:
            self._complain(event, "不支持锚点（&）", "请删去锚点")
        if getattr(event, "tag", None):
            self._complain(event, "不支持类型标记（!）", "请删去类型标记")

    def _start_document(self, event: DocumentStartEvent) -> None:
        self._documents += 1
        if self._documents > 1:
            raise _Stop(self._problem(event, "文件中有不止一份文档（---）", "请只留一份"))
        if event.version or event.tags:
            self._complain(event, "不支持 YAML 指令（%）", "请删去该行")

    def _scalar(self, event: ScalarEvent) -> None:
        if len(event.value) > MAX_SCALAR:
            raise _Stop(self._problem(event, f"一个值超过 {MAX_SCALAR} 个字符", "请缩短"))
        frame = self._open[-1] if self._open else None
        if frame is not None and isinstance(frame.items, dict) and frame.key is None:
            self._key(frame, event)
        else:
            self._place(event, event.value if event.style else _plain_value(event.value))

    def _key(self, frame: _Frame, event: ScalarEvent) -> None:
        frame.key = event.value
        frame.skip = event.value in frame.items
        if frame.skip:
            self._complain(event, f"键“{event.value[:40]}”重复", "请只留一个")
        self.keys.setdefault((*frame.path, event.value), _mark(event, event))

    def _start(self, event: Event, items: dict[str, object] | list[object]) -> None:
        if len(self._open) >= MAX_DEPTH:
            raise _Stop(self._problem(event, f"嵌套超过 {MAX_DEPTH} 层", "请减少层次"))
        parent = self._open[-1] if self._open else None
        if parent is not None and isinstance(parent.items, dict) and parent.key is None:
            raise _Stop(self._problem(event, "映射的键必须是文字", "请改用文字作键"))
        self._open.append(_Frame(self._next_path(), event, items))

    def _end(self, event: Event) -> None:
        frame = self._open.pop()
        value = frame.items if isinstance(frame.items, dict) else tuple(frame.items)
        self._place(frame.start, value, event)

    def _next_path(self) -> Path:
        if not self._open:
            return ()
        frame = self._open[-1]
        return (*frame.path, len(frame.items) if isinstance(frame.items, list) else frame.key or "")

    def _place(self, event: Event, value: object, end: Event | None = None) -> None:
        """Put a finished value where it belongs."""
        self.marks.setdefault(self._next_path(), _mark(event, end or event))
        if not self._open:
            self.value = value
            return
        frame = self._open[-1]
        if isinstance(frame.items, list):
            frame.items.append(value)
        elif frame.key is None:
            raise _Stop(self._problem(event, "映射的键必须是文字", "请改用文字作键"))
        else:
            if not frame.skip:
                frame.items[frame.key] = value
            frame.key = None


def _mark(start: Event, end: Event) -> Mark:
    first, last = start.start_mark, end.end_mark
    if first is None or last is None:  # libyaml gives every event its marks
        return _TOP
    return Mark(first.line + 1, first.column + 1, first.index, last.index)


def _child(node: object, step: str | int) -> object:
    if isinstance(node, dict):
        return node.get(step)
    if isinstance(node, tuple) and isinstance(step, int) and step < len(node):
        return node[step]
    return None


_INTEGER = re.compile(r"[-+]?[0-9]{1,15}")
_DECIMAL = re.compile(r"[-+]?[0-9]{1,15}\.[0-9]{1,15}")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_WORDS: dict[str, bool | None] = {"": None, "~": None, "null": None, "true": True, "false": False}


def _plain_value(text: str) -> object:
    """Resolve an unquoted scalar."""
    if text in _WORDS:
        return _WORDS[text]
    if _INTEGER.fullmatch(text):
        return int(text)
    if _DECIMAL.fullmatch(text):
        return float(text)
    if _DAY.fullmatch(text):
        with suppress(ValueError):
            return date.fromisoformat(text)
    return text


_SYNTAX = (
    ("mapping values are not allowed", "这里不能出现“键: 值”", "请检查上一行的缩进，含冒号的文字请加引号"),
    ("could not find expected ':'", "键后面缺少冒号", "请写成“键: 值”，冒号后留一个空格"),
    ("found unexpected end of stream", "引号没有成对", "请补上后引号"),
    ("unknown escape", "双引号内有无法识别的转义", "请改用单引号，或把 \\ 写成 \\\\"),
    ("expected ',' or", "括号内缺少逗号或没有收尾", "请检查逗号与括号"),
    ("did not find expected key", "缩进或括号与上文不一致", "请与同级内容对齐，检查多余的括号"),
    ("did not find expected '-' indicator", "缩进或括号与上文不一致", "请与同级内容对齐，检查多余的括号"),
    ("cannot start any token", "有不能这样开头的字符", "以 @ ` % 等开头的文字请加引号"),
    ("expected node content", "这里缺少内容", "请检查逗号与括号，特殊符号请加引号"),
    ("undefined tag handle", "不支持类型标记（!）", "请删去类型标记"),
    ("expected <document start>", "文档结束后还有内容", "请检查缩进，第一层的键应顶格"),
)


def _syntax_problem(file: str, text: str, error: YAMLError) -> Problem:
    """Say what the parser stumbled over."""
    if isinstance(error, ReaderError):
        before = text[: error.position] if isinstance(error.position, int) else ""
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        return Problem(file, line, column, "有不允许的控制字符", "请删去该字符")
    mark = (error.problem_mark or error.context_mark) if isinstance(error, MarkedYAMLError) else None
    words = f"{error.context or ''} {error.problem or ''}" if isinstance(error, MarkedYAMLError) else str(error)
    cause, remedy = next(
        ((cause, remedy) for sign, cause, remedy in _SYNTAX if sign in words),
        ("YAML 写法有误", "请检查这一行及上一行的缩进、引号和括号"),
    )
    if mark and text[mark.index : mark.index + 1] == "\t":
        cause, remedy = "有制表符", "缩进请用空格"
    return Problem(file, mark.line + 1 if mark else 1, mark.column + 1 if mark else 1, cause, remedy)
