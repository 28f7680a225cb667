"""What the sheets call things, in three languages."""

import tomllib
from collections.abc import Mapping
from importlib import resources
from typing import Final

from api.kernel.languages import Language
from api.lists.columns import WORDS as LISTED

WORDS: Final[Mapping[str, Mapping[str, str]]] = tomllib.loads(
    resources.files(__package__).joinpath("words.toml").read_text("utf-8")
)
MATERIAL: Final = ("weighed_out.", "weighed_in.")


def word(name: str, language: Language) -> str:
    """Say a word; materials are called as in every other sheet.

    What was published under a name that is no word any more is told by that name.
    """
    part = name.partition(".")[2]
    codes = LISTED["codes"] if name.startswith(MATERIAL) else WORDS
    known = codes.get(f"Material.{part}" if name.startswith(MATERIAL) else name)
    return known[language] if known else part
