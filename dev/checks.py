"""What CI checks, fastest first; the last line of `test` is pytest's own."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from shutil import disk_usage
from tempfile import TemporaryDirectory
from typing import Final

from dev import frontend
from dev.browser import chromium
from dev.places import PYTHON, ROOT, TESTS_REPORT, VENV, environment
from dev.steps import Step, tell

BIN = VENV / "bin"
FIX = "Try: python3 dev.py fix"
MEND = "Mend what it names above."
ROOM_BYTES: Final = 4 << 30

PYTHON_CHECKS = (
    Step("Checking style: ruff", [BIN / "ruff", "check", "--quiet", "."], FIX),
    Step("Checking form: ruff format", [BIN / "ruff", "format", "--check", "."], FIX),
    Step("Checking who imports whom: import-linter", [BIN / "lint-imports", "--no-logo"], MEND),
    Step("Checking types: mypy", [BIN / "mypy"], MEND),
)
PYTHON_FIXES = (
    Step("Repairing style: ruff", [BIN / "ruff", "check", "--quiet", "--fix", "."], MEND),
    Step("Formatting: ruff format", [BIN / "ruff", "format", "--quiet", "."], MEND),
)


def check() -> None:
    """Check everything but the tests of pytest, Python's and the frontend's side by side."""
    with ThreadPoolExecutor() as lanes:
        ended = [lanes.submit(lane) for lane in (_check_python, _check_frontend)]
    for each in ended:
        each.result()


def _check_python() -> None:
    for step in PYTHON_CHECKS:
        step.run()


def _check_frontend() -> None:
    frontend.check()
    frontend.build()
    frontend.build(demo=True)


def fix() -> None:
    # Formatting comes first and last: what remains for a person is told at the end.
    for step in (PYTHON_FIXES[1], *PYTHON_FIXES):
        step.run()
    frontend.fix()


def pytest(*, fast: bool, long: bool) -> None:
    """Run every test on two cores, and end as pytest ends."""
    env = environment()
    command: list[str | Path] = [PYTHON, "-m", "pytest", "-n", "2"]
    command += [f"--junitxml={TESTS_REPORT}"]
    if fast:
        command += ["-m", "not postgresql and not browser"]
    else:
        env["TEST_CHROMIUM"] = chromium()
        command = [PYTHON, "-m", "dev.postgresql", *command]
    if long:
        env["TEST_LONG"] = "1"
    tell("Running the tests: pytest …")
    sys.stdout.flush()
    with TemporaryDirectory(
        prefix="punnus-", dir=_memory(), ignore_cleanup_errors=True
    ) as scratch:
        env["TMPDIR"] = scratch
        ended = subprocess.run(command, cwd=ROOT, env=env, check=False)
    sys.exit(ended.returncode)


def _memory() -> Path | None:
    """Give the folder that lies in memory, if it is there and holds what the tests write."""
    folder = Path("/dev/shm")  # noqa: S108 - a folder of our own is made in it
    is_roomy = os.access(folder, os.W_OK) and disk_usage(folder).free >= ROOM_BYTES
    return folder if is_roomy else None
