"""What is said about scales, in and out."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, Field

from api.http.said import Instant, Said
from api.weighing.rules.kinds import ManualReason, Protocol, ReadingSource

Code = Annotated[str, Field(pattern=r"^[A-Z0-9]{1,6}$", examples=["V1"])]
Host = Annotated[str, Field(min_length=1, max_length=200, pattern=r"^[A-Za-z0-9.:-]+$")]
Port = Annotated[int, Field(ge=1, le=65535)]
Mass = Annotated[int, Field(strict=True, gt=0, le=200_000)]


class NewScale(Said):
    """A verified scale, and where its indicator answers."""

    code: Code = Field(description="Begins the numbers of its tickets, and never changes.")
    name: str = Field(min_length=1, max_length=200)
    protocol: Protocol
    host: Host
    port: Port
    least_kg: Mass
    largest_kg: Mass
    division_kg: Mass
    verified_until: date


class ScaleChanges(Said):
    """What to change about a scale; what is left out stays."""

    name: str | None = Field(default=None, min_length=1, max_length=200)
    protocol: Protocol | None = None
    host: Host | None = None
    port: Port | None = None
    verified_until: date | None = None
    retired_on: date | None = None


class ScaleView(BaseModel):
    """A scale. Masses are in kilograms; `division_kg` is the step its indicator shows."""

    id: UUID
    version: int
    code: str
    name: str
    protocol: Protocol
    host: str
    port: int
    least_kg: int
    largest_kg: int
    division_kg: int
    verified_until: date
    retired_on: date | None


class LiveWeight(BaseModel):
    """What the indicator shows now. Its own display is the legal one."""

    kg: int | None = Field(description="Nothing when it is out of range or not heard.")
    status: str
    is_stable: bool
    at: datetime


class ManualWeight(Said):
    """A weight read off the display while the indicator is not heard."""

    gross_kg: Mass
    because: ManualReason


class NewReading(Said):
    """A reading that a station took by itself and kept in its alibi memory."""

    scale_id: UUID
    alibi_id: str = Field(min_length=1, max_length=64, pattern=r"^[A-Za-z0-9-]+$")
    gross_kg: Mass
    taken_at: Instant


class ReadingView(BaseModel):
    """One entry of the alibi memory."""

    id: UUID
    scale_id: UUID
    alibi_id: str
    gross_kg: int
    taken_at: datetime
    source: ReadingSource
    manual_because: ManualReason | None
