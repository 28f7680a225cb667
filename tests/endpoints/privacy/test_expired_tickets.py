"""A sealed ticket outlives its invoice as a number in its chain: nameless, still whole."""

from datetime import timedelta
from uuid import UUID

from sqlalchemy import select

from api.kernel.clock import local_day, now
from api.kernel.purposes import Purpose
from api.kernel.roles import Role
from api.weighing.ticket_tables import TicketPerson
from api.weighing.verifying import findings
from tests.endpoints.invoices.office import Office
from tests.endpoints.privacy.test_expiring import left, night
from tests.endpoints.weighing.bridge import SCALE, Bridge
from tests.endpoints.yard import made
from tests.register import Register


async def test_the_chain_of_a_scale_is_whole_without_its_names(register: Register) -> None:
    office = await Office.opened(register)
    weighmaster = await register.client(Role.WEIGHMASTER, purpose=Purpose.WEIGHING)
    bridge = Bridge(register, office, weighmaster)
    bridge.scale = await made(
        await register.client(Role.ADMIN), "/scales", SCALE | {"code": "V7"}
    )
    order = await office.order(customer=await office.payer(), confirm=True)
    ticket = await bridge.ticket(order)
    await office.keep_promises()
    invoice = (await office.post(await office.newest())).json()
    await office.pay(invoice, received_on=str(local_day(now())))
    await bridge.ticket(order)  # a later one, which is not billed yet

    await night(office, now() + timedelta(days=8 * 366))

    assert (await left(office))["invoices"] == 1, "the draft of the later one"
    async with register.work(writes=False) as work:
        persons = {
            row.ticket_id: (row.customer_name, row.plate, row.plate_salt)
            for row in await work.session.scalars(select(TicketPerson))
        }
        assert [each async for each in findings(work.session)] == []
    assert persons.pop(UUID(ticket["id"])) == (None, None, None)
    [(name, plate, salt)] = persons.values()
    assert (name, plate) == ("Mallirakennus Oy", "MLK-104")
    assert salt
