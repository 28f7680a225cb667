"""The simulated indicator speaks as a real one does, to several at once."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from api.weighing.rules.kinds import Protocol
from api.weighing.simulator.bridge import Bridge
from api.weighing.simulator.indicator import SimulatedIndicator
from tests.faults.scales import until

FULL = b"S S      42360 kg\r\n"
FRAME = bytes.fromhex("02 31 30 20 30 30 34 32 33 36 30 30 30 30 30 30 0d 21")


class Caller:
    """Who is connected to the indicator."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.reader = reader
        self.writer = writer

    def say(self, words: bytes) -> None:
        self.writer.write(words)

    async def ask(self, command: bytes) -> bytes:
        self.say(command + b"\r\n")
        return await self.hear()

    async def hear(self) -> bytes:
        async with asyncio.timeout(5):
            return await self.reader.readline()


@asynccontextmanager
async def calling(port: int) -> AsyncIterator[Caller]:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        yield Caller(reader, writer)
    finally:
        writer.close()
        await writer.wait_closed()


@asynccontextmanager
async def indicator(
    protocol: Protocol = Protocol.MT_SICS, settles_seconds: float = 0.0
) -> AsyncIterator[SimulatedIndicator]:
    async with SimulatedIndicator(
        protocol, settles_seconds=settles_seconds, every_seconds=0.01
    ) as made:
        yield made


async def test_each_command_is_answered() -> None:
    async with indicator() as made, calling(made.port) as caller:
        made.drive_on(42_360)

        assert await caller.ask(b"S") == FULL
        assert await caller.ask(b"SI") == FULL
        assert await caller.ask(b"Z") == b"Z I\r\n"
        assert await caller.ask(b"T") == b"T S      42360 kg\r\n"
        assert await caller.ask(b"TA") == b"TA A      42360 kg\r\n"
        assert await caller.ask(b"SI") == b"S S          0 kg\r\n"
        assert await caller.ask(b"@") == b'I4 A "PUNNUS-SIM"\r\n'
        assert await caller.ask(b"SI") == FULL
        assert await caller.ask(b"WHAT") == b"ES\r\n"
        made.drive_on(20)
        assert await caller.ask(b"Z") == b"Z A\r\n"
        made.drive_off()
        assert await caller.ask(b"SI") == b"S S        -20 kg\r\n"
        assert await caller.ask(b"T") == b"T I\r\n"


async def test_repeating_goes_on_until_the_next_weight_is_asked_for() -> None:
    async with indicator() as made, calling(made.port) as caller:
        made.drive_on(42_360)
        caller.say(b"SIR\r\n")
        assert [await caller.hear(), await caller.hear()] == [FULL, FULL]
        caller.say(b"SIR\r\nTA\r\nSI\r\nES\r\n")

        heard = [await caller.hear()]
        while heard[-1] != b"ES\r\n":
            heard.append(await caller.hear())

        await asyncio.sleep(0.05)
        made.drive_off()
        assert await caller.ask(b"SI") == b"S S          0 kg\r\n"


async def test_a_repeating_caller_may_hang_up() -> None:
    async with indicator() as made:
        async with calling(made.port) as caller:
            caller.say(b"SIR\r\n")
            assert await caller.hear()
        async with calling(made.port) as caller:
            assert await caller.ask(b"SI")


async def test_a_line_without_end_ends_the_call() -> None:
    async with indicator() as made, calling(made.port) as caller:
        caller.say(b"S" * 100_000)

        assert await caller.hear() == b""


async def test_stable_waits_for_the_truck_to_settle(monkeypatch: pytest.MonkeyPatch) -> None:
    async with indicator(settles_seconds=0.3) as made, calling(made.port) as caller:
        made.drive_on(42_360)
        assert (await caller.ask(b"SI")).startswith(b"S D ")
        assert await caller.ask(b"T") == b"T I\r\n"
        assert await caller.ask(b"S") == FULL

        monkeypatch.setattr("api.weighing.simulator.sics_talk.PATIENCE_SECONDS", 0.05)
        made.drive_off()
        assert await caller.ask(b"S") == b"S I\r\n"


async def test_toledo_talks_to_several_and_obeys_letters() -> None:
    async with indicator(Protocol.TOLEDO) as made:
        made.drive_on(42_360)
        async with calling(made.port) as one, calling(made.port) as other:
            for each in (one, other):
                assert await each.reader.readexactly(18) == FRAME
            one.say(b"T?")
            await until(lambda: made.display().shown == 0)
            other.say(b"C\r\n")
            await until(lambda: made.display().shown == 42_360)


def test_a_truck_sways_before_it_stands() -> None:
    time = [0.0]
    bridge = Bridge(2.0, lambda: time[0])
    bridge.load(42_360)
    seen = []
    for step in range(21):
        time[0] = step / 10
        seen.append(bridge.display())

    assert [each.is_moving for each in seen] == [True] * 20 + [False]
    assert seen[0].gross < 5_000
    assert all(each.gross % 20 == 0 for each in seen)
    assert sorted(seen, key=lambda each: each.gross) != seen
    assert seen[-1].gross == 42_360
