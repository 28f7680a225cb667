"""Where e-invoices go: the receiver's address, and the operator who takes them there.

An address is an OVT number, a Peppol participant `scheme:value` or, with some operators, an
IBAN.
"""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Final

from api.customers.rules.banking import WrongIban, iban
from api.kernel.refusals import Invalid
from api.law.business_ids import WrongBusinessId, business_id
from api.law.dated import Dated, rows

_OVT: Final = re.compile(r"0037([0-9]{8})[0-9A-Z]{0,5}")
_PEPPOL: Final = re.compile(r"([0-9]{4}):([0-9A-Z]+)")
_BIC: Final = re.compile(r"[A-Z]{6}[0-9A-Z]{2}(?:[0-9A-Z]{3})?")
_FINNISH_SCHEMES: Final = frozenset({"0216", "0037"})


class WrongEInvoiceAddress(Invalid):
    """Not an e-invoice address."""


class WrongOperator(Invalid):
    """Not an e-invoice operator's id."""


class AddressForm(StrEnum):
    """What kind of e-invoice address one is."""

    OVT = "ovt"
    PEPPOL = "peppol"
    IBAN = "iban"


@dataclass(frozen=True, slots=True, kw_only=True)
class Operator(Dated):
    """A company that carries e-invoices."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PeppolScheme(Dated):
    """What kind of number a foreign Peppol participant goes by."""

    pattern: str


def e_invoice_address(text: str) -> str:
    """Give an e-invoice address in its one form.

    >>> e_invoice_address("0037 2077 4740"), e_invoice_address("0216:003720774740")
    ('003720774740', '0216:003720774740')
    """
    bare = "".join(text.split()).upper()
    if _is_ovt(bare) or _is_peppol(bare):
        return bare
    try:
        return iban(bare)
    except WrongIban:
        raise WrongEInvoiceAddress(
            "It is 0037 and the Y-tunnus, a Peppol id such as 0216:0037…, or an IBAN."
        ) from None


def address_form(checked: str) -> AddressForm:
    """Tell which kind a checked address is."""
    if ":" in checked:
        return AddressForm.PEPPOL
    return AddressForm.OVT if checked.startswith("0037") else AddressForm.IBAN


def operator_id(text: str) -> str:
    """Give an operator's id, an OVT number or a BIC, in its one form; it need not be known."""
    bare = "".join(text.split()).upper()
    if not _is_ovt(bare) and not _BIC.fullmatch(bare):
        raise WrongOperator("It is 0037 and a Y-tunnus, or letters as in a bank's BIC.")
    return bare


@cache
def operators(on: date) -> dict[str, Operator]:
    """List the operators we know by name, by id."""
    known = (Operator(**row) for row in rows("operators", "api.customers.rules"))
    return {one.id: one for one in known if one.valid_from <= on}


def _is_ovt(bare: str) -> bool:
    found = _OVT.fullmatch(bare)
    if found is None:
        return False
    try:
        return bool(business_id(found[1]))
    except WrongBusinessId:
        return False


def _is_peppol(bare: str) -> bool:
    found = _PEPPOL.fullmatch(bare)
    if found is None:
        return False
    scheme, value = found.groups()
    if scheme in _FINNISH_SCHEMES:
        return _is_ovt(value)
    return scheme in _schemes() and bool(re.fullmatch(_schemes()[scheme].pattern, value))


@cache
def _schemes() -> dict[str, PeppolScheme]:
    known = (PeppolScheme(**row) for row in rows("peppol", "api.customers.rules"))
    return {one.id: one for one in known}
