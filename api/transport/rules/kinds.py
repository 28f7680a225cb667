"""The kinds of vehicle, and the states of a load."""

from enum import StrEnum


class VehicleKind(StrEnum):
    """What a vehicle is; trailers are weighed with the truck that pulls them."""

    TRUCK = "truck"
    TRACTOR = "tractor"
    VAN = "van"
    TRAILER = "trailer"
    SEMI_TRAILER = "semi_trailer"
    OTHER = "other"


class LoadState(StrEnum):
    """How far a load has come."""

    PLANNED = "planned"
    ON_SITE = "on_site"
    DONE = "done"
    CANCELLED = "cancelled"
