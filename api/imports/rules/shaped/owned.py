"""What lists of things that customers have say of whose they are."""

from typing import Final

from api.imports.rules import headings
from api.imports.rules.shapes import Column, Draft
from api.imports.rules.targets import Target
from api.imports.rules.values import short
from api.law.business_ids import business_id

OWNER: Final = {
    Target.CUSTOMER_NUMBER: Column(short(64), headings.CUSTOMER),
    Target.BUSINESS_ID: Column(business_id, headings.BUSINESS_ID),
}
OWNED_BY: Final = (Target.CUSTOMER_NUMBER, Target.BUSINESS_ID)


def of_owner(draft: Draft, *values: str | None) -> str:
    """Put what is a customer's own beside whose it is."""
    owner = draft.get(Target.CUSTOMER_NUMBER) or draft.get(Target.BUSINESS_ID) or ""
    return "\n".join((owner, *(each or "" for each in values)))
