"""What the demo's own operations say."""

from pydantic import BaseModel, Field

from api.http.said import Said
from api.kernel.roles import Role
from api.weighing.simulator.faults import Fault


class DemoPerson(BaseModel):
    """Somebody one can be in the demo."""

    role: Role
    username: str
    name: str


class DemoPeople(BaseModel):
    """Everybody one can be in the demo."""

    accounts: list[DemoPerson]


class DemoSession(Said):
    """Whom to be: the first of a role, or the one with a name to sign in by."""

    role: Role | None = None
    username: str | None = None


class DemoTruck(Said):
    """What a simulated scale carries from now on, and what is wrong with its wire."""

    scale: str = "V1"
    kg: int = Field(ge=0, le=100_000)
    fault: Fault = Fault.NONE


class DemoClockView(BaseModel):
    """How many days the demo's clock is ahead."""

    days: int
    now: str


class ClockMove(Said):
    """How many days to move the clock forward."""

    days: int = Field(ge=1, le=3660)
