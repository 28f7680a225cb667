"""Which part of a report is asked for."""

from typing import Annotated
from uuid import UUID

from fastapi import Query
from pydantic import BaseModel, Field

from api.kernel.languages import Language
from api.privacy.report.reading import FIRST


class Portion(BaseModel):
    """How much of a report to tell, and in which language its titles are."""

    language: Language = Language.FI
    record_class: str | None = Field(
        default=None, max_length=64, description="Only this class of records."
    )
    after: UUID = Field(default=FIRST, description="The `next_after` of the portion before.")
    most: int = Field(default=20, ge=1, le=500, description="How many records of each class.")


Asked = Annotated[Portion, Query()]
