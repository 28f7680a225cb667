"""What the measured machine is, and what processes on it have used."""

import os
import platform
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Final

TICKS: Final = os.sysconf("SC_CLK_TCK")
KIB: Final = 1024
LOAD: Final = "load when it began"


def cpu_seconds(pids: list[int]) -> float:
    """Add up the processor time that processes have used so far, with their ended children."""
    return sum(sum(map(int, _stat(pid)[11:15])) for pid in pids) / TICKS


def children(parent: int) -> list[int]:
    """List a process's children: PostgreSQL has one for each connection."""
    return [pid for pid in _all() if int(_stat(pid)[1]) == parent]


def resident_mib(pid: int) -> float:
    """Tell how much memory a process holds."""
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / KIB
    return 0.0


def described() -> dict[str, str]:
    return {
        "cores": str(os.cpu_count()),
        "processor": _processor(),
        "Python": platform.python_version(),
        "SQLite": sqlite3.sqlite_version,
        LOAD: f"{os.getloadavg()[0]:.1f}",
    }


def _processor() -> str:
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.machine()


def _all() -> Iterator[int]:
    return (int(entry.name) for entry in Path("/proc").iterdir() if entry.name.isdigit())


def _stat(pid: int) -> list[str]:
    """Give the fields of /proc/PID/stat after the name; none for a process that is gone."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return ["0"] * 20
