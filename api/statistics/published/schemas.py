"""What is told of months and of views. A figure that is hidden is null, in every format."""

from datetime import date

from pydantic import BaseModel, Field

from api.statistics.rules.figures import FigureTopic
from api.statistics.rules.pages import PublicPage

HIDDEN = "Null where one to four persons stand behind the figure."


class FigureRow(BaseModel):
    """One part of a topic, month by month."""

    topic: FigureTopic
    part: str = Field(description="A material, a group of customers, or a right.")
    values: list[int | None] = Field(description=f"In the order of `months`. {HIDDEN}")
    total: int = Field(description="Of what is told.")


class TopicTotals(BaseModel):
    """The sums of a topic, of what is told."""

    topic: FigureTopic
    values: list[int]
    total: int


class FiguresView(BaseModel):
    """What was published of a year: kilograms of what was weighed, else how many."""

    year: int
    years: list[int] = Field(description="Those of which something was published.")
    months: list[date] = Field(description="The first days of the months that are published.")
    rows: list[FigureRow]
    totals: list[TopicTotals]


class DayViews(BaseModel):
    """How often each page was shown on a day."""

    day: date
    values: list[int | None] = Field(
        description="In the order of `pages`. Null where a page was shown one to four times."
    )


class ViewsView(BaseModel):
    """How often the public pages were shown in a month, on the days that are over."""

    month: date
    pages: list[PublicPage]
    days: list[DayViews]
    totals: list[int] = Field(description="Of what is told.")
