"""To whom generated invoices are: a copy of what the register knows of whoever pays."""

import json
import random

from api.demo.generator.drafts import Draft
from api.demo.generator.invoice_parts import PartyRow
from api.demo.generator.sealing import salted
from api.invoices.contents import PERSONAL


def party_row(draft: Draft, key: str, chance: random.Random | None) -> PartyRow:
    """Say to whom it is: a draft does not know yet, a posted one with salts."""
    payer = draft.payer
    reference = draft.buyer.reference or payer.reference
    told = PartyRow(key, draft.id, *(None,) * 4, "FI", None, reference, None, None, None)
    if chance is None:
        return told
    street, postal_code, town, country = payer.address
    told = told._replace(
        name=payer.name,
        street=street,
        postal_code=postal_code,
        town=town,
        country=country,
        business_id=payer.business_id,
        e_invoice_address=payer.e_invoice_address,
        e_invoice_operator=payer.e_invoice_operator,
    )
    known = {name: value for name in PERSONAL if (value := getattr(told, name))}
    salts = salted(known, chance)
    return told._replace(salts=json.dumps(salts, sort_keys=True, separators=(",", ":")))
