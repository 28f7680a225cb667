"""What is bought and sold: the demo company's products, and what they cost."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final

from api.demo.data import COMPANY
from api.demo.generator.calendar import Calendar
from api.demo.generator.numbers import Ids, Noun
from api.demo.generator.rows import Rows
from api.law.vat import VatClass
from api.orders.rules.prices import Unit
from api.orders.rules.products import Direction

NAMED: Final = ("code", "name", "material", "direction")
KNOWN: Final = "SELECT code, id, name, direction, vat_class, waste_code FROM products"


@dataclass(frozen=True, slots=True)
class Offered:
    """A product that orders are made of, as the register has it, and its price a tonne."""

    id: str
    name: str
    direction: Direction
    vat_class: VatClass
    waste_code: str | None
    price: Decimal


def add_catalogue(
    rows: Rows, ids: Ids, calendar: Calendar, known: Mapping[str, Sequence[Any]]
) -> list[Offered]:
    """Add the products that the register does not know yet; give all of them, with prices."""
    offered = []
    listed: list[dict[str, Any]] = COMPANY["products"]
    for place, product in enumerate(listed):
        made = ids.of(Noun.PRODUCT, place)
        code, name, material, direction = [product[each] for each in NAMED]
        waste = product.get("waste_code")
        own = (made, name, direction, VatClass.STANDARD, waste)
        key, name, direction, vat_class, waste = known.get(code, own)
        price = Decimal(product["price"])
        offered.append(
            Offered(str(key), name, Direction(direction), VatClass(vat_class), waste, price)
        )
        if key == made:
            row = (key, 1, code, name, material, direction, Unit.TONNE, vat_class, waste)
            rows["products"].append(row)
            priced = (ids.of(Noun.PRICE, place), 1, key, None, Unit.TONNE, product["price"])
            rows["prices"].append((*priced, calendar.days[-1]))
    return offered
