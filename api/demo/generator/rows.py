"""Rows on their way into tables: a batch of tuples for each, parents before children."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, TypeAlias

COLUMNS: Final[Mapping[str, str]] = {
    "parties": "id form name name_sort language created_at version",
    "persons": "id given_name family_name",
    "organisations": "id kind business_id no_business_id_because person_id",
    "customers": "id number party_id since_on closed_on note",
    "billing_details": "id customer_id payer_id delivery e_invoice_address e_invoice_operator"
    " payment_term_days collective reference",
    "addresses": "id party_id kind street postal_code town country",
    "phones": "id party_id number",
    "emails": "id party_id address",
    "customer_roles": "id customer_id person_id kind title valid_from",
    "sites": "id version customer_id code code_sort customer_code name kind street postal_code"
    " town property_id valid_from",
    "products": "id version code name material direction unit vat_class waste_code",
    "prices": "id version product_id customer_id unit unit_price valid_from",
    "orders": "id version number ordinal customer_id site_id state ordered_at deliver_on"
    " due_on reference note closed_at",
    "order_lines": "id order_id position product_id unit ordered_kg weighed_kg unit_price"
    " price_won prices_lost net_cents",
    "scales": "id version code name protocol host port least_kg largest_kg division_kg"
    " verified_until",
    "carriers": "id party_id",
    "drivers": "id person_id carrier_id",
    "vehicles": "id version plate plate_key country kind owner_id",
    "loads": "id version number order_id order_line_id vehicle_id trailer_id carrier_id"
    " driver_id state planned_on planned_kg closed_at",
    "readings": "id scale_id alibi_id gross_kg taken_at taken_by source",
    "visits": "id version queue_number scale_id vehicle_id trailer_id driver_id carrier_id"
    " load_id order_line_id product_id direction first_reading_id first_kg opened_at state"
    " closed_at",
    "weigh_tickets": "id number scale_id year ordinal visit_id customer_id site_id order_id"
    " order_line_id load_id product_id vehicle_id trailer_id carrier_id driver_id direction"
    " first_reading_id second_reading_id gross_kg tare_kg net_kg tare_kind is_manual first_at"
    " weighed_at verified_until replaces_id content sha256 previous_sha256",
    "ticket_persons": "id ticket_id customer_name customer_salt site_code site_salt plate"
    " plate_salt trailer_plate trailer_salt driver_name driver_salt",
    "ticket_standings": "id version ticket_id state invoice_id billed_at",
    "invoices": "id customer_id payer_id group_key language drafted_at delivered_from"
    " delivered_to term_days net_cents vat_cents total_cents state number year ordinal"
    " reference invoice_on due_on posted_at posted_by kind credits_id credited_because version"
    " content sha256",
    "invoice_parties": "id invoice_id name street postal_code town country business_id"
    " buyer_reference e_invoice_address e_invoice_operator salts",
    "invoice_lines": "id invoice_id position product_id order_id order_line_id site_id"
    " description delivered_on net_kg quantity unit unit_price price_won prices_lost"
    " net_cents vat_class vat_percent",
    "invoice_tickets": "id line_id ticket_id net_kg",
    "invoice_vats": "id invoice_id vat_percent base_cents vat_cents",
    "receivables": "id version invoice_id payer_id state due_on total_cents open_cents"
    " closed_at",
    "payments": "id version payer_id channel archive_id received_on recorded_at reference"
    " payer_name total_cents unallocated_cents",
    "allocations": "id payment_id invoice_id cents at",
    "data_subject_requests": "id version number channel state party_id name language"
    " received_on due_on identity_method identity_at identity_by registered_at registered_by"
    " closed_at",
    "request_items": "id request_id position kind against received_on due_on decision"
    " decided_at decided_by delivery delivered_at delivered_by",
    "request_receipts": "id request_id channel received_on registered_at registered_by",
    "number_series": "id name year last",
}
"""The columns that are filled, by table; the others stay empty."""

Row: TypeAlias = tuple[Any, ...] | str
"""Values, or the line that COPY takes."""
Rows: TypeAlias = defaultdict[str, list[Any]]
"""Of each table, tuples or lines."""
NOTHING: Final = str(None)
"""How a line says that nothing is there; no text that is made says it."""


def no_rows() -> Rows:
    return defaultdict(list)


def line(values: Iterable[Any]) -> str:
    r"""Write values as a line; no text in them has tabs or line breaks.

    >>> line(("V1-26-000117", 26340, None))
    'V1-26-000117\t26340\tNone'
    """
    return "\t".join(map(str, values))


def values(row: Row) -> Sequence[Any]:
    """Take a line apart; the database makes numbers of its texts again."""
    if isinstance(row, str):
        return [None if text == NOTHING else text for text in row.split("\t")]
    return row
