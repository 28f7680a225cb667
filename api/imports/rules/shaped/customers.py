"""Lists of customers: persons and organisations, how they are reached and invoiced."""

import re
from collections.abc import Iterator
from typing import Final

from api.customers.rules.contact import email_address, phone_number
from api.customers.rules.e_invoicing import e_invoice_address, operator_id
from api.imports.rules import headings
from api.imports.rules.drafts import customer_in, written
from api.imports.rules.forms import is_named_as_firm, known_form
from api.imports.rules.readings import Reading
from api.imports.rules.shapes import Column, Draft, Named, Shape
from api.imports.rules.targets import Target
from api.imports.rules.unsaid import Unsaid
from api.imports.rules.values import country_code, listed, name_of_somebody, short, term_days
from api.law.business_ids import WrongBusinessId, business_id

_PHONE: Final = re.compile(r"(?:\+|00?)[\d ()/-]{6,20}")
_OVT: Final = re.compile(r"0037 ?\d{4} ?\d{4}\w{0,5}|0216:0037\d{8}\w{0,5}")
_EMAIL: Final = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")


def draft(reading: Reading, unsaid: Unsaid) -> Draft | None:
    found = customer_in(reading, unsaid)
    if found is None:
        return None
    known_as = reading.values.get(Target.EXTERNAL_ID)
    return written(found) | ({"external_id": known_as} if known_as else {})


def names(of: Draft) -> Iterator[Named]:
    for target in (Target.BUSINESS_ID, Target.NUMBER):
        if value := of.get(target):
            yield target, value


def is_business_id(cell: str) -> bool:
    try:
        return bool(business_id(cell))
    except WrongBusinessId:
        return False


CUSTOMERS: Final = Shape(
    columns={
        Target.NUMBER: Column(short(64), headings.NUMBER),
        Target.NAME: Column(name_of_somebody(200), headings.NAME),
        Target.GIVEN_NAME: Column(short(100), headings.GIVEN_NAME),
        Target.FAMILY_NAME: Column(short(100), headings.FAMILY_NAME),
        Target.BUSINESS_ID: Column(business_id, headings.BUSINESS_ID),
        Target.KIND: Column(known_form, headings.KIND),
        Target.PHONE: Column(listed(phone_number), headings.PHONE),
        Target.EMAIL: Column(listed(email_address), headings.EMAIL),
        Target.STREET: Column(short(200), headings.STREET),
        Target.POSTAL_CODE: Column(short(16), headings.POSTAL_CODE),
        Target.TOWN: Column(short(100), headings.TOWN),
        Target.COUNTRY: Column(country_code, headings.COUNTRY),
        Target.E_INVOICE_ADDRESS: Column(e_invoice_address, headings.E_INVOICE_ADDRESS),
        Target.E_INVOICE_OPERATOR: Column(operator_id, headings.E_INVOICE_OPERATOR),
        Target.PAYMENT_TERM_DAYS: Column(term_days, headings.PAYMENT_TERM_DAYS),
        Target.NOTE: Column(short(2000), headings.NOTE),
        Target.CONTACT_NAME: Column(name_of_somebody(200), headings.CONTACT_NAME),
        Target.EXTERNAL_ID: Column(short(64), headings.EXTERNAL_ID),
    },
    keys=(Target.BUSINESS_ID, Target.NUMBER, Target.EXTERNAL_ID),
    needs=((Target.NAME, Target.GIVEN_NAME, Target.FAMILY_NAME),),
    draft=draft,
    names=names,
    holds={
        Target.E_INVOICE_ADDRESS: _OVT.fullmatch,
        Target.BUSINESS_ID: is_business_id,
        Target.EMAIL: _EMAIL.fullmatch,
        Target.PHONE: _PHONE.fullmatch,
        Target.POSTAL_CODE: re.compile(r"\d{5}").fullmatch,
        Target.NAME: is_named_as_firm,
    },
    counted=Target.NUMBER,
)
