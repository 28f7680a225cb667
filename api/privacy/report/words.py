"""What a report calls things, in the language of whoever reads it."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any, Final

from api.disclosure.rules import Basis
from api.kernel.languages import Language
from api.kernel.purposes import Purpose


class Origin(StrEnum):
    """How the register came to know something."""

    GIVEN = "given"
    OBSERVED = "observed"
    DERIVED = "derived"
    MADE = "made"


PORTABLE: Final = frozenset({Origin.GIVEN, Origin.OBSERVED})
"""What the person gave, or what was seen of them: GDPR, Article 20, and WP 242 rev. 01."""
AGREED: Final = frozenset({Basis.CONSENT, Basis.CONTRACT})


@dataclass(frozen=True, slots=True)
class ClassWords:
    """What a class of records is called, used for and based on."""

    title: Mapping[Language, str]
    purposes: tuple[Purpose, ...]
    basis: Basis
    origin: Origin

    @property
    def is_portable(self) -> bool:
        return self.origin in PORTABLE and self.basis in AGREED


@cache
def class_words() -> Mapping[str, ClassWords]:
    return {
        name: ClassWords(
            said["title"],
            tuple(Purpose(each) for each in said["purposes"]),
            Basis(said["basis"]),
            Origin(said["origin"]),
        )
        for name, said in _read("classes").items()
    }


def words_of(name: str) -> ClassWords:
    """Give what a class is; one that nobody has described yet is told all the same."""
    unsaid = dict.fromkeys(Language, name)
    plain = ClassWords(unsaid, (), Basis.LEGITIMATE_INTERESTS, Origin.MADE)
    return class_words().get(name, plain)


def title_of(field: str, language: Language) -> str:
    return field_words().get(field, {}).get(language, field)


@cache
def field_words() -> Mapping[str, Mapping[Language, str]]:
    return _read("fields")


@cache
def words() -> Mapping[str, Mapping[str, Mapping[Language, str]]]:
    return _read("words")


def said(language: Language, section: str, word: str) -> str:
    """Give one word or sentence; a word that nobody translated stands as it is."""
    return words()[section].get(word, {}).get(language, word)


def _read(name: str) -> Mapping[str, Any]:
    text = files("api.privacy.report").joinpath("data", f"{name}.toml").read_text("utf-8")
    return tomllib.loads(text)
