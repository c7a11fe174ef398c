"""What reading a roster found, before anything is stored."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.records import Person, Unit


class RowState(StrEnum):
    """What would become of one record."""

    ADDED = "added"
    CHANGED = "changed"
    UNCHANGED = "unchanged"

    @property
    def label(self) -> str:
        """The Chinese word on screen."""
        return {"added": "新增", "changed": "更新", "unchanged": "没有变化"}[self.value]


@dataclass(frozen=True, slots=True)
class RosterError:
    """Something in the file that has to be put right first."""

    sheet: str
    cell: str
    """Such as ``C7``; empty where it is about the whole sheet."""
    problem: str
    remedy: str

    @property
    def place(self) -> str:
        """Such as ``人员!C7``."""
        return f"{self.sheet}!{self.cell}" if self.cell else self.sheet

    def __str__(self) -> str:
        return f"{self.place}：{self.problem}。{self.remedy}" + ("" if self.remedy.endswith("。") else "。")


@dataclass(frozen=True, slots=True)
class RosterNote:
    """Something in the file that is worth knowing and hinders nothing."""

    place: str
    text: str

    def __str__(self) -> str:
        return f"{self.place}：{self.text}。"


@dataclass(frozen=True, slots=True)
class FactChange:
    """One fact of a record that would change."""

    label: str
    before: str
    after: str
    """Both as a person reads them."""


@dataclass(frozen=True, slots=True)
class PlannedRecord:
    """What would become of one person or unit."""

    place: str
    """Where the file speaks of it first, such as ``人员!7``."""
    title: str
    state: RowState
    changes: tuple[FactChange, ...]
    before: Person | Unit | None
    after: Person | Unit


@dataclass(frozen=True, slots=True)
class RosterReport:
    """What a roster would do: records to be added or changed, errors and notes."""

    name: str
    """File name."""
    people: tuple[PlannedRecord, ...]
    units: tuple[PlannedRecord, ...]
    errors: tuple[RosterError, ...]
    notes: tuple[RosterNote, ...]

    @property
    def records(self) -> tuple[PlannedRecord, ...]:
        """Units, and then people."""
        return self.units + self.people

    def count(self, state: RowState) -> int:
        """Return how many records are in this state."""
        return sum(record.state is state for record in self.records)

    @property
    def summary(self) -> str:
        """One sentence about it."""
        counts = "，".join(f"{state.label} {self.count(state)} 条" for state in RowState)
        if self.errors:
            return f"有 {len(self.errors)} 处错误，须改正后才能导入。{counts}。"
        return f"{counts}。" if self.records else "名册里没有可以导入的内容。"
