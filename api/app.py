"""Puts the web application together. Only this module and `api.cli` know every feature."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final

from fastapi import FastAPI

import api.all_tables  # noqa: F401 - the listeners hang on the session when this is imported
from api.customers.contact_routes import routes as reaching
from api.customers.role_routes import routes as acting
from api.customers.routes import routes as customers
from api.customers.site_routes import routes as sites
from api.database.engines import Database
from api.database.work import Works
from api.http.caller import Callers
from api.http.problems import answer_with_problems
from api.http.routes import Routes
from api.http.tokens import TokenKeys
from api.kernel.clock import now
from api.orders.product_routes import routes as products
from api.orders.routes import routes as orders
from api.settings import Settings
from api.staff.callers import look_up_in
from api.views.log import log_seen

FEATURES: Final[tuple[Routes, ...]] = (customers, reaching, acting, sites, products, orders)


def create_app(settings: Settings) -> FastAPI:
    """Make the application: one database, one set of callers, every feature's routes."""
    database = Database(settings.database_url)

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        yield
        await database.close()

    app = FastAPI(
        title="Punnus",
        version="1.0.0",
        lifespan=lifespan,
        separate_input_output_schemas=False,
        openapi_url=None,
        docs_url=None,
        redoc_url=None,
        telemetry={"logs": False},
    )
    app.state.settings = settings
    app.state.works = Works(database, now)
    app.state.callers = Callers(TokenKeys(settings.token_keys), look_up_in(database))
    app.state.log_seen = log_seen
    answer_with_problems(app)
    for feature in FEATURES:
        feature.add_to(app)
    return app
