"""Paired rounds: the register and what it is compared with take turns in one run.

The machine's mood changes by the minute, so only ratios within a run mean something.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from bench.client import Load, Request, loaded
from bench.servers import Server


@dataclass(frozen=True, slots=True)
class Round:
    """One round on one server."""

    load: Load
    cpu_seconds: float

    @property
    def cpu_us(self) -> float:
        """Processor time for each request, in microseconds: the server's and PostgreSQL's."""
        return self.cpu_seconds / max(len(self.load.latencies), 1) * 1e6


@dataclass(frozen=True, slots=True)
class Figures:
    """The medians of a server's rounds."""

    rounds: Sequence[Round]

    @property
    def rate(self) -> float:
        return median(each.load.rate for each in self.rounds)

    @property
    def cpu_us(self) -> float:
        return median(each.cpu_us for each in self.rounds)

    def percentile(self, share: float) -> float:
        return median(each.load.percentile(share) for each in self.rounds)

    @property
    def refused(self) -> int:
        return sum(each.load.refused for each in self.rounds)


@dataclass(frozen=True, slots=True)
class Taker:
    """A server that takes turns, and what it is asked."""

    server: Server
    request: Request


@dataclass(frozen=True, slots=True)
class Turns:
    """How many rounds there are, how long each, and how many ask at once."""

    count: int
    seconds: float
    connections: int = 16


async def paired(takers: Sequence[Taker], turns: Turns) -> list[Figures]:
    """Let servers take turns under the same load."""
    rounds: list[list[Round]] = [[] for _ in takers]
    for taker in takers:
        await one_round(taker, Turns(1, turns.seconds / 2, turns.connections))
    for turn in range(turns.count):
        order = list(zip(takers, rounds, strict=True))
        for taker, done in order if turn % 2 else reversed(order):
            done.append(await one_round(taker, turns))
    return [Figures(done) for done in rounds]


async def one_round(taker: Taker, turns: Turns) -> Round:
    before = taker.server.cpu_seconds()
    load = await loaded(
        taker.server.port,
        taker.request,
        connections=turns.connections,
        seconds=turns.seconds,
    )
    return Round(load, taker.server.cpu_seconds() - before)


def paired_ratio(one: Figures, other: Figures) -> float:
    """Give the median of the ratios of rounds that followed each other."""
    pairs = zip(one.rounds, other.rounds, strict=True)
    return median(mine.load.rate / max(theirs.load.rate, 1e-9) for mine, theirs in pairs)
