"""The page that is checked in: what was measured, what is wanted, and how far that is."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Final

from bench import growth, storm
from bench.cases import (
    PEER_GOALS,
    PEERS,
    WRITTEN,
    WRITTEN_ON_POSTGRESQL,
    WRITTEN_ON_SQLITE,
    Case,
)
from bench.machine import LOAD
from bench.measure import Compared, Measured
from bench.rounds import Figures, paired_ratio

NONE: Final = "-"
QUIET: Final = 0.5
BUSY: Final = """**The machine was busy with other work when this was measured.** Rates,
latencies and the shares of storm and growth are worse than on a quiet one, and waver; ratios
and processor time say more.
"""
MEMORY: Final = (120, 64)
PLAN: Final = (4, 1.8)
"""How many times the raw SQL's time an erasure plan or an access package may take."""
SEARCH_P99: Final = (60, 30)
NOT_YET: Final = """
- Reports, the view log by person.
- Peers are not run here: they are compared with what they did on a machine of this kind.
- The cost of audit and seal by itself, p99 at 80 % load, the import of 100 000 customers, and
  what the browser does.
"""
HEAD: Final = """# What the bench measured

{when}. {machine}. The run took {minutes:.1f} minutes.

Everything is switched on in the register: sign-in, permission, purpose, masking, view log,
change trail, sources, idempotency. The *limit* is a bare ASGI application on the raw driver
that runs the same statements, the durable view row included, in the same web server; on
SQLite it commits for each request, so group commit may pass it. Rounds alternate, and ratios
are medians of paired rounds. 16 connections come from a client on the same machine, which takes
its share of the cores. CPU is the server's and PostgreSQL's together, for each request; beside
other work it is the figure to trust. Made by `python3 dev.py bench`.
"""


def report(machine: Mapping[str, str], found: Sequence[Measured], seconds: float) -> str:
    """Write the whole page."""
    about = ", ".join(f"{name} {value}" for name, value in machine.items())
    when = f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC"
    parts = [HEAD.format(when=when, machine=about, minutes=seconds / 60)]
    if float(machine[LOAD]) > QUIET:
        parts.append(BUSY)
    for one in found:
        parts += _of_engine(one)
    return "\n".join([*parts, "\n## Not measured yet\n", NOT_YET.strip(), ""])


def _of_engine(one: Measured) -> Iterator[str]:
    small, big = f"{one.plan.small:,}", f"{one.plan.big:,}"
    tickets = f"{one.plan.weighings:,} weigh tickets"
    yield f"\n## {one.engine.name} {one.engine.version}, {big} customers, {tickets}\n"
    yield f"Generated in {one.filling_seconds:.0f} s.\n"
    case = "case | register req/s | limit req/s | CPU µs | of the limit"
    yield from _head(f"{case} | first | goal | distance")
    yield from (_against_limit(one, each) for each in one.compared)
    yield ""
    yield from _head("case | p50 ms | p99 ms | limit p50 | limit p99 | refused")
    yield from (_latency(each) for each in one.compared)
    yield ""
    yield from _head("other | measured | first | goal | distance")
    yield from _others(one)
    yield ""
    yield from _head(f"list | ms of {small} | ms of {big} | grows")
    for each in one.growths:
        yield f"| {each.name} | {each.small:.2f} | {each.big:.2f} | {each.ratio:.2f} x |"


def _head(names: str) -> Iterator[str]:
    yield f"| {names} |"
    yield "|---|" + "--:|" * names.count("|")


def _against_limit(one: Measured, compared: Compared) -> str:
    ours, bare = compared.register, compared.limit
    ratio = paired_ratio(ours, bare)
    first, goal = _wanted(one, compared.case)
    cpu = f"{ours.cpu_us:.0f} / {bare.cpu_us:.0f}"
    cells = [f"{ours.rate:,.0f}", f"{bare.rate:,.0f}", cpu, f"{ratio:.0%}"]
    cells += [_share(first), _share(goal), _distance(ratio, goal)]
    return f"| {compared.case.name} | {' | '.join(cells)} |"


def _wanted(one: Measured, case: Case) -> tuple[float | None, float | None]:
    if case not in WRITTEN:
        return case.first, case.goal
    return WRITTEN_ON_POSTGRESQL if one.engine.server else WRITTEN_ON_SQLITE


def _latency(compared: Compared) -> str:
    both = (compared.register, compared.limit)
    times = [f"{each.percentile(share):.2f}" for each in both for share in (0.5, 0.99)]
    refused = sum(each.refused for each in both)
    return f"| {compared.case.name} | {' | '.join(times)} | {refused} |"


def _others(one: Measured) -> Iterator[str]:
    if one.storm:
        yield _more_is_better(
            f"other traffic while {storm.CLIENTS} sign in ({one.storm.signed_in:.0f}/s)",
            one.storm.share,
            storm.FIRST,
            storm.GOAL,
        )
    if one.planned:
        yield _less_is_better(
            f"erasure plan of {one.planned.records:,} records in"
            f" {one.planned.seconds * 1000:.0f} ms, times raw SQL",
            one.planned.seconds / one.planned.raw_seconds,
            PLAN,
        )
    if one.packaged:
        yield _less_is_better(
            f"access package of {one.packaged.records:,} records in"
            f" {one.packaged.seconds * 1000:.0f} ms, times raw SQL",
            one.packaged.seconds / one.packaged.raw_seconds,
            PLAN,
        )
    if one.ran:
        thousand = one.ran.seconds / max(one.ran.posted, 1) * 1000
        said = f"{one.ran.posted:,} invoices, seconds for a thousand"
        yield f"| invoice run of {said} | {thousand:.1f} | {NONE} | {NONE} | {NONE} |"
    worst = max(one.growths, key=lambda each: each.ratio)
    yield _less_is_better(
        f"growth {one.plan.big // one.plan.small} x, the worst list ({worst.name})",
        worst.ratio,
        (growth.FIRST, growth.GOAL),
    )
    yield _less_is_better("memory of the worker, MiB", one.resident_mib, MEMORY)
    for each in one.compared:
        if each.case.name == "search":
            yield _less_is_better("search, p99 ms", each.register.percentile(0.99), SEARCH_P99)
        if each.case.peers:
            yield from _peers(each.case, each.register)


def _peers(case: Case, ours: Figures) -> Iterator[str]:
    first, goal, tryton = PEER_GOALS[case.peers or ""]
    peers = PEERS[case.peers or ""]
    times = ours.rate / peers["Directus"]
    yield _times(f"{case.name}, times Directus", times, first, goal)
    yield _times(f"{case.name}, times Tryton", ours.rate / peers["Tryton"], None, tryton)


def _times(name: str, times: float, first: float | None, goal: float) -> str:
    wanted = NONE if first is None else f"{first} x"
    return f"| {name} | {times:.1f} x | {wanted} | {goal} x | {_distance(times, goal)} |"


def _more_is_better(name: str, value: float, first: float, goal: float) -> str:
    distance = _distance(value, goal)
    return f"| {name} | {value:.0%} | {first:.0%} | {goal:.0%} | {distance} |"


def _less_is_better(name: str, value: float, wanted: tuple[float, float]) -> str:
    first, goal = wanted
    return f"| {name} | {value:.2f} | ≤ {first} | ≤ {goal} | {_distance(goal, value)} |"


def _share(wanted: float | None) -> str:
    return NONE if wanted is None else f"{wanted:.0%}"


def _distance(value: float, goal: float | None) -> str:
    """Say how much is missing to the goal."""
    if goal is None:
        return NONE
    return "reached" if value >= goal else f"{goal / value:.2f} x to go"
