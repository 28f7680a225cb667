"""What every test about official registers may ask for."""

from collections.abc import AsyncIterator

import pytest

from tests.endpoints.feeds.office import Office
from tests.register import Register


@pytest.fixture
async def office(register: Register) -> AsyncIterator[Office]:
    async with Office.at(register) as office:
        yield office
