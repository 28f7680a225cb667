"""The words of the weighbridge: protocols, sources, states and reasons."""

from enum import StrEnum


class Protocol(StrEnum):
    """What the indicator speaks."""

    MT_SICS = "mt-sics"
    TOLEDO = "toledo"


class ReadingSource(StrEnum):
    """Who took the reading."""

    INDICATOR = "indicator"
    STATION = "station"
    MANUAL = "manual"


class ManualReason(StrEnum):
    """Why a weight was typed in."""

    INDICATOR_BROKEN = "indicator_broken"
    NO_CONNECTION = "no_connection"
    POWER_CUT = "power_cut"
    OTHER_SCALE = "other_scale"


class VisitState(StrEnum):
    """How far a truck has come between its two weighings."""

    OPEN = "open"
    CLOSED = "closed"
    REJECTED = "rejected"
    EXPIRED = "expired"


class RejectionReason(StrEnum):
    """Why a truck left without a ticket."""

    WRONG_MATERIAL = "wrong_material"
    OVERLOAD = "overload"
    NOT_LOADED = "not_loaded"
    WRONG_TRUCK = "wrong_truck"
    DRIVER_LEFT = "driver_left"


class TareKind(StrEnum):
    """Whether the empty truck was weighed on this visit, or its tare was stored before (PT)."""

    WEIGHED = "weighed"
    STORED = "stored"


class TicketState(StrEnum):
    """What a ticket waits for. The ticket itself never changes."""

    AWAITING_APPROVAL = "awaiting_approval"
    APPROVED = "approved"
    BILLED = "billed"
    NOT_BILLABLE = "not_billable"
    VOID = "void"


class VoidReason(StrEnum):
    """Why a sealed ticket does not count."""

    WRONG_CUSTOMER = "wrong_customer"
    WRONG_PRODUCT = "wrong_product"
    WRONG_VEHICLE = "wrong_vehicle"
    WRONG_WEIGHT = "wrong_weight"
    LOAD_RETURNED = "load_returned"
