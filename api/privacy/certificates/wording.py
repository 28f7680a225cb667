"""Tells a plan's classes, grounds and events in the languages of a certificate."""

import tomllib
from collections.abc import Mapping
from importlib.resources import files
from typing import Any, Final

from api.kernel.languages import Language

WORDS: Final[Mapping[str, Mapping[str, Mapping[str, str]]]] = tomllib.loads(
    files("api.privacy").joinpath("data", "words.toml").read_text("utf-8")
)


def class_in(language: Language, record_class: str) -> str:
    return WORDS["classes"][record_class][language]


def gone_in(language: Language, record_class: str) -> str:
    """Say what went: a class of records, or what the register keeps beside them."""
    words = WORDS["beside"] if record_class in WORDS["beside"] else WORDS["classes"]
    return words[record_class][language]


def reason_in(language: Language, hold: Mapping[str, Any]) -> str:
    """Say why something stays, with the number of what is in the way."""
    said = WORDS["grounds"][hold["ground"]][language]
    return said.format(blocker=hold["blocker"] or "").strip()


def ending_in(language: Language, ending: str) -> str:
    return WORDS["endings"][ending][language]


def value_in(language: Language, field: str | None, correction: str | None) -> str:
    """Say which value is to be put right, and how, as far as that is known."""
    said = right_in(language, {"kind": "rectify", "field": field, "correction": correction})
    details = said.partition(": ")[2] or said
    return details[:1].upper() + details[1:]


def right_in(language: Language, item: Mapping[str, str | None]) -> str:
    """Say what an item asks: the right, and what of it, as far as that is known."""
    details = [
        WORDS[words][told][language]
        for words, name in (("against", "against"), ("corrections", "correction"))
        if (told := item.get(name))
    ]
    if field := item.get("field"):
        table = field.partition(".")[0]
        classes = WORDS["classes"]
        details.insert(0, classes[table][language].lower() if table in classes else field)
    said = WORDS["kinds"][item["kind"] or ""][language]
    return f"{said}: {', '.join(details)}" if details else said
