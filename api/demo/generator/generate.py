"""Fills an empty register: `python -m api generate --customers N --weighings M`."""

from asyncio import sleep
from collections.abc import Callable, Iterator
from typing import Final

from api.database.engines import Database
from api.database.prebuilt import Prebuilt
from api.demo.generator.buyers import Buyers
from api.demo.generator.calendar import Calendar
from api.demo.generator.catalogue import KNOWN, add_catalogue
from api.demo.generator.customers import FIRST_NUMBER, Customers
from api.demo.generator.derived import derivations
from api.demo.generator.draw import Draw
from api.demo.generator.loader import Loader, loading
from api.demo.generator.numbers import Ids, Noun
from api.demo.generator.orders import Orders
from api.demo.generator.rows import COLUMNS, Rows, no_rows
from api.demo.generator.selling import seller_of
from api.demo.generator.sites import Sites
from api.demo.generator.sizes import USUAL, Proportions, Sizes
from api.demo.generator.trade import Trade
from api.kernel.refusals import Conflict

BATCH: Final = 100
ANY: Final = "SELECT 1 FROM customers UNION ALL SELECT 1 FROM scales LIMIT 1"


class NotEmpty(Conflict):
    """There are customers or scales in this register already."""


async def generate(
    database: Database,
    *,
    customers: int,
    weighings: int,
    proportions: Proportions = USUAL,
    seed: int = 1,
    tell: Callable[[str], None],
) -> None:
    """Load customers, and weighings with all that comes before and after: all or nothing.

    The same sizes and seed make the same register, ids included.
    """
    sizes = proportions.sizes(customers, weighings)
    async with loading(database) as loader:
        if await loader.fetch(ANY):
            raise NotEmpty("Generate into a new database.")
        made = _Register(seed, Calendar(), sizes)
        tell(f"Making {sizes.customers} customers …")
        await _add(loader, made.customers())
        tell(f"Making {sizes.orders} orders and {sizes.weighings} weighings …")
        await _add(loader, await made.trade(loader))
        tell("Noting where values came from, and the words they are found by …")
        for statement in derivations(is_sqlite=database.is_sqlite):
            built = Prebuilt(statement, database.dialect)
            await loader.run(built.sql, built.parameters({}))
        tell("Making the indexes …")
    tell(
        f"Made {sizes.customers} customers, {sizes.orders} orders"
        f" and {sizes.weighings} weigh tickets, all invented."
    )


async def _add(loader: Loader, batches: Iterator[Rows]) -> None:
    for batch in batches:
        for table, columns in COLUMNS.items():
            if rows := batch.get(table):
                await loader.add(table, columns.split(), rows)
        await sleep(0)  # lets what is being sent go on


class _Register:
    """A register in the making, batch by batch."""

    def __init__(self, seed: int, calendar: Calendar, sizes: Sizes) -> None:
        ids, draw = Ids(seed), Draw(seed)
        self._made = (ids, draw, calendar)
        self._seed, self._sizes = seed, sizes
        self._customers = Customers(ids, draw, calendar)
        self._sites = Sites(ids, draw, calendar)
        self._orders = Orders(ids, draw, calendar, sizes.customers)
        self._buyers = Buyers()

    def customers(self) -> Iterator[Rows]:
        size = self._sizes.customers
        for start in range(0, size, BATCH):
            rows = no_rows()
            for place in range(start, min(start + BATCH, size)):
                self._customers.add(rows, place)
                self._sites.add(rows, place)
            self._buyers.take(rows)
            yield rows

    async def trade(self, loader: Loader) -> Iterator[Rows]:
        """Look up what the register has already, and make what was traded."""
        known = {code: row for code, *row in await loader.fetch(KNOWN)}
        seller = await seller_of(loader)
        rows = no_rows()
        ids, _, calendar = self._made
        offered = add_catalogue(rows, ids, calendar, known)
        trade = Trade(self._made, self._seed, self._sizes, self._buyers, seller)
        return self._all(rows, trade.batches(self._orders, offered), trade)

    def _all(self, first: Rows, batches: Iterator[Rows], trade: Trade) -> Iterator[Rows]:
        yield first
        yield from batches
        yield self._series(trade)

    def _series(self, trade: Trade) -> Rows:
        """Let numbers go on where these end."""
        rows = no_rows()
        lasts = [
            ("customers", 0, FIRST_NUMBER - 1 + self._sizes.customers),
            ("sites", 0, self._sites.last),
            *(("orders", year, last) for year, last in self._orders.last.items()),
            *trade.lasts(),
        ]
        for place, last in enumerate(lasts):
            rows["number_series"].append((self._made[0].of(Noun.SERIES, place), *last))
        return rows
