"""A simulated weighbridge is told what to do, by hand and by another program."""

import asyncio
import os
import socket

import pytest

from api.cli.main import main
from api.weighing.simulator.control import OK, UNKNOWN, Control
from api.weighing.simulator.faults import Fault
from api.weighing.simulator.indicator import SimulatedIndicator
from tests.faults.test_simulator import calling, indicator


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


async def test_the_command_runs_until_it_is_told_to_stop(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in [name for name in os.environ if name.startswith("REGISTER_")]:
        monkeypatch.delenv(name)
    port, control_port = free_port(), free_port()
    words = ["simulate-scale", "--fault", "overload", "--port", str(port)]
    running = asyncio.create_task(
        asyncio.to_thread(_exit_status, [*words, "--control-port", str(control_port)])
    )
    await _listening(control_port)

    async with calling(port) as caller:
        assert await caller.ask(b"SI") == b"S +\r\n"
    async with calling(control_port) as caller:
        assert await caller.ask(b"stop") == OK

    assert await running == 0


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])


def _exit_status(words: list[str]) -> object:
    with pytest.raises(SystemExit) as ended:
        main(words)
    return ended.value.code


async def _listening(port: int) -> None:
    async with asyncio.timeout(10):
        while True:
            try:
                async with calling(port):
                    return
            except ConnectionRefusedError:
                await asyncio.sleep(0.05)
