"""Finds the clauses that a sentence of somebody's own notice says."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from api.notice.lint.patterns import met
from api.notice.lint.sentences import Sentence

MOST: Final = 3
"""A sentence that seems to say more clauses than this says the first of them."""


@dataclass(frozen=True, slots=True)
class Saying:
    """The ways in which notices say a clause."""

    clause: str
    say: tuple[tuple[str, ...], ...]
    unless: tuple[str, ...]


def clauses_said(said: Sentence) -> list[str]:
    """Give the clauses that a sentence says, in their order; none where nothing fits."""
    found = [each.clause for each in sayings() if met(said, each.say, each.unless)]
    return found[:MOST]


@cache
def sayings() -> Sequence[Saying]:
    text = files("api.notice").joinpath("data/clauses_said.toml").read_text("utf-8")
    return [_saying(clause, row) for clause, row in tomllib.loads(text).items()]


def _saying(clause: str, row: Mapping[str, Sequence[Sequence[str]]]) -> Saying:
    unless = tuple(str(each) for each in row.get("unless", ()))
    return Saying(clause, tuple(map(tuple, row["say"])), unless)
