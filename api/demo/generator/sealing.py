"""Seals generated tickets by the weighbridge's own rules: the verifier finds nothing."""

import random
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, NamedTuple, cast

from api.kernel.quantities import Kilograms
from api.orders.rules.products import Direction
from api.orders.tables import Product
from api.weighing.rules.kinds import ReadingSource, TareKind
from api.weighing.rules.sealing import canonical, commitment, seal
from api.weighing.tables import Reading, Scale
from api.weighing.ticket_contents import Sealed, contents
from api.weighing.ticket_persons import SALTS
from api.weighing.ticket_tables import WeighTicket

SALT_BYTES = 16


class Read(NamedTuple):
    """A reading, in the order of its columns."""

    id: str
    scale_id: str
    alibi_id: str
    gross_kg: Kilograms
    taken_at: datetime
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
    first_at: datetime
    weighed_at: datetime
    verified_until: date
    replaces_id: str | None


class Sealing(NamedTuple):
    """The text that is sealed, its seal, and the seal before it."""

    content: str
    sha256: str
    previous: str | None


def sealed(
    ticket: Weighed,
    made_of: tuple[Any, Any, Read, Read],
    values: Mapping[str, str],
    salts: Mapping[str, str],
    previous: str | None,
) -> Sealing:
    """Seal a ticket after its scale's last one. `made_of`: scale, product, both readings."""
    scale, product, first, second = made_of
    of = Sealed(
        cast(WeighTicket, ticket),  # rows have the columns' names, and are made sooner
        cast(Scale, scale),
        cast(Product, product),
        cast(Reading, first),
        cast(Reading, second),
    )
    digests = {name: commitment(value, salts[name]) for name, value in values.items()}
    content = canonical(contents(of, digests))
    return Sealing(content, seal(content, previous), previous)


def salted(values: Mapping[str, str], chance: random.Random) -> dict[str, str]:
    """Draw a salt for each value: the same ones for the same seed, for nobody is behind it."""
    drawn = chance.randbytes(SALT_BYTES * len(values)).hex()
    length = 2 * SALT_BYTES
    return {name: drawn[at * length :][:length] for at, name in enumerate(values)}


def person_columns(
    values: Mapping[str, str], salts: Mapping[str, str]
) -> tuple[str | None, ...]:
    """Give each value and its salt, in the order of the columns."""
    return tuple(each.get(name) for name in SALTS for each in (values, salts))
