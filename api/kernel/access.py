"""Who may do and see what: every permission, every role, and the caller who holds them."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from typing import Final
from uuid import UUID

from api.kernel.privacy import Category
from api.kernel.purposes import Purpose


class Permission(StrEnum):
    """One thing a caller can be allowed to do, as `noun:verb`."""

    CUSTOMERS_READ = "customers:read"
    CUSTOMERS_WRITE = "customers:write"
    CUSTOMERS_IMPORT = "customers:import"
    CUSTOMERS_MERGE = "customers:merge"
    CUSTOMERS_EXPORT = "customers:export"
    PROTECTIONS_WRITE = "protections:write"
    PROTECTIONS_END = "protections:end"
    SITES_READ = "sites:read"
    SITES_WRITE = "sites:write"
    PRODUCTS_READ = "products:read"
    PRODUCTS_WRITE = "products:write"
    ORDERS_READ = "orders:read"
    ORDERS_WRITE = "orders:write"
    ORDERS_EXPORT = "orders:export"
    TRANSPORT_READ = "transport:read"
    TRANSPORT_WRITE = "transport:write"
    TRANSPORT_EXPORT = "transport:export"
    SCALES_READ = "scales:read"
    SCALES_WRITE = "scales:write"
    WEIGHINGS_WRITE = "weighings:write"
    READINGS_WRITE = "readings:write"
    TICKETS_READ = "tickets:read"
    TICKETS_WRITE = "tickets:write"
    TICKETS_EXPORT = "tickets:export"
    INVOICES_READ = "invoices:read"
    INVOICES_WRITE = "invoices:write"
    INVOICES_TAKE = "invoices:take"
    INVOICES_EXPORT = "invoices:export"
    INVOICING_READ = "invoicing:read"
    PAYMENTS_READ = "payments:read"
    PAYMENTS_WRITE = "payments:write"
    CREDIT_READ = "credit-checks:read"
    CREDIT_ASK = "credit-checks:ask"
    CREDIT_ANSWER = "credit-checks:answer"
    EXTERNAL_IDS_KEEP = "external-ids:keep"
    COMPANY_WRITE = "company:write"
    POLICIES_READ = "policies:read"
    STAFF_READ = "staff:read"
    STAFF_WRITE = "staff:write"
    GRANTS_READ = "grants:read"
    GRANTS_REVIEW = "grants:review"
    NDAS_READ = "ndas:read"
    NDAS_WRITE = "ndas:write"
    NDAS_REGISTER = "ndas:register"
    EMERGENCIES_OPEN = "emergencies:open"
    EMERGENCIES_READ = "emergencies:read"
    EMERGENCIES_CLOSE = "emergencies:close"
    VIEWS_REVIEW = "views:review"
    SITE_ACCESS_READ = "site-access:read"
    SITE_ACCESS_WRITE = "site-access:write"
    MESSAGES_READ = "messages:read"
    MESSAGES_WRITE = "messages:write"
    ARCHIVE_READ = "archive:read"
    ARCHIVE_REGISTER = "archive:register"
    ARCHIVE_WRITE = "archive:write"
    JOBS_READ = "jobs:read"
    AUDIT_READ = "audit:read"
    RECIPIENTS_WRITE = "recipients:write"
    REQUESTS_READ = "requests:read"
    REQUESTS_WRITE = "requests:write"
    REQUESTS_APPROVE = "requests:approve"
    REQUESTS_EXPORT = "requests:export"
    CONSENTS_READ = "consents:read"
    CONSENTS_WRITE = "consents:write"
    OUTREACH_READ = "outreach:read"
    OUTREACH_WRITE = "outreach:write"
    OUTREACH_SEND = "outreach:send"
    STATISTICS_READ = "statistics:read"
    RECEIVABLES_READ = "receivables:read"
    NOTICES_READ = "notices:read"
    NOTICES_WRITE = "notices:write"


class Open(StrEnum):
    """Access that asks for no permission.

    Who is `PROVEN` is signed in, and has shown the second factor within the last minutes.
    """

    ANYONE = "anyone"
    SIGNED_IN = "signed-in"
    PROVEN = "proven"


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
_MESSAGES: Final = frozenset({P.MESSAGES_READ, P.MESSAGES_WRITE})
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
        | _PAPERS
        | _CONSENTS
        | _OUTREACH
        | {P.ARCHIVE_WRITE}
        | {P.STATISTICS_READ, P.RECEIVABLES_READ, P.NOTICES_READ, P.NOTICES_WRITE},
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
    Role.CUSTOMER: Grant(),
    Role.ADMIN: Grant(
        frozenset({P.STAFF_READ, P.STAFF_WRITE, P.PRODUCTS_READ, P.PRODUCTS_WRITE})
        | _GRANTS
        | {P.NDAS_WRITE, P.COMPANY_WRITE, P.POLICIES_READ}
        | {P.SCALES_READ, P.SCALES_WRITE, P.STATISTICS_READ},
        frozenset({C.STAFF}),
    ),
    Role.AUDITOR: Grant(frozenset({P.AUDIT_READ, P.POLICIES_READ, P.NOTICES_READ})),
    Role.BILLING_PARTNER: Grant(
        frozenset({P.INVOICES_READ, P.INVOICES_TAKE, P.PAYMENTS_WRITE}),
        frozenset({C.IDENTITY, C.ADDRESS, C.BILLING, C.VEHICLE}),
    ),
    Role.CREDIT_PARTNER: Grant(
        frozenset({P.CREDIT_READ, P.CREDIT_ANSWER}), frozenset({C.IDENTITY, C.CREDIT})
    ),
    Role.COLLECTION_PARTNER: Grant(),
    Role.CARRIER_PARTNER: Grant(
        frozenset({P.ORDERS_READ, P.TRANSPORT_READ, P.EXTERNAL_IDS_KEEP}),
        frozenset({C.IDENTITY}),
    ),
    Role.GATE_PARTNER: Grant(frozenset({P.SITE_ACCESS_WRITE})),
    Role.ACCOUNTING_PARTNER: Grant(
        frozenset({P.CUSTOMERS_READ, P.ORDERS_READ, P.EXTERNAL_IDS_KEEP}),
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
    | {P.REQUESTS_APPROVE, P.REQUESTS_EXPORT, P.OUTREACH_SEND}
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


@dataclass(frozen=True, slots=True)
class Caller:
    """Whoever is asking: a member of staff, a partner's machine, or the register itself.

    `scopes` narrow a partner to part of what its role may; `purpose` is the one its contract
    states. `nda_until` is the last day its non-disclosure agreement is in force. Somebody at
    a kiosk holds its `device_id`, and is narrowed to weighing. `suspended` are roles that wait
    for a review; until `proven_until` the second factor counts as just shown. `lent` is what
    an emergency adds, for one record.
    """

    id: UUID
    roles: frozenset[Role] = frozenset()
    session_id: UUID | None = None
    scopes: frozenset[str] | None = None
    purpose: Purpose | None = None
    nda_until: date | None = None
    device_id: UUID | None = None
    suspended: frozenset[Role] = frozenset()
    proven_until: datetime | None = None
    lent: Grant = Grant()

    @property
    def permissions(self) -> frozenset[Permission]:
        held = _granted(self.roles).may | self.lent.may
        return held if self.scopes is None else held & self.scopes

    @property
    def visible(self) -> frozenset[Category]:
        """Which kinds of personal data this caller is shown."""
        return _granted(self.roles).sees | self.lent.sees

    @property
    def is_partner(self) -> bool:
        return bool(self.roles & PARTNERS)

    def may(self, permission: Permission) -> bool:
        return permission in self.permissions

    def awaits_review(self, permission: Permission) -> bool:
        """Tell whether a role that is suspended would allow this."""
        return permission in _granted(self.suspended).may

    def has_proven(self, moment: datetime) -> bool:
        """Tell whether the second factor was shown just now. A machine has none to show."""
        if self.is_partner:
            return True
        return self.proven_until is not None and moment <= self.proven_until


@cache
def _granted(roles: frozenset[Role]) -> Grant:
    """Add up what several roles may and see: once, and not in every request."""
    grants = [GRANTS[role] for role in roles]
    may = frozenset[Permission]().union(*(grant.may for grant in grants))
    return Grant(may, frozenset[Category]().union(*(grant.sees for grant in grants)))


REGISTER: Final = Caller(UUID(int=0))
"""The register acting for itself: jobs and operators' commands."""

STRANGER: Final = Caller(UUID(int=1))
"""Whoever calls an open operation without a token."""
