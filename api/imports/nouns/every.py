"""How each noun's rows are handled."""

from collections.abc import Mapping
from typing import Final

from api.imports.nouns.customers import CUSTOMERS
from api.imports.nouns.handling import Handling
from api.imports.nouns.sites import SITES
from api.imports.rules.nouns import Noun

HANDLINGS: Final[Mapping[Noun, Handling]] = {
    Noun.CUSTOMERS: CUSTOMERS,
    Noun.SITES: SITES,
}
