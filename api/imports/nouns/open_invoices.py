"""Rows of open invoices: taken up as an opening balance, and never changed by a list."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select

from api.database.base import Base
from api.database.series import pass_over
from api.database.work import Work
from api.imports.nouns.handling import Drafts, Handling, Made, Meaning, New
from api.imports.nouns.owners import owner_of, owners, owners_held, said
from api.imports.rules.checks import Standing
from api.imports.rules.nouns import Policy
from api.imports.rules.shapes import Draft
from api.imports.rules.targets import Target
from api.invoices.opening import open_invoice, opening_invoice, owed_on
from api.invoices.opening_schemas import NewOpening
from api.invoices.payment_tables import Receivable
from api.invoices.rules.opening import places_taken
from api.invoices.tables import Invoice
from api.kernel.identifiers import new_id
from api.kernel.permissions import Permission

SAID: Final = {
    "number": "number",
    "reference": "reference",
    "invoice_on": "invoice_on",
    "due_on": "due_on",
    "total": "total_cents",
    "open": "open_cents",
}


async def stand(work: Work, _policy: Policy, drafts: Drafts) -> dict[UUID, Standing]:
    """Find each row's customer, and an invoice that has its number or its reference."""
    standings = await owners(work, drafts)
    columns: dict[Target, Any] = {
        Target.NUMBER: Invoice.number,
        Target.REFERENCE: Invoice.reference,
    }
    taken = {
        target: set(
            await work.session.scalars(
                select(column).where(column.in_(said(drafts.values(), target)))
            )
        )
        for target, column in columns.items()
    }
    return {
        row_id: replace(
            standing,
            clash=next(
                (each for each in taken if drafts[row_id].get(each) in taken[each]), None
            ),
        )
        for row_id, standing in standings.items()
    }


async def rows(work: Work, standing: Standing, _draft: Draft) -> Sequence[Base]:
    if standing.record_id is None:
        return []
    invoice = await work.session.get_one(Invoice, standing.record_id)
    owed = select(Receivable).where(Receivable.invoice_id == invoice.id)
    return [invoice, *await work.session.scalars(owed)]


async def create(work: Work, standing: Standing, draft: Draft) -> UUID:
    return (await open_invoice(work, _said(standing, draft))).id


async def many(work: Work, meaning: Meaning) -> dict[UUID, New]:
    """Take up many opening balances; our own numbers go on above all of them."""
    held = await owners_held(work, meaning)
    made: dict[UUID, New] = {}
    above: dict[int, int] = {}
    for row_id, each in meaning.items():
        said_so = _said(each.standing, each.draft)
        if said_so.customer_id not in held:
            continue
        invoice_id, language = new_id(), held[said_so.customer_id]
        invoice = {"id": invoice_id} | opening_invoice(said_so, language, work.now)
        owed = {"id": new_id()} | owed_on(invoice, said_so.open_cents)
        rows: list[Made] = [(Invoice, invoice), (Receivable, owed)]
        made[row_id] = New(invoice_id, rows, each.standing.party_id)
        for year, place in places_taken(said_so.number, said_so.reference):
            above[year] = max(place, above.get(year, 0))
    for year, place in sorted(above.items()):
        await pass_over(work.session, "invoices", place, year=year)
    return made


def _said(standing: Standing, draft: Draft) -> NewOpening:
    told = {name: draft[key] for key, name in SAID.items() if key in draft}
    return NewOpening.model_validate(told | {"customer_id": owner_of(standing)})


OPEN_INVOICES: Final = Handling(
    permission=Permission.INVOICES_WRITE, stand=stand, rows=rows, create=create, many=many
)
