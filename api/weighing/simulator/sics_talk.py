"""How the simulated indicator talks when it speaks MT-SICS: when it is asked."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Final

from api.weighing.simulator.spoken import sics_tare, sics_weight
from api.weighing.simulator.talk import Talk, cancelled, repeat

PATIENCE_SECONDS: Final = 5.0
SERIAL: Final = b'I4 A "PUNNUS-SIM"\r\n'


async def talk_sics(talk: Talk) -> None:
    """Answer commands line by line; `SIR` goes on until the next weight is asked for."""
    telling: asyncio.Task[None] | None = None
    try:
        while line := await talk.reader.readline():
            command = line.strip()
            if telling is not None and command in _ENDS_REPEATING:
                await cancelled(telling)
                telling = None
            if command == b"SIR":
                telling = asyncio.create_task(repeat(talk, sics_weight))
            else:
                await talk.say(await _COMMANDS.get(command, _not_understood)(talk))
    finally:
        if telling is not None:
            await cancelled(telling)


async def _stable(talk: Talk) -> bytes:
    """Wait until the weight stands still, as `S` does."""
    waits = int(PATIENCE_SECONDS / talk.of.every_seconds)
    for _ in range(waits):
        if not (seen := talk.of.display()).is_moving:
            return sics_weight(seen)
        await asyncio.sleep(talk.of.every_seconds)
    return b"S I\r\n"


async def _now(talk: Talk) -> bytes:
    return sics_weight(talk.of.display())


async def _zero(talk: Talk) -> bytes:
    return b"Z A\r\n" if talk.of.bridge.set_zero() else b"Z I\r\n"


async def _tare(talk: Talk) -> bytes:
    if not talk.of.bridge.set_tare():
        return b"T I\r\n"
    return b"T S %10d kg\r\n" % talk.of.display().tare


async def _tare_memory(talk: Talk) -> bytes:
    return sics_tare(talk.of.display())


async def _reset(talk: Talk) -> bytes:
    talk.of.bridge.clear_tare()
    return SERIAL


async def _not_understood(_talk: Talk) -> bytes:
    return b"ES\r\n"


_ENDS_REPEATING: Final = frozenset({b"S", b"SI", b"SIR", b"@"})
_COMMANDS: Final[dict[bytes, Callable[[Talk], Awaitable[bytes]]]] = {
    b"S": _stable,
    b"SI": _now,
    b"Z": _zero,
    b"T": _tare,
    b"TA": _tare_memory,
    b"@": _reset,
}
