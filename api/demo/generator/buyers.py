"""Who buys what is weighed: so many of the customers are remembered while they are made."""

from collections import defaultdict
from typing import Final, NamedTuple

from api.customers.rules.kinds import Collective, Form
from api.demo.generator.rows import Rows
from api.kernel.languages import Language

MOST: Final = 20_000
"""The most customers that tickets are made for; others have orders alone."""


class Place(NamedTuple):
    """A site, as a ticket names it."""

    id: str
    code: str


class Buyer(NamedTuple):
    """What tickets and invoices say of a customer."""

    id: str
    party_id: str
    form: Form
    name: str
    language: Language
    business_id: str | None
    address: tuple[str, str, str, str]
    e_invoice_address: str | None
    e_invoice_operator: str | None
    term_days: int
    collective: Collective
    reference: str | None
    payer: str | None
    places: tuple[Place, ...]


class Buyers:
    """Remembers the first customers out of the rows that are made of them."""

    def __init__(self) -> None:
        self.all: list[Buyer] = []
        self._by_id: dict[str, Buyer] = {}

    def take(self, rows: Rows) -> None:
        """Read what a batch of customers says of those there is room for."""
        parties = {row[0]: row for row in rows["parties"]}
        numbers = {row[0]: row[2] for row in rows["organisations"]}
        addresses = {row[1]: row[3:7] for row in rows["addresses"]}
        billing = {row[1]: row for row in rows["billing_details"]}
        places = defaultdict(list)
        for site in rows["sites"]:
            places[site[2]].append(Place(site[0], site[3]))
        for customer, _, party, *_ in rows["customers"][: MOST - len(self.all)]:
            named, bills = parties[party], billing[customer]
            buyer = Buyer(
                id=customer,
                party_id=party,
                form=named[1],
                name=named[2],
                language=named[4],
                business_id=numbers.get(party),
                address=addresses[party],
                e_invoice_address=bills[4],
                e_invoice_operator=bills[5],
                term_days=bills[6],
                collective=bills[7],
                reference=bills[8],
                payer=bills[2],
                places=tuple(places[customer]),
            )
            self.all.append(buyer)
            self._by_id[customer] = buyer

    def paying_for(self, buyer: Buyer) -> Buyer:
        """Give who pays: another customer, or the buyer."""
        return self._by_id[buyer.payer] if buyer.payer else buyer
