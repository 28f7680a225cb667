"""Lists of everything that can be brought in: created, updated, skipped, undone."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

import pytest
from sqlalchemy import select

from api.audit.tables import Provenance
from api.customers.site_tables import Site
from api.customers.tables import Customer, CustomerRole, Party
from api.kernel.roles import Role
from api.orders.tables import Price, Product
from tests.endpoints.importing import count, map_as, problems, run, upload, work_off
from tests.register import HEARD, Client, Register

CUSTOMERS: Final = """Asiakasnro;Nimi;Y-tunnus;Puhelin;Osoite;Postinro;Toimipaikka;Maksuaika
1001;Yksi Oy;0000013-1;040 000 0012;Katu 1;100;Mallila;14
1002;Kaksi Oy;0000027-0;;;;;30
"""
SITES: Final = """Asiakasnro;Koodi;Kohde;Tyyppi;Osoite;Postinumero;Postitoimipaikka;Alkaen
1001;T-1;Mallikatu 1;Työmaa;Mallikatu 1;100;Mallila;1.2.2026
1001;T-2;Laitos;laitos;Tehdastie 2;33210;Mallila;
1002;T-1;Toinen;;Katu 3;100;Mallila;
1003;T-9;Ei kenenkään;;;;;
1002;T-1;Sama uudestaan;;;;;
1002;T-7;Väärä;avaruus;;;;31.2.2026
"""
CONTACTS: Final = """Asiakasnro;Yhteyshenkilö;Rooli;Titteli;Puhelin;Sähköposti
1001;Maija Mallikas;;Toimitusjohtaja;040 000 0013;maija@works.example
1001;Mallikas, Matti;työnjohtaja;;;matti@works.example
1002;Maija Mallikas;maksaja;;;
1002;Mallikas Maija;maksaja;;;
1009;Tuntematon Tiina;;;;
"""
PRODUCTS: Final = """Tuotekoodi;Nimi;Materiaali;Yksikkö;ALV;Jätekoodi
MUR-032;Kalliomurske 0/32;murske;t;25,5;
MUL-001;Multa;multa;m3;;17 05 04
OUTO-1;Outo;avaruus;t;;
"""
PRICES: Final = """Tuotekoodi;Hinta;Asiakasnro;Työmaakoodi;Yksikkö;Alkaen;Asti
MUR-032;12,35;;;t;1.1.2026;
MUR-032;11,90;1001;;t;1.1.2026;31.12.2026
MUR-032;11,5;1001;T-1;t;1.1.2026;
MUR-032;11,5;1001;T-8;t;1.1.2026;
EI-OLE;1,00;;;t;1.1.2026;
MUR-032;halpa;;;t;1.1.2026;
"""


@dataclass(frozen=True)
class Case:
    """A noun's list, what it rests on, what it makes; and the same list with other words."""

    noun: str
    content: str
    made: Sequence[Any]
    rows: Sequence[int]
    out: Sequence[int]
    other: Mapping[str, str]
    changed: int
    rests_on: Mapping[str, str] = field(default_factory=dict)

    @property
    def kept(self) -> int:
        return self.rows[0] - self.changed


CASES: Final = [
    Case(
        "customers",
        CUSTOMERS,
        [Customer, Party],
        [2, 2],
        [0, 0],
        {"Yksi Oy": "Uusi Oy", "040 000 0012": "040 000 0019", "Katu 1": "Katu 9"},
        1,
    ),
    Case(
        "sites",
        SITES,
        [Site],
        [3],
        [2, 1],
        {"Mallikatu 1;100": "Katu 9;100", "Tehdastie 2": "Tehdastie 20"},
        2,
        {"customers": CUSTOMERS},
    ),
    Case(
        "contacts",
        CONTACTS,
        [CustomerRole, Party],
        [3, 3],
        [1, 1],
        {"Toimitusjohtaja": "Hallituksen jäsen", "matti@works": "mallikas@works"},
        2,
        {"customers": CUSTOMERS},
    ),
    Case(
        "products",
        PRODUCTS,
        [Product],
        [2],
        [1, 0],
        {"Kalliomurske 0/32": "Murske 0/32", ";25,5;": ";0;"},
        1,
    ),
    Case(
        "prices",
        PRICES,
        [Price],
        [3],
        [3, 0],
        {"31.12.2026": "30.11.2026"},
        1,
        {"customers": CUSTOMERS, "sites": SITES, "products": PRODUCTS},
    ),
]


@pytest.fixture
async def office(register: Register) -> Client:
    return await register.client(Role.ORDER_DESK, Role.BILLING)


async def taken_in(
    client: Client, register: Register, noun: str, content: str, **how: Any
) -> Any:
    one = await upload(client, content.encode(), f"{noun}.csv", noun)
    return await run(client, register, await map_as(client, one, **how))


async def undone(client: Client, register: Register, one: Any) -> Any:
    started = await client.post(f"/imports/{one['id']}/undo")
    assert started.status_code == 202, started.text
    await work_off(register)
    return (await client.get(f"/imports/{one['id']}")).json()


def counts(one: Any) -> list[int]:
    """Give what became of the rows: refused, duplicates; made, changed, unchanged."""
    names = ("refused", "duplicates", "imported", "updated", "unchanged")
    return [one[name] for name in names]


async def stored(register: Register, *tables: Any) -> list[dict[str, Any]]:
    """Give all that is stored in some tables, but what counts how often it was written."""
    async with register.work(writes=False) as work:
        return [
            {name: value for name, value in row.items() if name != "version"}
            for table in tables
            for row in (
                await work.session.execute(select(table.__table__).order_by(table.id))
            ).mappings()
        ]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.noun)
async def test_a_list_comes_in_changes_what_is_known_and_goes_again(
    office: Client, register: Register, case: Case
) -> None:
    for noun, content in case.rests_on.items():
        await taken_in(office, register, noun, content)
    before = await stored(register, *case.made)
    made = case.rows[0]

    first = await taken_in(office, register, case.noun, case.content)
    assert counts(first) == [*case.out, made, 0, 0]
    known = await stored(register, *case.made)
    assert len(known) - len(before) == sum(case.rows)
    again = await taken_in(office, register, case.noun, case.content)
    assert counts(again) == [case.out[0], case.out[1] + made, 0, 0, 0]
    same = await taken_in(office, register, case.noun, case.content, when_known="update")
    assert counts(same) == [*case.out, 0, 0, made]
    assert await stored(register, *case.made) == known

    otherwise = case.content
    for old, new in case.other.items():
        otherwise = otherwise.replace(old, new)
    changed = await taken_in(office, register, case.noun, otherwise, when_known="update")
    assert counts(changed) == [*case.out, 0, case.changed, case.kept]
    twice = await taken_in(office, register, case.noun, otherwise, when_known="update")
    assert counts(twice) == [*case.out, 0, 0, made]

    back = await undone(office, register, changed)
    assert (back["state"], back["updated"]) == ("undone", 0)
    assert await stored(register, *case.made) == known
    gone = await undone(office, register, first)
    assert (gone["state"], gone["imported"]) == ("undone", 0)
    assert await stored(register, *case.made) == before


async def test_rows_that_stay_out_are_told_why(office: Client, register: Register) -> None:
    await taken_in(office, register, "customers", CUSTOMERS)
    sites = await taken_in(office, register, "sites", SITES)
    people = await taken_in(office, register, "contacts", CONTACTS)
    await taken_in(office, register, "products", PRODUCTS)
    prices = await taken_in(office, register, "prices", PRICES)

    assert await problems(office, sites, "refused") == [
        (5, ["customer_number: customer-unknown"]),
        (7, ["kind: unknown-kind", "valid_from: wrong-day"]),
    ]
    assert await problems(office, sites, "duplicate") == [(6, ["code: twice-in-the-file"])]
    assert await problems(office, people, "refused") == [
        (6, ["customer_number: customer-unknown"])
    ]
    assert await problems(office, people, "duplicate") == [(5, ["name: twice-in-the-file"])]
    assert await problems(office, prices, "refused") == [
        (5, ["site_code: site-unknown"]),
        (6, ["product_code: product-unknown"]),
        (7, ["unit_price: wrong-amount"]),
    ]


async def test_what_the_customer_has_told_outranks_a_list(
    office: Client, register: Register
) -> None:
    await taken_in(office, register, "customers", CUSTOMERS)
    first = await taken_in(office, register, "sites", SITES)
    [site] = [each for each in await stored(register, Site) if each["code"] == "T-2"]
    seen = {"If-Match": (await office.get(f"/sites/{site['id']}")).headers["ETag"]}
    told = {"name": "Kuten asiakas sanoi", "source": HEARD}
    said = await office.patch(f"/sites/{site['id']}", json=told, headers=seen)
    assert said.status_code == 200, said.text

    moved = SITES.replace("Tehdastie 2", "Tehdastie 20")
    changed = await taken_in(office, register, "sites", moved, when_known="update")

    assert counts(changed) == [2, 1, 0, 1, 2]
    assert await problems(office, changed, "updated") == [(3, ["name: customer-confirmed"])]
    [now] = [each for each in await stored(register, Site) if each["code"] == "T-2"]
    assert (now["name"], now["street"]) == ("Kuten asiakas sanoi", "Tehdastie 20")
    gone = await undone(office, register, first)
    assert gone["imported"] == 1
    assert await problems(office, first, "imported") == [(3, ["name: changed-since"])]
    async with register.work(writes=False) as work:
        left = select(Provenance.id).where(
            Provenance.record_type == "sites", Provenance.record_id != now["id"]
        )
        assert (await work.session.scalars(left)).all() == []


async def test_only_who_may_make_it_by_hand_brings_it_in(
    order_desk: Client, register: Register
) -> None:
    refused = await order_desk.post(
        "/imports", params={"noun": "products", "filename": "a.csv"}, content=b"Koodi;Nimi\n1;a"
    )

    assert refused.status_code == 403
    assert await count(register, Product) == 0


@pytest.mark.parametrize(
    ("said", "slug"),
    [
        ({"mapping": {"Koodi": "code"}}, "needed-not-mapped"),
        ({"mapping": {"Nro": "customer_number", "Koodi": "note"}}, "wrong-mapping"),
        ({"match_key": "external_id"}, "wrong-key"),
        ({"match_key": "phone"}, "wrong-key"),
    ],
)
async def test_a_mapping_that_nothing_can_be_done_by_is_refused(
    order_desk: Client, said: Any, slug: str
) -> None:
    uploaded = await upload(order_desk, b"Nro;Koodi\n1;T-1\n", "a.csv", "sites")
    one = (await order_desk.get(f"/imports/{uploaded['id']}")).json()
    whole = {"mapping": {"Nro": "customer_number", "Koodi": "code"}} | said

    refused = await order_desk.put(
        f"/imports/{one['id']}/mapping", json=whole, headers={"If-Match": '"1"'}
    )

    assert refused.json()["type"] == f"/problems/{slug}"
    assert (await order_desk.get(f"/imports/{one['id']}")).json() == one
