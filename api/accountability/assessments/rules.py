"""What is assessed, which questions are answered, and when it is looked at again."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Final

from api.kernel.languages import Language
from api.kernel.refusals import Conflict, Invalid


class AssessmentKind(StrEnum):
    """An impact assessment (Article 35), or of a new use of data (Article 6(4))."""

    IMPACT = "impact"
    COMPATIBILITY = "compatibility"


class AssessedProcessing(StrEnum):
    """What is assessed."""

    NUMBER_PLATES = "number-plates"
    CREDIT = "credit"
    PROFILING = "profiling"
    STAFF_LOGS = "staff-logs"
    OTHER = "other"


REQUIRED: Final = frozenset({AssessedProcessing.NUMBER_PLATES, AssessedProcessing.CREDIT})
"""What the register does that an impact assessment is needed for at least."""


class AssessmentOutcome(StrEnum):
    """What came of it."""

    PROCEED = "proceed"
    WITH_MEASURES = "with-measures"
    CONSULT_AUTHORITY = "consult-authority"
    """A high risk remains: the authority is asked before (Article 36)."""
    REFRAIN = "refrain"


class AssessmentApproved(Conflict):
    """The assessment was approved: what was approved is not changed. Write a new one."""


class AssessmentNotApproved(Conflict):
    """Only an assessment that was approved is reviewed or ended."""


class AssessmentEnded(Conflict):
    """The assessment has ended."""


class AssessmentMoved(Conflict):
    """That is not the text you have read; look at it again."""


class QuestionsOpen(Conflict):
    """Some questions are not answered yet."""


class UnknownQuestion(Invalid):
    """The assessment has no such question."""


class ReviewTooLate(Invalid):
    """An assessment is looked at again within its period."""


@dataclass(frozen=True, slots=True)
class Question:
    """What has to be answered, by which article."""

    id: str
    law: str
    asks: Mapping[Language, str]


@cache
def questions(kind: AssessmentKind) -> Sequence[Question]:
    text = files(__package__).joinpath("data/questions.toml").read_text("utf-8")
    rows = tomllib.loads(text)[kind]
    return tuple(
        Question(row["id"], row["law"], {each: row[each] for each in Language}) for row in rows
    )


def check_answers(kind: AssessmentKind, answers: Mapping[str, str]) -> None:
    """Refuse answers to questions that nobody asks."""
    if not answers.keys() <= {each.id for each in questions(kind)}:
        raise UnknownQuestion(pointer="/answers")


def check_complete(
    kind: AssessmentKind, answers: Mapping[str, str], outcome: AssessmentOutcome | None
) -> None:
    missing = [each.id for each in questions(kind) if not answers.get(each.id)]
    if missing := [*missing, *(() if outcome else ("outcome",))]:
        raise QuestionsOpen(missing=missing)


def check_review(review_on: date, today: date, latest: date) -> None:
    if not today < review_on <= latest:
        raise ReviewTooLate(pointer="/review_on")


def assessment_number(year: int, ordinal: int) -> str:
    """Write the number of an assessment.

    >>> assessment_number(2026, 3)
    'VA-26-0003'
    """
    return f"VA-{year % 100:02}-{ordinal:04}"
