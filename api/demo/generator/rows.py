"""Rows on their way into tables: a batch of tuples for each, parents before children."""

from collections import defaultdict
from collections.abc import Mapping
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
    "number_series": "id name year last",
}
"""The columns that are filled, by table; the others stay empty."""

Rows: TypeAlias = defaultdict[str, list[tuple[Any, ...]]]


def no_rows() -> Rows:
    return defaultdict(list)
