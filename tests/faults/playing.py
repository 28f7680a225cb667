"""The steps of the main job, each with the faults of whoever it needs."""

from typing import Final
from uuid import UUID

from api.credit.simulator.behaviour import Behaviour
from api.customers.rules.banking import reference_number
from api.invoices.issuing import HAND_OVER
from api.weighing.simulator.faults import Fault
from tests.endpoints.partners.serving import served
from tests.endpoints.yard import Record
from tests.faults.chain import Chain
from tests.faults.lost_answers import said_and_cut_off
from tests.faults.pressing import pressed
from tests.faults.workers import (
    dies_after_its_work,
    leases_lapse,
    until_so,
    worker_until_killed,
)
from tests.register import HEARD

TARE_KG: Final = 16_020
PLATE: Final = "MLK-104"
BROKEN: Final = {
    Behaviour.HANGS: "too_slow",
    Behaviour.FAILS: "turned_away",
    Behaviour.TALKS_NONSENSE: "nonsense",
}


async def weighed_through_faults(chain: Chain, load: Record, net_kg: int) -> Record:
    """Weigh a load while the indicator sends half frames and garbage, and hangs up."""
    arrival = {"load_id": load["id"], "plate": PLATE, "source": HEARD}
    at = chain.bridge, chain.indicator
    visit = await pressed(*at, TARE_KG, "/visits", arrival, Fault.GARBAGE, Fault.HALF)
    closing = f"/visits/{visit['id']}/closing"
    return await pressed(*at, TARE_KG + net_kg, closing, {}, Fault.DISCONNECT, Fault.NOISE)


async def posted_by_dying_workers(chain: Chain) -> Record:
    """Post the ticket's draft; the workers that draft it and hand it over die each time."""
    await dies_after_its_work(chain.register, "draft_ticket")
    await leases_lapse(chain.register)
    await chain.office.keep_promises()
    draft = await chain.office.newest()
    invoice = await chain.office.post(draft)
    again = await chain.office.post(draft)
    await dies_after_its_work(chain.register, HAND_OVER)
    await leases_lapse(chain.register)
    await chain.office.keep_promises()
    assert invoice.status_code == 200, invoice.text
    assert again.status_code in {409, 412}, again.text
    return dict(invoice.json())


async def paid_over_a_breaking_line(chain: Chain, invoice: Record) -> Record:
    """Take the invoice and report it paid, as a machine that loses the answer each time."""
    machine, path = chain.machine, f"/invoices/{invoice['id']}/receipt"
    said = {"reference": invoice["reference"], "total_cents": invoice["total_cents"]}
    payment = said | {"received_on": "2026-11-30"}
    steps = ((path, {"their_id": "LK-1"}), ("/payments", payment))
    async with served(chain.register) as url:
        for place, (where, body) in enumerate(steps):
            await said_and_cut_off(url, machine, where, body, f"LK-{place}")
            same = {"Idempotency-Key": f"LK-{place}"}
            answers = [await machine.post(where, json=body, headers=same) for _ in range(2)]
            assert answers[0].is_success, answers[0].text
            assert answers[0].content == answers[1].content
    digit = str((int(invoice["reference"][-1]) + 1) % 10)
    wrong = (invoice["reference"][:-1] + digit, reference_number("9990001"))
    for reference in wrong:
        refused = await machine.post("/payments", json=payment | {"reference": reference})
        assert refused.status_code == 422, refused.text
    return dict(answers[1].json())


async def checked_by_a_failing_bureau(chain: Chain) -> int:
    """Ask until there is an answer. Gives how often the bureau was really asked."""
    counter, questions = chain.counter, chain.counter.bureau.questions
    for behaviour, failure in BROKEN.items():
        told = await counter.answered(chain.customer, behaviour)
        assert (told["state"], told["failure"]) == ("failed", failure)
    counter.bureau.behaviour = Behaviour.HANGS
    check = await counter.asked(chain.customer)
    async with worker_until_killed(chain.register, counter.bureau.url):
        await until_so(lambda: len(questions) > len(BROKEN))
    assert (await counter.shown(check))["state"] == "waiting", "nothing is half stored"
    assert (await counter.ask(chain.customer)).status_code == 409
    await leases_lapse(chain.register)
    counter.bureau.behaviour = Behaviour.ANSWERS
    await counter.keep_promises()
    assert (await counter.shown(check))["state"] == "answered"
    assert questions[-1] == questions[-2], "who takes it up asks the same, by the same row"
    return len({UUID(each["reference"]) for each in questions})
