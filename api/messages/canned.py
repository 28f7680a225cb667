"""Answers that are often given: versioned texts in three languages, to be made one's own."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources
from typing import Any, Final

from api.kernel.languages import Language
from api.kernel.refusals import Invalid
from api.messages.schemas import CannedAnswerView


class UnknownCanned(Invalid):
    """There is no such ready-made answer."""


@dataclass(frozen=True, slots=True)
class Canned:
    """One wording of one answer, with what it is called, in every language."""

    name: str
    version: int
    title: Mapping[str, str]
    text: Mapping[str, str]


def canned_answer(name: str) -> Canned:
    """Give the newest wording of an answer."""
    found = [each for each in CANNED if each.name == name]
    if not found:
        raise UnknownCanned(pointer="/canned")
    return max(found, key=lambda each: each.version)


def canned_views() -> list[CannedAnswerView]:
    """Give every answer in every language."""
    newest = [canned_answer(name) for name in dict.fromkeys(each.name for each in CANNED)]
    return [
        CannedAnswerView(
            name=each.name,
            version=each.version,
            language=language,
            title=each.title[language],
            text=each.text[language].strip(),
        )
        for each in newest
        for language in Language
    ]


def _read() -> tuple[Canned, ...]:
    path = resources.files(__package__).joinpath("data/answers.toml")
    rows: list[dict[str, Any]] = tomllib.loads(path.read_text("utf-8"))["answers"]
    return tuple(Canned(**row) for row in rows)


CANNED: Final = _read()
