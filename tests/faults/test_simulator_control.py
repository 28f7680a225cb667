"""A simulated weighbridge is told what to do, by hand and by another program."""

import asyncio
import os
import subprocess
import sys
from pathlib import Path

import pytest

from api.weighing.simulator.control import OK, UNKNOWN, Control
from api.weighing.simulator.faults import Fault
from api.weighing.simulator.indicator import SimulatedIndicator
from tests.faults.test_simulator import calling, indicator

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    "line",
    [
        *("", "drive", "drive -20", "drive 1e5", "drive 200001", "drive ٤٢", "drive 1 2"),
        *("fault", "fault everything", "jump", "DRIVE 20"),
    ],
)
async def test_what_is_not_known_changes_nothing(line: str) -> None:
    async with indicator() as made:
        assert not Control(made).obey(line)

        assert made.display().gross == 0
        assert made.current_fault is Fault.NONE


async def test_lines_drive_the_truck() -> None:
    async with indicator() as made:
        control = Control(made)
        await control.start()
        async with calling(control.port) as caller:
            assert await caller.ask(b"drive 42360") == OK
            assert made.display().gross == 42_360
            assert await caller.ask(b"fault noise") == OK
            assert made.current_fault is Fault.NOISE
            assert await caller.ask(b"leave") == OK
            assert made.display().gross == 0
            assert await caller.ask(b"\xff\xfe") == UNKNOWN
            assert await caller.ask(b"stop") == OK
            assert control.stopped.is_set()
        async with calling(control.port) as caller:
            caller.say(b"x" * 100_000)
            assert await caller.hear() == b""
        await control.stop()


async def test_stopping_what_never_started_is_nothing() -> None:
    made = SimulatedIndicator()

    await Control(made).stop()
    await made.stop()


def test_the_command_runs_until_it_is_told_to_stop() -> None:
    without_settings = {
        name: value for name, value in os.environ.items() if not name.startswith("REGISTER_")
    }
    running = subprocess.Popen(
        [sys.executable, "-m", "api", "simulate-scale", "--port", "0", "--fault", "overload"],
        cwd=ROOT,
        env=without_settings,
        stdout=subprocess.PIPE,
        text=True,
    )
    with running:
        assert running.stdout is not None
        ports = [_port(running.stdout.readline()) for _ in range(2)]
        assert asyncio.run(_overloaded_then_stopped(*ports)) == b"S +\r\n"
        assert running.wait(timeout=10) == 0


def _port(line: str) -> int:
    return int(line.split("127.0.0.1:")[1].strip(" .\n").split(":")[0])


async def _overloaded_then_stopped(port: int, control_port: int) -> bytes:
    async with calling(port) as caller:
        said = await caller.ask(b"SI")
    async with calling(control_port) as caller:
        assert await caller.ask(b"stop") == OK
    return said
