"""The cells of a row, each read as what its column holds, with all that is wrong with them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias

from api.customers.imports.rules.forms import form_named
from api.customers.imports.rules.sheets import Row
from api.customers.imports.rules.targets import Target
from api.customers.imports.rules.values import country_code, listed, short, term_days
from api.customers.rules.addresses import postal_code
from api.customers.rules.contact import email_address, phone_number
from api.customers.rules.e_invoicing import e_invoice_address, operator_id
from api.customers.rules.kinds import Form, OrganisationKind
from api.kernel.free_text import IdentityCodeInText
from api.kernel.refusals import Invalid, Refusal
from api.law.business_ids import business_id

Problem: TypeAlias = tuple[Target, type[Refusal]]
"""What is wrong, and with which of a customer's values. Never the value."""

HOME: Final = "FI"
AT_HOME: Final = frozenset({HOME, "AX"})
ADDRESS: Final = (Target.STREET, Target.POSTAL_CODE, Target.TOWN)


class UnknownKind(Invalid):
    """Not a kind of customer that the register knows."""


class AddressIncomplete(Invalid):
    """An address needs its street, postal code and town."""


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


def known_form(cell: str) -> Form | OrganisationKind:
    """Read a list's own word for a kind of customer, or refuse it."""
    if form := form_named(cell):
        return form
    raise UnknownKind


READERS: Final[Mapping[Target, Callable[[str], Any]]] = {
    Target.NUMBER: short(64),
    Target.NAME: short(200),
    Target.GIVEN_NAME: short(100),
    Target.FAMILY_NAME: short(100),
    Target.BUSINESS_ID: business_id,
    Target.KIND: known_form,
    Target.PHONE: listed(phone_number),
    Target.EMAIL: listed(email_address),
    Target.STREET: short(200),
    Target.POSTAL_CODE: short(16),
    Target.TOWN: short(100),
    Target.COUNTRY: country_code,
    Target.E_INVOICE_ADDRESS: e_invoice_address,
    Target.E_INVOICE_OPERATOR: operator_id,
    Target.PAYMENT_TERM_DAYS: term_days,
    Target.NOTE: short(2000),
    Target.CONTACT_NAME: short(200),
}


def read(row: Row, mapping: Sequence[Target]) -> Reading:
    """Read a row. A cell that held a personal identity code was not kept, and is refused."""
    reading = Reading()
    for target, cell in zip(mapping, row.cells, strict=True):
        if target is Target.IGNORE or cell == "":
            continue
        if cell is None:
            reading.refuse(target, IdentityCodeInText)
            continue
        try:
            reading.values[target] = READERS[target](cell)
        except Refusal as refusal:
            reading.refuse(target, type(refusal))
    _check_address(reading)
    return reading


def _check_address(reading: Reading) -> None:
    """Check an address as a whole: what a postal code may be, its country says."""
    missing = [part for part in ADDRESS if not reading.says(part)]
    if missing and len(missing) < len(ADDRESS):
        reading.refuse(missing[0], AddressIncomplete)
    if code := reading.values.get(Target.POSTAL_CODE):
        country = reading.values.get(Target.COUNTRY, HOME)
        try:
            reading.values[Target.POSTAL_CODE] = postal_code(code, country)
        except Refusal as refusal:
            reading.refuse(Target.POSTAL_CODE, type(refusal))
