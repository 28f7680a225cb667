"""What stands in a cell: the value a program reckons with, and not the way we wrote it."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any, Final

from api.documents.sheets import Cell
from api.kernel.clock import HELSINKI
from api.kernel.languages import Language
from api.lists.columns import word

YES_NO: Final = {
    Language.FI: ("ei", "kyllä"),
    Language.SV: ("nej", "ja"),
    Language.EN: ("no", "yes"),
}


def cell(name: str, kind: type[Any], said: Any, language: Language) -> Cell:
    """Read what a list says of a row: cents become euros, moments what clocks here show."""
    if said is None:
        return None
    if name.endswith("_cents"):
        return Decimal(said).scaleb(-2)
    if name.endswith("_price"):
        return Decimal(said)
    if kind is bool:
        return YES_NO[language][said]
    if issubclass(kind, StrEnum):
        return word(kind(said), language)
    return READ[kind](said)


def _here(said: str) -> datetime:
    return datetime.fromisoformat(said).astimezone(HELSINKI).replace(tzinfo=None)


READ: Final[Mapping[type[Any], Callable[[Any], Cell]]] = {
    str: str,
    int: int,
    date: date.fromisoformat,
    datetime: _here,
}
