"""A business register is asked; what it tells otherwise waits for a person's decision."""

import hashlib
from datetime import timedelta
from uuid import UUID

from sqlalchemy import select

from api.customers.feeds.simulator.answers import Behaviour
from api.jobs.tables import Job
from api.kernel.clock import local_day, now
from api.law.holidays import due_within_months
from tests.endpoints.feeds.office import HOME, TOWNS, Office
from tests.endpoints.statistics.waiting import duties_of
from tests.register import HEARD

MOVED = (2, "Uusikatu", "7", "00019", TOWNS)


# clause: C21 third-party updates are proposals, with old, new and source
async def test_what_is_told_otherwise_is_proposed_and_accepted(office: Office) -> None:
    customer = await office.company(addresses=[HOME | {"kind": "postal"}])
    office.tells(name="Uusi Malli Oy", addresses=[MOVED])

    check = await office.asked(customer)

    assert (check["state"], check["proposed"], check["failure"]) == ("answered", 2, None)
    before = await office.shown(customer)
    assert (before["name"], before["addresses"][0]["town"]) == ("Malli Oy", "Mallila")
    found = {each["kind"]: each for each in await office.listed("change-proposals", customer)}
    assert (await duties_of(office.order_desk))["proposals_open"]["count"] == 2
    name, address = found["name"], found["address"]
    assert (name["customer_name"], name["name"], name["feed"]) == (
        "Malli Oy",
        "Uusi Malli Oy",
        "ytj",
    )
    assert (address["street_now"], address["postal_code_now"]) == ("Mallikatu 1", "00009")
    assert (address["street"], address["postal_code"]) == ("Uusikatu 7", "00019")
    assert address["town"] == "Mallila", "in the customer's language, and not shouted"

    for each in (name, address):
        answer = await office.decided(each, "acceptance")
        assert (answer.status_code, answer.json()["state"]) == (200, "accepted"), answer.text

    assert await duties_of(office.order_desk) == {}
    after = await office.shown(customer)
    assert (after["name"], after["former_names"][0]["name"]) == ("Uusi Malli Oy", "Malli Oy")
    assert after["addresses"][0]["street"] == "Uusikatu 7"
    told = await office.told_by_register(customer)
    assert {("organisations", "name"), ("addresses", "street")} <= {
        (each["record_type"], each["column"]) for each in told
    }
    assert {each["reference"] for each in told} == {"PRH, YTJ"}
    again = await office.decided(name, "rejection")
    assert again.status_code == 412
    assert (await office.asked(customer))["proposed"] == 0


async def test_only_the_business_id_leaves_and_the_ledger_tells(office: Office) -> None:
    customer = await office.company()

    await office.asked(customer)

    [ledger] = await office.ledger()
    assert office.ytj.asked == ["/v3/companies?businessId=0000013-1"]
    sent = hashlib.sha256(b"businessId=0000013-1").hexdigest()
    assert (ledger.payload_sha256, ledger.subjects) == (sent, [UUID(customer["party_id"])])


async def test_what_the_customer_told_outranks_the_register(office: Office) -> None:
    customer = await office.company(source=HEARD)
    office.tells(name="Uusi Malli Oy")
    await office.asked(customer)

    [proposal] = await office.listed("change-proposals", customer)
    refused = await office.decided(proposal, "acceptance")

    assert proposal["is_outranked"] is True
    assert (refused.status_code, refused.json()["type"]) == (
        409,
        "/problems/customer-confirmed",
    )
    assert (await office.shown(customer))["name"] == "Malli Oy"
    rejected = await office.decided(proposal, "rejection")
    assert rejected.json()["state"] == "rejected"
    assert (await office.asked(customer))["proposed"] == 0, "the same is not proposed again"
    office.tells(name="Kolmas Malli Oy")
    assert (await office.asked(customer))["proposed"] == 1


async def test_a_bankruptcy_makes_a_task_and_proposes_a_credit_stop(office: Office) -> None:
    customer = await office.company()
    office.tells(situations=[("71", "2026-03-02", None), ("8", "2020-01-01", "2021-01-01")])

    await office.asked(customer, Behaviour.ODD)

    known = ("/v3/description?code=KONK&lang=en", "/v3/description?code=SANE&lang=en")
    assert {*known} <= {*office.ytj.asked}, "what codes mean, the register is asked"
    stops = await office.listed("change-proposals", customer)
    assert {(each["situation"], each["since_on"]) for each in stops} == {
        ("bankruptcy", "2026-03-02"),
        ("other", None),
    }
    tasks = await office.listed("customer-tasks", customer)
    assert any("konkurssi" in task["title"] for task in tasks)
    [bankruptcy] = [each for each in stops if each["situation"] == "bankruptcy"]
    body = await office.order_body(customer=customer)
    assert (await office.order_desk.post("/orders", json=body)).status_code == 201

    await office.decided(bankruptcy, "acceptance")

    [stop] = await office.listed("credit-stops", customer)
    refused = await office.order_desk.post("/orders", json=body)
    assert (stop["because"], refused.status_code) == ("bankruptcy", 409)
    assert refused.json()["type"] == "/problems/credit-stopped"
    once = await office.order_desk.post(f"/customers/{customer['id']}/credit-stop")
    assert once.json()["id"] == stop["id"], "a stop that stands is not set twice"
    match = {"If-Match": f'"{stop["version"]}"'}
    await office.order_desk.post(f"/credit-stops/{stop['id']}/end", headers=match)
    assert (await office.order_desk.post("/orders", json=body)).status_code == 201
    count = len(tasks)
    await office.asked(customer, Behaviour.ODD)
    assert len(await office.listed("customer-tasks", customer)) == count


# clause: C21 Art. 14 notice within a month
async def test_a_sole_trader_is_owed_notice_within_a_month(office: Office) -> None:
    trader = await office.company(kind="sole_trader", name="Tmi Aino Malli")
    company = await office.company(business_id="0000027-0", name="Toinen Oy")
    office.tells(name="Tmi Aino Mallinen")
    office.tells("0000027-0", name="Kolmas Oy")
    for each in (trader, company):
        await office.asked(each)

    [duty] = await office.listed("notice-duties", trader)

    today = local_day(now())
    assert duty["due_on"] == due_within_months(today).isoformat()
    assert await office.listed("notice-duties", company) == [], "a company is no person"
    office.tells(name="Tmi Aino Malliselkä")
    await office.asked(trader)
    assert len(await office.listed("notice-duties", trader)) == 1, "owed once"
    match = {"If-Match": f'"{duty["version"]}"'}
    for told_on, status in ((today + timedelta(days=1), 422), (today, 200), (today, 412)):
        said = {"told_on": told_on.isoformat(), "channel": "letter"}
        address = f"/notice-duties/{duty['id']}/notice"
        answer = await office.order_desk.post(address, json=said, headers=match)
        assert answer.status_code == status, answer.text
    assert await office.listed("notice-duties", trader) == []


async def test_nobody_learns_where_a_protected_trader_lives(office: Office) -> None:
    trader = await office.company(kind="sole_trader", name="Tmi Aino Malli")
    until = {"until": "2099-12-31", "because": "turvakielto", "source": HEARD}
    party = f"/parties/{trader['party_id']}/protection"
    answer = await office.order_desk.put(party, json=until, headers={"If-Match": '"1"'})
    assert answer.is_success, answer.text
    office.tells(name="Tmi Aino Malli", addresses=[MOVED])

    assert (await office.asked(trader))["proposed"] == 0


async def test_a_busy_register_is_asked_later(office: Office) -> None:
    customer = await office.company()

    check = await office.asked(customer, Behaviour.BUSY)

    async with office.register.work(writes=False) as work:
        waiting = select(Job).where(Job.name == "ask_register", Job.state == "waiting")
        [job] = await work.session.scalars(waiting)
    assert check["state"] == "waiting"
    wait = job.due_at - job.promised_at
    assert wait == timedelta(seconds=7), "as Retry-After says"
    twice = await office.order_desk.post(f"/customers/{customer['id']}/register-checks")
    assert twice.json()["type"] == "/problems/being-asked"
