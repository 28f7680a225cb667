"""A clause of the notice turns red when the part of the program that keeps it is disabled."""

import os
import random
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from api.notice.sources import clauses

ROOT: Final = Path(__file__).parents[2]
LONG: Final = bool(os.environ.get("TEST_LONG"))
ALL: Final = sorted(clauses())
SOME: Final = random.Random("clauses").sample(ALL, len(ALL) // 10)  # noqa: S311 - no secret
FAILED: Final = 1


@pytest.mark.parametrize("clause", ALL if LONG else sorted(SOME))
def test_a_clause_turns_red_without_what_keeps_it(clause: str, tmp_path: Path) -> None:
    kept = clauses()[clause]
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "tests.promises.disabling"]
    command += ["-n", "0", "-m", "not postgresql", "--basetemp", str(tmp_path), *kept.tests]

    ended = subprocess.run(  # noqa: S603 - a list written here
        command,
        cwd=ROOT,
        env=os.environ | {"DISABLED": kept.module, "TEST_LONG": ""},
        capture_output=True,
        text=True,
        check=False,
    )

    assert ended.returncode == FAILED, f"{kept.module}: {ended.stdout[-2000:]}"
