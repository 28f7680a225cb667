"""What is told of many records at once. None of it speaks of a person."""

from datetime import date, datetime
from uuid import UUID

from pydantic import BaseModel, Field

from api.orders.rules.products import Direction, Material
from api.statistics.rules.ages import Age
from api.statistics.rules.duties import Duty


class Weighed(BaseModel):
    """Loads of sealed tickets that are not void."""

    net_kg: int
    loads: int


class TodayView(BaseModel):
    """The yard today, by Helsinki's day."""

    at: datetime
    today: Weighed
    yesterday: Weighed = Field(description="Until the same time of day.")
    trucks_loading: int
    trucks_unloading: int
    median_minutes: int | None = Field(description="Between the weighings of today's trucks.")


class MonthTonnes(BaseModel):
    """What was weighed of a material in a month, one way."""

    month: date = Field(description="Its first day.")
    material: Material
    direction: Direction
    net_kg: int


class TonnesView(BaseModel):
    """Net masses by month, material and direction; the last month is under way."""

    at: datetime
    months: list[date]
    rows: list[MonthTonnes]


class HourStay(BaseModel):
    """How long trucks stayed that left in one hour of the day."""

    hour: int
    trucks: int | None = Field(description="Nothing where there were fewer than five.")
    median_minutes: int
    nine_of_ten_minutes: int


class StaysView(BaseModel):
    """The time between a truck's two weighings: over the last 30 days, and today."""

    at: datetime
    hours: list[HourStay]
    today: list[HourStay]
    median_minutes_today: int | None


class AgedSum(BaseModel):
    """What is owed of one age."""

    age: Age
    invoices: int
    open_cents: int


class ReceivablesView(BaseModel):
    """What customers owe, by how long ago it was due; what we owe them stands apart."""

    on: date
    ages: list[AgedSum]
    total_cents: int
    overdue_cents: int
    credit_cents: int


class DutyView(BaseModel):
    """Work of one kind that waits: how much, since when, and where to begin."""

    duty: Duty
    count: int = Field(description="At most a thousand are counted.")
    ids: list[UUID] = Field(description="The oldest five.")
    oldest_at: datetime | None
    net_kg: int | None
    total_cents: int | None


class DutiesView(BaseModel):
    """What waits for a person, of the kinds the caller may open."""

    at: datetime
    duties: list[DutyView]


class UpkeepView(BaseModel):
    """Whether the register does what it does by itself."""

    at: datetime
    sealed_at: datetime | None = Field(description="Up to when the logs are sealed.")
    jobs_late: int
    jobs_failed: int = Field(description="Given up within a week.")
