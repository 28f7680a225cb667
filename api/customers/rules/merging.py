"""When two customers may become one, and for how long they may part again."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Final

from api.kernel.privacy import ERASED
from api.kernel.refusals import Conflict, Refusal

PARTING: Final = timedelta(days=30)

STAYS: Final[Mapping[str, str]] = {
    "customers.party_id": "an account is of its own party, also one that goes on as another",
    "persons.id": "is the party itself",
    "organisations.id": "is the party itself",
    "billing_details.customer_id": "each account has its own; one of them counts",
    "merges.winner_id": "tells of the merge itself",
    "merges.loser_id": "tells of the merge itself",
    "distinctions.customer_id": "tells what somebody found, of these two",
    "distinctions.other_id": "tells what somebody found, of these two",
    "weigh_tickets.customer_id": "is sealed: it names whom the load was of on the day",
    "invoices.customer_id": "a posted one is sealed; a draft moves by a rule of its own",
    "invoices.payer_id": "as its customer",
    "receivables.payer_id": "is owed by whom the invoice was sent to",
    "payments.payer_id": "was paid by whom the invoice was sent to",
    "restrictions.party_id": "nobody merges whose data are restricted",
    "objections.party_id": "whoever asks asks for all parties of a data subject",
    "search_entries.party_id": "is moved with what it repeats",
    "emergency_openings.customer_id": "opens one account to one person, and no other",
    "data_subject_requests.party_id": "is answered for the party it named",
    "data_subject_requests.acting_id": "tells who asked",
    "import_rows.party_id": "tells what became of a row",
    "party_keys.party_id": "opens what was locked with it, and nothing else does",
    "clients.party_id": "a partner is admitted as one company",
}
"""Keys to a customer or a party that go on pointing to the loser, and why. All others move."""

WHO: Final[Mapping[str, tuple[str, ...]]] = {
    "name": ("name", "name_sort", "named_since", "given_name", "family_name"),
    "business_id": ("business_id", "no_business_id_because"),
    "language": ("language",),
    "billing": (),
    "note": ("note",),
}
"""What is chosen from either, and the columns that it is."""


OWN: Final = frozenset({"id", "customer_id"})
"""Columns of billing details that say whose they are, and are not chosen."""


class CustomerMerged(Refusal):
    """The customer goes on as another one."""

    status = 308


class MergedAway(Conflict):
    """The customer goes on as another one, and nothing is written to it."""


class OtherLegalForm(Conflict):
    """Customers of different legal forms are never the same."""


class SameCustomer(Conflict):
    """A customer is not merged with itself."""


class CannotMerge(Conflict):
    """Some records of both would be in each other's way."""


class TooLateToPart(Conflict):
    """They were merged too long ago to part again."""


class AlreadyParted(Conflict):
    """They have parted already."""


class ErasedSince(Conflict):
    """Whoever they were was erased since, and neither of them comes back."""


def check_pair(one: tuple[str, str | None], other: tuple[str, str | None]) -> None:
    """Refuse two of which one is a person and one is not, or that are of different kinds."""
    if one != other:
        raise OtherLegalForm("Check which of them is right, and correct it first.")


def check_there(names: Iterable[str]) -> None:
    """Refuse to part customers of whom nothing but pseudonyms is left."""
    if any(each.startswith(ERASED) for each in names):
        raise ErasedSince


def check_parting(merged_at: datetime, undone_at: datetime | None, now: datetime) -> None:
    """Refuse to part what has parted, or what has been one for longer than a month."""
    if undone_at is not None:
        raise AlreadyParted
    if now > merged_at + PARTING:
        raise TooLateToPart(f"It is possible for {PARTING.days} days.")
