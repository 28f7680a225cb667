"""What an authority may ask to be told, and how such a request ends."""

from enum import StrEnum

from api.disclosure.rules import RecipientRole
from api.kernel.refusals import Conflict, Invalid


class AuthorityRequestState(StrEnum):
    """Where a request stands."""

    RECEIVED = "received"
    HANDED_OVER = "handed-over"
    REFUSED = "refused"


class DisclosedField(StrEnum):
    """What of a party can be handed to an authority, as the ledger names it."""

    NAME = "name"
    BUSINESS_ID = "business_id"
    ADDRESS = "address"
    PHONE = "phone"
    EMAIL = "email"
    SITES = "sites"
    ORDERS = "orders"
    WEIGH_TICKETS = "weigh_tickets"
    INVOICES = "invoices"
    PAYMENTS = "payments"
    CREDIT = "credit"


class NotAnAuthority(Invalid):
    """Only an authority asks by force of law. Others have contracts."""


class RequestDecided(Conflict):
    """What the authority asked for was handed over or refused already."""


def check_authority(role: RecipientRole) -> None:
    """Refuse whoever is no authority."""
    if role is not RecipientRole.AUTHORITY:
        raise NotAnAuthority(pointer="/recipient_id")


def check_open(state: AuthorityRequestState) -> None:
    """Refuse to decide twice."""
    if state is not AuthorityRequestState.RECEIVED:
        raise RequestDecided(state=state)
