"""The cells of a row, each read as what its column holds, with all that is wrong with them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias

from api.customers.rules.addresses import postal_code
from api.imports.rules.sheets import Row
from api.imports.rules.targets import Target
from api.kernel.free_text import IdentityCodeInText
from api.kernel.refusals import Invalid, Refusal

Problem: TypeAlias = tuple[Target, type[Refusal]]
"""What is wrong, and with which of a record's values. Never the value."""

Readers: TypeAlias = Mapping[Target, Callable[[str], Any]]

HOME: Final = "FI"
AT_HOME: Final = frozenset({HOME, "AX"})
ADDRESS: Final = (Target.STREET, Target.POSTAL_CODE, Target.TOWN)


class AddressIncomplete(Invalid):
    """An address needs its street, postal code and town."""


class CellMissing(Invalid):
    """The row leaves this empty, and cannot do without it."""


@dataclass(slots=True)
class Reading:
    """The values of one row, and what is wrong with it."""

    values: dict[Target, Any] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def says(self, *targets: Target) -> bool:
        """Tell whether the row says any of these, rightly or wrongly."""
        wrong = {target for target, _ in self.problems}
        return any(target in self.values or target in wrong for target in targets)

    def refuse(self, target: Target, kind: type[Refusal]) -> None:
        self.problems.append((target, kind))

    def need(self, *targets: Target) -> None:
        """Refuse a row that says none of these."""
        if not self.says(*targets):
            self.refuse(targets[0], CellMissing)

    def put(self, target: Target, read: Callable[[Any], Any]) -> None:
        """Read a value once more, now that the others are known."""
        if target in self.values:
            try:
                self.values[target] = read(self.values[target])
            except Refusal as refusal:
                self.refuse(target, type(refusal))

    def plain(self) -> dict[str, Any]:
        """Give the values by the names of their targets."""
        return {target.value: value for target, value in self.values.items()}


def read(row: Row, mapping: Sequence[Target], readers: Readers) -> Reading:
    """Read a row. A cell that held a personal identity code was not kept, and is refused."""
    reading = Reading()
    for target, cell in zip(mapping, row.cells, strict=True):
        if target is Target.IGNORE or cell == "":
            continue
        if cell is None:
            reading.refuse(target, IdentityCodeInText)
            continue
        try:
            reading.values[target] = readers[target](cell)
        except Refusal as refusal:
            reading.refuse(target, type(refusal))
    return reading


def check_address(reading: Reading) -> None:
    """Check an address as a whole: what a postal code may be, its country says."""
    missing = [part for part in ADDRESS if not reading.says(part)]
    if missing and len(missing) < len(ADDRESS):
        reading.refuse(missing[0], AddressIncomplete)
    country = reading.values.get(Target.COUNTRY, HOME)
    reading.put(Target.POSTAL_CODE, lambda code: postal_code(code, country))
