"""Every table and every listener, imported, so that metadata and audit are complete."""

from api.audit import provenance, trail
from api.audit import seal_tables as seals
from api.audit import tables as audit
from api.customers import site_tables as sites
from api.customers import tables as customers
from api.customers.imports import tables as imports
from api.database import order, series
from api.database.base import Base
from api.demo import tables as demo
from api.disclosure import tables as disclosure
from api.http import tables as http
from api.jobs import tables as jobs
from api.orders import tables as orders
from api.staff import tables as staff
from api.views import findable, findable_bulk
from api.views import search_tables as search
from api.views import tables as views

__all__ = [
    "Base",
    "audit",
    "customers",
    "demo",
    "disclosure",
    "findable",
    "findable_bulk",
    "http",
    "imports",
    "jobs",
    "order",
    "orders",
    "provenance",
    "seals",
    "search",
    "series",
    "sites",
    "staff",
    "trail",
    "views",
]
