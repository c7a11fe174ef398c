"""A programme small enough to see whole, with one field of each kind that editing treats in its own way."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime

from desktop_app.checks import MaterialStatus
from desktop_app.domain.answers import ROW_ID, Answers, rows_of
from desktop_app.domain.case import Case, CaseStatus
from desktop_app.domain.finding import Finding, Severity
from desktop_app.programmes.fields import Column, Field, FieldType, FixedRow, Option
from desktop_app.programmes.forms import FormDefinition, FormKind
from desktop_app.programmes.programme import NomineeKind, Notice, Procedure, Programme, ProgrammeHead
from desktop_app.programmes.rules import RecommenderKind, Rule
from desktop_app.services.score_sheets import SheetScore

PROGRAMME = Programme(
    head=ProgrammeHead(
        format=1,
        id="small",
        version="1",
        title="小项目",
        notice=Notice(title="通知", issuer="某局", date=date(2021, 6, 21)),
        reference_date=date(2021, 6, 21),
        nominees=(NomineeKind(id="person", title="个人", name="application.name", unit="application.unit"),),
        procedures=(Procedure(id="recognition", title="认定"),),
        forms=("application.form.yaml",),
        recommenders=(RecommenderKind(id="district", title="区、县（市）", quota=4),),
        rules=(Rule(id="front_line", clause="二", require="true", at="application.name", message="不在一线"),),
    ),
    forms=(
        FormDefinition(
            id="application",
            kind=FormKind.APPLICATION,
            title="申报表",
            official=True,
            fields=(
                Field(id="name", label="姓名"),
                Field(id="id_number", label="身份证号", type=FieldType.ID_NUMBER),
                Field(id="sex", label="性别", suggest="id_sex(application.id_number)"),
                Field(id="birth", label="出生年月", type=FieldType.MONTH),
                Field(id="front", label="一线", type=FieldType.CHECK),
                Field(id="met", label="条件", type=FieldType.CHOICES, options=(Option(value="一"), Option(value="二"))),
                Field(id="length", label="字数", compute="text_count(application.name)"),
                Field(
                    id="career",
                    label="经历",
                    type=FieldType.ROWS,
                    max_rows=6,
                    columns=(
                        Column(id="period", label="起止年月", type=FieldType.PERIOD),
                        Column(id="what", label="何单位"),
                        Column(id="sum", label="合计", compute="row.what"),
                        Column(id="there", label="在职", type=FieldType.CHECK),
                    ),
                ),
                Field(
                    id="asked",
                    label="征求意见",
                    type=FieldType.ROWS,
                    extendable=False,
                    columns=(Column(id="department", label="部门"), Column(id="opinion", label="意见")),
                    fixed_rows=(
                        FixedRow(id="police", values={"department": "公安"}),
                        FixedRow(id="tax", values={"department": "税务"}),
                    ),
                ),
            ),
            body=(),
        ),
    ),
    score_sheets=(),
    digest="0" * 64,
    files={},
)


def new_case(answers: Answers | None = None, status: CaseStatus = CaseStatus.DRAFT) -> Case:
    """Return a case of the small programme."""
    moment = datetime(2021, 7, 1, tzinfo=UTC)
    return Case("c" * 32, PROGRAMME.ref, "person", "recognition", "未填姓名", status, moment, moment, answers or {})


class SmallReader:
    """Reads the small programme the way the real reader reads real ones."""

    programme = PROGRAMME

    def completed(self, case: Case) -> Answers:
        """Add the computed field and the fixed rows."""
        form = dict(case.answers.get("application", {}))
        form["length"] = str(len(str(form.get("name", ""))))
        written = {str(row[ROW_ID]): row for row in rows_of(form.get("asked"))}
        form["asked"] = [
            {ROW_ID: "police", **written.get("police", {}), "department": "公安"},
            {ROW_ID: "tax", **written.get("tax", {}), "department": "税务"},
        ]
        return {**case.answers, "application": form}

    def suggestions(self, case: Case) -> Mapping[tuple[str, str], str]:
        """Tell the sex from an ID number while no sex is given."""
        form = case.answers.get("application", {})
        number = str(form.get("id_number", ""))
        if len(number) != 18 or form.get("sex"):
            return {}
        return {("application", "sex"): "男" if int(number[16]) % 2 else "女"}

    def title(self, case: Case) -> str:
        """Return the name."""
        return str(case.answers.get("application", {}).get("name") or "未填姓名")

    def unit(self, case: Case) -> str:
        """Return no unit."""
        return ""

    def normalised(self, kind: FieldType, text: str) -> str:
        """Read months written with a point."""
        return text.replace(".", "-") if kind in (FieldType.MONTH, FieldType.PERIOD) else text

    def holds(self, case: Case, expression: str) -> bool:
        """Nothing is conditional here."""
        return True

    def scores(self, case: Case, form_id: str, *, advise: bool = False) -> tuple[SheetScore, ...]:
        """Nothing is scored."""
        return ()

    def findings(self, case: Case) -> list[Finding]:
        """Ask for a name."""
        blank = not case.answers.get("application", {}).get("name")
        return [Finding("required", Severity.ERROR, "“姓名”还没有填写。")] if blank else []

    def materials(self, case: Case) -> list[MaterialStatus]:
        """Nothing is asked for."""
        return []


class MemoryStore:
    """Keeps cases in memory and counts the writing."""

    def __init__(self) -> None:
        self.saved: Case | None = None
        self.count = 0
        self.failure: Exception | None = None

    def save(self, case: Case) -> None:
        """Keep the case, or fail as told."""
        if self.failure is not None:
            raise self.failure
        self.saved = case
        self.count += 1
