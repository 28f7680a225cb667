"""What no statute asks for goes when its period of ours is over, unless something holds it."""

from collections import Counter
from contextlib import suppress
from datetime import timedelta
from typing import Final
from uuid import UUID

from sqlalchemy import func, select

from api.app.jobs import HOLDS
from api.jobs.task import Task
from api.kernel.access import REGISTER
from api.kernel.clock import local_day, now
from api.kernel.identifiers import new_id
from api.kernel.roles import Role
from api.orders.tables import Order
from api.privacy.ending.jobs import ending, rehearse
from api.privacy.tables import SubjectRequest
from api.staff.tables import Account, NdaSignature
from api.transport.tables import Load
from api.weighing.tables import Reading, Visit
from api.weighing.ticket_tables import TicketPerson, WeighTicket
from api.weighing.verifying import findings
from tests.endpoints.privacy.keeper import Keepers
from tests.endpoints.privacy.owing import person
from tests.endpoints.weighing.bridge import Bridge
from tests.endpoints.yard import Record, made, seen
from tests.register import Register

THREE_YEARS: Final = 3 * 366
NINE_YEARS: Final = 9 * 366
COUNTED: Final = (Order, Load, Visit, Reading, WeighTicket, SubjectRequest)
NOTE: Final = "Soita ennen tuloa Maijalle"


class Rehearsed(Exception):
    """Raised so that nothing of a rehearsal stays."""


async def rehearsed(register: Register) -> int:
    counted: Counter[tuple[str, str]] = Counter()
    with suppress(Rehearsed):
        async with register.work() as work:
            counted = await rehearse(work, HOLDS)
            raise Rehearsed
    return counted.total()


async def at_night(register: Register) -> int:
    """End what is over, and see that it is what was said beforehand."""
    told = await rehearsed(register)
    task = Task(new_id(), "end_periods", new_id(), 1, REGISTER.id, register.works)
    await ending(HOLDS)(task)
    assert task.done == told
    return told


async def left(register: Register) -> dict[str, int]:
    async with register.work(writes=False) as work:
        return {
            each.__tablename__: await work.session.scalar(
                select(func.count()).select_from(each)
            )
            or 0
            for each in COUNTED
        }


async def cancelled(bridge: Bridge, customer: Record) -> Record:
    """Take an order with a planned load, and have both come to nothing."""
    order = await bridge.order(customer=customer, note=NOTE, reference="Mökki")
    body = {"order_line_id": order["lines"][0]["id"], "planned_on": str(local_day(now()))}
    load = await made(bridge.yard.order_desk, "/loads", body)
    for url, record, to in (("/loads", load, "cancelled"), ("/orders", order, "cancelled")):
        said = {"to": to}
        path = f"{url}/{record['id']}"
        version = (await bridge.yard.order_desk.get(path)).json()["version"]
        moved = await bridge.yard.order_desk.post(
            f"{path}/transitions", json=said, headers=seen(version)
        )
        assert moved.is_success, moved.text
    return order


# clause: C26 periods of ours end by themselves, unless somebody waits or a claim holds
async def test_what_is_over_goes_by_night_and_what_is_held_stays(  # noqa: PLR0915
    register: Register,
) -> None:
    bridge, keepers = await Bridge.opened(register), await Keepers.of(register)
    maija = await person(bridge.yard.order_desk)
    await cancelled(bridge, maija)
    walk = await bridge.order(customer=maija, note=NOTE)
    line = {"order_line_id": walk["lines"][0]["id"]}
    visit = await bridge.weigh_in(16_020, **line)
    await made_ok(bridge, f"/visits/{visit['id']}/rejection", because="wrong_material")
    ticket = await bridge.ticket(walk)
    voided = await bridge.yard.billing.post(
        f"/weigh-tickets/{ticket['id']}/void",
        json={"because": "wrong_customer"},
        headers=seen(ticket["version"]),
    )
    assert voided.is_success, voided.text
    request = await keepers.asked(None)
    await keepers.approved(request)
    assert (await keepers.ran(request))["state"] == "closed"
    before = await left(register)
    gone = await register.client(Role.BILLING)
    async with register.work() as work:
        account = await work.session.get_one(Account, gone.account_id)
        account.left_on = local_day(work.now)
    keepers.move_clock(THREE_YEARS - 30)
    assert await at_night(register) == 0
    assert await left(register) == before, "nothing goes before its day"

    claim = {
        "party_id": maija["party_id"],
        "claim": "Käräjäoikeus L 26/1234",
        "reason": "Tilaus on näyttöä.",
        "record_classes": ["orders"],
        "until": str(keepers.today + timedelta(days=300)),
    }
    hold = await made(keepers.first, "/legal-holds", claim)
    keepers.move_clock(60)
    await at_night(register)

    held = await left(register)
    assert (held["orders"], held["loads"], held["visits"]) == (2, 0, 1)
    assert held["data_subject_requests"] == 0
    async with register.work(writes=False) as work:
        left_long_ago = await work.session.get(Account, gone.account_id)
        assert left_long_ago is None or left_long_ago.name.startswith("∅")
        signed = NdaSignature.account_id == gone.account_id
        assert await work.session.scalar(select(NdaSignature.id).where(signed)) is None
        persons = (await work.session.scalars(select(TicketPerson))).one()
        assert (persons.customer_name, persons.plate, persons.customer_salt) == (None,) * 3
        assert [each async for each in findings(work.session)] == [], "the chain is whole"

    lifting = {"because": "Riita sovittiin."}
    await keepers.first.post(f"/legal-holds/{hold['id']}/lifting", json=lifting)
    await at_night(register)
    assert (await left(register))["orders"] == 1, "the other still has a ticket in the chain"
    assert await rehearsed(register) == 0, "nothing is done twice"


async def test_a_reading_that_nothing_names_goes_after_six_fiscal_years(
    register: Register,
) -> None:
    bridge, keepers = await Bridge.opened(register), await Keepers.of(register)
    order = await bridge.order()
    visit = await bridge.weigh_in(16_020, order_line_id=order["lines"][0]["id"])
    await made_ok(bridge, f"/visits/{visit['id']}/rejection", because="wrong_material")
    await bridge.ticket(order)
    keepers.move_clock(NINE_YEARS)

    await at_night(register)
    early = await left(register)
    async with register.work() as work:
        scale = UUID(bridge.scale["id"])
        reading = {"gross_kg": 16_020, "taken_by": REGISTER.id, "source": "indicator"}
        newest = Reading(scale_id=scale, alibi_id="9999", taken_at=work.now, **reading)
        work.session.add(newest)
    await at_night(register)

    assert (early["visits"], early["readings"]) == (1, 3), "the memory is young without a newer"
    assert (await left(register))["readings"] == 3, "two that a ticket names, and the newest"


async def made_ok(bridge: Bridge, url: str, **said: str) -> None:
    answer = await bridge.weighmaster.post(url, json=said)
    assert answer.is_success, answer.text
