"""Sells a load to whoever stands there: priced by the list, paid at once, and of nobody."""

from decimal import Decimal

from api.database.work import Work
from api.kernel.clock import local_day
from api.law.vat import vat_rate
from api.orders.pricing import price_list
from api.orders.rules.totals import net_of_mass, rounded
from api.orders.tables import Product
from api.weighing.ticket_tables import WalkInSale, WeighTicket


async def sell_to_walk_in(work: Work, ticket: WeighTicket, product: Product) -> None:
    """Price a walk-in's ticket by the general list of today, tax on top."""
    today = local_day(work.now)
    known = await price_list(work, (None, None), [product.id], today)
    price = known.quote(product.id, product.unit, "/product_id").won.unit_price
    net = net_of_mass(ticket.net_kg, price)
    percent = vat_rate(product.vat_class, today).percent
    vat = rounded(Decimal(net) * percent / 100)
    work.session.add(
        WalkInSale(
            ticket_id=ticket.id,
            sold_on=today,
            unit_price=price,
            net_cents=net,
            vat_percent=percent,
            vat_cents=vat,
            total_cents=net + vat,
        )
    )
    await work.session.flush()
