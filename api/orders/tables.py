"""What is stored about products, their prices, and what customers have ordered."""

from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from api.database.base import Base, Versioned
from api.database.columns import Code, Label, Note, Reference, about
from api.database.types import Words
from api.kernel.privacy import Kept, KeptWith
from api.kernel.quantities import Cents, Kilograms


class Direction(StrEnum):
    """Whether a product leaves the yard or is received there."""

    OUT = "out"
    IN = "in"


class Unit(StrEnum):
    """What a price is for."""

    TONNE = "tonne"
    CUBIC_METRE = "cubic_metre"
    PIECE = "piece"
    HOUR = "hour"


class OrderState(StrEnum):
    """How far an order has come."""

    DRAFT = "draft"
    CONFIRMED = "confirmed"
    IN_DELIVERY = "in_delivery"
    DELIVERED = "delivered"
    INVOICED = "invoiced"
    CLOSED = "closed"
    CANCELLED = "cancelled"


class Product(Base, Versioned):
    """A material that is sold or received."""

    __tablename__ = "products"
    __table_args__ = (UniqueConstraint("code"),)
    kept = []
    root = "self"

    code: Mapped[Code]
    name: Mapped[Label]
    material: Mapped[Code]
    direction: Mapped[Direction]
    unit: Mapped[Unit]
    vat_class: Mapped[Code]
    waste_code: Mapped[Code | None]
    retired_on: Mapped[date | None]


class Price(Base):
    """A price of a product per unit: for everyone, a customer, a site, or both."""

    __tablename__ = "prices"
    __table_args__ = (Index("ix_prices_product", "product_id", "customer_id", "site_id"),)
    kept = []

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
        Index("ix_orders_customer", "customer_id", "id"),
        Index("ix_orders_state", "state", "id"),
    )
    kept = [Kept("QUOTE_ORDER_UNFULFILLED", since="closed_at", when="closed_at IS NOT NULL")]
    root = "self"

    number: Mapped[Code] = about("customer.party", findable=True)
    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customers.id"))
    site_id: Mapped[UUID | None] = mapped_column(ForeignKey("sites.id"), index=True)
    state: Mapped[OrderState]
    ordered_at: Mapped[datetime]
    deliver_on: Mapped[date | None]
    reference: Mapped[Reference | None] = about("customer.party")
    note: Mapped[Note | None] = about("customer.party")
    closed_at: Mapped[datetime | None]


class OrderLine(Base):
    """One product of an order; how its price was found is kept with it."""

    __tablename__ = "order_lines"
    __table_args__ = (UniqueConstraint("order_id", "position"),)
    kept = KeptWith("order_id")
    root = "order"

    order_id: Mapped[UUID] = mapped_column(ForeignKey("orders.id"))
    position: Mapped[int]
    product_id: Mapped[UUID] = mapped_column(ForeignKey("products.id"))
    unit: Mapped[Unit]
    ordered_kg: Mapped[Kilograms]
    weighed_kg: Mapped[Kilograms]
    unit_price: Mapped[Decimal]
    price_won: Mapped[Code]
    prices_lost: Mapped[list[str]] = mapped_column(Words)
    net_cents: Mapped[Cents]
