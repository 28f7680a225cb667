"""To whom generated invoices are: a copy of what the register knows of whoever pays."""

import json
import random
from typing import Final

from api.demo.generator.drafts import Draft
from api.demo.generator.invoice_parts import PartyRow
from api.demo.generator.salting import salted
from api.invoices.contents import PERSONAL

_written: Final = json.JSONEncoder(sort_keys=True, separators=(",", ":")).encode


def drafted_party(draft: Draft, key: str) -> PartyRow:
    """Say what a draft knows already: its reference."""
    reference = draft.buyer.reference or draft.payer.reference
    return PartyRow(key, draft.id, *(None,) * 4, "FI", None, reference, None, None, None)


def posted_party(
    draft: Draft, key: str, chance: random.Random
) -> tuple[PartyRow, dict[str, str]]:
    """Copy who pays, with salts; and give the digests that stand for it."""
    payer, draft_row = draft.payer, drafted_party(draft, key)
    street, postal_code, town, country = payer.address
    party = draft_row._replace(
        name=payer.name,
        street=street,
        postal_code=postal_code,
        town=town,
        country=country,
        business_id=payer.business_id,
        e_invoice_address=payer.e_invoice_address,
        e_invoice_operator=payer.e_invoice_operator,
    )
    made = {name: salted(getattr(party, name), chance) for name in PERSONAL}
    known = {name: each for name, each in made.items() if each.value}
    salts = _written({name: each.salt for name, each in known.items()})
    return party._replace(salts=salts), {name: str(each.digest) for name, each in known.items()}
