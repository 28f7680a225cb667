"""The demo's past year: orders weighed, invoiced and paid, by the actions that people use."""

import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from api.customers.site_tables import Site
from api.customers.tables import Customer
from api.database.work import Asked, Works
from api.demo.fleet import Fleet, Truck
from api.demo.hours import stay
from api.demo.orders import new_order
from api.invoices.drafting import draft_ticket
from api.invoices.paying import record_payment
from api.invoices.payment_schemas import NewPayment
from api.invoices.posting import post_invoice
from api.kernel.clock import local_day
from api.kernel.quantities import Kilograms
from api.kernel.sources import SourceKind
from api.orders.actions import move_order, place_order
from api.orders.queries import lines_of
from api.orders.rules.products import Direction
from api.orders.rules.states import OrderState
from api.orders.tables import Order, OrderLine, Product
from api.weighing.visit_actions import weigh_in, weigh_out
from api.weighing.visit_schemas import Arrival, Closing

At = Callable[[datetime], Works]
LOADED_KG = 26_000


class Deck:
    """What stands on the scale while the past is made."""

    def __init__(self, kg: int) -> None:
        self.kg = kg

    def capture(self, _scale_id: UUID) -> Kilograms:
        return Kilograms(self.kg)


@dataclass(frozen=True, slots=True)
class Trade:
    """Whom the demo company trades with, what in, and with whose trucks."""

    at: At
    asked: Asked
    known: Sequence[tuple[Customer, list[Site]]]
    products: Sequence[Product]
    fleet: Fleet
    chance: random.Random
    pace: random.Random
    """How trucks come: apart, so that who buys what does not hang on the day."""

    async def order(self, moment: datetime, *, confirm: bool) -> tuple[Order, OrderLine]:
        async with self.at(moment).start(self.asked) as work:
            customer, sites = self.chance.choice(self.known)
            said = new_order(work, customer, sites, self.products, self.chance)
            order = await place_order(work, said.model_copy(update={"confirm": confirm}))
            [line] = await lines_of(work.session, order.id)
        return order, line

    async def arrive(self, moment: datetime, line: OrderLine, truck: Truck, kg: int) -> UUID:
        """Weigh a truck in for a line of an order: full if it brings, empty if it fetches."""
        deck = Deck(truck.tare_kg + (kg if self._brings(line) else 0))
        said = Arrival.model_validate(
            {
                "scale_id": self.fleet.scale_id,
                "plate": truck.plate,
                "order_line_id": line.id,
                "driver_id": truck.driver_id,
                "source": {"kind": SourceKind.WEIGHING},
            }
        )
        async with self.at(moment).start(self.asked) as work:
            return (await weigh_in(work, said, deck)).id

    async def deliver(
        self, arrivals: Iterable[datetime], line: OrderLine, share: float
    ) -> list[UUID]:
        """Carry a share of a line, a truck at each of these moments. Gives the drafts."""
        mass = int((line.ordered_kg or 0) * share)
        loads = mass // LOADED_KG + 1
        kg = mass // loads // 20 * 20
        drafts = []
        for place, came in zip(range(loads), arrivals, strict=False):
            truck = self.fleet.trucks[place % len(self.fleet.trucks)]
            loaded = kg - self.pace.randrange(0, 800, 20)
            visit_id = await self.arrive(came, line, truck, loaded)
            deck = Deck(truck.tare_kg + (0 if self._brings(line) else loaded))
            said = Closing(scale_id=self.fleet.scale_id, accepts_excess=share > 1)
            async with self.at(came + stay(self.pace)).start(self.asked) as work:
                ticket = await weigh_out(work, visit_id, said, deck)
                draft = await draft_ticket(work, ticket.id)
            drafts += [draft.id] if draft else []
        return [*dict.fromkeys(drafts)]

    def _brings(self, line: OrderLine) -> bool:
        product = next(each for each in self.products if each.id == line.product_id)
        return product.direction == Direction.IN

    async def bill(self, moment: datetime, drafts: Sequence[UUID], *, paid: bool) -> None:
        """Post drafts, and book what is paid by now."""
        for draft_id in drafts:
            async with self.at(moment).start(self.asked) as work:
                invoice = await post_invoice(work, draft_id)
            if paid and invoice.reference and invoice.total_cents > 0:
                late = moment + timedelta(days=self.chance.randint(5, 20))
                said = NewPayment(
                    reference=invoice.reference,
                    total_cents=invoice.total_cents,
                    received_on=local_day(late),
                )
                async with self.at(late).start(self.asked) as work:
                    await record_payment(work, said)

    async def close(self, moment: datetime, order: Order) -> None:
        async with self.at(moment).start(self.asked) as work:
            await move_order(work, order.id, OrderState.DELIVERED)
