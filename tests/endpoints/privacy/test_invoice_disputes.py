"""A disputed invoice keeps who pays it known until the dispute ends, though it was paid."""

from datetime import timedelta
from typing import Any

from tests.endpoints.invoices.office import Office
from tests.endpoints.privacy.keeper import Keepers
from tests.endpoints.privacy.test_chain import private_customer
from tests.endpoints.yard import Record, made
from tests.register import Register


# clause: C23 a dispute is among the blockers, and ends by itself
async def test_a_dispute_holds_until_it_ends(register: Register) -> None:
    office, keepers = await Office.opened(register), await Keepers.of(register)
    invoice = await office.posted(customer=(maija := await private_customer(office)))
    assert (await office.pay(invoice, invoice["total_cents"])).status_code == 201
    url, said = f"/invoices/{invoice['id']}/disputes", _said(keepers)
    dispute = await made(office.billing, url, said)
    request = await keepers.asked(maija["party_id"])
    plan = await keepers.planned(request)

    assert {"phones", "emails", "disputes"} <= _claimed(plan, invoice["number"])
    graph = await keepers.shown(request, "/blockers")
    assert "dispute-ended" in str(graph)
    listed = (await office.billing.get("/disputes")).json()["items"]
    assert [each["payer_name"] for each in listed] == ["Maija Mallikas"]

    end = f"/disputes/{dispute['id']}/end"
    stale = await office.billing.post(end, json={"outcome": "withdrawn"}, headers=_at(9))
    assert stale.status_code == 412
    ended = await office.billing.post(end, json={"outcome": "withdrawn"}, headers=_at(1))
    assert (ended.status_code, ended.json()["outcome"]) == (200, "withdrawn")
    assert _claimed(await keepers.planned(request), invoice["number"]) == set()
    assert (await office.billing.get("/disputes")).json()["items"] == []
    again = await office.billing.post(end, json={"outcome": "rejected"}, headers=_at(2))
    assert _slug(again) == "dispute-ended"


async def test_what_nobody_could_dispute_is_refused(register: Register) -> None:
    office, keepers = await Office.opened(register), await Keepers.of(register)
    invoice = await office.posted()
    url, said = f"/invoices/{invoice['id']}/disputes", _said(keepers)

    refused = [
        await office.billing.post(url, json=said | {"disputed_on": str(keepers.today + day)})
        for day in (timedelta(days=1), timedelta(days=-1))
    ]
    assert {_slug(each) for each in refused} == {"wrong-dispute-day"}
    assert (await office.billing.get("/disputes")).json()["items"] == []
    await made(office.billing, url, said)
    assert _slug(await office.billing.post(url, json=said)) == "dispute-stands"
    assert (await office.order_desk.post(url, json=said)).status_code == 403


def _said(keepers: Keepers) -> Record:
    return {"disputed_on": str(keepers.today), "reason": "Kuorma ei tullut koskaan."}


def _at(version: int) -> dict[str, str]:
    return {"If-Match": f'"{version}"'}


def _slug(answer: Any) -> str:
    return str(answer.json()["type"]).rpartition("/")[2]


def _claimed(plan: Record, number: str) -> set[str]:
    """Give the classes that a named claim keeps, by the invoice that it is about."""
    return {
        entry["record_class"]
        for entry in plan["entries"]
        for hold in entry["holds"]
        if (hold["ground"], hold["blocker"]) == ("claim", number)
    }
