"""Reads stored rows as a mapping says: in a thread, and outside any Work."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from api.imports.rules.checks import Checker, Finding
from api.imports.rules.sheets import Row


@dataclass(frozen=True, slots=True)
class Read:
    """Rows by id and what was found of each, before anything is known of duplicates."""

    checker: Checker
    row_ids: Sequence[UUID]
    findings: Sequence[Finding]


async def read_in_thread(checker: Checker, stored: Sequence[Any]) -> Read:
    """Read rows as `queries.rows_of` gives them."""
    rows = [Row(each.number, each.cells) for each in stored]
    findings = await asyncio.to_thread(checker.read, rows)
    return Read(checker, [each.id for each in stored], findings)
