"""Which column holds what: guessed by its name, then by what is in it; people correct it."""

import re
from collections.abc import Callable, Sequence
from typing import Final

from api.customers.imports.rules.forms import form_named, is_named_as_firm
from api.customers.imports.rules.sheets import Row
from api.customers.imports.rules.targets import Target, target_of
from api.kernel.refusals import Invalid
from api.law.business_ids import WrongBusinessId, business_id

LOOKED_AT: Final = 200
MOSTLY: Final = 0.6
_NAMES: Final = frozenset({Target.NAME, Target.GIVEN_NAME, Target.FAMILY_NAME})
_PHONE: Final = re.compile(r"(?:\+|00?)[\d ()/-]{6,20}")
_OVT: Final = re.compile(r"0037 ?\d{4} ?\d{4}\w{0,5}|0216:0037\d{8}\w{0,5}")
_EMAIL: Final = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")


class WrongMapping(Invalid):
    """Say of each column, once, what it holds."""


class NamesNotMapped(Invalid):
    """Say which column holds the names."""


def guessed(columns: Sequence[str], rows: Sequence[Row]) -> list[Target]:
    """Guess what each column holds; no two hold the same, and what nobody knows is ignored.

    >>> guessed(["Nimi", "Y-tunnus", "Luottoraja"], [])
    [<Target.NAME: 'name'>, <Target.BUSINESS_ID: 'business_id'>, <Target.IGNORE: 'ignore'>]
    """
    found: dict[int, Target] = {}
    for index, column in enumerate(columns):
        target = target_of(column)
        if target and target not in found.values() and _plausible(target, rows, index):
            found[index] = target
    for target, holds in _BY_CONTENT.items():
        if target not in found.values():
            free = [index for index in range(len(columns)) if index not in found]
            likely = [index for index in free if _share(rows, index, holds) > MOSTLY]
            found |= dict.fromkeys(likely[:1], target)
    if not _NAMES & set(found.values()):
        free = [index for index in range(len(columns)) if index not in found]
        firms = {
            share: index for index in free if (share := _share(rows, index, is_named_as_firm))
        }
        found |= {firms[share]: Target.NAME for share in sorted(firms)[-1:]}
    return [found.get(index, Target.IGNORE) for index in range(len(columns))]


def check_mapping(mapping: Sequence[Target]) -> None:
    """Refuse a mapping that names nobody, or says one thing of a customer twice."""
    used = [target for target in mapping if target is not Target.IGNORE]
    if len(used) != len(set(used)):
        raise WrongMapping(pointer="/mapping")
    if not _NAMES & set(used):
        raise NamesNotMapped(pointer="/mapping")


def _plausible(target: Target, rows: Sequence[Row], index: int) -> bool:
    """Doubt a column of kinds that holds other words: groups and classes are headed alike."""
    return target is not Target.KIND or _share(rows, index, form_named) > MOSTLY


def _share(rows: Sequence[Row], index: int, holds: Callable[[str], object]) -> float:
    cells = [cell for row in rows[:LOOKED_AT] if (cell := row.cells[index])]
    return sum(bool(holds(cell)) for cell in cells) / len(cells) if cells else 0


def _is_business_id(cell: str) -> bool:
    try:
        return bool(business_id(cell))
    except WrongBusinessId:
        return False


_BY_CONTENT: Final[dict[Target, Callable[[str], object]]] = {
    Target.E_INVOICE_ADDRESS: _OVT.fullmatch,
    Target.BUSINESS_ID: _is_business_id,
    Target.EMAIL: _EMAIL.fullmatch,
    Target.PHONE: _PHONE.fullmatch,
    Target.POSTAL_CODE: re.compile(r"\d{5}").fullmatch,
}
