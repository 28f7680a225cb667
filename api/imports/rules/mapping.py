"""Which column holds what: guessed by its name, then by what is in it; people correct it."""

from collections.abc import Sequence
from typing import Final

from api.imports.rules.shapes import Holds, Shape
from api.imports.rules.sheets import Row
from api.imports.rules.targets import Target
from api.kernel.refusals import Invalid, Refusal

LOOKED_AT: Final = 200
MOSTLY: Final = 0.6


class WrongMapping(Invalid):
    """Say of each column, once, what it holds."""


class NeededNotMapped(Invalid):
    """Say which column holds what no row can do without."""


class WrongKey(Invalid):
    """Rows of this list cannot be matched by that: no column holds it."""


class NothingChanges(Invalid):
    """What the register has of these stands; a list adds to it and changes nothing."""


def guessed(columns: Sequence[str], rows: Sequence[Row], shape: Shape) -> list[Target]:
    """Guess what each column holds; no two hold the same, and what nobody knows is ignored."""
    found: dict[int, Target] = {}
    for index, column in enumerate(columns):
        target = shape.target_of(column)
        if target and target not in found.values() and _plausible(target, rows, index, shape):
            found[index] = target
    for target, holds in shape.holds.items():
        if target not in found.values() and not _named_otherwise(target, found):
            free = [index for index in range(len(columns)) if index not in found]
            shares = {_share(rows, index, holds): index for index in reversed(free)}
            likely = [share for share in shares if share > MOSTLY]
            found |= {shares[max(likely)]: target} if likely else {}
    return [found.get(index, Target.IGNORE) for index in range(len(columns))]


def check_mapping(mapping: Sequence[Target], shape: Shape) -> None:
    """Refuse a mapping without what each row needs, or that says one thing twice."""
    used = [target for target in mapping if target is not Target.IGNORE]
    if len(used) != len(set(used)) or set(used) - shape.columns.keys():
        raise WrongMapping(pointer="/mapping")
    for needed in shape.needs:
        if not set(needed) & set(used):
            raise NeededNotMapped(pointer="/mapping", fields=[*map(str, needed)])


def likeliest_key(mapping: Sequence[Target], shape: Shape) -> Target:
    """Choose by what rows are matched: the likeliest of what the list holds."""
    return next((key for key in shape.keys if _holds(mapping, key)), shape.keys[0])


def check_key(key: Target, mapping: Sequence[Target], shape: Shape) -> None:
    """Refuse to match rows by what they do not hold."""
    if key not in shape.keys or not _holds(mapping, key):
        raise WrongKey(pointer="/match_key")


def _holds(mapping: Sequence[Target], key: Target) -> bool:
    names = {Target.GIVEN_NAME, Target.FAMILY_NAME} if key is Target.NAME else set[Target]()
    return bool(({key} | names) & set(mapping))


def _named_otherwise(target: Target, found: dict[int, Target]) -> bool:
    own = {Target.GIVEN_NAME, Target.FAMILY_NAME}
    return target is Target.NAME and bool(own & set(found.values()))


def _plausible(target: Target, rows: Sequence[Row], index: int, shape: Shape) -> bool:
    """Doubt a column of kinds that holds other words: groups and classes are headed alike."""

    def is_kind(cell: str) -> bool:
        try:
            return bool(shape.columns[target].read(cell))
        except Refusal:
            return False

    return target is not Target.KIND or _share(rows, index, is_kind) > MOSTLY


def _share(rows: Sequence[Row], index: int, holds: Holds) -> float:
    cells = [cell for row in rows[:LOOKED_AT] if (cell := row.cells[index])]
    return sum(bool(holds(cell)) for cell in cells) / len(cells) if cells else 0
