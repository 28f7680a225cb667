"""What the demo's own operations say."""

from pydantic import BaseModel, Field

from api.http.said import Said
from api.kernel.access import Role


class DemoPerson(BaseModel):
    """Somebody one can be in the demo."""

    role: Role
    username: str
    name: str


class DemoPeople(BaseModel):
    """Everybody one can be in the demo."""

    accounts: list[DemoPerson]


class DemoSession(Said):
    """Whom to be."""

    role: Role


class DemoClockView(BaseModel):
    """How many days the demo's clock is ahead."""

    days: int
    now: str


class ClockMove(Said):
    """How many days to move the clock forward."""

    days: int = Field(ge=1, le=3660)
