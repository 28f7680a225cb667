"""The hub: who listens, who zeroes, and which scales are read."""

import asyncio
from collections.abc import AsyncIterator
from itertools import islice
from uuid import UUID

import pytest

from api.weighing.indicator.latest import Latest, LiveWeight
from api.weighing.indicator.live import Live
from api.weighing.indicator.reader import Reader
from api.weighing.indicator.wire import growing_pauses
from api.weighing.indicator.zeroing import Zeroing
from api.weighing.rules.capturing import ScaleSilent
from api.weighing.rules.indications import Status
from api.weighing.rules.kinds import Protocol
from api.weighing.rules.zeroing import ZeroingRefused
from api.weighing.simulator.indicator import SimulatedIndicator
from tests.faults.scales import FAST, SCALE, until, wire, yard

BOTH = pytest.mark.parametrize("protocol", [*Protocol])


async def first(events: AsyncIterator[LiveWeight], wanted: int) -> list[LiveWeight]:
    """Listen until a weight stands still."""
    told = []
    async for weight in events:
        told.append(weight)
        if weight.is_stable and weight.kg == wanted:
            break
    return told


async def test_everybody_who_listens_is_told() -> None:
    async with yard(Protocol.MT_SICS, settles_seconds=0.3) as at:
        listening = [
            asyncio.create_task(first(at.live.events(SCALE), 42_360)) for _ in range(3)
        ]
        at.indicator.drive_on(42_360)

        for told in await asyncio.gather(*listening):
            assert len({weight.kg for weight in told}) > 3
            assert told[-1].kg == 42_360


async def test_a_slow_listener_is_told_the_latest() -> None:
    async with yard(Protocol.TOLEDO, settles_seconds=0.3) as at:
        events = at.live.events(SCALE)
        await anext(events)
        at.indicator.drive_on(42_360)
        await until(lambda: at.shows(42_360))

        assert (await anext(events)).kg == 42_360


async def test_a_listener_is_told_of_silence_and_that_nothing_changed() -> None:
    async with yard(Protocol.TOLEDO) as at:
        events = at.live.events(SCALE)
        assert [await anext(events), await anext(events)] == [at.seen()] * 2

        at.indicator.fault("silence")
        while (await anext(events)).status is not Status.SILENT:
            pass
        await at.live.stop()

        assert [weight async for weight in events] == []


@BOTH
async def test_an_empty_scale_is_zeroed(protocol: Protocol) -> None:
    async with yard(protocol) as at:
        at.indicator.drive_on(60)
        await until(lambda: at.shows(60))

        await asyncio.gather(at.live.zero(SCALE), at.live.zero(SCALE))

        await until(lambda: at.shows(0))


@BOTH
async def test_a_truck_is_not_zeroed_away(protocol: Protocol) -> None:
    async with yard(protocol) as at:
        at.indicator.drive_on(42_360)
        await until(lambda: at.shows(42_360))

        with pytest.raises(ZeroingRefused):
            await at.live.zero(SCALE)

        assert at.shows(42_360)


@BOTH
async def test_a_zeroing_that_does_not_happen_is_told(protocol: Protocol) -> None:
    async with yard(protocol) as at:
        at.indicator.drive_on(60)
        await until(lambda: at.shows(60))
        at.indicator.bridge.set_zero = lambda: False  # type: ignore[method-assign] # it sticks

        with pytest.raises(ZeroingRefused):
            await at.live.zero(SCALE)

        await until(lambda: at.shows(60))


async def test_an_indicator_that_tells_nothing_for_long_is_called_anew() -> None:
    async with yard(Protocol.TOLEDO) as at:
        called = [*at.indicator.callers]
        at.indicator.fault("silence")
        await until(lambda: at.indicator.callers != called)
        at.indicator.fault("none")

        await until(lambda: at.shows(0))


async def test_an_answer_nobody_asked_for_changes_nothing() -> None:
    zeroing = Zeroing()
    zeroing.end(is_done=False)

    asking = asyncio.create_task(zeroing.ask(1.0))
    await asyncio.sleep(0)
    zeroing.end(is_done=True)
    zeroing.end(is_done=False)

    assert await asking


async def test_a_reader_that_never_started_stops() -> None:
    indicator = SimulatedIndicator()
    reader = Reader(wire(indicator), Latest(FAST), FAST, growing_pauses)

    await reader.stop()


async def test_a_scale_that_is_not_read_is_silent() -> None:
    live = Live(FAST)

    assert live.current(SCALE).status is Status.SILENT
    with pytest.raises(ScaleSilent):
        live.capture(SCALE)
    with pytest.raises(ScaleSilent):
        await live.zero(SCALE)
    await live.stop()


async def test_starting_again_touches_only_what_changed() -> None:
    async with yard(Protocol.MT_SICS) as at, yard(Protocol.TOLEDO) as other:
        reader = at.live.__dict__["_readers"][SCALE]
        await at.live.start([wire(at.indicator)])
        assert at.live.__dict__["_readers"][SCALE] is reader

        other.indicator.drive_on(26_340)
        await at.live.start([wire(other.indicator)])
        await until(lambda: at.shows(26_340))

        await at.live.start([])
        assert at.is_in(Status.SILENT)
        assert at.live.current(UUID(int=2)).status is Status.SILENT


def test_pauses_grow_to_five_seconds() -> None:
    pauses = [*islice(growing_pauses(), 9)]

    assert pauses[:4] == [0.1, 0.2, 0.4, 0.8]
    assert pauses[-1] == 5.0
