"""Credit checks as they go over the wire."""

from datetime import datetime
from typing import Any
from uuid import UUID

from pydantic import BaseModel, Field

from api.credit.rules.kinds import CheckFailure, CheckState, CreditPurpose
from api.credit.verdicts import MOST_CENTS, MOST_REMARKS, CreditRemark, Grade
from api.http.said import Said


class NewCreditCheck(Said):
    """A company whose credit is to be checked."""

    customer_id: UUID
    purpose_code: CreditPurpose
    client_id: UUID | None = Field(
        default=None, description="A credit partner's machine to answer; else the bureau is."
    )


class CheckResult(Said):
    """How a credit partner judges the company."""

    grade: Grade = Field(description="One to four capital letters, and a sign.")
    limit_cents: int | None = Field(default=None, strict=True, ge=0, le=MOST_CENTS)
    remarks: list[CreditRemark] = Field(default=[], max_length=MOST_REMARKS)


class CheckFilter(BaseModel):
    """Which checks to list; what is left out does not filter."""

    customer_id: UUID | None = None
    state: CheckState | None = None

    def conditions(self) -> dict[str, Any]:
        return self.model_dump()


class CreditCheckView(BaseModel):
    """One question about a company, and what became of it."""

    id: UUID
    version: int
    customer_id: UUID
    name: str | None
    business_id: str | None
    purpose_code: CreditPurpose
    state: CheckState
    recipient: str = Field(description="Who is asked.")
    client_id: UUID | None
    asked_at: datetime
    asked_by: UUID
    answered_at: datetime | None
    grade: str | None
    limit_cents: int | None
    remarks_count: int | None
    failure: CheckFailure | None = Field(description="Why nobody answered. Ask again.")
