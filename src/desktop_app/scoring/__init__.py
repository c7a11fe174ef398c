"""Score sheets: facts to points, by the notice's own standard, with every step told."""

from desktop_app.scoring.case_score import score_case
from desktop_app.scoring.engine import Evaluate, score_sheet
from desktop_app.scoring.facts import Facts, read_facts
from desktop_app.scoring.judgement import lowerings_of
from desktop_app.scoring.result import GroupScore, LineScore, Lowering, ScoreResult, Step, StepKind, shown_points

__all__ = [
    "Evaluate",
    "Facts",
    "GroupScore",
    "LineScore",
    "Lowering",
    "ScoreResult",
    "Step",
    "StepKind",
    "lowerings_of",
    "read_facts",
    "score_case",
    "score_sheet",
    "shown_points",
]
