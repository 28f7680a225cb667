"""The shape of each noun's list."""

from collections.abc import Mapping
from typing import Final

from api.imports.rules.nouns import Noun
from api.imports.rules.shaped.contacts import CONTACTS
from api.imports.rules.shaped.customers import CUSTOMERS
from api.imports.rules.shaped.open_invoices import OPEN_INVOICES
from api.imports.rules.shaped.prices import PRICES
from api.imports.rules.shaped.products import PRODUCTS
from api.imports.rules.shaped.sites import SITES
from api.imports.rules.shapes import Shape

SHAPES: Final[Mapping[Noun, Shape]] = {
    Noun.CUSTOMERS: CUSTOMERS,
    Noun.SITES: SITES,
    Noun.CONTACTS: CONTACTS,
    Noun.PRODUCTS: PRODUCTS,
    Noun.PRICES: PRICES,
    Noun.OPEN_INVOICES: OPEN_INVOICES,
}
