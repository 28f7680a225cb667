"""Weigh tickets on paper, and who is written down as shown them."""

from io import BytesIO
from uuid import UUID

import httpx
import pytest
from pypdf import PdfReader
from sqlalchemy import select

from api.kernel.roles import Role
from api.staff.company_tables import COMPANY_ID, Company
from api.views.tables import Viewing
from api.weighing.ticket_tables import TicketPerson
from tests.endpoints.weighing.bridge import Bridge
from tests.endpoints.yard import Record, made, seen
from tests.register import HEARD, Register


@pytest.fixture
async def bridge(register: Register) -> Bridge:
    async with register.work() as work:
        work.session.add(
            Company(
                id=COMPANY_ID,
                name="Esimerkkisora Oy",
                business_id="0000013-1",
                street="Mallikatu 9",
                postal_code="00009",
                town="Mallila",
                email="toimisto@esimerkkisora.example",
                phone="+358400000000",
                fiscal_year_end_month=12,
            )
        )
    return await Bridge.opened(register)


async def test_a_ticket_is_printed_the_same_each_time(bridge: Bridge) -> None:
    order = await bridge.order()
    ticket = await bridge.ticket(order)

    pdf, again = await printed(bridge, ticket), await printed(bridge, ticket)

    assert pdf.status_code == 200, pdf.text
    assert pdf.headers["content-type"] == "application/pdf"
    name = f'inline; filename="{ticket["number"]}.pdf"'
    assert pdf.headers["content-disposition"] == name
    assert again.content == pdf.content
    text = read(pdf)
    for said in ("Mallirakennus Oy", ticket["number"], "MLK-104", "26\xa0340", order["number"]):
        assert said in text, said
    for weighing in ("first_alibi_id", "second_alibi_id"):
        assert ticket[weighing] in text
    one, two = await views(bridge)
    assert one.subjects == two.subjects
    assert one.records == [UUID(ticket["id"])]


async def test_a_printed_ticket_names_no_driver(bridge: Bridge) -> None:
    carrier = {"name": "Mallikuljetus Oy", "no_business_id_because": "testi", "source": HEARD}
    hauler = await made(bridge.yard.order_desk, "/carriers", carrier)
    person = {"given_name": "Kalle", "family_name": "Kuljettaja", "source": HEARD}
    driver = await made(
        bridge.yard.order_desk, "/drivers", person | {"carrier_id": hauler["id"]}
    )
    line = (await bridge.order())["lines"][0]
    visit = await bridge.weigh_in(16_020, order_line_id=line["id"], driver_id=driver["id"])
    ticket = await bridge.weigh_out(visit, 42_360)

    seen_by_desk = await bridge.yard.order_desk.get(f"/weigh-tickets/{ticket['id']}")
    assert seen_by_desk.json()["driver_name"] == "Kalle Kuljettaja"
    assert "Kuljettaja" not in read(await printed(bridge, ticket))


async def test_a_void_ticket_says_what_stands_in_its_place(bridge: Bridge) -> None:
    ticket = await bridge.ticket(await bridge.order())
    other = (await bridge.order())["lines"][0]
    void = {"because": "wrong_customer", "order_line_id": other["id"]}
    url = f"/weigh-tickets/{ticket['id']}/void"
    answer = await bridge.yard.billing.post(url, json=void, headers=seen(ticket["version"]))
    replacement = answer.json()

    assert replacement["number"] in read(await printed(bridge, ticket))
    assert ticket["number"] in read(await printed(bridge, replacement))


async def test_what_was_erased_is_not_printed(bridge: Bridge) -> None:
    ticket = await bridge.ticket(await bridge.order())
    async with bridge.register.work() as work:
        found = select(TicketPerson).where(TicketPerson.ticket_id == UUID(ticket["id"]))
        person = (await work.session.scalars(found)).one()
        person.customer_name = person.customer_salt = person.plate = person.plate_salt = None

    text = read(await printed(bridge, ticket))

    assert ticket["number"] in text
    assert "Mallirakennus" not in text
    assert "MLK" not in text


# clause: C56 one edit changes the documents made from then on alone
async def test_a_company_that_moves_is_named_anew_on_later_papers_alone(
    bridge: Bridge,
) -> None:
    admin = await bridge.register.client(Role.ADMIN)
    early = await bridge.ticket(await bridge.order())
    before = await printed(bridge, early)
    company = (await admin.get("/company")).json()

    moved = {"name": "Uusi Sora Oy", "street": "Soratie 1", "privacy_email": "t@sora.example"}
    stale = await admin.patch("/company", json=moved, headers=seen(company["version"] - 1))
    unchanged = (await admin.get("/company")).json()
    forbidden = await bridge.yard.billing.patch(
        "/company", json=moved, headers=seen(company["version"])
    )
    done = await admin.patch("/company", json=moved, headers=seen(company["version"]))
    late = await bridge.ticket(await bridge.order())

    assert (stale.status_code, forbidden.status_code, done.status_code) == (412, 403, 200)
    assert unchanged == company
    assert done.json() == company | moved | {"version": company["version"] + 1}
    assert (await printed(bridge, early)).content == before.content
    text = read(await printed(bridge, late))
    assert "Uusi Sora Oy" in text
    assert "Soratie 1" in text
    assert "Esimerkkisora" not in text


async def test_a_stored_tare_is_printed_without_a_reading(bridge: Bridge) -> None:
    line = (await bridge.order())["lines"][0]
    bridge.put(15_000)
    body = {"scale_id": bridge.scale["id"], "plate": "MLK-104", "source": HEARD}
    await bridge.weighmaster.post("/stored-tares", json=body)
    bridge.put(41_000)
    once = body | {"order_line_id": line["id"]}
    ticket = (await bridge.weighmaster.post("/single-weighings", json=once)).json()

    text = read(await printed(bridge, ticket))

    assert "15\xa0000" in text
    assert ticket["second_alibi_id"] in text
    assert ticket["first_alibi_id"] not in text


async def printed(bridge: Bridge, ticket: Record) -> httpx.Response:
    return await bridge.weighmaster.get(f"/weigh-tickets/{ticket['id']}/pdf")


async def views(bridge: Bridge) -> list[Viewing]:
    async with bridge.register.work(writes=False) as work:
        found = select(Viewing).where(Viewing.operation == "print_weigh_ticket")
        return [*await work.session.scalars(found)]


def read(pdf: httpx.Response) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(pdf.content)).pages)
