"""What is taken over of an answer: these members within these bounds, and no other.

A bureau also tells of guardianship, bans and persons. Whatever we did not ask for is dropped
here, before anything is stored, encrypted or not.
"""

from datetime import date
from typing import Annotated, Final
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

MOST_CENTS: Final = 100_000_000_000
MOST_REMARKS: Final = 200

Grade = Annotated[str, StringConstraints(pattern=r"^[A-Z]{1,4}[+-]?$")]
RemarkKind = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,39}$")]


class CreditRemark(BaseModel):
    """One default of payment that is on record."""

    model_config = ConfigDict(frozen=True)

    kind: RemarkKind
    noted_on: date


class Verdict(BaseModel):
    """How a company's credit stands, whoever judged it."""

    model_config = ConfigDict(frozen=True)

    grade: Grade = Field(description="One to four capital letters, and a sign.")
    limit_cents: int | None = Field(default=None, strict=True, ge=0, le=MOST_CENTS)
    remarks: list[CreditRemark] = Field(default=[], max_length=MOST_REMARKS)


class BureauAnswer(Verdict):
    """What a bureau answers. It repeats the question, so that two are not mixed up."""

    business_id: str
    reference: UUID
