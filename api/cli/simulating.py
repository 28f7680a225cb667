"""The command that stands in for a weighbridge."""

import argparse
import asyncio

from api.settings import Settings
from api.weighing.rules.kinds import Protocol
from api.weighing.simulator.control import Control
from api.weighing.simulator.faults import Fault
from api.weighing.simulator.indicator import SimulatedIndicator


def simulate_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=int, required=True, help="where the indicator answers")
    parser.add_argument(
        "--protocol", choices=[*map(str, Protocol)], default=str(Protocol.MT_SICS)
    )
    parser.add_argument(
        "--control-port", type=int, default=0, help="where it is told what to do"
    )
    parser.add_argument(
        "--fault", choices=[*map(str, Fault)], default=str(Fault.NONE), help="what is broken"
    )


def simulate_scale(_settings: Settings, said: argparse.Namespace) -> int:
    """Simulate a weighbridge's indicator on this machine."""
    asyncio.run(_simulate(said))
    return 0


async def _simulate(said: argparse.Namespace) -> None:
    indicator = SimulatedIndicator(Protocol(said.protocol), said.port)
    indicator.fault(said.fault)
    async with indicator:
        control = Control(indicator, said.control_port)
        await control.start()
        print(f"The indicator speaks {said.protocol} on 127.0.0.1:{indicator.port}.")
        print(f"Tell it on 127.0.0.1:{control.port}:  drive 42360 · leave · fault noise · stop")
        print("Stop with Ctrl-C.", flush=True)
        await control.stopped.wait()
        await control.stop()
