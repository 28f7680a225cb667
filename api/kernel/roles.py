"""Every role: what it may do, and which kinds of personal data it is shown."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Final

from api.kernel.permissions import Permission
from api.kernel.privacy import Category


class Role(StrEnum):
    """A job in the yard or the office, or a kind of partner."""

    WEIGHMASTER = "weighmaster"
    ORDER_DESK = "order-desk"
    BILLING = "billing"
    REGISTER_KEEPER = "register-keeper"
    ARCHIVE_KEEPER = "archive-keeper"
    MARKETING = "marketing"
    DRIVER = "driver"
    CUSTOMER = "customer"
    ADMIN = "admin"
    AUDITOR = "auditor"
    BILLING_PARTNER = "billing-partner"
    CREDIT_PARTNER = "credit-partner"
    COLLECTION_PARTNER = "collection-partner"
    CARRIER_PARTNER = "carrier-partner"
    ACCOUNTING_PARTNER = "accounting-partner"
    GATE_PARTNER = "gate-partner"


@dataclass(frozen=True, slots=True)
class Grant:
    """What a role may do, and which kinds of personal data it is shown."""

    may: frozenset[Permission] = frozenset()
    sees: frozenset[Category] = frozenset()


NOTHING: Final = Grant()
P, C = Permission, Category
_LOOK_UP: Final = frozenset(
    {P.CUSTOMERS_READ, P.SITES_READ, P.PRODUCTS_READ, P.ORDERS_READ, P.TRANSPORT_READ}
    | {P.SCALES_READ, P.TICKETS_READ}
)
_BILLED: Final = frozenset({P.INVOICES_READ, P.INVOICING_READ, P.PAYMENTS_READ})
_CREDIT: Final = frozenset({P.CREDIT_READ, P.CREDIT_ASK})
_GRANTS: Final = frozenset({P.GRANTS_READ, P.GRANTS_REVIEW, P.NDAS_READ})
_PAPERS: Final = frozenset({P.ARCHIVE_READ, P.ARCHIVE_REGISTER})
_EMERGENCIES: Final = frozenset({P.EMERGENCIES_OPEN, P.EMERGENCIES_READ})
_EXPORTS: Final = frozenset(
    {P.CUSTOMERS_EXPORT, P.ORDERS_EXPORT, P.TRANSPORT_EXPORT}
    | {P.TICKETS_EXPORT, P.INVOICES_EXPORT}
)
_CONSENTS: Final = frozenset({P.CONSENTS_READ, P.CONSENTS_WRITE})
_OUTREACH: Final = frozenset({P.OUTREACH_READ, P.OUTREACH_WRITE, P.OUTREACH_SEND})
_ANSWERABLE: Final = frozenset(
    {P.ACCOUNTABILITY_READ, P.ACCOUNTABILITY_WRITE, P.BREACHES_READ, P.DEALS_EXPORT}
)
_MESSAGES: Final = frozenset({P.MESSAGES_READ, P.MESSAGES_WRITE})
_TOLD: Final = frozenset({P.TELLINGS_READ, P.TELLINGS_ACKNOWLEDGE})
_TRADE: Final = frozenset({C.IDENTITY, C.CONTACT, C.ADDRESS, C.BILLING, C.FREE_TEXT})

GRANTS: Final = {
    Role.WEIGHMASTER: Grant(
        _LOOK_UP
        | {P.TRANSPORT_WRITE, P.WEIGHINGS_WRITE, P.READINGS_WRITE, P.STATISTICS_READ}
        | _EMERGENCIES,
        frozenset({C.IDENTITY, C.VEHICLE}),
    ),
    Role.ORDER_DESK: Grant(
        _LOOK_UP
        | _BILLED
        | _CREDIT
        | _MESSAGES
        | {P.CUSTOMERS_WRITE, P.SITES_WRITE, P.ORDERS_WRITE, P.TRANSPORT_WRITE}
        | {P.CUSTOMERS_IMPORT, P.TICKETS_WRITE, P.JOBS_READ}
        | _EMERGENCIES
        | {P.CUSTOMERS_MERGE, P.PROTECTIONS_WRITE}
        | _EXPORTS
        | _PAPERS
        | _CONSENTS
        | {P.STATISTICS_READ, P.RECEIVABLES_READ},
        _TRADE | {C.VEHICLE, C.CREDIT},
    ),
    Role.BILLING: Grant(
        _LOOK_UP
        | _BILLED
        | _CREDIT
        | _MESSAGES
        | {P.CUSTOMERS_WRITE, P.PRODUCTS_WRITE, P.CUSTOMERS_IMPORT, P.JOBS_READ}
        | {P.TICKETS_WRITE, P.INVOICES_WRITE, P.PAYMENTS_WRITE}
        | _PAPERS
        | _CONSENTS
        | _EMERGENCIES
        | _EXPORTS
        | {P.STATISTICS_READ, P.RECEIVABLES_READ},
        _TRADE | {C.VEHICLE, C.CREDIT},
    ),
    Role.REGISTER_KEEPER: Grant(
        _LOOK_UP
        | _BILLED
        | _MESSAGES
        | _GRANTS
        | {P.NDAS_REGISTER, P.EMERGENCIES_READ, P.EMERGENCIES_CLOSE, P.VIEWS_REVIEW}
        | {P.CUSTOMERS_WRITE, P.SITES_WRITE, P.TRANSPORT_WRITE, P.AUDIT_READ, P.JOBS_READ}
        | {P.RECIPIENTS_WRITE, P.CREDIT_READ, P.SITE_ACCESS_READ, P.POLICIES_READ}
        | {P.CUSTOMERS_MERGE, P.PROTECTIONS_WRITE, P.PROTECTIONS_END}
        | _EXPORTS
        | {P.REQUESTS_READ, P.REQUESTS_WRITE, P.REQUESTS_APPROVE, P.REQUESTS_EXPORT}
        | _TOLD
        | {P.TELLINGS_WRITE}
        | _PAPERS
        | _CONSENTS
        | _OUTREACH
        | {P.ARCHIVE_WRITE}
        | {P.STATISTICS_READ, P.RECEIVABLES_READ, P.NOTICES_READ, P.NOTICES_WRITE}
        | _ANSWERABLE,
        frozenset(Category),
    ),
    Role.ARCHIVE_KEEPER: Grant(
        frozenset({P.CUSTOMERS_READ, P.ARCHIVE_WRITE}) | _PAPERS | _EMERGENCIES,
        frozenset({C.IDENTITY, C.STAFF}),
    ),
    Role.MARKETING: Grant(
        frozenset({P.CUSTOMERS_READ, P.PRODUCTS_READ}) | _CONSENTS | _OUTREACH,
        frozenset({C.IDENTITY, C.ADDRESS}),
    ),
    Role.DRIVER: Grant(),
    Role.CUSTOMER: Grant(
        frozenset({P.OWN_READ, P.OWN_WRITE}), frozenset(Category) - {C.STAFF, C.PROTECTED}
    ),
    Role.ADMIN: Grant(
        frozenset({P.STAFF_READ, P.STAFF_WRITE, P.PRODUCTS_READ, P.PRODUCTS_WRITE})
        | _GRANTS
        | {P.NDAS_WRITE, P.COMPANY_WRITE, P.POLICIES_READ}
        | {P.SCALES_READ, P.SCALES_WRITE, P.STATISTICS_READ},
        frozenset({C.STAFF}),
    ),
    Role.AUDITOR: Grant(
        frozenset({P.AUDIT_READ, P.POLICIES_READ, P.NOTICES_READ})
        | {P.ACCOUNTABILITY_READ, P.BREACHES_READ}
    ),
    Role.BILLING_PARTNER: Grant(
        frozenset({P.INVOICES_READ, P.INVOICES_TAKE, P.PAYMENTS_WRITE}) | _TOLD,
        frozenset({C.IDENTITY, C.ADDRESS, C.BILLING, C.VEHICLE}),
    ),
    Role.CREDIT_PARTNER: Grant(
        frozenset({P.CREDIT_READ, P.CREDIT_ANSWER}) | _TOLD, frozenset({C.IDENTITY, C.CREDIT})
    ),
    Role.COLLECTION_PARTNER: Grant(_TOLD),
    Role.CARRIER_PARTNER: Grant(
        frozenset({P.ORDERS_READ, P.TRANSPORT_READ, P.EXTERNAL_IDS_KEEP}) | _TOLD,
        frozenset({C.IDENTITY}),
    ),
    Role.GATE_PARTNER: Grant(frozenset({P.SITE_ACCESS_WRITE})),
    Role.ACCOUNTING_PARTNER: Grant(
        frozenset({P.CUSTOMERS_READ, P.ORDERS_READ, P.EXTERNAL_IDS_KEEP}) | _TOLD,
        frozenset({C.IDENTITY, C.BILLING}),
    ),
}

IN_EMERGENCY: Final = Grant(
    frozenset({P.CUSTOMERS_READ, P.SITES_READ}),
    frozenset({C.IDENTITY, C.CONTACT, C.ADDRESS, C.VEHICLE}),
)
"""What whoever breaks the glass is lent beside the own roles: how people are reached."""

PROVEN_ANEW: Final = frozenset(
    {P.STAFF_WRITE, P.GRANTS_REVIEW, P.NDAS_WRITE, P.NDAS_REGISTER}
    | {P.REQUESTS_APPROVE, P.REQUESTS_EXPORT, P.OUTREACH_SEND, P.DEALS_EXPORT}
    | _EXPORTS
)
"""What asks for a second factor that was shown within the last minutes."""

PARTNERS: Final = frozenset(role for role in Role if role.endswith("-partner"))

KIOSK_ROLES: Final = frozenset({Role.WEIGHMASTER, Role.DRIVER})
"""Who may sign in at a kiosk, where a badge or a PIN is enough."""

AT_A_KIOSK: Final = frozenset(
    {P.ORDERS_READ, P.PRODUCTS_READ, P.TRANSPORT_READ, P.TRANSPORT_WRITE}
    | {P.SCALES_READ, P.WEIGHINGS_WRITE, P.READINGS_WRITE, P.TICKETS_READ}
)
"""What can be done at a kiosk, by whoever may do it at all: weighing, and what it needs."""


@cache
def granted(roles: frozenset[Role]) -> Grant:
    """Add up what several roles may and see: once, and not in every request."""
    grants = [GRANTS[role] for role in roles]
    may = frozenset[Permission]().union(*(grant.may for grant in grants))
    return Grant(may, frozenset[Category]().union(*(grant.sees for grant in grants)))
