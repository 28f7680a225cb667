"""What choosing may look at: one's own orders and sites, what is sold, what is new."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from api.customers.site_tables import Site
from api.customers.tables import Customer
from api.editions.queries import in_force, published
from api.kernel.clock import local_day
from api.orders.rules.products import Direction
from api.orders.tables import Order, OrderLine, Price, Product
from api.portal.blocks.schemas import NotChosen
from api.portal.blocks.tables import HomeChoice
from api.portal.rules.blocks import Line, Profile
from api.standing.queries import objections_of, restrictions_of
from api.standing.rules.objections import Against
from api.statistics.rules.days import beginning_of

A_YEAR: Final = timedelta(days=365)
NEW: Final = timedelta(days=60)
MOST: Final = 60


async def why_not(session: AsyncSession, parties: Collection[UUID]) -> NotChosen | None:
    """Tell why nothing may be chosen for somebody: the law's reasons before their switch."""
    if (await session.scalars(restrictions_of(parties))).first():
        return NotChosen.RESTRICTION
    if any(
        each.against is Against.PROFILING
        for each in await session.scalars(objections_of(parties))
    ):
        return NotChosen.OBJECTION
    chosen = select(HomeChoice.is_chosen).where(HomeChoice.party_id.in_(parties))
    return None if all(await session.scalars(chosen)) else NotChosen.SWITCHED_OFF


async def profile_of(session: AsyncSession, parties: Collection[UUID], today: date) -> Profile:
    """Put together what the rules look at: of one's own customers, and of nobody else's."""
    own = select(Customer.id).where(Customer.party_id.in_(parties))
    rows = await session.execute(
        select(Order.id, Product.name, Product.material, Order.ordered_at)
        .join(OrderLine, OrderLine.order_id == Order.id)
        .join(Product, Product.id == OrderLine.product_id)
        .where(Order.customer_id.in_(own), Order.ordered_at >= beginning_of(today - A_YEAR))
        .order_by(Order.ordered_at.desc(), Order.id.desc(), OrderLine.position)
        .limit(MOST)
    )
    orders = defaultdict[UUID, list[Line]](list)
    for key, name, material, at in rows:
        orders[key].append(Line(name, material, local_day(at), key))
    lasting = or_(Site.valid_to.is_(None), Site.valid_to >= today)
    kinds = select(Site.kind).where(Site.customer_id.in_(own), lasting).distinct()
    sites = frozenset(await session.scalars(kinds))
    return Profile(tuple(tuple(each) for each in orders.values()), sites)


async def sold(session: AsyncSession, today: date) -> Sequence[Line]:
    """List what is sold, by name."""
    lasting = or_(Product.retired_on.is_(None), Product.retired_on > today)
    rows = await session.execute(
        select(Product.name, Product.material)
        .where(Product.direction == Direction.OUT, lasting)
        .order_by(Product.name, Product.id)
        .limit(MOST)
    )
    return [Line(name, material) for name, material in rows]


async def news(session: AsyncSession, today: date) -> Sequence[Line]:
    """List what is new for everybody: prices of the last weeks, and the notice."""
    rows = await session.execute(
        select(Product.name, Product.material, Price.valid_from)
        .join(Price, Price.product_id == Product.id)
        .where(
            Price.customer_id.is_(None),
            Price.site_id.is_(None),
            Price.valid_from.between(today - NEW, today),
        )
        .order_by(Price.valid_from.desc(), Product.name)
        .limit(MOST)
    )
    told = [Line(name, material, on) for name, material, on in rows]
    notice = in_force(await published(session), today)
    if notice and notice.valid_from and notice.valid_from >= today - NEW:
        told.append(Line(notice.number or "", on=notice.valid_from))
    return sorted(told, key=lambda each: each.on or today, reverse=True)
