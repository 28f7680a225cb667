"""A billing office with loads to invoice. Tickets are put in as rows: no scale is asked."""

from datetime import UTC, datetime
from itertools import count
from typing import Any
from uuid import UUID

import httpx
from sqlalchemy import select

from api.app.jobs import JOBS
from api.customers.tables import Customer
from api.database.work import Work
from api.jobs.promises import promise
from api.jobs.runner import Runner
from api.jobs.task import gathered
from api.kernel.identifiers import new_id
from api.kernel.purposes import Purpose
from api.kernel.quantities import Kilograms
from api.kernel.roles import Role
from api.orders.rules.products import Direction
from api.staff.company_tables import COMPANY_ID, Company
from api.transport.rules.kinds import VehicleKind
from api.transport.tables import Vehicle
from api.weighing.rules.kinds import Protocol, ReadingSource, TareKind, TicketState
from api.weighing.tables import Reading, Scale
from api.weighing.ticket_tables import TicketPerson, TicketStanding, WeighTicket
from tests.endpoints.yard import Record, Yard, made
from tests.register import FAR, Register

IBAN = "FI2112345600000785"
DAY = datetime(2026, 11, 17, 5, 31, tzinfo=UTC)


class Office(Yard):
    """Makes loads that were weighed, and sees their promises through."""

    register: Register

    @classmethod
    async def opened(cls, register: Register) -> "Office":
        office = cls(
            await register.client(Role.ORDER_DESK),
            await register.client(Role.BILLING, purpose=Purpose.BILLING),
        )
        office.register = register
        office.runner = Runner(register.works, gathered(*JOBS))
        office.ordinals = count(1)
        async with register.work() as work:
            work.session.add(our_company())
        account = {"iban": IBAN, "bic": "NDEAFIHH"}
        await made(office.billing, "/bank-accounts", account)
        async with register.work() as work:
            office.scale = _scale()
            work.session.add(office.scale)
        return office

    runner: Runner
    ordinals: Any
    scale: Scale

    async def payer(self, collective: str = "monthly", **said: Any) -> Record:
        """Make a customer that wants its loads gathered."""
        address = {"street": "Mallikatu 1", "postal_code": "00001", "town": "Mallila"}
        billing = {"collective": collective, "reference": "TM-0417", "payment_term_days": 14}
        return await self.customer(addresses=[address], billing=billing, **said)

    async def ticket(
        self,
        order: Record,
        net_kg: int = 26_340,
        at: datetime = DAY,
        *,
        state: TicketState = TicketState.APPROVED,
        load_id: UUID | None = None,
    ) -> UUID:
        """Weigh a load of an order's first line, and promise its draft if it is approved."""
        async with self.register.work() as work:
            ticket = await self._sealed(work, order, net_kg, at, load_id)
            work.session.add(TicketStanding(ticket_id=ticket.id, state=state))
            if state is TicketState.APPROVED:
                await promise(work, "draft_ticket", ticket.id)
        return ticket.id

    async def approve(self, ticket_id: UUID) -> None:
        async with self.register.work() as work:
            standing = await standing_of(work, ticket_id)
            standing.state = TicketState.APPROVED
            await promise(work, "draft_ticket", ticket_id)
        await self.keep_promises()

    async def keep_promises(self) -> None:
        while await self.runner.run_next():
            pass

    async def draft(self, *net_kg: int, **said: Any) -> Record:
        """Draft an invoice of loads of one order, at 12.35 a tonne."""
        customer = said.pop("customer", None) or await self.payer()
        order = await self.order(customer=customer, confirm=True, **said)
        for mass in net_kg or (26_340,):
            await self.ticket(order, mass)
        await self.keep_promises()
        return await self.newest()

    async def posted(self, *net_kg: int, **said: Any) -> Record:
        draft = await self.draft(*net_kg, **said)
        answer = await self.post(draft)
        assert answer.status_code == 200, answer.text
        record: Record = answer.json()
        return record

    async def post(self, draft: Record) -> httpx.Response:
        path = f"/invoices/{draft['id']}/posting"
        return await self.billing.post(path, headers=seen_of(draft))

    async def pay(self, invoice: Record, cents: int | None = None, **said: Any) -> Any:
        body = {
            "reference": invoice["reference"],
            "total_cents": invoice["total_cents"] if cents is None else cents,
            "received_on": "2026-11-30",
        }
        return await self.billing.post("/payments", json=body | said)

    async def newest(self) -> Record:
        rows = (await self.billing.get("/invoices?limit=1")).json()["items"]
        return await self.invoice(rows[0]["id"])

    async def invoice(self, invoice_id: str) -> Record:
        answer = await self.billing.get(f"/invoices/{invoice_id}")
        assert answer.status_code == 200, answer.text
        record: Record = answer.json()
        return record

    async def standings(self) -> list[tuple[str, UUID | None]]:
        """Tell what each ticket waits for, and where it is billed."""
        async with self.register.work(writes=False) as work:
            found = await work.session.scalars(_standings())
            return [(each.state.value, each.invoice_id) for each in found]

    async def _sealed(
        self, work: Work, order: Record, net_kg: int, at: datetime, load_id: UUID | None
    ) -> WeighTicket:
        place = next(self.ordinals)
        [line, *_] = order["lines"]
        first, second = (_reading(self.scale, f"{place}{each}", at) for each in "ab")
        vehicle = _vehicle(place)
        vehicle.owner_id = await _party(work, UUID(order["customer_id"]))
        work.session.add_all([first, second, vehicle])
        await work.session.flush()
        ticket = WeighTicket(
            number=f"V1-26-{place:06}",
            scale_id=self.scale.id,
            year=2026,
            ordinal=place,
            customer_id=UUID(order["customer_id"]),
            site_id=UUID(order["site_id"]) if order["site_id"] else None,
            order_id=UUID(order["id"]),
            order_line_id=UUID(line["id"]),
            product_id=UUID(line["product_id"]),
            load_id=load_id,
            vehicle_id=vehicle.id,
            direction=Direction.OUT,
            first_reading_id=first.id,
            second_reading_id=second.id,
            gross_kg=Kilograms(net_kg + 16_020),
            tare_kg=Kilograms(16_020),
            net_kg=Kilograms(net_kg),
            tare_kind=TareKind.WEIGHED,
            is_manual=False,
            first_at=at,
            weighed_at=at,
            verified_until=FAR,
            content="{}",
            sha256=f"{place:064}",
        )
        work.session.add_all([ticket, TicketPerson(ticket_id=ticket.id, plate=vehicle.plate)])
        await work.session.flush()
        return ticket


async def standing_of(work: Work, ticket_id: UUID) -> TicketStanding:
    found = select(TicketStanding).where(TicketStanding.ticket_id == ticket_id)
    return (await work.session.scalars(found)).one()


def seen_of(record: Record) -> dict[str, str]:
    return {"If-Match": f'"{record["version"]}"'}


def _standings() -> Any:
    tickets = select(TicketStanding).join(
        WeighTicket, WeighTicket.id == TicketStanding.ticket_id
    )
    return tickets.order_by(WeighTicket.ordinal)


async def _party(work: Work, customer_id: UUID) -> UUID:
    return (await work.session.get_one(Customer, customer_id)).party_id


def our_company() -> Company:
    return Company(
        id=COMPANY_ID,
        name="Esimerkkisora Oy",
        business_id="0000013-1",
        vat_number="FI00000131",
        street="Mallikatu 9",
        postal_code="00000",
        town="Mallila",
        email="laskutus@works.example",
        phone="+358400000001",
        fiscal_year_end_month=12,
    )


def _scale() -> Scale:
    return Scale(
        code="V1",
        name="Portti",
        protocol=Protocol.MT_SICS,
        host="localhost",
        port=1,
        least_kg=Kilograms(400),
        largest_kg=Kilograms(60_000),
        division_kg=Kilograms(20),
        verified_until=FAR,
    )


def _reading(scale: Scale, alibi_id: str, at: datetime) -> Reading:
    return Reading(
        scale_id=scale.id,
        alibi_id=alibi_id,
        gross_kg=Kilograms(42_360),
        taken_at=at,
        taken_by=new_id(),
        source=ReadingSource.INDICATOR,
    )


def _vehicle(place: int) -> Vehicle:
    return Vehicle(
        plate=f"MLK-{place}", plate_key=f"MLK{place}", country="FI", kind=VehicleKind.TRUCK
    )
