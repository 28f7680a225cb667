"""Transcripts in the documentation: what is typed, and what must come of it.

All blocks of a page run in one shell, one after the other. A block of `sh` that is followed
by `json` or `text` must print that; `…` stands for anything, as a member for any others.
"""

import asyncio
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

BLOCK: Final = re.compile(r"^```(sh|json|text)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
END: Final = "--- end of block ---"
ANY: Final = "…"
SECONDS: Final = 60


@dataclass
class Step:
    """One block that is typed, and what it should print."""

    typed: str
    kind: str = ""
    expected: str = ""


def steps_of(page: Path) -> list[Step]:
    steps: list[Step] = []
    for kind, text in BLOCK.findall(page.read_text("utf-8")):
        if kind == "sh":
            steps.append(Step(text))
        else:
            steps[-1].kind, steps[-1].expected = kind, text
    return steps


async def play(page: Path, folder: Path, known: Mapping[str, str]) -> Iterator[str]:
    """Run a page's blocks, and give each difference from what it says."""
    steps = steps_of(page)
    script = "\n".join(["set -u", *(f"{each.typed}\necho; echo '{END}'" for each in steps)])
    shell = await asyncio.create_subprocess_exec(
        *("/bin/bash", "-c", script),
        cwd=folder,
        env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", **known},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    printed, _ = await asyncio.wait_for(shell.communicate(), SECONDS)
    parts = printed.decode().split(END)
    assert len(parts) == len(steps) + 1, printed.decode()
    return _differences(steps, parts)


def _differences(steps: list[Step], parts: list[str]) -> Iterator[str]:
    for step, part in zip(steps, parts, strict=False):
        told = part.strip()
        if step.kind == "json":
            same = told.startswith("{") and fits(json.loads(step.expected), json.loads(told))
        else:
            same = told == step.expected.strip()
        if not same:
            yield f"{step.typed}printed\n{told}"


def fits(expected: Any, told: Any) -> bool:
    """Compare, where `…` stands for anything.

    >>> fits({"id": "…", "…": "…"}, {"id": 7, "name": "x"})
    True
    >>> fits({"id": "…"}, {"id": 7, "name": "x"})
    False
    """
    if expected == ANY:
        return told is not None
    if isinstance(expected, dict) and isinstance(told, dict):
        named = expected.keys() - {ANY}
        is_whole = ANY in expected or told.keys() == named
        return is_whole and all(
            name in told and fits(expected[name], told[name]) for name in named
        )
    if isinstance(expected, list) and isinstance(told, list):
        pairs = zip(expected, told, strict=False)
        return len(expected) == len(told) and all(fits(*pair) for pair in pairs)
    return type(expected) is type(told) and bool(expected == told)
