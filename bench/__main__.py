"""`python -m bench`: measures this machine's register and writes bench/results.md."""

import argparse
import asyncio
import sqlite3
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import uvloop

from api.cli.keys import make_missing_keys
from bench.engines import Engine, postgresql_engine
from bench.machine import described
from bench.measure import Bench, Measured, Plan, filled_both, measured
from bench.report import report

RESULTS: Final = Path(__file__).with_name("results.md")
QUICK: Final = Plan(500, 3_000, rounds=2, seconds=0.4, weighings=3_000, invoices=100)
USUAL: Final = Plan(10_000, 100_000, rounds=3, seconds=1.0, weighings=24_000, invoices=300)
LONG: Final = Plan(
    10_000, 1_000_000, rounds=5, seconds=3.0, weighings=10_000_000, invoices=1_000
)
ON_SQLITE: Final = Plan(
    10_000, 100_000, rounds=5, seconds=3.0, weighings=24_000, invoices=1_000
)
"""The biggest SQLite register that is generated: ten times as many would take 16 GB."""


def main() -> None:
    said = _parser().parse_args()
    plan = QUICK if said.quick else LONG if said.long else USUAL
    if said.weighings:
        plan = replace(plan, weighings=said.weighings)
    machine, began = described(), time.monotonic()
    with TemporaryDirectory(prefix="punnus-bench-") as folder:
        keys = Path(folder) / "keys"
        make_missing_keys(keys)
        bench = Bench(Path(folder), keys, _tell)
        found = [_measured(bench, engine, plan) for engine in _engines(Path(folder), said.only)]
    told = report(machine, found, time.monotonic() - began)
    Path(said.write).write_text(told, encoding="utf-8")
    _tell(f"Wrote {said.write}.")


def _measured(bench: Bench, engine: Engine, plan: Plan) -> Measured:
    if engine.server is None and plan.big > ON_SQLITE.big:
        plan = ON_SQLITE
    sizes, seconds = filled_both(bench, engine, plan)
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        found = runner.run(measured(bench, engine, sizes, plan))
    found.filling_seconds = seconds
    return found


def _engines(folder: Path, only: str | None) -> Iterator[Engine]:
    if only in {None, "sqlite"}:
        yield Engine("SQLite", sqlite3.sqlite_version, folder)
    if only in {None, "postgresql"}:
        with postgresql_engine(folder) as engine:
            yield engine


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    size = parser.add_mutually_exclusive_group()
    size.add_argument("--quick", action="store_true", help="small, under a minute")
    size.add_argument(
        "--long", action="store_true", help="a million customers, 10 million tickets"
    )
    parser.add_argument("--weighings", type=int, help="how many weigh tickets there are")
    parser.add_argument("--only", choices=["sqlite", "postgresql"], help="one database")
    parser.add_argument("--write", default=str(RESULTS), help="where the table goes")
    return parser


def _tell(words: str) -> None:
    print(words, file=sys.stderr, flush=True)  # noqa: T201 - it speaks to a person


main()
