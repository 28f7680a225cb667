"""Registers that the promises of one module share: a matrix needs one, not a hundred."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from api.settings import Settings
from tests.databases import Copy
from tests.register import Opened, Register


@pytest.fixture(scope="module")
async def shared(
    copy_database: Copy, keys_folder: Path, opened: Opened
) -> AsyncIterator[Register]:
    """Run a register for tests that leave nothing behind that others would mind."""
    with copy_database() as url:
        settings = Settings(
            database_url=url, keys_folder=keys_folder, works_inside=False, _env_file=None
        )
        async with Register(settings, opened).running() as register:
            yield register
