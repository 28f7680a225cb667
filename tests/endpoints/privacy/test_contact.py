"""A contact person asks to be erased while her firm owes for an invoice."""

from datetime import date

from sqlalchemy import select, update

from api.jobs.tables import Job
from api.kernel.roles import Role
from api.staff.tables import Account
from tests.endpoints.privacy.keeper import Keepers, found
from tests.endpoints.privacy.owing import WORDS, contact, invoice, pay
from tests.endpoints.yard import Yard, seen
from tests.promises.asking import unchanged
from tests.register import HEARD, Register

HELD = {"parties", "persons", "phones", "emails"}


async def test_the_open_invoice_holds_the_rest_and_payment_lets_it_go(
    register: Register,
) -> None:
    yard, keepers = await Yard.opened(register), await Keepers.of(register)
    firm = await yard.customer()
    maija = await contact(yard.order_desk, firm)
    owed = await invoice(register, firm, 120_480, "20261042")
    request = await keepers.asked(maija["person_id"])

    plan = await keepers.approved(request)
    waiting = await keepers.ran(request)

    held = [each for each in plan["entries"] if each["outcome"] == "restrict"]
    assert {each["record_class"] for each in held} == HELD
    assert {each["holds"][0]["blocker"] for each in held} == {"20261042"}
    assert {each["holds"][0]["ends_earlier_if"] for each in held} == {"invoice-paid"}
    assert waiting["state"] == "waiting"
    assert await found(register, "Työnj", "Soita Maijalle") == {}
    assert await found(register, "358400000012") == {"358400000012": {"phones.number"}}

    await pay(register, owed)
    keepers.move_clock(1)
    await keepers.at_night()

    closed = await keepers.shown(request)
    assert closed["state"] == "closed"
    assert await found(register, *WORDS, "Maija") == {}
    desk = await yard.order_desk.get(f"/customers/{firm['id']}")
    assert desk.json()["name"] == "Mallirakennus Oy"
    assert desk.json()["contacts"] == []


async def test_what_was_there_before_goes_at_once(register: Register) -> None:
    yard, keepers = await Yard.opened(register), await Keepers.of(register)
    firm = await yard.customer()
    maija = await contact(yard.order_desk, firm)
    await invoice(register, firm, 100, "20261001")
    changed = await yard.order_desk.patch(
        f"/emails/{maija['emails'][0]['id']}",
        json={"address": "maija@malli.example", "source": HEARD},
        headers=seen(maija["version"]),
    )
    assert changed.status_code == 200, changed.text
    earlier = "maija.mallikas@malli.example"
    assert "provenance.earlier_value" in (await found(register, earlier))[earlier]

    await keepers.approved(request := await keepers.asked(maija["person_id"]))
    await keepers.ran(request)

    assert await found(register, earlier) == {}


async def test_one_person_does_not_approve_alone(register: Register) -> None:
    yard, keepers = await Yard.opened(register), await Keepers.of(register)
    maija = await contact(yard.order_desk, await yard.customer())
    request = await keepers.asked(maija["person_id"])
    plan = await keepers.planned(request)
    url = f"/data-subject-requests/{request['id']}"

    refused = await keepers.first.post(f"{url}/approval", json={"digest": plan["digest"]})
    early = await keepers.first.post(f"{url}/run")

    assert (refused.status_code, refused.json()["type"]) == (
        403,
        "/problems/second-person-needed",
    )
    assert (early.status_code, early.json()["type"]) == (409, "/problems/not-approved")
    assert (await keepers.shown(request))["state"] == "planned"


async def test_who_keeps_the_register_alone_approves_after_a_day(register: Register) -> None:
    yard, keepers = await Yard.opened(register), await Keepers.of(register)
    maija = await contact(yard.order_desk, await yard.customer())
    request = await keepers.asked(maija["person_id"])
    plan = await keepers.planned(request)
    url = f"/data-subject-requests/{request['id']}/approval"
    said = {"digest": plan["digest"], "alone_because": "Vastaan rekisteristä yksin"}
    async with register.work() as work:
        second = Account.__table__.c.id == keepers.second.account_id
        await (await work.session.connection()).execute(
            update(Account.__table__).where(second).values(left_on=date(2026, 1, 1))
        )

    async with unchanged(register):
        early = await keepers.first.post(url, json=said)
        keepers.move_clock(2)
        unsaid = await keepers.first.post(url, json={"digest": plan["digest"]})
    done = await keepers.first.post(url, json=said)

    assert [each.json()["type"] for each in (early, unsaid)] == ["/problems/not-yet-alone"] * 2
    assert done.status_code == 201, done.text
    assert (done.json()["state"], done.json()["alone_because"]) == (
        "approved",
        "Vastaan rekisteristä yksin",
    )
    async with register.work() as work:
        told = select(Job.name).where(Job.name == "mail_approved-alone")
        assert (await work.session.scalars(told)).all() == ["mail_approved-alone"]


async def test_whoever_may_not_does_not(register: Register) -> None:
    desk = await register.client(Role.ORDER_DESK)

    answer = await desk.get("/data-subject-requests")

    assert answer.status_code == 403
