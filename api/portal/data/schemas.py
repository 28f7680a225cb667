"""What somebody is told of their own data, and what they may do about each value."""

from datetime import date

from pydantic import BaseModel, Field

from api.portal.rules.correcting import Way
from api.privacy.report.schemas import AccessReport


class FieldPolicy(BaseModel):
    """How the values of one column are put right, and whether one press takes them away."""

    record_class: str
    field: str
    way: Way
    optional: bool


class MyData(AccessReport):
    """The report that the access package holds, and what may be done about its values."""

    policies: list[FieldPolicy]
    next_on: date | None = Field(
        description="The next day on which anything of yours goes by itself, of all records."
    )
