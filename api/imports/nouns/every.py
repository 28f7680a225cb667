"""How each noun's rows are handled."""

from collections.abc import Mapping
from typing import Final

from api.imports.nouns.contacts import CONTACTS
from api.imports.nouns.customers import CUSTOMERS
from api.imports.nouns.handling import Handling
from api.imports.nouns.open_invoices import OPEN_INVOICES
from api.imports.nouns.prices import PRICES
from api.imports.nouns.products import PRODUCTS
from api.imports.nouns.sites import SITES
from api.imports.rules.nouns import Noun

HANDLINGS: Final[Mapping[Noun, Handling]] = {
    Noun.CUSTOMERS: CUSTOMERS,
    Noun.SITES: SITES,
    Noun.CONTACTS: CONTACTS,
    Noun.PRODUCTS: PRODUCTS,
    Noun.PRICES: PRICES,
    Noun.OPEN_INVOICES: OPEN_INVOICES,
}
