"""Commands that fill a register: from another program's file, or with invented data."""

import argparse
import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

from api.customers.feeds.storing import read_postal_file
from api.database.engines import Database
from api.database.work import Works
from api.demo.generator.generate import generate
from api.demo.generator.sizes import Proportions
from api.documents.sheets import SheetKind
from api.imports.commands import How, import_file
from api.imports.rules.nouns import Noun
from api.imports.rules.unsaid import Unsaid
from api.kernel.clock import now
from api.settings import Settings


def import_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("noun", type=Noun, choices=[*Noun], help="what the list is of")
    import_customers_options(parser)


def import_customers_options(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(noun=Noun.CUSTOMERS)
    parser.add_argument(
        "file", type=Path, help="CSV or XLSX, as the accounting program gives it"
    )
    parser.add_argument("--check", action="store_true", help="only tell what would happen")
    parser.add_argument(
        "--update", action="store_true", help="change what the register knows already"
    )
    parser.add_argument(
        "--errors",
        type=_sheet,
        help="write what is wrong with all rows to this file: .csv or .xlsx",
    )
    parser.add_argument("--profile", help="the name of a mapping that was kept")
    parser.add_argument(
        "--no-business-id-because", help="why rows without a Y-tunnus have none"
    )
    parser.add_argument(
        "--persons", action="store_true", help="take rows without a Y-tunnus for persons"
    )


def _sheet(path: str) -> Path:
    if Path(path).suffix.lower() not in {f".{kind}" for kind in SheetKind}:
        raise argparse.ArgumentTypeError("the file is named .csv or .xlsx")
    return Path(path)


def import_list(settings: Settings, said: argparse.Namespace) -> int:
    """Bring in a list of customers, sites, contacts, products, prices or open invoices."""
    return _with(
        settings,
        lambda database: import_file(
            Works(database, now),
            said.file,
            How(
                said.noun,
                said.check,
                said.update,
                said.profile,
                Unsaid(said.no_business_id_because, are_persons=said.persons),
                said.errors,
            ),
            tell=print,
        ),
    )


def posti_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, help="PCF (postal codes) or BAF (streets), unpacked")


def read_posti(settings: Settings, said: argparse.Namespace) -> int:
    """Take in a file of Posti, so that towns and postal codes are compared with it."""
    return _with(
        settings,
        lambda database: read_postal_file(Works(database, now), said.file, print),
    )


def generate_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--customers", type=int, default=10_000)
    parser.add_argument(
        "--weighings",
        type=int,
        default=0,
        help="sealed tickets, with their loads, trucks, drivers, invoices and payments",
    )
    parser.add_argument("--orders", type=int, help="a sixth of the weighings if not said")
    parser.add_argument("--seed", type=int, default=1, help="the same seed makes the same")


def generate_register(settings: Settings, said: argparse.Namespace) -> int:
    """Fill an empty register with invented customers and weighings, of any size."""

    async def run(database: Database) -> int:
        await generate(
            database,
            customers=said.customers,
            weighings=said.weighings,
            proportions=Proportions(said.orders),
            seed=said.seed,
            tell=print,
        )
        return 0

    return _with(settings, run)


def _with(settings: Settings, run: Callable[[Database], Awaitable[int]]) -> int:
    async def opened() -> int:
        database = Database(settings.database_url)
        try:
            return await run(database)
        finally:
            await database.close()

    return asyncio.run(opened())
