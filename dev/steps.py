"""One step of work: it says what it does, and when it fails, what to do."""

import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from dev.places import ROOT, environment

Command = Sequence[str | Path]


@dataclass(frozen=True, slots=True)
class Step:
    """A command, what it does in plain words, and what to do when it fails."""

    says: str
    command: Command
    cure: str
    folder: Path = ROOT
    shows: bool = False
    """Whether its output is worth reading when it succeeds."""

    def run(self, env: Mapping[str, str] | None = None) -> None:
        tell(f"{self.says} …")
        began = time.monotonic()
        done = subprocess.run(
            self.command,
            cwd=self.folder,
            env=env or environment(),
            stdin=subprocess.DEVNULL,
            stdout=None if self.shows else subprocess.PIPE,
            stderr=None if self.shows else subprocess.STDOUT,
            text=True,
            check=False,
        )
        if done.returncode:
            stop(f"{done.stdout or ''}\nFailed: {self.says}.\n{self.cure}")
        if (took := time.monotonic() - began) > 1:
            tell(f"  {self.says}: done in {took:.0f} s")


def tell(words: str) -> None:
    """Speak on the error stream: the output belongs to the command itself."""
    print(words, file=sys.stderr, flush=True)


def stop(words: str) -> NoReturn:
    """End here, and say what to do."""
    tell(words)
    sys.exit(1)
