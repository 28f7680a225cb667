"""Fills an empty register: `python -m api generate --customers N --weighings M`."""

from collections.abc import Callable, Iterator
from typing import Final

from api.database.engines import Database
from api.database.prebuilt import Prebuilt
from api.demo.generator.calendar import Calendar
from api.demo.generator.catalogue import add_catalogue
from api.demo.generator.customers import FIRST_NUMBER, Customers
from api.demo.generator.derived import derivations
from api.demo.generator.draw import Draw
from api.demo.generator.loader import Loader, loading
from api.demo.generator.numbers import Ids, Noun
from api.demo.generator.orders import Orders
from api.demo.generator.rows import COLUMNS, Rows, no_rows
from api.demo.generator.sites import Sites
from api.kernel.refusals import Conflict

BATCH: Final = 5000
WEIGHINGS_AN_ORDER: Final = 6


class NotEmpty(Conflict):
    """There are customers in this register already."""


async def generate(
    database: Database,
    *,
    customers: int,
    weighings: int,
    seed: int = 1,
    tell: Callable[[str], None],
) -> None:
    """Load customers, and orders in proportion to weighings, all of it or nothing.

    The same sizes and seed make the same register, ids included.
    """
    orders = weighings // WEIGHINGS_AN_ORDER
    made = _Register(Ids(seed), Draw(seed), Calendar(as_text=database.is_sqlite), customers)
    async with loading(database) as loader:
        if await loader.fetch("SELECT 1 FROM customers LIMIT 1"):
            raise NotEmpty("Generate into a new database.")
        known = {
            code: str(key) for code, key in await loader.fetch("SELECT code, id FROM products")
        }
        tell(f"Making {customers} customers …")
        await _add(loader, made.customers())
        tell(f"Making {orders} orders; weigh tickets come with the weighing feature …")
        await _add(loader, made.orders(orders, known))
        tell("Noting where values came from, and the words they are found by …")
        for statement in derivations(is_sqlite=database.is_sqlite):
            built = Prebuilt(statement, database.dialect)
            await loader.run(built.sql, built.parameters({}))
        tell("Making the indexes …")
    tell(f"Made {customers} customers and {orders} orders, all invented.")


async def _add(loader: Loader, batches: Iterator[Rows]) -> None:
    for batch in batches:
        for table, columns in COLUMNS.items():
            if rows := batch.get(table):
                await loader.add(table, columns.split(), rows)


class _Register:
    """A register in the making, batch by batch."""

    def __init__(self, ids: Ids, draw: Draw, calendar: Calendar, size: int) -> None:
        self._ids, self._calendar, self._size = ids, calendar, size
        self._customers = Customers(ids, draw, calendar)
        self._sites = Sites(ids, draw, calendar)
        self._orders = Orders(ids, draw, calendar, size)

    def customers(self) -> Iterator[Rows]:
        for start in range(0, self._size, BATCH):
            rows = no_rows()
            for place in range(start, min(start + BATCH, self._size)):
                self._customers.add(rows, place)
                self._sites.add(rows, place)
            yield rows

    def orders(self, count: int, known: dict[str, str]) -> Iterator[Rows]:
        rows = no_rows()
        offered = add_catalogue(rows, self._ids, self._calendar, known)
        yield rows
        for start in range(0, count if self._size else 0, BATCH):
            rows = no_rows()
            for place in range(start, min(start + BATCH, count)):
                self._orders.add(rows, place, 1 - place / count, offered)
            yield rows
        yield self._series()

    def _series(self) -> Rows:
        """Let numbers go on where these end."""
        rows = no_rows()
        lasts = [
            ("customers", 0, FIRST_NUMBER - 1 + self._size),
            ("sites", 0, self._sites.last),
        ]
        lasts += [("orders", year, last) for year, last in self._orders.last.items()]
        for place, last in enumerate(lasts):
            rows["number_series"].append((self._ids.of(Noun.SERIES, place), *last))
        return rows
