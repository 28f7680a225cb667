"""Who puts which value right: the table of all fields that people change by themselves."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Way(StrEnum):
    """How a value is put right."""

    DIRECT = "direct"
    """The person writes it, and it is so."""
    APPROVAL = "approval"
    """The person asks; somebody who works here looks at it."""
    LOCKED = "locked"
    """It tells what happened, or rests on somebody else's word: it is disputed, not edited."""


@dataclass(frozen=True, slots=True)
class Policy:
    """What a person may do about the values of a column; what is optional may go."""

    way: Way
    optional: bool = False


REACHED: Final = Policy(Way.DIRECT, optional=True)
ASKED: Final = Policy(Way.APPROVAL)
ASKED_OR_GONE: Final = Policy(Way.APPROVAL, optional=True)
LOCKED: Final = Policy(Way.LOCKED)

POLICIES: Final[Mapping[str, Policy]] = {
    "phones.number": REACHED,
    "emails.address": REACHED,
    "addresses.street": Policy(Way.DIRECT, optional=True),
    "addresses.postal_code": Policy(Way.DIRECT),
    "addresses.town": Policy(Way.DIRECT),
    "parties.name": ASKED,
    "persons.given_name": ASKED,
    "persons.family_name": ASKED,
    "organisations.business_id": ASKED,
    "customer_roles.title": ASKED_OR_GONE,
    "billing_details.reference": ASKED_OR_GONE,
    "billing_details.e_invoice_address": ASKED,
    "sites.name": ASKED,
    "sites.street": ASKED,
    "sites.access_notes": ASKED_OR_GONE,
    "customers.note": ASKED_OR_GONE,
}
"""Every field that is not locked. Names are `table.column`, as in a request to correct."""


def policy_of(field: str) -> Policy:
    """Give the policy of a field; one that nobody has named is locked.

    >>> policy_of("phones.number").way, policy_of("weigh_tickets.net_kg").way
    (<Way.DIRECT: 'direct'>, <Way.LOCKED: 'locked'>)
    """
    return POLICIES.get(field, LOCKED)
