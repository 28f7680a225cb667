"""All that is measured on one database: against the limit, in a storm, while it grows."""

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from api.database.engines import Database
from api.database.secrets import Secrets
from api.database.work import Works
from api.http.tokens import TokenKeys
from api.kernel.clock import now
from api.settings import Settings
from bench.asking import Asking
from bench.cases import CASES, Case
from bench.engines import Engine
from bench.growth import Growth, Served, growths
from bench.inside import Planned, Ran, packaged, planned, ran
from bench.recording import recorded
from bench.registers import Filled, filled
from bench.rounds import Figures, Taker, Turns, paired
from bench.servers import Server, limit_server, register_server
from bench.storm import Storm, storm
from bench.trucks import weighed_in

PAGE: Final = "/customers?limit=50"
ONE_AT_A_TIME: Final = 1
ALIKE: Final = 3
PUBLIC_URL: Final = "http://register.example"


@dataclass(frozen=True, slots=True)
class Plan:
    """How big, how long, how often."""

    small: int
    big: int
    rounds: int
    seconds: float
    weighings: int
    """Of the big register; of the small one, as much fewer as there are customers."""
    invoices: int
    """After how many an invoice run is stopped."""

    @property
    def small_weighings(self) -> int:
        return self.weighings * self.small // self.big

    @property
    def closings(self) -> tuple[int, int]:
        """How many trucks have to wait for the register and for the limit: too many."""
        seconds = (self.rounds + 1) * self.seconds
        return int(seconds * 700) + 50, int(seconds * 2500) + 50


@dataclass(frozen=True, slots=True)
class Compared:
    """One case on the register and on the limit."""

    case: Case
    register: Figures
    limit: Figures


@dataclass(slots=True)
class Measured:
    """All figures of one database."""

    engine: Engine
    plan: Plan
    filling_seconds: float = 0.0
    compared: list[Compared] = field(default_factory=list)
    planned: Planned | None = None
    packaged: Planned | None = None
    ran: Ran | None = None
    storm: Storm | None = None
    growths: list[Growth] = field(default_factory=list)
    resident_mib: float = 0.0


@dataclass(frozen=True, slots=True)
class Bench:
    """Where it happens, and whom it tells."""

    folder: Path
    keys_folder: Path
    tell: Callable[[str], None]

    def settings(self, url: str) -> Settings:
        return Settings(
            database_url=url,
            keys_folder=self.keys_folder,
            works_inside=False,
            public_url=PUBLIC_URL,
            _env_file=None,
        )

    def environment(self, register: Filled) -> dict[str, str]:
        return {
            "REGISTER_DATABASE_URL": register.url,
            "REGISTER_KEYS_FOLDER": str(self.keys_folder),
            "REGISTER_WORKS_INSIDE": "false",
            "REGISTER_PUBLIC_URL": PUBLIC_URL,
            "BENCH_DATABASE_URL": register.url,
            "BENCH_ACCOUNT": str(register.account),
            "BENCH_FOLDER": str(self.folder),
        }

    def asking(self, register: Filled) -> Asking:
        settings = self.settings(register.url)
        keys = TokenKeys(settings.token_keys, settings.issuer)
        return Asking(register, keys, Secrets(settings.secrets_key))


async def measured(bench: Bench, engine: Engine, sizes: list[Filled], plan: Plan) -> Measured:
    """Measure one database."""
    small, big = sizes
    found = Measured(engine, plan)
    big_asking, small_asking = bench.asking(big), bench.asking(small)
    await _prepared(bench, big, big_asking, plan)
    with _serving(bench, engine, small, big) as (small_server, big_server, limit):
        for server, asking in ((small_server, small_asking), (big_server, big_asking)):
            await asking.learn(server.port, PAGE)
        for case in CASES:
            bench.tell(f"{engine.name}: {case.name}")
            found.compared.append(
                await _against_limit(case, big_asking, big_server, limit, plan)
            )
        bench.tell(f"{engine.name}: everybody signs in")
        found.storm = await storm(big_server, big_asking, plan.rounds, plan.seconds)
        found.resident_mib = big_server.resident_mib()
        bench.tell(f"{engine.name}: {plan.small} against {plan.big} customers")
        turns = Turns(plan.rounds, plan.seconds / 5, ONE_AT_A_TIME)
        served = Served(small_server, small_asking), Served(big_server, big_asking)
        found.growths = await growths(*served, turns)
    bench.tell(f"{engine.name}: the plan of an erasure, an invoice run")
    found.planned = await planned(big.url, plan.rounds)
    found.packaged = await packaged(big.url, plan.rounds)
    found.ran = await ran(big.url, plan.invoices)
    return found


async def _prepared(bench: Bench, big: Filled, asking: Asking, plan: Plan) -> None:
    """Record what an order and a closing weighing run, and have trucks wait for either."""
    database, settings = Database(big.url), bench.settings(big.url)
    ours, limit = await weighed_in(Works(database, now), plan.closings)
    await database.close()
    asking.queue_up(ours)
    limit.save(bench.folder / "trucks.pickle")
    order = await recorded(settings, [asking.order()] * ALIKE)
    order.save(bench.folder / "order.pickle")
    trucks = ours.trucks[:ALIKE]
    raws = [asking.closing() for _ in trucks]
    closing = await recorded(settings, raws, trucks[1:])
    closing.save(bench.folder / "closing.pickle")


async def _against_limit(
    case: Case, asking: Asking, register: Server, limit: Server, plan: Plan
) -> Compared:
    request = case.request(asking)
    takers = Taker(register, request), Taker(limit, request)
    ours, bare = await paired(takers, Turns(plan.rounds, plan.seconds))
    return Compared(case, ours, bare)


@contextmanager
def _serving(
    bench: Bench, engine: Engine, small: Filled, big: Filled
) -> Iterator[tuple[Server, Server, Server]]:
    log = bench.folder / f"{engine.name}.log"
    with ExitStack() as stack:
        started = (
            starting(bench.environment(register), log, engine.postmaster)
            for starting, register in (
                (register_server, small),
                (register_server, big),
                (limit_server, big),
            )
        )
        one, two, three = (stack.enter_context(each) for each in started)
        yield one, two, three


def filled_both(bench: Bench, engine: Engine, plan: Plan) -> tuple[list[Filled], float]:
    """Make a small and a big register; tell how long the big one took."""
    bench.tell(f"{engine.name}: generating {plan.small} and {plan.big} customers")
    small = filled(engine.new_database(), plan.small, plan.small_weighings)
    began = time.monotonic()
    big = filled(engine.new_database(), plan.big, plan.weighings)
    return [small, big], time.monotonic() - began
