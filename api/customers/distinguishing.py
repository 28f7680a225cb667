"""Tells a new customer from those who are in the register already, or has a person do it."""

from collections.abc import Iterable
from uuid import UUID

from api.customers.merge_tables import Distinction
from api.customers.rules.duplicates import Identity, PossibleDuplicate
from api.customers.rules.parties import display_name
from api.customers.schemas import NewCustomer
from api.customers.similar import similar_to
from api.database.work import Work


async def check_new(work: Work, said: NewCustomer) -> list[UUID]:
    """Refuse who may be known already; give those that somebody has said it is not.

    The refusal names them by id: who may see them opens them, and is logged.
    """
    found = await similar_to(work.session, _identity(said), work.caller.visible)
    apart = {*said.confirm_not_duplicate_of}
    unsure = [(key, like) for key, like in found if key not in apart]
    if unsure:
        raise PossibleDuplicate(
            "Use the one that is there, or say why this is another.",
            candidates=[
                {"id": str(key), "matched_on": [*like.matched_on], "score": like.score}
                for key, like in unsure
            ],
        )
    return [key for key, _ in found]


def tell_apart(
    work: Work, customer_id: UUID, others: Iterable[UUID], because: str | None
) -> None:
    """Keep who has told two customers apart, and why."""
    work.session.add_all(
        Distinction(
            customer_id=customer_id,
            other_id=other,
            because=because,
            decided_by=work.caller.id,
        )
        for other in others
    )


def _identity(said: NewCustomer) -> Identity:
    return Identity(
        name=said.name or display_name(said.given_name, said.family_name),
        business_id=said.business_id,
        phones=frozenset(said.phones),
        emails=frozenset(said.emails),
        postal_codes=frozenset(each.postal_code for each in said.addresses),
    )
