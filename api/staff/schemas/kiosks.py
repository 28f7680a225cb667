"""What is said of kiosks, and at them."""

from datetime import datetime
from typing import Annotated, Self
from uuid import UUID

from pydantic import AfterValidator, BaseModel, Field, StringConstraints, model_validator

from api.http.said import Said
from api.staff.rules.kiosks import BadgeOrPin, check_pin
from api.staff.schemas.kinds import Username

Badge = Annotated[str, StringConstraints(min_length=4, max_length=64)]
"""What a reader types when a badge is held to it."""
NewPin = Annotated[str, AfterValidator(check_pin), Field(max_length=12)]
Pin = Annotated[str, StringConstraints(max_length=12)]


class DeviceView(BaseModel):
    """A kiosk where badges and PINs sign in."""

    id: UUID
    version: int
    name: str
    registered_at: datetime
    ended_at: datetime | None


class NewDevice(Said):
    """A kiosk to register."""

    name: str = Field(min_length=1, max_length=200)


class DeviceReceipt(BaseModel):
    """A kiosk, and the token it keeps. It is shown this once."""

    device: DeviceView
    device_token: str


class BadgeSaid(Said):
    """Somebody's badge from now on; null takes it away."""

    badge: Badge | None = Field(repr=False)


class KioskKeySaid(Said):
    """The PIN that somebody chooses for kiosks."""

    pin: NewPin = Field(repr=False)


class NewShift(Said):
    """Who begins a shift at a kiosk: by a badge, or by name and PIN."""

    device_token: str = Field(max_length=100, repr=False)
    badge: Badge | None = Field(default=None, repr=False)
    username: Username | None = None
    pin: Pin | None = Field(default=None, repr=False)

    @model_validator(mode="after")
    def says_one_of_the_two(self) -> Self:
        by_pin = self.username is not None and self.pin is not None
        half = (self.username is None) != (self.pin is None)
        if half or by_pin == (self.badge is not None):
            raise BadgeOrPin(pointer="/badge")
        return self
