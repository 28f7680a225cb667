"""Runs recorded statements again, with new values where each request had its own."""

import re
import secrets
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final
from uuid import UUID, uuid4

from bench.bare import BareDatabase, Run
from bench.recording import Recording, Rows

UUID_TEXT: Final = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
HEX: Final = re.compile(r"[0-9a-f]{32,}")
COUNTED: Final = re.compile(r"(.*?)(\d+)")
FAR_AHEAD: Final = 1_000_000
BIG: Final = 2**40
SERIES: Final = re.compile(r"orders|tickets-.*")
OWN: Final = "bench-"


@dataclass(frozen=True, slots=True)
class Repeatable:
    """One statement, its rows of parameters, and the places where they are new each time."""

    sql: str
    rows: Rows
    many: bool
    own: list[tuple[int, int, Any]]

    def parameters(self, new: dict[Any, Any]) -> Any:
        rows = [list(row) for row in self.rows]
        for row, place, old in self.own:
            rows[row][place] = new[old]
        return rows if self.many else rows[0]


class Replay:
    """One request's statements, over and over.

    Where a request means records that it uses up, `queue` has those of each turn; `instead`
    are records that no other but the replay may write to.
    """

    def __init__(
        self,
        recording: Recording,
        queue: Sequence[tuple[str, ...]] = (),
        instead: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        self._answer, self._named, self._queue = recording.answer, recording.named, iter(queue)
        self._statements = list(_repeatable(recording, instead))
        self._olds = {old for each in self._statements for _, _, old in each.own}
        self._turn = FAR_AHEAD

    async def run(self, database: BareDatabase) -> bytes:
        self._turn += 1
        named = dict(zip(self._named, next(self._queue) if self._named else (), strict=True))
        new = {
            old: _like(old, named[str(old)]) if str(old) in named else _anew(old, self._turn)
            for old in self._olds
        }

        async def work(run: Run) -> None:
            for each in self._statements:
                await run(each.sql, each.parameters(new), each.many)

        await database.write(work)
        return self._answer


def _repeatable(recording: Recording, instead: Mapping[str, str]) -> Iterator[Repeatable]:
    """Compare two runs: where they differ, each request has values of its own."""
    if not recording.runs:
        return
    for (sql, rows, many), (same_sql, others, _) in zip(*recording.runs, strict=True):
        if sql != same_sql:
            raise RuntimeError(f"Two requests alike ran different statements: {sql} {same_sql}")
        kept = [_apart(sql, row, instead) for row in rows]
        yield Repeatable(sql, kept, many, _own(rows, others))


def _own(rows: Rows, others: Rows) -> list[tuple[int, int, Any]]:
    """Name the places where two runs differ, with what the first had there."""
    return [
        (row, place, tuple(old) if isinstance(old, list) else old)
        for row, (mine, theirs) in enumerate(zip(rows, others, strict=True))
        for place, (old, new) in enumerate(zip(mine, theirs, strict=True))
        if old != new
    ]


def _apart(sql: str, row: tuple[Any, ...], instead: Mapping[str, str]) -> tuple[Any, ...]:
    """Count in a number series of the limit's own: neither takes the other's numbers."""
    if "number_series" in sql:
        row = tuple(_own_series(each) for each in row)
    return tuple(
        _like(each, instead[str(each)]) if str(each) in instead else each for each in row
    )


def _own_series(value: Any) -> Any:
    is_series = isinstance(value, str) and SERIES.fullmatch(value)
    return f"{OWN}{value}" if is_series else value


def _like(old: Any, new: str) -> Any:
    """Give an id in the form the driver takes."""
    return UUID(new) if isinstance(old, UUID) else new


def _anew(old: Any, turn: int) -> Any:
    """Make a value like an old one that no other request has."""
    match old:
        case UUID():
            return uuid4()
        case str():
            return _text_anew(old, turn)
        case int():
            return old + turn if old < BIG else old ^ turn
        case tuple():
            return list(old)
        case _:
            return old


def _text_anew(old: str, turn: int) -> str:
    if UUID_TEXT.fullmatch(old):
        return str(uuid4())
    if HEX.fullmatch(old):
        return secrets.token_hex(len(old) // 2)
    counted = COUNTED.fullmatch(old)
    return f"{counted[1]}{int(counted[2]) + turn}" if counted else old
