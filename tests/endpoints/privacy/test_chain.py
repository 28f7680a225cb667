"""A person buys a load, and asks to be erased at each link of the chain that follows."""

from typing import Any

from api.kernel.clock import local_day, now
from tests.endpoints.invoices.office import DAY, Office
from tests.endpoints.privacy.keeper import Keepers, found
from tests.endpoints.yard import Record
from tests.register import HEARD, Register


async def test_each_link_of_the_chain_holds_what_it_needs(register: Register) -> None:
    office, keepers = await Office.opened(register), await Keepers.of(register)
    maija = await private_customer(office)
    order = await office.order(customer=maija, confirm=True, note="Soita Maijalle")
    await office.ticket(order)
    request = await keepers.asked(maija["party_id"])

    weighed = await keepers.planned(request)
    await office.keep_promises()
    invoice = (await office.post(await office.newest())).json()
    posted = await keepers.approved(request)
    waiting = await keepers.ran(request)

    assert _blockers(weighed) == {("claim", "V1-26-000001")}
    assert _blockers(posted) == {("open-invoice", invoice["number"]), ("statute", None)}
    assert waiting["state"] == "waiting"
    assert await found(register, "Soita Maijalle") == {}
    assert await found(register, "358400000012") == {"358400000012": {"phones.number"}}

    paid = await office.pay(invoice)
    await keepers.at_night()

    assert paid.status_code == 201, paid.text
    left = await keepers.shown(request, "/plan")
    assert _blockers(left) == {("statute", None)}
    years = {DAY.year, local_day(now()).year}
    ends = {f"{year + 6}-12-31" for year in years}
    assert {each["until"] for each in left["entries"] if each["until"]} == ends
    assert await found(register, "358400000012", "maija.mallikas@") == {}
    assert (await found(register, "Mallikas"))["Mallikas"] == {
        "data_subject_requests.name",
        "invoice_parties.name",
    }


async def test_the_books_of_a_restricted_person_go_on(register: Register) -> None:
    office, keepers = await Office.opened(register), await Keepers.of(register)
    maija = await private_customer(office)
    invoice = await office.posted(customer=maija)
    await keepers.approved(request := await keepers.asked(maija["party_id"]))
    await keepers.ran(request)

    [row] = (await office.billing.get("/invoices")).json()["items"]
    shown = await office.billing.get(f"/invoices/{invoice['id']}")
    paper = await office.billing.get(f"/invoices/{invoice['id']}/pdf")

    assert row["number"] == invoice["number"]
    assert shown.status_code == 200
    assert "Mallikas" not in shown.text
    assert paper.status_code == 200, paper.text


async def private_customer(office: Office) -> Record:
    return await office.customer(
        form="person",
        kind=None,
        name=None,
        no_business_id_because=None,
        given_name="Maija",
        family_name="Mallikas",
        phones=["040 000 0012"],
        emails=["maija.mallikas@malli.example"],
        addresses=[{"street": "Mallikuja 7", "postal_code": "00100", "town": "Mallila"}],
        billing={"collective": "monthly"},
        source=HEARD,
    )


def _blockers(plan: Record) -> set[tuple[str, Any]]:
    """Give what holds anything, but for the request's own file."""
    return {
        (hold["ground"], hold["blocker"])
        for entry in plan["entries"]
        for hold in entry["holds"]
        if hold["ground"] != "request"
    }
