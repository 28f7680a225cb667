"""The kinds of party, role, address, site and invoice that the register tells apart."""

from enum import StrEnum
from typing import Final


class Form(StrEnum):
    """Whether a party is a natural person or a body of its own."""

    PERSON = "person"
    ORGANISATION = "organisation"


class OrganisationKind(StrEnum):
    """What kind of body an organisation is; a sole trader is a person, too."""

    COMPANY = "company"
    SOLE_TRADER = "sole_trader"
    MUNICIPALITY = "municipality"
    HOUSING_COMPANY = "housing_company"
    ASSOCIATION = "association"
    ROAD_COOPERATIVE = "road_cooperative"
    ESTATE = "estate"
    FOREIGN = "foreign"


OF_PERSONS: Final = frozenset({OrganisationKind.SOLE_TRADER, OrganisationKind.ESTATE})
"""Bodies behind which stands one person."""


class RoleKind(StrEnum):
    """What a person does for a customer."""

    CONTACT = "contact"
    PAYER = "payer"
    DRIVER = "driver"
    SITE_MANAGER = "site_manager"
    PORTAL_USER = "portal_user"


class AddressKind(StrEnum):
    """What an address is for."""

    VISITING = "visiting"
    POSTAL = "postal"
    BILLING = "billing"


class InvoiceDelivery(StrEnum):
    """How an invoice reaches its payer."""

    E_INVOICE = "e_invoice"
    EMAIL = "email"
    POST = "post"


class Collective(StrEnum):
    """How often loads are gathered into one invoice."""

    EACH = "each"
    WEEKLY = "weekly"
    FORTNIGHTLY = "fortnightly"
    MONTHLY = "monthly"


class SiteKind(StrEnum):
    """What a site is; at a private home the address is somebody's personal data."""

    PLANT = "plant"
    CONSTRUCTION = "construction"
    PRIVATE_HOME = "private_home"


class MandateKind(StrEnum):
    """By what right a person acts for a party."""

    GUARDIAN = "guardian"
    PROXY = "proxy"
    ESTATE = "estate"


class MandateScope(StrEnum):
    """What a person may do for a party."""

    ORDERS = "orders"
    BILLING = "billing"
    DATA_REQUESTS = "data_requests"
