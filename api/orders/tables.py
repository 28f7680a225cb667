"""What is stored about products, their prices, and what customers have ordered."""

from datetime import date, datetime
from decimal import Decimal
from typing import Final
from uuid import UUID

from sqlalchemy import ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column, validates

from api.database.base import Base, Versioned
from api.database.columns import Code, Label, Note, Reference, about
from api.database.indexes import those
from api.database.types import Words
from api.kernel.privacy import Kept, KeptWith
from api.kernel.quantities import Cents, Kilograms
from api.law.vat import VatClass
from api.orders.rules.prices import Unit
from api.orders.rules.products import Direction, Material
from api.orders.rules.states import OrderState

LIVE: Final = text("closed_at IS NULL")
CURRENT: Final = text("archived_at IS NULL")
ARCHIVED: Final = text("archived_at IS NOT NULL")
UNBILLED: Final = (
    "closed_at IS NOT NULL AND NOT EXISTS"
    " (SELECT 1 FROM invoice_lines line WHERE line.order_id = orders.id)"
)
OVER: Final = text("closed_at IS NOT NULL AND archived_at IS NULL")


class Product(Base, Versioned):
    """A material that is sold or received."""

    __tablename__ = "products"
    __table_args__ = (UniqueConstraint("code"),)
    kept = []
    root = "self"

    code: Mapped[Code]
    name: Mapped[Label]
    material: Mapped[Material]
    direction: Mapped[Direction]
    unit: Mapped[Unit]
    vat_class: Mapped[VatClass]
    waste_code: Mapped[Code | None]
    retired_on: Mapped[date | None]


class Price(Base, Versioned):
    """A price of a product per unit: for everyone, a customer, a site, or both."""

    __tablename__ = "prices"
    __table_args__ = (Index("ix_prices_product", "product_id", "customer_id", "site_id"),)
    kept = []
    root = "self"

    product_id: Mapped[UUID] = mapped_column(ForeignKey("products.id"))
    customer_id: Mapped[UUID | None] = mapped_column(ForeignKey("customers.id"))
    site_id: Mapped[UUID | None] = mapped_column(ForeignKey("sites.id"))
    unit: Mapped[Unit]
    unit_price: Mapped[Decimal]
    valid_from: Mapped[date]
    valid_to: Mapped[date | None]


class Order(Base, Versioned):
    """What a customer has asked for, where and when."""

    __tablename__ = "orders"
    __table_args__ = (
        UniqueConstraint("number"),
        UniqueConstraint("ordinal"),
        Index("ix_orders_customer", "customer_id", "ordinal"),
        Index("ix_orders_site", "site_id", "ordinal"),
        Index("ix_orders_state", "state", "ordinal"),
        those(LIVE, "ix_orders_live", "ordinal", "id"),
        those(CURRENT, "ix_orders_current", "ordinal", "id"),
        those(CURRENT, "ix_orders_current_due", "due_on", "id"),
        those(CURRENT, "ix_orders_state_due", "state", "due_on", "id"),
        those(OVER, "ix_orders_over", "closed_at"),
        those(ARCHIVED, "ix_orders_archived", "ordinal", "id"),
        those(ARCHIVED, "ix_orders_archived_due", "due_on", "id"),
    )
    kept = [Kept("QUOTE_ORDER_UNFULFILLED", since="closed_at", when=UNBILLED)]
    root = "self"

    number: Mapped[Code] = about("customer.party", findable=True)
    ordinal: Mapped[int]
    """What numbers are sorted by: a year may have ten thousand."""
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customers.id"))
    site_id: Mapped[UUID | None] = mapped_column(ForeignKey("sites.id"))
    state: Mapped[OrderState]
    ordered_at: Mapped[datetime]
    deliver_on: Mapped[date | None]
    due_on: Mapped[date] = mapped_column(default=date.max)
    """What days of delivery are sorted by: orders without one come last."""
    reference: Mapped[Reference | None] = about("customer.party")
    note: Mapped[Note | None] = about("customer.party")
    closed_at: Mapped[datetime | None]
    archived_at: Mapped[datetime | None]

    @validates("deliver_on")
    def sort_by_it(self, _name: str, day: date | None) -> date | None:
        self.due_on = day or date.max
        return day


class OrderLine(Base):
    """One product of an order; how its price was found is kept with it.

    What is sold by the tonne is ordered in kilograms, anything else by `quantity` in its unit.
    """

    __tablename__ = "order_lines"
    __table_args__ = (UniqueConstraint("order_id", "position"),)
    kept = KeptWith("order_id")
    root = "order"

    order_id: Mapped[UUID] = mapped_column(ForeignKey("orders.id"))
    position: Mapped[int]
    product_id: Mapped[UUID] = mapped_column(ForeignKey("products.id"))
    unit: Mapped[Unit]
    ordered_kg: Mapped[Kilograms | None]
    quantity: Mapped[Decimal | None]
    weighed_kg: Mapped[Kilograms]
    unit_price: Mapped[Decimal]
    price_won: Mapped[Code]
    prices_lost: Mapped[list[dict[str, str]]] = mapped_column(Words)
    net_cents: Mapped[Cents]
