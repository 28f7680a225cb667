"""Servers as they are in production: processes of their own, one worker, this machine only."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from typing import Final

from bench.machine import children, cpu_seconds, resident_mib

PATIENCE: Final = 30.0
ROOT: Final = Path(__file__).parents[1]


@dataclass(frozen=True, slots=True)
class Server:
    """A running server, and the database server behind it."""

    pid: int
    port: int
    postmaster: int | None

    def cpu_seconds(self) -> float:
        """Tell what it has used so far; everything PostgreSQL did counts."""
        behind = [self.postmaster, *children(self.postmaster)] if self.postmaster else []
        return cpu_seconds([self.pid, *behind])

    def resident_mib(self) -> float:
        return resident_mib(self.pid)


@contextmanager
def register_server(
    environment: Mapping[str, str], log: Path, postmaster: int | None
) -> Iterator[Server]:
    """Serve the register by its own command."""
    port = free_port()
    command = ["-m", "api", "serve", "--port", str(port)]
    with _serving(command, environment, log, port) as pid:
        yield Server(pid, port, postmaster)


@contextmanager
def limit_server(
    environment: Mapping[str, str], log: Path, postmaster: int | None
) -> Iterator[Server]:
    """Serve the limit: `bench.limit` in the same web server."""
    port = free_port()
    command = ["-m", "uvicorn", "--port", str(port), "--no-access-log", "bench.limit:app"]
    with _serving(command, environment, log, port) as pid:
        yield Server(pid, port, postmaster)


@contextmanager
def _serving(
    command: list[str], environment: Mapping[str, str], log: Path, port: int
) -> Iterator[int]:
    with log.open("ab") as output:
        process = subprocess.Popen(  # noqa: S603 - our own command
            [sys.executable, *command],
            cwd=ROOT,
            env={**os.environ, **environment},
            stdout=output,
            stderr=output,
        )
        try:
            _await(process, port, log)
            yield process.pid
        finally:
            process.terminate()
            process.wait(PATIENCE)


def _await(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and process.poll() is None:
        try:
            HTTPConnection("127.0.0.1", port, timeout=1).connect()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError(f"A server did not start:\n{log.read_text()[-2000:]}")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
