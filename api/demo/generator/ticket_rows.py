"""The rows of a ticket and its readings, named as their columns, as it is sealed."""

from typing import NamedTuple

from api.kernel.quantities import Kilograms
from api.orders.rules.products import Direction
from api.weighing.rules.kinds import ReadingSource, TareKind


class Read(NamedTuple):
    """A reading, in the order of its columns."""

    id: str
    scale_id: str
    alibi_id: str
    gross_kg: Kilograms
    taken_at: str
    taken_by: str
    source: ReadingSource


class Weighed(NamedTuple):
    """A ticket, in the order of its columns, without its seal."""

    id: str
    number: str
    scale_id: str
    year: int
    ordinal: int
    visit_id: str
    customer_id: str
    site_id: str | None
    order_id: str
    order_line_id: str
    load_id: str | None
    product_id: str
    vehicle_id: str
    trailer_id: str | None
    carrier_id: str
    driver_id: str
    direction: Direction
    first_reading_id: str
    second_reading_id: str
    gross_kg: Kilograms
    tare_kg: Kilograms
    net_kg: Kilograms
    tare_kind: TareKind
    is_manual: bool
    first_at: str
    weighed_at: str
    verified_until: str
    replaces_id: str | None
