"""Products and their prices over HTTP. They name no person, so they need no purpose."""

from uuid import UUID

from api.audit.versions import VersionConflict
from api.database.work import Work
from api.http.answers import Answer, saying
from api.http.routes import Routes
from api.kernel.clock import local_day
from api.kernel.permissions import Permission
from api.kernel.refusals import NotFound
from api.orders import pricing
from api.orders import product_actions as actions
from api.orders.product_actions import PriceExists, ProductCodeTaken
from api.orders.product_queries import PRICES_SHOWN, PRODUCTS_SHOWN
from api.orders.product_schemas import (
    NewPrice,
    NewProduct,
    PriceChanges,
    PriceQuestion,
    PriceQuote,
    PriceView,
    ProductChanges,
    ProductView,
)
from api.orders.rules.prices import NoPrice, WrongUnitPrice
from api.orders.rules.products import Direction
from api.orders.rules.standing import ProductRetired
from api.orders.rules.validity import EndsBeforeItBegins
from api.orders.rules.waste_codes import WasteCodeWrong
from api.views.pages import Page, Paging, WrongCursor, page
from api.views.show import show

routes = Routes("Products")


@routes.get("/products", Permission.PRODUCTS_READ, refuses=[WrongCursor])
async def list_products(
    work: Work,
    paging: Paging,
    *,
    direction: Direction | None = None,
    retired: bool | None = None,
) -> Answer[Page[ProductView]]:
    """List products by code."""
    today = local_day(work.now)
    filters = {
        "direction": direction,
        "retired_by": today if retired else None,
        "sold_on": today if retired is False else None,
    }
    return await page(work, PRODUCTS_SHOWN, paging, filters, sort="code", descending=False)


@routes.post("/products", Permission.PRODUCTS_WRITE, refuses=[ProductCodeTaken, WasteCodeWrong])
async def create_product(work: Work, product: NewProduct) -> Answer[ProductView]:
    """Add a material to sell or receive."""
    created = await actions.create_product(work, product)
    return await show(work, PRODUCTS_SHOWN, created.id)


@routes.get("/products/{product_id}", Permission.PRODUCTS_READ, refuses=[NotFound])
async def get_product(work: Work, product_id: UUID) -> Answer[ProductView]:
    """Show one product."""
    return await show(work, PRODUCTS_SHOWN, product_id)


@routes.patch(
    "/products/{product_id}",
    Permission.PRODUCTS_WRITE,
    refuses=[NotFound, VersionConflict, ProductCodeTaken, WasteCodeWrong],
)
async def change_product(
    work: Work, product_id: UUID, changes: ProductChanges
) -> Answer[ProductView]:
    """Change some fields of a product, or retire it."""
    await actions.change_product(work, product_id, changes)
    return await show(work, PRODUCTS_SHOWN, product_id)


@routes.get("/prices", Permission.PRODUCTS_READ, refuses=[WrongCursor])
async def list_prices(
    work: Work,
    paging: Paging,
    product_id: UUID | None = None,
    customer_id: UUID | None = None,
) -> Answer[Page[PriceView]]:
    """List prices, newest first."""
    filters = {"product_id": product_id, "customer_id": customer_id}
    return await page(work, PRICES_SHOWN, paging, filters)


@routes.post(
    "/prices",
    Permission.PRODUCTS_WRITE,
    refuses=[NotFound, ProductRetired, PriceExists, EndsBeforeItBegins, WrongUnitPrice],
)
async def add_price(work: Work, price: NewPrice) -> Answer[PriceView]:
    """Add a price. One without end ends the one that it follows."""
    added = await actions.add_price(work, price)
    return await show(work, PRICES_SHOWN, added.id)


@routes.get("/prices/{price_id}", Permission.PRODUCTS_READ, refuses=[NotFound])
async def get_price(work: Work, price_id: UUID) -> Answer[PriceView]:
    """Show one price."""
    return await show(work, PRICES_SHOWN, price_id)


@routes.patch(
    "/prices/{price_id}",
    Permission.PRODUCTS_WRITE,
    refuses=[NotFound, VersionConflict, EndsBeforeItBegins],
)
async def end_price(work: Work, price_id: UUID, changes: PriceChanges) -> Answer[PriceView]:
    """Say on which day a price ends, or that it goes on."""
    await actions.end_price(work, price_id, changes)
    return await show(work, PRICES_SHOWN, price_id)


@routes.search(
    "/prices/quote", Permission.PRODUCTS_READ, refuses=[NotFound, NoPrice, ProductRetired]
)
async def quote_price(work: Work, question: PriceQuestion) -> Answer[PriceQuote]:
    """Tell what a product would cost a customer at a site, and why."""
    return saying(await pricing.quote_price(work, question))
