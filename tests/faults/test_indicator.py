"""The reader against every fault an indicator can have: nothing invented, and on it goes."""

import asyncio

import pytest

from api.kernel.refusals import Refusal
from api.weighing.indicator.latest import LiveWeight
from api.weighing.rules.capturing import NetShown, ScaleSilent, UnstableWeight
from api.weighing.rules.indications import Flaw, Status, WeightKind
from api.weighing.rules.kinds import Protocol
from api.weighing.rules.range import OutsideRange
from api.weighing.simulator.faults import Fault
from tests.faults.scales import SCALE, Yard, until, yard

TRUCK = 42_360
BOTH = pytest.mark.parametrize("protocol", [*Protocol])
GOES_ON = {Fault.NOISE}


def captured(at: Yard) -> int | type[Refusal]:
    try:
        return at.live.capture(SCALE)
    except Refusal as refused:
        return type(refused)


@BOTH
async def test_a_truck_is_captured_when_it_has_settled(protocol: Protocol) -> None:
    async with yard(protocol, settles_seconds=0.4) as at:
        at.indicator.drive_on(TRUCK)
        await until(lambda: at.is_in(Status.MOVING))
        assert captured(at) is UnstableWeight

        await until(lambda: at.shows(TRUCK))
        assert captured(at) == TRUCK

        at.indicator.drive_off()
        await until(lambda: at.shows(0))
        assert captured(at) is OutsideRange


@BOTH
@pytest.mark.parametrize("fault", [*Fault])
async def test_a_fault_invents_nothing_and_passes(protocol: Protocol, fault: Fault) -> None:
    async with yard(protocol) as at:
        at.indicator.drive_on(TRUCK)
        await until(lambda: at.shows(TRUCK))

        at.indicator.fault(fault)
        seen, taken = set[LiveWeight](), set[int | type[Refusal]]()
        for _ in range(120):
            await asyncio.sleep(0.005)
            seen.add(at.seen())
            taken.add(captured(at))
        at.indicator.fault("none")
        at.indicator.drive_on(26_340)
        await until(lambda: at.shows(26_340))

        stood = {each.kg for each in seen if each.is_stable}
        assert stood <= {TRUCK, -60 if fault is Fault.NEGATIVE else TRUCK}
        assert {each for each in taken if isinstance(each, int)} <= {TRUCK}
        assert captured(at) == 26_340


@BOTH
@pytest.mark.parametrize(
    "fault", [Fault.SILENCE, Fault.DISCONNECT, Fault.HALF, Fault.GARBAGE, Fault.BAD_CHECKSUM]
)
async def test_without_a_good_frame_there_is_no_signal(
    protocol: Protocol, fault: Fault
) -> None:
    async with yard(protocol) as at:
        at.indicator.drive_on(TRUCK)
        await until(lambda: at.shows(TRUCK))

        at.indicator.fault(fault)
        await until(lambda: at.is_in(Status.SILENT))

        assert at.seen().kg is None
        assert captured(at) is ScaleSilent


async def test_why_there_is_no_signal_is_told() -> None:
    async with yard(Protocol.TOLEDO) as at:
        at.indicator.fault("bad-checksum")

        await until(lambda: at.seen().flaw is Flaw.CHECKSUM)

        assert at.is_in(Status.SILENT)


@BOTH
async def test_an_overloaded_scale_has_no_weight(protocol: Protocol) -> None:
    async with yard(protocol) as at:
        at.indicator.fault("overload")
        await until(lambda: at.is_in(Status.OVER))

        assert at.seen().kg is None
        assert captured(at) is OutsideRange


@BOTH
async def test_a_weight_below_nothing_is_shown_and_not_captured(protocol: Protocol) -> None:
    async with yard(protocol) as at:
        at.indicator.fault("negative")
        await until(lambda: at.shows(-60))

        assert captured(at) is OutsideRange


@BOTH
async def test_a_net_weight_is_not_captured(protocol: Protocol) -> None:
    async with yard(protocol) as at:
        at.indicator.drive_on(16_020)
        await until(lambda: at.shows(16_020))
        assert at.indicator.bridge.set_tare()
        at.indicator.drive_on(TRUCK)

        await until(lambda: at.shows(26_340) and at.seen().kind is WeightKind.NET)

        assert captured(at) is NetShown


@BOTH
async def test_an_indicator_that_comes_back_is_found(protocol: Protocol) -> None:
    async with yard(protocol) as at:
        await at.indicator.stop()
        await until(lambda: at.is_in(Status.SILENT))
        await asyncio.sleep(0.1)

        await at.indicator.start()
        at.indicator.drive_on(TRUCK)

        await until(lambda: at.shows(TRUCK))
