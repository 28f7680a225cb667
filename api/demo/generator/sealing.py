"""Seals generated tickets by the weighbridge's own rules: the verifier finds nothing."""

import random
from collections.abc import Mapping
from typing import Any, NamedTuple, cast

from api.demo.generator.ticket_rows import Read, Weighed
from api.orders.tables import Product
from api.weighing.rules.sealing import canonical, commitment, seal
from api.weighing.tables import Reading, Scale
from api.weighing.ticket_contents import Sealed, contents
from api.weighing.ticket_persons import SALTS
from api.weighing.ticket_tables import WeighTicket

SALT_BYTES = 16


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
