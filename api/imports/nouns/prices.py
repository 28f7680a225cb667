"""Rows of prices: of a product, for everybody, a customer or a site of one, from a day."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any, Final, TypeAlias
from uuid import UUID

from sqlalchemy import select

from api.database.base import Base
from api.database.work import Work
from api.imports.nouns.handling import Drafts, Handling, Meaning, New
from api.imports.nouns.owners import owners, owners_held, said
from api.imports.nouns.products import products_called
from api.imports.nouns.sites import sites_called
from api.imports.rules.checks import NEW, Standing
from api.imports.rules.nouns import Policy
from api.imports.rules.readings import Problem
from api.imports.rules.shapes import Draft
from api.imports.rules.states import ProductUnknown, SiteUnknown
from api.imports.rules.targets import Target
from api.kernel.clock import local_day
from api.kernel.identifiers import new_id
from api.kernel.permissions import Permission
from api.orders.product_actions import PriceExists, add_price, end_price
from api.orders.product_schemas import NewPrice, PriceChanges
from api.orders.rules.prices import Unit, check_unit_price
from api.orders.rules.validity import check_validity
from api.orders.tables import Price, Product

Place: TypeAlias = tuple[UUID | None, UUID | None, UUID | None]
"""A product, a customer and a site."""

TOLD: Final = ("unit", "unit_price", "valid_from", "valid_to")


async def stand(work: Work, _policy: Policy, drafts: Drafts) -> dict[UUID, Standing]:
    """Find each row's product, customer and site, and the price it means if there is one."""
    found = await _places(work, drafts)
    products = {product_id for (product_id, _, _), _ in found.values()}
    known = await work.session.scalars(select(Price).where(Price.product_id.in_(products)))
    prices = {(_place(each), each.unit, each.valid_from): each.id for each in known}
    today = local_day(work.now)
    return {
        row_id: replace(stands, record_id=prices.get((place, *_when(drafts[row_id], today))))
        for row_id, (place, stands) in found.items()
    }


def _place(price: Price) -> Place:
    return price.product_id, price.customer_id, price.site_id


def _when(draft: Draft, today: date) -> tuple[Unit, date]:
    first = draft.get("valid_from")
    return Unit(draft.get("unit", Unit.TONNE)), date.fromisoformat(first) if first else today


async def _places(work: Work, drafts: Drafts) -> dict[UUID, tuple[Place, Standing]]:
    products = await products_called(work, said(drafts.values(), Target.PRODUCT_CODE))
    owned = await owners(work, drafts)
    customers = {each.owner_id for each in owned.values() if each.owner_id}
    sites = await sites_called(work, customers, said(drafts.values(), Target.SITE_CODE))
    return {
        row_id: _found(draft, products, owned.get(row_id, NEW), sites)
        for row_id, draft in drafts.items()
    }


def _found(
    draft: Draft,
    products: Mapping[str, UUID],
    standing: Standing,
    sites: Mapping[Any, Sequence[UUID]],
) -> tuple[Place, Standing]:
    product_id, code = products.get(draft["product_code"]), draft.get("site_code")
    at = sites.get((standing.owner_id, code), ()) if code else ()
    if product_id is None:
        standing = replace(standing, problem=(Target.PRODUCT_CODE, ProductUnknown))
    elif code and not at and standing.problem is None:
        standing = replace(standing, problem=(Target.SITE_CODE, SiteUnknown))
    return (product_id, standing.owner_id, at[0] if at else None), standing


async def _own_place(work: Work, draft: Draft) -> tuple[Place, Standing]:
    [found] = (await _places(work, {new_id(): draft})).values()
    return found


async def rows(work: Work, _standing: Standing, draft: Draft) -> Sequence[Base]:
    """Give all prices of the product: a new one without end ends the one before it."""
    (product_id, _, _), _ = await _own_place(work, draft)
    same = select(Price).where(Price.product_id == product_id)
    return [*await work.session.scalars(same)]


async def create(work: Work, _standing: Standing, draft: Draft) -> UUID:
    place, _ = await _own_place(work, draft)
    price = await add_price(work, _said(place, draft))
    await work.session.flush()
    return price.id


async def many(work: Work, meaning: Meaning) -> dict[UUID, New]:
    """Make prices that follow none; those that end another are made one after another."""
    held = await owners_held(work, meaning)
    places = await _places(work, {row_id: each.draft for row_id, each in meaning.items()})
    products = {product_id for (product_id, _, _), _ in places.values()}
    known = await work.session.scalars(select(Price).where(Price.product_id.in_(products)))
    priced = {(_place(each), each.unit) for each in known}
    retired = select(Product.id).where(
        Product.id.in_(products), Product.retired_on.is_not(None)
    )
    gone = {*await work.session.scalars(retired.where(Product.id.in_(products)))}
    today = local_day(work.now)
    made: dict[UUID, New] = {}
    for row_id, (place, standing) in places.items():
        said = _said(place, meaning[row_id].draft)
        own = place, said.unit
        if own in priced or place[0] in gone or standing.owner_id not in {None, *held}:
            continue
        priced.add(own)
        made[row_id] = _new(said, today)
    return made


def _new(said: NewPrice, today: date) -> New:
    price_id = new_id()
    row = said.model_dump() | {
        "id": price_id,
        "unit_price": check_unit_price(Decimal(said.unit_price)),
        "valid_from": said.valid_from or today,
    }
    check_validity(row["valid_from"], said.valid_to)
    return New(price_id, [(Price, row)])


def _said(place: Place, draft: Draft) -> NewPrice:
    of = dict(zip(("product_id", "customer_id", "site_id"), place, strict=True))
    told = {name: draft[name] for name in TOLD if name in draft}
    return NewPrice.model_validate(of | told)


async def update(work: Work, price_id: UUID, draft: Draft) -> Sequence[Problem]:
    """Say when a price ends. What it is stays, for the orders that were taken by it."""
    price = await work.session.get_one(Price, price_id)
    if price.unit_price != Decimal(draft["unit_price"]):
        raise PriceExists(pointer="/unit_price")
    last = draft.get("valid_to")
    if last and price.valid_to != date.fromisoformat(last):
        await end_price(work, price_id, PriceChanges.model_validate({"valid_to": last}))
    return ()


PRICES: Final = Handling(
    permission=Permission.PRODUCTS_WRITE,
    stand=stand,
    rows=rows,
    create=create,
    many=many,
    update=update,
)
