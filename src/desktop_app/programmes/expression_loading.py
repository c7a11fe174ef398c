"""Reading, checking and compiling every expression of a definition, with faults at the character they stand at."""

from __future__ import annotations

from collections.abc import Iterable
from graphlib import CycleError, TopologicalSorter

from desktop_app.programmes.expression_check import ExpressionFault, check_expression
from desktop_app.programmes.expression_sites import Site
from desktop_app.programmes.expression_syntax import ExpressionSyntaxError, Literal, Node, read_expression
from desktop_app.programmes.expressions import Compiled, ExpressionFailed, compile_expression
from desktop_app.programmes.problems import Problem, suggestion
from desktop_app.programmes.yaml_source import YamlSource


class ExpressionLoading:
    """Collects the compiled expressions of a definition and the problems in them."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.compiled: dict[str, Compiled] = {}
        self._needs: dict[str, set[str]] = {}
        self._spots: dict[str, tuple[YamlSource, Site]] = {}

    def add(self, source: YamlSource, sites: Iterable[Site]) -> None:
        """Take the expressions of one file."""
        for site in sites:
            try:
                node = read_expression(site.source)
            except ExpressionSyntaxError as error:
                self._note(source, site, ExpressionFault(error.at, error.cause, error.remedy))
                continue
            self._check(source, site, node)

    def _note(self, source: YamlSource, site: Site, fault: ExpressionFault) -> None:
        cause = f"{site.name}：{fault.cause}"
        self.problems.append(source.problem(site.path, cause, fault.remedy, offset=fault.at))

    def _check(self, source: YamlSource, site: Site, node: Node) -> None:
        checked = check_expression(node, site.scope)
        faults = checked.faults
        if not faults and not checked.shape.is_a(*site.wants):
            wanted = "、".join(dict.fromkeys(kind.value for kind in site.wants))
            faults.append(ExpressionFault(0, f"结果应当是{wanted}，却是{checked.shape.kind.value}", "请改正"))
        faults += _foreign_values(node, site)
        for fault in faults:
            self._note(source, site, fault)
        if not faults:
            self._compile(source, site, checked.fields)
        if site.target:
            self._needs.setdefault(site.target, set()).update(checked.fields)
            self._spots.setdefault(site.target, (source, site))

    def _compile(self, source: YamlSource, site: Site, fields: set[str]) -> None:
        mark = source.mark(site.path)
        where = f"{site.name}（{source.file} 第 {mark.line} 行）"
        if site.source in self.compiled:
            return
        try:
            self.compiled[site.source] = compile_expression(site.source, fields, where)
        except ExpressionFailed:
            self._note(source, site, ExpressionFault(0, "表达式写法有误", "请对照格式说明改正"))

    def order(self) -> tuple[str, ...]:
        """Return the fields that are computed, each behind those that it looks at; note a circle as a problem."""
        graph = {target: needs & self._needs.keys() for target, needs in self._needs.items()}
        try:
            return tuple(TopologicalSorter(graph).static_order())
        except CycleError as circle:
            names = [str(name) for name in circle.args[1]]
            source, site = self._spots[names[0]]
            self._note(source, site, ExpressionFault(0, f"互相依赖：{' → '.join(names)}", "请去掉其中一个"))
            return ()


def _foreign_values(node: Node, site: Site) -> list[ExpressionFault]:
    """A text written out that is not among the options of the choice that it fills."""
    faults = []
    if isinstance(node, Literal) and site.values and node.value not in (*site.values, ""):
        faults.append(ExpressionFault(node.at, f"“{node.value}”不是可选的值", suggestion(str(node.value), site.values)))
    return faults
