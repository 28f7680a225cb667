"""The words invented names are made of, each with its sort key and its plain letters."""

import tomllib
from dataclasses import dataclass
from importlib import resources
from itertools import product
from typing import Final

from api.customers.rules.names import finnish_sort_key
from api.kernel.folding import folded


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it is written, as it is sorted, and in letters an e-mail address takes."""

    text: str
    key: str
    plain: str


def words(texts: list[str]) -> list[Word]:
    return [Word(text, finnish_sort_key(text), folded(text).replace(" ", "")) for text in texts]


_LISTS: Final = {
    name: said.split()
    for name, said in tomllib.loads(
        resources.files(__package__).joinpath("words.toml").read_text("utf-8")
    ).items()
}


def _joined(endings: str, step: int = 1) -> list[str]:
    return [a + b for a, b in product(_LISTS["beginnings"][::step], _LISTS[endings])]


FAMILY_NAMES: Final = words(_joined("name_endings"))
GIVEN_NAMES: Final = words(_LISTS["given_names"])
PLACES: Final = words(_joined("place_endings"))
TRADES: Final = words(_LISTS["trades"])
STREETS: Final = _joined("streets")
TOWNS: Final = _joined("towns", 2)
WORKS: Final = _LISTS["works"]
TITLES: Final = _LISTS["titles"]
