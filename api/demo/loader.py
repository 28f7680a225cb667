"""Loads the demo company, by the same actions that people use: nothing is slipped past them."""

import random
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import select

from api.customers import actions as customers
from api.customers.contact_actions import add_contact
from api.customers.contact_schemas import NewContact
from api.customers.schemas import NewCustomer
from api.customers.site_actions import add_site
from api.customers.site_schemas import NewSite
from api.customers.site_tables import Site
from api.customers.tables import Customer
from api.database.secrets import Secrets
from api.database.work import Asked, Work, Works
from api.demo.accountability import show_accountability
from api.demo.accounts import ACCOUNTS
from api.demo.business_ids import business_ids
from api.demo.caring import promise
from api.demo.data import COMPANY
from api.demo.figures import publish_figures
from api.demo.fleet import equip
from api.demo.inbox import write_to_us
from api.demo.marketing import speak_unasked
from api.demo.notice import publish_notice
from api.demo.own import open_own_accounts
from api.demo.papers import file_papers
from api.demo.past import play
from api.demo.rights import ask_for_rights
from api.demo.staff import hashed_passwords, take_on_staff
from api.demo.trade import Trade
from api.editions.rules import Change
from api.kernel.access import REGISTER
from api.kernel.clock import local_day
from api.kernel.operations import Operation
from api.kernel.sources import Source, SourceKind
from api.orders.tables import Price, Product
from api.settings import Settings

SAID = {"source": {"kind": SourceKind.REGISTRATION, "reference": "demo"}}
LOADING = Asked(
    REGISTER, Operation("load_demo"), source=Source(SourceKind.REGISTRATION, "demo")
)
LOOKING = Asked(REGISTER, Operation("load_demo", writes=False))


async def load_demo(works: Works, settings: Settings) -> None:
    """Load the demo company into an empty register; leave one that has anything alone."""
    async with works.start(LOOKING) as work:
        if await work.session.scalar(select(Customer.id).limit(1)):
            return
    passwords = hashed_passwords()
    async with works.start(LOADING) as work:
        await take_on_staff(work, settings, passwords)
        products = _products(work, COMPANY["products"])
        known = [await _customer(work, row) for row in _named(COMPANY["customers"])]
        fleet = await equip(work)
        secrets, theirs = Secrets(settings.secrets_key), passwords[len(ACCOUNTS) :]
        await open_own_accounts(work, secrets, [customer for customer, _ in known], theirs)
    begun = works.clock() - timedelta(days=60)
    await publish_notice(works, settings, begun, Change.ADDITION, "Ensimmäinen versio")
    chance, pace = random.Random(849), random.Random(26)  # noqa: S311 - as for everybody
    trade = Trade(_then(works), LOADING, known, products, fleet, chance, pace)
    await play(trade, works.clock())
    await file_papers(trade, works.clock())
    await ask_for_rights(trade, works.clock())
    await speak_unasked(trade, works.clock())
    async with works.start(LOADING) as work:
        await write_to_us(work, [customer.number for customer, _ in known])
        await promise(work, [customer for customer, _ in known])
    await _show(works, settings)


async def _show(works: Works, settings: Settings) -> None:
    """Publish the notice anew and what was counted, and write down what keepers must show."""
    second = (Change.ADDITION, "Vastaanottajat täydennetty")
    await publish_notice(works, settings, works.clock(), *second)
    await publish_figures(works, LOADING, works.clock())
    await show_accountability(works, works.clock())


def _then(works: Works) -> Callable[[datetime], Works]:
    """Give Works that believe it is another moment."""
    return lambda moment: Works(works.database, lambda: moment)


def _products(work: Work, rows: Sequence[Mapping[str, Any]]) -> list[Product]:
    since = local_day(work.now) - timedelta(days=400)
    products = []
    for row in rows:
        fields = {name: value for name, value in row.items() if name != "price"}
        product = Product(unit="tonne", vat_class="standard", **fields)
        price = Price(
            product_id=product.id,
            unit="tonne",
            unit_price=Decimal(row["price"]),
            valid_from=since,
        )
        work.session.add_all([product, price])
        products.append(product)
    return products


def _named(rows: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Give organisations invented Y-tunnukset, and everybody a phone and an address."""
    numbers = business_ids(27)
    named = []
    for index, row in enumerate(rows):
        said: dict[str, Any] = dict(row)
        said["form"] = "organisation" if "kind" in row else "person"
        if row.get("kind") == "road_cooperative":
            said["no_business_id_because"] = "Hoitokunnalla ei ole Y-tunnusta"
        elif "kind" in row:
            said["business_id"] = next(numbers)
        said["phones"] = [f"+358 40 000 {index + 12:04}"]
        named.append(said)
    return named


async def _customer(work: Work, row: dict[str, Any]) -> tuple[Customer, list[Site]]:
    contacts, sites = row.pop("contacts", []), row.pop("sites", [])
    address = {"street": row.pop("street"), "postal_code": "00009", "town": row.pop("town")}
    said = NewCustomer.model_validate({**row, **SAID, "addresses": [address]})
    customer = await customers.create_customer(work, said)
    for index, text in enumerate(contacts):
        await add_contact(work, customer.id, _contact(text, customer.number, index))
    private = said.kind is None
    return customer, [
        await _site(work, customer, text, address, private=private) for text in sites
    ]


def _contact(text: str, number: str, index: int) -> NewContact:
    name, _, title = text.partition(", ")
    given, _, family = name.partition(" ")
    return NewContact.model_validate(
        {
            **SAID,
            "given_name": given,
            "family_name": family,
            "title": title,
            "phones": [f"+358 50 {number[-3:]} {index + 1:04}"],
            "emails": [f"{number}.{index + 1}@asiakas.example"],
        }
    )


async def _site(
    work: Work, customer: Customer, text: str, address: Mapping[str, str], *, private: bool
) -> Site:
    code, _, name = text.partition(" ")
    said = NewSite.model_validate(
        {
            **SAID,
            **address,
            "code": code,
            "name": name,
            "kind": "private_home" if private else "construction",
            "valid_from": local_day(work.now) - timedelta(days=400),
        }
    )
    return await add_site(work, customer.id, said)
