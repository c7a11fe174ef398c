"""Score sheets: facts to points, by the notice's own standard, with every step told."""

from desktop_app.scoring.advice import Advice
from desktop_app.scoring.case_score import CaseScore, score_case
from desktop_app.scoring.engine import Evaluate, score_line, score_sheet
from desktop_app.scoring.facts import Facts, read_facts
from desktop_app.scoring.judgement import stated_lowerings
from desktop_app.scoring.result import GroupScore, LineScore, Lowering, ScoreResult, Step, StepKind, shown_points

__all__ = [
    "Advice",
    "CaseScore",
    "Evaluate",
    "Facts",
    "GroupScore",
    "LineScore",
    "Lowering",
    "ScoreResult",
    "Step",
    "StepKind",
    "read_facts",
    "score_case",
    "score_line",
    "score_sheet",
    "shown_points",
    "stated_lowerings",
]
