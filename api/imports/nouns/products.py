"""Rows of products: found by code, made and changed as by anybody."""

from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select

from api.database.base import Base
from api.database.work import Work
from api.imports.nouns.handling import Drafts, Handling, Meaning, New
from api.imports.nouns.outranking import differing
from api.imports.nouns.owners import said
from api.imports.rules.checks import NEW, Standing
from api.imports.rules.nouns import Policy
from api.imports.rules.readings import Problem
from api.imports.rules.shapes import Draft
from api.imports.rules.targets import Target
from api.kernel.identifiers import new_id
from api.kernel.permissions import Permission
from api.orders.product_actions import change_product, create_product
from api.orders.product_schemas import NewProduct, ProductChanges
from api.orders.rules.products import Direction, Material
from api.orders.tables import Product

UNSAID: Final = {"material": Material.OTHER, "direction": Direction.OUT}
CHANGED: Final = frozenset(ProductChanges.model_fields)


async def products_called(work: Work, codes: set[str]) -> dict[str, UUID]:
    """Find products by their codes."""
    wanted = select(Product.code, Product.id).where(Product.code.in_(codes))
    return {each.code: each.id for each in await work.session.execute(wanted)}


async def stand(work: Work, _policy: Policy, drafts: Drafts) -> dict[UUID, Standing]:
    known = await products_called(work, said(drafts.values(), Target.CODE))
    return {
        row_id: Standing(record_id=known[draft["code"]]) if draft["code"] in known else NEW
        for row_id, draft in drafts.items()
    }


async def rows(work: Work, standing: Standing, _draft: Draft) -> Sequence[Base]:
    known = standing.record_id
    return [await work.session.get_one(Product, known)] if known else []


async def create(work: Work, _standing: Standing, draft: Draft) -> UUID:
    return (await create_product(work, _said(draft))).id


async def many(_work: Work, meaning: Meaning) -> dict[UUID, New]:
    return {row_id: _new(_said(each.draft)) for row_id, each in meaning.items()}


def _new(said: NewProduct) -> New:
    product_id = new_id()
    return New(product_id, [(Product, said.model_dump() | {"id": product_id})])


def _said(draft: Draft) -> NewProduct:
    return NewProduct.model_validate(UNSAID | draft)


async def update(work: Work, product_id: UUID, draft: Draft) -> Sequence[Problem]:
    """Change what the row tells otherwise. Its direction and unit stay: orders rest on them."""
    product = await work.session.get_one(Product, product_id)
    told: dict[str, Any] = {name: draft[name] for name in CHANGED & draft.keys()}
    if changes := differing(product, told):
        await change_product(work, product_id, ProductChanges.model_validate(changes))
    return ()


PRODUCTS: Final = Handling(
    permission=Permission.PRODUCTS_WRITE,
    stand=stand,
    rows=rows,
    create=create,
    many=many,
    update=update,
)
