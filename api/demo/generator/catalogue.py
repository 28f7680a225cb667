"""What is bought and sold: the demo company's products, and what they cost."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from api.demo.data import COMPANY
from api.demo.generator.calendar import Calendar
from api.demo.generator.numbers import Ids, Noun
from api.demo.generator.rows import Rows
from api.law.vat import VatClass
from api.orders.rules.prices import Unit


@dataclass(frozen=True, slots=True)
class Offered:
    """A product that orders are made of, and its price a tonne."""

    id: str
    price: Decimal


def add_catalogue(
    rows: Rows, ids: Ids, calendar: Calendar, known: Mapping[str, str]
) -> list[Offered]:
    """Add the products that the register does not know yet; give all of them, with prices."""
    offered = []
    listed: list[dict[str, Any]] = COMPANY["products"]
    for place, product in enumerate(listed):
        made = ids.of(Noun.PRODUCT, place)
        key = known.get(product["code"], made)
        offered.append(Offered(key, Decimal(product["price"])))
        if key == made:
            named = [product[name] for name in ("code", "name", "material", "direction")]
            waste = product.get("waste_code")
            rows["products"].append((key, 1, *named, Unit.TONNE, VatClass.STANDARD, waste))
            since = calendar.days[-1]
            price = (ids.of(Noun.PRICE, place), 1, key, None, Unit.TONNE, product["price"])
            rows["prices"].append((*price, since))
    return offered
