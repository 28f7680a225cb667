"""The forms of what is written about a truck: a set for each scale, product and what it lacks.

The weighbridge's own rules write what is sealed: the verifier finds nothing.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple, cast

from api.demo.generator.blanks import Form, blank, blanks, lines_form, sealed_form
from api.demo.generator.catalogue import Offered
from api.demo.generator.coming import Coming
from api.demo.generator.coming_rows import load_row, person_row, readings, ticket_of, visit_row
from api.demo.generator.scales import Weighbridge
from api.orders.tables import Product
from api.weighing.tables import Reading, Scale
from api.weighing.ticket_contents import Sealed, contents
from api.weighing.ticket_tables import WeighTicket


class Forms(NamedTuple):
    """What is sealed, what an invoice says of it, and the lines of the tables."""

    sealed: Form
    billed: Form
    tables: list[str]
    lines: Form


def forms_of(like: Coming, scale: Weighbridge, product: Offered) -> Forms:
    """Write the forms of all that is like this one."""
    of = blanks(like)
    ticket, read = ticket_of(of, scale, product), readings(of, scale)
    first, second = read
    after = len(of)
    sealing = (blank(after), blank(after + 1), blank(after + 2))
    made_of = Sealed(
        cast(WeighTicket, ticket._replace(first_at=of.came_said, weighed_at=of.left_said)),
        cast(Scale, scale),  # rows have the columns' names, and are made sooner
        cast(Product, product),
        cast(Reading, first._replace(taken_at=of.came_said)),
        cast(Reading, second._replace(taken_at=of.left_said)),
    )
    rows: list[tuple[str, tuple[Any, ...]]] = [
        ("readings", first),
        ("readings", second),
        ("visits", visit_row(of, ticket)),
        ("weigh_tickets", (*ticket, *sealing)),
        ("ticket_persons", person_row(of, ticket)),
    ]
    if like.load_number:
        rows.append(("loads", load_row(of)))
    return Forms(
        sealed_form(contents(made_of, _digests(of))),
        sealed_form(_billed(of, ticket, sealing[1])),
        [table for table, _ in rows],
        lines_form(row for _, row in rows),
    )


def _digests(of: Coming) -> Mapping[str, str]:
    """Name the digests of what a ticket says of persons."""
    digests = {
        "customer_name": of.customer_digest,
        "site_code": of.site_digest,
        "plate": of.plate_digest,
        "trailer_plate": of.trailer_digest,
        "driver_name": of.driver_digest,
    }
    return {name: digest for name, digest in digests.items() if digest}


def _billed(of: Coming, ticket: object, sha256: str) -> Mapping[str, Any]:
    names = ("number", "gross_kg", "tare_kg", "net_kg")
    told = {name: getattr(ticket, name) for name in names}
    return {**told, "weighed_at": of.left_said, "sha256": sha256}
