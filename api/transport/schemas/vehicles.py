"""What is said about vehicles."""

from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, Field

from api.customers.kinds import FreeText
from api.http.said import Said, Sourced, StatedSource
from api.kernel.quantities import Kilograms
from api.transport.rules.kinds import VehicleKind

PlateText = Annotated[FreeText, Field(min_length=2, max_length=16, examples=["ABC-123"])]
Country = Annotated[str, Field(pattern="^[A-Z]{2}$", description="ISO 3166, two letters.")]
GrossMass = Annotated[Kilograms, Field(strict=True, gt=0, le=200_000)]


class VehicleView(BaseModel):
    """A truck or a trailer. The owner's name is null when nobody has asked for it."""

    id: UUID
    version: int = Field(description="The ETag, and what `If-Match` wants.")
    plate: str | None
    country: str
    kind: VehicleKind
    owner_id: UUID
    owner_name: str | None
    carrier_id: UUID | None = Field(description="The owner as a carrier, if it is one.")
    largest_kg: int | None


class NewVehicle(Sourced):
    """A vehicle to keep. Left out, the country is Finland's and the owner nobody we know."""

    plate: PlateText
    country: Country | None = None
    kind: VehicleKind | None = None
    owner_id: UUID | None = Field(default=None, description="A party.")
    carrier_id: UUID | None = Field(default=None, description="Whose party is the owner.")
    largest_kg: GrossMass | None = None


class MetVehicle(Sourced):
    """A plate that somebody reads at the scale."""

    plate: PlateText
    country: Country | None = None
    kind: VehicleKind | None = None


class VehicleChanges(Said):
    """What to change about a vehicle; what is left out stays. A new plate needs its source."""

    plate: PlateText = ""
    country: Country = ""
    kind: VehicleKind = VehicleKind.TRUCK
    owner_id: UUID = UUID(int=0)
    largest_kg: GrossMass | None = None
    source: StatedSource | None = None


class TransportSearch(Said):
    """What somebody typed into the search box."""

    text: str = Field(min_length=1, max_length=100)
    limit: int = Field(default=8, ge=1, le=50)


class VehicleSearch(TransportSearch):
    """What somebody typed to find a vehicle."""

    nearly: bool = Field(
        default=False,
        description="Also with a letter or two wrong, where there is none just so.",
    )


class VehiclesFound(BaseModel):
    """Vehicles that a search found, best first."""

    items: list[VehicleView]
